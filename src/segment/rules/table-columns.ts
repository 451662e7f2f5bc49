/**
 * What the columns of a table say: by their names where they have some, else by what stands below.
 *
 * The time column that orders the rows (月份, 周次 beside 日期) is `month`; a time by which a row is to be done is
 * `deadline`; of several columns that say what is to be done one is `content`, the finest that the rows divide.
 */
import type { Role } from '../assignment.js';
import { type GridCell, type GridRow, isCovered } from '../grid.js';
import { numeral } from '../numerals.js';
import { timePieces } from '../periods.js';
import { rolesOf } from '../roles.js';
import { isTime, monthOf, readDays } from './calendar-time.js';
import { spanningCell } from './table-header.js';

export type ColumnRole = 'ordinal' | 'month' | 'content' | 'leader' | 'department' | 'support' | 'member' | 'deadline' | 'other';

export interface TableColumn {
  readonly name: string;
  readonly role: ColumnRole;
  /** All that a combined column states (责任单位及责任人); empty for a column that gives work to nobody. */
  readonly people: readonly Role[];
}

/** Holds one column's texts below the header, empty cells and rows over the whole table left out. */
interface Body {
  readonly texts: readonly string[];
  readonly cells: readonly (GridCell | undefined)[];
}

const PEOPLE: readonly Role[] = ['leader', 'department', 'support', 'member'];
/** Time columns whose name says that work is to be finished then. */
const FINISH = /完成|时限|期限|截止|办结|结题|限时|竣工|验收/;
/** Texts that say that work is to be finished then: 6月底前, 年内完成. */
const FINISHED = /前$|底$|末$|前完成|完成$|以前|之前/;
const TIME_NAME = /时间|日期|时段|月份|季度|年月/;
/** Columns that count the weeks of a term: they order the rows where nothing else does. */
export const WEEK_NAME = /^(?:教学)?周(?:次|别|数|序)?$|^星期$/;
/** Columns that sort the work beside them (工作类别, 责任领域) and do not say what it is. */
const SORTS = /类别|类型|分类|领域|方面|板块|大类|属性|来源|条线|类$/;
/** Measures: under them 单位 is no body. */
const MEASURE =
  /^(?:[亿万千百]?(?:元|个|人|户|亩|吨|件|家|所|座|辆|次|项|米|台|套|处|条|名|张|份|平方米|公里|千米|公顷|立方米|千瓦时|人次)|%|％|‰|㎡|m2|km)$/;

/** Reads the columns of a table from their names and from the rows below the header. */
export function tableColumns(names: readonly string[], rows: readonly GridRow[]): TableColumn[] {
  const bodies = names.map((_, column) => bodyOf(rows, column));
  const nameless = names.every((name) => name === '');
  const found = names.map((name, column) => (nameless ? guessed(bodies, column) : named(name, bodies[column] as Body)));
  settleTimes(found, names, bodies);
  settleContent(found, names, bodies, rows);
  return found.map((roles, column) => ({
    name: names[column] ?? '',
    role: columnRole(roles[0]),
    people: roles[0] && PEOPLE.includes(roles[0]) ? roles.filter((role) => PEOPLE.includes(role)) : [],
  }));
}

function bodyOf(rows: readonly GridRow[], column: number): Body {
  const plain = rows.filter((row) => !spanningCell(row));
  const cells = plain.map((row) => row.cells[column]);
  const own = plain.flatMap((row) => (isCovered(row, column) ? [] : (row.cells[column] ?? [])));
  return { texts: own.map((cell) => cell.view.text).filter(Boolean), cells };
}

const columnRole = (role: Role | undefined): ColumnRole => (role === undefined || role === 'remark' ? 'other' : role);

/** Gives the roles that a column's name states and its texts do not gainsay. */
function named(name: string, body: Body): Role[] {
  const roles = rolesOf(name);
  if (roles[0] === 'department' && share(body.texts, (text) => MEASURE.test(text)) > 0.5) return [];
  return roles;
}

/** Gives the share of texts that a test holds for; 0 for none. */
function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

const meanLength = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
const BODY_NAME = /(?:局|委|办|部|处|科|室|会|院|府|厅|中心|公司|学校|街道|镇|乡|站|所|单位|部门|支队|大队)$/;
const listOf = (text: string): string[] => text.split(/[、，,；; ]/).filter(Boolean);

/** Works out the role of a column without a name; none where its texts leave it open. */
function guessed(bodies: readonly Body[], column: number): Role[] {
  const texts = bodies[column]?.texts ?? [];
  if (texts.length === 0) return [];
  if (share(texts, (text) => /[月季年周]/.test(text) && isTime(text)) >= 0.8) return ['month'];
  if (texts.every((text) => numeral(text) !== null)) return ['ordinal'];
  const longest = Math.max(...bodies.map((body) => meanLength(body.texts)));
  if (meanLength(texts) === longest && longest >= 6) return ['content'];
  if (share(texts, (text) => listOf(text).every((item) => BODY_NAME.test(item))) >= 0.8) return ['department'];
  if (share(texts, (text) => listOf(text).every((item) => /^\p{sc=Han}{2,4}$/u.test(item))) >= 0.8) return ['leader'];
  return [];
}

