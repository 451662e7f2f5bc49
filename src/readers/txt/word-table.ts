import { contentOf, isBlank, type Line, lengthOf } from './lines.js';
import { type CellFound, LOOK_AHEAD, type Source, type TableFound } from './table.js';
import { collectRows, isGap, type Row, startsCell } from './word-rows.js';

/** Reads a table that Word wrote as text, one cell a line (`word-rows.ts` shows how). */
export function wordTable(source: Source, index: number): TableFound | null {
  if (!startsTable(source, index) || !isTable(whole(collectRows(source, index, index + LOOK_AHEAD)))) return null;
  const rows = whole(collectRows(source, index, source.lines.length));
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return {
    rows: rows.map(({ cells }) => cellsOf(cells, columns)),
    headerRows: 0,
    signs: [],
    wrapped: false,
    next: rows.at(-1)?.next ?? index + 1,
  };
}

/** A table starts at a cell's line with no other before it, and its first row has two cells at least and another row below it. */
function startsTable(source: Source, index: number): boolean {
  const before = source.lines[index - 1];
  if (!startsCell(source, source.lines[index]) || (before && startsCell(source, before) && !isBlank(before))) return false;
  let cells = 1;
  for (let at = index + 1; at < index + LOOK_AHEAD; at++) {
    if (!startsCell(source, source.lines[at])) continue;
    if (isGap(source, at - 1)) return cells > 1;
    cells++;
  }
  return false;
}

/** Joins two halves of a row that an empty paragraph at a cell's end seemed to end, where they make up a whole row. */
function whole(rows: readonly Row[]): Row[] {
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

/** Gives the number of cells that most rows have; the larger of two that are as usual. */
function usualSize(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Tells a table from paragraphs indented by a tab: most rows are of one size, and cells are empty or short as only a table's are. */
function isTable(rows: readonly Row[]): boolean {
  const columns = usualSize(rows);
  const usual = rows.filter(({ cells }) => cells.length === columns);
  if (columns < 2 || usual.length < 2 || usual.length * 2 < rows.length) return false;
  const cells = usual.flatMap((row) => row.cells);
  if (cells.some((cell) => cell.every(isBlank))) return true;
  const short = (cell: readonly Line[]) => cell.every((line) => lengthOf(line) <= 20);
  return (usual[0]?.cells.every(short) ?? false) && (columns > 2 || cells.filter(short).length * 2 >= cells.length);
}

/** Gives a row's cells their columns; one that is alone in its row spans the table. */
function cellsOf(cells: readonly (readonly Line[])[], columns: number): CellFound[] {
  const colSpan = cells.length === 1 ? columns : 1;
  return cells.map((lines, column) => ({ column, colSpan, paragraphs: lines.filter((line) => !isBlank(line)).map(contentOf) }));
}
