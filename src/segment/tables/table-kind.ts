/**
 * What a table is for. A name or a word alone decides nothing: what speaks for each kind is added up, and the cheapest
 * kind is taken that has what it needs.
 */
import { leadingPeriod } from '../../lexicon/periods.js';
import { isColumnName, isFormLabel, isOthersUnit, isWeekday, listWord } from './column-names.js';
import { type GridCell, type GridRow, shownCells, spanningCell } from './grid.js';
import { listsByTime } from './row-facts.js';
import { columnBody, share } from './table-body.js';
import type { TableColumn } from './table-columns.js';
import { KIND_COST } from './table-costs.js';
import { holdsTime } from './table-times.js';
import { holdsFigures, holdsSigns } from './time-cell.js';

/**
 * Names what a table is for. A `schedule` has times that order its work (月份, 日期, rows 一月份 over the table);
 * `assignments` give work to leaders or bodies, or set it a deadline; `times` has times as columns (1月 | 2月); a `form`
 * pairs labels and values; a `list` names persons, posts, goods or an agenda's points; a `budget` counts money, a `calendar`
 * shows the days of weeks.
 */
export type TableKind = 'schedule' | 'assignments' | 'times' | 'form' | 'list' | 'budget' | 'calendar' | 'other';

/** Holds one thing that speaks for a kind, or against it. */
export interface Evidence {
  readonly kind: TableKind;
  readonly why: keyof typeof KIND_COST;
}

/** Holds a kind with its cost and what it rests on. */
export interface KindReading {
  readonly kind: TableKind;
  readonly cost: number;
  readonly evidence: readonly Evidence[];
}

/** Holds what a kind is judged by. */
export interface KindInput {
  readonly columns: readonly TableColumn[];
  /** The rows below the header. */
  readonly rows: readonly GridRow[];
  /** The caption above the table or in its first row, else the title of the text that it stands in; "" for none. */
  readonly caption: string;
  readonly headed: boolean;
}

/** Times of day: the rows of an agenda or a timetable, not of a plan. */
const CLOCK = /^\D{0,6}\d{1,2}[:：]\d{2}/;
const BARE_BODY = /^(?:单位|部门|科室|处室|股室|单位名称|部门名称|领导|成员|组长)$/;
const CAPTION_OF_LIST =
  /招聘|招考|岗位表|名单|名册|通讯录|联系表|联系方式|报价|价格|价目|收费|采购|成绩|考试|考场|课程表|作息|评分|打分|简历|履历|登记表|申请表|申报表|报名表|审批表|推荐表|签到|值班|权责清单|权力清单|办事指南|服务事项|人员信息|专家|[食菜]谱|菜单/;
const CAPTION_OF_MONEY = /预算|决算|收支|经费|资金|明细账|报价|价格/;
const CAPTION_OF_WORK = /任务|分工|分解|重点工作|工作安排|工作计划|责任|台账|要点|督办|校历|行事历|进度/;

/** Gives the cheapest kind of a table read so. */
export function kindOf(input: KindInput): KindReading {
  const times = timesOf(input);
  const all = [...workEvidence(input, times), ...listEvidence(input), ...shapeEvidence(input)];
  const readings = possible(input, times).map((kind): KindReading => {
    const evidence = all.filter((one) => one.kind === kind);
    return { kind, evidence, cost: evidence.reduce((cost, { why }) => cost + KIND_COST[why], 0) };
  });
  return readings.reduce((best, one) => (one.cost < best.cost ? one : best), { kind: 'other', cost: 0, evidence: [] });
}

/** Says where the times of a table stand: in a column of their own, in rows above the others, or in cells that list work by them. */
function timesOf({ columns, rows }: KindInput): Evidence['why'] | null {
  if (columns.some(({ role }) => role === 'month')) return 'timeColumn';
  if (timesAbove(rows)) return 'timeRows';
  return byTime(columns, rows) ? 'timedCells' : null;
}

/** Says what kinds a table may be: work needs a column of work, and something that says when or whose it is. */
function possible({ columns, rows, headed }: KindInput, times: Evidence['why'] | null): TableKind[] {
  const has = (role: TableColumn['role']): boolean => columns.some((column) => column.role === role);
  const assigned = haveDuty(columns) || (columns.some(({ people }) => people.length > 0) && !columns.some(({ name }) => listWord(name)));
  const timed = times !== null || (!assigned && beginWithTimes(columns, rows));
  const work: TableKind[] = has('content')
    ? [...(timed ? (['schedule'] as const) : []), ...(assigned ? (['assignments'] as const) : [])]
    : [];
  const across: TableKind[] = acrossTimes(columns, rows) && !measuresTimes(columns, rows) ? ['times'] : [];
  return [...work, ...across, ...(headed ? (['list', 'budget', 'calendar'] as const) : (['form'] as const))];
}

/** Says what speaks for work: the names of columns, the times of rows. */
function workEvidence({ columns, rows, caption }: KindInput, times: Evidence['why'] | null): Evidence[] {
  const found: Evidence['why'][] = [];
  const content = columns.find(({ role }) => role === 'content');
  if (content) found.push(isColumnName(content.name) ? 'namedContent' : 'wordedContent');
  if (haveDuty(columns)) found.push('duty');
  else if (columns.some(({ people }) => people.length > 0)) found.push('bareBody');
  if (CAPTION_OF_WORK.test(caption)) found.push('captionOfWork');
  const timed = times ?? (beginWithTimes(columns, rows) ? 'timedCells' : null);
  return [
    ...[...found, ...(timed ? [timed] : [])].map((why): Evidence => ({ kind: 'schedule', why })),
    ...found.map((why): Evidence => ({ kind: 'assignments', why })),
    ...[...found, 'timesAcross' as const].map((why): Evidence => ({ kind: 'times', why })),
  ];
}

