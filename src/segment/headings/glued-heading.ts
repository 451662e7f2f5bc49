/**
 * Headings that lost the mark behind them, told by their sisters: items of one series that are headed alike.
 *
 *     （二）聚焦中心发力  /  （三）凝聚各方力量 坚持大团结大联合，进一步…。      behind the blank, as （二） is a heading alone
 *     一、活动主题青春暖青禾，志愿我先行  /  二、活动时间3月1日至31日             behind the words that head sections
 *     一、2031年工作回顾2031年是不平凡的一年，…                               behind what names the time that the text begins with
 *     （一）动员阶段（5月）各乡镇要… / （二）整治阶段（6月—8月）各乡镇要…       behind the times of stages
 *
 * What it is not: 一、加强学习。深入… (its mark is there), one such item alone.
 */
import { headingWordLength } from '../../lexicon/heading-words.js';
import { trailingPeriod } from '../../lexicon/periods.js';
import { LONGEST_HEADING } from '../pieces/sentence.js';

/** A shorter text behind a blank is part of the heading. */
const SHORTEST_TEXT = 30;
/** …but for a sentence that ends so. */
const SHORTEST_SENTENCE = 20;
const LONGEST_WORD = 10;

const firstBlank = (text: string): number | null => (text.includes(' ') ? text.indexOf(' ') : null);

/** A heading of a report's part, and the time with which its text begins. */
const PERIOD =
  /^[^。！？；;：:，,]{0,20}(?:回顾|总结|工作安排|工作任务|工作目标|总体要求)(?= ?(?:(?:19|20)\d\d ?年[来以是，,]|今年[来以是，,]|过去(?:的)?[一五]年|一年来|五年来|回顾))/;

/**
 * Gives, for each item of one series (its text behind the number), where its heading ends (UTF-16 units); null where its marks
 * tell. `gaps` says where each shows its first blank, which need not stand in its text (总体情况 2031年，…).
 */
export function gluedHeadings(items: readonly string[], gaps: readonly (number | null)[] = items.map(firstBlank)): (number | null)[] {
  const isHeadingAlone = (text: string): boolean => text.length <= LONGEST_HEADING && !/[。！？；]/.test(text);
  const sisters = items.filter(isHeadingAlone).length;
  const words = items.map(wordEnd);
  const times = items.map(timeEnd);
  const staged = times.filter((end) => end !== null).length;
  const habit = words.filter((end, i) => end !== null && !isClosed(items[i] ?? '')).length;
  return items.map((text, i) => {
    const period = PERIOD.exec(text)?.[0].length;
    if (period !== undefined) return period;
    if (staged > 1 && times[i] !== null) return times[i] ?? null;
    if (habit >= 2 && habit * 2 > items.length) return words[i] ?? null;
    if (sisters > 0 && words[i] !== null && text.length > LONGEST_HEADING && !/[。！？；;：:]/.test(text.slice(0, LONGEST_HEADING)))
      return words[i] ?? null;
    const blank = gaps[i] ?? -1;
    const rest = text.length - blank;
    const isText = rest >= SHORTEST_TEXT ? /[，,。]/.test(text.slice(blank)) : rest >= SHORTEST_SENTENCE && text.endsWith('。');
    return blank > 1 && blank <= LONGEST_HEADING && sisters > 0 && isText && !/[。！？；;：:]/.test(text.slice(0, blank)) ? blank : null;
  });
}

/** Says whether a mark closes a heading before its text: 活动时间变更的报批。提前三日报批。 */
function isClosed(text: string): boolean {
  const end = text.search(/[。！？；;：:，,]/);
  return end > 0 && end <= LONGEST_HEADING && text[end] === '。' && end < text.length - 1;
}

/** Gives where the words that head sections end, where a text follows them without a mark. */
function wordEnd(text: string): number | null {
  const end = headingWordLength(text);
  return end > 0 && end <= LONGEST_WORD && end < text.length && /^[^。！？；;：:，,、的和及与]/.test(text.slice(end)) ? end : null;
}

/** A heading that a time in brackets closes, without a mark before the text that follows: 整治阶段（6月—8月）各乡镇要… */
const TIMED = /^[^。！？；;：:，,（(]{2,24}(?=([（(][^（()）]{1,30}[）)]))\1(?= ?[\u4e00-\u9fff])/;

/** Gives where the time ends that closes a heading, where a text follows it without a mark. */
function timeEnd(text: string): number | null {
  const [heading] = TIMED.exec(text) ?? [];
  return heading && text.length - heading.length >= SHORTEST_TEXT && trailingPeriod(heading) ? heading.length : null;
}
