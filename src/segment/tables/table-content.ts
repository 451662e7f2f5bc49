/**
 * The column that says what is to be done.
 *
 *     重点任务 | 工作措施     one task over several measures: the measures are the work; one to one: the tasks are
 *     月份 | 支部党员大会 | 党课   fields of work side by side: each is work, under its column's name
 *     时间 | 议程             no name says so: the column of running text
 */
import { isBodyAlone, isNameAlone } from '../../lexicon/name-kinds.js';
import { type ColumnBody, meanLength, type StatedRole, share } from './table-body.js';

/** Columns that sort the work beside them (工作类别, 责任领域) and do not say what it is. */
const SORTS = /类别|类型|分类|领域|方面|板块|大类|属性|来源|条线|类$/;
/** Columns whose short texts are names of work, not of its field. */
const NAMES = /名称|项目|课题|题目|事项|议题/;
/** Columns whose texts are never work: places, forms, remarks, figures. */
const NOT_WORK = /地点|地址|场所|电话|备注|说明|人员|单位|部门|姓名|职务|对象|形式|方式|金额|资金|预算|经费|情况|进展|来源|依据|序号/;
/** Names of fields of work that stand side by side. */
const FIELD_OF_WORK = /(?:工作|会|会议|活动|党课|主题党日|建设|教育|学习|管理|服务|线|条线|板块|类)$/;

/** Gives the columns' roles with `content` left to what is to be done. */
export function withContent(roles: readonly StatedRole[][], names: readonly string[], bodies: readonly ColumnBody[]): StatedRole[][] {
  const stated = roles.flatMap(([role], column) => (role === 'content' ? [column] : []));
  const plain = stated.filter((column) => !SORTS.test(names[column] ?? ''));
  const candidates = plain.length > 0 ? plain : stated;
  const fields = fieldsOfWork(roles, names, bodies);
  const named = candidates.length > 0 ? [finest(candidates, names, bodies)] : unnamed(roles, names, bodies);
  const work = fields.length > 1 ? fields : named;
  return roles.map((own, column) => (work.includes(column) ? ['content'] : own[0] === 'content' ? [] : own));
}

/** What names a column of work, or of what is said about work, and no field of it. */
const NO_FIELD =
  /内容|事项|任务|安排|措施|^(?:主要|重点|具体|其他|常规|日常)?工作$|项目|目标|要求|标准|篇目|题|名称|重点|要点|节日|节点|进度|计划/;

/** Finds fields of work that stand side by side beside months, whatever they are called: 月份 | 德育 | 教学 | 后勤; empty where a column is none. */
function fieldsOfWork(roles: readonly StatedRole[][], names: readonly string[], bodies: readonly ColumnBody[]): number[] {
  if (!roles.some(([role]) => role === 'month')) return [];
  const free = roles.flatMap(([role], column) => (role === undefined || role === 'content' ? [column] : []));
  const lengths = free.map((column) => meanLength(bodies[column]?.texts ?? []));
  const isField = (column: number): boolean => {
    const name = names[column] ?? '';
    if (!/^\p{sc=Han}{2,8}$/u.test(name) || NO_FIELD.test(name) || NOT_WORK.test(name) || SORTS.test(name)) return false;
    return share(bodies[column]?.texts ?? [], (text) => /\p{sc=Han}{3}/u.test(text)) > 0.5;
  };
  return free.every(isField) && Math.max(...lengths) <= 4 * Math.min(...lengths) ? free : [];
}

function finest(candidates: readonly number[], names: readonly string[], bodies: readonly ColumnBody[]): number {
  const themed = (coarse: number, fine: number): boolean => /主题$/.test(names[coarse] ?? '') && /内容|安排$/.test(names[fine] ?? '');
  return candidates.reduce((coarse, fine) =>
    themed(coarse, fine) || divides(bodies[coarse], bodies[fine], names[coarse] ?? '') ? fine : coarse,
  );
}

/** Says whether the rows divide a cell of one column further in the next, or it only names a field of work. */
function divides(above: ColumnBody | undefined, below: ColumnBody | undefined, name: string): boolean {
  if (!above || !below) return false;
  const covers = above.cells.some((cell, i) => {
    const next = above.cells[i + 1];
    const [one, other] = [below.cells[i], below.cells[i + 1]];
    return cell?.range && next && (next === cell || !next.range) && one?.range && other?.range && one !== other;
  });
  const isLabel = meanLength(above.texts) <= 5 && meanLength(below.texts) >= 12 && !NAMES.test(name);
  return covers || (isLabel && above.texts.length > 1);
}

/** Finds running text beside a time or a body where no name says that it is work; fields of work side by side beside months. */
function unnamed(roles: readonly StatedRole[][], names: readonly string[], bodies: readonly ColumnBody[]): number[] {
  const beside = roles.map(([role]) => role);
  if (!beside.some((role) => role === 'month' || role === 'deadline' || role === 'department' || role === 'leader')) return [];
  const worded = roles.flatMap((own, column) => (own.length === 0 && isWorded(names[column] ?? '', bodies[column]) ? [column] : []));
  const length = (column: number): number => meanLength(bodies[column]?.texts ?? []);
  const fields = worded.filter((column) => FIELD_OF_WORK.test(names[column] ?? ''));
  if (beside.includes('month') && fields.length > 1 && fields.length === worded.length)
    return roles.flatMap((own, column) => (own.length === 0 && isFieldOfWork(names[column] ?? '', bodies[column]) ? [column] : []));
  const rest = worded.length > 0 ? worded : betweenTimeAndBody(roles, names, bodies);
  return [...rest].sort((a, b) => length(b) - length(a)).slice(0, 1);
}

/** Names that say what is done to what the cells name, however short these are: 专项整治行业名称 over 烟花爆竹; not 检查人, 考核等次. */
const DONE_TO = /(?:整治|治理|检查|排查|巡查|督查|清理|改造|维修)(?:行业|领域|重点|项目|内容|设施|环节|隐患|问题)?(?:名称)?$/;

/** Finds the one column whose name says that something is done, beside both a time and whoever is responsible; its cells name no persons or bodies. */
function betweenTimeAndBody(roles: readonly StatedRole[][], names: readonly string[], bodies: readonly ColumnBody[]): number[] {
  const has = (...any: StatedRole[]): boolean => roles.some(([role]) => role !== undefined && any.includes(role));
  if (!has('month', 'deadline') || !has('department', 'leader')) return [];
  const isDone = (column: number): boolean => {
    const texts = bodies[column]?.texts ?? [];
    return DONE_TO.test(names[column] ?? '') && share(texts, isThing) > 0.5;
  };
  const done = roles.flatMap((own, column) => (own.length === 0 && isDone(column) ? [column] : []));
  return done.length === 1 ? done : [];
}

const isThing = (text: string): boolean => /\p{sc=Han}{2}/u.test(text) && !/^第/.test(text) && !isNameAlone(text) && !isBodyAlone(text);

/** Says whether a column stands beside fields of work as one of them, however short its texts are: 检查备课. */
function isFieldOfWork(name: string, body: ColumnBody | undefined): boolean {
  return FIELD_OF_WORK.test(name) && !NOT_WORK.test(name) && share(body?.texts ?? [], (text) => /\p{sc=Han}{2}/u.test(text)) > 0.5;
}

function isWorded(name: string, body: ColumnBody | undefined): boolean {
  const texts = body?.texts ?? [];
  return !NOT_WORK.test(name) && share(texts, (text) => text.length >= 5 && /\p{sc=Han}{4}/u.test(text)) >= 0.5;
}
