/**
 * The rows below a table's header: rows of work, headings over all columns, notes and sums, headers shown again.
 *
 *     一、党的建设                      heading: a row over the table, or its number and name alone
 *     1 | 召开民主生活会 | 办公室       work
 *     备注：…    合计                   note
 *     序号 | 任务 | 责任单位            repeated: the header on the next page
 */

import { markerAt } from '../../lexicon/number-forms.js';
import { type GridCell, type GridRow, isCovered, ownCells, shownCells } from './grid.js';
import type { TableColumn } from './table-columns.js';
import { spanningCell, type TableHeader } from './table-header.js';

/** Names what a row below the header is. */
export type RowKind = 'work' | 'heading' | 'note' | 'repeated';

/** Holds a row below the header with its kind. */
export interface BodyRow {
  readonly kind: RowKind;
  readonly row: GridRow;
  /** The cell that names what follows; null for a row of another kind. */
  readonly heading: GridCell | null;
}

const NOTE =
  /^(?:备注|附注|注|说明|注释|填表说明|填报说明|注意事项|联系人|联系电话|填表人|审核人|制表人|制表|填报人)\d*(?:$|[:：、.．])|^[（(]?注[:：]|^※|^\*/;
/** What stands above the header on the next page. */
const CONTINUED = /^[（(]?续[表前]?(?:表|页)?\d*[）)]?$/;
const SUM = /^(?:合计|总计|小计|共计|累计|总和|平均)/;

/** Sorts the rows below a header into kinds. */
export function bodyRows(rows: readonly GridRow[], header: TableHeader, columns: readonly TableColumn[]): BodyRow[] {
  const repeated = new Set(header.rows.filter((row) => !header.headings.includes(row)).map(textOf));
  return rows.map((row) => {
    const heading = headingOf(row, columns);
    const first = shownCells(row)[0]?.view.text ?? '';
    if (repeated.has(textOf(row)) || CONTINUED.test(first)) return { kind: 'repeated', row, heading: null };
    if (NOTE.test(first) && ownCells(row).length <= 2) return { kind: 'note', row, heading: null };
    if (isSum(row) || (!heading && coversRow(row))) return { kind: 'note', row, heading: null };
    return heading ? { kind: 'heading', row, heading } : { kind: 'work', row, heading: null };
  });
}

const textOf = (row: GridRow): string =>
  shownCells(row)
    .map((cell) => cell.view.text.replace(/\s/g, ''))
    .join('|');

const isSum = (row: GridRow): boolean =>
  ownCells(row)
    .slice(0, 2)
    .some((cell) => SUM.test(cell.view.text.replace(/\s/g, '')) && cell.view.text.length <= 8);

/** Says whether one cell covers all of a row: longer than a heading, it is a remark. */
const coversRow = (row: GridRow): boolean => row.cells.length > 1 && row.cells.every((cell) => cell === row.cells[0]);

const LONGEST_HEADING = 80;

/** Gives the cell of a row that heads the rows below it: alone over the table, or beside nothing but its number (一 | 党的建设). */
function headingOf(row: GridRow, columns: readonly TableColumn[]): GridCell | null {
  const only = spanningCell(row);
  if (only) return isHeadingAlone(only, row, columns) ? only : null;
  const [number, name, ...others] = shownCells(row).filter((cell) => cell.row === row.index);
  if (!number || !name || others.length > 0 || name.view.text.length > LONGEST_HEADING) return null;
  const spansRest = row.cells.slice(name.column).every((cell) => cell === name);
  const numbered = columns[number.column]?.role === 'ordinal' && number.column === 0;
  const outline = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/.test(number.view.text);
  const widened = spansRest && row.cells.length - name.column > 1;
  const restEmpty = row.cells.every((cell) => cell === number || cell === name || !cell.range);
  return restEmpty && numbered && (outline || widened) ? name : null;
}

/** Says whether a cell that stands alone in its row is a heading: it covers the row, or its text is one and says no time or work. */
function isHeadingAlone(cell: GridCell, row: GridRow, columns: readonly TableColumn[]): boolean {
  if (row.cells.length < 2 || cell.view.text.length > LONGEST_HEADING) return false;
  if (coversRow(row)) return true;
  const role = columns[cell.column]?.role;
  if (row.cells.length < 3 || role === 'month') return false;
  const style = markerAt(cell.view.text, 0)?.style;
  if (style === 'chinese' || style === 'chinese-paren' || style === 'part') return true;
  return cell.column === 0 && (role === 'ordinal' || role === 'other') && cell.view.text.length <= 30 && !/^\d+$/.test(cell.view.text);
}

/** Fills the empty places left of the work with the cell above, as a file without merged cells leaves them. */
export function continued(rows: readonly BodyRow[], columns: readonly TableColumn[]): BodyRow[] {
  const content = columns.findIndex((column) => column.role === 'content');
  const merges = rows.some(({ row }) => row.cells.some((cell) => cell.row < row.index));
  let above: GridRow | null = null;
  return rows.map((entry) => {
    if (entry.kind === 'repeated') return entry;
    if (entry.kind === 'heading') {
      above = null;
      return { ...entry, row: widened(entry) };
    }
    const before: GridRow | null = above;
    if (entry.kind !== 'work') return entry;
    const row = before ? filled(entry.row, before, columns, content, merges) : entry.row;
    above = row;
    return { ...entry, row };
  });
}

/** Gives the row of a heading with its empty places covered by it. */
function widened({ row, heading }: BodyRow): GridRow {
  const only = spanningCell(row);
  return only && only === heading ? { ...row, cells: row.cells.map((cell, column) => (column >= only.column ? only : cell)) } : row;
}

/** What holds for several rows is a month, a body, a task; a longer text would be shown again in each of them. */
const LONGEST_REPEATED = 500;

function filled(row: GridRow, above: GridRow, columns: readonly TableColumn[], content: number, merges: boolean): GridRow {
  // A row that names only a further body or time goes on with the work above.
  const goesOn = !merges && row.cells.slice(0, content + 1).every((cell, column) => !cell.range && !isCovered(row, column));
  if (!goesOn && !row.cells[content]?.range) return row;
  const cells = row.cells.map((cell, column) => {
    const before = above.cells[column];
    if (cell.range || !before?.range || column > content || isCovered(row, column) || before.view.text.length > LONGEST_REPEATED)
      return cell;
    return (column === content ? goesOn : continues(columns[column], merges)) ? before : cell;
  });
  return { ...row, cells };
}

/** Says whether an empty place of a column repeats the one above: months always, all else where the file shows no merged cells. */
function continues(column: TableColumn | undefined, merges: boolean): boolean {
  if (column?.role === 'month') return true;
  return !merges && column?.role !== 'deadline' && column?.role !== 'support';
}
