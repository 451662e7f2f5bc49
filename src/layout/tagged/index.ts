import type { GridCell } from '../grid.js';
import type { Line } from '../lines.js';
import { around, type Glyph, type Tag } from '../page.js';
import { type ReadTable, readTable } from '../tables.js';
import type { Told } from '../told.js';
import { provesTable } from '../unruled/proof.js';
import { cutsBody, edgesOf, endOfCell, type Right, rightOf } from '../unruled/width.js';
import { candidatesIn, standsAlone, type TaggedRows } from './cells.js';
import { type Extent, type Placed, placedIn } from './columns.js';
import { headAgain } from './head-again.js';
import { toldBy } from './paragraphs.js';
import { overPages, type SpannedCell, spannedIn } from './spans.js';

/** Holds a page in which its file's structure may show tables: what stands outside of rules. */
export interface TaggedPage {
  readonly glyphs: readonly Glyph[];
  readonly tags?: Tag | undefined;
}

/** Holds the tables that a page's structure shows, and the glyphs that belong to none. */
export interface Tagged {
  readonly tables: readonly ReadTable[];
  readonly rest: readonly Glyph[];
}

/** Holds the part of a table that stands on one page. */
interface Part extends Placed {
  readonly page: number;
  /** So many of its first rows are the head of the table, drawn again. */
  readonly heads: number;
  readonly told: Told;
}

/** Finds the tables that the structure of pages shows, where what stands there agrees with it: cells below and beside one another, nothing else between. */
export function taggedTables(pages: readonly TaggedPage[]): Tagged[] {
  const chains: Part[][] = [];
  for (const [page, { glyphs, tags }] of pages.entries()) {
    const told = toldBy(tags);
    for (const found of tags ? candidatesIn(tags, byMark(glyphs)) : []) {
      const open = chains.at(-1);
      const last = open?.at(-1)?.page === page - 1 ? open : undefined;
      const head = headAgain(last?.[0]?.rows ?? [], found.rows, glyphs);
      const rows = [...head, ...found.rows];
      const placed = rows.length > 1 && standsAlone(rows, glyphs) ? placedIn(rows, last?.at(-1)?.columns ?? []) : null;
      if (!placed || !isTable(found, placed)) continue;
      const part = { page, heads: head.length, told, ...placed };
      if (last && areAlike(last.at(-1)?.columns ?? [], placed.columns)) last.push(part);
      else chains.push([part]);
    }
  }
  const tables = chains.flatMap(tablesOf);
  const taken = new Set(
    tables.flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap(({ line }) => line.glyphs))),
    ),
  );
  return pages.map(({ glyphs }, page) => ({
    tables: tables.filter((table) => table.page === page),
    rest: taken.size === 0 ? glyphs : glyphs.filter((glyph) => !taken.has(glyph)),
  }));
}

function byMark(glyphs: readonly Glyph[]): Map<number, Glyph[]> {
  const marks = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.mark === undefined) continue;
    const own = marks.get(glyph.mark);
    if (own) own.push(glyph);
    else marks.set(glyph.mark, [glyph]);
  }
  return marks;
}

/** What is not called a table has to prove it: by several rows of three cells, or as any other does, by its header, its counter. */
function isTable({ isNamed }: TaggedRows, { rows, columns }: Placed): boolean {
  return (
    isNamed ||
    rows.filter(({ length }) => length > 2).length > 1 ||
    provesTable(
      rows.map((row) => ({
        top: Math.min(...row.map(({ y1 }) => y1)),
        bottom: Math.max(...row.map(({ y2 }) => y2)),
        lines: columns.map((_, i) => row.find(({ column }) => column === i)?.lines ?? []),
      })),
      columns.length,
    )
  );
}

/** Says whether two parts have the same columns: each stands above the one of its number, and beside no other. */
const areAlike = (a: readonly Extent[], b: readonly Extent[]): boolean =>
  a.length === b.length && a.every(({ from, to }, i) => b.every((other, j) => (from < other.to && to > other.from) === (i === j)));

/** Gives the tables of parts that go on in one another, which have the same columns. */
function tablesOf(chain: readonly Part[]): ReadTable[] {
  const columns = (chain[0]?.columns ?? []).map((_, i) => ({
    from: Math.min(...chain.map((part) => part.columns[i]?.from ?? Infinity)),
    to: Math.max(...chain.map((part) => part.columns[i]?.to ?? -Infinity)),
  }));
  const spanned = chain.map((part) => ({
    page: part.page,
    heads: part.heads,
    told: part.told,
    rows: part.rows.length,
    cells: spannedIn(part),
  }));
  const parts = overPages(spanned, columns.length);
  const all = spanned.flatMap(({ cells }) => cells);
  const rights = columns.map((column, i) =>
    rightOf(
      column,
      all.flatMap((cell) => (cell.column === i ? [cell.lines] : [])),
    ),
  );
  return parts.map(({ page, told, rows, cells }) => {
    const places = (cell: SpannedCell): GridCell => ({
      row: cell.row,
      rowSpan: cell.rowSpan,
      column: cell.column,
      colSpan: cell.end - cell.column,
      x1: columns[cell.column]?.from ?? 0,
      x2: endOfCell(rights[cell.end - 1] as Right, cell.lines),
      y1: 0,
      y2: 0,
    });
    const lines = new Map<GridCell, readonly Line[]>(cells.map((cell) => [places(cell), cell.lines]));
    const grid = {
      ...around(cells.filter((cell) => cell.lines.length > 0)),
      rows,
      columns: columns.length,
      levels: [],
      cells: withEmpty([...lines.keys()], rows, columns.length),
    };
    return readTable({ ...grid, edges: edgesOf(columns) }, lines, page, (before, after) => told(before, after) ?? cutsBody(before, after));
  });
}

/** Adds an empty cell in each place that none takes, row by row. */
function withEmpty(cells: readonly GridCell[], rows: number, columns: number): GridCell[] {
  const isTaken = (row: number, column: number) =>
    cells.some((one) => row >= one.row && row < one.row + one.rowSpan && column >= one.column && column < one.column + one.colSpan);
  const empty = Array.from({ length: rows * columns }, (_, i) => ({ row: Math.floor(i / columns), column: i % columns }));
  const free = empty.filter(({ row, column }) => !isTaken(row, column));
  const all = [...cells, ...free.map((place) => ({ ...place, rowSpan: 1, colSpan: 1, x1: 0, x2: 0, y1: 0, y2: 0 }))];
  return all.sort((a, b) => a.row - b.row || a.column - b.column);
}
