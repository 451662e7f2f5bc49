import { assembled } from './assemble.js';
import { standsInColumns } from './columns.js';
import { edgesOf } from './edges.js';
import { furnitureOf } from './furniture.js';
import { guttersOf, type Mark } from './gutters.js';
import { rulesWithUprights } from './levels/index.js';
import { dominant, fragmentsOf, inkEnd, joined, type Line, withoutTwins } from './lines.js';
import { type Glyph, holds, type LayoutPage } from './page.js';
import { type PreparedPage, piecesOf } from './pieces.js';
import { type Region, regionsOf } from './regions.js';
import type { Laid } from './text.js';
import { unruledTables } from './unruled/index.js';

export { around, type Box, type Glyph, type LayoutPage } from './page.js';
export type { Laid } from './text.js';

/** Gives the size that most characters have, in points. */
function bodySize(pages: readonly LayoutPage[]): number {
  return dominant(pages.flatMap((page) => page.glyphs.map((glyph) => [Math.round(glyph.size * 2) / 2, 1] as const))) ?? 12;
}

/**
 * Turns positioned text and rules into a reading text and blocks over it: lines, columns in reading order, paragraphs,
 * ruled tables (joined over pages), boxes as texts of their own; page numbers, running heads, captions set aside.
 *
 * @param places Tell where each line stands.
 */
export function layOut(pages: readonly LayoutPage[], places = false): Laid {
  const em = bodySize(pages);
  const divided = dividedPages(pages, em);
  const furniture = furnitureOf(divided.map(({ page, fragments }) => ({ ...page, lines: joined(fragments) })));
  const prepared = preparedPages(
    divided.map((one, i) => ({ ...one, fragments: without(one.fragments, furniture[i] ?? []) })),
    em,
  );
  const counters = { flow: 0, leaf: 0 };
  return assembled(
    prepared.map((one, i) => ({
      pieces: piecesOf(one, em, counters),
      furniture: furniture[i] ?? [],
      beside: pages[i]?.beside ?? [],
      height: pages[i]?.height ?? 0,
    })),
    places,
  );
}

/** Holds a page, its boxes, and the pieces of lines outside them. */
interface Divided {
  readonly page: LayoutPage;
  readonly region: Region;
  readonly fragments: readonly Line[];
}

function dividedPages(pages: readonly LayoutPage[], em: number): Divided[] {
  const rules = rulesWithUprights(pages);
  return pages.map((page, i) => {
    const sheet = { x1: 0, y1: 0, x2: page.width, y2: page.height };
    const glyphs = withoutTwins(page.glyphs).filter((glyph) => holds(sheet, glyph.x + glyph.width / 2, glyph.y - glyph.size / 3));
    const region = regionsOf({ ...page, segments: rules[i] ?? [] }, glyphs, em);
    return { page, region, fragments: fragmentsOf(region.glyphs) };
  });
}

/** Finds the columns, the tables without rules and the edges of pages. On a page in columns, tables stand within these: they are looked for when the columns are known. */
function preparedPages(divided: readonly Divided[], em: number): PreparedPage[] {
  const gutters = guttersOf(
    divided.map(({ page: { width }, region, fragments }) => ({ width, marks: marksOf(fragments, region.inside) })),
    em,
  );
  const levelRules = divided.map(({ page }) => page.segments.filter(({ x1, y1, x2, y2 }) => x2 - x1 > y2 - y1));
  const isColumned = divided.map(({ fragments }, i) => gutters[i] !== null || standsInColumns(fragments.map(alone), em));
  const unruled = unruledTables(
    divided.map(({ fragments }, page) => ({ page, fragments: isColumned[page] ? [] : fragments, rules: levelRules[page] ?? [] })),
  );
  const own = divided.map(({ fragments }, i) => (isColumned[i] ? fragments : (unruled[i]?.rest ?? [])));
  const edges = edgesOf(
    divided.map(({ page, region }, i) => ({ width: page.width, lines: own[i] ?? [], blocks: region.inside.map(({ box }) => box) })),
    em,
  );
  return divided.map(({ page, region }, i) => ({
    page: i,
    region,
    fragments: own[i] ?? [],
    tables: unruled[i]?.tables ?? [],
    pictures: page.pictures,
    rules: levelRules[i] ?? [],
    gutter: gutters[i] ?? null,
    edges: edges[i] ?? { left: 0, right: page.width },
  }));
}

const alone = (line: Line) => ({ ...line, block: false });

/** Gives what shows a page's columns: pieces of lines as far as their ink goes, for a sign may hang out of its column, and boxes. */
const marksOf = (fragments: readonly Line[], boxes: readonly Region[]): Mark[] => [
  ...fragments.map(({ x1, y1, x2, y2, text, glyphs }) => ({ x1, y1, x2: Math.min(x2, inkEnd(glyphs.at(-1) as Glyph)), y2, text })),
  ...boxes.map(({ box }) => ({ ...box, text: '' })),
];

/** Leaves out the fragments that furniture is made of. */
function without(fragments: readonly Line[], furniture: readonly { readonly line: Line }[]): Line[] {
  const glyphs = new Set(furniture.flatMap(({ line }) => line.glyphs));
  return fragments.filter((fragment) => !fragment.glyphs.some((glyph) => glyphs.has(glyph)));
}
