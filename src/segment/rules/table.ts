/**
 * Tables: what their columns, rows and work items are.
 *
 * A `schedule` has a column of times that orders its work (月份, 日期); `assignments` give work to leaders or bodies, or
 * set it a deadline; any `other` table (proposals, contacts, budgets) holds no work items.
 */
import type { Aside, Range, SourceDocument, TableBlock } from '../../document.js';
import { type GridCell, type GridRow, gridOf, isCovered, ownCells } from '../grid.js';
import type { TaskDraft } from '../task-draft.js';
import type { Division } from './cell-items.js';
import { markerAt } from './heading-marker.js';
import { isLayoutGrid } from './layout-table.js';
import { recordTasks } from './record-table.js';
import { listsByTime } from './row-facts.js';
import { columnBody, share } from './table-body.js';
import { type TableColumn, tableColumns } from './table-columns.js';
import { tableHeader } from './table-header.js';
import { type BodyRow, bodyRows, continued } from './table-rows.js';
import { around, rowTasks } from './table-tasks.js';

/** Holds what is known of a table from outside it. */
export interface TableContext {
  /** The plan's year. */
  readonly year: number | null;
  /** The caption above the table. */
  readonly caption: string | null;
}

export interface CellReading {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Repeats the cell that covers it; its range is null. */
  readonly merged: boolean;
  readonly range: Range | null;
}

export interface RowReading {
  readonly cells: readonly CellReading[];
  /** From its first unmerged cell to its last. */
  readonly range: Range;
}

export interface TableReading {
  readonly role: 'schedule' | 'assignments' | 'other';
  /** A caption in the table's first row. */
  readonly caption: string | null;
  readonly captionRange: Range | null;
  readonly columns: readonly { readonly name: string; readonly role: TableColumn['role'] }[];
  /** Caption and header rows; null for a table without a header. */
  readonly headerRange: Range | null;
  readonly rows: readonly RowReading[];
  /** Header rows shown again. */
  readonly asides: readonly Aside[];
  readonly tasks: readonly TaskDraft[];
  /** The table only lays out text: its cells are paragraphs. */
  readonly layoutOnly: boolean;
}

const LAYOUT_ONLY: TableReading = {
  role: 'other',
  caption: null,
  captionRange: null,
  columns: [],
  headerRange: null,
  rows: [],
  asides: [],
  tasks: [],
  layoutOnly: true,
};

/** Reads a table. */
export function readTable(document: Pick<SourceDocument, 'text'>, block: TableBlock, context: TableContext): TableReading {
  const grid = gridOf(document, block);
  if (!grid || isLayoutGrid(grid)) return LAYOUT_ONLY;
  const header = tableHeader(grid, block.headerRows);
  const below = grid.rows.slice(header.rows.length + header.headings.length);
  const columns = tableColumns(header.names, below);
  const role = tableRole(columns, below);
  const sorted = bodyRows([...header.headings, ...below], header, columns);
  const rows = role === 'other' ? sorted : continued(sorted, columns);
  const records = role === 'other' && header.rows.length === 0 ? recordTasks(grid, context.year) : [];
  return {
    role: records.length > 0 ? 'assignments' : role,
    caption: header.caption?.view.text ?? null,
    captionRange: header.caption?.range ?? null,
    columns: columns.map(({ name, role: of }) => ({ name, role: of })),
    headerRange: header.rows.length > 0 ? around(header.rows.map(rangeOf)) : null,
    rows: rowReadings(rows.filter(({ kind }) => kind !== 'repeated').map(({ row }) => row)),
    asides: rows.filter(({ kind }) => kind === 'repeated').map(({ row }) => ({ range: rangeOf(row), reason: 'repeated-header' })),
    tasks: role === 'other' ? records : tasksOf(rows, columns, context.year),
    layoutOnly: false,
  };
}

/** Columns of lists of people and of money: where they stand, 单位 or 部门 alone gives nobody work. */
const LISTS_PEOPLE_OR_MONEY = /电话|手机|邮箱|职务|职称|性别|年龄|学历|人数|名额|金额|预算|经费|资金|得分|分值|单价|数量/;
/** Times of day: the rows of an agenda or a timetable, not of a plan. */
const CLOCK = /^\D{0,6}\d{1,2}[:：]\d{2}/;
const BARE_BODY = /^(?:单位|部门|科室|处室|股室|单位名称|部门名称|领导|成员|组长)$/;

function tableRole(columns: readonly TableColumn[], rows: readonly GridRow[]): TableReading['role'] {
  const has = (role: TableColumn['role']): boolean => columns.some((column) => column.role === role);
  if (!has('content') || columns.some((_, column) => share(columnBody(rows, column).texts, (text) => CLOCK.test(text)) > 0.5))
    return 'other';
  if (has('month')) return 'schedule';
  const lists = columns.some(({ name }) => LISTS_PEOPLE_OR_MONEY.test(name));
  const assigns = ({ name, role, people }: TableColumn): boolean =>
    role === 'deadline' || (people.length > 0 && !(lists && BARE_BODY.test(name)));
  if (columns.some(assigns)) return 'assignments';
  const byTime = (column: number): number => rows.filter((row) => listsByTime(row.cells[column])).length;
  return columns.some((_, column) => byTime(column) * 2 > rows.length) ? 'schedule' : 'other';
}

const rangeOf = (row: GridRow): Range => around(ownCells(row).flatMap((cell) => cell.range ?? []));

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

/** Reads the work items of all rows, each under the heading rows above it. */
function tasksOf(rows: readonly BodyRow[], columns: readonly TableColumn[], year: number | null): TaskDraft[] {
  const aligned = hasRowEach(rows, columns);
  const context = { columns, division: divisionOf(columns, aligned), aligned, year };
  const open: { readonly style: string; readonly text: string }[] = [];
  return rows.flatMap(({ kind, row, heading }) => {
    if (heading) openHeading(open, heading.view.text);
    return kind === 'work'
      ? rowTasks(
          row,
          open.map(({ text }) => text),
          context,
        )
      : [];
  });
}

/** Says whether each time has one row that holds all of its work. */
function hasRowEach(rows: readonly BodyRow[], columns: readonly TableColumn[]): boolean {
  const axis = columns.findIndex((column) => column.role === 'month');
  const cells = rows.filter(({ kind }) => kind === 'work').map(({ row }) => row.cells[axis]);
  return axis >= 0 && new Set(cells).size === cells.length;
}

/** Puts a heading row below the open ones of other styles, in place of one of its own. */
function openHeading(open: { style: string; text: string }[], text: string): void {
  const marker = markerAt(text, 0);
  const style = marker?.style ?? '';
  const same = open.findIndex((heading) => heading.style === style);
  if (same >= 0) open.length = same;
  open.push({
    style,
    text: text
      .slice(marker?.end ?? 0)
      .replace(/[：:。]$/, '')
      .trim(),
  });
}

/**
 * Says how the cells of work divide: in a table that has one row a month each cell is a list; where rows are numbered
 * or give each item its own leader, only numbers divide a cell, or nothing does.
 */
function divisionOf(columns: readonly TableColumn[], rowEach: boolean): Division {
  const numbered = columns.some((column) => column.role === 'ordinal');
  const assigns = columns.some((column) => column.people.length > 0);
  if (!columns.some((column) => column.role === 'month')) return numbered ? 'whole' : 'numbered';
  if (rowEach) return assigns ? 'paragraphs' : 'list';
  return numbered || assigns ? 'numbered' : 'paragraphs';
}
