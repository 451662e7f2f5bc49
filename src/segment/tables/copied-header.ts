/** The header of a table that was copied one cell to a line: which of its first lines name columns, and how they stand. */
import { monthOf } from '../../lexicon/calendar-times.js';
import { documentType } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { type Role, rolesOf } from '../../lexicon/roles.js';
import type { TextUnit, Unit } from '../pieces/unit.js';
import { holdsNoProse, type LineColumn, suits } from './copied-rows.js';

/** No name of a column is longer. */
export const LONGEST_NAME = 12;
/** No copied table has more. */
export const MOST_COLUMNS = 10;

/** Holds a way to read a header: its columns in their order, and how many lines named them. */
export interface CopiedHeader {
  readonly columns: readonly LineColumn[];
  readonly names: number;
  /** The column below whose name the last names stand, and how many: 责任分工 over 牵头单位 | 配合单位. */
  readonly group: { readonly column: number; readonly count: number } | null;
}

/** Says whether a line is the last of a title above the header: 重点工作安排 */
export const endsTitle = (text: string): boolean => rolesOf(text).length === 0 && documentType(text) !== null;

/** Takes the short lines at a unit that may be names of columns. */
export function headerAt(units: readonly Unit[], at: number): TextUnit[] {
  const header: TextUnit[] = [];
  for (const unit of units.slice(at, at + MOST_COLUMNS)) {
    const isName = unit.kind === 'text' && unit.view.text.length <= LONGEST_NAME && !/[。；;：:！？，,\d]/.test(unit.view.text);
    if (!isName || markerAt(unit.view.text, 0) || monthOf(unit.view.text) !== null) break; // 一月份 is a time, no name of one
    header.push(unit);
  }
  return header;
}

/**
 * Names the columns that short lines may be, `next` behind them; none where they are no header. Below a number or a time
 * the first cell says where the names end; else they end with the last known one, or with one that is not (数量).
 */
export function columnsOf(names: readonly string[], next: Unit | undefined): CopiedHeader[] {
  const roles = names.map((name) => rolesOf(name)[0] ?? null);
  const named = (count: number): LineColumn[] => names.slice(0, count).map((name, i) => ({ name, role: roles[i] ?? null }));
  const first: LineColumn = { name: names[0] ?? '', role: roles[0] ?? null };
  const cells = [...names, next?.kind === 'text' ? next.view.text : ''];
  const end = countsRows([first]) ? cells.findIndex((text, i) => i > 1 && suits(text, first, [first])) : -1;
  const unknown = roles.findIndex((role, i) => role === null && roles[i + 1] == null);
  const last = unknown < 0 ? names.length : unknown;
  const counts = end > 0 ? [end] : last < names.length ? [last, last + 1] : [last];
  return counts.flatMap((count) => {
    const plain = named(count);
    const nested = nestedIn(plain);
    return [{ columns: plain, names: count, group: null }, ...(nested ? [nested] : [])].flatMap((header) =>
      (withWork(header.columns, end > 0) ?? []).map((columns) => ({ ...header, columns })),
    );
  });
}

/** What a header calls several columns together. */
const GROUP = /^(?:责任|职责|任务|工作)?(?:分工|落实|分解|主体)$|^(?:责任|落实|实施)(?:单位|部门|主体)$/;
const NAMES: ReadonlySet<Role | null> = new Set<Role | null>(['leader', 'department', 'support', 'member']);

/** Reads a header of two rows whose lower one stands behind the upper: 责任分工 完成时限 牵头单位 配合单位; null where it can be none. */
function nestedIn(columns: readonly LineColumn[]): CopiedHeader | null {
  const column = columns.findIndex(({ name }) => GROUP.test(name));
  const count = columns.length - 1 - columns.findLastIndex(({ role }, i) => i === column || !NAMES.has(role));
  const [upper, lower] = [columns.slice(0, columns.length - count), columns.slice(columns.length - count)];
  if (column < 0 || count < 2 || new Set(lower.map(({ role }) => role)).size < 2) return null;
  return { columns: [...upper.slice(0, column), ...lower, ...upper.slice(column + 1)], names: columns.length, group: { column, count } };
}

/** Says whether two columns are work and who does it, or by when: their rows must be whole. */
export const isPair = (columns: readonly LineColumn[]): boolean =>
  columns.length === 2 && columns.some(({ role }) => role === 'content') && columns.some(holdsNoProse) && !countsRows(columns);

/** Says whether the first column counts the rows, or orders them by time. */
export const countsRows = ([first]: readonly LineColumn[]): boolean => first?.role === 'ordinal' || first?.role === 'month';

/** Gives columns with the one that says what is to be done; null where they are no header: too many names are not known, or one comes twice. */
function withWork(columns: readonly LineColumn[], bounded: boolean): LineColumn[][] | null {
  const unknown = columns.filter(({ role }) => role === null).length;
  const most = bounded ? columns.length / 2 : 1;
  const fewest = bounded || isPair(columns) || countsRows(columns) ? 2 : 3 + unknown;
  const twice = new Set(columns.map(({ name }) => name)).size < columns.length;
  if (unknown > most || columns.length < fewest || twice || columns.findLastIndex(({ role }) => role === 'ordinal') > 0) return null;
  if (columns.some(({ role }) => role === 'content')) return [[...columns]];
  // 民生实事 between 序号 and 责任单位 is the work.
  const work = columns.findIndex(({ role }) => role === null);
  return work < 0 ? null : [columns.map((column, i) => (i === work ? { ...column, role: 'content' } : column))];
}

/**
 * Gives the same header with a column for numbers that it does not name: at the left, or behind a first cell that names a
 * group of rows (工作任务 | 1 | 具体要求), where what the numbers stand before is the work.
 */
export function withNumbers(header: CopiedHeader): CopiedHeader[] {
  const { columns, group } = header;
  const [first, second, ...others] = columns;
  if (!first || !second || group || columns.some(({ role }) => role === 'ordinal')) return [];
  const numbers: LineColumn = { name: '', role: 'ordinal' };
  const grouped: LineColumn[] = [{ ...first, role: null }, numbers, { ...second, role: 'content' }, ...others];
  return [[numbers, ...columns], ...(second.role === null ? [grouped] : [])].map((own) => ({ ...header, columns: own }));
}

/** Says whether a column has no name: it holds numbers. */
export const isUnnamed = ({ name }: LineColumn): boolean => name === '';

/** Says whether the numbers among the cells count the rows: 1, 2, 3. */
export function countsUp(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => /^\d{1,3}$/.test(cell)).map(Number);
  return numbers.length >= FEWEST_COUNTED && numbers.every((number, i) => number === i + 1);
}
const FEWEST_COUNTED = 3;
