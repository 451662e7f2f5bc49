/** The rows of a table that was copied one cell to a line, made of its lines. */
import { NO_HINTS, type TableRow } from '../../document.js';
import type { TextUnit } from '../pieces/unit.js';
import { type CopiedHeader, isUnnamed } from './copied-header.js';

/** Makes the rows of a header; the names below a group stand in a row of their own. */
export function headerRows(lines: readonly TextUnit[], { columns, group }: CopiedHeader): TableRow[] {
  const shift = columns.findIndex(isUnnamed);
  if (!group) return [cellsRow(columns.map((_, i) => (i === shift ? [] : lines.slice(shift >= 0 && i > shift ? i - 1 : i).slice(0, 1))))];
  const { column, count } = group;
  const [upper, lower] = [lines.slice(0, lines.length - count), lines.slice(lines.length - count)];
  const cells = headerRow(upper).cells.map((cell, i) => {
    const place = i > column ? i + count - 1 : i;
    return i === column ? { ...cell, colSpan: count } : { ...cell, column: place, rowSpan: 2 };
  });
  return [{ cells }, { cells: headerRow(lower).cells.map((cell, i) => ({ ...cell, column: column + i })) }];
}

/** Lets the first cell of a row hold for the rows below it that have none: it names a group of rows. */
export function underGroups(rows: readonly TableRow[]): TableRow[] {
  const bare = rows.map(({ cells: [first] }) => first?.blocks.length === 0);
  return rows.map(({ cells }, at) => {
    const next = bare.indexOf(false, at + 1);
    const rowSpan = (next < 0 ? rows.length : next) - at;
    return { cells: bare[at] && at > 0 ? cells.slice(1) : cells.map((cell) => (cell.column === 0 ? { ...cell, rowSpan } : cell)) };
  });
}

/** Makes a row of names, one a cell. */
export const headerRow = (lines: readonly TextUnit[]): TableRow => cellsRow(lines.map((line) => [line]));

/** Makes a row of places: the lines of one column are the paragraphs of one cell. */
export function rowOf(lines: readonly TextUnit[], places: readonly { line: number; column: number }[]): TableRow {
  const cells: TextUnit[][] = [];
  for (const { line, column } of places) cells[column] = [...(cells[column] ?? []), lines[line] as TextUnit];
  return cellsRow(cells);
}

/** Makes a row of cells in their order, each of the lines that are its paragraphs. */
export function cellsRow(cells: readonly (readonly TextUnit[] | undefined)[], colSpan = 1): TableRow {
  return {
    cells: Array.from(cells, (lines = [], column) => ({
      column,
      rowSpan: 1,
      colSpan,
      blocks: lines.map(({ ranges }) => ({ kind: 'text', ranges, break: 'hard', hints: NO_HINTS })),
    })),
  };
}
