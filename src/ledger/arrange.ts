import { firstDay, type Month, monthsOf, monthText, orderOf } from './calendar.js';
import { plainName } from './names.js';
import type { Grouping, Sort } from './orders.js';
import { endOf, type Row } from './row.js';

/** Holds rows that belong together; the name is null where they were not put together by anything. */
export interface Group {
  readonly name: string | null;
  readonly rows: readonly Row[];
}

/** Sorts rows; those of which the order cannot be told come last, and those that are alike stay in the order of reading. */
export function sorted(rows: readonly Row[], by: Sort): Row[] {
  if (by === 'document') return [...rows];
  const keyed = rows.map((row) => ({ row, key: sortKey(row, by) }));
  return keyed.sort((a, b) => compared(a.key, b.key)).map(({ row }) => row);
}

/** Months sort by their start, then by their end: 3—5月 before 4月; dates of no year by month. */
function sortKey(row: Row, by: Exclude<Sort, 'document'>): string | null {
  if (by === 'department') return row.departments[0] ?? null;
  if (by === 'leader') return row.leaders[0] ?? null;
  const [first] = monthsOf(row);
  if (!first) return null;
  const end = endOf(row) ?? '';
  return [String(orderOf(first)).padStart(6, '0'), firstDay(row.period?.from ?? row.deadline?.to ?? null) ?? '', end].join(' ');
}

function compared(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'zh-CN-u-co-pinyin');
}

/** What rows are called that have no time, no body, no person. */
const NONE: Readonly<Record<Grouping, string>> = { month: '未定时间', department: '未列部门', leader: '未列领导' };
const ALL_YEAR = '全年';

/**
 * Puts rows together by month, body or person. A row stands in every group that it belongs to, so that each body finds
 * all that is its own; work of a whole year stands under 全年, not under each month. With `months`, only these are shown.
 */
export function grouped(rows: readonly Row[], by: Grouping | null, months: readonly Month[] = []): Group[] {
  if (by === null) return [{ name: null, rows }];
  const found = new Map<string, { name: string; order: number; rows: Row[] }>();
  rows.forEach((row, i) => {
    for (const { name, order } of groupsOf(row, by, months)) {
      const id = plainName(name);
      const group = found.get(id) ?? { name, order: order ?? i, rows: [] };
      found.set(id, group);
      if (group.rows.at(-1) !== row) group.rows.push(row);
    }
  });
  return [...found.values()].sort((a, b) => a.order - b.order).map(({ name, rows }) => ({ name, rows }));
}

/** Bodies and persons come in the order in which they are first met, months in their own, and what has none at the end. */
function groupsOf(row: Row, by: Grouping, asked: readonly Month[]): { name: string; order?: number }[] {
  const names = by === 'month' ? monthGroups(row, asked) : row[by === 'department' ? 'departments' : 'leaders'].map((name) => ({ name }));
  return names.length > 0 ? names : [{ name: NONE[by], order: Number.POSITIVE_INFINITY }];
}

function monthGroups(row: Row, asked: readonly Month[]): { name: string; order: number }[] {
  const months = monthsOf(row);
  if (months.length >= 12) return [{ name: ALL_YEAR, order: Number.MAX_SAFE_INTEGER }];
  return months
    .filter(({ month }) => asked.length === 0 || asked.some((one) => one.month === month))
    .map((month) => ({ name: monthText([month], true), order: orderOf(month) }));
}
