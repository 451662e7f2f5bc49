import type { Range } from '../../document.js';
import { isBlank, type Line, lengthOf, piecesOf, trimmed } from './lines.js';
import { type CellFound, LOOK_AHEAD, MOST_COLUMNS, type Source, standsBeside, type TableFound } from './table.js';

/*
 * Cells divided by tabs, a row to a line; a cell of several paragraphs breaks the line. A tab may also end each cell, or
 * stand in front of each.
 *
 *     序号⇥提出者⇥案由              月份⇥内容⇥部门⇥          ⇥月份⇥内容⇥部门
 *     1⇥经济界⇥关于…的建议          1⇥召开会议⇥办公室        ⇥1⇥召开会议⇥办公室
 *                                   有关科室⇥
 */

/** How the rows of one table are written. */
interface Shape {
  readonly tabs: 'between' | 'behind' | 'before';
  /** Tabs in a row. */
  readonly count: number;
  readonly columns: number;
}

/** Holds the indices of a row's lines, from `first` to before `next`. */
interface Row {
  readonly first: number;
  readonly next: number;
  /** The row is one text over all columns. */
  readonly spanning: boolean;
}

/** How many lines one row may take, and how many without a tab may stand at its start. */
const MOST_LINES = 40;
const MOST_PARAGRAPHS = 6;

/** The longest line without a tab that may go on a cell. */
const SHORT = 30;

/** A numbered line between two rows, or a time and nothing else, is a row that spans the table (一、党建工作, 一季度), not the end of a cell. */
const NUMBERED =
  /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|^(?:第?[一二三四1-4]季度|[上下]半年|全年|(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?: ?份)?)$/;

/** Reads a table whose cells are divided by tabs. */
export function tabbedTable(source: Source, index: number): TableFound | null {
  const first = source.lines[index];
  const shapes = first ? shapesOf(source, first) : [];
  const shape = shapes.find((one) => isTable(rowsFrom(source, index, one, index + LOOK_AHEAD), one));
  if (!shape) return null;
  const rows = rowsFrom(source, index, shape, source.lines.length);
  return { rows: cellsOf(source, rows, shape), headerRows: 0, signs: [], wrapped: false, next: rows.at(-1)?.next ?? index + 1 };
}

/**
 * Gives the shapes that a first row may have: it has a tab between two of its texts. A tab at one of its ends closes or
 * opens each cell, or its last or first cell is empty. None for a line that cannot be one, such as an indented one.
 */
function shapesOf(source: Source, line: Line): Shape[] {
  if (line.tabs === 0 || line.tabs >= MOST_COLUMNS) return [];
  const between = source.text.indexOf('\t', line.from);
  if (between < 0 || between >= line.to) return [];
  const open: Shape = { tabs: 'between', count: line.tabs, columns: line.tabs + 1 };
  if (startsInTab(source, line)) return [{ tabs: 'before', count: line.tabs, columns: line.tabs }, open];
  return endsInTab(source, line) ? [{ tabs: 'behind', count: line.tabs, columns: line.tabs }, open] : [open];
}

const startsInTab = (source: Source, line: Line): boolean => source.text.charAt(line.start) === '\t';
const endsInTab = (source: Source, line: Line): boolean => source.text.charAt(line.end - 1) === '\t';

/** Three rows, or two of three cells: two lines with one gap each are more likely two labels beside their values. */
function isTable(rows: readonly Row[], shape: Shape): boolean {
  return shape.columns >= 2 && rows.length >= 2 && shape.columns * rows.length >= 6;
}

function rowsFrom(source: Source, index: number, shape: Shape, limit: number): Row[] {
  const rows: Row[] = [];
  let at = index;
  while (at < Math.min(limit, source.lines.length)) {
    const row = rowAt(source, at, shape, rows.at(-1)?.spanning ?? false);
    if (!row || (rows[0] && startsAgain(source, rows[0], row))) break;
    rows.push(row);
    at = row.next;
  }
  while (rows.at(-1)?.spanning) rows.pop(); // with no row below it, it is the heading of what follows
  return rows;
}

/** Says whether a row with other lines in front repeats the table's first: another table begins with it. */
function startsAgain(source: Source, first: Row, row: Row): boolean {
  const [one, other] = [source.lines[first.first] as Line, source.lines[row.next - 1] as Line];
  return (
    row.next - row.first > 1 && lengthOf(one) === lengthOf(other) && source.text.startsWith(source.text.slice(one.from, one.to), other.from)
  );
}

