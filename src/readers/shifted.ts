import type { Block, Range, SourceDocument, TableBlock, TextBlock } from '../document.js';

/** Gives what a document says of its text where that text begins at an offset of another. */
export function shifted(document: SourceDocument, by: number): Pick<SourceDocument, 'blocks' | 'asides' | 'facts'> {
  const moved = ({ start, end }: Range): Range => ({ start: start + by, end: end + by });
  const block = (one: Block): Block => (one.kind === 'text' ? text(one) : table(one));
  const text = (one: TextBlock): TextBlock => ({
    ...one,
    ranges: one.ranges.map(moved),
    hints: { ...one.hints, marker: one.hints.marker && moved(one.hints.marker) },
  });
  const table = (one: TableBlock): TableBlock => ({
    ...one,
    range: moved(one.range),
    rows: one.rows.map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) })) })),
  });
  return {
    blocks: document.blocks.map(block),
    asides: document.asides.map((aside) => ({ ...aside, range: moved(aside.range) })),
    facts: document.facts.map((fact) => ({ ...fact, range: fact.range && moved(fact.range) })),
  };
}
