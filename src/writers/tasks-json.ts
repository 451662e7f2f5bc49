import { monthsOf } from '../ledger/calendar.js';
import { numbersIn, type TaskList } from '../ledger/list.js';
import type { Row } from '../ledger/row.js';
import { jsonText } from './json.js';

/** Writes the rows of a list as JSON, an object a row, named as in a plan: with `file`, `page`, the months, and the group where there are groups. */
export function tasksJson(list: TaskList, { compact = false }: { readonly compact?: boolean } = {}): string {
  const numbers = numbersIn(list);
  const rows = list.groups.flatMap(({ name, rows }) =>
    rows.map((row) => ({ ...(name !== null && { group: name }), number: numbers.get(row), ...row, months: monthsShown(row) })),
  );
  return `${jsonText(rows, compact ? 0 : 2)}\n`;
}

/** Shows months as the output's times have them: "2031-03", "--03". */
function monthsShown(row: Row): string[] {
  return monthsOf(row).map(({ year, month }) => `${year ?? '-'}-${String(month).padStart(2, '0')}`);
}
