import { divide } from '../lexicon/divide.js';
import { readPeriod } from '../lexicon/periods.js';
import type { Kept } from './book.js';
import { lastDay } from './calendar.js';
import type { Cells, Column } from './list.js';
import type { Matched, Pair } from './match.js';
import { plainName } from './names.js';
import type { Returned, ReturnedBook } from './read-book.js';
import { endOf } from './row.js';

/** What can be found when a ledger is held against its notices. */
export const KINDS = ['missing', 'added', 'doubled', 'swapped', 'changed', 'byContent', 'overdue', 'due', 'undated'] as const;

/** Names what was found. */
export type Kind = (typeof KINDS)[number];

/** Holds one thing that was found. */
export interface Finding {
  readonly kind: Kind;
  /** The row of the ledger's sheet; null for a task that it lacks. */
  readonly row: number | null;
  readonly content: string;
  /** The column that differs, or the day that is due. */
  readonly what: string;
  readonly inLedger: string;
  readonly inNotice: string;
}

/** Columns that hold lists of names: their order and their signs tell nothing. */
const NAMES: ReadonlySet<Column> = new Set(['牵头领导', '责任部门', '配合单位']);
const ROLES: ReadonlySet<Column> = new Set(['责任部门', '配合单位']);
const COMPARED: readonly Column[] = ['重点任务', '工作内容', '牵头领导', '责任部门', '配合单位', '完成时限'];

/** Says what differs between a ledger and its notices, and what is due or overdue on a day. */
export function findings(matched: Matched, columns: ReturnedBook['columns'], on: string): Finding[] {
  const found = [
    ...matched.missing.map((row) => finding('missing', null, row.content, { inNotice: row.file })),
    ...matched.added.map((line) => finding('added', line.row, contentOf(line))),
    ...matched.doubled.map((line) => finding('doubled', line.row, contentOf(line), { what: String(line.of.row) })),
    ...matched.pairs.flatMap((pair) => differences(pair, columns)),
    ...matched.pairs.filter(({ byContent }) => byContent).map(({ row, line }) => finding('byContent', line.row, row.content)),
    ...matched.pairs.flatMap(({ row, line }) => timely(line, row.content, endOf(row), on)),
    ...matched.added.flatMap((line) => timely(line, contentOf(line), statedEnd(line), on)),
  ];
  return KINDS.flatMap((kind) => found.filter((one) => one.kind === kind));
}

const contentOf = ({ cells }: Returned): string => cells.工作内容 ?? '';

function finding(kind: Kind, row: number | null, content: string, rest: Partial<Finding> = {}): Finding {
  return { kind, row, content, what: '', inLedger: '', inNotice: '', ...rest };
}

/** Finds columns that differ; where bodies have changed places between 责任部门 and 配合单位, that is said once. */
function differences({ row, cells, line }: Pair, columns: readonly Column[]): Finding[] {
  const swapped = areSwapped(row.departments, row.supporting, line.cells);
  const roles = { inLedger: rolesText(line.cells), inNotice: rolesText(cells) };
  const compared = COMPARED.filter((column) => columns.includes(column) && !(swapped && ROLES.has(column)));
  const differing = compared.filter((column) => differs(column, cells, line.cells));
  return [
    ...(swapped ? [finding('swapped', line.row, row.content, roles)] : []),
    ...differing.map((what) =>
      finding('changed', line.row, row.content, { what, inLedger: line.cells[what] ?? '', inNotice: cells[what] }),
    ),
  ];
}

/** Says whether a body that is responsible by the notice only supports in the ledger, or one that supports is responsible. */
function areSwapped(departments: readonly string[], supporting: readonly string[], cells: Partial<Cells>): boolean {
  const [responsible, helping] = [namesIn(cells.责任部门 ?? ''), namesIn(cells.配合单位 ?? '')];
  const moved = (list: readonly string[], from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    list.map(plainName).some((name) => to.has(name) && !from.has(name));
  return moved(departments, responsible, helping) || moved(supporting, helping, responsible);
}

const rolesText = ({ 责任部门: leads = '', 配合单位: helps = '' }: Partial<Cells>): string =>
  `责任 ${leads || '无'}；配合 ${helps || '无'}`;

function differs(column: Column, cells: Cells, returned: Partial<Cells>): boolean {
  const [stated, written] = [cells[column], returned[column] ?? ''];
  if (!NAMES.has(column)) return plainName(stated) !== plainName(written);
  const [one, other] = [namesIn(stated), namesIn(written)];
  return one.size !== other.size || [...one].some((name) => !other.has(name));
}

/** Names are parted by signs, not by those inside a bracket: 教文委（文史、研究会）. */
const namesIn = (text: string): Set<string> =>
  new Set(
    divide(text, /[、，,；;\n]/)
      .map(plainName)
      .filter(Boolean),
  );

/** Words by which people say that work is done. */
const DONE = /^(?:已完成|完成|已办结|办结|已销号|销号|已结项|100%|√|✓|是)/;

/** Says whether people have written that a line is done: by 状态 where it says anything, else by how 进展情况 begins. */
export function isDone(kept: Readonly<Record<string, Kept>>): boolean {
  const text = (name: string) => plainName(String(kept[name] ?? ''));
  return DONE.test(text('状态') || text('进展情况'));
}

/** Says of what is not done whether it is overdue on a day, or due by the end of that day's month. */
function timely(line: Returned, content: string, end: string | null, on: string): Finding[] {
  if (isDone(line.kept)) return [];
  const last = lastDay(end);
  const inLedger = String(line.kept['进展情况'] ?? line.kept['状态'] ?? '');
  if (last === null) return end === null ? [] : [finding('undated', line.row, content, { what: end, inLedger })];
  const kind = last < on ? 'overdue' : last <= (lastDay(on.slice(0, 7)) ?? '') ? 'due' : null;
  return kind ? [finding(kind, line.row, content, { what: last, inLedger })] : [];
}

/** Reads the time of a line that people have added. */
function statedEnd({ cells }: Returned): string | null {
  return readPeriod(cells.完成时限 ?? '', null, 'deadline')?.to ?? null;
}
