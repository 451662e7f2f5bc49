import type { Block } from '../../document.js';
import type { Element } from './dom.js';
import { divide } from './draft.js';
import { gridOf, type Place } from './grid.js';
import { isLayout } from './layout-table.js';
import { type OpenTable, type Rendering, rangeOf, type Scope } from './rendering.js';

/** Begins a table of data; a table of layout, or one too large for a grid, is read as the blocks that it holds. */
export function openTable(page: Rendering, table: Element): void {
  const grid = gridOf(table, page.mostCells);
  if (!grid) page.oversized++;
  if (!grid || page.around.has(table) || isLayout(table, grid, page.measureOf)) return;
  for (const row of grid.rows) {
    page.rows.add(row.element);
    for (const cell of row.cells) page.places.set(cell.element, cell);
  }
  const { draft } = page;
  page.tables.push({
    element: table,
    grid,
    rows: [],
    outer: page.lines,
    blanks: draft.blanks,
    pageBreakBefore: page.pageBreak,
    cells: [],
    linked: 0,
  });
  page.pageBreak = false;
}

/** Begins a cell; its lines are gathered apart from the page's. */
export function openCell(page: Rendering): void {
  const table = page.tables.at(-1) as OpenTable;
  if (table.cells.length > 0) divide(page.draft, '\t');
  page.draft.blanks = 0;
  page.lines = [];
}

/** Ends a cell. */
export function closeCell(page: Rendering, place: Place): void {
  const table = page.tables.at(-1) as OpenTable;
  const { column, rowSpan, colSpan } = place;
  table.cells.push({ column, rowSpan, colSpan, blocks: page.lines.map((line) => line.block) });
  table.linked += page.lines.reduce((sum, line) => sum + line.linked, 0);
  page.lines = table.outer;
}

/** Ends a row. */
export function closeRow(page: Rendering): void {
  const table = page.tables.at(-1) as OpenTable;
  table.rows.push({ cells: table.cells });
  table.cells = [];
  divide(page.draft, '\n');
}

/** Ends a table and makes its block; one that shows nothing makes none. */
export function closeTable(page: Rendering, scope: Scope): void {
  const table = page.tables.pop() as OpenTable;
  const ranges = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.map(rangeOf)));
  const [first, last] = [ranges[0], ranges.at(-1)];
  page.draft.separator = page.draft.length === 0 ? '' : '\n';
  page.draft.blanks = 0;
  if (!first || !last) return;
  const { grid, rows, pageBreakBefore, blanks } = table;
  const range = { start: first.start, end: last.end };
  const block: Block = {
    kind: 'table',
    columns: grid.columns,
    headerRows: Math.min(grid.headerRows, rows.length),
    rows,
    range,
    hints: { pageBreakBefore, blankBefore: blanks },
  };
  page.lines.push({
    block,
    range,
    element: table.element,
    linked: table.linked,
    attached: false,
    within: scope.within,
    furniture: scope.furniture,
  });
}
