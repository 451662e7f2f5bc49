import { depthAfter } from '../../lexicon/brackets.js';

/** The longest first sentence that is still a heading (contract: Headings). */
export const LONGEST_HEADING = 60;

/** Holds how a numbered paragraph divides (UTF-16 units of the string after its marker). */
export interface HeadingSentence {
  /** Where the heading begins, an opening bracket left out. */
  readonly headingStart: number;
  /** Where the heading ends, its closing mark left out. */
  readonly headingEnd: number;
  /** Where the closing mark ends; the rest is the section's first paragraph. */
  readonly end: number;
}

/** Brackets deeper than this do not hold a sentence's end back for long: an unclosed one must not swallow the text. */
const HELD_AT_MOST = 80;

/**
 * Divides a numbered paragraph into heading and text: the heading is the first sentence (to 。！？, or a full stop that
 * stands for 。), when it is short enough.
 *
 *     加强学习。深入学习…      -> 加强学习 | 深入学习…
 *     加强学习：               -> 加强学习
 *     一句比六十个字还长的话…。 -> null: no heading, all of it is text
 */
export function headingSentence(text: string): HeadingSentence | null {
  const end = sentenceEnd(text);
  const heading = text
    .slice(0, end)
    .replace(/[。！？!?.．：:；;，,]$/, '')
    .trimEnd();
  return heading.length > 0 && heading.length <= LONGEST_HEADING ? { headingStart: 0, headingEnd: heading.length, end } : null;
}

/** A caption right behind a number; in round brackets only words without a label are one, and only behind the number of an article. */
const CAPTION = /^ ?【([^【】]{1,60})】[：:]? ?/;
const CAPTION_OF_ARTICLE = /^ ?[（(]([\u4e00-\u9fff、“”]{2,20})[）)] ?/;

/**
 * Divides a numbered paragraph at the bracketed caption behind its number: 第三条 【适用范围】本办法…, 第三条（目的）为…
 *
 * @param style The style of its number.
 */
export function captionSentence(text: string, style: string): HeadingSentence | null {
  const found = CAPTION.exec(text) ?? (style === 'article' ? CAPTION_OF_ARTICLE.exec(text) : null);
  const [whole = '', caption = ''] = found ?? [];
  if (!found || /负责$|牵头$|配合$/.test(caption)) return null;
  const headingStart = whole.indexOf(caption);
  return { headingStart, headingEnd: headingStart + caption.length, end: whole.trimEnd().length };
}

/** Gives where the first sentence ends, its mark included; the whole length where no mark ends it. */
export function sentenceEnd(text: string, from = 0): number {
  let depth = 0;
  let opened = 0;
  for (let at = from; at < text.length; at++) {
    const c = text.charAt(at);
    if (depth === 0) opened = at;
    depth = depthAfter(depth, c);
    if (endsSentence(text, at) && (depth === 0 || at - opened > HELD_AT_MOST)) return closed(text, at + 1);
  }
  return text.length;
}

/** Takes a closing quotation mark into the sentence that it ends: …吗？” */
const closed = (text: string, end: number): number => (/[”』」]/.test(text.charAt(end)) ? end + 1 : end);

/** Says whether a mark ends a sentence; a full stop does between ideographs, where it stands for 。. */
function endsSentence(text: string, at: number): boolean {
  const c = text.charAt(at);
  if (/[。！？!?]/.test(c)) return c !== '?' || !/[a-z]/.test(text.charAt(at + 1)); // an address's ?id=3
  if (c !== '.' && c !== '．') return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return /[\u4e00-\u9fff”）)》]/.test(before) && (after === '' || /[\u4e00-\u9fff“《 ]/.test(after));
}
