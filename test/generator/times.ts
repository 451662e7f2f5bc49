import fc from 'fast-check';
import type { Period } from '../../src/index.js';

/** A statement of time, made for the plan's year. */
export type Time = (year: number) => Period;

const month = fc.integer({ min: 1, max: 12 });
const two = (number: number): string => String(number).padStart(2, '0');
const at = (year: number, number: number): string => `${year}-${two(number)}`;

/** Writes a time whose ends are months; 0 for an end that is open. */
function months(raw: string, from: number, to: number): Time {
  return (year) => ({ raw, from: from === 0 ? null : at(year, from), to: to === 0 ? null : at(year, to) });
}

const range = fc.tuple(month, month, fc.constantFrom('-', '—', '至', '～')).map(([a, b, dash]) => {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return from === to ? months(`${from}月`, from, from) : months(`${from}${dash}${to}月`, from, to);
});
const spans = fc.constantFrom(
  months('上半年', 1, 6),
  months('下半年', 7, 12),
  months('一季度', 1, 3),
  months('第四季度', 10, 12),
  months('全年', 1, 12),
  months('每月', 1, 12),
  months('常年', 1, 12),
);

/** A deadline (完成时限), of every kind that the contract names. */
export const deadline: fc.Arbitrary<Time> = fc.oneof(
  month.map((m) => months(`${m}月底前`, 0, m)),
  month.map((m) => months(`${m}月底`, 0, m)),
  month.map((m) => months(`${m}月前`, 0, m)),
  month.map((m) => months(`${m}月份`, m, m)),
  month.map((m) => months(`${m}月`, m, m)),
  month.map(
    (m): Time =>
      (year) => ({ raw: `${m}月15日前`, from: null, to: `${at(year, m)}-15` }),
  ),
  month.map(
    (m): Time =>
      (year) => ({ raw: `${year}年${m}月底前`, from: null, to: at(year, m) }),
  ),
  fc.constant(months('年底前', 0, 12)),
  fc.constantFrom(months('适时', 0, 0), months('按上级要求', 0, 0)),
  range,
  spans,
);

/** A period in brackets beside a piece of work: （3-5月）. */
export const period: fc.Arbitrary<Time> = fc.oneof(range, spans);

/** The month in whose row a piece of work stands. */
export const monthRow = (number: number): Time => months(`${number}月`, number, number);
export const wholeYear: Time = months('全年', 1, 12);
