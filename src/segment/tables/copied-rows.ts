/** Shares lines out to the cells of a table's rows, each line to the column that it suits, at the least cost in all. */

import { isTime, monthOf, readDays } from '../../lexicon/calendar-times.js';
import { isGeneric, looksLikeBody, looksLikePerson } from '../../lexicon/name-kinds.js';
import { numeral } from '../../lexicon/numerals.js';
import type { Role } from '../../lexicon/roles.js';
import { beginsAsItem } from '../../lexicon/run-together.js';
import { splitNames } from '../assignments/names.js';

/** Holds a column by its name. */
export interface LineColumn {
  readonly name: string;
  readonly role: Role | null;
}

/** Holds where a line stands. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** Whether it can be a cell of that column. */
  readonly suited: boolean;
}

/** What it costs to put a line where it is a stranger, to leave a cell empty, and to go on with a cell on another line. */
interface Price {
  readonly strange: number;
  readonly empty: number;
  readonly again: number;
}

/** A month is often merged over rows, a remark mostly empty. */
const PRICES: Readonly<Record<Role, Price>> = {
  ordinal: { strange: 40, empty: 6, again: 40 },
  month: { strange: 6, empty: 1.5, again: 4 },
  deadline: { strange: 4, empty: 2.5, again: 4 },
  leader: { strange: 5, empty: 2, again: 0.6 },
  member: { strange: 5, empty: 2, again: 0.4 },
  department: { strange: 5, empty: 2.5, again: 0.6 },
  support: { strange: 5, empty: 1, again: 0.6 },
  content: { strange: 5, empty: 8, again: 1 },
  remark: { strange: 3, empty: 0.5, again: 1 },
};
/** A column whose name is not known takes whatever comes, so that it must not take much. */
const UNKNOWN: Price = { strange: 1, empty: 1, again: 3 };

/** A time names nobody: it is more of a stranger among names than an unknown word is. */
const TIME_AMONG_NAMES = 8;

/** Holds the cheapest way to put the lines up to one, that line in a column: its cost, and the column before. */
interface Step {
  readonly cost: number;
  readonly from: number;
  readonly opens: boolean;
}

/** What it costs to leave a line behind the table out of it. */
const LEFT_OUT = 2;

/**
 * Gives the rows, each line's column in them; lines at the end that no row wants are left out where `endsEarly` says so.
 * Takes time that grows with the lines only: a line looks at the columns of the line before it.
 */
export function cheapestRows(
  lines: readonly string[],
  columns: readonly LineColumn[],
  endsEarly: boolean,
): { readonly rows: readonly (readonly Place[])[]; readonly cost: number } {
  if (lines.length === 0) return { rows: [], cost: 0 };
  const steps: Step[][] = [];
  for (const line of lines) {
    const before = steps.at(-1);
    steps.push(columns.map((one, column) => cheapestStep(before, column, strangeness(line, one, columns), columns)));
  }
  const end = endOf(steps, columns, endsEarly);
  const suited = ({ line, column }: { line: number; column: number }): Place => ({
    line,
    column,
    suited: suits(lines[line] ?? '', columns[column] as LineColumn, columns),
  });
  return { rows: rowsBack(steps, end).map((row) => row.map(suited)), cost: end.cost };
}

/** Gives what it costs to put a line into a column. */
function strangeness(line: string, column: LineColumn, columns: readonly LineColumn[]): number {
  if (suits(line, column, columns)) return 0;
  const named = column.role === 'leader' || column.role === 'department' || column.role === 'support' || column.role === 'member';
  return priceOf(column).strange + (named && (isTime(line) || BEGINS_WITH_TIME.test(line)) ? TIME_AMONG_NAMES : 0);
}

function cheapestStep(before: readonly Step[] | undefined, column: number, strange: number, columns: readonly LineColumn[]): Step {
  const start = gap(columns, -1, column) + strange;
  if (!before) return { cost: start, from: -1, opens: true };
  let best: Step = { cost: Number.POSITIVE_INFINITY, from: -1, opens: true };
  for (const [from, { cost }] of before.entries()) {
    const on = from === column ? priceOf(columns[column]).again : from < column ? gap(columns, from, column) : Number.POSITIVE_INFINITY;
    const anew = gap(columns, from, columns.length) + gap(columns, -1, column);
    const total = cost + strange + Math.min(on, anew);
    if (total < best.cost) best = { cost: total, from, opens: anew < on };
  }
  return best;
}

