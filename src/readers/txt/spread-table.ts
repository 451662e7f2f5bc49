import type { Range } from '../../document.js';
import { isBlank, type Line, lengthOf, piecesOf } from './lines.js';
import { type CellFound, LOOK_AHEAD, MOST_COLUMNS, type Source, type TableFound } from './table.js';

/*
 * A table as browsers copy one whose cells hold paragraphs (HTML, "innerText": a tab between cells, two line breaks
 * round a paragraph, a line break between rows): a tab stands on a line of its own, several empty lines part the rows.
 *
 *     月份
 *
 *     ⇥
 *
 *     工作内容
 *
 *
 *
 *     1
 */

/** Holds the lines of a row that are not empty, and the index after the last. */
interface Row {
  readonly lines: readonly Line[];
  readonly tabs: number;
  readonly next: number;
}

/** How many lines one row may take, and how long a text over all columns may be. */
const MOST_LINES = 400;
const SHORT = 40;

/** Reads a table whose cells are parted by lines of a tab. */
export function spreadTable(source: Source, index: number): TableFound | null {
  if (!startsTable(source, index) || !isTable(rowsFrom(source, index, index + 2 * LOOK_AHEAD))) return null;
  const rows = rowsFrom(source, index, source.lines.length);
  const columns = (rows[0]?.tabs ?? 0) + 1;
  const cells = rows.map((row) => cellsOf(source, row, columns));
  return { rows: cells, headerRows: 0, signs: [], wrapped: false, next: rows.at(-1)?.next ?? index + 1 };
}

const isTab = (line: Line | undefined): boolean => line !== undefined && isBlank(line) && line.tabs > 0;
const isGap = (line: Line | undefined): boolean => line !== undefined && isBlank(line) && line.tabs === 0;

/** The first cell is one short line, and the next line that is not empty is a tab. */
function startsTable(source: Source, index: number): boolean {
  const { lines } = source;
  const first = lines[index];
  if (!first || isBlank(first) || first.tabs > 0 || lengthOf(first) > SHORT) return false;
  return isTab(lines[index + 1]) || (isGap(lines[index + 1]) && isTab(lines[index + 2]));
}

const isTable = (rows: readonly Row[]): boolean => rows.length >= 2 && rows.length * ((rows[0]?.tabs ?? 0) + 1) >= 6;

function rowsFrom(source: Source, index: number, limit: number): Row[] {
  const rows: Row[] = [];
  for (let at = index; at < Math.min(limit, source.lines.length); ) {
    while (isGap(source.lines[at])) at++;
    const row = rowAt(source, at);
    if (!row || row.tabs >= MOST_COLUMNS || !fits(row, rows[0])) break;
    rows.push(row);
    at = row.next;
  }
  while (rows.at(-1)?.tabs === 0) rows.pop(); // with no row below it, it is the text behind the table
  return rows;
}

/** Rows have the first one's cells; one short line alone spans the table. */
function fits(row: Row, first: Row | undefined): boolean {
  if (row.tabs === 0) return row.lines.length === 1 && lengthOf(row.lines[0] as Line) <= SHORT;
  return first === undefined || row.tabs === first.tabs;
}

/** Takes lines up to two empty ones; null where none show anything. */
function rowAt(source: Source, index: number): Row | null {
  const lines: Line[] = [];
  let tabs = 0;
  let next = index;
  for (let at = index; at < index + MOST_LINES; at++) {
    const line = source.lines[at];
    if (!line || (isGap(line) && isGap(source.lines[at + 1]))) break;
    if (isGap(line)) continue;
    lines.push(line);
    tabs += line.tabs;
    next = at + 1;
  }
  return lines.length > 0 ? { lines, tabs, next } : null;
}

function cellsOf(source: Source, row: Row, columns: number): CellFound[] {
  const cells: Range[][] = [[]];
  for (const line of row.lines) {
    const [first, ...others] = piecesOf(source.text, line);
    if (first) cells.at(-1)?.push(first);
    cells.push(...others.map((piece) => [piece]));
  }
  const colSpan = row.tabs === 0 ? columns : 1;
  return cells.map((paragraphs, column) => ({ column, colSpan, paragraphs: paragraphs.filter(({ start, end }) => end > start) }));
}
