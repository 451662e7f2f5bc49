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
import { type Found, foundIn } from '../assignments/people.js';
import { part as cut, type View } from '../pieces/view.js';
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
/** What ends the name of a text, whose date stands behind it, of a look back, or of the time itself. */
const BEARS_DATES = /[》”]$|(?:时间|日期|期限|时限|回顾|总结报告|工作总结|(?:完成|开展|进展|落实)情况)$/;

/** Reads the plain time that closes a heading or an item; `above` says that items of work stand below it. */
export function closingTime(view: View, above: boolean): ClosingTime | null {
  const bracket = BRACKET.exec(view.text);
  const content = bracket && cut(view, 0, bracket.index);
  if (!bracket?.[1] || !content?.text || BEARS_DATES.test(content.text) || isCalendar(view.text, content.text, above)) return null;
  const label = LABELLED.exec(bracket[1]);
  const from = bracket.index + 1 + (label?.[0].length ?? 0);
  const time = cut(view, from, bracket.index + 1 + bracket[1].length);
  if ((label && roleOf(label[1] ?? '') !== 'month') || !isPlainTime(time.text, content.text)) return null;
  return { content, time: foundIn(time) };
}

/** Says whether a heading is named for its time, or for a meeting under which items stand. */
function isCalendar(heading: string, bare: string, above: boolean): boolean {
  if (isMeeting(heading)) return above;
  return timeHeading(heading) !== null || timeHeading(bare) !== null;
}

/** Days as calendars write them, from one to another: 3.1-3.15. */
const DOTTED = /^\d{1,2}[./．]\d{1,2}\s*[-—–~～至]+\s*(?:\d{1,2}[./．])?\d{1,2}$/;
/** Times of the year that have no date: 春节前, 汛期前, 开学后. */
const FESTIVAL =
  /^(?:元旦|春节|元宵|清明|五一|端午|七一|八一|中秋|国庆|重阳|全国两会|两会|主?汛期|开学|高考|中考|寒假|暑假|期[中末]|春耕|秋收|三夏|三秋)(?:节|考试|假期)?(?:之?[前后]|期间)(?:完成)?$/;

/** Says whether a text is a time and nothing else; years alone may belong to the name that they stand behind. */
function isPlainTime(text: string, before: string): boolean {
  if (namesYears(text)) return !BEARS_YEARS.test(before);
  if (FESTIVAL.test(text)) return true;
  const read = DOTTED.test(text) || trailingPeriod(`（${text}）`) ? readPeriod(text, null, 'deadline') : null;
  return read !== null && (read.from !== null || read.to !== null);
}