const priceOf = (column: LineColumn | undefined): Price => (column?.role ? PRICES[column.role] : UNKNOWN);

/** Adds up what the empty cells between two columns cost, both exclusive. */
function gap(columns: readonly LineColumn[], from: number, to: number): number {
  let cost = 0;
  for (let column = from + 1; column < to; column++) cost += priceOf(columns[column]).empty;
  return cost;
}

/** Says whether a line can be a cell of a column; a content is what suits no other column, and what begins as work does. */
export function suits(line: string, column: LineColumn, columns: readonly LineColumn[]): boolean {
  const { role } = column;
  if (role === 'content') return beginsAsItem(line) || !columns.some((other) => holdsNoProse(other) && suits(line, other, columns));
  return role === null || role === 'remark' ? line.length <= LONGEST_REMARK : SUITS[role](line);
}

/** Says whether a column holds numbers, times, bodies or persons alone. */
export function holdsNoProse({ role }: LineColumn): boolean {
  return role !== null && role !== 'content' && role !== 'remark';
}

const SAYS_WHEN = /^.{0,12}(?:[\d一二三四五六七八九十]月|[\d〇零一二三四五六七八九全本当每明]年|年[底内末前]|季度|长期|持续|常态).{0,12}$/;
const BEGINS_WITH_TIME = /^\d{1,2}月[底末初中上下前旬份]/;
const LONGEST_REMARK = 40;
const LONGEST_LIST = 80;

const arePersons = (line: string): boolean => areAll(line, 'person', looksLikePerson);
/** 新建幼儿园2所 counts, and names no body. */
const areBodies = (line: string): boolean => !/[\d一二两三四五六七八九十百]\p{sc=Han}$/u.test(line) && areAll(line, 'body', looksLikeBody);

const SUITS: Readonly<Record<Exclude<Role, 'content' | 'remark'>, (line: string) => boolean>> = {
  ordinal: (line) => line.length <= 4 && numeral(line) !== null,
  month: (line) => monthOf(line) !== null || isTime(line) || readDays(line, null) !== null,
  deadline: (line) => isTime(line) || SAYS_WHEN.test(line),
  leader: arePersons,
  member: arePersons,
  department: areBodies,
  support: areBodies,
};

function areAll(line: string, kind: 'person' | 'body', is: (text: string) => boolean): boolean {
  if (line.length > LONGEST_LIST || /[：:]|。./.test(line) || beginsAsItem(line)) return false;
  return splitNames(line, kind).every(({ text }) => is(text) || isGeneric(text));
}

/** Holds where a way ends, and what it costs in all. */
interface End {
  readonly line: number;
  readonly column: number;
  readonly cost: number;
}

/** Follows the cheapest way back from where it ends. */
function rowsBack(steps: readonly (readonly Step[])[], end: End): { line: number; column: number }[][] {
  let { line, column } = end;
  const rows: { line: number; column: number }[][] = [[]];
  for (; line >= 0; line--) {
    const step = steps[line]?.[column];
    rows.at(-1)?.push({ line, column });
    if (step?.opens && line > 0) rows.push([]);
    column = step?.from ?? 0;
  }
  return rows.reverse().map((row) => row.reverse());
}

function endOf(steps: readonly (readonly Step[])[], columns: readonly LineColumn[], endsEarly: boolean): End {
  const ends = steps.flatMap((ways, line): End[] => {
    const left = steps.length - 1 - line;
    if (left > 0 && !endsEarly) return [];
    const all = ways.map(({ cost }, column) => ({ line, column, cost: cost + gap(columns, column, columns.length) + left * LEFT_OUT }));
    return [all.reduce((best, end) => (end.cost < best.cost ? end : best))]; // a row that breaks off has its first cells
  });
  return ends.reduce((best, end) => (end.cost <= best.cost ? end : best), { line: -1, column: 0, cost: Number.POSITIVE_INFINITY });
}
