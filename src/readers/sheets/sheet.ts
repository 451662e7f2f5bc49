/** Holds a sheet of a workbook as it is drawn: only cells that show something are there. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The cells by row and column, both from 0. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  /** The lines of its text boxes, which lie over the cells. */
  readonly lines?: readonly string[];
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Holds what a cell shows: numbers and dates as their format writes them, lines divided by "\n". */
export interface SheetCell {
  readonly text: string;
  readonly bold: boolean;
  /** In points; null where it is not known. */
  readonly size: number | null;
  readonly centred: boolean;
}

/** Holds cells that are drawn as one; all four are within it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads a cell's name, "B12" or "$B$12": row and column from 0; null for anything else. Sheets end at XFD1048576. */
export function placeOf(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Reads the name of an area, "A1:F1" or "A1"; null for anything else. */
export function areaOf(name: string): Area | null {
  const [first, last] = name.split(':').map(placeOf);
  const end = last === undefined ? first : last;
  return first && end ? { top: first.row, left: first.column, bottom: end.row, right: end.column } : null;
}
