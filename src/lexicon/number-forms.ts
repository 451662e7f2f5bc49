/**
 * The numbers of headings, as GB/T 9704-2012 §7.3.3 orders them (一、 （一） 1. （1）) and as documents write them.
 *
 * What a number is: 一、 （一） (一) ㈠ ㊀ 1. 1、 1．  ⒈ （1） 1） ⑴ ① 第一章 第一条 第一阶段： 1.1 课题一： ★一、
 * What is none: 2019年, 3-5月, 1.2亿元, 5.12 地震, 1、2月份, 一、二等奖, a marker without a text.
 * What may be one, where others of its series stand by it: 1 总则 and 一 总则 (a blank for a mark), a) 1. 2032年 4.5月底前
 */
import { closes, closesRemark, remarkStart } from './brackets.js';
import { numeral, ONE_TO_TEN } from './numerals.js';

/** Holds a place where a number may stand (UTF-16 units of the string that was searched, end exclusive). */
export interface MarkerCandidate {
  readonly style: string;
  /** All its numbers, outermost first: 2, 1, 3 of 2.1.3; one but for decimals. */
  readonly path: readonly number[];
  /** The last of them. */
  readonly ordinal: number;
  /** Its form leaves no doubt, where its place leaves none. */
  readonly sure: boolean;
  readonly start: number;
  /** Where the number itself begins, a sign before it left out (★一、). */
  readonly number: number;
  readonly end: number;
  /** start: the string begins with it; sentence: it follows the end of a sentence; inside: anywhere else. */
  readonly place: 'start' | 'sentence' | 'inside';
}

interface MarkerForm {
  readonly style: string;
  /** Matches at one place; group 1 is the number. */
  readonly pattern: RegExp;
  /** Only at the start of a line: inside text it is a reference (第三条) or a figure (1.2). */
  readonly onlyAtStart: boolean;
  /** Only others of its series show that it is a number at all. */
  readonly doubtful?: true;
}

const CHINESE = `[${ONE_TO_TEN}百〇零]{1,4}`;
/** 壹、 as old forms have it. */
const FORMAL = '[壹贰叁肆伍陆柒捌玖拾]{1,3}';
const DIGITS = '[0-9０-９]{1,3}';
/** Not the first of several counted together: 一、二等奖, 一、二、三年级. */
const NOT_A_CHINESE_RANGE = `(?![${ONE_TO_TEN}](?:[、，和至等级类年期产号]|是(?!一)))`;
/** Nor the first of two months: 七、八月份. */
const NOT_TWO_MONTHS = `(?!${[...ONE_TO_TEN].map((first, i) => `(?<=(?<![${ONE_TO_TEN}])${first}、)${ONE_TO_TEN[i + 1] ?? '十一'}月`).join('|')})`;
/** Nor 1、2月份, 1、2号楼, 1、2、3年级; a year or a day may follow (1、2019年…, 1、6月5日…). */
const NOT_A_DIGIT_RANGE = '(?![0-9０-９]{1,2}(?:[、，和至~～—-][0-9０-９]{1,2})*(?:月(?![0-9０-９]{1,2}日)|[日号级类期个项、]|年级))';
/** What follows a figure rather than a heading's number: 1.2亿元, 3.5%, 2.1倍. */
const NOT_A_FIGURE = '(?![0-9０-９%％‰亿万千百元倍个米公平亩吨级度岁人次例户年月日－—~～-])';

/** What follows the number of a part, a chapter, an article: a mark, a text, its caption (第三条【适用范围】); no item of it (第三条（一）项). */
const OF_LAW = '(?:[、：: ]|(?=[\\u4e00-\\u9fff0-9“《【])|(?=[（(](?![一二三四五六七八九十0-9]{1,3}[）)])))';

/**
 * （一） to （十） in a text whose GBK bytes a lost one has shifted: of A3A8 D2BB A3A9 the 一 leaves its first byte behind A8, ㄒ
 * (?。ㄒ唬┥钊腴_展). （六） leaves no sign.
 */
const SHIFTED: Readonly<Record<string, number>> = { ㄒ: 1, ǘ: 2, ㄈ: 3, ㄋ: 4, ㄎ: 5, ㄆ: 7, ò: 8, ň: 9, ㄊ: 10 };

