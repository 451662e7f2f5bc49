import { monthOf, readDays } from '../../lexicon/calendar-times.js';
import { numeral } from '../../lexicon/numerals.js';
import { type Found, foundIn, nobody, type People, togetherWith } from '../assignments/people.js';
import { type DraftPeriod, draftPeriod } from '../assignments/task-draft.js';
import { hull } from '../pieces/ranges.js';
import { joined, type View } from '../pieces/view.js';
import { peopleIn } from './cell-people.js';
import { isWeekday } from './column-names.js';
import type { GridCell, GridRow } from './grid.js';
import { saysNothing } from './table-body.js';
import type { TableColumn } from './table-columns.js';
import { timedItems } from './table-item.js';
import { countsWeeks } from './table-times.js';

/** Holds what a row says of all its items. */
export interface RowFacts {
  readonly ordinal: Found | null;
  readonly month: number | null;
  /** The cell that states the time. */
  readonly axis: Found | null;
  readonly period: DraftPeriod | null;
  readonly deadline: Found | null;
  readonly people: People;
  readonly fields: readonly { readonly label: string; readonly value: Found }[];
}

/** Holds what is known of a row from outside it. */
export interface RowSurroundings {
  readonly columns: readonly TableColumn[];
  readonly year: number | null;
  /** The time that a row over the table gives to the rows below it (一月份). */
  readonly time: Found | null;
}

/** Reads what a row says beside its work, which stands in the column `work`. */
export function rowFacts(row: GridRow, work: number, { columns, year, time }: RowSurroundings): RowFacts {
  const cellOf = (role: TableColumn['role']): Found | null =>
    wholeCell(row.cells[columns.findIndex((column, at) => column.role === role && row.cells[at] !== row.cells[work])]);
  const axis = cellOf('month') ?? time;
  const dated = datedCell(row, columns, year);
  const weekly = columns.some(({ name, role }) => role === 'month' && countsWeeks(name));
  const month = axis && !weekly ? rowMonth(axis.text, year) : null;
  const deadline = cellOf('deadline');
  return {
    ordinal: cellOf('ordinal'),
    month,
    axis: dated ?? axis,
    period: dated
      ? axisPeriod(dated.text, null, year)
      : axis && (weekly && numeral(axis.text) !== null ? { raw: axis.text, from: null, to: null } : axisPeriod(axis.text, month, year)),
    deadline: deadline && !saysNothing(deadline.text) ? deadline : null,
    people: rowPeople(row, columns, work),
    fields: otherFields(row, columns, work, dated),
  };
}

/** Puts together what the rows of a merged cell say: times from the first to the last, persons of all, else what they agree on. */
export function factsTogether(all: readonly RowFacts[]): RowFacts {
  const [first, ...others] = all;
  if (!first || others.length === 0) return first ?? NO_FACTS;
  const months = new Set(all.map(({ month }) => month));
  const same = (label: string, text: string): boolean =>
    all.every(({ fields }) => fields.some((field) => field.label === label && field.value.text === text));
  return {
    ordinal: all.every(({ ordinal }) => ordinal?.text === first.ordinal?.text) ? first.ordinal : null,
    month: months.size === 1 ? first.month : null,
    axis: foundTogether(all.flatMap(({ axis }) => axis ?? [])),
    period: periodTogether(all.flatMap(({ period }) => period ?? [])),
    deadline: foundTogether(all.flatMap(({ deadline }) => deadline ?? [])),
    people: all.map(({ people }) => people).reduce(togetherWith),
    fields: first.fields.filter(({ label, value }) => same(label, value.text)),
  };
}

const NO_FACTS: RowFacts = { ordinal: null, month: null, axis: null, period: null, deadline: null, people: nobody(), fields: [] };

function foundTogether(found: readonly Found[]): Found | null {
  const texts = [...new Set(found.map(({ text }) => text))];
  return found.length === 0 ? null : { text: texts.join('、'), range: hull(found.map(({ range }) => range)) };
}

