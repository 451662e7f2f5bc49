import { bisect } from '../bisect.js';
import type { DrawnLine, Range } from '../document.js';
import type { Box } from './schema.js';
import { isSpan } from './spans.js';

/**
 * Gives a value of the output with boxes at every span in it: one for each line that the span covers, as wide as what it covers
 * there. Points, from the upper left corner of the page as it is read.
 *
 * @param drawn The lines of the text, in its order.
 */
export function withBoxes<T>(value: T, drawn: readonly DrawnLine[]): T {
  return boxed(value, drawn) as T;
}

function boxed(value: unknown, drawn: readonly DrawnLine[]): unknown {
  if (Array.isArray(value)) return value.map((item) => boxed(item, drawn));
  if (value === null || typeof value !== 'object') return value;
  if (isSpan(value)) return { ...value, boxes: boxesOf(value, drawn) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, boxed(inner, drawn)]));
}

function boxesOf({ start, end }: Range, drawn: readonly DrawnLine[]): Box[] {
  const boxes: Box[] = [];
  for (let i = bisect(drawn, (line) => line.end <= start); i < drawn.length; i++) {
    const line = drawn[i] as DrawnLine;
    if (line.start >= end) break;
    const glyphs = line.glyphs.filter(({ at }) => at >= start && at < end);
    const [first] = glyphs;
    const right = glyphs.reduce((end, glyph) => Math.max(end, glyph.right), 0);
    if (first) boxes.push(boxOf(line, first.left, right));
  }
  return boxes;
}

const boxOf = ({ page, top, bottom }: DrawnLine, left: number, right: number): Box => ({
  page,
  x: rounded(left),
  y: rounded(top),
  width: rounded(right - left),
  height: rounded(bottom - top),
});

/** A hundredth of a point is finer than any eye or printer. */
const rounded = (points: number): number => Math.round(points * 100) / 100;
