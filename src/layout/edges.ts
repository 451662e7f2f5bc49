import { dominant, type Line } from './lines.js';
import { around, type Box } from './page.js';

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

/** Holds what a page's edges are told by: its lines, and the boxes and tables between them. */
interface PageOfLines {
  readonly width: number;
  readonly lines: readonly Line[];
  readonly blocks: readonly Box[];
}

/** Gives the edges of each page's text; a page with few lines takes those of the document's pages of the same width. */
export function edgesOf(pages: readonly PageOfLines[], em: number): Edges[] {
  const own = pages.map((page) => ({ page, ...told(page.lines, em) }));
  return own.map(({ page, left, right }) => {
    const alike = own.filter((other) => Math.abs(other.page.width - page.width) < 2);
    const vote = (values: readonly (number | null)[]) =>
      dominant(values.flatMap((value) => (value === null ? [] : [[Math.round(value), 1] as const])));
    const usual = { left: vote(alike.map((other) => other.left)), right: vote(alike.map((other) => other.right)) };
    const all = around([...page.lines, ...page.blocks]);
    const hasBoth = left !== null && right !== null && right - left >= 0.9 * ((usual.right ?? right) - (usual.left ?? left));
    const edges = hasBoth ? { left, right } : { left: usual.left ?? all.x1, right: usual.right ?? all.x2 };
    return widened(edges, page.blocks, em);
  });
}

/** Takes in the boxes that stand beside the text; a table that sticks out a little does not move the edge. */
function widened({ left, right }: Edges, blocks: readonly Box[], em: number): Edges {
  const out = blocks.filter((box) => box.x1 < left - 2 * em || box.x2 > right + 2 * em);
  const wide = Math.max(right, left + em);
  return { left: Math.min(left, ...out.map((box) => box.x1)), right: Math.max(wide, ...out.map((box) => box.x2)) };
}
