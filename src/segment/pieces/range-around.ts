import type { Range } from '../../document.js';

/** Gives the range from the first to the last of some ranges. */
export function hull(ranges: readonly Range[]): Range {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const range of ranges) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return start > end ? { start: end, end } : { start, end };
}
