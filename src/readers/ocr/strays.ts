import { around, type Box } from '../../layout/index.js';
import { type Blob, blobsIn } from './boxes.js';
import type { Sheet } from './engine.js';
import { inkOf } from './rules.js';

/** Parts of a line that overlap, or stand nearer than this share of their height, are one. */
const NEAR = 0.4;
/** Lines on one level have so much of the height of the lower one in common. */
const LEVEL = 0.6;

const high = ({ y1, y2 }: Box): number => y2 - y1;

/** Says whether two boxes stand side by side on one level, with a gap of less than `gap` heights between them. */
function areBeside(a: Box, b: Box, gap: number): boolean {
  const shared = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  const apart = Math.max(a.x1, b.x1) - Math.min(a.x2, b.x2);
  return shared >= LEVEL * Math.min(high(a), high(b)) && apart < gap * Math.max(high(a), high(b));
}

/** Joins boxes that are parts of one line, unless a rule stands between them. */
export function joinedParts(boxes: readonly Box[], rules: readonly Box[], gap = NEAR): Box[] {
  const uprights = rules.filter((rule) => high(rule) > rule.x2 - rule.x1);
  const made: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.x1 - b.x1)) {
    const at = made.findIndex((one) => areBeside(one, box, gap) && !uprights.some((rule) => stands(rule, one, box)));
    if (at < 0) made.push(box);
    else made[at] = around([made[at] as Box, box]);
  }
  return made;
}

/** Says whether an upright rule stands between two boxes, the first of which begins further left. */
function stands(rule: Box, left: Box, right: Box): boolean {
  const [x, y] = [(rule.x1 + rule.x2) / 2, (Math.max(left.y1, right.y1) + Math.min(left.y2, right.y2)) / 2];
  return (
    y > rule.y1 &&
    y < rule.y2 &&
    x > left.x1 + high(left) / 2 &&
    x < right.x2 - high(right) / 2 &&
    x > left.x2 - high(left) &&
    x < right.x1 + high(right)
  );
}

/** Ink is a sign's where its longer side is between these shares of the usual height of a line. */
const [SMALLEST, LARGEST] = [0.25, 2.5];
/** With more pieces of ink outside the lines a page shows pictures, or is dirty. */
const MOST = 400;

/**
 * Finds the ink of signs that stand alone, outside the lines: a number in a narrow column, a dash. Networks that look for lines miss
 * what is no longer than it is high.
 */
export function straySigns(sheet: Sheet, lines: readonly Box[], rules: readonly Box[]): Box[] {
  const { width, height } = sheet.canvas;
  const ink = inkOf(sheet);
  const usual = lines.map(high).sort((a, b) => a - b)[lines.length >> 1] ?? 0;
  for (const { x1, y1, x2, y2 } of rules) clear(ink, width, { x1: x1 - EDGE, y1: y1 - EDGE, x2: x2 + EDGE, y2: y2 + EDGE });
  const isAlone = (blob: Box): boolean => !lines.some((line) => isOf(blob, line));
  const found = blobsIn(ink, width, 1).filter((blob) => isSign(blob, usual) && blob.x2 < width && blob.y2 < height && isAlone(blob));
  if (found.length > MOST) return [];
  return joinedParts(
    found.map(({ x1, y1, x2, y2 }) => ({ x1: x1 - EDGE, y1: y1 - EDGE, x2: x2 + EDGE, y2: y2 + EDGE })),
    rules,
  );
}

/** Pixels around a rule in which its ink fades, and around a sign in which nothing else stands. */
const EDGE = 4;

/** Says whether ink belongs to a line: it lies in its box, or above or below it, nearer than half its height (engines draw boxes too low). */
function isOf({ x1, y1, x2, y2 }: Box, line: Box): boolean {
  const room = high(line) / 2;
  return x2 > line.x1 && x1 < line.x2 && y2 > line.y1 - room && y1 < line.y2 + room;
}

function isSign({ x1, y1, x2, y2 }: Blob, usual: number): boolean {
  const long = Math.max(x2 - x1, y2 - y1);
  return long > SMALLEST * usual && long < LARGEST * usual;
}

/** Takes the ink out of a box. */
function clear(ink: Uint8Array, width: number, { x1, y1, x2, y2 }: Box): void {
  for (let y = Math.max(0, Math.floor(y1)); y < Math.min(y2, ink.length / width); y++) {
    ink.fill(0, y * width + Math.max(0, Math.floor(x1)), y * width + Math.min(width, Math.ceil(x2)));
  }
}
