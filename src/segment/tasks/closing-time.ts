/**
 * Stages of a plan: a numbered heading or item that a plain time in brackets closes is work by itself.
 *
 *     （一）摸底排查（5月底前）           2.集中整治阶段（2031年7月至12月）
 *
 * What is none: 第一周（9月1日—7日） above items of work (it gives them its time), 十五五规划（2031—2035年） and
 * 《安全生产法》（2021年9月1日） (their names hold the time), 工作回顾（1月至6月） (it looks back).
 */
import { namesYears, readPeriod, trailingPeriod } from '../../lexicon/periods.js';
import { roleOf } from '../../lexicon/roles.js';
import type { Found } from '../assignments/people.js';
import { part as cut, rangeIn, type View } from '../pieces/view.js';
import { isMeeting, timeHeading } from './times.js';

/** Holds a text that a time in brackets closes: what stands before the bracket, and the time. */
export interface ClosingTime {
  readonly content: View;
  readonly time: Found;
}

const BRACKET = /[（(〔[【]([^（()）〔〕[\]【】]{1,40})[）)〕\]】][\s。；;，,、.：:]*$/;
/** A label that says of a time only that it is one; another (完成时间：) is an assignment's. */
const LABELLED = /^\s*(\p{sc=Han}{2,6})[：:]\s*/u;
/** Names of texts and projects, which may bear the years that they hold for: 规划（2031—2035年）. */
const BEARS_YEARS = /(?:规划|计划|纲要|方案|意见|办法|规定|条例|标准|目录|清单|行动|工程|项目|课题|战略|目标|任期|届)$/;
/** What ends the name of a text, whose date stands behind it, or of a look back. */
const BEARS_DATES = /[》”]$|(?:回顾|总结报告|工作总结|(?:完成|开展|进展|落实)情况)$/;

/** Reads the plain time that closes a heading or an item; `above` says that items of work stand below it. */
export function closingTime(view: View, above: boolean): ClosingTime | null {
  const bracket = BRACKET.exec(view.text);
  const content = bracket && cut(view, 0, bracket.index);
  if (!bracket?.[1] || !content?.text || BEARS_DATES.test(content.text) || isCalendar(view.text, content.text, above)) return null;
  const label = LABELLED.exec(bracket[1]);
  const from = bracket.index + 1 + (label?.[0].length ?? 0);
  const time = cut(view, from, bracket.index + 1 + bracket[1].length);
  if ((label && roleOf(label[1] ?? '') !== 'month') || !isPlainTime(time.text, content.text)) return null;
  return { content, time: { text: time.text, range: rangeIn(time, 0, time.text.length) } };
}

/** Says whether a heading is named for its time, or for a meeting under which items stand. */
function isCalendar(heading: string, bare: string, above: boolean): boolean {
  if (isMeeting(heading)) return above;
  return timeHeading(heading) !== null || timeHeading(bare) !== null;
}

/** Says whether a text is a time that can be told; years alone may belong to the name that they stand behind. */
function isPlainTime(text: string, before: string): boolean {
  if (namesYears(text)) return !BEARS_YEARS.test(before);
  const read = trailingPeriod(`（${text}）`) && readPeriod(text, null, 'deadline');
  return read != null && (read.from !== null || read.to !== null);
}
