/**
 * Work under columns that are times: the row names what is worked on, the column when.
 *
 *     建设内容 | 2031年              | 2032年       two tasks of 2031 and one of 2032, 教学团队 the last of their path
 *     教学团队 | 1.选派… 2.聘任…     | 完善…
 *              | 预期目标：…         |              a labelled line: a field of the item above it
 *     工作任务 | 1月 | 2月 | 3月                    one task, 立项, from January to February
 *     立项     | √   | √   |
 */

import { gather } from '../../gather.js';
import { isNameRole } from '../../lexicon/fields.js';
import { type Role, rolesOf } from '../../lexicon/roles.js';
import { type Found, foundIn, nobody, type People, togetherWith } from '../assignments/people.js';
import type { DraftPeriod, TaskDraft } from '../assignments/task-draft.js';
import { joined, part, type View } from '../pieces/view.js';
import { cellItems } from './cell-items.js';
import type { CellItem } from './cell-numbers.js';
import { peopleIn } from './cell-people.js';
import type { GridCell, GridRow } from './grid.js';
import { periodTogether, type RowFacts, rowFacts, rowPeople, wholeCell } from './row-facts.js';
import { saysNothing } from './table-body.js';
import type { TableColumn } from './table-columns.js';
import { itemDraft, type RowContext } from './table-tasks.js';
import { holdsFigures, holdsSigns } from './time-cell.js';
import type { ColumnTime } from './time-columns.js';

/** Says whether a row says who does the work of the rows above it, time by time: 责任部门 | 办公室 | 党建办 */
export function saysWho(row: GridRow, columns: readonly TableColumn[]): boolean {
  const [role] = rolesOf(row.cells[nameColumn(row, columns)]?.view.text ?? '');
  return isNameRole(role);
}

/** Gives whom such rows name for some times. */
function peopleBelow(below: readonly GridRow[], times: readonly ColumnTime[], columns: readonly TableColumn[]): People {
  return below.reduce((all, row) => {
    const roles = rolesOf(row.cells[nameColumn(row, columns)]?.view.text ?? '');
    const cells = new Set(row.cells.filter((_, column) => columns[column]?.time && times.includes(columns[column].time)));
    return [...cells].reduce((people, cell) => togetherWith(people, peopleIn(cell, roles)), all);
  }, nobody());
}

/** Reads the work items of a row; `headings` are the heading rows above it, `below` the rows that say who does its work. */
export function timeGridTasks(row: GridRow, headings: readonly string[], context: RowContext, below: readonly GridRow[]): TaskDraft[] {
  const name = nameColumn(row, context.columns);
  const own = rowFacts(row, name, context);
  // 教务处 alone before the times is the row's name and does its work.
  const facts = context.columns[name]?.people.length ? { ...own, people: rowPeople(row, context.columns, -1) } : own;
  const cells = timeCells(row, context.columns);
  const worded = cells.filter(({ cell }) => !holdsSigns(cell) && !holdsFigures(cell) && !saysNothing(cell.view.text));
  if (worded.length === 0) return signedTask(row.cells[name], cells, facts, headings, context);
  const label = row.cells[name]?.view.text ?? '';
  // 工作内容 | … over 责任单位 | …: a row that is named as a column is says what its own cells are.
  const [role] = rolesOf(label);
  if (role && SAID_OF_WORK.has(role)) return [];
  const path = label === '' || WORK.test(label) ? headings : [...headings, withoutNumber(row.cells[name] as GridCell)];
  return timesOf(worded).flatMap((one) => {
    const people = peopleBelow(
      below,
      one.flatMap(({ times }) => times),
      context.columns,
    );
    return cellTasks(one, { ...facts, people: togetherWith(facts.people, people) }, path, context);
  });
}

const SAID_OF_WORK: ReadonlySet<Role> = new Set(['leader', 'department', 'support', 'member', 'deadline', 'remark']);
const WORK = /^(?:主要|重点)?(?:工作|活动|任务)(?:内容|安排|任务)?$/;

const withoutNumber = (cell: GridCell): string => cellItems(cell, 'whole')[0]?.view.text ?? cell.view.text;

/** Finds the column that names what a row is about: that of the work, else the last plain one before the times. */
function nameColumn(row: GridRow, columns: readonly TableColumn[]): number {
  const content = columns.findIndex(({ role }) => role === 'content');
  const first = columns.findIndex(({ time }) => time !== null);
  const plain = columns.findLastIndex(({ role }, column) => role === 'other' && column < first && row.cells[column]?.range);
  return content >= 0 && row.cells[content]?.range ? content : Math.max(0, plain);
}

/** Holds a cell below one time, or over several. */
interface TimeCell {
  readonly cell: GridCell;
  readonly times: readonly ColumnTime[];
}

