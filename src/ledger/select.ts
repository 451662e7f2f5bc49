import { isSameMonth, lastDay, type Month, monthsOf } from './calendar.js';
import { isBody, isPerson } from './names.js';
import { endOf, type Row } from './row.js';

/** Holds what is asked for; an empty list asks for nothing. A row must meet every list, and of each list one is enough. */
export interface Wanted {
  readonly months: readonly Month[];
  /** The last day that matters, or its month or year: "2031-06". */
  readonly by: string | null;
  readonly leaders: readonly string[];
  /** Of those responsible and of those that support. */
  readonly departments: readonly string[];
}

/** Names what is asked of a row. */
export type Selectable = Pick<Row, 'month' | 'period' | 'deadline' | 'leaders' | 'members' | 'departments' | 'supporting'>;

/** Holds the rows that were asked for. */
export interface Selected<Kind extends Selectable = Row> {
  readonly rows: readonly Kind[];
  /** How many were left out because `by` cannot be told of a time without a year. */
  readonly undated: number;
  /** How many were left out because they state no time, where a time was asked for. */
  readonly timeless: number;
}

/** Says whether anything is asked for at all. */
export function asksForLess({ months, by, leaders, departments }: Wanted): boolean {
  return months.length > 0 || by !== null || leaders.length > 0 || departments.length > 0;
}

/** Takes the rows that were asked for. */
export function selected<Kind extends Selectable>(rows: readonly Kind[], wanted: Wanted): Selected<Kind> {
  const theirs = rows.filter((row) => isFor(row, wanted));
  const meant = theirs.filter((row) => isMonth(row, wanted));
  const { by, months } = wanted;
  const timeless = by === null && months.length === 0 ? 0 : theirs.filter(hasNoTime).length;
  if (by === null) return { rows: meant, undated: 0, timeless };
  const most = lastDay(by) ?? '';
  const undated = meant.filter((row) => endOf(row) !== null && lastDay(endOf(row)) === null);
  return { rows: meant.filter((row) => isUntil(row, most)), undated: undated.length, timeless };
}

const hasNoTime = (row: Selectable): boolean => monthsOf(row).length === 0 && endOf(row) === null;

function isMonth(row: Selectable, { months }: Wanted): boolean {
  if (months.length === 0) return true;
  return monthsOf(row).some((month) => months.some((asked) => isSameMonth(month, asked)));
}

function isFor({ leaders, members, departments, supporting }: Selectable, wanted: Wanted): boolean {
  const persons = [...leaders, ...members];
  const bodies = [...departments, ...supporting];
  const led = wanted.leaders.length === 0 || wanted.leaders.some((asked) => persons.some((name) => isPerson(name, asked)));
  return led && (wanted.departments.length === 0 || wanted.departments.some((asked) => bodies.some((name) => isBody(name, asked))));
}

function isUntil(row: Selectable, most: string): boolean {
  const last = lastDay(endOf(row));
  return last !== null && last <= most;
}
