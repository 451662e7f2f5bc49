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
import { beginsWithWork } from '../../lexicon/period-notes.js';
import { roleOf } from '../../lexicon/roles.js';
import { isColumnName, isFormLabel, isWeekday } from './column-names.js';
import { type Grid, type GridCell, type GridRow, isCovered, ownCells, shownCells, spanningCell } from './grid.js';
import { HEADER_COST } from './table-costs.js';
import { namesPeriod } from './time-columns.js';

/** Holds one reading of the head of a table. */
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
  /** The texts above each column, from the top. */
  readonly paths: readonly (readonly string[])[];
  /** One name a column; "" where the table names none. */
  readonly names: readonly string[];
  /** What it costs to read the head so. */
  readonly cost: number;
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

/** Gives the ways to read the head of a table, without one first; `hint` is the number of rows that the carrier itself marks as header. */
export function headersOf(grid: Grid, hint: number): TableHeader[] {
  const above = rowsAboveNames(grid);
  const most = Math.min(MOST_HEADER_ROWS, Math.max(1, grid.rows.length - above.length - 1));
  // A row over the table with no names below it is a heading of the rows, not a caption.
  const none = Array.from({ length: grid.columns }, () => []);
  return [
    { caption: null, headings: [], above: 0, rows: [], nameRows: [], paths: none, names: none.map(() => ''), cost: 0 },
    ...Array.from({ length: most }, (_, i) => headerOf(grid, above, i + 1, hint)),
  ];
}

