import { bisect } from '../../bisect.js';
import type { Range } from '../../document.js';
import { trimmed } from './lines.js';

/** Cuts ranges that rise out of another; gives what is left, ends that show nothing cut off and empty pieces left out. */
export function without(text: string, range: Range, cuts: readonly Range[]): Range[] {
  const pieces: Range[] = [];
  let start = range.start;
  for (const cut of cuts) {
    if (cut.end <= start || cut.start >= range.end) continue;
    pieces.push(trimmed(text, { start, end: Math.max(start, cut.start) }));
    start = cut.end;
  }
  pieces.push(trimmed(text, { start, end: Math.max(start, range.end) }));
  return pieces.filter((piece) => piece.end > piece.start);
}

/** Gives those of some rising ranges that overlap a range; a binary search, since a text may hold very many. */
export function within(ranges: readonly Range[], range: Range): readonly Range[] {
  const first = bisect(ranges, ({ end }) => end <= range.start);
  let last = first;
  while (last < ranges.length && (ranges[last] as Range).start < range.end) last++;
  return ranges.slice(first, last);
}

/** Puts ranges in order and joins those that overlap. */
export function rising(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && range.start < last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}
