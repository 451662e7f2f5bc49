/**
 * The rows below a table's header: rows of work, headings over all columns, notes and sums, headers shown again.
 *
 *     一、党的建设                      heading: a row over the table, or its number and name alone
 *     二、 | 健全制度 | 40分             heading too: figures beside it give nobody work
 *     1 | 召开民主生活会 | 办公室       work
 *     备注：…    合计                   note
 *     序号 | 任务 | 责任单位            repeated: the header on the next page
 */

import { markerAt } from '../../lexicon/number-forms.js';
import { type GridCell, type GridRow, isCovered, ownCells, shownCells, spanningCell } from './grid.js';
import type { TableColumn } from './table-columns.js';
import type { TableHeader } from './table-header.js';
import { holdsFigures } from './time-cell.js';

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
/** 合计, 总分（100分）, 合计12项: the word with a count at most. 累计培训三百人次 and 小计量器具检定 are work. */
const SUM =
  /^(?:合计|总计|小计|共计|累计|总和|平均|总分|合计得分|总得分|本页小计|本页合计|平均分|平均值|平均数)(?:[:：]?[（(][^（()）]*[）)]|[:：]?[\d.]*\p{sc=Han}?)$/u;

/** Sorts the rows below a header into kinds. */
export function bodyRows(rows: readonly GridRow[], header: TableHeader, columns: readonly TableColumn[]): BodyRow[] {
  const repeated = new Set(header.rows.filter((row) => !header.headings.includes(row)).map(textOf));
  const numbering = numberingOf(rows, columns);
  return rows.map((row) => {
    const heading = headingOf(row, columns) ?? groupOf(row, columns, numbering);
    const first = shownCells(row)[0]?.view.text ?? '';
    const body = (kind: RowKind): BodyRow => ({ kind, row, heading: kind === 'heading' ? heading : null });
    if (repeated.has(textOf(row)) || namesColumns(row, columns) || CONTINUED.test(first)) return body('repeated');
    if ((NOTE.test(first) && ownCells(row).length <= 2) || isSum(row) || (!heading && coversRow(row))) return body('note');
    return body(heading ? 'heading' : 'work');
  });
}

/** So many names of columns in their own places are no work, whatever the first cell holds beside one: 第二学期 / 年月 | 周次 | 星期一 */
const FEWEST_NAMES = 3;

const namesColumns = (row: GridRow, columns: readonly TableColumn[]): boolean => {
  const cells = row.cells.map((cell) => cell.view.text.replace(/\s/g, ''));
  const named = columns.filter(({ name }, at) => name !== '' && cells[at] === name.replace(/\s/g, ''));
  return named.length >= FEWEST_NAMES && named.length >= cells.filter((text) => text !== '').length - 1;
};

const textOf = (row: GridRow): string =>
  shownCells(row)
    .map((cell) => cell.view.text.replace(/\s/g, ''))
    .join('|');

/** Says whether a row holds sums: the word for it in one of its first cells, figures or nothing in all others. */
function isSum(row: GridRow): boolean {
  const own = ownCells(row);
  const word = own.slice(0, 2).find((cell) => SUM.test(cell.view.text.replace(/\s/g, '')));
  return word !== undefined && own.every((cell) => cell === word || holdsFigures(cell));
}

/** Says whether one cell covers all of a row: longer than a heading, it is a remark. */
const coversRow = (row: GridRow): boolean => row.cells.length > 1 && row.cells.every((cell) => cell === row.cells[0]);

const LONGEST_HEADING = 80;
const LONGEST_GROUP = 30;

/** Holds how the rows of a table are numbered: by an outline (一、（一）) and by figures, or some not at all. */
interface Numbering {
  readonly column: number;
  /** 一 stands over 1 and 2. */
  readonly outlined: boolean;
  /** Most rows have a number, so that one without it is none of them. */
  readonly usual: boolean;
}

const OUTLINE = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/;

function numberingOf(rows: readonly GridRow[], columns: readonly TableColumn[]): Numbering {
  const column = columns.findIndex(({ role }) => role === 'ordinal');
  const texts = rows.flatMap((row) => (column < 0 || spanningCell(row) ? [] : [row.cells[column]?.view.text ?? '']));
  const numbered = texts.filter((text) => /\d/.test(text)).length;
  return { column, outlined: numbered > 0, usual: numbered * 2 > texts.length };
}

/** Gives the cell of a row that heads the rows below it and stands alone over the table. */
function headingOf(row: GridRow, columns: readonly TableColumn[]): GridCell | null {
  const only = spanningCell(row);
  return only && isHeadingAlone(only, row, columns) ? only : null;
}

/**
 * Gives the cell of a row that names a group and nothing else: beside it stand its number (一 | 党的建设) and figures at
 * most (一、 | 健全制度 | 40分), and it is numbered above the rows below, or not at all where they are.
 */
function groupOf(row: GridRow, columns: readonly TableColumn[], { column, outlined, usual }: Numbering): GridCell | null {
  const shown = shownCells(row);
  const number = column === 0 && row.cells[0]?.range ? row.cells[0] : null;
  const [name, ...others] = shown.filter((cell) => cell !== number && !holdsFigures(cell));
  if (!name || others.length > 0 || name.column > 2 || shown.some((cell) => cell.row !== row.index)) return null;
  const role = columns[name.column]?.role;
  if (name.view.text.length > LONGEST_HEADING || role === 'month' || role === 'deadline' || columns[name.column]?.people.length)
    return null;
  if (number) {
    const widened = row.cells.length - name.column > 1 && row.cells.slice(name.column).every((cell) => cell === name);
    return (OUTLINE.test(number.view.text) && outlined) || widened ? name : null;
  }
  const style = markerAt(name.view.text, 0)?.style;
  if (style === 'chinese' || style === 'chinese-paren' || style === 'part') return name;
  const assigns = columns.some(({ people, role: one }) => people.length > 0 || one === 'deadline');
  return usual && assigns && name.view.text.length <= LONGEST_GROUP && !/[。；;，,]/.test(name.view.text) ? name : null;
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