/** Says whether a cell of a time column holds one: 3月, 一季度, 2月17日-2月23日, 2.17-2.23; a bare number up to 12 counts. */
const holdsTime = (text: string): boolean => monthOf(text) !== null || readDays(text, null) !== null || isTime(text);

/** Tells the time column that orders the rows from the times by which work is to be done. */
function settleTimes(found: Role[][], names: readonly string[], bodies: readonly Body[]): void {
  const content = found.findIndex((roles) => roles[0] === 'content');
  found.forEach((roles, column) => {
    const name = names[column] ?? '';
    const texts = bodies[column]?.texts ?? [];
    if (WEEK_NAME.test(name)) found[column] = [];
    const timely =
      !WEEK_NAME.test(name) && (roles[0] === 'month' || roles[0] === 'deadline' || (roles.length === 0 && TIME_NAME.test(name)));
    if (!timely || texts.length === 0) return;
    if (share(texts, (text) => holdsTime(text)) < 0.5 && roles[0] !== 'deadline') found[column] = [];
    else if (roles[0] === 'deadline') found[column] = !FINISH.test(name) && column < content && isOrdered(texts) ? ['month'] : roles;
    else found[column] = share(texts, (text) => FINISHED.test(text)) > 0.5 ? ['deadline'] : ['month'];
  });
  // Of several the first that names months orders the rows; days beside it are read with it.
  const months = found.flatMap((roles, column) => (roles[0] === 'month' ? [column] : []));
  const axis = months.find((column) => share(bodies[column]?.texts ?? [], (text) => monthOf(text) !== null) >= 0.5) ?? months.at(-1);
  for (const column of months) if (column !== axis) found[column] = [];
  const week = names.findIndex((name) => WEEK_NAME.test(name));
  if (axis === undefined && week >= 0) found[week] = ['month'];
}

const isOrdered = (texts: readonly string[]): boolean => share(texts, (text) => holdsTime(text) && !FINISHED.test(text)) > 0.5;

/** Leaves the role `content` to one column: of several the finest that the rows divide; for a time column without one, the longest text. */
function settleContent(found: Role[][], names: readonly string[], bodies: readonly Body[], rows: readonly GridRow[]): void {
  const stated = found.flatMap((roles, column) => (roles[0] === 'content' ? [column] : []));
  const plain = stated.filter((column) => !SORTS.test(names[column] ?? ''));
  const candidates = plain.length > 0 ? plain : stated.length > 0 ? stated : longestColumn(found, names, bodies);
  let [content] = candidates;
  for (const next of candidates.slice(1)) if (content !== undefined && divides(bodies, content, next, rows, names)) content = next;
  for (const column of stated) if (column !== content) found[column] = [];
  if (content !== undefined) found[content] = ['content'];
}

/** Names of columns whose texts are never work: places, forms, remarks, figures. */
const NOT_WORK = /地点|地址|场所|电话|备注|说明|人员|单位|部门|姓名|职务|对象|形式|方式|金额|资金|预算|经费|情况|进展|来源|依据|序号/;

/** Finds the column of running text that must be the work where a time or a body stands beside it and no name says so. */
function longestColumn(found: readonly Role[][], names: readonly string[], bodies: readonly Body[]): number[] {
  if (!found.some(([role]) => role === 'month' || role === 'deadline' || role === 'department' || role === 'leader')) return [];
  const open = found.flatMap((roles, column) => (roles.length === 0 && !NOT_WORK.test(names[column] ?? '') ? [column] : []));
  const texts = (column: number): readonly string[] => bodies[column]?.texts ?? [];
  const worded = open.filter(
    (column) => meanLength(texts(column)) >= 6 && share(texts(column), (text) => /\p{sc=Han}{4}/u.test(text)) > 0.7,
  );
  return worded.sort((a, b) => meanLength(texts(b)) - meanLength(texts(a))).slice(0, 1);
}

/** Says whether the rows divide a cell of one column further in the next (one 重点任务 over three 工作措施), or it only names a field of work. */
function divides(bodies: readonly Body[], coarse: number, fine: number, rows: readonly GridRow[], names: readonly string[]): boolean {
  const above = bodies[coarse] as Body;
  const below = bodies[fine] as Body;
  const covered = above.cells.some((cell, i) => {
    const next = above.cells[i + 1];
    const same = next !== undefined && cell?.range && (next === cell || !next.range);
    return same && below.cells[i]?.range && below.cells[i + 1]?.range && below.cells[i] !== below.cells[i + 1];
  });
  if (covered) return true;
  const isLabel = meanLength(above.texts) <= 5 && meanLength(below.texts) >= 12 && !/名称|项目|课题|题目|事项/.test(names[coarse] ?? '');
  return rows.length > 2 && isLabel;
}

/** Says whether a column's cells list work by time (3月：…；5-6月：…). */
export function listsByTime(texts: readonly string[]): boolean {
  return share(texts, (text) => timePieces(text).length > 1) > 0.5;
}