/**
 * Reads one row: lines until all its tabs have come. An empty line may stand in front; two end the table, and so does text right below a
 * row that spans it.
 */
function rowAt(source: Source, index: number, shape: Shape, isBelowSpanning: boolean): Row | null {
  let tabs = 0;
  for (let at = index; at < index + MOST_LINES; at++) {
    const line = source.lines[at];
    if (!line || (isGap(line) && isGap(source.lines[at - 1]))) return lastRow(index, at, shape, tabs);
    if (shape.tabs === 'before' && tabs === 0 && line.tabs > 0 && !startsInTab(source, line)) return null;
    if (tabs === 0 && isNumbered(source, line)) return { first: index, next: at + 1, spanning: true };
    if (isBelowSpanning && tabs === 0 && line.tabs === 0 && !isGap(line)) return null;
    if (line.tabs === 0 && !isGap(line) && !goesOn(source, at, shape, tabs > 0, at - index)) return lastRow(index, at, shape, tabs);
    if (isTrimmed(source, at, shape, tabs)) return { first: index, next: at, spanning: false };
    tabs += line.tabs;
    if (tabs > shape.count) return null;
    if (tabs === shape.count && (shape.tabs !== 'behind' || endsInTab(source, line)))
      return { first: index, next: at + 1, spanning: false };
  }
  return null;
}

/**
 * Says whether the row above a line has lost the tabs at its end, as editors trim them (the last column is often an
 * empty 备注): it has most of its cells, and the line has too many tabs to go on with it.
 */
function isTrimmed(source: Source, at: number, shape: Shape, tabs: number): boolean {
  const line = source.lines[at];
  if (shape.tabs !== 'between' || tabs === 0 || !line || tabs + line.tabs <= shape.count) return false;
  return tabs * 2 >= shape.count || line.tabs === shape.count;
}

/** Gives the table's last row, where it has lost the tabs at its end: it has most of its cells. */
function lastRow(index: number, at: number, shape: Shape, tabs: number): Row | null {
  return shape.tabs === 'between' && tabs > 0 && tabs * 2 >= shape.count ? { first: index, next: at, spanning: false } : null;
}

const isGap = (line: Line | undefined): boolean => line !== undefined && isBlank(line) && line.tabs === 0;

const isNumbered = (source: Source, line: Line): boolean =>
  line.tabs === 0 && NUMBERED.test(source.text.slice(line.from, Math.min(line.to, line.from + 8)));

/** Says whether a line without a tab can go on a cell: inside a row it may be long where tabs close the cells. */
function goesOn(source: Source, at: number, shape: Shape, inside: boolean, before: number): boolean {
  const line = source.lines[at] as Line;
  if (inside && shape.tabs === 'behind') return true;
  return lengthOf(line) <= SHORT && before < MOST_PARAGRAPHS && !standsBeside(source, line) && !isGap(source.lines[at - 1]);
}

/** Divides the rows' lines at their tabs. A line without one before a row's first tab goes on the last cell of the row before. */
function cellsOf(source: Source, rows: readonly Row[], shape: Shape): CellFound[][] {
  const table: Range[][][] = [];
  for (const row of rows) {
    const before = table.at(-1);
    const cells: Range[][] = Array.from({ length: row.spanning ? 1 : shape.columns }, () => []);
    const first = shape.tabs === 'before' && !row.spanning ? -1 : 0;
    let column = first;
    for (let at = row.first; at < row.next; at++) {
      const line = source.lines[at] as Line;
      const carried = row.spanning ? at < row.next - 1 : column === first && line.tabs === 0 && shape.tabs !== 'behind';
      if (carried) before?.at(-1)?.push(trimmed(source.text, line));
      else column = fill(source, line, cells, column);
    }
    table.push(cells);
  }
  return table.map((cells) => cells.map((paragraphs, column) => cellOf(paragraphs, column, cells.length === 1 ? shape.columns : 1)));
}

/** Puts what stands between a line's tabs into the cells from a column on; gives the column that the line ends in. */
function fill(source: Source, line: Line, cells: readonly Range[][], first: number): number {
  const pieces = piecesOf(source.text, line);
  for (const [at, piece] of pieces.entries()) cells[first + at]?.push(piece);
  return first + pieces.length - 1;
}

function cellOf(paragraphs: readonly Range[], column: number, colSpan: number): CellFound {
  return { column, colSpan, paragraphs: paragraphs.filter(({ start, end }) => end > start) };
}
