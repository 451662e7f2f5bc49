import type { AsideReason } from '../document.js';
import { ornamentsOf, picturesOf } from './captions.js';
import { arranged, type Item, type Known, type Leaf } from './columns.js';
import { fragmentsOf, inkEnd, joined, type Line } from './lines.js';
import { around, type Box } from './page.js';
import type { PlacedLine } from './placed.js';
import type { Ask } from './question.js';
import type { Region } from './regions.js';
import { type ReadTable, tableOf } from './tables.js';
import { unruledTables } from './unruled/index.js';

/** Holds what a page gives in reading order: a line of running text, a table, or a line that is set aside. */
export type Piece =
  | { readonly kind: 'line'; readonly placed: PlacedLine }
  | { readonly kind: 'table'; readonly table: ReadTable }
  | { readonly kind: 'aside'; readonly line: Line; readonly reason: AsideReason };

/** Holds a page made ready: its regions, and the pieces of its own lines, furniture taken out. */
export interface PreparedPage {
  readonly page: number;
  readonly region: Region;
  readonly fragments: readonly Line[];
  /** Tables without upright rules over the width of the page. */
  readonly tables: readonly ReadTable[];
  readonly pictures: readonly Box[];
  /** Level rules. */
  readonly rules: readonly Box[];
  /** What parts the page's two columns, where it is set so. */
  readonly gutter: Known | null;
  readonly edges: { readonly left: number; readonly right: number };
}

/** Gives numbers that no two flows and no two leaves of a document share. */
export interface Counters {
  flow: number;
  leaf: number;
}

interface Thing extends Item {
  readonly line: Line | null;
  readonly region: Region | null;
  readonly table: ReadTable | null;
}

const thing = (box: Box, line: Line | null, region: Region | null, table: ReadTable | null = null): Thing => {
  const { x1, y1, x2, y2 } = box;
  const last = line?.glyphs.at(-1);
  // A sign that hangs out of its column does not close the gutter.
  return { x1, y1, x2: last ? Math.min(x2, inkEnd(last)) : x2, y2, line, region, table, block: line === null };
};

/** Gives the pieces of a page in reading order; `em` is the document's size of type. */
export function piecesOf(prepared: PreparedPage, em: number, counters: Counters, ask: Ask): Piece[] {
  const { page, region, fragments, edges } = prepared;
  const pictures = picturesOf(prepared.pictures, [...allLines(region, fragments), ...prepared.tables.flatMap(linesOf)]);
  const ornaments = ornamentsOf(pictures, fragments, em);
  const context = { page, em, counters, ornaments, rules: prepared.rules, ask };
  const things = [
    ...fragments.map((line) => thing(line, line, null)),
    ...region.inside.map((inner) => thing(inner.box, null, inner)),
    ...prepared.tables.map((table) => thing(boxOf(table), null, null, table)),
    ...pictures.map((picture) => thing(picture, null, null)),
  ];
  return arranged(things, edges, em, prepared.gutter ? [prepared.gutter] : [], ask).flatMap((leaf) => leafPieces(leaf, 0, context));
}

/** Gives where a table stands. */
export const boxOf = ({ edges, top, bottom }: ReadTable): Box => ({ x1: edges[0] ?? 0, x2: edges.at(-1) ?? 0, y1: top, y2: bottom });

const linesOf = ({ cells }: ReadTable): Line[] =>
  cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(({ line }) => line)));

/** Gives a page's lines, those in its regions too. */
function allLines(region: Region, own: readonly Line[]): Line[] {
  return [...own, ...region.inside.flatMap((inner) => fragmentsOf([...inner.glyphs]))];
}

interface Context {
  readonly page: number;
  readonly em: number;
  readonly counters: Counters;
  readonly ornaments: ReadonlyMap<Line, AsideReason>;
  /** Level rules. */
  readonly rules: readonly Box[];
  readonly ask: Ask;
}

/** Reads a leaf: its lines joined from their pieces, blocks between them where they begin. */
function leafPieces(leaf: Leaf<Thing>, flow: number, context: Context): Piece[] {
  const { left, right } = leaf;
  const number = context.counters.leaf++;
  const pieces: { readonly y: number; readonly x: number; readonly pieces: readonly Piece[] }[] = [];
  const running: Line[] = [];
  for (const item of leaf.items) {
    const { line, region, table } = item;
    const reason = line ? context.ornaments.get(line) : undefined;
    if (line && reason) pieces.push({ y: line.y, x: line.x1, pieces: [{ kind: 'aside', line, reason }] });
    else if (line) running.push(line);
    else if (table) pieces.push({ y: table.top, x: item.x1, pieces: [{ kind: 'table', table }] });
    else if (region) pieces.push({ y: region.box.y1, x: region.box.x1, pieces: regionPieces(region, context) });
  }
  const [{ tables, rest } = { tables: [], rest: running }] = unruledTables(
    [{ page: context.page, fragments: running, rules: context.rules }],
    context.ask,
  );
  for (const table of tables) pieces.push({ y: table.top, x: left, pieces: [{ kind: 'table', table }] });
  for (const line of joined(rest)) {
    const placed = { line, page: context.page, left, right, flow, leaf: number };
    pieces.push({ y: line.y, x: line.x1, pieces: [{ kind: 'line', placed }] });
  }
  return pieces.sort((a, b) => a.y - b.y || a.x - b.x).flatMap((one) => one.pieces);
}

/** Reads a table, or a box with a flow of its own. */
function regionPieces(region: Region, context: Context): Piece[] {
  const table = tableOf(region, context.page);
  if (table) return [{ kind: 'table', table }];
  const fragments = fragmentsOf(region.glyphs);
  const flow = ++context.counters.flow;
  const things = [...fragments.map((line) => thing(line, line, null)), ...region.inside.map((inner) => thing(inner.box, null, inner))];
  const { x1, x2 } = around([...fragments, ...region.inside.map((inner) => inner.box)]);
  const margin = Math.min(x1 - region.box.x1, region.box.x2 - x2);
  const edges = { left: region.box.x1 + margin, right: region.box.x2 - margin };
  return arranged(things, edges, context.em, [], context.ask).flatMap((leaf) => leafPieces(leaf, flow, context));
}