const anywhere = (style: string, form: string): MarkerForm => ({ style, pattern: new RegExp(form, 'y'), onlyAtStart: false });
const atStart = (style: string, form: string): MarkerForm => ({ ...anywhere(style, form), onlyAtStart: true });

const FORMS: readonly MarkerForm[] = [
  anywhere('part', `第(${CHINESE}|${DIGITS})(?:编|篇|部分)${OF_LAW}`),
  anywhere('chapter', `第(${CHINESE}|${DIGITS})章${OF_LAW}`),
  anywhere('section', `第(${CHINESE}|${DIGITS})节${OF_LAW}`),
  anywhere('article', `第(${CHINESE}|${DIGITS})条(?!(?:的|规定|第|所|之|款|至|和|、))${OF_LAW}`), // not 第二十条的规定
  atStart('topic', `(?:课题|议题|专题|任务|项目|事项|行动|工程|建议)(${CHINESE}|${DIGITS})[：:、]`),
  atStart('stage', `第(${CHINESE}|${DIGITS})(?:阶段|步)[：:、]`),
  anywhere('chinese', `(${CHINESE})[、．.﹒]${NOT_A_CHINESE_RANGE}${NOT_TWO_MONTHS}`),
  atStart('chinese-formal', `(${FORMAL})[、．.﹒]`),
  anywhere('chinese-paren', `[（(〔【](${CHINESE})[）)〕】][、.．﹒]?`),
  atStart('chinese-paren', `(${CHINESE})[）)]`),
  atStart('chinese-paren', `[?？]?。([${Object.keys(SHIFTED).join('')}])[唬模澹撸耍牛]?`),
  { ...atStart('decimal', `([0-9]{1,2}(?:[.．﹒][0-9]{1,2}){1,3})[.．、﹒]?${NOT_A_FIGURE}`), doubtful: true },
  anywhere('arabic', `(${DIGITS})(?: ?[.．﹒](?! ?[0-9０-９])|、${NOT_A_DIGIT_RANGE})`),
  anywhere('arabic-paren', `[（(〔](${DIGITS})[）)〕][、.．﹒]?`),
  anywhere('arabic-paren', `(?<![（(〔][^（()）〔〕]{0,40}|[0-9０-９第件表])(${DIGITS})[）)]`), // not （…1）, 附件1）
  anywhere('arabic-paren', '([⑴-⒇])'),
  anywhere('arabic', '([⒈-⒛])'),
  anywhere('chinese-paren', '([㈠-㈩])[、.．﹒]?'),
  anywhere('chinese-circled', '([㊀-㊉])[、.．﹒]?'),
  anywhere('circled', '([①-⑳㉑-㉟㊱-㊿❶-❿⓵-⓾])[、.．﹒]?'),
];

/** Forms that stand for a number only beside others of their series, at the start of a line. */
const DOUBTFUL: readonly MarkerForm[] = [
  atStart('arabic', `(${DIGITS})[.．﹒] ?(?=(?:19|20)[0-9]{2} ?年|[0-9]{1,2}月)`),
  atStart('arabic', `(${DIGITS})[.．﹒] (?=[0-9])`),
  atStart('arabic', `(${DIGITS})[,，] ?(?=[\\u4e00-\\u9fff“《])`), // 1，总体要求
  atStart('arabic', `(${DIGITS})。 ?(?=[\\u4e00-\\u9fff“《])`), // 5。对各班
  atStart('arabic', '([lI][0-9lI]?|[0-9][lI])[.．、](?=[\\u4e00-\\u9fff])'), // 1 recognised as a letter
  atStart('arabic-paren', '[（(]?([lI][0-9lI]?|[0-9][lI])[）)]'),
  atStart('latin', '[（(]([a-z])[）)]'),
  atStart('latin', '([a-z])(?:[）)]|[.．、﹒](?=[\\u4e00-\\u9fff]))'),
  atStart('latin-capital', '([A-Z])(?:[）)]|[.．、﹒](?=[\\u4e00-\\u9fff]))'),
  atStart('roman', '([Ⅰ-Ⅻ])[、.．﹒]'),
];
/** A number with a blank for its mark, before a text; the blank need not show in a view. */
const BARE: readonly MarkerForm[] = [
  atStart('arabic', `([0-9]{1,2})(?= ?[\\u4e00-\\u9fff“《])${NOT_A_FIGURE}(?![家名项条次件处所期日月])`),
  atStart('chinese', `(${CHINESE})(?= ?[\\u4e00-\\u9fff“《])(?! ?[年月日周季个家名项条次件处是要])`),
];

