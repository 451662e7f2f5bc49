import { type Extent, inkOf, type Placed, type PlacedCell, widened } from './columns.js';

/** Holds a cell with the rows and columns that it takes. */
export interface SpannedCell extends PlacedCell {
  readonly row: number;
  readonly rowSpan: number;
}

/** A cell over several rows or columns stands in their middle, and off that of its own, by this at least, in em. */
const OFF = 0.5;

const middleOf = (a: number, b: number): number => (a + b) / 2;

/** Gives the heights of rows, by their cells that reach over no other: those below which the next row has one. */
function bandsOf(rows: Placed['rows']): { readonly top: number; readonly bottom: number }[] {
  return rows.map((row, at) => {
    const sure = row.filter(({ column }) => rows[at + 1]?.some((below) => below.column <= column && below.end > column) ?? true);
    const cells = sure.length > 0 ? sure : row;
    return { top: Math.min(...cells.map(({ y1 }) => y1)), bottom: Math.max(...cells.map(({ y2 }) => y2)) };
  });
}

/** Gives, of the ways in which a cell may reach over empty places, the one whose middle it stands in; its own place where it stands as well there. */
function best<T>(ways: readonly T[], offOf: (way: T) => number): T {
  const [own, ...others] = ways as [T, ...T[]];
  const nearest = others.reduce((least, way) => (offOf(way) < offOf(least) ? way : least), own);
  return offOf(own) - offOf(nearest) > OFF ? nearest : own;
}

/** Says which rows and columns cells take: pdf.js does not hand on what the file says of that, nor its empty cells. */
export function spannedIn({ rows, columns }: Placed): SpannedCell[] {
  const bands = bandsOf(rows);
  const taken = rows.map(() => columns.map(() => false));
  for (const [at, row] of rows.entries()) for (const { column, end } of row) taken[at]?.fill(true, column, end);
  const isFree = (row: number, column: number, end: number) => taken[row]?.slice(column, end).every((one) => !one) === true;
  const all = rows.flat();
  return rows.flatMap((row, at) =>
    row.map((cell): SpannedCell => {
      const wide = { ...cell, ...widthOf(cell, columns, ownOf(cell, all, columns), (column) => isFree(at, column, column + 1)) };
      const spans = [1];
      while (isFree(at + spans.length, wide.column, wide.end)) spans.push(spans.length + 1);
      const rowSpan = best(spans, (span) => {
        const [first, last] = [bands[at], bands[at + span - 1]];
        return Math.abs(middleOf(cell.y1, cell.y2) - middleOf(first?.top ?? 0, last?.bottom ?? 0)) / cell.size;
      });
      for (let i = at; i < at + rowSpan; i++) taken[i]?.fill(true, wide.column, wide.end);
      return { ...wide, row: at, rowSpan };
    }),
  );
}

/** Gives the columns that a cell takes: beside its own those that are empty, where it stands in the middle of them all and not at the edge of `own`, the text below and above it. */
function widthOf(
  { column, end, x1, x2, size }: PlacedCell,
  columns: readonly Extent[],
  own: Extent,
  isEmpty: (column: number) => boolean,
): Pick<PlacedCell, 'column' | 'end'> {
  if (end - column > 1 || Math.abs(x1 - own.from) < OFF * size) return { column, end };
  let [first, behind] = [column, end];
  while (first > 0 && isEmpty(first - 1)) first--;
  while (behind < columns.length && isEmpty(behind)) behind++;
  const ways = [{ column, end }];
  for (let from = first; from <= column; from++) for (let to = end; to <= behind; to++) ways.push({ column: from, end: to });
  const extent = (at: number) => (at === column ? own : columns[at]);
  return best(ways, (way) => Math.abs(middleOf(x1, x2) - middleOf(extent(way.column)?.from ?? 0, extent(way.end - 1)?.to ?? 0)) / size);
}

/** Gives where the other cells of a cell's column stand; the column where it is the only one. */
function ownOf(cell: PlacedCell, all: readonly PlacedCell[], columns: readonly Extent[]): Extent {
  const others = all.filter((one) => one !== cell && one.column === cell.column && one.end === cell.column + 1);
  return others.length > 0 ? widened(others.map(inkOf)) : (columns[cell.column] as Extent);
}

/** Holds the cells of the part of a table that stands on one page, its `heads` first rows being the head drawn again. */
export interface SpannedPart {
  readonly rows: number;
  readonly heads: number;
  readonly cells: readonly SpannedCell[];
}

/** Gives how many rows from `row` on have nothing of their own in a column. */
function emptyFrom({ rows, cells }: SpannedPart, column: number, row: number): number {
  const isTaken = (at: number) =>
    cells.some((one) => one.row <= at && at < one.row + one.rowSpan && one.column <= column && column < one.end);
  let end = row;
  while (end < rows && !isTaken(end)) end++;
  return end - row;
}

/**
 * Lets cells go on over the end of a page, in columns of which some cell runs over several rows: a page's last one takes the empty places
 * below it, whatever its middle, which the page cuts; those at the next one's top are one cell, without text.
 */
export function overPages<Part extends SpannedPart>(parts: readonly Part[], columns: number): Part[] {
  const grouping = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    parts.some(({ cells }) => cells.some((cell) => cell.column === column && cell.end === column + 1 && cell.rowSpan > 1)),
  );
  return parts.map((part, i) => {
    const longer = (cell: SpannedCell): SpannedCell => {
      const behind = cell.row + cell.rowSpan;
      const below = grouping.includes(cell.column) && cell.end === cell.column + 1 ? emptyFrom(part, cell.column, behind) : 0;
      return i < parts.length - 1 && below > 0 && behind + below === part.rows ? { ...cell, rowSpan: cell.rowSpan + below } : cell;
    };
    const rests = grouping.flatMap((column): SpannedCell[] => {
      const rowSpan = i > 0 ? emptyFrom(part, column, part.heads) : 0;
      return rowSpan > 1 ? [{ row: part.heads, rowSpan, column, end: column + 1, lines: [], size: 0, x1: 0, x2: 0, y1: 0, y2: 0 }] : [];
    });
    return { ...part, cells: [...part.cells.map(longer), ...rests] };
  });
}
