/**
 * What the columns of a table say: by their names where they have some, else by what stands below.
 *
 * The time column that orders the rows (月份, 日期) is `month`; a time by which a row is to be done is `deadline`; what is
 * to be done is `content`.
 */

import { numeral } from '../../lexicon/numerals.js';
import type { Role } from '../../lexicon/roles.js';
import { rolesOf } from '../../lexicon/roles.js';
import type { GridRow } from './grid.js';
import { type ColumnBody, columnBody, meanLength, share } from './table-body.js';
import { withContent } from './table-content.js';
import { holdsTime, withTimes } from './table-times.js';

/** Names what a column says, in the words of the output. */
export type ColumnRole = 'ordinal' | 'month' | 'content' | 'leader' | 'department' | 'support' | 'member' | 'deadline' | 'other';

/** Holds what is known of a column. */
export interface TableColumn {
  readonly name: string;
  readonly role: ColumnRole;
  /** All that a combined column states (责任单位及责任人); empty for a column that gives work to nobody. */
  readonly people: readonly Role[];
}

const PEOPLE: readonly Role[] = ['leader', 'department', 'support', 'member'];
/** Measures: over them 单位 is no body. */
const MEASURE =
  /^(?:[亿万千百]?(?:元|个|人|户|亩|吨|件|家|所|座|辆|次|项|米|台|套|处|条|名|张|份|袋|桶|箱|瓶|盒|包|本|支|只|株|棵|头|平方米|公里|千米|公顷|立方米|千瓦时|人次)|%|％|‰|㎡|m2|km)$/;

/** What a proposal (提案) asks for. */
const PROPOSED = /^(?:提案|建议)?(?:案由|题目|标题)$/;

/** Reads the columns of a table from their names and from the rows below the header. */
export function tableColumns(names: readonly string[], rows: readonly GridRow[]): TableColumn[] {
  const bodies = names.map((_, column) => columnBody(rows, column));
  const nameless = names.every((name) => name === '');
  const stated = names.map((name, column) => (nameless ? guessed(bodies, column) : named(name, bodies[column]?.texts ?? [])));
  return withContent(withTimes(stated, names, bodies), names, bodies).map((roles, column) => ({
    name: names[column] ?? '',
    role: columnRole(roles[0]),
    people: roles[0] && PEOPLE.includes(roles[0]) ? roles.filter((role) => PEOPLE.includes(role)) : [],
  }));
}

const columnRole = (role: Role | undefined): ColumnRole => (role === undefined || role === 'remark' ? 'other' : role);

/** Gives the roles that a column's name states and its texts do not gainsay. */
function named(name: string, texts: readonly string[]): Role[] {
  if (PROPOSED.test(name)) return ['content'];
  const known = rolesOf(name);
  const roles = known.length === 0 || known[0] === 'department' ? (byDuty(name, texts) ?? known) : known;
  if (roles[0] === 'department' && share(texts, (text) => MEASURE.test(text)) > 0.5) return [];
  return roles[0] === 'department' && /[（(]人[）)]$/.test(name) ? [...roles, 'leader'] : roles;
}

/** Verbs of duty that begin a column's name, whatever kind of body or office ends it (承办专委会, 分管副区长, 协办处室). */
const LEADS = /^(?:牵头|责任|承办|主办|负责|实施)(?!情况|措施|步骤|方案|内容|要求|时间|依据|标准|清单|落实|分工|状)/;
const HELPS = /^(?:协办|配合|参与|协助|协同|协作)(?!情况|措施|方式|内容|要求|时间|人员|对象|委员)/;
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
  if (HELPS.test(name)) return ['support'];
  return LEADS.test(name) && rolesOf(name).length === 0 ? ['department'] : null;
}

const BODY_NAME = /(?:局|委|办|部|处|科|室|会|院|府|厅|中心|公司|学校|街道|镇|乡|站|所|单位|部门|支队|大队)$/;
const listOf = (text: string): string[] => text.split(/[、，,；; ]/).filter(Boolean);

/** Works out the role of a column without a name; none where its texts leave it open. */
function guessed(bodies: readonly ColumnBody[], column: number): Role[] {
  const texts = bodies[column]?.texts ?? [];
  if (texts.length === 0) return [];
  if (share(texts, (text) => /[月季年周]/.test(text) && holdsTime(text)) >= 0.8) return ['month'];
  if (texts.every((text) => numeral(text) !== null)) return ['ordinal'];
  const longest = Math.max(...bodies.map((body) => meanLength(body.texts)));
  if (meanLength(texts) === longest && longest >= 6) return ['content'];
  if (share(texts, (text) => listOf(text).every((item) => BODY_NAME.test(item))) >= 0.8) return ['department'];
  if (share(texts, (text) => listOf(text).every((item) => /^\p{sc=Han}{2,4}$/u.test(item))) >= 0.8) return ['leader'];
  return [];
}
