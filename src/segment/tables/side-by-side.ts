/**
 * Tables that go on beside themselves: 月份 | 工作内容 | 月份 | 工作内容, January to June at the left, the rest at the right.
 */
import type { GridCell, GridRow } from './grid.js';

/** Gives how many columns one half of such a table has; null for a table whose names do not repeat. */
export function halfWidthOf(names: readonly string[]): number | null {
  for (let width = 2; width * 2 <= names.length; width++) {
    const repeats = names.length % width === 0 && names.every((name, column) => name === names[column % width]);
    if (repeats && names.slice(0, width).every((name, column, half) => name !== '' && half.indexOf(name) === column)) return width;
  }
  return null;
}

/** Cuts rows into halves of some columns and puts these below each other. */
export function stacked(rows: readonly GridRow[], width: number): GridRow[] {
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
