import type { Range } from '../../document.js';
import { fitted, namesColumn, type Row, textOf } from './bar-table.js';
import { isBlank, type Line, trimmed } from './lines.js';
import { MOST_COLUMNS, type Source, type TableFound } from './table.js';

/*
 * A table as programs write it that put each cell of a page on a line of its own: a bar before each but the first, and one
 * that closes the row. Cells bring their line breaks with them; a cell that covers rows stands in the first of them alone.
 *
 *     月份
 *     | 周次
 *     | 工作
 *     |
 *     三月
 *     | 第一周
 *     | 开学
 *     |
 *     第二周
 *     | 报名
 *     |
 */

/** A header with fewer columns, and fewer rows, may be anything. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
/** So many lines one cell may hold. */
const MOST_LINES = 12;

/** Reads a table with a cell a line and a bar before each cell but the first of a row. */
export function cellLineTable(source: Source, index: number): TableFound | null {
  const first = source.lines[index];
  if (!first || first.pipes > 0 || isBlank(first) || !opensCell(source, source.lines[index + 1])) return null;
  const rows: Row[] = [];
  for (let row = rowAt(source, index, MOST_COLUMNS); row; row = rowAt(source, row.next, rows[0]?.cells.length ?? 0)) rows.push(row);
  const size = rows[0]?.cells.length ?? 0;
  const isNamed = rows[0]?.cells.every((cell) => cell.length === 1 && namesColumn(textOf(source, cell)));
  const next = rows.at(-1)?.next ?? index;
  if (
    !isNamed ||
    size < FEWEST_COLUMNS ||
    rows.length < FEWEST_ROWS ||
    rows.every(({ cells }) => cells.length < size || cells === rows[0]?.cells)
  )
    return null;
  const signs = source.lines.slice(index, next).flatMap((line) => (line.pipes > 0 ? [{ start: line.from, end: line.from + 1 }] : []));
  return { rows: fitted(source, rows, size), headerRows: 0, signs, wrapped: false, next };
}

/** Says whether a bar begins a line, and no other stands in it. */
const opensCell = (source: Source, line: Line | undefined): line is Line => line?.pipes === 1 && source.text.charAt(line.from) === '|';

/** Reads a row of at most so many cells: lines up to a bar alone that no further bar follows. */
function rowAt(source: Source, index: number, most: number): Row | null {
  const cells: Range[][] = [[]];
  for (let at = index; cells.length <= most && (cells.at(-1)?.length ?? 0) <= MOST_LINES; at++) {
    const line = source.lines[at];
    if (!line || isBlank(line) || (line.pipes > 0 && (at === index || !opensCell(source, line)))) return null;
    const isCell = line.pipes > 0;
    if (isCell && line.to === line.from + 1 && !opensCell(source, source.lines[at + 1]))
      return cells.length > 1 ? { cells, next: at + 1 } : null;
    if (isCell) cells.push([]);
    const text = trimmed(source.text, { start: isCell ? line.from + 1 : line.from, end: line.to });
    if (text.end > text.start) cells.at(-1)?.push(text);
  }
  return null;
}
