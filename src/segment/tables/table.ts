/** Tables: what their columns, rows and work items are. */
import type { Range, SourceDocument, TableBlock } from '../../document.js';
import type { TaskDraft } from '../assignments/task-draft.js';
import { hull } from '../pieces/ranges.js';
import { type GridCell, type GridRow, gridOf, isCovered, NO_GRID, ownCells } from './grid.js';
import { recordTasks } from './record-table.js';
import { chooseTable } from './table-choice.js';
import type { TableKind } from './table-kind.js';
import type { CellReading, RowReading, TableContext, TableReading } from './table-reading.js';
import { type BodyRow, bodyRows, continued } from './table-rows.js';
import { tableTasks } from './table-work.js';

/** The kinds that make tasks, with the role that the output has for them; all others are `other`. */
const ROLE_OF_KIND: Readonly<Partial<Record<TableKind, TableReading['role']>>> = {
  schedule: 'schedule',
  times: 'schedule',
  assignments: 'assignments',
};

/** Reads a table. */
export function readTable(document: Pick<SourceDocument, 'text'>, block: TableBlock, context: TableContext): TableReading {
  const grid = gridOf(document, block) ?? NO_GRID;
  const { header, columns, kind: chosen, below, stack, width, year } = chooseTable(grid, block.headerRows, context);
  const { kind } = chosen;
  const works = kind in ROLE_OF_KIND;
  const sort = (rows: readonly GridRow[]): BodyRow[] => {
    const sorted = bodyRows([...header.headings, ...rows], header, columns);
    return works ? continued(sorted, columns) : sorted;
  };
  const rows = sort(below);
  // A heading between caption and names stands in the header's range; it still heads the rows.
  const shown = rows.filter(({ row }) => !header.rows.some(({ index }) => index === row.index));
  const records = kind === 'form' ? recordTasks(grid, year) : [];
  const work = works ? tableTasks(stack === below ? rows : sort(stack), columns, kind, year) : records;
  return {
    role: records.length > 0 ? 'assignments' : (ROLE_OF_KIND[kind] ?? 'other'),
    caption: header.caption?.view.text ?? null,
    captionRange: header.caption?.range ?? null,
    columns: header.names.map((name, column) => ({ name, role: columns[column % width]?.role ?? 'other' })),
    headerRange: header.rows.length > 0 ? hull(header.rows.map(rangeOf)) : null,
    rows: rowReadings(shown.filter(({ kind }) => kind !== 'repeated').map(({ row }) => row)),
    asides: shown.filter(({ kind }) => kind === 'repeated').map(({ row }) => ({ range: rangeOf(row), reason: 'repeated-header' })),
    tasks: stack === below ? work : [...work].sort((a, b) => placeOf(a) - placeOf(b)),
  };
}

const placeOf = (task: TaskDraft): number => task.ranges.content?.[0]?.start ?? task.range.start;

const rangeOf = (row: GridRow): Range => hull(ownCells(row).flatMap((cell) => cell.range ?? []));

/** Shows rows as the output has them; how many places a cell covers is counted over the rows that are left. */
function rowReadings(rows: readonly GridRow[]): RowReading[] {
  const heights = new Map<GridCell, Set<GridRow>>();
  for (const row of rows) for (const cell of row.cells) heights.set(cell, (heights.get(cell) ?? new Set()).add(row));
  return rows.map((row) => ({
    cells: row.cells.map((cell, column) => cellReading(row, cell, column, heights.get(cell)?.size ?? 1)),
    range: rangeOf(row),
  }));
}

function cellReading(row: GridRow, cell: GridCell, column: number, rowSpan: number): CellReading {
  const merged = isCovered(row, column);
  const colSpan = row.cells.filter((place) => place === cell).length;
  return { text: cell.view.text, rowSpan: merged ? 1 : rowSpan, colSpan: merged ? 1 : colSpan, merged, range: merged ? null : cell.range };
}
