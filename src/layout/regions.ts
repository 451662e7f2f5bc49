import { isBlank } from './characters.js';
import { type Grid, type GridCell, gridsOf } from './grid.js';
import { type Box, encloses, type Glyph, holds, type LayoutPage } from './page.js';

/** Holds what a page's rules set apart: a table, or a box round running text; `page` is the page itself. */
export interface Region {
  readonly kind: 'page' | 'box' | 'table';
  readonly box: Box;
  /** The grid of a table, else null. */
  readonly grid: Grid | null;
  /** What stands in the region itself, not in those inside it. */
  readonly glyphs: readonly Glyph[];
  readonly inside: readonly Region[];
}

interface Draft extends Region {
  glyphs: Glyph[];
  inside: Draft[];
}

/** More regions than this on one page are a drawing. */
const MOST_REGIONS = 400;
/** A frame round more than this share of the page's text only decorates the page. */
const PAGE_FRAME = 0.8;
/** One row of cells with this many lines of text in height is text side by side, no table. */
const TALL = 12;
/** Narrower than this, in points, no cell holds text. */
const STRIP = 7;

const areaOf = (box: Box): number => (box.x2 - box.x1) * (box.y2 - box.y1);
const hold = (box: Box, glyph: Glyph): boolean => holds(box, glyph.x + glyph.width / 2, glyph.y - 0.35 * glyph.size);
const draft = (kind: Region['kind'], box: Box, grid: Grid | null = null): Draft => ({ kind, box, grid, glyphs: [], inside: [] });

/** Leaves out the strips between the two lines of a double frame. */
const roomy = (cells: readonly GridCell[]): GridCell[] => cells.filter((cell) => cell.x2 - cell.x1 > STRIP && cell.y2 - cell.y1 > STRIP);

/** Says whether a grid is a table: at least two columns, and not just columns of running text. */
function isTable(grid: Grid, size: number): boolean {
  const cells = roomy(grid.cells);
  if (new Set(cells.map((cell) => cell.column)).size < 2) return false;
  return grid.rows > 1 || grid.y2 - grid.y1 < TALL * size;
}

/** Gives the tables and boxes of a page, those inside a table's cell left out. */
function candidates(page: LayoutPage, size: number): Draft[] {
  const grids = gridsOf(page.segments);
  const tables = grids.filter((grid) => isTable(grid, size));
  const isInTable = (box: Box) => tables.some((table) => areaOf(table) > areaOf(box) && encloses(table, box, 1));
  const boxes = grids.filter((grid) => !isTable(grid, size)).flatMap((grid) => roomy(grid.cells));
  const all = [...tables.map((grid) => draft('table', grid, grid)), ...boxes.map((box) => draft('box', box))];
  return all.filter((region) => !isInTable(region.box)).sort((a, b) => areaOf(a.box) - areaOf(b.box));
}

/** Puts every glyph into the smallest region that holds it. */
function fill(glyphs: readonly Glyph[], regions: readonly Draft[], page: Draft): void {
  for (const glyph of glyphs) (regions.find((region) => hold(region.box, glyph)) ?? page).glyphs.push(glyph);
}

const inked = (region: Region): number => region.glyphs.reduce((count, glyph) => count + (isBlank(glyph.text) ? 0 : 1), 0);

/** Divides a page into the regions that its rules enclose. */
export function regionsOf(page: LayoutPage, glyphs: readonly Glyph[], size: number): Region {
  const root = draft('page', { x1: 0, y1: 0, x2: page.width, y2: page.height });
  let regions = candidates(page, size);
  if (regions.length > MOST_REGIONS) regions = [];
  const total = glyphs.length;
  const share = (region: Draft) => glyphs.reduce((count, glyph) => count + (hold(region.box, glyph) ? 1 : 0), 0) / Math.max(1, total);
  regions = regions.filter(
    (region) => region.kind === 'table' || areaOf(region.box) < 0.3 * areaOf(root.box) || share(region) < PAGE_FRAME,
  );
  fill(glyphs, regions, root);
  regions.forEach((region, i) => {
    const parent = regions.slice(i + 1).find((other) => other.kind === 'box' && encloses(other.box, region.box, 1)) ?? root;
    parent.inside.push(region);
  });
  return pruned(root);
}

/** Leaves out regions without text. */
function pruned(region: Draft): Region {
  const inside = region.inside.map(pruned).filter((one) => inked(one) > 0 || one.inside.length > 0);
  return { ...region, inside };
}
