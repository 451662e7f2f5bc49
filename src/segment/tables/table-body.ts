import { isWordless } from '../../lexicon/letters.js';
import type { Role } from '../../lexicon/roles.js';
import { type GridCell, type GridRow, isCovered, shownCells, spanningCell } from './grid.js';

/** Names what a column's name states, or that the column is a time itself. */
export type StatedRole = Role | 'time';

/** Holds one column below the header; headings and sums, which leave most of their row empty, are left out. */
export interface ColumnBody {
  /** The texts of the cells that start in it, those that say nothing left out. */
  readonly texts: readonly string[];
  /** What each row shows in it. */
  readonly cells: readonly (GridCell | undefined)[];
}

/** What columns hold, found once: the roles and the kind of a table ask for each of them several times. */
const BODIES = new WeakMap<readonly GridRow[], { readonly plain: readonly GridRow[]; readonly columns: Map<number, ColumnBody> }>();

/** Gives what a column holds below the header; `rows` do not change. */
export function columnBody(rows: readonly GridRow[], column: number): ColumnBody {
  const known = BODIES.get(rows) ?? { plain: rows.filter(isPlain), columns: new Map<number, ColumnBody>() };
  BODIES.set(rows, known);
  const body = known.columns.get(column) ?? bodyOf(known.plain, column);
  known.columns.set(column, body);
  return body;
}

const isPlain = (row: GridRow): boolean => !spanningCell(row) && shownCells(row).length >= Math.min(3, row.cells.length);

function bodyOf(plain: readonly GridRow[], column: number): ColumnBody {
  const texts: string[] = [];
  for (const row of plain) {
    const text = isCovered(row, column) ? '' : (row.cells[column]?.view.text ?? '');
    if (text !== '' && !saysNothing(text)) texts.push(text);
  }
  return { texts, cells: plain.map((row) => row.cells[column]) };
}

/** Gives the share of texts that a test holds for; 0 for none. */
export function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

/** Gives how long texts are on average (UTF-16 units); 0 for none. */
export function meanLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
}

/** Labels whose values are left open: 时间：... 地点：... */
const BLANKS = /^(?:\p{sc=Han}{1,8}[：:][^\p{L}\p{N}]*)+$/u;
/** The last of them has no word behind it; most labels have. */
const OPEN = /[：:][^0-9A-Za-z\u4e00-\u9fff]{0,120}$/;
const LONGEST_BLANKS = 120;

/** Says whether a cell says nothing: no letter and no digit (—, /, 。), or 无. */
export function saysNothing(text: string): boolean {
  if (text === '无' || text === '暂无' || isWordless(text)) return true;
  return text.length <= LONGEST_BLANKS && OPEN.test(text) && BLANKS.test(text);
}
