import { bisect } from '../bisect.js';
import type { Box } from './page.js';
import { covers, type Frame, framesOf, places, type Rule, rulesAt, rulesOf } from './rules.js';

/** Holds one cell of a grid: where it lies, and the rows and columns that it covers. */
export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Holds the cells that a group of rules encloses, row by row. */
export interface Grid extends Box {
  readonly rows: number;
  readonly columns: number;
  /** The x of each column's edges, one more than there are columns. */
  readonly edges: readonly number[];
  /** The y of each row's edges. */
  readonly levels: readonly number[];
  readonly cells: readonly GridCell[];
}

/** A page has no more columns and rows than this; what has is a drawing. */
const MOST_COLUMNS = 64;
const MOST_ROWS = 1000;
/** Ends that stick out this far, in points, belong to a table that is open at the side. */
const OPEN = 8;

/** Gives the rules that stand for the open sides of a frame: where rules end together without one to close them. */
function closed(frame: Frame): Frame {
  return {
    across: [...frame.across, ...closing(frame.down, frame.across)],
    down: [...frame.down, ...closing(frame.across, frame.down)],
  };
}

/** Gives the rules missing at either end of `running`, where at least two end together beyond the last of `crossing`. */
function closing(running: readonly Rule[], crossing: readonly Rule[]): Rule[] {
  const at = crossing.map((rule) => rule.at);
  const [low, high] = [Math.min(...at), Math.max(...at)];
  const from = Math.min(...running.map((rule) => rule.at));
  const to = Math.max(...running.map((rule) => rule.at));
  const starts = running.map((rule) => rule.from).filter((end) => end < low - OPEN);
  const ends = running.map((rule) => rule.to).filter((end) => end > high + OPEN);
  const missing: Rule[] = [];
  const first = Math.min(...starts);
  const last = Math.max(...ends);
  if (starts.filter((end) => end - first < OPEN).length * 2 >= Math.max(3, running.length)) missing.push({ at: first, from, to });
  if (ends.filter((end) => last - end < OPEN).length * 2 >= Math.max(3, running.length)) missing.push({ at: last, from, to });
  return missing;
}

/** Builds the grid of a frame; null where its rules enclose nothing. */
function gridOf(open: Frame): Grid | null {
  const frame = closed(open);
  const xs = places(frame.down);
  const ys = places(frame.across);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns > MOST_COLUMNS || rows > MOST_ROWS) return null;
  const cells = mergedCells(frame, xs, ys);
  return {
    x1: xs[0] as number,
    x2: xs[columns] as number,
    y1: ys[0] as number,
    y2: ys[rows] as number,
    rows,
    columns,
    edges: xs,
    levels: ys,
    cells,
  };
}

/** Joins the smallest places of a grid where no rule divides them. */
function mergedCells(frame: Frame, xs: readonly number[], ys: readonly number[]): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const down = xs.map((x) => rulesAt(frame.down, x));
  const across = ys.map((y) => rulesAt(frame.across, y));
  const right = (row: number, column: number) => covers(down[column + 1] as Rule[], ys[row] as number, ys[row + 1] as number);
  // A place at the left without a side of its own, below one that has it, is the rest of the cell above.
  const isClosed = (row: number) => covers(down[0] as Rule[], ys[row] as number, ys[row + 1] as number);
  const below = (row: number, column: number) =>
    covers(across[row + 1] as Rule[], xs[column] as number, xs[column + 1] as number) &&
    (column > 0 || row + 1 >= rows || isClosed(row + 1));
  const taken = new Uint8Array(rows * columns);
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue;
      const isFree = (c: number) => c < columns && !taken[row * columns + c];
      let colSpan = 1;
      while (isFree(column + colSpan) && !right(row, column + colSpan - 1)) colSpan++;
      let rowSpan = 1;
      const goesOn = () => {
        for (let c = column; c < column + colSpan; c++) if (below(row + rowSpan - 1, c)) return false;
        return true;
      };
      while (row + rowSpan < rows && goesOn()) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) taken.fill(1, r * columns + column, r * columns + column + colSpan);
      const [x1, y1] = [xs[column] as number, ys[row] as number];
      cells.push({ row, column, rowSpan, colSpan, x1, y1, x2: xs[column + colSpan] as number, y2: ys[row + rowSpan] as number });
    }
  }
  return cells;
}

/** Gives the last of some rising places that a value does not lie before, the end apart. */
function slot(places: readonly number[], value: number): number {
  const before = bisect(places, (place) => place <= value) - 1;
  return Math.max(0, Math.min(before, places.length - 2));
}

/** Gives the means to find the cell that holds a point. */
export function finder(grid: Grid): (x: number, y: number) => GridCell | undefined {
  const owners: GridCell[] = [];
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) owners[row * grid.columns + column] = cell;
    }
  }
  return (x, y) => owners[slot(grid.levels, y) * grid.columns + slot(grid.edges, x)];
}

/** Gives the grids that the rules of a page enclose, whatever way the rules are drawn. */
export function gridsOf(segments: readonly Box[]): Grid[] {
  return framesOf(rulesOf(segments)).flatMap((frame) => {
    const grid = gridOf(frame);
    return grid ? [grid] : [];
  });
}
