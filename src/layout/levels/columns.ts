import type { Band, Stretch } from './bands.js';

/** White may be crossed in this share of the rows: by names over several columns, by lines between groups of rows. */
const CROSSED = 0.12;
/** Text that begins further behind a column's edge than this, in points, belongs to no cell set at its left. */
const FLUSH_WITHIN = 40;
/** In a column this wide, in points (eight characters), some line is full. */
const WIDE = 100;
/** What cells mostly keep free at their left, in points. */
const PADDING = 3;
/** How fine, in points, white is looked for. */
const STEP = 1;

/** Says whether something in a band stands on both sides of a place. */
export const crosses = ({ ink }: Band, x: number): boolean => ink.some(({ from, to }) => from < x - 0.5 && to > x + 0.5);

/** Gives the places between the columns of some rows: the middles of the white that (nearly) all leave. */
export function columnsOf(bands: readonly Band[]): number[] {
  const rows = bands.filter(({ ink }) => ink.length > 1);
  const start = Math.min(...rows.map(({ ink }) => ink[0]?.from ?? Infinity));
  const end = Math.max(...rows.map(({ ink }) => ink.at(-1)?.to ?? 0));
  const most = rows.length < 4 ? 0 : Math.max(1, Math.floor(CROSSED * rows.length));
  const counts = covered(rows, start, end);
  const found: number[] = [];
  let left = start;
  for (let at = 0; at < counts.length; at++) {
    if ((counts[at] as number) > most) continue;
    let stop = at;
    while (stop < counts.length && (counts[stop] as number) <= most) stop++;
    const { from, to } = whitest(counts, at, stop);
    const white = { from: start + from * STEP, to: start + to * STEP };
    if (at > 0 && stop < counts.length) found.push(edgeIn(white, left, rows));
    left = white.to;
    at = stop;
  }
  return found;
}

/**
 * Gives where a column ends. A wide one ends with its longest line; in a narrow one no line may be full (names, one a
 * line), and it ends before the next column where that is set flush, else in the middle of the white.
 */
function edgeIn({ from, to }: Stretch, left: number, rows: readonly Band[]): number {
  const padding = Math.min(PADDING, (to - from) / 2);
  if (from - left > WIDE) return from + padding;
  const next = rows.flatMap(({ ink }) => ink.filter((one) => one.from > from && one.from < to + FLUSH_WITHIN).slice(0, 1));
  const isFlush = next.filter((one) => one.from < to + 2 * STEP).length * 4 > next.length * 3;
  return isFlush ? to - padding : (from + to) / 2;
}

/** Counts, step by step from one place to another, the rows that have ink there. */
function covered(rows: readonly Band[], start: number, end: number): Uint16Array {
  const counts = new Uint16Array(Math.max(0, Math.min(5000, Math.ceil((end - start) / STEP))));
  for (const { ink } of rows) {
    for (const { from, to } of ink) {
      const last = Math.min(counts.length, Math.ceil((to - start) / STEP));
      for (let at = Math.max(0, Math.floor((from - start) / STEP)); at < last; at++) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}

/** Gives the longest run of the least count between two steps. */
function whitest(counts: Uint16Array, from: number, to: number): Stretch {
  const least = counts.slice(from, to).reduce((a, b) => Math.min(a, b), Infinity);
  let best: Stretch = { from, to: from };
  for (let at = from; at < to; at++) {
    let stop = at;
    while (stop < to && counts[stop] === least) stop++;
    if (stop - at > best.to - best.from) best = { from: at, to: stop };
    at = Math.max(at, stop);
  }
  return best;
}
