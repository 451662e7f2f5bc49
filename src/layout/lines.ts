import { isBlank, isClosing, isOpening, isWide, isWord } from './characters.js';
import type { Box, Glyph } from './page.js';
import { withScripts } from './scripts.js';

/** Holds glyphs on one baseline, left to right, blanks left out; also a part of such a line, cut at wide gaps. */
export interface Line extends Box {
  /** The baseline. */
  readonly y: number;
  /** The size of most of its glyphs. */
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  /** The same with the blanks that were drawn. */
  readonly drawn: readonly Glyph[];
  readonly text: string;
  /** For each glyph, its offset in `text`. */
  readonly offsets: readonly number[];
}

/** Two glyphs at least this many em apart may belong to two columns. */
const FRAGMENT_GAP = 0.9;
/** A letter and its overprinted twin (drawn twice to look bold) are this near, in em. */
const TWIN = 0.15;

/** Gives the value that covers most weight; ties go to the first seen. */
export function dominant<T>(values: Iterable<readonly [T, number]>): T | undefined {
  const weights = new Map<T, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: T | undefined;
  let most = -1;
  for (const [value, weight] of weights) {
    if (weight > most) [best, most] = [value, weight];
  }
  return best;
}

/** Leaves out glyphs that are drawn again at nearly the same place, as some programs do in place of a bold face. */
export function withoutTwins(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Map<number, Glyph>>();
  const cell = (column: number, row: number): number => column * ROWS + row;
  return glyphs.filter((glyph) => {
    if (isBlank(glyph.text)) return true;
    const same = seen.get(glyph.text) ?? new Map<number, Glyph>();
    const [column, row] = [Math.round(glyph.x / 2), Math.round(glyph.y / 2)];
    const near = Math.min(TWIN * glyph.size, glyph.width / 2, 2);
    const isTwin = (other: Glyph | undefined): boolean =>
      other !== undefined && Math.abs(other.x - glyph.x) < near && Math.abs(other.y - glyph.y) < near;
    for (let x = column - 1; x <= column + 1; x++) for (let y = row - 1; y <= row + 1; y++) if (isTwin(same.get(cell(x, y)))) return false;
    seen.set(glyph.text, same.set(cell(column, row), glyph));
    return true;
  });
}

/** More rows of two points than any page has: a page measures 14,400 points at most (ISO 32000-1, annex C). */
const ROWS = 1 << 20;

/** Groups what stands on one baseline, top to bottom; each group left to right. */
export function rowsOf<T extends { readonly x: number; readonly y: number; readonly size: number }>(items: readonly T[]): T[][] {
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: T[][] = [];
  let row: T[] = [];
  let base = 0;
  let size = 0;
  for (const item of sorted) {
    if (row.length > 0 && item.y - base > 0.45 * Math.min(size, item.size)) {
      rows.push(row);
      row = [];
    }
    if (row.length === 0 || item.size > size) [base, size] = [item.y, item.size];
    row.push(item);
  }
  if (row.length > 0) rows.push(row);
  for (const one of rows) one.sort((a, b) => a.x - b.x);
  return rows;
}

/**
 * Gives the blanks that stand for the gap between two glyphs. A quarter em between an ideograph and a digit is how
 * CJK text is set and no blank; nor is the half em that a full-width sign leaves open.
 */
function blanks(before: Glyph, after: Glyph, spaced: boolean): string {
  const em = Math.max(before.size, after.size);
  const gap = (after.x - before.x - before.width - spacingOf(before, after)) / em;
  if (isWord(before.text) && isWord(after.text)) return gap > 0.2 || (spaced && gap > 0.05) ? wide(gap) : '';
  if (!isWide(before.text) && !isWide(after.text)) return gap > 0.25 || (spaced && gap > 0.1) ? wide(gap) : '';
  const signs = isClosing(before.text) || isOpening(before.text) || isClosing(after.text) || isOpening(after.text);
  const least = signs ? 0.9 : isWide(before.text) && isWide(after.text) && spaced ? 0.2 : 0.45;
  return gap >= least ? wide(gap) : '';
}

