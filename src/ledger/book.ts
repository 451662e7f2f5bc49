import { type Cells, type Column, cellsFor, columnsOf, rowsIn, type TaskList } from './list.js';
import type { Doubt, Heard } from './row.js';

/** The columns that are left for people. */
export const PEOPLE = ['状态', '进展情况', '备注'] as const;
/** What 状态 offers. */
export const STATES = ['未开始', '进行中', '已完成', '暂缓'] as const;

/** Is a value that people have put into a cell. */
export type Kept = string | number | boolean | Date;

/** Names the sheets of a ledger: its work, what its documents say of themselves, what to look at again. */
export const SHEETS = { work: '任务台账', heard: '公文要素', doubts: '存疑' } as const;

/** Holds one line of a ledger: what it takes from the notice, and what people have written beside it. */
export interface Line {
  readonly cells: Cells;
  /** Empty for a line that people have added. */
  readonly key: string;
  readonly kept: Readonly<Record<string, Kept>>;
}

/** Holds a sheet of plain values: its name, its head and its lines. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly lines: readonly (readonly Kept[])[];
}

/** Holds what a ledger's workbook shows. */
export interface Book {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  /** The columns of people, theirs among them. */
  readonly people: readonly string[];
  readonly heard: readonly Heard[];
  readonly doubts: readonly Doubt[];
  /** Further sheets. */
  readonly sheets: readonly Sheet[];
}

/** Lays out a list of work as a workbook, each row once: what comes back must not hold a task twice. */
export function bookOf(list: TaskList, title: string): Book {
  const cells = cellsFor(list);
  const lines = rowsIn(list).map((row) => ({ cells: cells(row), key: row.key, kept: {} }));
  return { title, columns: columnsOf(list), lines, people: [...PEOPLE], heard: list.heard, doubts: list.doubts, sheets: [] };
}

/** Names a ledger: by the title of its plan where there is one document, else by their number. */
export function titleOf(heard: readonly Heard[]): string {
  const [only] = heard;
  if (heard.length > 1) return `任务台账（${heard.length} 份公文）`;
  const title = only?.plan ?? bareTitle(only?.title ?? '');
  return /(?:台账|任务分解表?|清单)$/.test(title) ? title : `${title}任务台账`;
}

/** Takes out of a covering notice's title what it issues: 关于印发《2031年科技工作要点》的通知, 关于下达2031年民生实事项目的通知. */
function bareTitle(title: string): string {
  return /^[^《]*《([^》]+)》/.exec(title)?.[1] ?? /关于(?:印发|下达|转发)(.+)的通知/.exec(title)?.[1] ?? title;
}