/** Gives the time around some times: from the first that begins to the last that ends. */
export function periodTogether(all: readonly DraftPeriod[]): DraftPeriod | null {
  if (all.length === 0) return null;
  const raws = [...new Set(all.map(({ raw }) => raw))];
  const from = all.flatMap((one) => one.from ?? []).sort()[0] ?? null;
  const to =
    all
      .flatMap((one) => one.to ?? [])
      .sort()
      .at(-1) ?? null;
  return { raw: raws.join('、'), from, to };
}

/** Gives all of a cell's text; null for an empty cell. */
export function wholeCell(cell: GridCell | undefined): Found | null {
  return cell?.range ? foundIn(cell.view) : null;
}

/** Finds the days of a row beside its month or week (起止日期). */
function datedCell(row: GridRow, columns: readonly TableColumn[], year: number | null): Found | null {
  const days = columns.flatMap(({ name, role }, column) =>
    role === 'other' && /日期|时间|起止/.test(name) ? (wholeCell(row.cells[column]) ?? []) : [],
  );
  return days.length > MOST_DATES ? null : (days.find(({ text }) => readDays(text, year) !== null) ?? null);
}

/** From when and until when; more dates are the steps of something. */
const MOST_DATES = 2;

/** 2032-03, 2032-03-14; --03 where no year is known. */
const MONTH_OF_ISO = /^(?:\d{4}|-)-(\d{2})(?:-\d{2})?$/;

/** Reads the month in which a row stands: 3月, and 3月上旬 too. */
function rowMonth(text: string, year: number | null): number | null {
  const whole = monthOf(text);
  if (whole !== null || !/[旬初中底末]/.test(text)) return whole;
  const { from, to } = draftPeriod(text, year, 'period');
  const [, month] = from !== null && from === to ? (MONTH_OF_ISO.exec(from) ?? []) : [];
  return month === undefined ? null : Number(month);
}

/** Reads the cell that orders the rows: 3 is the third month of the plan's year. */
function axisPeriod(text: string, month: number | null, year: number | null): DraftPeriod {
  const days = readDays(text, year);
  if (days) return { raw: text, ...days };
  const read = draftPeriod(text, year, 'period');
  if (read.from !== null || month === null) return read;
  const iso = `${year ?? '-'}-${String(month).padStart(2, '0')}`;
  return { raw: text, from: iso, to: iso };
}

/** Reads whom all the people columns of a row name; a cell that the work's own covers names nobody. */
export function rowPeople(row: GridRow, columns: readonly TableColumn[], work: number): People {
  return columns.reduce((all, { people }, column) => {
    const cell = row.cells[column];
    return cell && people.length > 0 && cell !== row.cells[work] ? togetherWith(all, peopleIn(cell, people)) : all;
  }, nobody());
}

/** Gives the cells without a role of their own, under their columns' names; the week that orders the rows is one. */
function otherFields(row: GridRow, columns: readonly TableColumn[], work: number, dated: Found | null): RowFacts['fields'] {
  const seen = new Set<GridCell | undefined>([row.cells[work]]);
  // A time list beside the work (进度安排) takes its place; what the work's own column says is then a field.
  const besideWork = columns[work]?.role !== 'content';
  return columns.flatMap(({ name, role }, column) => {
    const cell = row.cells[column];
    const value = wholeCell(cell);
    const isField = (role === 'other' && !isDayOfGrid(name, value?.text ?? '')) || (role === 'content' && besideWork) || countsWeeks(name);
    if (!value || !name || !isField || seen.has(cell) || saysNothing(value.text) || value.range.start === dated?.range.start) return [];
    seen.add(cell);
    return [{ label: name, value }];
  });
}

/** The days of a calendar say nothing of the work beside them: 一 | 二 | 三 over 16 | 17 | 18 */
const isDayOfGrid = (name: string, text: string): boolean => isWeekday(name) && /^\d{1,2}$/.test(text);

/** Shows a cell with a line for each of its paragraphs. */
export function linesOf(cell: GridCell): View {
  return joined(cell.paragraphs, '\n');
}

/** Says whether a cell lists work by time (3月：…；5-6月：…). */
export function listsByTime(cell: GridCell | undefined): boolean {
  return cell?.range !== null && cell !== undefined && timedItems(linesOf(cell)) !== null;
}