/** Says whether columns say who leads, who is responsible or by when: 部门 alone does not, and 报送时间 beside 报送单位 neither. */
function haveDuty(columns: readonly TableColumn[]): boolean {
  const named = columns.some(({ name, people }) => people.length > 0 && !BARE_BODY.test(name));
  return named || (columns.some(({ role }) => role === 'deadline') && !columns.some(({ name }) => isOthersUnit(name)));
}

/** Says what speaks for lists of persons, posts, goods and money. */
function listEvidence({ columns, caption }: KindInput): Evidence[] {
  const named = columns.flatMap(({ name }): Evidence[] => {
    const word = listWord(name);
    if (word === null) return [];
    return [{ kind: word.endsWith('money') ? 'budget' : 'list', why: word.startsWith('of') ? 'listOnly' : 'listToo' }];
  });
  if (CAPTION_OF_WORK.test(caption)) return named;
  if (CAPTION_OF_LIST.test(caption)) named.push({ kind: 'list', why: 'captionOfList' });
  if (CAPTION_OF_MONEY.test(caption)) named.push({ kind: 'budget', why: 'captionOfList' });
  return named;
}

/** Says what speaks from the cells: times of day, labels beside values, the days of weeks. */
function shapeEvidence({ columns, rows }: KindInput): Evidence[] {
  const found: Evidence[] = [];
  if (columns.some((_, column) => share(columnBody(rows, column).texts, (text) => CLOCK.test(text)) > 0.5))
    found.push({ kind: 'list', why: isPlanOfDays(columns) ? 'clockOfDays' : 'clock' });
  if (columns.filter(({ name }) => isWeekday(name)).length >= 5) found.push({ kind: 'calendar', why: 'weekdays' });
  if (isMost(rows, pairsLabels)) found.push({ kind: 'form', why: 'pairs' });
  return found;
}

/** Says whether days order the rows, and a column says who is responsible: the times of day are those of a weekly plan. */
function isPlanOfDays(columns: readonly TableColumn[]): boolean {
  return columns.some(({ role }) => role === 'month') && columns.some(({ name, role }) => role === 'department' && !BARE_BODY.test(name));
}

/** Says whether a row pairs labels with values: 姓名 | 王某 | 性别 | 女. */
function pairsLabels(row: GridRow): boolean {
  const labels = shownCells(row).map(({ view }) => isFormLabel(view.text));
  return labels.some((is, i) => is && labels[i + 1] === false);
}

/** Says whether a cell over the table names the time of the rows below it: 一月份, 第一季度. */
export function namesTime({ view }: GridCell): boolean {
  return /[月季年周]/.test(view.text) && holdsTime(view.text);
}

const timesAbove = (rows: readonly GridRow[]): boolean => rows.flatMap((row) => spanningCell(row) ?? []).filter(namesTime).length > 1;

const byTime = (columns: readonly TableColumn[], rows: readonly GridRow[]): boolean =>
  columns.some((_, column) => isMost(rows, (row) => listsByTime(row.cells[column])));

/** Says whether a test holds for more than half of the rows; it looks at no more of them than it takes to tell. */
function isMost(rows: readonly GridRow[], test: (row: GridRow) => boolean): boolean {
  let [may, must] = [rows.length, 0];
  for (const row of rows) {
    if (must * 2 > rows.length || may * 2 <= rows.length) break;
    if (test(row)) must++;
    else may--;
  }
  return must * 2 > rows.length;
}

/** Says whether the work of most rows begins with its time, a row for each: 3月：启动报名 / 4月-5月 组织初赛 */
function beginWithTimes(columns: readonly TableColumn[], rows: readonly GridRow[]): boolean {
  const content = columns.findIndex(({ role }) => role === 'content');
  const { texts } = columnBody(rows, content);
  return texts.length > 1 && share(texts, (text) => (leadingPeriod(text)?.end ?? text.length) < text.length) > 0.5;
}

/** Gives the cells below columns that are times. */
const timeCells = (columns: readonly TableColumn[], rows: readonly GridRow[]): GridCell[] =>
  rows.flatMap((row) => row.cells.filter((cell, column) => columns[column]?.time && cell.range && cell.row === row.index));

/** Says whether columns that are times hold work or signs, and not figures alone. */
const acrossTimes = (columns: readonly TableColumn[], rows: readonly GridRow[]): boolean =>
  timeCells(columns, rows).some((cell) => holdsSigns(cell) || !holdsFigures(cell));

/** Says whether columns that are times hold what is measured: figures beside 指标. Words among them (完成上级下达任务) are aims. */
function measuresTimes(columns: readonly TableColumn[], rows: readonly GridRow[]): boolean {
  const cells = timeCells(columns, rows);
  const figures = cells.filter(holdsFigures).length;
  return figures > 0 && columns.some(({ name }) => INDICATOR.test(name)) && figures * FEWEST_FIGURES >= cells.length;
}
const INDICATOR = /^\p{sc=Han}{0,4}指标(?:名称|内容|项)?$/u;
/** One figure in so many cells may stand among work. */
const FEWEST_FIGURES = 4;
