import { stringify } from 'csv-stringify/sync';
import { groupsOfLines, headOf, isGrouped, type TaskList } from '../ledger/list.js';

/**
 * Writes a list of work as CSV (RFC 4180) that Excel opens by a double click: with a byte order mark, without which it
 * takes the text for GBK. A cell that a spreadsheet would take for a formula (=, +, -, @) gets an apostrophe in front.
 */
export function tasksCsv(list: TaskList): string {
  const grouped = isGrouped(list);
  const named = (name: string | null, line: readonly string[]) => (grouped ? [name ?? '', ...line] : line);
  const lines = groupsOfLines(list).flatMap(({ name, lines }) => lines.map((line) => named(name, line)));
  return stringify([named('分组', headOf(list)), ...lines], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
