import { isBlank } from '../characters.js';
import { inkEnd, rowsOf } from '../lines.js';
import { around, type Box, encloses, type Glyph } from '../page.js';
import { places, type Rule, rulesOf } from '../rules.js';

/** Holds a stretch of a line from left to right. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Holds what stands between two rules: from where to where there is ink, its lines taken together. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly ink: readonly Stretch[];
  readonly glyphs: readonly Glyph[];
  /** The rule below does not run over the whole width: some of its cells go on. */
  readonly goesOn: boolean;
}

/** Holds level rules of one width above one another, and what stands between them. */
export interface Ladder extends Stretch {
  readonly bands: readonly Band[];
}

/** Ends of rules nearer than this, in points, are one. */
const NEAR = 3;
/** White this wide, in em, divides columns: cells keep a twentieth of an inch on either side, words in a cell less. */
export const STRIP = 0.4;
/** A rule over this share of a ladder's width is the border of some of its cells. */
const PART = 0.1;
/** More rules than this are a drawing. */
const MOST_RULES = 600;
/** More ladders than this on one page are a drawing too. */
const MOST_LADDERS = 20;

/** Gives the ladders of a page: three or more level rules of one width that no upright crosses. */
export function laddersOf(segments: readonly Box[], glyphs: readonly Glyph[]): Ladder[] {
  const { across, down } = rulesOf(segments);
  if (across.length > MOST_RULES) return [];
  const groups: Rule[][] = [];
  for (const rule of across) {
    const own = groups.find(([first]) => first && Math.abs(first.from - rule.from) < NEAR && Math.abs(first.to - rule.to) < NEAR);
    if (own) own.push(rule);
    else groups.push([rule]);
  }
  const frames = groups.filter(({ length }) => length > 1).map((rules) => extended(frameOf(rules), across));
  const outer = frames.filter((one) => !frames.some((other) => other !== one && encloses(other, one, NEAR)));
  return outer.slice(0, MOST_LADDERS).flatMap(({ x1: from, x2: to, y1: top, y2: bottom }) => {
    const isInside = (rule: Rule) => rule.at > top - NEAR && rule.at < bottom + NEAR && rule.from > from - NEAR && rule.to < to + NEAR;
    if (down.some(({ at, from: y1, to: y2 }) => at > from - NEAR && at < to + NEAR && y1 < bottom && y2 > top)) return [];
    const borders = across.filter((rule) => isInside(rule) && rule.to - rule.from > PART * (to - from));
    const whole = borders.filter((rule) => rule.to - rule.from > to - from - 2 * NEAR).map(({ at }) => at);
    const goesOn = (y: number) => !whole.some((at) => Math.abs(at - y) <= NEAR);
    return [{ from, to, bands: bandsOf(places(borders), { from, to }, glyphs).map((band) => ({ ...band, goesOn: goesOn(band.bottom) })) }];
  });
}

/** Gives the box around some rules. */
const frameOf = (rules: readonly Rule[]): Box => around(rules.map(({ at, from, to }) => ({ x1: from, x2: to, y1: at, y2: at })));

/** Takes in heights at which rules begin at the left end and end at the right one: a cell between them goes on over the page's edge. */
function extended(frame: Box, across: readonly Rule[]): Box {
  const starts = across.filter(({ from }) => Math.abs(from - frame.x1) < NEAR);
  const ends = across.filter(({ to }) => Math.abs(to - frame.x2) < NEAR);
  const heights = starts.filter(({ at }) => ends.some((end) => Math.abs(end.at - at) < 1)).map(({ at }) => at);
  return { ...frame, y1: Math.min(frame.y1, ...heights), y2: Math.max(frame.y2, ...heights) };
}

/** Divides what stands between the first and the last of some heights. */
export function bandsOf(heights: readonly number[], { from, to }: Stretch, glyphs: readonly Glyph[]): Omit<Band, 'goesOn'>[] {
  const own = glyphs.filter(({ x, width }) => x + width / 2 > from - NEAR && x + width / 2 < to + NEAR);
  return heights.slice(1).map((bottom, i) => {
    const top = heights[i] as number;
    const inside = own.filter(({ y, size }) => y - 0.35 * size > top && y - 0.35 * size < bottom);
    return { top, bottom, ink: inkOf(inside), glyphs: inside };
  });
}

/** Gives where glyphs stand, from left to right; a blank that is drawn between words is no white. */
export function inkOf(glyphs: readonly Glyph[]): Stretch[] {
  const shown = glyphs.filter(({ text, width, size }) => !isBlank(text) || width < 0.6 * size);
  const found: { from: number; to: number }[] = [];
  for (const { x, end, size } of rowsOf(shown)
    .flatMap(ended)
    .toSorted((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    if (last && x - last.to < STRIP * size) last.to = Math.max(last.to, end);
    else found.push({ from: x, to: end });
  }
  return found;
}

/** Gives the glyphs of a line with where each ends: a sign that closes its cell's line leaves its right half white. */
const ended = (row: readonly Glyph[]): (Glyph & { end: number })[] =>
  row.map((glyph, i) => {
    const next = row[i + 1];
    const isFollowed = next && Math.abs(next.x - glyph.x - glyph.width) < 0.1 * glyph.size;
    return { ...glyph, end: isFollowed ? glyph.x + glyph.width : inkEnd(glyph) };
  });
