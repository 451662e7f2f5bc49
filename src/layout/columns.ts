import { around, type Box } from './page.js';
import { AS_IT_SEEMS, type Ask } from './question.js';

/** Holds what is put in reading order: a piece of a line, or a block (table, box, picture) that counts as full lines. */
export interface Item extends Box {
  readonly block: boolean;
}

/** Holds items that are read line by line from top to bottom, and the edges of the column that they stand in. */
export interface Leaf<T extends Item> {
  readonly items: readonly T[];
  readonly left: number;
  readonly right: number;
}

/** Holds the white strip between two columns. */
interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Holds where a proven gutter has its middle, and where the column after it begins. */
export interface Known {
  readonly middle: number;
  readonly start: number;
}

const knownIn = ({ from, to }: Gutter, known: readonly Known[]): Known[] => known.filter(({ middle }) => middle > from && middle < to);

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** A gutter is at least this wide, in em. */
export const NARROWEST = 0.9;
/** A column of text is at least this wide, in em. */
const COLUMN = 8;
/** A line over more of the width than this leaves no room for a column beside it. */
const FILLED = 0.85;
/** So many lines on either side prove a gutter. */
const PROOF = 3;
/** Short lines that begin this many em right of their column's start stand at its right. */
const SHIFTED = 3;
/** So many lines are running text. */
const RUNNING = 6;
/** No columns of a page hold more pieces than this together. */
const MOST = 2000;
/** Columns in columns in columns: deeper is no page that a person reads. */
const DEEPEST = 8;

/** Takes an item's width out of the white strips. */
function carve(gutters: readonly Gutter[], item: Box, least: number): Gutter[] {
  return gutters.flatMap((gutter) => {
    if (item.x2 <= gutter.from || item.x1 >= gutter.to) return [gutter];
    const pieces = [
      { from: gutter.from, to: item.x1 },
      { from: item.x2, to: gutter.to },
    ];
    return pieces.filter((piece) => piece.to - piece.from >= least);
  });
}

/** Says whether items look like a column of running text: most lines about as long as the longest, or many of them full between headings and short items. */
function isColumn(items: readonly Item[], em: number): boolean {
  if (items.some((item) => item.block)) return true;
  const { x1, x2 } = around(items);
  const long = items.filter((item) => item.x2 - item.x1 >= 0.6 * (x2 - x1)).length;
  const full = items.filter((item) => item.x2 > x2 - 0.7 * em && item.x2 - item.x1 >= 0.6 * (x2 - x1)).length;
  const isText = long * 2 >= items.length || (full >= RUNNING && full * 4 >= items.length);
  return items.length >= PROOF && x2 - x1 >= COLUMN * em && isText;
}

/** Divides items at gutters, left to right. */
function divided<T extends Item>(items: readonly T[], gutters: readonly Gutter[]): T[][] {
  const columns: T[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const item of items) {
    const index = gutters.filter((gutter) => item.x1 >= gutter.to - 0.01).length;
    columns[index]?.push(item);
  }
  return columns;
}

/** So large a share of the lines of a column begins at its edge. */
const FLUSH = 0.8;

/** Says whether items are lines that begin at one place; whether they are a column's, or cells of rows, only their numbers may tell. */
function isList(items: readonly Item[]): boolean {
  const left = Math.min(...items.map(({ x1 }) => x1));
  const flush = items.filter(({ x1, y1, y2 }) => x1 - left < (y2 - y1) / 2).length;
  return items.length >= PROOF && flush >= FLUSH * items.length && !items.some(({ block }) => block);
}

/** Says whether items on either side of a strip that nothing else has shown are two columns. */
function areColumns(left: readonly Item[], right: readonly Item[], { em, ask }: Setting): boolean {
  const seem = isColumn(left, em) && isColumn(right, em);
  const isOpen = isList(left) && isList(right) && (!seem || Math.max(left.length, right.length) < RUNNING); // more are running text
  return isOpen && ask(seem ? 'lines' : 'columns') ? !seem : seem;
}

/** Holds the size of a document's type, in points, and who answers what its lines leave open. */
interface Setting {
  readonly em: number;
  readonly ask: Ask;
}

/** Leaves of some white strips those with columns on both sides. */
function proven<T extends Item>(items: readonly T[], gutters: readonly Gutter[], setting: Setting, known: readonly Known[]): Gutter[] {
  const { em } = setting;
  const inner = gutters.filter(
    (gutter) => items.some((item) => item.x2 <= gutter.from + 0.01) && items.some((item) => item.x1 >= gutter.to - 0.01),
  );
  const isWide = (column: readonly T[] = []) => around(column).x2 - around(column).x1 >= COLUMN * em;
  // Where the gutter is known, two lines on either side are enough, and one side may be narrow (a signature).
  const isPair = (left: readonly T[] = [], right: readonly T[] = []) =>
    Math.min(left.length, right.length) >= 2 ? isWide(left) || isWide(right) : isWide(left) && isWide(right);
  let kept = inner;
  for (;;) {
    const columns = divided(items, kept);
    const weak = kept.findIndex((gutter, i) => {
      const [left, right] = [columns[i] ?? [], columns[i + 1] ?? []];
      return knownIn(gutter, known).length > 0 ? !isPair(left, right) : !areColumns(left, right, setting);
    });
    if (weak < 0) return kept;
    kept = kept.filter((_, i) => i !== weak);
  }
}

/** Holds a stretch of items from top to bottom and the gutters that go all the way through it. */
interface Band<T> {
  readonly items: T[];
  readonly gutters: readonly Gutter[];
}

const overlap = (a: Gutter, b: Gutter): boolean => a.from < b.to && a.to > b.from;

