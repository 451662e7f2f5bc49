import { isClosing } from './characters.js';
import type { Line } from './lines.js';
import { around, type Box } from './page.js';

/** Holds the left and right edge of a page's text. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Gives the outermost value that at least `least` share within `width`; null for none, or where as many lie beyond it. */
function shared(values: readonly number[], width: number, least: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  for (let i = 0; i + least <= sorted.length; i++) {
    const [first, last] = [sorted[i] as number, sorted[i + least - 1] as number];
    if (last - first <= width) return i < least || first - (sorted[least - 1] as number) <= width ? first : null;
  }
  return null;
}

/** Gives where lines end on the right, as minus x: full lines within half an em where they are justified, within one where ragged. */
const sharedEnd = (ends: readonly number[], em: number, least: number): number | null =>
  shared(ends, 0.5 * em, least) ?? shared(ends, em, least);

/** A sign that hangs beyond the edge does so by less than this, in em. */
const HANGING = 1.1;

/** Gives the right edge of a page's lines. Signs may hang beyond it (悬挂标点), by no more than themselves. */
function rightIn(lines: readonly Line[], em: number, least: number): number | null {
  const plain = lines.filter((line) => !isClosing(line.glyphs.at(-1)?.text ?? ''));
  const endOf = (some: readonly Line[]): number | null => {
    const end = sharedEnd(
      some.map((line) => -line.x2),
      em,
      least,
    );
    return end === null ? null : -end;
  };
  const right = endOf(plain.length >= least ? plain : lines);
  const beyond = lines.filter(({ x2, size }) => right !== null && x2 - right > HANGING * size);
  return beyond.length >= least ? endOf(lines) : right;
}

/** Gives a page's edges as its lines tell them; null for a side that too few lines share. */
function told(lines: readonly Line[], em: number): { left: number | null; right: number | null } {
  const least = Math.max(3, Math.ceil(lines.length / 20));
  const starts = lines.map((line) => line.x1);
  return { left: shared(starts, 0.5 * em, least), right: rightIn(lines, em, least) };
}

/** Holds what a page's edges are told by: its lines, and the boxes and tables between them. */
interface PageOfLines {
  readonly width: number;
  readonly lines: readonly Line[];
  readonly blocks: readonly Box[];
}

/** Gives the value near which (2 points) most lines stand; of equals the first. */
function vote(votes: readonly { readonly value: number | null; readonly weight: number }[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const { value } of votes) {
    if (value === null) continue;
    const weight = votes.reduce((sum, other) => sum + (other.value !== null && Math.abs(other.value - value) <= 2 ? other.weight : 0), 0);
    if (weight > most) [best, most] = [value, weight];
  }
  return best;
}

/** A document's pages share their edges; more pages than this need not be asked. */
const ASKED = 200;

/**
 * Gives the edges of each page's text: those of the document's pages of the same width, for a page with few lines does
 * not tell its own; only where a page's text goes beyond them (mirrored margins) its own.
 */
export function edgesOf(pages: readonly PageOfLines[], em: number): Edges[] {
  const own = pages.map((page) => ({ page, ...told(page.lines, em) }));
  const usuals = new Map<number, Edges | null>();
  const usualFor = (width: number): Edges | null => {
    const alike = own.filter(({ page }) => Math.round(page.width) === width).slice(0, ASKED);
    // Where no page tells (few full lines on each), all of them together may.
    const all = told(
      alike.flatMap(({ page }) => page.lines),
      em,
    );
    const left = vote(alike.map((one) => ({ value: one.left, weight: one.page.lines.length }))) ?? all.left;
    const right = vote(alike.map((one) => ({ value: one.right, weight: one.page.lines.length }))) ?? all.right;
    return left === null || right === null ? null : { left, right };
  };
  return own.map(({ page, left, right }) => {
    const width = Math.round(page.width);
    if (!usuals.has(width)) usuals.set(width, usualFor(width));
    const usual = usuals.get(width);
    const all = around([...page.lines, ...page.blocks]);
    const goesBeyond = left !== null && right !== null && (!usual || left < usual.left - em / 2 || right > usual.right + em / 2);
    const edges = goesBeyond ? { left, right } : (usual ?? { left: all.x1, right: all.x2 });
    return widened(edges, page.blocks, em);
  });
}

/** Takes in the boxes that stand beside the text; a table that sticks out a little does not move the edge. */
function widened({ left, right }: Edges, blocks: readonly Box[], em: number): Edges {
  const out = blocks.filter((box) => box.x1 < left - 2 * em || box.x2 > right + 2 * em);
  const wide = Math.max(right, left + em);
  return { left: Math.min(left, ...out.map((box) => box.x1)), right: Math.max(wide, ...out.map((box) => box.x2)) };
}
