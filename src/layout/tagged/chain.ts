import type { GridCell } from '../grid.js';
import type { Line } from '../lines.js';
import { around } from '../page.js';
import { type ReadTable, readTable } from '../tables.js';
import type { Told } from '../told.js';
import { cutsBody, edgesOf, endOfCell, type Right, rightOf } from '../unruled/width.js';
import { type Extent, type Placed, widened } from './columns.js';
import { overPages, type SpannedCell, spannedIn } from './spans.js';

/** Holds the part of a table that stands on one page. */
export interface Part extends Placed {
  readonly page: number;
  /** So many of its first rows are the head of the table, drawn again. */
  readonly heads: number;
  readonly told: Told;
}

/** Gives the tables of parts that go on in one another, which have the same columns: one a page. */
export function tablesOf(chain: readonly Part[]): ReadTable[] {
  const columns = (chain[0]?.columns ?? []).map((_, i) => widened(chain.flatMap((part) => part.columns[i] ?? [])));
  const spanned = chain.map(({ rows, heads, ...part }) => ({
    rows: rows.length,
    heads,
    cells: spannedIn({ rows, columns: part.columns }),
  }));
  const rights = columns.map((column, i) =>
    rightOf(
      column,
      spanned.flatMap(({ cells }) => cells.flatMap((cell) => (cell.column === i ? [cell.lines] : []))),
    ),
  );
  return overPages(spanned, columns.length).map((part, i) => readPart(chain[i] as Part, part.cells, columns, rights));
}

/** Reads the cells of a part in the columns of the whole table. */
function readPart(
  { page, told, rows }: Part,
  cells: readonly SpannedCell[],
  columns: readonly Extent[],
  rights: readonly Right[],
): ReadTable {
  const lines = new Map<GridCell, readonly Line[]>(cells.map((cell) => [gridCell(cell, columns, rights), cell.lines]));
  const grid = {
    ...around(cells.filter((cell) => cell.lines.length > 0)),
    rows: rows.length,
    columns: columns.length,
    levels: [],
    edges: edgesOf(columns),
    cells: withEmpty([...lines.keys()], rows.length, columns.length),
  };
  return readTable(grid, lines, page, (before, after) => {
    const said = told(before, after);
    return said === 'parted' || said === 'run' ? said : (cutsBody(before, after) ?? said);
  });
}

/** Gives a cell its place in the table's grid, whose heights nobody asks. */
const gridCell = ({ row, rowSpan, column, end, lines }: SpannedCell, columns: readonly Extent[], rights: readonly Right[]): GridCell => ({
  row,
  rowSpan,
  column,
  colSpan: end - column,
  x1: columns[column]?.from ?? 0,
  x2: endOfCell(rights[end - 1] as Right, lines),
  y1: 0,
  y2: 0,
});

/** Adds an empty cell in each place that none takes, row by row. */
function withEmpty(cells: readonly GridCell[], rows: number, columns: number): GridCell[] {
  const isTaken = (row: number, column: number) =>
    cells.some((one) => row >= one.row && row < one.row + one.rowSpan && column >= one.column && column < one.column + one.colSpan);
  const empty = Array.from({ length: rows * columns }, (_, i) => ({ row: Math.floor(i / columns), column: i % columns }));
  const free = empty.filter(({ row, column }) => !isTaken(row, column));
  const all = [...cells, ...free.map((place) => ({ ...place, rowSpan: 1, colSpan: 1, x1: 0, x2: 0, y1: 0, y2: 0 }))];
  return all.sort((a, b) => a.row - b.row || a.column - b.column);
}
