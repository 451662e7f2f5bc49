import type { Aside, AsideReason, Block, Fact, Range, TextBlock } from '../../document.js';
import { rendered } from './elements.js';
import { frontMatter } from './front-matter.js';
import { lineHints } from './hints.js';
import { inlineMarks, isMarkdown } from './inline-marks.js';
import { type LineMarks, marksOf } from './line-marks.js';
import { contentOf, invisibleRuns, isBlank, type Line, linesOf } from './lines.js';
import { rising, within, without } from './ranges.js';
import { type Source, type TableFound, tableBlock } from './table.js';
import { tableAt } from './tables.js';

/** Holds the blocks of a text, what it states of itself and what is set aside, each in order, and the text as it is to be read. */
export interface Blocks {
  readonly shown: string;
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
  readonly asides: readonly Aside[];
}

/** Holds what is known between two lines while a text is read. */
interface State {
  readonly source: Source;
  readonly markdown: boolean;
  /** Runs of characters that show nothing, and what HTML puts between the text. */
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
  const head = frontMatter(text);
  const { shown, markup, blanks } = rendered(head ? text.slice(0, head.end).replace(/\S/g, ' ') + text.slice(head.end) : text);
  const source = { text: shown, lines: linesOf(shown) };
  const invisible = invisibleRuns(shown);
  const hidden = rising([...invisible, ...markup]);
  const state: State = {
    source,
    markdown: isMarkdown(shown),
    invisible: hidden,
    blocks: [],
    asides: [],
    blank: 0,
    pageBreak: false,
    fresh: true,
  };
  for (let at = 0; at < source.lines.length; ) at = readAt(state, at);
  const read = state.blocks.flatMap(leavesOf);
  const further: Aside[] = [
    ...(head?.signs ?? []).map((range): Aside => ({ range, reason: 'markup' })),
    ...markup.map((range): Aside => ({ range, reason: 'markup' })),
    ...outsideOf(read, blanks).map((range): Aside => ({ range, reason: 'markup' })),
    ...invisible.map((range): Aside => ({ range, reason: 'decoration' })),
  ];
  return { shown, facts: head?.facts ?? [], blocks: state.blocks, asides: withFurther(state.asides, further) };
}

/** Lists the ranges of a block's text, those of a table's cells included. */
const leavesOf = (block: Block): readonly Range[] =>
  block.kind === 'text' ? block.ranges : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(leavesOf)));

/** Gives those of some ranges that stand in none of others, which rise. */
const outsideOf = (others: readonly Range[], ranges: readonly Range[]): Range[] =>
  ranges.filter((range) => within(others, range).length === 0);

/** Adds asides; those inside another one are part of it. */
function withFurther(asides: readonly Aside[], further: readonly Aside[]): Aside[] {
  const known = asides.map(({ range }) => range);
  const outside = further.filter(({ range }) => within(known, range).length === 0);
  const all = [...asides, ...outside].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return all.filter(({ range }, at) => range.start >= (all[at - 1]?.range.end ?? 0));
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
  for (const title of table.above ?? []) addTitle(state, first, title);
  const last = source.lines[table.next - 1] as Line;
  const paragraphs = table.rows.flatMap((cells) => cells.flatMap((cell) => cell.paragraphs));
  const signs = rising([...table.signs, ...paragraphs.flatMap((paragraph) => inlineMarks(source.text, paragraph, markdown).signs)]);
  const start = table.above ? (table.rows[0]?.[0]?.paragraphs[0]?.start ?? first.start) : first.start;
  const range = { start, end: Math.max(last.to, start) };
  const hints = { pageBreakBefore: state.pageBreak, blankBefore: state.blank ?? 0 };
  state.blocks.push(tableBlock(source, table, range, cutsIn(state, range, signs), hints));
  setAside(state, signs, 'markup');
  Object.assign(state, { blank: 0, pageBreak: false, fresh: true });
}

/** Adds a title that a sheet has above its header. */
function addTitle(state: State, line: Line, title: Range): void {
  const ranges = without(state.source.text, title, cutsIn(state, title, []));
  const hints = { ...lineHints(state.source.text, line, ranges, []), pageBreakBefore: state.pageBreak, blankBefore: state.blank ?? 0 };
  state.blocks.push({ kind: 'text', ranges, break: 'hard', hints });
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
