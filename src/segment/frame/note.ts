import type { NoticeElement } from '../element.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import type { Claim, FrameText } from './claim.js';
import { COSTS } from './costs.js';
import { insideLine } from './cuts.js';
import { type FrameRule, lineRule } from './frame-rule.js';

/**
 * Says whether a line is the 附注 (GB/T 9704-2012 §7.3.7): in brackets of its own, about the paper's circulation.
 *
 * What matches: （此件公开发布）  (此件发至县团级)  （联系人：张三，电话：…）  （信息公开形式：主动公开）
 * What does not: （征求意见稿）  （2019年1月5日通过）  （责任单位：某局；联系人：张三）
 */
export function isNote(text: string): boolean {
  return (
    /^[（(][^（）()]{2,80}[）)]$/.test(text) &&
    !/(?:责任|牵头|主办|承办)(?:单位|部门|领导|科室|人)/.test(text) &&
    /此件|公开发布|主动公开|依申请公开|不予公开|信息公开|有删减|联系人|联系电话|不公开/.test(text)
  );
}

/** Finds the 附注, which stands in a line of its own anywhere, or glued to what is beside it. */
export const NOTE: FrameRule = lineRule('note', noteClaims);

const BRACKET = /[（(][^（）()]{2,80}[）)]/g;

function noteClaims(text: FrameText, unit: TextUnit, i: number): Claim[] {
  const { view } = unit;
  return [...view.text.matchAll(BRACKET)].flatMap(({ index: at, 0: shown }): Claim[] => {
    if (!isNote(shown)) return [];
    const end = at + shown.length;
    const isOwnLine = at === 0 && end === view.text.length;
    if (!isOwnLine && !BORDERS.test(view.text.charAt(at - 1))) return [];
    const element: NoticeElement = { type: 'notice', field: 'note', value: shown, ranges: [rangeIn(view, at, end)] };
    return [insideLine(text, 'note', { unit: i, view, from: at, to: end }, { why: 'note', score: COSTS.note }, [element])];
  });
}

/** What a note is glued behind: a date, another note, the end of a sentence, a blank. */
const BORDERS = /[日号）)。 ]/;
