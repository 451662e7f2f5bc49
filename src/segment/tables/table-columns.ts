/**
 * What the columns of a table say: by their names, and what stands below must not gainsay them. Only an ordinal and the
 * times that order the rows are told without a name: a name stands for a person by no shape of its own.
 *
 * The time column that orders the rows (月份, 日期) is `month`; a time by which a row is to be done is `deadline`; what is
 * to be done is `content`; a column that is itself a time (1月, 2031年) is `time`.
 */
import { isMeasure } from '../../lexicon/measures.js';
import { isOffice, looksLikeBody } from '../../lexicon/name-kinds.js';
import { numeral } from '../../lexicon/numerals.js';
import { type Role, rolesOf } from '../../lexicon/roles.js';
import type { GridRow } from './grid.js';
import { type ColumnBody, columnBody, meanLength, type StatedRole, share } from './table-body.js';
import { withContent } from './table-content.js';
import { holdsTime, withTimes } from './table-times.js';
import type { ColumnTime } from './time-columns.js';

/** Names what a column says, in the words of the output. */
export type ColumnRole = 'ordinal' | 'month' | 'content' | 'leader' | 'department' | 'support' | 'member' | 'deadline' | 'time' | 'other';

/** Holds what is known of a column. */
export interface TableColumn {
  readonly name: string;
  readonly role: ColumnRole;
  /** All that a combined column states (责任单位及责任人); empty for a column that gives work to nobody. */
  readonly people: readonly Role[];
  /** The time that it is; null for any other column. */
  readonly time: ColumnTime | null;
}

/** Who chairs a meeting, beside its place, leads no work. */
const CHAIRS = /^(?:主持|主持人|主讲人|召集人)$/;
const PLACE = /地点|会议室|场地/;

const PEOPLE: readonly Role[] = ['leader', 'department', 'support', 'member'];
/** What a proposal (提案) asks for, and the plainest names of work. */
const WORK = /^(?:(?:提案|建议)?(?:案由|题目|标题)|(?:主要|重点)?(?:活动|工作)(?:安排)?)$/;

/** Reads the columns of a table from their names, of which some may be times, and from the rows below the header. */
export function tableColumns(names: readonly string[], times: readonly (ColumnTime | null)[], rows: readonly GridRow[]): TableColumn[] {
  const bodies = names.map((_, column) => columnBody(rows, column));
  const stated = names.map((name, column): StatedRole[] => {
    if (times[column]) return ['time'];
    return CHAIRS.test(name) && names.some((other) => PLACE.test(other)) ? [] : named(name, bodies[column]?.texts ?? []);
  });
  const told = names.every((name) => name === '') ? stated : withNameless(stated, names, bodies);
  return numbered(withContent(withTimes(told, names, bodies), names, bodies), bodies).map((roles, column) => ({
    name: names[column] ?? '',
    role: columnRole(roles[0]),
    people: isPeople(roles[0]) ? roles.filter(isPeople) : [],
    time: times[column] ?? null,
  }));
}

const isPeople = (role: StatedRole | undefined): role is Role => PEOPLE.some((one) => one === role);
const columnRole = (role: StatedRole | undefined): ColumnRole => (role === undefined || role === 'remark' ? 'other' : role);

/** Gives the roles that a column's name states and its texts do not gainsay. */
function named(name: string, texts: readonly string[]): Role[] {
  if (WORK.test(name)) return ['content'];
  const known = [...rolesOf(name)];
  const roles = known.length === 0 || known[0] === 'department' ? (byDuty(name, texts) ?? known) : known;
  if (roles[0] === 'department' && share(texts, isMeasure) > 0.5) return [];
  return roles[0] === 'department' && /[（(]人[）)]$/.test(name) ? [...roles, 'leader'] : roles;
}

/** Verbs of duty that begin a column's name, whatever kind of body or office ends it (承办专委会, 分管副区长, 协办处室). */
const LEADS = /^(?:牵头|责任|承办|主办|负责|实施)/;
const HELPS = /^(?:协办|配合|参与|协助|协同|协作)/;
const HOLDS = /^(?:分管|联系|挂钩|包联|包保|包抓|牵头|责任|负责)\p{sc=Han}{0,3}(?:长|主席|主任|书记|领导)$/u;
/** Bodies that are asked, visited or heard: no work is theirs. */
const ASIDE = /^(?:列席|被|受检|汇报|报告|邀请|出席)/;
/** Names of bodies and persons are short. */
const LONGEST_NAMES = 30;

/** Works out the role of a column from the verb that begins its name; null where it has none. */
function byDuty(name: string, texts: readonly string[]): Role[] | null {
  if (ASIDE.test(name)) return [];
  if (name.length > 8 || meanLength(texts) > LONGEST_NAMES) return null;
  if (HOLDS.test(name)) return ['leader'];
  if (rolesOf(name).length > 0 || !(looksLikeBody(name) || isOffice(name))) return null;
  if (HELPS.test(name)) return looksLikeBody(name) ? ['support'] : null;
  return LEADS.test(name) ? [isOffice(name) ? 'leader' : 'department'] : null;
}

/** Adds what columns without a name of their own say by what stands below: one at the left that counts 1, 2, 3 is the ordinal, months order the rows. */
function withNameless(roles: readonly StatedRole[][], names: readonly string[], bodies: readonly ColumnBody[]): StatedRole[][] {
  const has = (role: StatedRole): boolean => roles.some(([own]) => own === role);
  return roles.map((own, column) => {
    const texts = bodies[column]?.texts ?? [];
    const [name, next] = [names[column], names[column + 1]];
    const mayCount = (column < 2 && name === '') || (column === 1 && name === next);
    if (mayCount && texts.length > 0 && !has('ordinal') && counts(texts)) return ['ordinal'];
    if (name !== '' || texts.length === 0) return own;
    return !has('month') && share(texts, (text) => /[月季年周]/.test(text) && holdsTime(text)) >= 0.8 ? ['month'] : own;
  });
}

/** Gives the work to the column that numbers stand before, where one to their left only groups the rows: 工作任务 | 序号 | 具体要求. */
function numbered(roles: readonly StatedRole[][], bodies: readonly ColumnBody[]): readonly StatedRole[][] {
  const [content, ordinal] = (['content', 'ordinal'] as const).map((role) => roles.findIndex(([own]) => own === role));
  if (content === undefined || ordinal === undefined || content < 0 || ordinal !== content + 1 || roles[ordinal + 1]?.length !== 0)
    return roles;
  const isWorded = meanLength(bodies[ordinal + 1]?.texts ?? []) > meanLength(bodies[content]?.texts ?? []);
  return isWorded ? roles.map((own, column) => (column === content ? [] : column === ordinal + 1 ? ['content'] : own)) : roles;
}

/** Says whether texts count from one on; below each heading they may begin anew. */
function counts(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => ordinalOf(text));
  return numbers.every((number, i) => number !== null && (number === 1 || number === (numbers[i - 1] ?? 0) + 1));
}

/** Reads the cell of an ordinal column: 3, 3., （三）, ③. */
export function ordinalOf(text: string): number | null {
  return numeral(text) ?? numeral(/^[（(]?([^（()）、.．]+)[）)]?[、.．]?$/.exec(text)?.[1] ?? '');
}
