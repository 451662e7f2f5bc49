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

/** Gives what of some ranges lies between two places. */
export const clipped = (ranges: readonly Range[], from: number, to: number): Range[] =>
  ranges.map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) })).filter(({ start, end }) => end > start);

/** Gives what of some ranges lies before, between and behind some cuts that rise, one list more than there are cuts. */
export const parted = (ranges: readonly Range[], cuts: readonly Range[]): Range[][] =>
  [...cuts, null].map((cut, i) => clipped(ranges, cuts[i - 1]?.end ?? 0, cut?.start ?? Number.POSITIVE_INFINITY));
