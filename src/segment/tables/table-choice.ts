/**
 * Chooses a table's header, the roles of its columns and its kind together: a header is only as good as the columns that
 * it names, and these as the table that they make. Each way to read the head is read on to the end; the cheapest is taken.
 */
import { planYear } from '../../lexicon/document-types.js';
import type { Grid, GridCell, GridRow } from './grid.js';
import { type TableColumn, tableColumns } from './table-columns.js';
import { headersOf, type TableHeader } from './table-header.js';
import { type KindReading, kindOf } from './table-kind.js';
import type { TableContext } from './table-reading.js';
import { timeColumns } from './time-columns.js';

/** Holds one reading of a whole table. */
export interface TableChoice {
  readonly header: TableHeader;
  readonly columns: readonly TableColumn[];
  readonly kind: KindReading;
  /** The plan's year, which the caption may state. */
  readonly year: number | null;
  /** The rows below the header. */
  readonly below: readonly GridRow[];
  /** The same, the right half put below the left where the table goes on beside itself. */
  readonly stack: readonly GridRow[];
  /** How many columns a row of `stack` has. */
  readonly width: number;
  readonly cost: number;
}

/** Gives the cheapest reading of a table; `hint` is the number of rows that the carrier marks as header. */
export function chooseTable(grid: Grid, hint: number, context: TableContext): TableChoice {
  const readings = headersOf(grid, hint)
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .map((header) => readOn(grid, header, context));
  return readings.reduce((best, one) => (one.cost < best.cost ? one : best));
}

/** Makes a column that is a time one of plain values where the table is none of times: figures of 2031年 beside 责任部门. */
const withoutTime = (column: TableColumn): TableColumn => (column.time ? { ...column, role: 'other', time: null } : column);

function readOn(grid: Grid, header: TableHeader, context: TableContext): TableChoice {
  const ownCaption = context.caption ?? header.caption?.view.text ?? '';
  const year = context.year ?? planYear(ownCaption);
  const below = grid.rows.slice(header.above + header.nameRows.length);
  const width = halfWidthOf(header.names) ?? grid.columns;
  const stack = width < grid.columns ? stacked(below, width) : below;
  const columns = tableColumns(header.names.slice(0, width), timeColumns(header.paths.slice(0, width), year), stack);
  const kind = kindOf({ columns, rows: stack, caption: ownCaption || (context.title ?? ''), headed: header.nameRows.length > 0 });
  return {
    header,
    columns: kind.kind === 'times' ? columns : columns.map(withoutTime),
    kind,
    year,
    below,
    stack,
    width,
    cost: header.cost + kind.cost,
  };
}

/** Gives how many columns one half of a table has that goes on beside itself (月份 | 工作内容 | 月份 | 工作内容); null where no names repeat. */
function halfWidthOf(names: readonly string[]): number | null {
  for (let width = 2; width * 2 <= names.length; width++) {
    const repeats = names.length % width === 0 && names.every((name, column) => name === names[column % width]);
    if (repeats && names.slice(0, width).every((name, column, half) => name !== '' && half.indexOf(name) === column)) return width;
  }
  return null;
}

/** Cuts rows into halves of some columns and puts these below each other. */
function stacked(rows: readonly GridRow[], width: number): GridRow[] {
  const columns = rows[0]?.cells.length ?? 0;
  const halves = Array.from({ length: Math.ceil(columns / width) }, (_, i) => i * width);
  return halves.flatMap((from) => {
    const moved = new Map<GridCell, GridCell>();
    const move = (cell: GridCell): GridCell => {
      const known = moved.get(cell) ?? { ...cell, column: Math.max(0, cell.column - from) };
      moved.set(cell, known);
      return known;
    };
    return rows.map((row) => ({ ...row, cells: row.cells.slice(from, from + width).map(move) }));
  });
}
