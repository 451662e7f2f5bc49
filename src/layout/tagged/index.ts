import type { Glyph, Tag } from '../page.js';
import type { ReadTable } from '../tables.js';
import { provesTable } from '../unruled/proof.js';
import { candidatesIn, standsAlone, type TaggedRows } from './cells.js';
import { type Part, tablesOf } from './chain.js';
import { type Extent, type Placed, placedIn } from './columns.js';
import { headAgain } from './head-again.js';
import { toldBy } from './paragraphs.js';

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
