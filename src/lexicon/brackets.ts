import type { Range } from '../document.js';

/** Lists the brackets and quotation marks of official texts, each with the one that closes it. */
const PAIRS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'（）()【】[]［］〔〕﹝﹞｛｝{}《》〈〉「」『』“”‘’'.matchAll(/(.)(.)/g)].map(([, opening = '', closing = '']) => [opening, closing]),
);
/** Half and full width are mixed in practice: （…). */
const SAME: Readonly<Record<string, string>> = { ')': '）', ']': '］', '﹞': '〕' };
const OPENING: ReadonlySet<string> = new Set(Object.keys(PAIRS));
const CLOSING: ReadonlySet<string> = new Set(Object.values(PAIRS));
/** Most characters of a text are ideographs, which need no look-up. */
const isIdeograph = (c: string): boolean => c >= '\u4e00' && c <= '\u9fff';
/** Those that hold remarks; the others hold names and quotations. */
const REMARKS = '（([【［〔﹝｛{〈';
const REMARK_ENDS: ReadonlySet<string | undefined> = new Set([...REMARKS].map((c) => PAIRS[c]));
/** No remark is longer: what closes without an opening mark is not looked for through a whole text. */
const LONGEST_REMARK = 200;

/** Says whether a character opens a bracket or a quotation. */
export const opens = (c: string): boolean => !isIdeograph(c) && OPENING.has(c);

/** Says whether a character closes a bracket or a quotation. */
export const closes = (c: string): boolean => !isIdeograph(c) && CLOSING.has(c);

/** Says whether a character opens a bracket that holds a remark: （, 〔, 【. */
export const opensRemark = (c: string): boolean => c !== '' && REMARKS.includes(c);

/** Says whether a character closes a bracket that holds a remark. */
export const closesRemark = (c: string): boolean => REMARK_ENDS.has(c);

/** Gives where the remark opens that closes at a place, remarks inside it passed over; the place itself where none does. */
export function remarkStart(text: string, end: number): number {
  let depth = 0;
  for (let at = end; at >= Math.max(1, end - LONGEST_REMARK); at--) {
    if (closesRemark(text.charAt(at))) depth++;
    if (opensRemark(text.charAt(at)) && --depth === 0) return at;
  }
  return end;
}

/** Gives the mark that closes a bracket, half and full width as one; of a closing mark its own form. */
export function closingOf(c: string): string {
  const closing = PAIRS[c] ?? c;
  return SAME[closing] ?? closing;
}

/** Gives the depth of brackets behind a character; a closing mark too many counts for nothing. */
export function depthAfter(depth: number, c: string): number {
  if (opens(c)) return depth + 1;
  return closes(c) ? Math.max(0, depth - 1) : depth;
}

/** Leaves out a bracket at either end of a text whose other half is missing: 方远）, （责任单位：甲局. Gives what is left (UTF-16 units). */
export function withinLoose(text: string): Range {
  let depth = 0;
  let start = 0;
  let end = text.length;
  for (let at = 0; at < text.length; at++) {
    if (closes(text.charAt(at)) && depth === 0 && at === text.length - 1) end = at;
    depth = depthAfter(depth, text.charAt(at));
  }
  if (depth > 0 && opensRemark(text.charAt(0)) && !text.includes(PAIRS[text.charAt(0)] ?? '')) start = 1;
  return { start, end: Math.max(start, end) };
}
