import type { Range } from '../../document.js';
import { isTime } from '../../lexicon/calendar-times.js';
import type { NameRole } from '../../lexicon/fields.js';
import { beginsAsName, leadIn } from '../../lexicon/name-borders.js';
import { isAgency, isGeneric, isNameAlone, isVouchedFor, looksLikeBody, looksLikePerson, namesNoBody } from '../../lexicon/name-kinds.js';
import { type Duty, dutyOf } from './duty-verbs.js';
import { splitNames } from './names.js';
import { type Listed, listed } from './own-role.js';
import type { Value } from './people.js';

/** 牵头 with further names behind it, no mark between: 甲局牵头乙局、丙局配合. */
const LEADS_ON = /牵头(?!单位|部门|领导|负责|人|组织|督导|督促|督办|指导|协调)/;

/** What a bracket begins with that explains what it stands behind. */
const EXPLAINS = /^(?:即|如|含|包括|不含|其中|例如|以下|详见|见|参见)/;
/** Words with which no list of names begins or that no name holds, unless a name begins so (将台镇). */
const NO_NAMES = /^(?:上述|[列排](?:在|名)?第|要|应|须|必须|切实|加强|坚持|不|未|对|与|赴|将|把|在|按|并)|谁|[！？!?：:]|以下简称/;
/** A name that ends in a verb belongs to a motto: 党委领导、政府负责、公众参与. */
const MOTTO = /(?:主导|统筹|协同|负责|监督|保障|自治|支撑|推动|参与|配合|落实|牵头|主管|共建|引领|搭台|带队|自行组织)$/;

/** Nobody is assigned by 各乡镇不再负责. */
const DENIED = /(?:不再?|不予|不得|未|没有|无需)$/;

/** Names in a motto, which nobody bears: 政府负责、社会协同. */
const ANYBODY = /^(?:政府|党委(?:领导)?|党政|社会|企业|公众|群众|市场|部门|属地|行业|家庭|家长|领导|单位|机关|基层)$/;
/** What prose begins or goes on with where a name is looked for: 已开工, 甲局要切实加强管理. */
const PROSE =
  /^(?:已|正在|尚|力争|确保|推进|完成|开展|实现|加快|总投资|投资|计划|占|是指|指的?是|负责|请(?:于|各|将|在)|积极|主动|认真|切实|全力|做好|抓好|必须|享受)|要(?:切实|加强|做|抓|按|在|认真|严格|积极)/;
/** What is done by a body, inside a name: 在校生由学校. */
const DONE_BY = /(?<=[^自])由/;

/** Names stand before a list that goes on behind a mark: 甲局牵头，会同乙局负责. */
const isJoined = (before: string): boolean => /[^：:]$/.test(before.trimEnd());

/** No name is longer. */
export const LONGEST_NAME = 40;

/** Holds names with what a verb behind them says. */
export interface NamedDuty {
  readonly duty: Duty;
  readonly names: readonly Value[];
  readonly labelled: NameRole | null;
}

/** Says whether a text explains what it stands behind: 即甲局, 见附件; not 如东县教育局. */
export const explains = (text: string): boolean => EXPLAINS.test(text.trimStart()) && !beginsAsName(text.trimStart());

/** Says whether a name is prose in a name's place. */
export const isProse = ({ text }: Value): boolean => !isKnown({ text }) && PROSE.test(text);

/** Says whether a stretch beside names is none: prose, or a figure (占比达到60%). */
export const isOther = ({ text }: Value): boolean => !isKnown({ text }) && (PROSE.test(text) || namesNoBody(text) || /[%％]|\d/.test(text));

/** Reads names with their verb; the 甲局 of 甲局牵头乙局配合 is among the departments. */
export function namedDuties(text: string, range: Range, labelled: NameRole | null): NamedDuty[] | null {
  const duty = dutyOf(text.slice(range.start, range.end).trimEnd());
  if (!duty) return null;
  const end = range.start + duty.names;
  const leads = LEADS_ON.exec(text.slice(range.start, end));
  if (!leads || leads.index === 0) return oneDuty(text, { start: range.start, end }, duty, labelled);
  const middle = range.start + leads.index;
  const first = oneDuty(text, { start: range.start, end: middle }, { ...duty, role: 'department', sure: true }, null);
  const rest = oneDuty(text, { start: middle + leads[0].length, end }, duty, null);
  return first && rest && [...first, ...rest];
}

function oneDuty(text: string, { start, end }: Range, duty: Duty, role: NameRole | null): NamedDuty[] | null {
  const labelled = duty.role === 'department' ? role : null;
  const skipped = leadIn(text.slice(start, end), duty.role !== 'support' && isJoined(text.slice(0, start)));
  const names = namesIn(text, { start: start + skipped, end }, labelled === 'leader' ? 'person' : 'body');
  if (
    names.length === 0 ||
    names.some(({ text: name }) => MOTTO.test(name) || DENIED.test(name) || isTime(name)) ||
    names.every(({ text: name }) => ANYBODY.test(name))
  )
    return null;
  if (duty.object ? !names.every(({ text: name }) => isAgency(name) || isGeneric(name)) : !labelled && !stands(names, duty.sure))
    return null;
  return [{ duty, names, labelled }];
}

/** Says whether names are such: one that is known vouches for others before a verb that is sure. */
const stands = (names: readonly Value[], sure: boolean): boolean =>
  !names.some(({ text }) => DONE_BY.test(text)) && (names.every(isKnown) || (sure && names.some(isKnown) && !names.some(isOther)));

/** Reads a list of names; gives none where one of them is prose. */
export function namesIn(text: string, range: Range, kind: 'person' | 'body'): Value[] {
  const names = itemsIn(text, range, kind);
  return names.some(isNoName) ? [] : names;
}

const itemsIn = (text: string, { start, end }: Range, kind: 'person' | 'body'): Value[] =>
  splitNames(text.slice(start, end), kind).map((name) => ({ ...name, start: name.start + start, end: name.end + start }));

/** What a bracket behind a name remarks says nothing of it: 县教育局（联系人：李明）. */
function isNoName({ text }: Value): boolean {
  const name = text.replace(/(?<=.)[（(][^（()）]*[）)]/g, '');
  return text.length > LONGEST_NAME || explains(name) || (NO_NAMES.test(name) && !beginsAsName(name));
}

/** Holds what vouches for bare names: the text names bodies so elsewhere, for some of these (城关中心校); a time stands beside them, for persons (后勤科 周伟，9月底). */
export interface Vouching {
  readonly habit: boolean;
  readonly isTimed: boolean;
}

/** Reads bodies without a verb, and persons among them that can be nothing else; null where anything else stands there, or only such as may be places (松鹤街道). */
export function bareNames(text: string, range: Range, { habit, isTimed }: Vouching): Listed[] | null {
  const skipped = leadIn(text.slice(range.start, range.end), isJoined(text.slice(0, range.start)));
  const names = listed(text, itemsIn(text, { start: range.start + skipped, end: range.end }, 'body'), ['department'], isTimed);
  const isPerson = isTimed ? looksLikePerson : isNameAlone;
  const isName = ({ name: { text: name }, field }: Listed): boolean => (field === 'leaders' ? isPerson(name) : looksLikeBody(name));
  const isSure = ({ name: { text: name } }: Listed): boolean => isAgency(name) || (habit && isVouchedFor(name));
  return names.some(isSure) && names.every((one) => isName(one) && !isNoName(one.name)) ? names : null;
}

/** Says whether a name is known to be one, by its form. */
const isKnown = ({ text }: Pick<Value, 'text'>): boolean => looksLikeBody(text) || looksLikePerson(text);
