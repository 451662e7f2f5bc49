import { InvalidArgumentError } from 'commander';
import { isDate, type Month } from '../ledger/calendar.js';

/** Adds the months that a value of `--month` names to those before it: 3, 3月, 3-5, 3,5, 2031-03. */
export function withMonths(value: string, before: readonly Month[] = []): Month[] {
  const parts = value.split(/[,，、\s]+/).filter(Boolean);
  if (parts.length === 0) throw new InvalidArgumentError('A month.');
  return [...before, ...parts.flatMap(monthsNamed)];
}

function monthsNamed(text: string): Month[] {
  const plain = text.normalize('NFKC').replaceAll('月', '');
  const dated = /^(\d{4})[-年./](\d{1,2})$/.exec(plain);
  const [, year = null, first, last = first] = dated
    ? [null, dated[1], dated[2]]
    : (/^()?(\d{1,2})(?:[-—–~～至](\d{1,2}))?$/.exec(plain) ?? []);
  const [from, to] = [Number(first), Number(last)];
  if (!first || from < 1 || from > 12 || to < 1 || to > 12) throw new InvalidArgumentError('A month.');
  const count = ((to - from + 12) % 12) + 1; // 11-2 goes over the turn of the year
  return Array.from({ length: count }, (_, i) => ({ year: year ? Number(year) : null, month: ((from - 1 + i) % 12) + 1 }));
}

/** Takes a month or a day: 2031-06, 2031-06-15. */
export function dateOption(value: string): string {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(value) || !isDate(value)) throw new InvalidArgumentError('A date.');
  return value;
}

/** Takes a day: 2031-06-30. */
export function dayOption(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isDate(value)) throw new InvalidArgumentError('A day.');
  return value;
}