/** Gives the cells of a row below times that hold something; one that covers several rows stands in its first. */
function timeCells(row: GridRow, columns: readonly TableColumn[]): TimeCell[] {
  const found = new Map<GridCell, ColumnTime[]>();
  columns.forEach(({ time }, column) => {
    const cell = row.cells[column];
    if (time && cell?.range && cell.row === row.index) gather(found, cell, time);
  });
  return [...found].map(([cell, times]) => ({ cell, times }));
}

/** Puts the cells of one time together (第一季度: 目标, 措施). */
function timesOf(cells: readonly TimeCell[]): TimeCell[][] {
  const keyOf = ({ times }: TimeCell): string => times.map(({ from, to }) => `${from} ${to}`).join();
  const keys = [...new Set(cells.map(keyOf))];
  return keys.map((key) => cells.filter((one) => keyOf(one) === key));
}

/** Makes the task of a row whose cells say by signs when it is done; none for a row without signs. */
function signedTask(
  name: GridCell | undefined,
  cells: readonly TimeCell[],
  facts: RowFacts,
  headings: readonly string[],
  context: RowContext,
): TaskDraft[] {
  const signed = cells.filter(({ cell }) => holdsSigns(cell));
  if (!name?.range || saysNothing(name.view.text) || signed.length === 0) return [];
  return cellItems(name, 'whole').map((item) => itemDraft(item, null, during(facts, signed), headings, context));
}

/** Makes the tasks of one time: the items of the cell that says what is done; the other cells are fields of the first. */
function cellTasks(cells: readonly TimeCell[], facts: RowFacts, path: readonly string[], context: RowContext): TaskDraft[] {
  const about = ({ times }: TimeCell): string => times[0]?.about ?? '';
  const work = cells.find((one) => rolesOf(about(one))[0] === 'content') ?? cells[0];
  if (!work) return [];
  const fields = cells.flatMap((one) => {
    const value = one === work ? null : wholeCell(one.cell);
    return value ? [{ label: about(one), value }] : [];
  });
  const own = { ...during(facts, cells), ordinal: null };
  return labelledItems(work.cell).map(({ item, fields: said }, i) =>
    itemDraft(
      item,
      null,
      { ...own, fields: [...facts.fields, ...said, ...(i === 0 ? fields : [])] },
      item.heading ? [...path, item.heading.text] : path,
      context,
    ),
  );
}

/** Gives a row's facts with the time of some cells. */
function during(facts: RowFacts, cells: readonly TimeCell[]): RowFacts {
  const times = cells.flatMap((one) => one.times);
  const [first, last] = [times[0], times.at(-1)];
  const around = periodTogether(times);
  const raw = first && last && first.raw !== last.raw ? `${first.raw}—${last.raw}` : (first?.raw ?? '');
  const period: DraftPeriod | null = around && { ...around, raw };
  return { ...facts, month: first === last ? (first?.month ?? null) : null, period };
}

/** 预期目标, 责任人: what is said about work, and no work of its own as 党建工作：… is. */
const LABEL =
  /^((?:\p{Script=Han}{0,6})(?:目标|成果|指标|标准|要点|要求|成效|效益|经费|资金|投入|依据|备注|说明|材料|地点|地址|形式|方式|对象|责任人|责任单位|责任部门|负责人|牵头单位|配合单位|完成时限|完成时间|时限|措施))[：:]\s*(?=\S)/u;

interface LabelledItem {
  readonly item: CellItem;
  readonly fields: { readonly label: string; readonly value: Found }[];
}

/** Divides a cell into its items, and gives each the labelled lines below it; a cell of such lines alone is one item, the first line's. */
function labelledItems(cell: GridCell): LabelledItem[] {
  const [first, ...others] = cell.paragraphs;
  const above = first && LABEL.exec(first.text);
  // Nothing stands above the first line: what it says is the work.
  const paragraphs = above ? [part(first, above[0].length, first.text.length), ...others] : cell.paragraphs;
  const plain = paragraphs.filter(({ text }) => !LABEL.test(text));
  const items = cellItems({ ...cell, paragraphs: plain, view: joined(plain, ' ') }, 'lines');
  const found = items.map((item): LabelledItem => ({ item, fields: [] }));
  for (const line of paragraphs.filter(({ text }) => LABEL.test(text))) fieldBelow(found, line);
  return found.filter(({ item }) => !saysNothing(item.view.text));
}

function fieldBelow(found: readonly LabelledItem[], line: View): void {
  const [sign = '', label = ''] = LABEL.exec(line.text) ?? [];
  const at = line.offsets[0] ?? 0;
  const above = found.findLast(({ item }) => (item.view.offsets[0] ?? 0) < at) ?? found[0];
  above?.fields.push({ label, value: foundIn(line, sign.length) });
}
