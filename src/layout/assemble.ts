import type { Block, Laid } from '../document.js';
import { type Setting as BlockSetting, startOf, tableBlock, textBlock } from './blocks.js';
import { doubtsIn } from './doubts.js';
import { drawnLines } from './drawn.js';
import { bodyFace } from './faces.js';
import type { Furniture } from './furniture.js';
import type { LayoutPage } from './page.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import type { Piece } from './pieces.js';
import type { PlacedLine } from './placed.js';
import { spacings } from './spacing.js';
import { headsAnew, sameColumns, type WholeTable, wholeTable } from './table-join.js';
import type { ReadCell, ReadTable } from './tables.js';
import { believed } from './tagged/witness.js';
import { type Entry, type Written, written } from './text.js';
import { type Told, type ToldPlaced, untold } from './told.js';
import { typographyOf } from './typography.js';

/** Holds a page's pieces in reading order, and what was set aside at its head and foot. */
export interface PageOfPieces {
  readonly pieces: readonly Piece[];
  readonly furniture: readonly Furniture[];
  readonly beside: LayoutPage['beside'];
  readonly height: number;
  /** What the file says of the page's lines. */
  readonly told: Told;
}

/** What stands above the rest of a table on a later page: （续）, 续表, 接上页. */
const CONTINUED = /^[（(]?(?:续|接)(?:上|前)?(?:表|页)?\s*\d{0,3}[)）]?$/;

/** Sets a line aside that only says that the table below it goes on from the page before. */
function withoutNotes(pages: readonly PageOfPieces[]): PageOfPieces[] {
  return pages.map((page, i) => {
    const [first, second] = page.pieces;
    const isNote = i > 0 && first?.kind === 'line' && second?.kind === 'table' && CONTINUED.test(first.placed.line.text.trim());
    if (!isNote) return page;
    return { ...page, pieces: [{ kind: 'aside', line: first.placed.line, reason: 'repeated-header' }, ...page.pieces.slice(1)] };
  });
}

/** Writes the reading text of some pages and makes the blocks over it; with the places of its lines where they are wanted. */
export function assembled(read: readonly PageOfPieces[], places: boolean): Laid {
  const pages = withoutNotes(read);
  const tables = wholeTables(pages.map((page) => page.pieces));
  const shown = new Map([...new Set(tables.values())].map((table) => [table, tableEntries(table)] as const));
  const entries = pages.map((page) => entriesOf(page, tables, shown));
  const out = written(entries);
  const { text, asides, pageStarts } = out;
  const doubts = doubtsIn(out);
  return {
    text,
    blocks: blocksOf(pages, tables, out),
    asides,
    pageStarts,
    ...(doubts.length > 0 && { doubts }),
    ...(places && { drawn: drawnLines(entries, out) }),
  };
}

/** Finds the tables that go on over pages; gives for each part the whole that it belongs to. */
function wholeTables(pages: readonly (readonly Piece[])[]): Map<ReadTable, WholeTable> {
  const chains: ReadTable[][] = [];
  let open: ReadTable[] | null = null;
  for (const pieces of pages) {
    const shown = pieces.filter((piece) => piece.kind !== 'aside');
    shown.forEach((piece, i) => {
      if (piece.kind !== 'table') return;
      const last = open?.at(-1);
      const before = shown[i - 1];
      // At a page's top, or beside the table's last part in the next column.
      const isNext = before === undefined || (before.kind === 'table' && before.table === last && piece.table.top < last.bottom);
      const goesOn = isNext && open?.[0] && last && sameColumns(last, piece.table) && !headsAnew(open[0], piece.table);
      const chain: ReadTable[] = goesOn && open ? open : [];
      if (chain.length === 0) chains.push(chain);
      chain.push(piece.table);
      open = chain;
    });
    if (shown.at(-1)?.kind !== 'table') open = null;
  }
  return new Map(
    chains.flatMap((chain) => {
      const whole = wholeTable(chain);
      return whole ? chain.map((part) => [part, whole] as const) : [];
    }),
  );
}

/** Holds what each table shows on each of its pages. */
type ShownTables = ReadonlyMap<WholeTable, ReadonlyMap<number, readonly Entry[]>>;

