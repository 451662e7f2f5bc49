import type { Range } from '../../document.js';
import { isBlank, type Line } from './lines.js';
import { type CellFound, LOOK_AHEAD, MOST_COLUMNS, type Source, type TableFound } from './table.js';

/*
 * Word's export of a table to text: each cell on a line of its own behind a tab, an empty line after each row.
 *
 *     ⇥月份          a cell
 *     ⇥责任部门
 *                    the row ends
 *     ⇥              an empty cell, often one that was merged with the cell above
 *     ⇥办公室        a cell of two paragraphs
 *
 *     相关专委会
 */

/** Holds a cell while its lines are collected. */
type Cell = Line[];

/** Holds a row while its cells are collected, and where it ended. */
interface Row {
  readonly cells: Cell[];
  /** The index after its last line. */
  next: number;
}

/** The longest line that may go on a cell, where the column itself has shown none as long. */
const SHORT = 30;

/** How many lines without a tab may stand between two cells. */
const MOST_PARAGRAPHS = 12;

/** Reads a table that Word wrote as text, one cell a line. */
export function wordTable(source: Source, index: number): TableFound | null {
  const first = source.lines[index];
  if (!first || !startsCell(source, first)) return null;
  if (!isTable(joined(rowsFrom(source, index, index + LOOK_AHEAD)))) return null;
  const rows = joined(rowsFrom(source, index, source.lines.length));
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  return {
    rows: rows.map(({ cells }) => cellsOf(cells, columns)),
    headerRows: 0,
    signs: [],
    wrapped: false,
    next: rows.at(-1)?.next ?? index + 1,
  };
}

/** A cell's line: one tab in front and none inside. */
function startsCell(source: Source, line: Line): boolean {
  return line.tabs === 1 && source.text.charAt(line.start) === '\t';
}

/** Collects rows from a line on, to the end of the table or of what may be looked at. */
function rowsFrom(source: Source, index: number, limit: number): Row[] {
  const rows: Row[] = [];
  let row: Row = { cells: [], next: index };
  let gap = false;
  for (let at = index; at < Math.min(limit, source.lines.length); at++) {
    const line = source.lines[at] as Line;
    if (startsCell(source, line)) {
      if (gap || row.cells.length === 0) rows.push((row = { cells: [], next: at }));
      if (row.cells.length === MOST_COLUMNS) break;
      row.cells.push([line]);
      gap = false;
    } else if (isBlank(line)) {
      gap = true;
      continue;
    } else {
      const taken = continuation(source, rows, at);
      if (taken === 0) break;
      row.cells.at(-1)?.push(...source.lines.slice(at, at + taken).filter((l) => !isBlank(l)));
      at += taken - 1;
      gap = false;
    }
    row.next = at + 1;
  }
  return rows;
}

/**
 * Says how many lines from a line without a tab on still belong to the cell before it: all that stand before the
 * next cell, unless they look like text between two tables; behind the last cell only what cannot be text after it.
 */
function continuation(source: Source, rows: readonly Row[], at: number): number {
  const { end, closed, inside } = stretch(source, at);
  if (isBlank(source.lines[at - 1] as Line) && isBlank(source.lines[at - 2] as Line) && !startsCell(source, source.lines[at - 2] as Line))
    return 0;
  const seen = seenIn(source, rows);
  const lengths = source.lines.slice(at, end).filter((line) => !isBlank(line));
  const most = Math.max(SHORT, 2 * seen.longest);
  if (inside) return lengths.length <= MOST_PARAGRAPHS && lengths.every((line) => line.to - line.from <= most) ? end - at : 0;
  if (closed && lengths.length <= 3 && lengths.every((line) => line.to - line.from <= Math.max(seen.longest, 4))) return end - at;
  return seen.texts.has(source.text.slice((source.lines[at] as Line).from, (source.lines[at] as Line).to)) ? 1 : 0;
}

/** Looks from a line on to the next cell (`inside`) or to two empty lines or the end (`closed`), a bounded way. */
function stretch(source: Source, at: number): { end: number; closed: boolean; inside: boolean } {
  let end = at;
  for (let next = at; next < at + 2 * MOST_PARAGRAPHS; next++) {
    const line = source.lines[next];
    if (!line) return { end, closed: true, inside: false };
    if (startsCell(source, line)) return { end, closed: false, inside: true };
    if (!isBlank(line)) end = next + 1;
    else if (next - end >= 1) return { end, closed: true, inside: false };
  }
  return { end, closed: false, inside: false };
}

/** Gives the texts, and the length of the longest, that stood in the column of the newest cell so far. */
function seenIn(source: Source, rows: readonly Row[]): { longest: number; texts: ReadonlySet<string> } {
  const column = (rows.at(-1)?.cells.length ?? 1) - 1;
  const texts = new Set<string>();
  for (const row of rows.slice(-LOOK_AHEAD)) for (const line of row.cells[column] ?? []) texts.add(source.text.slice(line.from, line.to));
  return { longest: Math.max(0, ...Array.from(texts, (text) => text.length)), texts };
}

/** Joins two halves of a row that an empty paragraph at a cell's end seemed to end, where they make up a whole row. */
function joined(rows: readonly Row[]): Row[] {
  const columns = usualSize(rows);
  const result: Row[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last && last.cells.length < columns && last.cells.length + row.cells.length === columns) {
      last.cells.push(...row.cells);
      last.next = row.next;
    } else result.push({ cells: [...row.cells], next: row.next });
  }
  return result;
}

/** Gives the number of cells that most rows have. */
function usualSize(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Tells a table from paragraphs that are indented by a tab: most rows of one size, and cells short or empty as only a table has them. */
function isTable(rows: readonly Row[]): boolean {
  const columns = usualSize(rows);
  const usual = rows.filter(({ cells }) => cells.length === columns);
  if (columns < 2 || usual.length < 2 || usual.length * 2 < rows.length) return false;
  const cells = usual.flatMap((row) => row.cells);
  if (cells.some(isEmptyCell)) return true;
  const short = (cell: Cell) => cell.every((line) => line.to - line.from <= 20);
  return (usual[0]?.cells.every(short) ?? false) && (columns > 2 || cells.filter(short).length * 2 >= cells.length);
}

const isEmptyCell = (cell: Cell): boolean => cell.every(isBlank);

/** Gives a row's cells their columns; one that is alone in its row spans the table. */
function cellsOf(cells: readonly Cell[], columns: number): CellFound[] {
  return cells.map((lines, column) => ({
    column,
    colSpan: cells.length === 1 ? columns : 1,
    paragraphs: lines.filter((line) => !isBlank(line)).map(contentOf),
  }));
}

const contentOf = (line: Line): Range => ({ start: line.from, end: line.to });
