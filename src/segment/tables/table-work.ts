import { gather } from '../../gather.js';
import { monthOf, readDays, turnOfYear } from '../../lexicon/calendar-times.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { numeral } from '../../lexicon/numerals.js';
import { namesBare } from '../assignments/assigned-places.js';
import type { Found } from '../assignments/people.js';
import type { TaskDraft } from '../assignments/task-draft.js';
import type { Division } from './cell-items.js';
import { type GridCell, type GridRow, shownCells } from './grid.js';
import { wholeCell } from './row-facts.js';
import type { TableColumn } from './table-columns.js';
import { namesTime, type TableKind } from './table-kind.js';
import type { BodyRow } from './table-rows.js';
import { rowTasks } from './table-tasks.js';
import { saysWho, timeGridTasks } from './time-grid.js';

/** Reads the work items of all rows of a table of some kind, each under the heading rows above it. */
export function tableTasks(rows: readonly BodyRow[], columns: readonly TableColumn[], kind: TableKind, year: number | null): TaskDraft[] {
  const aligned = hasRowEach(rows, columns);
  const division = divisionOf(columns, aligned);
  const bare = hasBareBodies(rows, columns);
  const open: { readonly style: string; readonly text: string }[] = [];
  const turns = firstOfNextYear(rows, columns);
  const showing = rowsOfCells(rows);
  const who = kind === 'times' ? whoBelow(rows, columns) : [];
  let time: Found | null = null;
  return rows.flatMap(({ kind: what, row, heading }, at) => {
    if (heading) {
      openHeading(open, row, heading);
      if (namesTime(heading)) time = wholeCell(heading);
    }
    if (what !== 'work') return [];
    const headings = open.map(({ text }) => text);
    const context = { columns, division, bare, aligned, showing, year: year !== null && at >= turns ? year + 1 : year, time };
    return kind === 'times' ? timeGridTasks(row, headings, context, who[at] ?? []) : rowTasks(row, headings, context);
  });
}

/** Gives for each row those that say who does its work: the first ones below it that do. */
function whoBelow(rows: readonly BodyRow[], columns: readonly TableColumn[]): GridRow[][] {
  const found: GridRow[][] = [];
  let who: GridRow[] = [];
  for (let at = rows.length - 1, last = false; at >= 0; at--) {
    const { kind, row } = rows[at] as BodyRow;
    const says = kind === 'work' && saysWho(row, columns);
    if (says) who = last ? [row, ...who] : [row];
    last = says;
    found[at] = who;
  }
  return found;
}

/** Says whether a table without a column of persons or bodies names these in brackets behind its work. */
function hasBareBodies(rows: readonly BodyRow[], columns: readonly TableColumn[]): boolean {
  if (columns.some(({ people }) => people.length > 0)) return false;
  const isWork = ({ role }: TableColumn): boolean => role === 'content' || role === 'time';
  return namesBare(rows.flatMap(({ row }) => row.cells.flatMap((cell, at) => (columns[at] && isWork(columns[at]) ? cell.paragraphs : []))));
}

/** Gives the rows of work in which each cell shows. */
function rowsOfCells(rows: readonly BodyRow[]): Map<GridCell, GridRow[]> {
  const found = new Map<GridCell, GridRow[]>();
  for (const { kind, row } of rows) {
    if (kind === 'work') for (const cell of new Set(row.cells)) gather(found, cell, row);
  }
  return found;
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
function openHeading(open: { style: string; text: string }[], row: GridRow, { view: { text }, column }: GridCell): void {
  const [number] = column > 0 ? shownCells(row) : [];
  // The number of a group may stand in a cell of its own: 一、 | 健全制度.
  const marker =
    markerAt(text, 0) ?? markerAt(`${(number?.view.text ?? '').replace(/[、.．]$/, '')}、`.replace(/^([（(].*[）)])、$/, '$1'), 0);
  const style = marker?.style ?? '';
  const same = open.findIndex((heading) => heading.style === style);
  if (same >= 0) open.length = same;
  const bare = text.slice(markerAt(text, 0)?.end ?? 0).replace(/[：:。]$/, '');
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
