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
  const shown = shownCells(sheet);
  const rows = indexOf(shown.map(({ area }) => visibleFrom(area.top, area.bottom, sheet.hiddenRows)));
  const columns = indexOf(shown.map(({ area }) => visibleFrom(area.left, area.right, sheet.hiddenColumns)));
  const placed = Array.from(rows, () => new Map<number, DrawnCell>());
  let hidden = 0;
  for (const { area, cell } of shown) {
    const row = rows.get(visibleFrom(area.top, area.bottom, sheet.hiddenRows) ?? -1);
    const column = columns.get(visibleFrom(area.left, area.right, sheet.hiddenColumns) ?? -1);
    if (row === undefined || column === undefined) hidden += charactersIn(cell.text);
    else
      placed[row]?.set(column, {
        column,
        cell,
        rowSpan: within(rows, area.top, area.bottom),
        colSpan: within(columns, area.left, area.right),
      });
  }
  const numbers = Array.from(rows.keys());
  const apart = numbers.flatMap((number, index) => (index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? [index] : []));
  return { rows: placed, columns: columns.size, hidden, apart: new Set(apart) };
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
    for (let at = rows.findIndex((row) => row >= top); at >= 0 && at < rows.length && (rows[at] as number) <= bottom; at++) {
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

function indexOf(numbers: readonly (number | null)[]): Map<number, number> {
  const rising = Array.from(new Set(numbers))
    .filter((one) => one !== null)
    .toSorted((a, b) => a - b);
  return new Map(rising.map((number, index) => [number, index] as const));
}

/** Counts the rows or columns that are drawn from one to another. */
function within(index: ReadonlyMap<number, number>, first: number, last: number): number {
  let count = 0;
  for (const number of index.keys()) if (number >= first && number <= last) count++;
  return Math.max(1, count);
}
