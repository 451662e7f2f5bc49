import type { Laid, SourceDocument } from '../document.js';
import { assembled } from './assemble.js';
import { standsInColumns } from './columns.js';
import { edgesOf } from './edges.js';
import { furnitureOf } from './furniture.js';
import { guttersOf, type Mark } from './gutters.js';
import { rulesWithUprights } from './levels/index.js';
import { dominant, fragmentsOf, inkEnd, joined, type Line, withoutTwins } from './lines.js';
import { around, type Box, type Glyph, holds, type LayoutPage } from './page.js';
import { boxOf, type PreparedPage, piecesOf } from './pieces.js';
import type { Ask, Question } from './question.js';
import { type Region, regionsOf } from './regions.js';
import type { ReadTable } from './tables.js';
import { taggedTables } from './tagged/index.js';
import { toldBy } from './tagged/paragraphs.js';
import { unruledTables } from './unruled/index.js';

export { around, type Box, type Glyph, type LayoutPage, type Tag } from './page.js';

/** Gives the size that most characters have, in points. */
function bodySize(pages: readonly LayoutPage[]): number {
  return dominant(pages.flatMap((page) => page.glyphs.map((glyph) => [Math.round(glyph.size * 2) / 2, 1] as const))) ?? 12;
}

/**
 * Turns positioned text and rules into a reading text and blocks over it: lines, columns in reading order, paragraphs,
 * ruled tables (joined over pages), boxes as texts of their own; page numbers, running heads, captions set aside. Most pages
 * leave no question open; those that do may be other documents too, with each question answered the other way.
 *
 * @param places Tell where each line stands.
 */
export function layOut(pages: readonly LayoutPage[], places = false): Laid & Pick<SourceDocument, 'others'> {
  const open = new Set<Question>();
  const laid = laidOut(pages, places, (question) => {
    open.add(question);
    return false;
  });
  const others = [...open].map((turned) => laidOut(pages, places, (question) => question === turned));
  return others.length > 0 ? { others, ...laid } : laid;
}

function laidOut(pages: readonly LayoutPage[], places: boolean, ask: Ask): Laid {
  const em = bodySize(pages);
  const divided = dividedPages(pages, em);
  const furniture = furnitureOf(divided.map(({ page, fragments }) => ({ ...page, lines: joined(fragments) })));
  const prepared = preparedPages(
    divided.map((one, i) => ({ ...one, fragments: without(one.fragments, furniture[i] ?? []) })),
    em,
    ask,
  );
  const counters = { flow: 0, leaf: 0 };
  return assembled(
    prepared.map((one, i) => ({
      pieces: piecesOf(one, em, counters, ask),
      furniture: furniture[i] ?? [],
      beside: pages[i]?.beside ?? [],
      height: pages[i]?.height ?? 0,
      told: toldBy(pages[i]?.tags),
    })),
    places,
  );
}

/** Holds a page, its boxes, the tables that its file's structure shows, and the pieces of lines outside them all. */
interface Divided {
  readonly page: LayoutPage;
  readonly region: Region;
  readonly tagged: readonly ReadTable[];
  readonly fragments: readonly Line[];
}

function dividedPages(pages: readonly LayoutPage[], em: number): Divided[] {
  const rules = rulesWithUprights(pages);
  const regions = pages.map((page, i) => {
    const sheet = { x1: 0, y1: 0, x2: page.width, y2: page.height };
    const glyphs = withoutTwins(page.glyphs).filter((glyph) => holds(sheet, glyph.x + glyph.width / 2, glyph.y - glyph.size / 3));
    return regionsOf({ ...page, segments: rules[i] ?? [] }, glyphs, em);
  });
  const tagged = taggedTables(regions.map(({ glyphs }, i) => ({ glyphs, tags: pages[i]?.tags })));
  return pages.map((page, i) => {
    const region = regions[i] as Region;
    const { tables, rest } = tagged[i] ?? { tables: [], rest: region.glyphs };
    return { page, region, tagged: tables, fragments: fragmentsOf(rest) };
  });
}

/** Finds the columns, the tables without rules and the edges of pages. On a page in columns, tables stand within these: they are looked for when the columns are known. */
function preparedPages(divided: readonly Divided[], em: number, ask: Ask): PreparedPage[] {
  const gutters = guttersOf(
    divided.map((one) => ({ width: one.page.width, marks: marksOf(one.fragments, blocksOf(one)) })),
    em,
  );
  const levelRules = divided.map(({ page }) => page.segments.filter(({ x1, y1, x2, y2 }) => x2 - x1 > y2 - y1));
  const isColumned = divided.map(({ fragments }, i) => gutters[i] !== null || standsInColumns(fragments.map(alone), em));
  const unruled = unruledTables(
    divided.map(({ fragments }, page) => ({ page, fragments: isColumned[page] ? [] : fragments, rules: levelRules[page] ?? [] })),
    ask,
  );
  const own = divided.map(({ fragments }, i) => (isColumned[i] ? fragments : (unruled[i]?.rest ?? [])));
  const edges = edgesOf(
    divided.map((one, i) => {
      const lines = own[i] ?? [];
      // a last page may hold few lines in its second column, which its full lines do not show
      const columns = gutters[i] && lines.length > 0 ? [around(lines)] : [];
      return { width: one.page.width, lines, blocks: [...blocksOf(one), ...columns] };
    }),
    em,
  );
  return divided.map(({ page, region, tagged }, i) => ({
    page: i,
    region,
    fragments: own[i] ?? [],
    tables: [...tagged, ...(unruled[i]?.tables ?? [])],
    pictures: page.pictures,
    rules: levelRules[i] ?? [],
    gutter: gutters[i] ?? null,
    edges: edges[i] ?? { left: 0, right: page.width },
  }));
}

const alone = (line: Line) => ({ ...line, block: false });

/** Gives where a page's boxes and tables stand. */
const blocksOf = ({ region, tagged }: Divided): Box[] => [...region.inside.map(({ box }) => box), ...tagged.map(boxOf)];

/** Gives what shows a page's columns: pieces of lines as far as their ink goes, for a sign may hang out of its column, and boxes. */
const marksOf = (fragments: readonly Line[], boxes: readonly Box[]): Mark[] => [
  ...fragments.map(({ x1, y1, x2, y2, text, glyphs }) => ({ x1, y1, x2: Math.min(x2, inkEnd(glyphs.at(-1) as Glyph)), y2, text })),
  ...boxes.map((box) => ({ ...box, text: '' })),
];

/** Leaves out the fragments that furniture is made of. */
function without(fragments: readonly Line[], furniture: readonly { readonly line: Line }[]): Line[] {
  const glyphs = new Set(furniture.flatMap(({ line }) => line.glyphs));
  return fragments.filter((fragment) => !fragment.glyphs.some((glyph) => glyphs.has(glyph)));
}