/** Signs that adorn a number or stand in place of one: ★一、 ● */
export const LIST_SIGNS = '★☆▲△▼◆◇●■□※►▶';
const STARTS = new RegExp(
  `[?？。${LIST_SIGNS}（(〔【壹贰叁肆伍陆柒捌玖拾第课议专任项事行工建一二三四五六七八九十百〇零0-9０-９①-⑳㉑-㉟㊱-㊿❶-❿⓵-⓾㈠-㈩㊀-㊉⑴-⒇⒈-⒛a-zA-ZⅠ-Ⅻ]`,
);
const SIGNS = new RegExp(`[${LIST_SIGNS}]{1,3} ?`, 'y');
/** What closes a sentence before a number; a closing quotation mark or bracket may follow it. */
const CLOSES = /[。！？!?]/;
const mayFollowEnd = (c: string): boolean => c === ' ' || c === '"' || closes(c);

/** Gives the number that stands at a place of a string; null where none does. */
export function markerAt(text: string, at: number): Omit<MarkerCandidate, 'place'> | null {
  return STARTS.test(text.charAt(at)) ? read(FORMS, text, at) : null;
}

function read(forms: readonly MarkerForm[], text: string, start: number): Omit<MarkerCandidate, 'place'> | null {
  SIGNS.lastIndex = start;
  const number = start + (SIGNS.exec(text)?.[0].length ?? 0);
  for (const { style, pattern, onlyAtStart, doubtful } of forms) {
    if (onlyAtStart && start > 0) continue;
    pattern.lastIndex = number;
    const match = pattern.exec(text);
    const path = match?.[1]?.split(/[.．﹒]/).map((raw) => ordinalOf(raw)) ?? [];
    const ordinal = path.at(-1);
    if (!match || ordinal === undefined || !path.every((one) => one > 0)) continue;
    return { style, path, ordinal, sure: !doubtful, start, number, end: number + match[0].trimEnd().length };
  }
  return null;
}

/** Reads a marker's number; 0 for none. */
function ordinalOf(raw: string): number {
  if (/^(?=.*[lI])[0-9lI]+$/.test(raw)) return Number(raw.replace(/[lI]/g, '1'));
  if (/^[a-z]$/i.test(raw)) return raw.toLowerCase().charCodeAt(0) - 0x60;
  if (/^[Ⅰ-Ⅻ]$/.test(raw)) return raw.charCodeAt(0) - 0x215f;
  return SHIFTED[raw] ?? numeral(raw) ?? 0;
}

/** Numbers that stand at the start of a line, behind a sentence or a blank; anywhere else they refer to another. */
const OF_LAWS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'article']);

/** Gives every place of a string where a number may stand and a text follows it, in order. */
export function markerCandidates(text: string): MarkerCandidate[] {
  const found: MarkerCandidate[] = [];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && isInsideNumber(text, at)) continue;
    const marker = markerAt(text, at);
    if (!marker) continue;
    const place = placeOf(text, at);
    const isPaired = place === 'inside' && OF_LAWS.has(marker.style) && isInPair(text, marker, found.at(-1));
    const isReference = place === 'inside' && !isPaired && text.charAt(at - 1) !== ' ' && OF_LAWS.has(marker.style); // 按照第三条
    if (!isReference && hasText(text, marker.end)) found.push({ place: isPaired ? 'sentence' : place, ...marker });
    at = marker.end - 1;
  }
  return found;
}

/** What stands between the number of a chapter and that of its first article, in a text that lost its breaks: 第二章运行管理第六条… */
const CHAPTER_HEADING =
  /^[\u4e00-\u9fff 、（）()]{2,24}?第(?:[一二三四五六七八九十百〇零]{1,4}|[0-9０-９]{1,3})[条节章](?!的|规定|第|所|之|款|至|和|、)/;

/**
 * Says whether a number of a law stands right before another of them with a heading between, right behind one, or behind the bracket
 * with which the heading of the one before it ends (第一章 抓好教育（教育局牵头）第二章 …): none of these refers.
 */
