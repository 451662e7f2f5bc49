import type { ChalkInstance } from 'chalk';
import { type Cells, type Column, cellsFor, columnsOf, type TaskList } from '../ledger/list.js';
import type { Row } from '../ledger/row.js';
import { columns as columnsIn, fitted, padded } from './columns.js';
import { printable } from './printable.js';

/** What a list is shown with on a terminal. */
export interface Terminal {
  readonly language: 'en' | 'zh';
  readonly paint: ChalkInstance;
  /** Columns of the terminal; null where it is none: then each row is one line, however long. */
  readonly width: number | null;
}

const SHOWN: readonly Column[] = ['完成时限', '工作内容', '牵头领导', '责任部门', '配合单位', '其他', '来源'];
const ENGLISH: Readonly<Record<Column, string>> = {
  重点任务: 'Under',
  工作内容: 'Work',
  牵头领导: 'Leader',
  责任部门: 'Responsible',
  配合单位: 'Supporting',
  完成时限: 'When',
  月份: 'Months',
  其他: 'Other',
  来源: 'Where',
};
const GAP = '  ';
/** Between which a column of work stays, whatever the others take. */
const [LEAST_WORK, MOST_OTHER] = [20, 24];

/** Shows a list of work to a person: a table whose columns that say nothing are left out, a heading a group. */
export function tasksTable(list: TaskList, { language, paint, width }: Terminal): string {
  const cells = cellsFor(list);
  const isAlone = list.heard.length === 1;
  const lines = list.groups.map(({ name, rows }) => ({ name, rows: rows.map((row) => shownCells(cells(row), row, isAlone)) }));
  const all = lines.flatMap(({ rows }) => rows);
  const shown = SHOWN.filter(
    (column) => columnsOf(list).includes(column) && (column === '工作内容' || all.some((row) => row[column] !== '')),
  );
  const heads = shown.map((column) => (language === 'zh' ? column : ENGLISH[column]));
  const widths = widthsOf(shown, heads, all, width);
  const drawn = (texts: readonly string[]) => rowLines(texts, widths, width !== null);
  const head = drawn(heads).map((line) => paint.bold(line));
  const blocks = lines.map(({ name, rows }) => [
    ...(name === null ? [] : [paint.cyan(printable(name))]),
    ...rows.flatMap((row) => drawn(shown.map((column) => row[column]))),
  ]);
  return `${[...head, ...blocks.flatMap((block, i) => (i > 0 ? ['', ...block] : block))].join('\n')}\n`;
}

/** A cell is one line here; what would steer the terminal is shown as its number. Of a single file only pages are of interest. */
function shownCells(cells: Cells, { page }: Row, isAlone: boolean): Cells {
  const where = isAlone ? { 来源: page === null ? '' : `第${page}页` } : {};
  const entries = Object.entries({ ...cells, ...where }).map(([column, text]) => [column, printable(text.replace(/\s+/g, ' '))]);
  return Object.fromEntries(entries) as Cells;
}

/** Gives each column what it needs; where that is too much, the work takes what the others leave. */
function widthsOf(shown: readonly Column[], heads: readonly string[], rows: readonly Cells[], most: number | null): number[] {
  const natural = shown.map((column, i) =>
    rows.reduce((widest, row) => Math.max(widest, columnsIn(row[column])), columnsIn(heads[i] ?? '')),
  );
  if (most === null || sum(natural) <= most - GAP.length * (shown.length - 1)) return natural;
  const work = shown.indexOf('工作内容');
  const others = natural.map((width, i) => (i === work ? 0 : Math.min(width, MOST_OTHER)));
  const left = most - GAP.length * (shown.length - 1) - sum(others);
  if (left >= LEAST_WORK) return others.map((width, i) => (i === work ? left : width));
  const each = Math.max(4, Math.floor((most - GAP.length * (shown.length - 1) - LEAST_WORK) / (shown.length - 1)));
  return others.map((width, i) => (i === work ? LEAST_WORK : Math.min(width, each)));
}

function rowLines(texts: readonly string[], widths: readonly number[], wrap: boolean): string[] {
  const cells = texts.map((text, i) => (wrap ? fitted(text, widths[i] ?? 0) : [text]));
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, i) => padded(lines[line] ?? '', widths[i] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
