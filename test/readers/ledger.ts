import { expect } from 'vitest';
import type { Block, Range, SourceDocument, TextBlock } from '../../src/document.js';

/** Lists the text blocks of a document in reading order, those of table cells included. */
export function textBlocks(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => textBlocks(cell.blocks))),
  );
}

/** Gives the text that a block shows, its pieces joined. */
export function shownText(document: SourceDocument, block: TextBlock): string {
  return block.ranges.map((range) => document.text.slice(range.start, range.end)).join('');
}

/** Gives a range's text with a little of what stands before it, for a message. */
function named(document: SourceDocument, range: Range): string {
  return `${range.start}-${range.end} ${JSON.stringify(document.text.slice(range.start, Math.min(range.end, range.start + 30)))}`;
}

/** Checks that ranges lie in the text and rise without overlap. */
function expectRising(document: SourceDocument, ranges: readonly Range[]): void {
  let end = 0;
  for (const range of ranges) {
    expect(range.start, `range ${named(document, range)} begins before the one before it ends`).toBeGreaterThanOrEqual(end);
    expect(range.end, `range ${named(document, range)} ends before it begins`).toBeGreaterThanOrEqual(range.start);
    end = range.end;
  }
  expect(end).toBeLessThanOrEqual(document.text.length);
}

/** Checks that a table's range encloses all that its cells show and that its cells lie on its grid. */
function expectTable(block: Block): void {
  if (block.kind !== 'table') return;
  for (const range of textBlocks([block]).flatMap((inner) => inner.ranges)) {
    expect(range.start).toBeGreaterThanOrEqual(block.range.start);
    expect(range.end).toBeLessThanOrEqual(block.range.end);
  }
  for (const cell of block.rows.flatMap((row) => row.cells)) {
    expect(Math.min(cell.column, cell.rowSpan - 1, cell.colSpan - 1)).toBeGreaterThanOrEqual(0);
    expect(cell.column + cell.colSpan).toBeLessThanOrEqual(block.columns);
    cell.blocks.forEach(expectTable);
  }
}

/** Checks that a marker stands in the pieces of its block. */
function expectMarker(document: SourceDocument, block: TextBlock): void {
  const marker = block.hints.marker;
  if (!marker) return;
  const holds = block.ranges.some((range) => range.start <= marker.start && marker.end <= range.end);
  expect(holds, `marker ${named(document, marker)} lies outside its block`).toBe(true);
}

/** Checks what `SourceDocument` promises: each character that is not white space lies in exactly one block, aside or fact, and ranges rise. */
export function expectLedger(document: SourceDocument): void {
  const blocks = textBlocks(document.blocks);
  const owned = blocks.flatMap((block) => block.ranges);
  const aside = document.asides.map((one) => one.range);
  const stated = document.facts.flatMap((fact) => fact.range ?? []);
  expectRising(document, owned);
  expectRising(document, aside);
  expectRising(document, stated);
  document.blocks.forEach(expectTable);
  for (const block of blocks) expectMarker(document, block);
  const times = new Uint8Array(document.text.length);
  for (const range of [...owned, ...aside, ...stated])
    for (let at = range.start; at < range.end; at++) times[at] = Math.min(2, (times[at] ?? 0) + 1);
  const wrong = Array.from(times.keys()).filter((at) => times[at] !== 1 && /\S/.test(document.text.charAt(at)));
  const shown = wrong.slice(0, 5).map((at) => `${at} ${JSON.stringify(document.text.slice(at, at + 20))}: ${times[at]}`);
  expect(shown, `${wrong.length} characters lie in no block, aside or fact, or in two`).toEqual([]);
}
