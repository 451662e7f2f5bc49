import type { Aside, AsideReason, Block, Range, TextBlock } from '../../document.js';
import { lineHints } from './hints.js';
import { inlineMarks, isMarkdown } from './inline-marks.js';
import { type LineMarks, marksOf } from './line-marks.js';
import { contentOf, invisibleRuns, isBlank, type Line, linesOf } from './lines.js';
import { rising, within, without } from './ranges.js';
import { type Source, type TableFound, tableBlock } from './table.js';
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
  /** Runs of characters that show nothing. */
  readonly invisible: readonly Range[];
  readonly blocks: Block[];
  readonly asides: Aside[];
  /** Empty lines since the last one that shows something; null behind a page number, whose empty lines say nothing of the text. */
  blank: number | null;
  pageBreak: boolean;
  /** The next line starts a paragraph whatever it looks like. */
  fresh: boolean;
}

/** Divides a text into blocks: its tables, and a block for each other line. */
export function blocksOf(text: string): Blocks {
  const source = { text, lines: linesOf(text) };
  const invisible = invisibleRuns(text);
  const state: State = { source, markdown: isMarkdown(text), invisible, blocks: [], asides: [], blank: 0, pageBreak: false, fresh: true };
  for (let at = 0; at < source.lines.length; ) at = readAt(state, at);
  return { blocks: state.blocks, asides: withInvisible(state.asides, invisible) };
}

/** Adds the characters that show nothing to the asides; those inside another one are part of it. */
function withInvisible(asides: readonly Aside[], invisible: readonly Range[]): Aside[] {
  const known = asides.map(({ range }) => range);
  const further = invisible.filter((range) => within(known, range).length === 0);
  const all = [...asides, ...further.map((range): Aside => ({ range, reason: 'decoration' }))];
  return all.sort((a, b) => a.range.start - b.range.start);
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
  if (!isBlank(line)) addLine(state, line);
  else if (state.blank !== null) state.blank++;
  return index + 1;
}

function setAside(state: State, ranges: readonly Range[], reason: AsideReason): void {
  for (const range of ranges) state.asides.push({ range, reason });
}

/** Gives the signs that rise through a range, those that show nothing among them. */
function cutsIn(state: State, range: Range, signs: readonly Range[]): Range[] {
  return rising([...within(state.invisible, range), ...signs]);
}

function addTable(state: State, first: Line, table: TableFound): void {
  const { source, markdown } = state;
  const last = source.lines[table.next - 1] as Line;
  const paragraphs = table.rows.flatMap((cells) => cells.flatMap((cell) => cell.paragraphs));
  const signs = rising([...table.signs, ...paragraphs.flatMap((paragraph) => inlineMarks(source.text, paragraph, markdown).signs)]);
  const range = { start: first.start, end: Math.max(last.to, first.start) };
  const hints = { pageBreakBefore: state.pageBreak, blankBefore: state.blank ?? 0 };
  state.blocks.push(tableBlock(source, table, range, cutsIn(state, range, signs), hints));
  setAside(state, signs, 'markup');
  Object.assign(state, { blank: 0, pageBreak: false, fresh: true });
}

function addLine(state: State, line: Line): void {
  // A line of many thousand characters is no sign; only its start may hold one.
  const marks = marksOf(state.source.text.slice(line.from, line.to), line.from);
  if (marks.whole === null) {
    addText(state, line, marks);
    return;
  }
  setAside(state, [contentOf(line)], marks.whole);
  if (marks.whole === 'page-number') state.blank = null;
  else state.fresh = true; // a rule divides
}

function addText(state: State, line: Line, marks: LineMarks): void {
  const { source, markdown } = state;
  const content = contentOf(line);
  const inline = inlineMarks(source.text, content, markdown);
  const signs = rising([...marks.signs, ...inline.signs]);
  const ranges = without(source.text, content, cutsIn(state, content, signs));
  setAside(state, signs, 'markup');
  if (ranges.length === 0) return;
  const starts = state.fresh || (state.blank ?? 0) > 0 || marks.starts;
  const hints = { ...lineHints(source.text, line, ranges, inline.bold), outline: marks.outline };
  const block: TextBlock = {
    kind: 'text',
    ranges,
    break: starts ? 'hard' : 'soft',
    hints: { ...hints, pageBreakBefore: state.pageBreak, blankBefore: state.blank ?? 0 },
  };
  state.blocks.push(block);
  Object.assign(state, { blank: 0, pageBreak: false, fresh: marks.outline !== null });
}
