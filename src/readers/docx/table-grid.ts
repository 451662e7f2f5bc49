import type { TableCell } from '../../document.js';
import type { ModelBlock, ModelCell, ModelTable } from './model.js';
import { GAP } from './plain-table.js';

/** Holds a cell with its place and what stands in it. */
export interface PlacedCell extends Omit<TableCell, 'blocks'> {
  readonly contents: readonly ModelBlock[];
}

/** Gives each cell its grid column: the first that no cell of an upper row covers. */
export function placedRows(table: ModelTable): { columns: number; rows: PlacedCell[][] } {
  const coveredUntil: number[] = [];
  const rows = table.children.map((row, index) => {
    let column = 0;
    return row.children.flatMap((cell) => {
      while ((coveredUntil[column] ?? 0) > index) column++;
      const placed = {
        column,
        rowSpan: Math.min(cell.rowSpan, table.children.length - index),
        colSpan: cell.colSpan,
        contents: cell.children,
      };
      for (const end = column + cell.colSpan; column < end; column++) coveredUntil[column] = index + placed.rowSpan;
      return isGap(cell) ? [] : [placed];
    });
  });
  return { columns: coveredUntil.length, rows };
}

function isGap(cell: ModelCell): boolean {
  const first = cell.children[0];
  return first?.type === 'paragraph' && first.styleId === GAP;
}
