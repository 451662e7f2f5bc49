import type { Range } from '../../document.js';

/**
 * Shows ranges of the reading text as one clean string, and knows where each of its characters was read.
 * Rules match on `text` and give ranges back by `rangeIn`.
 */
export interface View {
  readonly text: string;
  /** For each code unit of `text`, its offset in the reading text. */
  readonly offsets: ArrayLike<number>;
}

const SPACE = /\s/;
const WORD = /[A-Za-z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const DIGIT = /[0-9\uff10-\uff19]/;
const IDEOGRAPH = /[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\ue000-\uf8ff\uf900-\ufaff\ud800-\udfff]/;

/** How two characters stand apart: by white space, at a wrapped line's end, or by nothing but that end. */
type Gap = 'blank' | 'wrapped' | 'cut';

/** Says how a gap between two characters reads: a blank that divides, or nothing. */
function divides(before: string, after: string, tokenBefore: number, tokenAfter: number, gap: Gap): boolean {
  const wrapped = gap !== 'blank';
  // A narrow cell cuts a figure wherever its line is full: 10月2 / 3日.
  if (gap === 'cut' && DIGIT.test(before) && DIGIT.test(after)) return false;
  const words = WORD.test(before) && WORD.test(after);
  if (words) return true;
  const ideographs = IDEOGRAPH.test(before) && IDEOGRAPH.test(after);
  if (ideographs) return !wrapped && !(tokenBefore === 1 && tokenAfter === 1);
  const known = (c: string) => WORD.test(c) || IDEOGRAPH.test(c);
  // A Latin word beside ASCII punctuation keeps its blank ("A. Smith"); anything beside a CJK sign does not.
  return !wrapped && isAscii(before) && isAscii(after) && (known(before) || known(after));
}

/** A date all of whose characters are spread out, as in a title: 2 0 3 1 年 工 作 要 点, 2 0 3 1 年 2 月 2 6 日 */
const SPREAD_DATE =
  /(?:1\s{1,9}9|2\s{1,9}0)\s{1,9}[0-9]\s{1,9}[0-9]\s{1,9}年(?:\s{1,9}(?:1\s{1,9})?[0-9]\s{1,9}月(?:\s{1,9}(?:[123]\s{1,9})?[0-9]\s{1,9}日)?)?/g;
const LONGEST_SPREAD = 60;

/** Says whether two digits, single by themselves, stand in such a date. */
function isInSpreadDate(text: string, before: number, at: number): boolean {
  if (!DIGIT.test(text.charAt(before)) || !DIGIT.test(text.charAt(at))) return false;
  const from = Math.max(0, before - LONGEST_SPREAD);
  return [...text.slice(from, at + LONGEST_SPREAD).matchAll(SPREAD_DATE)].some(
    ({ index, 0: date }) => from + index <= before && at < from + index + date.length,
  );
}

const isAscii = (c: string): boolean => c.charCodeAt(0) < 0x80;

/**
 * Makes the view of some rising ranges of a text.
 *
 * White space follows the contract: blanks between an ideograph and a digit or letter go (2018 年), so do those that
 * only spread a word out (月 份, 主  席) and those that a wrapped line left (the seam of two ranges); a gap that divides
 * two items (环境 激发) stays as one blank.
 */
export function viewOf(text: string, ranges: readonly Range[]): View {
  return unbroken(text, ranges) ?? spaced(text, ranges);
}

/** Shows one range without white space, as most cells are; null for any others. */
function unbroken(text: string, [only, other]: readonly Range[]): View | null {
  const whole = only && !other ? text.slice(only.start, only.end) : ' ';
  return only && !SPACE.test(whole) ? { text: whole, offsets: risingFrom(only.start, whole.length) } : null;
}

function spaced(text: string, ranges: readonly Range[]): View {
  const shown: number[] = []; // offsets of the characters that are not white space
  const gaps: (Gap | null)[] = []; // what stands before shown[i]
  let gap = false;
  let seam = false;
  for (const range of ranges) {
    seam = shown.length > 0;
    for (let at = range.start; at < range.end; at++) {
      if (SPACE.test(text.charAt(at))) {
        gap = true;
        continue;
      }
      shown.push(at);
      gaps.push(seam ? (gap ? 'wrapped' : 'cut') : gap ? 'blank' : null);
      gap = false;
      seam = false;
    }
  }
  const lengths = tokenLengths(text, shown, gaps);
  const offsets: number[] = [];
  let clean = '';
  for (let i = 0; i < shown.length; i++) {
    const at = shown[i] as number;
    const stands = gaps[i];
    if (i > 0 && stands) {
      const before = shown[i - 1] as number;
      const isSingle = lengths[i - 1] === 1 && lengths[i] === 1;
      if (
        divides(text.charAt(before), text.charAt(at), lengths[i - 1] as number, lengths[i] as number, stands) &&
        !(isSingle && isInSpreadDate(text, before, at))
      ) {
        clean += ' ';
        offsets.push(before + 1);
      }
    }
    clean += text.charAt(at);
    offsets.push(at);
  }
  return { text: clean, offsets };
}

/** Lists whole numbers, each one more than the one before. */
function risingFrom(first: number, length: number): number[] {
  const numbers = new Array<number>(length);
  for (let i = 0; i < length; i++) numbers[i] = first + i;
  return numbers;
}

/** Gives, for each shown character, the length of the run of ideographs that it stands in, gaps dividing runs. */
function tokenLengths(text: string, shown: readonly number[], gaps: readonly unknown[]): Uint32Array {
  const lengths = new Uint32Array(shown.length);
  let start = 0;
  let pairs = 0; // a rare character (𠮷) takes two code units
  for (let i = 1; i <= shown.length; i++) {
    const runs =
      i < shown.length &&
      !gaps[i] &&
      IDEOGRAPH.test(text.charAt(shown[i] as number)) &&
      IDEOGRAPH.test(text.charAt(shown[i - 1] as number));
    if (isLowSurrogate(text, shown[i - 1] as number)) pairs++;
    if (runs) continue;
    lengths.fill(i - start - pairs, start, i);
    start = i;
    pairs = 0;
  }
  return lengths;
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Gives the range of the reading text that a stretch of the view shows (UTF-16 units of `view.text`, end exclusive). */
export function rangeIn(view: View, start: number, end: number): Range {
  const first = view.offsets[start];
  const last = view.offsets[end - 1];
  if (first === undefined || last === undefined || end <= start)
    throw new RangeError(`no view range ${start}-${end} of ${view.text.length}`);
  return { start: first, end: last + 1 };
}

/** Gives the range of the reading text that all of a view shows. */
export const wholeRange = (view: View): Range => rangeIn(view, 0, view.text.length);

/** Cuts a part of a view out as a view of its own, blanks at its ends left out. */
export function part(view: View, start: number, end: number): View {
  let from = start;
  let to = end;
  while (from < to && view.text[from] === ' ') from++;
  while (to > from && view.text[to - 1] === ' ') to--;
  const offsets: number[] = [];
  for (let at = from; at < to; at++) offsets.push(view.offsets[at] as number);
  return { text: view.text.slice(from, to), offsets };
}

/**
 * Shows what a view shows with its white space as it stands, for values in which a gap speaks (周  翔  毛  进 are two
 * names). What was set aside inside the view stays out.
 */
export function rawView(text: string, view: View): View {
  const offsets: number[] = [];
  let raw = '';
  for (let i = 0; i < view.offsets.length; i++) {
    const at = view.offsets[i] as number;
    const before = i > 0 ? (view.offsets[i - 1] as number) + 1 : at;
    const gap = text.slice(before, at);
    const shown = /[^ \t\u3000\u00a0]/.test(gap) ? '' : gap;
    for (let j = 0; j < shown.length; j++) offsets.push(before + j);
    offsets.push(at);
    raw += shown + text.charAt(at);
  }
  return { text: raw, offsets };
}

/** The view of nothing. */
export const NO_VIEW: View = { text: '', offsets: [] };

/** Joins views in reading order with one sign between them. */
export function joined(views: readonly View[], sign: string): View {
  const first = views[0];
  if (!first) return NO_VIEW;
  if (views.length === 1) return first;
  const offsets: number[] = [];
  for (const view of views) {
    if (offsets.length > 0) offsets.push((offsets.at(-1) ?? 0) + 1);
    for (let i = 0; i < view.offsets.length; i++) offsets.push(view.offsets[i] ?? 0);
  }
  return { text: views.map((view) => view.text).join(sign), offsets };
}
