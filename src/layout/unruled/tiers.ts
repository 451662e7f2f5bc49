import { isColumnName } from '../../lexicon/roles.js';
import type { Line } from '../lines.js';
import type { Column } from './columns.js';
import type { Zone } from './zone.js';

/** Holds a header of two tiers: a name over several columns (责任分工) above their own (牵头单位, 配合单位). */
export interface Tiers {
  /** The columns that the upper name stands over: the first, and the one behind the last. */
  readonly from: number;
  readonly end: number;
  readonly upper: readonly Line[];
  /** For each column, its own name. */
  readonly names: readonly (readonly Line[])[];
}

/** Two tiers stand no further apart than this, in em. */
const APART = 3.2;

const stand = (a: Line, b: Line): boolean => Math.abs(a.y - b.y) < 0.5 * a.size;
const isName = (line: Line | undefined): line is Line => line !== undefined && isColumnName(line.text.replace(/\s+/g, ''));

/** Says whether the second piece of a column is the name of it alone, beside that of the next column, below a name over both. */
function isSplit(column: Column, next: Column | undefined): boolean {
  const [upper, lower] = column.pieces;
  const [beside] = next?.pieces ?? [];
  return isName(upper) && isName(lower) && isName(beside) && lower.y - upper.y < APART * lower.size && stand(lower, beside);
}

/** Gives a header of two tiers at the head of a zone, and the zone without it; null where it has none. */
export function tiersOf(zone: Zone): { tiers: Tiers; zone: Zone } | null {
  const { columns } = zone;
  const from = columns.findIndex((column, i) => isSplit(column, columns[i + 1]));
  const [upper, lower] = columns[from]?.pieces ?? [];
  if (!upper || !lower) return null;
  const top = Math.min(...columns.flatMap(({ pieces }) => pieces.slice(0, 1).map(({ y }) => y)));
  if (upper.y - top > lower.size) return null;
  const isHead = ({ y }: Line) => y < lower.y + 0.5 * lower.size;
  let end = from + 1;
  while (columns[end]?.pieces[0] && stand(columns[end]?.pieces[0] as Line, lower)) end++;
  const names = columns.map(({ pieces }, i) => pieces.filter((line) => isHead(line) && !(i === from && line === upper)));
  const body = columns.map((column) => ({ ...column, pieces: column.pieces.filter((line) => !isHead(line)) }));
  return { tiers: { from, end, upper: [upper], names }, zone: { ...zone, columns: body } };
}
