import type { Range } from '../../document.js';
import { isBlank, type Line, trimmed } from './lines.js';
import { type CellFound, LOOK_AHEAD, MOST_COLUMNS, type Source, type TableFound } from './table.js';

/*
 * Cells divided by tabs, a row to a line; a cell of several paragraphs breaks the line. The tab may also end each cell.
 *
 *     序号⇥提出者⇥案由              月份⇥内容⇥部门⇥
 *     1⇥经济界⇥关于…的建议          1⇥召开会议⇥办公室
 *                                   有关科室⇥
 */

/** How the rows of one table are written. */
interface Shape {
  /** Tabs in a row. */
  readonly tabs: number;
  readonly columns: number;
  /** A tab also closes the last cell. */
  readonly closing: boolean;
}

/** Holds the indices of a row's lines, from `first` to before `next`. */
interface Row {
  readonly first: number;
  readonly next: number;
  /** The row is one text over all columns. */
  readonly spanning: boolean;
}

/** How many lines one row may take. */
const MOST_LINES = 40;

/** The longest line without a tab that may go on a cell of an open row. */
const SHORT = 30;

/** A numbered line between two rows is a row that spans the table (一、党建工作), not the end of a cell. */
const NUMBERED = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/;

/** Reads a table whose cells are divided by tabs. */
export function tabbedTable(source: Source, index: number): TableFound | null {
  const first = source.lines[index];
  const shape = first ? shapeOf(source, first) : null;
  if (!shape || !isTable(rowsFrom(source, index, shape, index + LOOK_AHEAD), shape)) return null;
  const rows = rowsFrom(source, index, shape, source.lines.length);
  return { rows: cellsOf(source, rows, shape), headerRows: 0, signs: [], wrapped: false, next: rows.at(-1)?.next ?? index + 1 };
}

/** A first row has a tab between two of its texts and none in front; null for a line that cannot be one. */
function shapeOf(source: Source, line: Line): Shape | null {
  if (line.tabs === 0 || line.tabs >= MOST_COLUMNS || source.text.charAt(line.start) === '\t') return null;
  const between = source.text.indexOf('\t', line.from);
  if (between < 0 || between >= line.to) return null;
  const closing = closes(source, line);
  return { tabs: line.tabs, columns: line.tabs + (closing ? 0 : 1), closing };
}

const closes = (source: Source, line: Line): boolean => source.text.charAt(line.end - 1) === '\t';

/** Three rows, or two of three cells: two lines with one gap each are more likely two labels beside their values. */
function isTable(rows: readonly Row[], shape: Shape): boolean {
  return shape.columns >= 2 && rows.length >= 2 && shape.columns * rows.length >= 6;
}

function rowsFrom(source: Source, index: number, shape: Shape, limit: number): Row[] {
  const rows: Row[] = [];
  let at = index;
  while (at < Math.min(limit, source.lines.length)) {
    const row = rowAt(source, at, shape);
    if (!row) break;
    rows.push(row);
    at = row.next;
  }
  while (rows.at(-1)?.spanning) rows.pop(); // with no row below it, it is the heading of what follows
  return rows;
}

/** Reads one row: lines until all its tabs have come. An empty line may stand in front; two end the table. */
function rowAt(source: Source, index: number, shape: Shape): Row | null {
  let tabs = 0;
  for (let at = index; at < index + MOST_LINES; at++) {
    const line = source.lines[at];
    if (!line || (isGap(line) && isGap(source.lines[at - 1]))) return null;
    if (tabs === 0 && line.tabs === 0 && NUMBERED.test(source.text.slice(line.from, line.from + 6))) {
      return { first: at, next: at + 1, spanning: true };
    }
    if (line.tabs === 0 && line.to - line.from > SHORT && !shape.closing) return null;
    tabs += line.tabs;
    if (tabs > shape.tabs) return null;
    if (tabs === shape.tabs && (!shape.closing || closes(source, line))) return { first: index, next: at + 1, spanning: false };
  }
  return null;
}

const isGap = (line: Line | undefined): boolean => line !== undefined && isBlank(line) && line.tabs === 0;

/** Divides the rows' lines at their tabs. A line without one before a row's first tab goes on the last cell of the row before. */
function cellsOf(source: Source, rows: readonly Row[], shape: Shape): CellFound[][] {
  const table: Range[][][] = [];
  for (const row of rows) {
    const before = table.at(-1);
    const cells: Range[][] = Array.from({ length: row.spanning ? 1 : shape.columns }, () => []);
    let column = 0;
    for (let at = row.first; at < row.next; at++) {
      const line = source.lines[at] as Line;
      const carried = column === 0 && line.tabs === 0 && !shape.closing && !row.spanning;
      if (carried) before?.at(-1)?.push(trimmed(source.text, line));
      else column = fill(source, line, cells, column);
    }
    table.push(cells);
  }
  return table.map((cells) => cells.map((paragraphs, column) => cellOf(paragraphs, column, cells.length === 1 ? shape.columns : 1)));
}

/** Puts what stands between a line's tabs into the cells from a column on; gives the column that the line ends in. */
function fill(source: Source, line: Line, cells: readonly Range[][], first: number): number {
  let column = first;
  let start = line.start;
  while (true) {
    const tab = source.text.indexOf('\t', start);
    const end = tab < 0 || tab > line.end ? line.end : tab;
    cells[column]?.push(trimmed(source.text, { start, end }));
    if (end === line.end) return column;
    column++;
    start = end + 1;
  }
}

function cellOf(paragraphs: readonly Range[], column: number, colSpan: number): CellFound {
  return { column, colSpan, paragraphs: paragraphs.filter(({ start, end }) => end > start) };
}
