import { dominant, type Line } from './lines.js';
import { around } from './page.js';

/** Holds the left and right edge of a page's text. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Gives the outermost value that at least `least` others share within half an em; null for none. */
function shared(values: readonly number[], em: number, least: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  for (let i = 0; i + least <= sorted.length; i++) {
    const [first, last] = [sorted[i] as number, sorted[i + least - 1] as number];
    if (last - first <= 0.5 * em) return first;
  }
  return null;
}

/** Gives a page's edges as its lines tell them; null for a side that too few lines share. */
function told(lines: readonly Line[], em: number): { left: number | null; right: number | null } {
  const least = Math.max(3, Math.ceil(lines.length / 20));
  const right = shared(
    lines.map((line) => -line.x2),
    em,
    least,
  );
  return {
    left: shared(
      lines.map((line) => line.x1),
      em,
      least,
    ),
    right: right === null ? null : -right,
  };
}

/** Gives the edges of each page's text; a page with few lines takes those of the document's pages of the same width. */
export function edgesOf(pages: readonly { readonly width: number; readonly lines: readonly Line[] }[], em: number): Edges[] {
  const own = pages.map((page) => ({ page, ...told(page.lines, em) }));
  return own.map(({ page, left, right }) => {
    const alike = own.filter((other) => Math.abs(other.page.width - page.width) < 2);
    const vote = (values: readonly (number | null)[]) =>
      dominant(values.flatMap((value) => (value === null ? [] : [[Math.round(value), 1] as const])));
    const usual = { left: vote(alike.map((other) => other.left)), right: vote(alike.map((other) => other.right)) };
    const all = around(page.lines);
    const hasBoth = left !== null && right !== null && right - left >= 0.9 * ((usual.right ?? right) - (usual.left ?? left));
    const edges = hasBoth ? { left, right } : { left: usual.left ?? all.x1, right: usual.right ?? all.x2 };
    return { left: edges.left, right: Math.max(edges.right, edges.left + em) };
  });
}