/** Gives what is written for a page, in order: its head, its pieces, its foot. */
function entriesOf(page: PageOfPieces, tables: ReadonlyMap<ReadTable, WholeTable>, shown: ShownTables): Entry[] {
  const furniture = page.furniture.map(({ line, reason }) => ({ line, divider: '\n', aside: reason, isHead: line.y < page.height / 2 }));
  const beside = page.beside.map(({ text, reason }): Entry => ({ line: { text }, divider: '\n', aside: reason }));
  const done = new Set<WholeTable>(); // one that goes on in the page's next column is written once
  const pieces = page.pieces.flatMap((piece): Entry[] => {
    if (piece.kind === 'line') return [{ line: piece.placed.line, divider: '\n', aside: null }];
    if (piece.kind === 'aside') return [{ line: piece.line, divider: '\n', aside: piece.reason }];
    const whole = tables.get(piece.table) as WholeTable;
    if (done.has(whole)) return [];
    done.add(whole);
    return [...(shown.get(whole)?.get(piece.table.page) ?? [])];
  });
  return [...furniture.filter(({ isHead }) => isHead), ...pieces, ...furniture.filter(({ isHead }) => !isHead), ...beside];
}

/**
 * Gives what a table shows on each of its pages: a repeated header, then cell by cell, a tab between cells of a row. A
 * cell that the page break cuts is read to its end where it begins.
 */
function tableEntries(table: WholeTable): Map<number, Entry[]> {
  const pages = new Map<number, Entry[]>();
  const add = (cells: readonly ReadCell[], aside: Entry['aside']) => {
    let row = -1;
    for (const cell of cells) {
      const lines = cell.paragraphs.flatMap((paragraph) => paragraph.lines);
      const page = lines[0]?.page;
      if (page === undefined) continue;
      const entries = lines.map(({ line }, i) => ({ line, divider: i === 0 && cell.row === row ? '\t' : '\n', aside }));
      const own = pages.get(page);
      if (own) own.push(...entries);
      else pages.set(page, entries);
      row = cell.row;
    }
  };
  add(table.repeated, 'repeated-header');
  add(table.cells, null);
  return pages;
}

/** Makes the blocks, in reading order. */
function blocksOf(pages: readonly PageOfPieces[], tables: ReadonlyMap<ReadTable, WholeTable>, out: Written): Block[] {
  const pieces = pages.flatMap((page) => page.pieces);
  const lines = pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.placed] : []));
  const typography = typographyOf(lines);
  const spacing = spacings(
    pages.map((page) => page.pieces),
    typography,
  );
  const context: BlockSetting = { ranges: out.ranges, body: bodyFace(lines.map(({ line }) => line)), em: typography.em };
  const runs = runsOf(pieces);
  const read = (said: ToldPlaced) => runs.map((run) => (Array.isArray(run) ? paragraphsOf(run, typography, said) : (run as ReadTable)));
  const plain = read(untold);
  const told = believed(
    (before, after) => (before.page === after.page ? (pages[before.page]?.told(before.line, after.line) ?? null) : null),
    plain.flatMap((one) => (Array.isArray(one) ? [one as Paragraph[]] : [])),
  );
  const done = new Set<WholeTable>();
  const blocks: Block[] = [];
  for (const one of told === untold ? plain : read(told)) {
    if (Array.isArray(one)) blocks.push(...textBlocks(one, context, spacing));
    else {
      const whole = tables.get(one);
      if (whole && !done.has(whole)) blocks.push(tableBlock(whole, context, spacing(one)));
      if (whole) done.add(whole);
    }
  }
  return blocks.sort((a, b) => startOf(a) - startOf(b));
}

const textBlocks = (paragraphs: readonly Paragraph[], context: BlockSetting, spacing: ReturnType<typeof spacings>): Block[] =>
  paragraphs.map((paragraph) => textBlock(paragraph, context, spacing(paragraph.lines[0] as PlacedLine)));

/** Gives the stretches of lines of one flow, and the tables between them. */
function runsOf(pieces: readonly Piece[]): (readonly PlacedLine[] | ReadTable)[] {
  const runs: (PlacedLine[] | ReadTable)[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'aside') continue;
    const last = runs.at(-1);
    if (piece.kind === 'table') runs.push(piece.table);
    else if (Array.isArray(last) && last.at(-1)?.flow === piece.placed.flow) last.push(piece.placed);
    else runs.push([piece.placed]);
  }
  return runs;
}
