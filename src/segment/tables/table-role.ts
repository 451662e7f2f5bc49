import type { GridCell, GridRow } from './grid.js';
import { listsByTime } from './row-facts.js';
import { columnBody, share } from './table-body.js';
import type { TableColumn } from './table-columns.js';
import { spanningCell } from './table-header.js';
import type { TableReading } from './table-reading.js';
import { holdsTime } from './table-times.js';

/** Columns of lists of people and of money: where they stand, 单位 or 部门 alone gives nobody work. */
const LISTS_PEOPLE_OR_MONEY = /电话|手机|邮箱|职务|职称|性别|年龄|学历|人数|名额|金额|预算|经费|资金|得分|分值|单价|数量/;
/** Times of day: the rows of an agenda or a timetable, not of a plan. */
const CLOCK = /^\D{0,6}\d{1,2}[:：]\d{2}/;
const BARE_BODY = /^(?:单位|部门|科室|处室|股室|单位名称|部门名称|领导|成员|组长)$/;

/**
 * Says what a table is for: a `schedule` has times that order its work (月份, 日期, rows 一月份 over the table);
 * `assignments` give work to leaders or bodies, or set it a deadline; any `other` (proposals, contacts, budgets, agendas)
 * holds no work items.
 */
export function tableRole(columns: readonly TableColumn[], rows: readonly GridRow[]): TableReading['role'] {
  const has = (role: TableColumn['role']): boolean => columns.some((column) => column.role === role);
  if (!has('content') || columns.some((_, column) => share(columnBody(rows, column).texts, (text) => CLOCK.test(text)) > 0.5))
    return 'other';
  const times = rows.flatMap((row) => spanningCell(row) ?? []).filter(namesTime).length;
  if (has('month') || times > 1) return 'schedule';
  const lists = columns.some(({ name }) => LISTS_PEOPLE_OR_MONEY.test(name));
  const assigns = ({ name, role, people }: TableColumn): boolean =>
    role === 'deadline' || (people.length > 0 && !(lists && BARE_BODY.test(name)));
  if (columns.some(assigns)) return 'assignments';
  const byTime = (column: number): number => rows.filter((row) => listsByTime(row.cells[column])).length;
  return columns.some((_, column) => byTime(column) * 2 > rows.length) ? 'schedule' : 'other';
}

/** Says whether a cell over the table names the time of the rows below it: 一月份, 第一季度. */
export function namesTime({ view }: GridCell): boolean {
  return /[月季年周]/.test(view.text) && holdsTime(view.text);
}
