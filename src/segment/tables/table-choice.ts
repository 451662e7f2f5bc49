/**
 * Chooses a table's header, the roles of its columns and its kind together: a header is only as good as the columns that
 * it names, and these as the table that they make. Each way to read the head is read on to the end; the cheapest is taken.
 */
import type { Grid, GridRow } from './grid.js';
import { halfWidthOf, stacked } from './side-by-side.js';
import { type TableColumn, tableColumns } from './table-columns.js';
import { headersOf, type TableHeader } from './table-header.js';
import { type KindReading, kindOf } from './table-kind.js';
import { timeColumns } from './time-columns.js';

/** Holds one reading of a whole table. */
export interface TableChoice {
  readonly header: TableHeader;
  readonly columns: readonly TableColumn[];
  readonly kind: KindReading;
  /** The rows below the header. */
  readonly below: readonly GridRow[];
  /** The same, the right half put below the left where the table goes on beside itself. */
  readonly stack: readonly GridRow[];
  /** How many columns a row of `stack` has. */
  readonly width: number;
  readonly cost: number;
}

/** Gives the cheapest reading of a table; `hint` is the number of rows that the carrier marks as header. */
export function chooseTable(grid: Grid, hint: number, caption: string, year: number | null): TableChoice {
  const readings = headersOf(grid, hint)
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .map((header) => readOn(grid, header, caption, year));
  return readings.reduce((best, one) => (one.cost < best.cost ? one : best));
}

function readOn(grid: Grid, header: TableHeader, above: string, year: number | null): TableChoice {
  const below = grid.rows.slice(header.above + header.nameRows.length);
  const width = halfWidthOf(header.names) ?? grid.columns;
  const stack = width < grid.columns ? stacked(below, width) : below;
  const columns = tableColumns(header.names.slice(0, width), timeColumns(header.paths.slice(0, width), year), stack);
  const caption = `${above} ${header.caption?.view.text ?? ''}`;
  const kind = kindOf({ columns, rows: stack, caption, headed: header.nameRows.length > 0 });
  // Times that hold nothing but figures order no work: the columns are plain.
  return { header, columns, kind, below, stack, width, cost: header.cost + kind.cost };
}
