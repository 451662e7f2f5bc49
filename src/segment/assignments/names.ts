import type { Range } from '../../document.js';
import { depthAfter, withinLoose } from '../../lexicon/brackets.js';
import { chosenIn } from '../../lexicon/choices.js';
import { dividedAt, withoutEdges } from '../../lexicon/divide.js';
import { hasLetter } from '../../lexicon/letters.js';
import { beginsAsName } from '../../lexicon/name-borders.js';
import { isGeneric, isWholePerson, looksLikeBody } from '../../lexicon/name-kinds.js';
import { viewOf } from '../pieces/view.js';
import { bodyGaps, gaps } from './name-gaps.js';
import type { Value } from './people.js';

const DIVIDERS = /[、，,；;\n\r\u2028]/;
/** Marks and blanks that close a list without belonging to its last name. */
const EDGE = /[\s。．；;、，,：:.|｜]/;

/** What follows a 和 that begins a place's name: 和平区, 和田, 和顺. */
const PLACE_AFTER = /^(?:平(?!安|台)|田|顺|静|硕|龙|林格)/;
/** No item begins so, unless a name does: 及其所属; of 穆春和及祁连山 the second sign divides. But 教育局和和平街道 are two. */
const NO_BEGINNING = /^(?:其|及|和(?!县))/;

/** The second of a pair that shares its owner: 各乡镇党委和政府, 高新区党工委和管委会. */
const SHARES_OWNER = /^(?:党委|党工委|工委|(?:人民)?政府|管委会|管理委员会|办事处)$/;

/** What stands in the place of a name and names nobody. */
const NO_NAME = /^(?:暂?无|待定|待补充|空缺|暂缺|同上|〃)$/;

/** No name says so; a text whose breaks are lost runs on behind the name: 园林局配合做好专项整治工作（一）… */
const SAYS_WORK = /[做抓搞]好|[（(][一二三四五六七八九十]{1,2}[）)](?![部班组队区校园科支村期])/;

const LONGEST_ITEM = 200;

/**
 * Divides a list of persons or bodies into its items, cleaned as the contract says; `start` and `end` are UTF-16 units
 * into `raw`. It divides at 、 ， ； line breaks and wide gaps outside brackets and quotation marks, and at 和 及 between
 * two items of the list: 钱某林、郑某平和相关委员 are three, 自然资源和规划局 and 和平区 are one. 与, 会同 and 等 stay in the name. Of choices
 * (☑县水利局 □县林业局) it takes those that are chosen.
 */
export function splitNames(raw: string, kind: 'person' | 'body'): Value[] {
  const chosen = chosenIn(raw);
  if (chosen === null) return namesIn(raw, kind);
  return chosen.flatMap(({ start, end }) =>
    namesIn(raw.slice(start, end), kind).map((name) => ({ ...name, start: name.start + start, end: name.end + start })),
  );
}

function namesIn(raw: string, kind: 'person' | 'body'): Value[] {
  return withBrackets(raw, items(raw))
    .flatMap((item) => generics(raw, item))
    .flatMap((item) => (kind === 'body' && DIVIDERS.test(raw) ? bodyGaps(raw, item) : gaps(raw, item, kind)))
    .flatMap((item) => conjunctions(raw, item, kind))
    .map((item) => toValue(raw, trimmed(raw, withoutDuty(raw, item))))
    .filter(({ text }) => (/[×*]/.test(text) || hasLetter(text)) && !NO_NAME.test(text) && !SAYS_WORK.test(text));
}

/** A bracket that says that one of several bodies leads: 基础教育科（牵头）. */
export const LEADS = /[（([【〔](?:牵头|主责|主办|汇总|负责)(?:单位)?[）)\]】〕]/;
/** One that remarks on a list: 各区人民政府（含开发区，下同）. */
const REMARKS = /[（([【〔][^（）()]{0,60}(?:下同|(?:以下简称|列第一)[^（）()]{0,60})[）)\]】〕]/;
const BESIDE = new RegExp(`(?:${LEADS.source}|${REMARKS.source})\\s{0,9}$`);

/** Leaves out such a bracket. */
function withoutDuty(raw: string, { start, end }: Range): Range {
  const duty = BESIDE.exec(raw.slice(start, end));
  return { start, end: duty && duty.index > 0 ? start + duty.index : end };
}

