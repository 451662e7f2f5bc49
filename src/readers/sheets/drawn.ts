import type { Area, Sheet, SheetCell } from './sheet.js';

/** Holds a cell with its place among the rows and columns that are drawn. */
export interface DrawnCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly cell: SheetCell;
}

/** Holds what a sheet draws: hidden rows and columns, and those without a word, are taken out. */
export interface Drawn {
  /** The cells that begin in each row, by their columns. */
  readonly rows: readonly ReadonlyMap<number, DrawnCell>[];
  readonly columns: number;
  /** How many characters are hidden, white space apart. */
  readonly hidden: number;
  /** Which rows stand behind an empty one. */
  readonly apart: ReadonlySet<number>;
}

/** Counts characters that are drawn, white space apart. */
export function charactersIn(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Gives what a sheet draws; cells that a merged one covers draw nothing, whatever they hold. */
export function drawnOf(sheet: Sheet): Drawn {
  const shown = shownCells(sheet).map(({ area, cell }) => ({
    area,
    cell,
    row: visibleFrom(area.top, area.bottom, sheet.hiddenRows),
    column: visibleFrom(area.left, area.right, sheet.hiddenColumns),
  }));
  const rows = lineUp(shown.map(({ row }) => row));
  const columns = lineUp(shown.map(({ column }) => column));
  const placed = Array.from(rows.numbers, () => new Map<number, DrawnCell>());
  let hidden = 0;
  for (const { area, cell, row, column } of shown) {
    if (row === null || column === null) {
      hidden += charactersIn(cell.text);
      continue;
    }
    const at = columns.before(column);
    const rowSpan = rows.before(area.bottom + 1) - rows.before(row);
    placed[rows.before(row)]?.set(at, { column: at, cell, rowSpan, colSpan: columns.before(area.right + 1) - at });
  }
  const apart = rows.numbers.flatMap((number, index) => (index > 0 && number - (rows.numbers[index - 1] ?? 0) > 1 ? [index] : []));
  return { rows: placed, columns: columns.numbers.length, hidden, apart: new Set(apart) };
}

function shownCells(sheet: Sheet): { cell: SheetCell; area: Area }[] {
  const origins = new Map<string, Area>(sheet.merges.map((area) => [`${area.top} ${area.left}`, area]));
  const covered = coveredPlaces(sheet);
  return Array.from(sheet.rows).flatMap(([row, cells]) =>
    Array.from(cells).flatMap(([column, cell]) => {
      const place = `${row} ${column}`;
      if (!/\S/.test(cell.text) || (covered.has(place) && !origins.has(place))) return [];
      return [
        {
          cell,
          area: origins.get(place) ?? {
            top: row,
            left: column,
            bottom: row,
            right: column,
          },
        },
      ];
    }),
  );
}

/** Lists the places that hold a cell under a merged one. */
function coveredPlaces(sheet: Sheet): Set<string> {
  const covered = new Set<string>();
  const rows = Array.from(sheet.rows.keys()).toSorted((a, b) => a - b);
  for (const { top, left, bottom, right } of sheet.merges) {
    for (let at = placeIn(rows, top); at < rows.length && (rows[at] as number) <= bottom; at++) {
      const row = rows[at] as number;
      for (const column of sheet.rows.get(row)?.keys() ?? []) if (column >= left && column <= right) covered.add(`${row} ${column}`);
    }
  }
  return covered;
}

function visibleFrom(first: number, last: number, hidden: ReadonlySet<number>): number | null {
  for (let at = first; at <= last && at - first <= hidden.size; at++) if (!hidden.has(at)) return at;
  return null;
}

/** Holds the rows or columns that are drawn. */
interface LinedUp {
  /** Their numbers in the sheet, rising. */
  readonly numbers: readonly number[];
  /** Says how many of them stand before one. */
  readonly before: (number: number) => number;
}

function lineUp(found: readonly (number | null)[]): LinedUp {
  const numbers = Array.from(new Set(found))
    .filter((one) => one !== null)
    .toSorted((a, b) => a - b);
  const places = new Map(numbers.map((number, index) => [number, index] as const));
  return { numbers, before: (number) => places.get(number) ?? placeIn(numbers, number) };
}

/** Finds where a number stands, or would stand, among rising ones. */
function placeIn(numbers: readonly number[], number: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}