/** Gives what sets all letters of a word apart, and is no gap between two words; ideographs spread so are read with their gaps. */
const spacingOf = (before: Glyph, after: Glyph): number => (isWide(before.text) || isWide(after.text) ? 0 : (before.spacing ?? 0));

/** A blank for a small gap, one more for each further half em. */
const wide = (gap: number): string => ' '.repeat(Math.min(60, Math.max(1, Math.round(gap * 2))));

/** Makes a line of glyphs on one baseline; null where all are blank. */
export function lineOf(row: readonly Glyph[]): Line | null {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const glyphs = sorted.filter((glyph) => !isBlank(glyph.text));
  const first = glyphs[0];
  if (!first) return null;
  const offsets: number[] = [];
  let text = '';
  let before: Glyph | null = null;
  let spaced = false;
  for (const glyph of sorted) {
    if (isBlank(glyph.text)) {
      spaced ||= glyph.width > 0;
      continue;
    }
    if (before) text += blanks(before, glyph, spaced);
    offsets.push(text.length);
    text += glyph.text;
    [before, spaced] = [glyph, false];
  }
  return { glyphs, drawn: sorted, text, offsets, ...extent(glyphs) };
}

/** Gives the widest gap between a line's glyphs, in em. */
export function widestGap({ glyphs, size }: Line): number {
  let [widest, end] = [0, glyphs[0]?.x ?? 0];
  for (const glyph of glyphs) {
    widest = Math.max(widest, glyph.x - end);
    end = Math.max(end, glyph.x + glyph.width);
  }
  return widest / size;
}

/** Gives a line's box, baseline and size. */
function extent(glyphs: readonly Glyph[]): Box & { y: number; size: number } {
  const size = dominant(glyphs.map((glyph) => [glyph.size, glyph.width])) ?? 1;
  const y = dominant(glyphs.map((glyph) => [glyph.y, glyph.width])) ?? 0;
  const x1 = (glyphs[0] as Glyph).x;
  const x2 = glyphs.reduce((end, glyph) => Math.max(end, glyph.x + glyph.width), x1);
  return { x1, x2, y1: y - 0.85 * size, y2: y + 0.15 * size, y, size };
}

/** Gives where a glyph's ink ends at the latest: a full-width closing sign leaves the right half of its square open. */
export const inkEnd = ({ text, x, width, size }: Glyph): number =>
  x + (isWide(text) && isClosing(text) && width > 0.9 * size ? width / 2 : width);

/** Cuts glyphs into runs on one baseline without a wide gap inside. */
export function fragmentsOf(glyphs: readonly Glyph[]): Line[] {
  const fragments: Line[] = [];
  const add = (run: readonly Glyph[]) => {
    const line = lineOf(run);
    if (line) fragments.push(line);
  };
  for (const row of withScripts(rowsOf(glyphs))) {
    let run: Glyph[] = [];
    let end = -Infinity;
    for (const glyph of row) {
      if (isBlank(glyph.text)) {
        run.push(glyph);
        continue;
      }
      if (end > -Infinity && glyph.x - end > FRAGMENT_GAP * glyph.size) {
        add(run);
        run = [];
      }
      run.push(glyph);
      end = Math.max(end, inkEnd(glyph));
    }
    add(run);
  }
  return fragments;
}

/** Joins fragments that stand on one baseline into whole lines, top to bottom. */
export function joined(fragments: readonly Line[]): Line[] {
  const rows = rowsOf(fragments.map((fragment) => ({ x: fragment.x1, y: fragment.y, size: fragment.size, fragment })));
  return rows.flatMap((row) => {
    if (row.length === 1) return row.map((item) => item.fragment);
    const line = lineOf(row.flatMap((item) => item.fragment.drawn));
    return line ? [line] : [];
  });
}