/** Cuts at the dividers that stand outside brackets. */
const items = (raw: string): Range[] =>
  dividedAt(raw, DIVIDERS)
    .map((item) => trimmed(raw, item))
    .filter(({ start, end }) => end > start);

/** Joins an item that is only brackets to the one before it: 教文委 / （文史研究会）. */
function withBrackets(raw: string, found: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const item of found) {
    const before = joined.at(-1);
    const bracketed = /[（(]/.test(raw.charAt(item.start)) && /[）)]/.test(raw.charAt(item.end - 1));
    if (before && bracketed && /^\s*$/.test(raw.slice(before.end, item.start)))
      joined[joined.length - 1] = { start: before.start, end: item.end };
    else joined.push(item);
  }
  return joined;
}

/** Cuts before those that nobody names: 沈 岩和相关委员, so that the gap before pairs the name alone. */
function generics(raw: string, { start, end }: Range): Range[] {
  const cut = raw.slice(start, end).search(/[和及](?=(?:相关|有关|部分|其他|全体)[\u4e00-\u9fff])/);
  if (cut < 1 || /[（(《“]/.test(raw.slice(start, start + cut))) return [{ start, end }];
  return [
    { start, end: start + cut },
    { start: start + cut + 1, end },
  ];
}

/** Cuts at 和, 及 and 以及 where both sides stand as whole items. What is longer than any list of names is left alone. */
function conjunctions(raw: string, item: Range, kind: 'person' | 'body'): Range[] {
  if (item.end - item.start > LONGEST_ITEM) return [item];
  const found: Range[] = [];
  let start = item.start;
  let depth = 0;
  for (let at = item.start; at < item.end; at++) {
    const c = raw.charAt(at);
    depth = depthAfter(depth, c);
    if (depth === 0 && (c === '和' || c === '及')) {
      const left = raw.slice(start, raw.charAt(at - 1) === '以' && c === '及' ? at - 1 : at).replace(/\s/g, '');
      if (!bothWhole(left, raw.slice(at + 1, item.end).replace(/\s/g, ''), kind)) continue;
      found.push({ start, end: start + raw.slice(start, at).trimEnd().replace(/以$/, '').length });
      start = at + 1;
    }
  }
  return [...found, { start, end: item.end }];
}

function bothWhole(left: string, right: string, kind: 'person' | 'body'): boolean {
  if (left.length < 2 || right.length < 2 || PLACE_AFTER.test(right) || SHARES_OWNER.test(right)) return false;
  if (NO_BEGINNING.test(right) && !beginsAsName(right)) return false;
  const whole = kind === 'person' ? isWholePerson : looksLikeBody;
  if (!whole(left)) return false;
  const parts = [firstItem(right), right];
  return isGeneric(right) || (right.length > 2 && parts.some(whole)) || (kind === 'person' && whole(right));
}

/** Cuts a text before its next 和 or 及, where what stands before it could be whole. */
const firstItem = (text: string): string => /^(.{2,}?)(?:和|及|以及)(?=.{2})/.exec(text)?.[1] ?? text;

/** Cuts the marks and blanks at both ends, the number (1. 2.) or star of an item, and half a pair of brackets. */
function trimmed(raw: string, range: Range): Range {
  const { start: from, end } = withoutEdges(raw, range, EDGE);
  let to = end;
  const sign = /^(?:\d{1,2}[.．]\s*|[★☆▲△●※*]\s*)(?=\p{sc=Han})/u.exec(raw.slice(from, Math.min(to, from + 12)))?.[0].length ?? 0;
  if (to - from > 3 && /[★☆▲△※*]/.test(raw.charAt(to - 1))) to--; // 县财政局* leads; 王* is a masked name
  const loose = withinLoose(raw.slice(from + sign, to));
  return { start: from + sign + loose.start, end: from + sign + loose.end };
}

/** Makes the value of an item; the blanks that are left in it only spread it out. */
function toValue(raw: string, range: Range): Value {
  const clean = viewOf(raw, [range]).text;
  return { text: clean.replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, ''), start: range.start, end: range.end };
}
