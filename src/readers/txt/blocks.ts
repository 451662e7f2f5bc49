import { type Aside, type Block, type Hints, NO_HINTS, type Range } from '../../document.js';
import { invisibleRuns, isBlank, type Line, linesOf } from './lines.js';
import { inlineMarks, isMarkdown, type LineMarks, marksOf } from './marks.js';
import { rising, within, without } from './ranges.js';
import { signAsides, type Source, tableBlock, type TableFound } from './table.js';
import { tableAt } from './tables.js';

/** Holds the blocks of a text and what is set aside, both in order. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly asides: readonly Aside[];
}

/** Holds what is known between two lines while a text is read. */
interface State {
  readonly source: Source;
  readonly markdown: boolean;
  readonly invisible: readonly Range[];
  readonly blocks: Block[];
  readonly asides: Aside[];
  /** Empty lines since the last one that shows something. */
  blank: number;
  pageBreak: boolean;
  /** The next line starts a paragraph, whatever it looks like. */
  fresh: boolean;
}

/** Divides a text into blocks: its tables, and a block for each other line. */
export function blocksOf(text: string): Blocks {
  const lines = linesOf(text);
  const invisible = invisibleRuns(text);
  const asides: Aside[] = invisible.map((range) => ({ range, reason: 'decoration' }));
  const source = { text, lines };
  const state: State = { source, markdown: isMarkdown(text), invisible, blocks: [], asides, blank: 0, pageBreak: false, fresh: true };
  for (let at = 0; at < lines.length; ) at = readAt(state, at);
  state.asides.sort((a, b) => a.range.start - b.range.start);
  return { blocks: state.blocks, asides: state.asides };
}

/** Reads what stands at a line; gives the index of the line after it. */
function readAt(state: State, index: number): number {
  const line = state.source.lines[index] as Line;
  state.pageBreak ||= line.pageBreak;
  const table = isBlank(line) && line.tabs === 0 ? null : tableAt(state.source, index);
  if (table) {
    addTable(state, line, table);
    return table.next;
  }
  if (isBlank(line)) state.blank++;
  else addLine(state, line);
  return index + 1;
}

function addTable(state: State, first: Line, table: TableFound): void {
  const { source, markdown, invisible } = state;
  const last = source.lines[table.next - 1] as Line;
  const paragraphs = table.rows.flatMap((cells) => cells.flatMap((cell) => cell.paragraphs));
  const signs = [...table.signs, ...paragraphs.flatMap((paragraph) => inlineMarks(source.text, paragraph, markdown).signs)];
  const range = { start: first.start, end: last.to };
  const cuts = rising([...within(invisible, range), ...signs]);
  state.blocks.push(tableBlock(source, table, range, cuts, { pageBreakBefore: state.pageBreak, blankBefore: state.blank }));
  state.asides.push(...signAsides(signs));
  Object.assign(state, { blank: 0, pageBreak: false, fresh: true });
}

function addLine(state: State, line: Line): void {
  const { text } = state.source;
  const marks = marksOf(text.slice(line.from, line.to), line.from);
  if (marks.whole) {
    state.asides.push({ range: { start: line.from, end: line.to }, reason: marks.whole });
    // A page number may stand inside a paragraph, its empty lines with it; a rule divides.
    if (marks.whole === 'page-number') state.blank = 0;
    else state.fresh = true;
    return;
  }
  addText(state, line, marks);
}

function addText(state: State, line: Line, marks: LineMarks): void {
  const { text } = state.source;
  const content = { start: line.from, end: line.to };
  const inline = inlineMarks(text, content, state.markdown);
  const signs = [...marks.signs, ...inline.signs];
  const ranges = without(text, content, rising([...within(state.invisible, content), ...signs]));
  state.asides.push(...signAsides(signs));
  if (ranges.length === 0) return;
  const starts = state.fresh || state.blank > 0 || marks.starts;
  state.blocks.push({ kind: 'text', ranges, break: starts ? 'hard' : 'soft', hints: hintsOf(state, line, marks, ranges, inline.bold) });
  Object.assign(state, { blank: 0, pageBreak: false, fresh: marks.outline !== null });
}

function hintsOf(state: State, line: Line, marks: LineMarks, ranges: readonly Range[], bold: readonly Range[]): Hints {
  const indent = indentOf(state.source.text.slice(line.start, Math.min(line.from, line.start + 400)));
  const lead = leadOf(ranges, bold);
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    ...NO_HINTS,
    outline: marks.outline,
    alignment: indent > RIGHT_FROM ? 'right' : null,
    bold: lead > 0 && lead >= length,
    lead: lead < length ? lead : 0,
    indent,
    pageBreakBefore: state.pageBreak,
    blankBefore: state.blank,
  };
}

/** Beyond seven ideographs' width of blanks a line was pushed to the right. */
const RIGHT_FROM = 112;

/** Gives the width of blanks in points: an ideograph of 16 pt (3号, GB/T 9704-2012, 5.2.3), half of it for the narrow ones, a tab two of it. */
function indentOf(blanks: string): number {
  let width = 0;
  for (const blank of blanks) width += blank === '\t' ? 32 : blank === '\u3000' || blank === '\u2003' ? 16 : /\s/.test(blank) ? 8 : 0;
  return width;
}

/** Gives how many code units at the start of a block are bold. */
function leadOf(ranges: readonly Range[], bold: readonly Range[]): number {
  let lead = 0;
  for (const range of ranges) {
    const over = bold.find(({ start, end }) => start <= range.start && range.start < end);
    if (!over) break;
    lead += Math.min(range.end, over.end) - range.start;
    if (over.end < range.end) break;
  }
  return lead;
}
