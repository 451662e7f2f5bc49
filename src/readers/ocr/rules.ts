import type { Box } from '../../layout/index.js';
import { blobsIn } from './boxes.js';
import { pixelsOf } from './canvas.js';
import type { Sheet } from './engine.js';

/** A pixel darker than this, of 255, is ink: thin rules are drawn grey where they fall between two rows of pixels. */
const INK = 160;
/** Shorter straight ink, in points, is the stroke of a letter, or level a dash (——); rows and tables are larger. */
const [SHORTEST, LEVEL_SHORTEST] = [14, 40];
/** Rules are no thicker, in points: what is, is an area. */
const THICKEST = 4;
/** A break of so many pixels does not end a rule: a scan is never whole. */
const BREAK = 2;
/** What is longer than so many heights of the text that it touches is no stroke of its letters. */
const LETTERS = 1.6;

/** Finds the straight rules, level and upright, that a sheet shows outside its letters. */
export function rulesIn(sheet: Sheet, lines: readonly Box[]): Box[] {
  const { canvas, scale } = sheet;
  const { width, height } = canvas;
  const dark = inkOf(sheet);
  const level = straight(dark, { width, height, step: 1, across: width }, LEVEL_SHORTEST / scale);
  const upright = straight(dark, { width, height, step: width, across: 1 }, SHORTEST / scale);
  const thick = THICKEST / scale;
  const across = blobsIn(level, width, 1).filter(({ y1, y2, x1, x2, size }) => size / (x2 - x1) <= thick && y2 - y1 < (x2 - x1) / 4);
  const down = blobsIn(upright, width, 1).filter(({ y1, y2, x1, x2, size }) => size / (y2 - y1) <= thick && x2 - x1 < (y2 - y1) / 4);
  return [...across, ...down].filter((rule) => !isStroke(rule, lines)).map(({ x1, y1, x2, y2 }) => ({ x1, y1, x2, y2 }));
}

/** Marks the pixels that are ink, of any colour. */
export function inkOf({ canvas }: Sheet): Uint8Array {
  const count = canvas.width * canvas.height;
  const pixels = pixelsOf(canvas);
  const dark = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const lightest = Math.min(pixels[4 * i] ?? 255, pixels[4 * i + 1] ?? 255, pixels[4 * i + 2] ?? 255);
    if (lightest < INK) dark[i] = 1;
  }
  return dark;
}

/** Marks the ink that lies in straight runs of at least a length, along rows (`step` 1) or columns. */
function straight(dark: Uint8Array, grid: { width: number; height: number; step: number; across: number }, least: number): Uint8Array {
  const found = new Uint8Array(dark.length);
  const [count, length] = grid.step === 1 ? [grid.height, grid.width] : [grid.width, grid.height];
  for (let line = 0; line < count; line++) {
    const from = line * grid.across;
    let [start, last] = [-1, -Infinity];
    for (let at = 0; at <= length; at++) {
      const isInk = at < length && dark[from + at * grid.step] === 1;
      if (isInk && at - last > BREAK) start = at;
      if (isInk) last = at;
      else if (start >= 0 && (at - last > BREAK || at === length)) {
        if (last - start >= least) for (let one = start; one <= last; one++) found[from + one * grid.step] = 1;
        start = -1;
      }
    }
  }
  return found;
}

/** Says whether a rule is a stroke of the letters in whose line its middle lies. */
function isStroke(rule: Box, lines: readonly Box[]): boolean {
  const [x, y] = [(rule.x1 + rule.x2) / 2, (rule.y1 + rule.y2) / 2];
  const length = Math.max(rule.x2 - rule.x1, rule.y2 - rule.y1);
  return lines.some(({ x1, y1, x2, y2 }) => x > x1 && x < x2 && y > y1 && y < y2 && length < LETTERS * (y2 - y1));
}
