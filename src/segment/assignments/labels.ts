import { depthAfter } from '../../lexicon/brackets.js';
import { isTime } from '../../lexicon/calendar-times.js';
import { isAgency, looksLikePerson } from '../../lexicon/name-kinds.js';
import type { Role } from '../../lexicon/roles.js';
import { assigns, ROLE_WORDS, roleOf, rolesOf } from '../../lexicon/roles.js';
import { bareLabels } from './bare-labels.js';
import { SHORT_VERBS } from './duty-verbs.js';

/** Holds a label with its colon, where it has one, as it stands in a text; `start` to `end` (UTF-16 units) holds both, the value comes behind. */
export interface LabelPlace {
  readonly start: number;
  readonly end: number;
  /** Without its blanks and its colon. */
  readonly label: string;
  /** null for a label that says nothing of roles: 联系人, 工作目标. */
  readonly role: Role | null;
  /** Those of whom it may name: of a combined label (责任单位及责任人) both. */
  readonly roles: readonly Role[];
}

/** The words that are labels wherever a colon follows, even where nothing divides them from the value before: 责任人：张三完成时限：6月. */
const SURE_WORDS: ReadonlySet<string> = new Set(
  Object.entries(ROLE_WORDS).flatMap(([role, words]) => (assigns(role) ? words.filter((word) => word.length >= 3) : [])),
);
const LONGEST_WORD = Math.max(...[...SURE_WORDS].map((word) => word.length));
/** What may stand before such a word as part of the label: 市级, 第一. */
const HEAD =
  /(?:[国省州市县区镇乡校院局]家?级|[市县区省州镇校]直?|主要|具体|第[一二三]|直接|其[他它]|总|计划|预计|拟定?|规定|项目|工作|任务|课题|整改|最终)$/;

/** Words of the roles that are short for a label. */
const SHORT_WORDS = /^(?:牵头|主办|承办|配合|协办|参与|时限|期限)$/;
/** Words that say who does it as a label, though not as a column's name. */
const BARE_ROLES: ReadonlyMap<string, Role> = new Map([
  ...'主责 负责 落实 责任'.split(' ').map((word) => [word, 'department'] as const),
  ['协助', 'support'],
]);
/** Words of a duty that persons and bodies alike may bear: 牵头：李某某, 牵头：县教育局 */
const OF_EITHER = /^(?:总?牵头|主办|承办)$/;

/** 单位：万元 is the unit of a table's figures. */
const UNITS = /^(?:单位|计量单位)$/;

/** Marks after which a further label may begin: those that end a statement, and those that only divide. */
const STRONG = /[。；;！!？?|｜\n\r\u2028]/;
const WEAK = /[，,、]/;

/** No label is longer. */
const LONGEST = 40;

/** What gives a colon behind it to a label, though no role's label stands in the text: 甲局负责；联系人：张三. */
const BEHIND_VERB = new RegExp(`(?:${SHORT_VERBS})[，,；;。\\s]$`);

/** Finds the labels of a text, in their order: words of the roles, and beside them any short word with a colon. Colons inside brackets, and of times of day, make none. */
export function labelPlaces(text: string): LabelPlace[] {
  const found: LabelPlace[] = [];
  let depth = 0;
  let from = 0;
  let border: 'strong' | 'weak' | 'colon' = 'strong';
  const bare = new Map(bareLabels(text).map((label) => [label.start, label]));
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    depth = depthAfter(depth, c);
    if (depth > 0) continue;
    const own = bare.get(at);
    if (own) {
      found.push(place(at, own.end, own.label));
      border = 'colon';
      from = own.end;
      at = own.end - 1;
      continue;
    }
    const colon = (c === '：' || c === ':') && !(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)));
    if (colon || (c === '为' && SURE_WORDS.has(text.slice(from, at).trim())) || gapBehindLabel(text, from, at)) {
      const label = labelBefore(text, from, at, border);
      if (label) found.push(label);
      border = 'colon';
    } else if (STRONG.test(c)) border = 'strong';
    else if (WEAK.test(c)) border = 'weak';
    else continue;
    from = at + 1;
  }
  const assigned = found.find(({ role }) => role !== null) ?? found.find(({ start }) => BEHIND_VERB.test(text.slice(start - 3, start)));
  return assigned ? found : [];
}

