import type { Period } from '../plan/schema.js';
import { type Row, timesOf } from './row.js';

/** Holds a month of a year; of any year where it is null. */
export interface Month {
  readonly year: number | null;
  readonly month: number;
}

/** Holds a mark of the output's times: "2031", "2031-03", "2031-03-15", "--03". */
interface Mark {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Longer stretches are cut: ten years of months tell nobody more. */
const MOST_MONTHS = 120;

function markOf(text: string | null): Mark | null {
  const match = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text ?? '');
  if (!match) return null;
  const [year = null, month = null, day = null] = match.slice(1).map((part) => (part === undefined || part === '-' ? null : Number(part)));
  return { year, month, day };
}

/** Gives the first day of a time as YYYY-MM-DD; null where it has no year. */
export function firstDay(text: string | null): string | null {
  const mark = markOf(text);
  return mark?.year ? written(mark.year, mark.month ?? 1, mark.day ?? 1) : null;
}

/** Gives the last day of a time as YYYY-MM-DD, of "2031-02" the 28th; null where it has no year. */
export function lastDay(text: string | null): string | null {
  const mark = markOf(text);
  if (!mark?.year) return null;
  const month = mark.month ?? 12;
  return written(mark.year, month, mark.day ?? new Date(Date.UTC(mark.year, month, 0)).getUTCDate());
}

/** Gives the day after a day, for ends that are exclusive (RFC 5545, 3.6.1). */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Says whether a text is a day or a month or a year of the calendar. */
export function isDate(text: string): boolean {
  const last = lastDay(text);
  const mark = markOf(text);
  if (!last || !mark || (mark.month ?? 1) < 1 || (mark.month ?? 1) > 12) return false;
  return !Number.isNaN(Date.parse(`${last}T00:00:00Z`)) && new Date(`${last}T00:00:00Z`).toISOString().startsWith(last);
}

const written = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((number) => String(number).padStart(2, '0'))].join('-');

/**
 * Gives the months that a stretch of time touches. One without a start (6月底前) is its end's month; one without an end
 * (3月起) goes to the end of its year.
 */
export function monthsIn({ from, to }: Pick<Period, 'from' | 'to'>): Month[] {
  const end = markOf(to) ?? null;
  const start = markOf(from) ?? (end && (end.month === null ? { ...end, month: 1 } : end));
  if (!start) return [];
  const first = start.month ?? 1;
  const year = start.year;
  const lastYear = end?.year ?? year;
  const last = (end ? (end.month ?? 12) : 12) + 12 * (lastYear !== null && year !== null ? lastYear - year : 0);
  const stop = last < first ? last + 12 : last; // 11月至2月, of no year
  const count = Math.min(stop - first + 1, MOST_MONTHS);
  return Array.from({ length: count }, (_, i) => monthAfter(year, first + i));
}

function monthAfter(year: number | null, month: number): Month {
  const turns = Math.floor((month - 1) / 12);
  return { year: year === null ? null : year + turns, month: month - 12 * turns };
}

/** Gives the months in which a row's work is done or is to be done, in order. */
export function monthsOf(row: Pick<Row, 'month' | 'period' | 'deadline'>): Month[] {
  const all = timesOf(row).flatMap(monthsIn);
  const known = all.length > 0 || row.month === null ? all : [{ year: null, month: row.month }];
  const once = new Map(known.map((one) => [`${one.year}-${one.month}`, one]));
  return [...once.values()].sort((a, b) => orderOf(a) - orderOf(b));
}

/** Gives a number by which months sort; those of no year come first. */
export function orderOf({ year, month }: Month): number {
  return (year ?? 0) * 12 + month;
}

/** Says whether a month is one that was asked for; a year that is not known is no hindrance. */
export function isSameMonth(month: Month, asked: Month): boolean {
  return month.month === asked.month && (month.year === null || asked.year === null || month.year === asked.year);
}

/** Writes months as an office does: 3—5月, 3、5月, 全年; with their year where `withYear`: 2031年3—5月. */
export function monthText(months: readonly Month[], withYear: boolean): string {
  return groupedByYear(months)
    .map(([year, numbers]) => (withYear && year !== null ? `${year}年` : '') + numbersText(numbers))
    .join('、');
}

function groupedByYear(months: readonly Month[]): [number | null, number[]][] {
  const found = new Map<number | null, number[]>();
  for (const { year, month } of months) found.set(year, [...(found.get(year) ?? []), month]);
  return [...found];
}

function numbersText(numbers: readonly number[]): string {
  if (numbers.length === 12) return '全年';
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return `${runs.map(({ first, last }) => (first === last ? String(first) : `${first}—${last}`)).join('、')}月`;
}
