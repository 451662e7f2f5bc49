import { isNumberedCaption } from '../../lexicon/table-numbers.js';
import { rowsOf } from '../lines.js';
import type { Box, Glyph, LayoutPage } from '../page.js';
import { type Band, type Ladder, laddersOf, type Stretch } from './bands.js';
import { columnsOf, crosses } from './columns.js';
import { type OpenRow, openRowsOf } from './open-rows.js';

/** Holds a table that level rules divide into rows: where its columns part, its own sides included. */
interface Levelled {
  readonly page: number;
  readonly ladder: Ladder;
  readonly edges: readonly number[];
  /** The rows above its first rule and below its last one. */
  readonly open: readonly OpenRow[];
  /** Enough of it is here to show that it is a table. */
  readonly isSure: boolean;
}

/** So many rows, a header among them, show that rules divide rows; rules above, below and under the header alone do not. */
const FEWEST = 3;
/** Lines that fill more than half of the columns, so many between two rules: these do not divide rows. */
const SEVERAL = 3;

/** Says whether several rows stand between two rules: lines that begin in the first column and fill most others. */
function holdsRows({ glyphs }: Band, edges: readonly number[]): boolean {
  const columnOf = ({ x, width }: Glyph) => edges.findLastIndex((edge) => edge <= x + width / 2);
  const full = rowsOf(glyphs).filter((row) => {
    const filled = new Set(row.map(columnOf));
    return filled.has(0) && filled.size * 2 > edges.length - 1;
  });
  return full.length >= SEVERAL;
}

/** Says whether something stands side by side between two rules. */
const isDivided = ({ ink }: Band): boolean => ink.length > 1;

/** Says whether a band is a paragraph of running text, which no table holds across its columns. */
function isProse({ ink, glyphs }: Band, { from, to }: Stretch): boolean {
  const [first] = ink;
  if (!first || ink.length > 1 || first.to - first.from < 0.6 * (to - from)) return false;
  return rowsOf(glyphs).length > 1;
}

/** Says whether the caption of a further table stands between two rules: 表2 管理类任务 */
const isCaption = ({ glyphs }: Band): boolean =>
  isNumberedCaption(
    [...glyphs]
      .sort((a, b) => a.y - b.y || a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  );

/** Puts the bands between two rules of the whole width together. */
function groupsOf(bands: readonly Band[]): Band[][] {
  const groups: Band[][] = [];
  for (const band of bands) {
    if (groups.at(-1)?.at(-1)?.goesOn) groups.at(-1)?.push(band);
    else groups.push([band]);
  }
  return groups;
}

/** Divides a ladder where running text or a caption stands between rules, and leaves out what stands alone above and below its rows. */
function stretchesOf({ from, to, bands }: Ladder): Band[][] {
  const stretches: Band[][][] = [[]];
  for (const group of groupsOf(bands)) {
    if (group.length === 1 && group.some((band) => isProse(band, { from, to }) || isCaption(band))) stretches.push([]);
    else stretches.at(-1)?.push(group);
  }
  return stretches.flatMap((stretch) => {
    const isRow = (group: readonly Band[]) => group.some(isDivided);
    const [first, last] = [stretch.findIndex(isRow), stretch.findLastIndex(isRow)];
    return first < 0 ? [] : [stretch.slice(first, last + 1).flat()];
  });
}

/** Reads the tables of a page that level rules may divide. */
function levelled(segments: readonly Box[], glyphs: readonly Glyph[], page: number): Levelled[] {
  return laddersOf(segments, glyphs).flatMap((ladder) =>
    stretchesOf(ladder).flatMap((bands): Levelled[] => {
      const own = { ...ladder, bands };
      const edges = [own.from, ...columnsOf(bands), own.to];
      const weight = (some: readonly Band[]) => some.reduce((sum, band) => sum + band.glyphs.length, 0);
      const isUndivided = weight(bands.filter((band) => holdsRows(band, edges))) * 2 > weight(bands);
      const isSure = bands.filter(isDivided).length >= FEWEST && edges.length > 2;
      const open = openRowsOf(ladder, bands, edges, glyphs);
      return isUndivided ? [] : [{ page, ladder: own, edges, open, isSure }];
    }),
  );
}

/** Gives the uprights that white stands for: at each column's edge, but where a cell runs over it; and the far sides of open rows. */
function uprightsOf({ ladder, edges, open }: Levelled): Box[] {
  const bands = [...ladder.bands, ...open];
  return [
    ...open.map(({ side }) => ({ x1: ladder.from, x2: ladder.to, y1: side, y2: side })),
    ...edges.flatMap((x) => bands.flatMap((band) => (crosses(band, x) ? [] : [{ x1: x, x2: x, y1: band.top, y2: band.bottom }]))),
  ];
}

/** Says whether two ladders are as wide, and their rows white at the same places: parts of one table. */
function areParts(a: Levelled, b: Levelled): boolean {
  const isAsWide = Math.abs(a.ladder.from - b.ladder.from) < 1 && Math.abs(a.ladder.to - b.ladder.to) < 1;
  const columns = Math.max(...[a, b].filter(({ isSure }) => isSure).map(({ edges }) => edges.length)) - 2;
  return isAsWide && columnsOf([...a.ladder.bands, ...b.ladder.bands]).length === columns;
}

/** Joins the parts of tables that go on from page to page, or column to column; those of which no part is sure are none. */
function chainsOf(pages: readonly (readonly Levelled[])[]): Levelled[][] {
  const chains: Levelled[][] = [];
  let open: Levelled[] | null = null;
  for (const own of pages) {
    if (own.length === 0) open = null;
    for (const part of own) {
      const last: Levelled | undefined = open?.at(-1);
      if (open && last && areParts(last, part)) open.push(part);
      else {
        open = [part];
        chains.push(open);
      }
    }
  }
  return chains.filter((chain) => chain.some(({ isSure }) => isSure));
}

/** Gives the parts of a chain the same edges. */
function unified(chain: readonly Levelled[]): Levelled[] {
  const [first] = chain;
  if (!first || chain.length === 1) return [...chain];
  const edges = [first.ladder.from, ...columnsOf(chain.flatMap(({ ladder }) => ladder.bands)), first.ladder.to];
  return chain.map((part) => ({ ...part, edges }));
}

/**
 * Gives the rules of pages, with uprights added where level rules divide a table's rows and white runs between its
 * columns: such a table is read as a ruled one. The edges of shaded rows do not count: the last row may have no shade.
 */
export function rulesWithUprights(pages: readonly LayoutPage[]): (readonly Box[])[] {
  const found = pages.map(({ glyphs, segments }, page) => levelled(segments, glyphs, page));
  const tables = chainsOf(found).flatMap(unified);
  return pages.map(({ segments }, i) => [...segments, ...tables.filter(({ page }) => page === i).flatMap(uprightsOf)]);
}
