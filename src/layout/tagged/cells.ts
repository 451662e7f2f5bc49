import { isBlank } from '../characters.js';
import { fragmentsOf, joined, type Line } from '../lines.js';
import { around, type Box, type Glyph, holds, type Tag } from '../page.js';

/** Holds a cell as the file names it: its lines, and a box around them. */
export interface TaggedCell extends Box {
  readonly lines: readonly Line[];
  readonly size: number;
}

/** Holds the cells of a row that hold text, in the file's order. */
export type TaggedRow = readonly TaggedCell[];

/** Holds what a file's structure calls a table, or what it sets in rows of cells without a name. */
export interface TaggedRows {
  readonly rows: readonly TaggedRow[];
  /** It is called a table; else it looks like one. */
  readonly isNamed: boolean;
}

/** Elements that group others and say nothing of them (14.8.4.2): what a browser calls a table without borders. */
const GROUPS = new Set(['NonStruct', 'Div']);
/** Elements that group a table's rows (14.8.4.3.4). */
const PARTS = new Set(['THead', 'TBody', 'TFoot']);

const marksIn = (tag: Tag): number[] => [...tag.marks, ...tag.inside.flatMap(marksIn)];
const holdsTable = (tag: Tag): boolean => tag.inside.some((one) => one.role === 'Table' || holdsTable(one));

/** Gives the rows of an element, each with its cells; none where it is nothing that has rows. */
function rowsOf(tag: Tag): Tag[] {
  if (tag.role === 'Table')
    return tag.inside.flatMap((one) => (PARTS.has(one.role) ? one.inside : [one])).filter(({ role }) => role === 'TR');
  return GROUPS.has(tag.role) && tag.inside.every(({ role }) => GROUPS.has(role)) ? [...tag.inside] : [];
}

/** More cells than this on one page are no table that a person reads; they are compared with one another. */
const MOST = 2000;

/** Gives what stands in rows of cells in an element: the outermost that do, but those which hold tables themselves are none. */
export function candidatesIn(tag: Tag, glyphs: ReadonlyMap<number, readonly Glyph[]>): TaggedRows[] {
  const rows = holdsTable(tag)
    ? []
    : rowsOf(tag).map(({ inside }) => inside.flatMap((cell) => cellOf(marksIn(cell).flatMap((mark) => glyphs.get(mark) ?? [])) ?? []));
  const filled = rows.filter((row) => row.length > 0);
  const isTable = filled.flat().length <= MOST && filled.some((row) => row.length > 1) && filled.every(isLevel);
  return isTable ? [{ rows: filled, isNamed: tag.role === 'Table' }] : tag.inside.flatMap((one) => candidatesIn(one, glyphs));
}

/** Makes a cell of what stands in it; null for nothing. */
export function cellOf(glyphs: readonly Glyph[]): TaggedCell | null {
  const lines = joined(fragmentsOf(glyphs));
  return lines[0] ? { ...around(lines), lines, size: lines[0].size } : null;
}

/** Says whether the cells of a row stand side by side, left to right. */
const isLevel = (row: TaggedRow): boolean => row.every((cell, i) => i === 0 || cell.x1 > (row[i - 1] as TaggedCell).x2 - 0.1 * cell.size);

/** Says whether nothing else stands within the box around a table's cells. */
export function standsAlone(rows: readonly TaggedRow[], glyphs: readonly Glyph[]): boolean {
  const box = around(rows.flat());
  const own = new Set(rows.flat().flatMap(({ lines }) => lines.flatMap((line) => line.glyphs)));
  return !glyphs.some(
    (glyph) => !own.has(glyph) && !isBlank(glyph.text) && holds(box, glyph.x + glyph.width / 2, glyph.y - 0.35 * glyph.size),
  );
}
