import { monthOf, readDays, turnOfYear } from '../../lexicon/calendar-times.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { numeral } from '../../lexicon/numerals.js';
import type { Found } from '../assignments/people.js';
import type { TaskDraft } from '../assignments/task-draft.js';
import type { Division } from './cell-items.js';
import { wholeCell } from './row-facts.js';
import type { TableColumn } from './table-columns.js';
import { namesTime } from './table-role.js';
import type { BodyRow } from './table-rows.js';
import { rowTasks } from './table-tasks.js';

/** Reads the work items of all rows, each under the heading rows above it. */
export function tableTasks(rows: readonly BodyRow[], columns: readonly TableColumn[], year: number | null): TaskDraft[] {
  const aligned = hasRowEach(rows, columns);
  const division = divisionOf(columns, aligned);
  const open: { readonly style: string; readonly text: string }[] = [];
  const turns = firstOfNextYear(rows, columns);
  let time: Found | null = null;
  return rows.flatMap(({ kind, row, heading }, at) => {
    if (heading) {
      openHeading(open, heading.view.text);
      if (namesTime(heading)) time = wholeCell(heading);
    }
    if (kind !== 'work') return [];
    const headings = open.map(({ text }) => text);
    return rowTasks(row, headings, { columns, division, aligned, year: year !== null && at >= turns ? year + 1 : year, time });
  });
}

/** Gives the index of the first row that lies in the next year; beyond the last where there is none. */
function firstOfNextYear(rows: readonly BodyRow[], columns: readonly TableColumn[]): number {
  const axis = columns.findIndex(({ role }) => role === 'month');
  const dated = rows.flatMap(({ kind, row, heading }, at) => {
    const time = heading ?? (kind === 'work' ? row.cells[axis] : undefined);
    const month = time ? firstMonth(time.view.text) : null;
    return month === null ? [] : [{ at, month }];
  });
  return dated[turnOfYear(dated.map(({ month }) => month))]?.at ?? rows.length;
}

/** Gives the month in which a month or days without a year begin: 9月, 9.6—9.12; null for any other time (上半年). */
function firstMonth(text: string): number | null {
  const from = monthOf(text) ?? readDays(text, null)?.from ?? null;
  return typeof from === 'string' ? numeral(/^--(\d{2})/.exec(from)?.[1] ?? '') : from;
}

/** Says whether each time has one row that holds all of its work: the times stand before the work, and none comes twice. */
function hasRowEach(rows: readonly BodyRow[], columns: readonly TableColumn[]): boolean {
  const [axis, content, ordinal] = (['month', 'content', 'ordinal'] as const).map((role) =>
    columns.findIndex((column) => column.role === role),
  );
  if (axis === undefined || content === undefined || ordinal === undefined || axis < 0 || axis > content || ordinal > axis) return false;
  const times = rows.filter(({ kind }) => kind === 'work').map(({ row }) => row.cells[axis]?.view.text);
  return new Set(times).size === times.length;
}

/** Puts a heading row below the open ones of other styles, in place of one of its own. */
function openHeading(open: { style: string; text: string }[], text: string): void {
  const marker = markerAt(text, 0);
  const style = marker?.style ?? '';
  const same = open.findIndex((heading) => heading.style === style);
  if (same >= 0) open.length = same;
  const bare = text.slice(marker?.end ?? 0).replace(/[：:。]$/, '');
  open.push({ style, text: bare.trim() });
}

/**
 * Says how the cells of work divide: in a table that has one row a month each cell is a list; where rows are numbered
 * or give each item its own leader, only numbers divide a cell, or nothing does.
 */
function divisionOf(columns: readonly TableColumn[], rowEach: boolean): Division {
  const numbered = columns.some((column) => column.role === 'ordinal');
  const assigns = columns.some((column) => column.people.length > 0);
  if (!columns.some((column) => column.role === 'month')) return numbered ? 'whole' : 'numbered';
  if (rowEach) return assigns ? 'paragraphs' : 'list';
  return numbered || assigns ? 'numbered' : 'paragraphs';
}
