import type { Group } from './arrange.js';
import { monthsOf, monthText } from './calendar.js';
import type { Doubt, Heard, Row } from './row.js';

/** Holds a list of work, ready to be written in any form. */
export interface TaskList {
  readonly groups: readonly Group[];
  /** What its documents say of themselves, in the order of reading. */
  readonly heard: readonly Heard[];
  readonly doubts: readonly Doubt[];
}

/** The columns of a ledger of work (任务台账), in the order in which an office has them. */
export const COLUMNS = ['重点任务', '工作内容', '牵头领导', '责任部门', '配合单位', '完成时限', '月份', '其他', '来源'] as const;

/** Names a column of a ledger. */
export type Column = (typeof COLUMNS)[number];

/** Holds what a row shows in each column. */
export type Cells = Readonly<Record<Column, string>>;

/** The column of the numbers that lines have in their list. */
export const NUMBER = '序号';
/** The column of keys, which tie a line to its task in the notice. */
export const KEY = '标识';

/** What parts a list of names; names themselves may hold a comma. */
export const SEPARATOR = '、';

/** Gives every row once, in the order of the list. */
export function rowsIn({ groups }: Pick<TaskList, 'groups'>): Row[] {
  return [...new Set(groups.flatMap(({ rows }) => rows))];
}

/** Says how a list's rows are shown in its columns. */
export function cellsFor(list: Pick<TaskList, 'groups' | 'heard' | 'doubts'>): (row: Row) => Cells {
  const rows = rowsIn(list);
  const years = new Set(rows.flatMap((row) => monthsOf(row).map(({ year }) => year)));
  const nameOf = namesIn(list);
  return (row) => ({
    重点任务: row.headings.join(' / '),
    工作内容: row.content,
    牵头领导: row.leaders.join(SEPARATOR),
    责任部门: row.departments.join(SEPARATOR),
    配合单位: row.supporting.join(SEPARATOR),
    完成时限: timeText(row),
    月份: monthText(monthsOf(row), years.size > 1),
    其他: othersOf(row),
    来源: [nameOf(row.file), row.page === null ? '' : `第${row.page}页`].filter(Boolean).join(' '),
  });
}

/** Gives the time as the document states it: the deadline, else the period. */
function timeText({ deadline, period, month }: Row): string {
  const raw = deadline?.raw ?? period?.raw ?? (month === null ? '' : String(month));
  return /^[\d一二三四五六七八九十、—–～~-]+$/.test(raw) ? `${raw}月` : raw; // a column 月份 holds bare numbers
}

function othersOf({ fields, members }: Row): string {
  const joined = members.length > 0 ? [`成员：${members.join(SEPARATOR)}`] : [];
  return [...joined, ...Object.entries(fields).map(([label, value]) => `${label}：${value}`)].join('；');
}

/** Names files by their own name where that tells those of a list apart, else by their path below the folder that all share. */
export function namesIn({ heard, doubts }: Pick<TaskList, 'heard' | 'doubts'>): (file: string) => string {
  const own = (file: string) => file.replace(/^.*[\\/]/, '');
  const once = [...new Set([...heard, ...doubts].map(({ file }) => file))];
  if (new Set(once.map(own)).size === once.length) return own;
  const shared = once.reduce((folder, file) => sharedStart(folder, file));
  const cut = Math.max(shared.lastIndexOf('/'), shared.lastIndexOf('\\')) + 1;
  return (file) => file.slice(cut);
}

function sharedStart(one: string, other: string): string {
  let end = 0;
  while (end < one.length && one[end] === other[end]) end++;
  return one.slice(0, end);
}

/** Numbers the rows of a list from 1; one that stands in several groups keeps its number. */
export function numbersIn(list: Pick<TaskList, 'groups'>): ReadonlyMap<Row, number> {
  return new Map(rowsIn(list).map((row, i) => [row, i + 1]));
}

/** Gives the columns that say anything in a list; those that a ledger always has stay. */
export function columnsOf(list: Pick<TaskList, 'groups' | 'heard'>): Column[] {
  return rowsIn(list).some((row) => othersOf(row) !== '') ? [...COLUMNS] : COLUMNS.filter((column) => column !== '其他');
}

/** Gives what each group's rows show, as lines of a table with the columns of `headOf`, the group's name apart. */
export function groupsOfLines(list: TaskList): { readonly name: string | null; readonly lines: string[][] }[] {
  const cells = cellsFor(list);
  const columns = columnsOf(list);
  const numbers = numbersIn(list);
  return list.groups.map(({ name, rows }) => {
    const lines = rows.map((row) => ({ shown: cells(row), number: String(numbers.get(row)), key: row.key }));
    return { name, lines: lines.map(({ shown, number, key }) => [number, ...columns.map((column) => shown[column]), key]) };
  });
}

/** Gives the names of the columns of a list's lines. */
export function headOf(list: TaskList): string[] {
  return [NUMBER, ...columnsOf(list), KEY];
}

/** Says whether a list is put together by something. */
export function isGrouped({ groups }: Pick<TaskList, 'groups'>): boolean {
  return groups.some(({ name }) => name !== null);
}
