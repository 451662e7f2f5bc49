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

/** Gives what a column holds below the header. */
export function columnBody(rows: readonly GridRow[], column: number): ColumnBody {
  const plain = rows.filter((row) => !spanningCell(row) && shownCells(row).length >= Math.min(3, row.cells.length));
  const own = plain.flatMap((row) => (isCovered(row, column) ? [] : (row.cells[column] ?? [])));
  return {
    texts: own.map((cell) => cell.view.text).filter((text) => text !== '' && !saysNothing(text)),
    cells: plain.map((row) => row.cells[column]),
  };
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
const LONGEST_BLANKS = 120;

/** Says whether a cell says nothing: no letter and no digit (—, /, 。), or 无. */
export function saysNothing(text: string): boolean {
  return /^(?:[^\p{L}\p{N}]*|暂?无)$/u.test(text) || (text.length <= LONGEST_BLANKS && BLANKS.test(text));
}
