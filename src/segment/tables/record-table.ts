/**
 * Tables that hold one task each as a form: labels at the left, values at the right.
 *
 *     课题名称 | 关于托育服务的调研
 *     牵头领导 | 王某      | 责任部门 | 教文委
 *     完成时间 | 10月
 *
 * Or, with a task in each column: 课题名称 | 托育服务 | 养老服务 over 牵头领导 | 王某 | 李某.
 */
import type { Role } from '../../lexicon/roles.js';
import { rolesOf } from '../../lexicon/roles.js';
import { nobody, type People, togetherWith } from '../assignments/people.js';
import type { TaskDraft } from '../assignments/task-draft.js';
import { plainItem } from './cell-numbers.js';
import { peopleIn } from './cell-people.js';
import { isFormLabel, listWord } from './column-names.js';
import { type Grid, type GridCell, shownCells } from './grid.js';
import { type RowFacts, wholeCell } from './row-facts.js';
import { itemDraft } from './table-tasks.js';

/** Labels that give work to somebody; 负责人 beside 联系电话 only says whose form it is. */
const ASSIGNS = /^(?:牵头|责任|分管|承办|主办|协办|配合|领办|督办|包[保抓联])/;

interface Entry {
  readonly label: GridCell;
  readonly roles: readonly Role[];
  readonly value: GridCell;
}

/** Reads a table of forms: a task for each; none for a table that is no such form. */
export function recordTasks(grid: Grid, year: number | null): TaskDraft[] {
  const rows = grid.rows.map((row) => shownCells(row).filter((cell) => cell.row === row.index));
  const entries = acrossColumns(rows) ?? rows.flatMap(pairs);
  const known = entries.filter(({ roles }) => roles.length > 0);
  const roles = new Set(known.map((entry) => entry.roles[0]));
  const assigns =
    known.some(({ label }) => ASSIGNS.test(label.view.text)) && !entries.some(({ label }) => listWord(label.view.text) !== null);
  if (!roles.has('content') || !assigns || known.length * 4 < entries.length * 3) return [];
  return records(entries).flatMap((record) => recordTask(record, year) ?? []);
}

/** Pairs the cells of a row: label and value, label and value. */
function pairs(cells: readonly GridCell[]): Entry[] {
  if (cells.length % 2 !== 0) return [];
  return cells.flatMap((label, i) => {
    const value = cells[i + 1];
    return i % 2 === 0 && value ? [{ label, roles: rolesOf(label.view.text), value }] : [];
  });
}

/** Pairs the label that each row begins with with the values of each column; null where a label stands among these, or a row is shorter. */
function acrossColumns(rows: readonly (readonly GridCell[])[]): Entry[] | null {
  const width = rows[0]?.length ?? 0;
  const labels = rows.flatMap(([label]) => (label && isFormLabel(label.view.text) ? [label] : []));
  const values = rows.flatMap((row) => row.slice(1));
  const isOne = width > 2 && rows.every((row) => row.length === width) && labels.length === rows.length;
  if (!isOne || values.some(({ view }) => isFormLabel(view.text))) return null;
  return Array.from({ length: width - 1 }, (_, column) =>
    rows.flatMap((row, i): Entry[] => {
      const [label, value] = [labels[i], row[column + 1]];
      return label && value ? [{ label, roles: rolesOf(label.view.text), value }] : [];
    }),
  ).flat();
}

/** Divides the entries of a table where the label of its first task comes again. */
function records(entries: readonly Entry[]): Entry[][] {
  const first = entries.find(({ roles }) => roles[0] === 'content')?.label.view.text;
  const found: Entry[][] = [];
  for (const entry of entries) {
    if (found.length === 0 || (entry.label.view.text === first && found.at(-1)?.some(({ label }) => label.view.text === first)))
      found.push([]);
    found.at(-1)?.push(entry);
  }
  return found;
}

function recordTask(record: readonly Entry[], year: number | null): TaskDraft | null {
  const content = record.find(({ roles }) => roles[0] === 'content');
  if (!content) return null;
  const valueUnder = (role: Role) => wholeCell(record.find(({ roles }) => roles[0] === role)?.value);
  const facts: RowFacts = {
    ordinal: valueUnder('ordinal'),
    month: null,
    axis: null,
    period: null,
    deadline: valueUnder('deadline') ?? valueUnder('month'),
    people: record.reduce((all: People, { roles, value }) => togetherWith(all, peopleIn(value, roles)), nobody()),
    fields: record.flatMap((entry) => {
      const value = wholeCell(entry.value);
      const isField = entry !== content && (entry.roles.length === 0 || entry.roles[0] === 'content' || entry.roles[0] === 'remark');
      return value && isField ? [{ label: entry.label.view.text.replace(/[：:]$/, ''), value }] : [];
    }),
  };
  return itemDraft(plainItem(content.value.view), null, facts, [], { year, bare: false });
}
