import { endOf } from '../unruled/columns.js';
import type { TaggedCell, TaggedRow } from './cells.js';

/** Holds where the text of a column begins and ends. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Holds a cell in its place: the first of its columns, and the one behind its last. */
export interface PlacedCell extends TaggedCell {
  readonly column: number;
  readonly end: number;
}

/** Holds rows whose cells are placed in columns. */
export interface Placed {
  readonly columns: readonly Extent[];
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** Gives where a cell's ink begins and ends. */
export const inkOf = ({ lines }: TaggedCell): Extent => ({
  from: Math.min(...lines.map(({ x1 }) => x1)),
  to: Math.max(...lines.map(endOf)),
});

/** Gives the extent around some. */
export const widened = (extents: readonly Extent[]): Extent => ({
  from: Math.min(...extents.map(({ from }) => from)),
  to: Math.max(...extents.map(({ to }) => to)),
});

const areApart = (columns: readonly Extent[]): boolean => columns.every(({ from }, i) => i === 0 || from > (columns[i - 1] as Extent).to);

const meet = (a: Extent, b: Extent): boolean => a.from < b.to && a.to > b.from;

/** Gives the columns that rows show: what stands below one another, but for cells over several of a row. */
function columnsOf(rows: readonly TaggedRow[]): Extent[] {
  const inks = rows.map((row) => row.map(inkOf));
  const own = inks.flat().filter((ink) => inks.every((row) => row.filter((other) => meet(ink, other)).length < 2));
  const columns: Extent[] = [];
  for (const ink of own.sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last && (meet(last, ink) || !areTwo(last, ink, inks))) columns[columns.length - 1] = widened([last, ink]);
    else columns.push(ink);
  }
  return columns;
}

/** Says whether a row has something in two columns, as its header has in all: a name in the middle may stand above nothing. */
const areTwo = (a: Extent, b: Extent, rows: readonly (readonly Extent[])[]): boolean =>
  rows.some((row) => row.some((ink) => meet(ink, a)) && row.some((ink) => meet(ink, b)));

/** Places a cell in the columns that its ink stands in, else in the one that it stands in the strip beside; alone in its row and over several, it stands over all. */
function placed(cell: TaggedCell, columns: readonly Extent[], isAlone: boolean): PlacedCell {
  const { from, to } = inkOf(cell);
  const own = columns.flatMap((column, i) => (meet({ from, to }, column) ? [i] : []));
  const before = columns.findLastIndex((column, i) => i === 0 || ((columns[i - 1] as Extent).to + column.from) / 2 <= (from + to) / 2);
  if (isAlone && own.length > 1) return { ...cell, column: 0, end: columns.length };
  return { ...cell, column: own[0] ?? before, end: (own.at(-1) ?? before) + 1 };
}

/**
 * Places the cells of rows in columns, their own or, where the page before has more of them (`known`), those; null where the cells
 * disagree: two in one place, one that crosses others, rows out of order.
 */
export function placedIn(rows: readonly TaggedRow[], known: readonly Extent[]): Placed | null {
  const own = columnsOf(rows);
  const first = own.length >= known.length ? own : known;
  if (first.length < 2 || !areApart(first)) return null;
  const cells = rows.map((row) => row.map((cell) => placed(cell, first, row.length === 1)));
  const isOrdered = cells.every((row) => row.every((cell, i) => i === 0 || cell.column >= (row[i - 1] as PlacedCell).end));
  const columns = first.map((column, i) =>
    widened([column, ...cells.flat().flatMap((cell) => (cell.column === i && cell.end === i + 1 ? [inkOf(cell)] : []))]),
  );
  return isOrdered && areApart(columns) && areBelow(cells, columns.length) ? { columns, rows: cells } : null;
}

/** Says whether in each column the cells of later rows stand below those of earlier ones. */
function areBelow(rows: readonly (readonly PlacedCell[])[], columns: number): boolean {
  const bottoms = Array.from({ length: columns }, () => -Infinity);
  return rows.flat().every(({ column, end, y1, y2, size }) => {
    const isBelow = bottoms.slice(column, end).every((bottom) => y1 > bottom - 0.1 * size);
    bottoms.fill(y2, column, end);
    return isBelow;
  });
}
