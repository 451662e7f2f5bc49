import type { Fact } from '../../document.js';
import { catalogueOf, isCatalogue, isLabel, type Piece, pair } from './catalogue.js';
import { factOf, fieldsIn } from './fields.js';
import { bodyOf, isProse, lineAt, type Sorting, shownAt, state } from './sorting.js';

/** How far into the article's element a catalogue block may stand. */
const INTO = 40;

/** Reads a page's catalogue blocks: tables outside the text or at its start, and runs of labelled lines before it (dl, ul, divs). */
export function readCatalogues(page: Sorting): void {
  const body = bodyOf(page);
  const prose = body.find((index) => isProse(page, index)) ?? body.at(-1) ?? page.lines.length;
  for (const [index, { block }] of page.lines.entries()) {
    if (block.kind !== 'table' || (page.body.has(index) && index > prose)) continue;
    const facts = catalogueOf(page.text, block);
    if (facts) state(page, [index], facts);
  }
  const end = Math.min(prose + 1, (body[0] ?? page.lines.length) + INTO, page.lines.length);
  for (const run of runs(page, end)) readRun(page, run);
}

/** Lists the runs of neighbouring lines that look like rows of a catalogue block. */
function runs(page: Sorting, end: number): number[][] {
  const found: number[][] = [];
  for (let index = 0; index < end; index++) {
    const run = found.at(-1);
    const goesOn = run?.at(-1) === index - 1;
    if (!isRow(page, index, goesOn)) continue;
    if (run && goesOn) run.push(index);
    else found.push([index]);
  }
  return found;
}

/** Says whether a line is a label, begins with a labelled value, or is the value of the label on the line before it. */
function isRow(page: Sorting, index: number, goesOn: boolean): boolean {
  const shown = shownAt(page, index);
  const line = lineAt(page, index);
  if (shown.length > 300 || line.block.kind === 'table' || page.stated.has(index)) return false;
  const first = fieldsIn(page.text, line.range)[0];
  if (first && !first.tool && first.range.start === line.range.start) return true;
  return isLabel(shown) || (goesOn && isValue(page, index));
}

/** Says whether a line may be the value of the label on the line before it: it stands where the label does, and is no text but a summary. */
function isValue(page: Sorting, index: number): boolean {
  const label = shownAt(page, index - 1);
  const together = lineAt(page, index).within === lineAt(page, index - 1).within;
  return isLabel(label) && together && (!isProse(page, index) || /内容|摘要/.test(label));
}

function readRun(page: Sorting, run: readonly number[]): void {
  const facts: Fact[] = [];
  let label: Piece | null = null; // a label that waits for the next line
  for (const index of run) {
    const piece = { shown: shownAt(page, index), range: lineAt(page, index).range };
    const fields = fieldsIn(page.text, piece.range).filter((field) => !field.tool);
    const named = isLabel(piece.shown);
    if (label && (named || fields.length > 0)) facts.push(pair(label, null));
    else if (label) facts.push(pair(label, piece));
    if (!named && (!label || fields.length > 0)) facts.push(...fields.map(factOf));
    label = named ? piece : null;
  }
  if (label) facts.push(pair(label, null));
  if (isCatalogue(facts)) state(page, run, facts);
}
