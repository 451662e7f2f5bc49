import { labelsIn } from './labels.js';
import { isHeaded, isHeader, isTable } from './proof.js';
import { cellPitch, type Row, rowsOf, widest } from './rows.js';
import type { Chain } from './zone.js';

/** Leading columns of which a cell may run over several rows: months, kinds of work. */
const MOST_LEADING = 2;
/** A column whose cells are fewer than this share of the rows runs over several. */
const SPARSE = 0.75;

/** Holds a chain read: its rows and leading labels by zone, and how many columns lead. */
export interface Reading {
  readonly chain: Chain;
  readonly leading: number;
  readonly rows: readonly (readonly Row[])[];
  /** How far apart the lines of one cell stand at most. */
  readonly near: number;
  /** The first row, where it names the columns. */
  readonly header: Row | undefined;
}

/** Reads the rows of a chain; leading columns with fewer cells than rows do not tell them. */
function rowsRead(chain: Chain): Omit<Reading, 'header'> {
  const columns = chain[0]?.columns ?? [];
  // What the rows say is told by no other column.
  for (let leading = Math.min(MOST_LEADING, widest(columns)); leading > 0; leading--) {
    const rows = rowsOf(chain, leading);
    const near = cellPitch(chain, leading);
    const count = rows.reduce((sum, own) => sum + own.length, 0);
    const isSparse = Array.from({ length: leading }, (_, i) => {
      const labels = chain.reduce((sum, zone) => sum + labelsIn(zone.columns[i]?.pieces ?? [], near).length, 0);
      return labels > 0 && labels < SPARSE * count;
    }).every(Boolean);
    if (isSparse) return { chain, leading, rows, near };
  }
  return { chain, leading: 0, rows: rowsOf(chain, 0), near: 0 };
}

/** Reads a chain; null where its rows are those of no table. */
export function readingOf(chain: Chain): Reading | null {
  const read = rowsRead(chain);
  const rows = read.rows.flat();
  const labels = read.leading > 0 ? chain.flatMap((zone) => labelsIn(zone.columns[0]?.pieces ?? [], read.near)) : [];
  if (!isTable(chain, rows, labels)) return null;
  return { ...read, header: isHeader(rows[0], labels[0]) || isHeaded(rows) ? rows[0] : undefined };
}
