/**
 * Labels that no mark shows, told by what follows them: a known label with a value of its kind up to the end of the item.
 *
 *     改造村卫生室。责任单位县卫生健康局。完成时限10月
 *     改造老旧小区。牵头单位 县住房城乡建设局
 *     清运积存垃圾责任单位环卫公司配合单位街道办事处
 *
 * What they are not: words of a sentence (督促责任单位县水利局抓好整改, 压实牵头部门责任, 报送牵头单位县教育局。).
 */

import { isTime } from '../../lexicon/calendar-times.js';
import { hasLetter } from '../../lexicon/letters.js';
import { isAgency, isGeneric, isOffice, looksLikeBody, looksLikePerson } from '../../lexicon/name-kinds.js';
import { type Role, roleOf } from '../../lexicon/roles.js';

/** Holds a label: `start` to `end` (UTF-16 units) holds it and its colon, where it has one. */
export interface BareLabel {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** The labels that texts run on with; each stands in the table of roles too. */
const WORD =
  /((?:责任|牵头|主办|承办|配合|协办|参与|实施|主责|落实)(?:单位|部门|科室|处室|股室|领导)|责任人|(?:完成|办结)(?:时限|时间|期限)|(?:负责人|(?:小组|工作组|课题组)?成员|组员)(?=[：:]))([：:]?)\s{0,4}/g;
/** What closes an item, or a statement in it. */
const STOP = /[。；;\n\r\u2028]|$/g;
const NAME = /^\p{sc=Han}{2,4}$/u;
/** Behind these a label begins; anywhere else it is glued to the words before it. */
const BORDER = /[。；;！!？?\s，,）)】\]—※*|｜]$/;
/** 完成时间 is a word of sentences and tables too: without a colon it is a label only behind a mark, or behind another's value. */
const BEHIND_MARK = /^$|[。；;，,）)】\]]\s{0,4}$/;
/** Words that take what follows for their object, in brackets or not: 报送牵头单位…, 在【责任单位】… */
export const TAKES = /[促报织由对向与和及同是的将让请到求查定经告送给至在交知从按被]$|(?<!行)为$/;
/** Those that do so only where a label stands bare (明确责任单位…, 各责任单位…), and its levels: 市责任单位… */
const BELONGS = /[确实化各该本此省市县区]$/;
/** So much stands before a label that is glued to its work; before one with a colon more, as what is shorter belongs to the label (项目建设责任单位：). */
const SHORTEST_WORK = { bare: 4, marked: 6 };
/** No value begins with a word that binds it to the label: 牵头单位为…, 责任单位和… */
const BINDS = /^[为是由及和与或等的在有应要]/;
/** Says whether a text can begin a value: 县教育局; not 由县教育局确定. */
export const beginsValue = (value: string): boolean =>
  !BINDS.test(value) && (/^\d/.test(value) || hasLetter(/^./su.exec(value)?.[0] ?? ''));
/** A list of bodies is no longer. */
const LONGEST_VALUE = 200;

/** Says whether a text is such a label and nothing else: 责任单位 */
export const isLabel = (text: string): boolean => text !== '' && text.length <= 5 && text.replace(WORD, '') === '';

/** Finds such labels, and the marked ones that are glued to the work before them (推进河道整治责任单位：县水利局), in their order. */
export function bareLabels(text: string): BareLabel[] {
  const found: (BareLabel & { readonly closes: boolean })[] = [];
  for (const { index: start, 0: shown, 1: label = '', 2: colon = '' } of [...text.matchAll(WORD)].reverse()) {
    const next = found[0];
    STOP.lastIndex = start + shown.length;
    const stop = Math.min(STOP.exec(text)?.index ?? text.length, next?.start ?? text.length);
    const value = text.slice(start + shown.length, stop);
    const isMarked = colon !== '';
    if (value.length > LONGEST_VALUE || !isOfKind(roleOf(label), value, isMarked)) continue;
    const closes = stop === next?.start ? next.closes : /^[。；;\s]*$/.test(text.slice(stop, stop + 8)) && text.length <= stop + 8;
    if (!(isBorder(text, start) || ((isMarked || closes) && isGlued(text, start, SHORTEST_WORK[isMarked ? 'marked' : 'bare'])))) continue;
    if (
      !isMarked &&
      label.endsWith('时间') &&
      !(BEHIND_MARK.test(text.slice(Math.max(0, start - 5), start)) || isListed(text.slice(Math.max(0, start - LONGEST_VALUE), start)))
    )
      continue;
    found.unshift({ start, end: start + label.length + colon.length, label, closes });
  }
  return found;
}

const isBorder = (text: string, at: number): boolean => at === 0 || BORDER.test(text.charAt(at - 1));

function isGlued(text: string, at: number, shortest: number): boolean {
  const before = text.slice(Math.max(0, at - shortest), at);
  const isWork =
    before.length === shortest &&
    /^(?:.{0,3}[、，,）)])?[\p{sc=Han}“《]{2,}[”》]?$/u.test(before) &&
    !TAKES.test(before) &&
    !BELONGS.test(before);
  return isWork || isListed(text.slice(Math.max(0, at - LONGEST_VALUE), at));
}

/** Says whether a value ends here that another label has: 责任单位环卫公司 / 配合单位… */
const isListed = (before: string): boolean => {
  const last = [...before.matchAll(WORD)].at(-1);
  return last !== undefined && isOfKind(roleOf(last[1] ?? ''), before.slice(last.index + last[0].length), last[2] !== '');
};

/** Says whether all of a value is what a label of this role has: bodies, persons (behind a colon offices too), a time. */
function isOfKind(role: Role | null, value: string, isMarked: boolean): boolean {
  const items = value.split(/[、，,\s]+/).filter((item) => item !== '');
  if (items.length === 0 || !beginsValue(value)) return false;
  if (role === 'deadline') return isTime(items.join(' '));
  if (role === 'member') return items.every((item) => NAME.test(item)) && items.filter(looksLikePerson).length * 2 > items.length;
  if (role === 'leader') return items.every((item) => looksLikePerson(item) && (isMarked || !isOffice(item)));
  return items.every(isBody) && (isAgency(items[0] ?? '') || isGeneric(items[0] ?? '') || items.some(isAgency));
}

const isBody = (item: string): boolean => looksLikeBody(item) && !isOffice(item);
