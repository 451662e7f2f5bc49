import { isBlank, type Line, lengthOf } from './lines.js';
import { MOST_COLUMNS, type Source, standsBeside } from './table.js';

/*
 * Word's export of a table to text: each cell on a line of its own behind a tab, an empty line after each row.
 *
 *     ⇥月份          a cell
 *     ⇥责任部门
 *                    the row ends
 *     ⇥              an empty cell, often one that was merged with the cell above
 *     ⇥办公室        a cell of two paragraphs
 *
 *     有关科室
 */

/** Holds a row: the lines of its cells, and the index after the last of them. */
export interface Row {
  readonly cells: Line[][];
  next: number;
}

/** The longest line that may go on a cell between two others, where its column has shown none as long. */
const SHORT = 30;

/** How many lines without a tab may stand between two cells. */
const MOST_PARAGRAPHS = 12;

/** How many rows before a cell tell what its column looks like. */
const LIKE = 12;

/** Says whether a line is the first of a cell: one tab in front and none inside. */
export function startsCell(source: Source, line: Line | undefined): boolean {
  return line !== undefined && line.tabs === 1 && source.text.charAt(line.start) === '\t';
}

/** Collects rows from a line on, to the end of the table or to `limit`. */
export function collectRows(source: Source, index: number, limit: number): Row[] {
  const rows: Row[] = [];
  for (let at = index; at < Math.min(limit, source.lines.length); at++) {
    const line = source.lines[at] as Line;
    if (startsCell(source, line)) {
      if (rows.length === 0 || isGap(source, at - 1)) rows.push({ cells: [], next: at });
      if (rows.at(-1)?.cells.length === MOST_COLUMNS) break;
      rows.at(-1)?.cells.push([line]);
    } else if (isBlank(line)) continue;
    else if (goesOn(source, rows, at)) rows.at(-1)?.cells.at(-1)?.push(line);
    else break;
    (rows.at(-1) as Row).next = at + 1;
  }
  return rows;
}

/** Says whether a line is empty and no empty cell either. */
export function isGap(source: Source, index: number): boolean {
  const line = source.lines[index];
  return line !== undefined && isBlank(line) && !startsCell(source, line);
}

/** Says whether a line without a tab belongs to the cell before it: two empty lines end the table, text after it too. */
function goesOn(source: Source, rows: readonly Row[], at: number): boolean {
  if (isGap(source, at - 1) && isGap(source, at - 2)) return false;
  // An empty line ends a row: what follows a cell's line at once is its next paragraph.
  if (!isGap(source, at - 1) && !standsBeside(source, source.lines[at] as Line) && endsSoon(source, at)) return true;
  const { lines, ahead, next } = stretch(source, at);
  if (lines.some((line) => standsBeside(source, line)) || (next && repeats(source, next, rows))) return false;
  const column = columnOf(rows);
  const longest = Math.max(0, ...column.map(lengthOf));
  const most = ahead === 'cell' ? Math.max(SHORT, 2 * longest) : Math.max(4, longest);
  const fits = lines.every((line) => lengthOf(line) <= most);
  if (ahead === 'cell') return fits && lines.length <= MOST_PARAGRAPHS;
  // Behind the last cell a line may be text after the table: one that no other text follows, or that the column has shown before.
  if (ahead === 'end' && fits && lines.length <= 3) return true;
  const shown = shownIn(source, source.lines[at] as Line);
  return column.some((line) => lengthOf(line) === shown.length && source.text.startsWith(shown, line.from));
}

/** Says whether a cell shows what the table's first one does: another table begins with it. */
function repeats(source: Source, cell: Line, rows: readonly Row[]): boolean {
  const first = rows[0]?.cells[0]?.[0];
  return first !== undefined && !isBlank(first) && shownIn(source, first) === shownIn(source, cell);
}

const shownIn = (source: Source, line: Line): string => source.text.slice(line.from, line.to);

/** Lists the lines that the newest cell's column has shown in the last rows. */
function columnOf(rows: readonly Row[]): Line[] {
  const column = (rows.at(-1)?.cells.length ?? 1) - 1;
  return rows.slice(-LIKE).flatMap((row) => row.cells[column]?.slice(0, MOST_PARAGRAPHS) ?? []);
}

/** Says whether an empty line or a cell comes after as few lines as a cell may hold. */
function endsSoon(source: Source, from: number): boolean {
  for (let at = from; at <= from + MOST_PARAGRAPHS; at++) {
    const line = source.lines[at];
    if (!line || isBlank(line) || startsCell(source, line)) return true;
  }
  return false;
}

/** Looks a bounded way from a line on: the lines that show something, and whether a cell, two empty lines or the end, or more text comes then. */
function stretch(source: Source, from: number): { lines: Line[]; ahead: 'cell' | 'end' | 'text'; next?: Line } {
  const lines: Line[] = [];
  for (let at = from; at < from + 2 * MOST_PARAGRAPHS; at++) {
    const line = source.lines[at];
    if (!line || (isGap(source, at) && isGap(source, at - 1))) return { lines, ahead: 'end' };
    if (startsCell(source, line)) return { lines, ahead: 'cell', next: line };
    if (!isBlank(line)) lines.push(line);
  }
  return { lines, ahead: 'text' };
}