function isInPair(
  text: string,
  { style, ordinal, start, end }: Omit<MarkerCandidate, 'place'>,
  before: MarkerCandidate | undefined,
): boolean {
  if (before?.style === style && ordinal === before.ordinal + 1 && closesRemark(text.charAt(start - 1))) return true;
  if (style !== 'article') return CHAPTER_HEADING.test(text.slice(end, end + 32));
  return (
    before !== undefined && before.style !== 'article' && OF_LAWS.has(before.style) && CHAPTER_HEADING.test(text.slice(before.end, end))
  );
}

/**
 * Gives what may be the number of a line where no number stands for sure: others of its series must show that it is one.
 * `hasBlank` says whether a blank stands before a place, in a view that may not show it (1 总则 is 1总则 there).
 */
export function doubtfulMarker(text: string, hasBlank: (at: number) => boolean): MarkerCandidate | null {
  if (!STARTS.test(text.charAt(0))) return null;
  const marked = read(DOUBTFUL, text, 0);
  const bare = marked ? null : read(BARE, text, 0);
  const marker = marked ?? (bare && hasBlank(bare.end + (text.charAt(bare.end) === ' ' ? 1 : 0)) ? bare : null);
  return marker && hasText(text, marker.end) ? { ...marker, sure: false, place: 'start' } : null;
}

/** A number with its mark that a figure follows at once: 14.9610亩 is 14. and 9610亩, where the series says so. */
const GLUED = /(?<![0-9０-９.．])([0-9]{1,2})[.．](?=[0-9])/g;

/** Gives the places at the start of a line or behind a sentence where a number may stand glued to a figure, in order. */
export function gluedMarkers(text: string): MarkerCandidate[] {
  return [...text.matchAll(GLUED)].flatMap(({ index, 0: raw, 1: digits = '' }) => {
    const [ordinal, place] = [Number(digits), placeOf(text, index)];
    if (place === 'inside' || ordinal === 0) return [];
    return [{ style: 'arabic', path: [ordinal], ordinal, sure: false, start: index, number: index, end: index + raw.length, place }];
  });
}

/**
 * Says whether a line begins with a number as one that heads a paragraph does; a decimal, and a number without a mark, are
 * told from a figure by the blank behind them: 1.2 目的, 2 组织.
 */
export function beginsWithNumber(line: string): boolean {
  const shown = line.replace(/(?<=^[0-9.．﹒一二三四五六七八九十]{1,8})\s+(?=[\u4e00-\u9fff])/, '');
  const hasBlank = shown !== line;
  const marker = markerAt(shown, 0) ?? doubtfulMarker(shown, () => hasBlank);
  return marker !== null && (marker.sure || hasBlank);
}

/** A number with its mark, and nothing else: 1. （二） 三、 */
const LONE = /^(?:[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}、|[（(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)])$/;

/** Says whether a text is a number with its mark, whose own text stands behind or below. */
export const isLoneNumber = (text: string): boolean => LONE.test(text);

/** Says whether the character before belongs to the same number (the 2. of 12., the 九、 of 十九、). */
function isInsideNumber(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const here = text.charAt(at);
  if (/[0-9０-９.．]/.test(before) && /[0-9０-９]/.test(here)) return true;
  return /[一二三四五六七八九十百〇零第]/.test(before) && /[一二三四五六七八九十百〇零0-9]/.test(here);
}

/** Says whether a text follows a marker: a marker alone, or one run into the next (一、一、), is text. */
function hasText(text: string, at: number): boolean {
  let next = at;
  while (text.charAt(next) === ' ') next++;
  return next < text.length && !/[、，。；：,.;:)）]/.test(text.charAt(next)) && !isMarkerOnly(text, next);
}

const isMarkerOnly = (text: string, at: number): boolean => /^[一二三四五六七八九十]{1,3}、/.test(text.slice(at, at + 4));

function placeOf(text: string, at: number): MarkerCandidate['place'] {
  let before = at - 1;
  if (before < 0) return 'start';
  if (closesRemark(text.charAt(before))) before = remarkStart(text, before) - 1; // …完成投资。（责任单位：某局）2.…
  while (before > 0 && at - before < 4 && mayFollowEnd(text.charAt(before))) before--;
  return CLOSES.test(text.charAt(before)) ? 'sentence' : 'inside';
}
