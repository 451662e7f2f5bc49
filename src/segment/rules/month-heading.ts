import { monthOf } from './calendar-time.js';

/**
 * Finds the lines that head the work of a month, in a monthly plan without a table: 二月份：, 3月, 十二月. One alone may
 * be anything; they count where at least two rise. Gives their indices among the lines.
 */
export function monthHeadings(lines: readonly string[]): Set<number> {
  const found = lines.flatMap((line, at) => {
    const month = /月份?[：:]?$/.test(line) && line.length <= 8 ? monthOf(line.replace(/[：:]$/, '')) : null;
    return month === null ? [] : [{ at, month }];
  });
  const rising = found.filter(({ month }, i) => month > (found[i - 1]?.month ?? 13) || month < (found[i + 1]?.month ?? 0));
  return new Set(rising.length >= 2 ? rising.map(({ at }) => at) : []);
}
