/**
 * The times of calendars: a month's cell, and days with or without 月 and 日.
 *
 * 3, 3月, 三月份, 2020年3月 are months; 2.17-2.23, 9月1日—7日, 第3周（3.2-3.8） are days; 一季度 and 周一 are neither.
 */
import { numeral } from './numerals.js';
import { type PeriodReading, readPeriod, trailingPeriod } from './periods.js';
import { halfWidth } from './width.js';

const MONTH = /^(?:[\d二〇○零一三四五六七八九]{2,4}年)?([\d一二三四五六七八九十元正]{1,2})(?:月份?)?$/;

/** Reads the cell of a month column: 3, ３月, 三月份, 2020年3月 give 3; null for anything else (一季度, 3-5月, 13). */
export function monthOf(text: string): number | null {
  const written = MONTH.exec(halfWidth(text).replace(/\s/g, ''))?.[1];
  if (!written) return null;
  const month = /^[元正]$/.test(written) ? 1 : numeral(written);
  return month !== null && month >= 1 && month <= 12 ? month : null;
}

/** A week with its days: 第3周（3.2-3.8）, 第3周：3月2日-8日, 第3周3月2日-8日; a day with that of the week: 3月15日（周一）. */
const OF_WEEK = /^[^（(：:]{1,8}(?:[（(]([^（）()]+)[）)]|(?:[：:]|(?<=周)(?=\d))(.+))$/;
const WEEKDAY = /[ （(]?(?:周|星期)[一二三四五六日天][）)]?$/;
const DAY = /\d\s*[日号]|\d[./]\d/;

/** Reads a text that names days: 2.17-2.23, 第3周（3月2日-8日）; null for one that names none, or names more than a time. */
export function readDays(text: string, year: number | null): PeriodReading | null {
  const bare = halfWidth(text).trim().replace(WEEKDAY, '');
  const [, bracketed, behind] = OF_WEEK.exec(bare) ?? [];
  const inner = bracketed ?? behind ?? bare;
  const period = DAY.test(inner) && inner.length <= 40 ? readPeriod(inner, year, 'period') : null;
  return period?.from && period.to && (isTime(inner) || /^[\d./\s~～至到—–-]+$/.test(inner)) ? period : null;
}

/** Says whether all of a text is a time: 3月底前, 一季度, 适时, 第3周; a bare number is none. */
export function isTime(text: string): boolean {
  return trailingPeriod(`（${text}）`) !== null || /^第?[\d一二三四五六七八九十]{1,3}周$/.test(text.replace(/\s/g, ''));
}

/**
 * Gives the index of the first month that lies in the next year: after the turn of the year in months that rise from
 * summer or autumn on (9 … 12, 1 …) and turn once; their number where there is none.
 */
export function turnOfYear(months: readonly number[]): number {
  const falls = months.flatMap((month, i) => (i > 0 && month < (months[i - 1] ?? 0) ? [i] : []));
  const [first, last] = [months[0] ?? 0, months.at(-1) ?? 0];
  return falls.length === 1 && first > 6 && last < first ? (falls[0] ?? months.length) : months.length;
}