function headerOf(grid: Grid, above: readonly GridRow[], depth: number, hint: number): TableHeader {
  const nameRows = grid.rows.slice(above.length, above.length + depth);
  const headings = above.filter((row) => isOutline(spanningCell(row)));
  const caption = above.map((row) => (isUnitLine(row) || headings.includes(row) ? null : spanningCell(row))).find(Boolean) ?? null;
  const first = above.findIndex((row) => !headings.includes(row));
  const rows = [...(first < 0 ? [] : above.slice(first)), ...nameRows];
  const below = grid.rows.slice(above.length + depth);
  const paths = Array.from({ length: grid.columns }, (_, column) => namePath(nameRows, column, below[0]));
  const cost = headerCost(grid, nameRows, below, Math.max(Math.min(hint, 1), hint - above.length));
  return { caption, headings, above: above.length, rows, nameRows, paths, names: namesOf(paths), cost };
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

function isUnitLine(row: GridRow): boolean {
  const cells = ownCells(row);
  return cells.length > 0 && cells.every((cell) => UNIT_LINE.test(cell.view.text)) && cells.length < row.cells.length;
}

/** Adds up what speaks for and against rows as the names of the columns below. */
function headerCost(grid: Grid, rows: readonly GridRow[], below: readonly GridRow[], marked: number): number {
  const [first, ...others] = rows;
  if (!first || ownCells(first).length < 2 || rows.some((row) => row.cells.every((cell) => cell === row.cells[0])))
    return Number.POSITIVE_INFINITY;
  const series = rows.flatMap(ownCells).filter(({ view }) => namesPeriod(view.text)).length > 1;
  const week = rows.flatMap(ownCells).filter(({ view }) => isWeekday(view.text)).length > 1;
  if (marked <= 0 && !series && !week && isRow(first)) return Number.POSITIVE_INFINITY;
  const groups = new Set(below[0]?.cells.filter((cell) => rows.some((row) => row.cells.includes(cell))));
  const costs = first.cells.map((cell, column) => {
    return isCovered(first, column) || groups.has(cell) ? 0 : nameCost(cell, series, week);
  });
  const rest = others.map((row, i) => subHeaderCost(row, rows[i] as GridRow, series, week));
  const reliable = marked <= MOST_HEADER_ROWS && marked * 2 <= grid.rows.length;
  const areMarked = Math.min(rows.length, reliable ? marked : 1, marked);
  const unlike = bodyDiffers(rows.at(-1) as GridRow, below) ? HEADER_COST.unlikeBelow : 0;
  const labels = isForm(first, grid.rows[grid.rows.indexOf(first) + 1]) ? HEADER_COST.labels : 0;
  return HEADER_COST.header + sum(costs) + sum(rest) + unlike + labels + areMarked * HEADER_COST.marked;
}

/** Says whether cells are those of a row: a time or work among them, and no name of a column. */
function isRow(row: GridRow): boolean {
  const texts = ownCells(row).map(({ view }) => view.text);
  const named = texts.some((text) => isColumnName(text) && !namesPeriod(text));
  return !named && texts.some((text) => namesPeriod(text) || markerAt(text, 0) !== null || isWork(text));
}

const sum = (costs: readonly number[]): number => costs.reduce((all, cost) => all + cost, 0);

/** Says what it costs to take a cell for a column's name, beside a series of times or the days of a week. */
function nameCost({ view: { text }, range }: GridCell, series: boolean, week: boolean): number {
  if (!range) return HEADER_COST.blank;
  if (text.length > LONGEST_NAME || SENTENCE.test(text)) return HEADER_COST.sentence;
  if (series && namesPeriod(text)) return HEADER_COST.timeInSeries;
  if (isColumnName(text) && !namesPeriod(text)) return HEADER_COST.knownName; // 1月份 is a time, and no name of one
  if (week && isWeekday(text)) return 0;
  if (isData(text) || isWork(text)) return HEADER_COST.data;
  return text.length > LONGEST_PLAIN_NAME ? HEADER_COST.long : 0;
}

/** 完成情况 and 推进步骤 are names; work says more. */
const SHORTEST_WORK = 6;
const isWork = (text: string): boolean => text.length > SHORTEST_WORK && beginsWithWork(text);

/**
 * Says what it costs to take a row for the parts of the groups above it: names under a wide cell, nothing of its own
 * under the others. A text file shows the group's further places and the row's places beside it empty.
 */
function subHeaderCost(row: GridRow, above: GridRow, series: boolean, week: boolean): number {
  const wide = above.cells.map((cell, column) => (isCovered(above, column) ? cell.column < column : !cell.range));
  const costs = row.cells.map((cell, column) => {
    const inGroup = wide[column] || wide[column + 1] === true;
    const own = cell.range !== null && !isCovered(row, column);
    if (inGroup)
      return own
        ? HEADER_COST.underGroup + (GROUPED.test(cell.view.text) ? 0 : nameCost(cell, series, week))
        : isCovered(row, column)
          ? 0
          : HEADER_COST.blank;
    return own ? HEADER_COST.besideGroup + Math.max(0, nameCost(cell, series, week)) : 0;
  });
  return wide.includes(true) ? sum(costs) : sum(costs) + HEADER_COST.besideGroup;
}

/** Numbers of months or quarters below 月份. */
const GROUPED = /^(?:[1-9]|1[0-2]|[一二三四])$/;

/** Says whether two rows are of a form, with labels at the left and values beside them (课题名称 | 关于… / 牵头领导 | 王某). */
function isForm(row: GridRow, next: GridRow | undefined): boolean {
  const [label, value] = shownCells(row);
  const below = next?.cells[0];
  if (!label || !value || !below || below === label || next?.cells.every((cell) => cell === below)) return false;
  return isFormLabel(label.view.text) && !isFormLabel(value.view.text) && !namesPeriod(value.view.text) && isFormLabel(below.view.text);
}

/** Says whether a cell holds a figure, a time or a numbered text, as rows do and headers do not. */
const isData = (text: string): boolean => numeral(text) !== null || isTime(text) || /^[（(]?\d/.test(text);

/** Says whether some column holds figures, or texts much longer than its name, below a row. */
function bodyDiffers(names: GridRow, below: readonly GridRow[]): boolean {
  return names.cells.some((name, column) => {
    const texts = below
      .slice(0, 20)
      .map((row) => row.cells[column]?.view.text ?? '')
      .filter(Boolean);
    const unlike = texts.filter((text) => isData(text) || text.length > 2 * name.view.text.length + 4);
    return texts.length > 0 && unlike.length * 2 > texts.length;
  });
}

/** Gives each column's name, from the header cells above each other. */
function namesOf(paths: readonly (readonly string[])[]): string[] {
  const last = paths.map((path) => path.at(-1) ?? '');
  return paths.map((path, column) => {
    const own = last[column] ?? '';
    const twice = last.filter((name) => name === own).length > 1;
    return path.length > 1 && (twice || (roleOf(own) === null && roleOf(path.slice(0, -1).join(' ')) !== null)) ? path.join(' ') : own;
  });
}

/** Gives the texts of the header cells over a column, from the top; a group's empty place shows the group, a cell that goes on in the rows names nothing. */
function namePath(rows: readonly GridRow[], column: number, below: GridRow | undefined): string[] {
  const path: GridCell[] = [];
  const named = rows.at(-1)?.cells[column]?.range;
  rows.forEach((row) => {
    let at = column;
    if (named) while (at > 0 && !row.cells[at]?.range) at--;
    const cell = row.cells[at];
    if (cell?.range && !path.includes(cell) && !below?.cells.includes(cell)) path.push(cell);
  });
  // A narrow column wraps its name: 责任 / 单位.
  return path.map((cell) => cell.view.text.replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, ''));
}