/** Says whether a blank stands for the colon behind a label: 责任领导 王某，责任科室 人事股; not above the columns 责任领导 责任科室. */
function gapBehindLabel(text: string, from: number, at: number): boolean {
  if (!/\s/.test(text.charAt(at)) || at - from > LONGEST_WORD + 2 || !SURE_WORDS.has(text.slice(from, at).trim())) return false;
  const value = /^\s{1,4}([^\s，,；;。、：:（）()]{2,20})(?=[\s，,；;。、（(]|$)/.exec(text.slice(at, at + 30))?.[1] ?? '';
  return roleOf(value) === null && (isAgency(value) || looksLikePerson(value) || isTime(value));
}

/** Any other word with a colon is a label behind a mark (；备注：…), and behind a value with a gap (责任人：张三 时限：…). */
const BEHIND_MARK = /(?:^|\s)([\p{sc=Han}]{2,8})\s*$/u;
const BEHIND_VALUE = /\S\s+([\p{sc=Han}]{2,8})\s*$/u;

/** Reads the label that ends at a colon; `from` is where the stretch before the colon begins. */
function labelBefore(text: string, from: number, colon: number, border: 'strong' | 'weak' | 'colon'): LabelPlace | null {
  const begins = Math.max(from, colon - LONGEST);
  const shown = [...text.slice(begins, colon)].flatMap((c, i) => (/\s/.test(c) ? [] : [{ c, at: begins + i }]));
  const bare = shown.map(({ c }) => c).join('');
  if (bare === '' || (from === 0 && UNITS.test(bare))) return null;
  const last = lastWord(shown, bare);
  const length = last ?? wholeLabel(bare, border, begins === from) ?? labelBehindGap(shown, bare) ?? sureLabel(bare);
  if (length !== null) return place(shown[bare.length - length]?.at ?? begins, colon + 1, bare.slice(-length));
  const other = (border === 'colon' ? BEHIND_VALUE : BEHIND_MARK).exec(text.slice(begins, colon))?.[1];
  return other && begins === from ? place(text.lastIndexOf(other, colon), colon + 1, other) : null;
}

function place(start: number, end: number, label: string): LabelPlace {
  const roles = rolesOf(label);
  const role = roles[0] ?? BARE_ROLES.get(label) ?? null;
  return { start, end, label, role, roles: OF_EITHER.test(label) ? ['leader', 'department'] : roles.length > 0 || !role ? roles : [role] };
}

/** Gives the length of a label that a blank parts from the words before it: 深化医改 牵头科室：; not of one that is spread out (责 任 单 位：). */
function lastWord(shown: readonly { readonly at: number }[], bare: string): number | null {
  for (let length = LONGEST_WORD; length >= 3; length--) {
    const [before, first] = [shown[bare.length - length - 1], shown[bare.length - length]];
    if (before && first && first.at > before.at + 1 && bare.length >= length + 4 && SURE_WORDS.has(bare.slice(-length))) return length;
  }
  return null;
}

/** Gives the length of a sure label that a gap parts from the value before it, whose end might else be read as its head: 各乡镇 完成时限：. */
function labelBehindGap(shown: readonly { readonly at: number }[], bare: string): number | null {
  const start = shown.findLastIndex(({ at }, i) => i > 0 && at > (shown[i - 1]?.at ?? at) + 1);
  const word = start > 0 ? bare.slice(start) : '';
  return SURE_WORDS.has(word) ? word.length : null;
}

/** Gives the length of a label that fills the stretch: any word with a role at a strong border (区教育局负责人：). */
function wholeLabel(bare: string, border: string, complete: boolean): number | null {
  if (border !== 'strong' || !complete || bare.length > 30) return null;
  return roleOf(bare) ? bare.length : null;
}

/** Gives the length of the label that ends a stretch: 市级牵头领导, 配合单位（部门）. */
function sureLabel(bare: string): number | null {
  const bracket = /[（(][^（）()]{0,20}[）)]$/.exec(bare)?.[0].length ?? 0;
  const word = bare.slice(0, bare.length - bracket);
  for (let length = Math.min(LONGEST_WORD, word.length); length >= 3; length--) {
    if (!SURE_WORDS.has(word.slice(-length))) continue;
    const head = HEAD.exec(word.slice(0, -length))?.[0].length ?? 0;
    return head + length + bracket;
  }
  return SHORT_WORDS.test(bare) || BARE_ROLES.has(bare) ? bare.length : null;
}
