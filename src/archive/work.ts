import { monthsOf, monthText } from '../ledger/calendar.js';
import type { Reading, Row } from '../ledger/row.js';
import { selected, type Wanted } from '../ledger/select.js';
import { NAME_LISTS } from '../lexicon/fields.js';
import { linesWithin } from './tokens.js';

/** What an answer may cost whoever asks, in tokens. */
const MOST_TOKENS = 2000;

/** Lists the tasks that are meant, a line each: key, time, work, who leads, does and supports it, and the file. */
export function workText(readings: readonly Reading[], wanted: Wanted, from: number): string {
  const rows = readings.flatMap((reading) => reading.rows);
  const found = selected(rows, wanted).rows;
  if (found.length === 0) return `no such task among ${rows.length}`;
  const lines = found.slice(from).map((row) => lineOf(row, readings.length > 1));
  const rest = (count: number) => `… ${count} more: ask again from ${found.length - count}`;
  return linesWithin([`${found.length} tasks`, ...lines], MOST_TOKENS, rest);
}

function lineOf(row: Row, withFile: boolean): string {
  const { key, content, deadline, period, file } = row;
  const people = NAME_LISTS.flatMap((field) => (row[field].length > 0 ? [`${field}: ${row[field].join('、')}`] : []));
  const when = deadline ? `by ${deadline.raw}` : (period?.raw ?? '');
  const months = monthsOf(row);
  const dated = months.length > 0 ? `(${monthText(months, true)})` : '';
  return [key, `${when}${dated}`, content, ...people, withFile ? file : ''].filter(Boolean).join(' | ');
}