/** Says whether nothing is left of a gutter; of one whose place is known, whether its middle is crossed. */
function isLost(gutter: Gutter, left: readonly Gutter[], known: readonly Known[]): boolean {
  const places = knownIn(gutter, known);
  if (places.length === 0) return !left.some((other) => overlap(other, gutter));
  return !left.some((other) => knownIn(other, places).length > 0);
}

/** Finds the longest stretch from `start` on whose gutters hold, and stops where the first proven one ends. */
function bandFrom<T extends Item>(items: readonly T[], start: number, edges: Edges, setting: Setting, known: readonly Known[]): Band<T> {
  const { em } = setting;
  let gutters: Gutter[] = [{ from: edges.left, to: edges.right }];
  const band: T[] = [];
  for (let i = start; i < Math.min(items.length, start + MOST); i++) {
    const item = items[i] as T;
    const next = carve(gutters, item, NARROWEST * em);
    if (band.length > 1 && gutters.some((gutter) => isLost(gutter, next, known))) {
      const kept = proven(band, gutters, setting, known);
      if (kept.some((gutter) => isLost(gutter, next, known))) return { items: band, gutters: kept };
    }
    gutters = next;
    band.push(item);
    // Nothing below can be white again: with margins alone left of a line's width, looking further only takes time.
    const areMargins = gutters.every(({ from, to }) => from <= edges.left || to >= edges.right);
    if (areMargins && (gutters.length === 0 || item.x2 - item.x1 > FILLED * (edges.right - edges.left)))
      return { items: band.slice(0, 1), gutters: [] };
  }
  return { items: band, gutters: proven(band, gutters, setting, known) };
}

/** Gives the items at the top of a band that stand alone in the middle above its columns (a byline): not the columns' own. */
function headOf<T extends Item>(band: Band<T>, edges: Edges, em: number): number {
  const columns = divided(band.items, band.gutters).map((column) => around(column));
  const middle = (edges.left + edges.right) / 2;
  let count = 0;
  for (const item of band.items) {
    const isAlone = band.items.every((other) => other === item || other.y1 >= item.y2 || other.y2 <= item.y1);
    const isCentered = Math.abs((item.x1 + item.x2) / 2 - middle) < 1.5 * em;
    const startsColumn = columns.some(
      (column) => Math.abs(item.x1 - column.x1) < 3 * em && item.x2 - item.x1 > 0.5 * (column.x2 - column.x1),
    );
    if (item.block || !isAlone || !isCentered || startsColumn) break;
    count++;
  }
  return count;
}

/** Puts items in reading order: columns left to right, below each headline that crosses them; `shown` are gutters that the page as a whole has shown; `ask` answers what their lines leave open. */
export function arranged<T extends Item>(
  items: readonly T[],
  edges: Edges,
  em: number,
  shown: readonly Known[] = [],
  ask: Ask = AS_IT_SEEMS,
): Leaf<T>[] {
  const known: Known[] = [...shown];
  const setting = { em, ask };
  const first = cut(items, edges, setting, known, 0);
  // Short columns count where longer ones have shown the gutter.
  return known.length > 0 ? cut(items, edges, setting, known, 0) : first;
}

/** Says whether a leaf is running text: many lines, most of them full. */
function isRunning({ items, left, right }: Leaf<Item>, em: number): boolean {
  const full = items.filter(({ x2 }) => x2 > right - 1.5 * em).length;
  return items.length >= RUNNING && right - left >= COLUMN * em && full * 2 >= items.length;
}

/** Says whether running text stands side by side: the columns are the page's, and none of a table over its width. */
export function standsInColumns(items: readonly Item[], em: number): boolean {
  const { x1, x2 } = around(items);
  const running = arranged(items, { left: x1, right: x2 }, em).filter((leaf) => isRunning(leaf, em));
  const heights = running.map((leaf) => around(leaf.items));
  return running.some((a, i) =>
    running.some((b, j) => {
      const [one, other] = [heights[i] as Box, heights[j] as Box];
      return a.right <= b.left && Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1) > RUNNING * em;
    }),
  );
}

/** Gives a column's edges: its own, but where short lines stand right in it, the start that longer ones have shown. */
function edgesIn(column: readonly Item[], before: Gutter | undefined, known: readonly Known[], em: number): Edges {
  const { x1, x2 } = around(column);
  const starts = before ? knownIn(before, known).map(({ start }) => start) : [];
  return { left: Math.min(x1, ...starts.filter((start) => x1 - start > SHIFTED * em)), right: x2 };
}

function cut<T extends Item>(items: readonly T[], edges: Edges, setting: Setting, known: Known[], depth: number): Leaf<T>[] {
  const { em } = setting;
  const sorted = [...items].sort((a, b) => a.y1 - b.y1 || a.x1 - b.x1);
  const leaves: Leaf<T>[] = [];
  let plain: T[] = [];
  const flush = () => {
    if (plain.length > 0) leaves.push({ items: plain, ...edges });
    plain = [];
  };
  for (let at = 0; at < sorted.length; ) {
    const band = depth < DEEPEST ? bandFrom(sorted, at, edges, setting, known) : { items: [sorted[at] as T], gutters: [] };
    const head = band.gutters.length > 0 ? headOf(band, edges, em) : 0;
    if (band.gutters.length === 0 || head > 0) {
      plain.push(...band.items.slice(0, Math.max(1, head)));
      at += Math.max(1, head);
      continue;
    }
    flush();
    for (const gutter of band.gutters) known.push({ middle: (gutter.from + gutter.to) / 2, start: gutter.to });
    for (const [i, column] of divided(band.items, band.gutters).entries()) {
      leaves.push(...cut(column, edgesIn(column, band.gutters[i - 1], known, em), setting, known, depth + 1));
    }
    at += band.items.length;
  }
  flush();
  return leaves;
}
