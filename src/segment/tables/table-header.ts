/**
 * The head of a table: a caption row, a unit line, and the rows that name the columns.
 *
 * 重点工作任务分解表          caption row: one cell over all columns
 * 单位：万元                  unit line
 * 序号 | 任务 | 责任分工      header, two rows: a group over its sub-headers
 *      |      | 牵头 | 配合
 */

import { isTime } from '../../lexicon/calendar-times.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { numeral } from '../../lexicon/numerals.js';
import { roleOf } from '../../lexicon/roles.js';
import { type Grid, type GridCell, type GridRow, isCovered, ownCells, shownCells } from './grid.js';

/** Holds the head of a table. */
export interface TableHeader {
  readonly caption: GridCell | null;
  /** Rows above the columns' names that head the first rows (一、党的建设). */
  readonly headings: readonly GridRow[];
  /** How many rows stand above the columns' names. */
  readonly above: number;
  /** Caption, unit line and header rows, headings between them included. */
  readonly rows: readonly GridRow[];
  /** The rows that name the columns. */
  readonly nameRows: readonly GridRow[];
  /** One name a column; "" where the table names none. */
  readonly names: readonly string[];
}

/** 单位：万元, （单位：个）, 填报单位：XX局, 填表时间：2020年3月, 制表人：… above the header. */
const UNIT_LINE =
  /^[（(]?(?:计量)?(?:单位|填报单位|填报部门|填报人|填报时间|填报日期|填表单位|填表人|填表时间|填表日期|制表单位|制表时间|制表人|报送单位|报送时间|日期|时间)[:：]/;
/** What a text says and a column's name never does. */
const SENTENCE = /[。；！？;!?]/;
const LONGEST_NAME = 80;
const LONGEST_PLAIN_NAME = 12;
const LONGEST_CAPTION = 80;
const MOST_HEADER_ROWS = 3;

/** Reads the head of a table; `hint` is the number of rows that the carrier itself marks as header. */
export function tableHeader(grid: Grid, hint: number): TableHeader {
  const above = rowsAboveNames(grid);
  const depth = headerDepth(grid, above.length, hint);
  // A row over the table with no names below it is a heading of the rows, not a caption.
  if (depth === 0) return { caption: null, headings: [], above: 0, rows: [], nameRows: [], names: Array<string>(grid.columns).fill('') };
  const nameRows = grid.rows.slice(above.length, above.length + depth);
  const headings = above.filter((row) => isOutline(spanningCell(row)));
  const caption = above.map((row) => (isUnitLine(row) || headings.includes(row) ? null : spanningCell(row))).find(Boolean) ?? null;
  const first = above.findIndex((row) => !headings.includes(row));
  const rows = [...(first < 0 ? [] : above.slice(first)), ...nameRows];
  return { caption, headings, above: above.length, rows, nameRows, names: columnNames(nameRows, grid.columns) };
}

/** Gives the rows above those that may name the columns: a caption, a unit line, a heading of the first rows. */
function rowsAboveNames(grid: Grid): GridRow[] {
  const above: GridRow[] = [];
  for (const row of grid.rows.slice(0, Math.min(MOST_HEADER_ROWS, grid.rows.length - 1))) {
    const only = spanningCell(row);
    if (!isUnitLine(row) && !(only && grid.columns > 1 && only.view.text.length <= LONGEST_CAPTION)) break;
    above.push(row);
  }
  return above;
}

const isOutline = (cell: GridCell | null): boolean => cell !== null && markerAt(cell.view.text, 0) !== null;

/** Gives the cell that stands alone in a row over all its columns; null where there is none. */
export function spanningCell(row: GridRow): GridCell | null {
  const shown = shownCells(row);
  const only = shown[0];
  return shown.length === 1 && only && only.row === row.index && row.cells.every((cell) => cell === only || !cell.range) ? only : null;
}

function isUnitLine(row: GridRow): boolean {
  const cells = ownCells(row);
  return cells.length > 0 && cells.every((cell) => UNIT_LINE.test(cell.view.text)) && cells.length < row.cells.length;
}

/** Counts the rows from `top` on that name the columns. */
function headerDepth(grid: Grid, top: number, hint: number): number {
  const row = grid.rows[top];
  if (!row || top >= grid.rows.length || (!isHeaderRow(grid, top) && !(hint > 0 && mayName(row)))) return 0;
  if (grid.rows.length === top + 1) return 1;
  const spanned = Math.max(...ownCells(row).map((cell) => rowsOf(grid, top, cell)));
  if (spanned > 1) return Math.min(spanned, MOST_HEADER_ROWS);
  return hasSubHeader(grid, top) ? 2 : Math.max(1, marked(grid, top, hint));
}

/** Counts the rows from `top` on that the carrier marks as header, where they may be names and enough rows follow. */
function marked(grid: Grid, top: number, hint: number): number {
  const rows = grid.rows.slice(top, hint);
  return hint <= MOST_HEADER_ROWS && hint * 2 <= grid.rows.length && rows.every(mayName) ? rows.length : 0;
}

/** Counts the rows from `top` on that a cell covers. */
function rowsOf(grid: Grid, top: number, cell: GridCell): number {
  let rows = 1;
  while (grid.rows[top + rows]?.cells[cell.column] === cell) rows++;
  return rows;
}

const mayName = (row: GridRow): boolean =>
  ownCells(row).length > 1 && ownCells(row).every((cell) => cell.view.text.length <= LONGEST_NAME && !SENTENCE.test(cell.view.text));

/** Says whether a row names the table's columns: two known names, or short names that no row below is like. */
function isHeaderRow(grid: Grid, at: number): boolean {
  const row = grid.rows[at];
  if (!row || !mayName(row) || isForm(row, grid.rows[at + 1])) return false;
  const texts = shownCells(row).map((cell) => cell.view.text);
  const known = texts.filter((text) => roleOf(text) !== null).length;
  if (known >= 2) return true;
  if (row.cells.some((cell) => !cell.range) || texts.some((text) => text.length > LONGEST_PLAIN_NAME || isData(text))) return false;
  return known === 1 || bodyDiffers(grid, at);
}

/** Says whether two rows are of a form, with labels at the left and values beside them (课题名称 | 关于… / 牵头领导 | 王某). */
function isForm(row: GridRow, next: GridRow | undefined): boolean {
  const [label, value] = shownCells(row);
  const below = next?.cells[0];
  if (!label || !value || !below || below === label || next?.cells.every((cell) => cell === below)) return false;
  return roleOf(label.view.text) !== null && roleOf(value.view.text) === null && roleOf(below.view.text) !== null;
}

/** Says whether a cell holds a figure, a time or a numbered text, as rows do and headers do not. */
const isData = (text: string): boolean => numeral(text) !== null || isTime(text) || /^[（(]?\d/.test(text);

/** Says whether some column holds figures, or texts much longer than its name, below the row. */
function bodyDiffers(grid: Grid, at: number): boolean {
  const below = grid.rows.slice(at + 1, at + 21);
  return (grid.rows[at]?.cells ?? []).some((name, column) => {
    const texts = below.map((row) => row.cells[column]?.view.text ?? '').filter(Boolean);
    const unlike = texts.filter((text) => isData(text) || text.length > 2 * name.view.text.length + 4);
    return texts.length > 0 && unlike.length * 2 > texts.length;
  });
}

/**
 * Says whether the row below names the parts of a group: short names under a wide cell, nothing of its own under the
 * others. A text file shows the group's further places and the row's places beside it empty.
 */
function hasSubHeader(grid: Grid, top: number): boolean {
  const row = grid.rows[top];
  const below = grid.rows[top + 1];
  if (!row || !below || !mayName(below) || grid.rows.length < top + 3) return false;
  const wide = row.cells.map((cell, column) => (isCovered(row, column) ? cell.column < column : !cell.range));
  if (!wide.includes(true)) return false;
  const inGroup = wide.map((is, column) => is || wide[column + 1] === true);
  return below.cells.every((cell, column) => {
    const own = cell.range !== null && !isCovered(below, column);
    return inGroup[column] ? own && !isData(cell.view.text) : !own;
  });
}

/** Gives each column's name, from the header cells above each other. */
function columnNames(rows: readonly GridRow[], columns: number): string[] {
  const paths = Array.from({ length: columns }, (_, column) => namePath(rows, column));
  const last = paths.map((path) => path.at(-1) ?? '');
  return paths.map((path, column) => {
    const own = last[column] ?? '';
    const twice = last.filter((name) => name === own).length > 1;
    return path.length > 1 && (twice || (roleOf(own) === null && roleOf(path.slice(0, -1).join(' ')) !== null)) ? path.join(' ') : own;
  });
}

/** Gives the texts of the header cells over a column, from the top; a group's empty place shows the group. */
function namePath(rows: readonly GridRow[], column: number): string[] {
  const path: GridCell[] = [];
  const named = rows.at(-1)?.cells[column]?.range;
  rows.forEach((row) => {
    let at = column;
    if (named) while (at > 0 && !row.cells[at]?.range) at--;
    const cell = row.cells[at];
    if (cell?.range && !path.includes(cell)) path.push(cell);
  });
  // A narrow column wraps its name: 责任 / 单位.
  return path.map((cell) => cell.view.text.replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, ''));
}
