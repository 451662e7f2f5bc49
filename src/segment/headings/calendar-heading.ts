import { monthOf } from '../../lexicon/calendar-times.js';
import { markerAt } from '../../lexicon/number-forms.js';

const LONGEST = 24;
/** 第一周, 第三周（3.2-3.8）, 第一周：2月16日—20日 */
const WEEK = /^第[\d一二三四五六七八九十]{1,3}周(?:[（(][^（）()]+[）)]|[：: ]?\d[\d.月日号至到—–~～\- ]{2,})?$/;
/** 3月15日（周一）, 3月2日—6日 */
const DAYS = /^\d{1,2}月\d{1,2}[日号](?:[至到—–~～-](?:\d{1,2}月)?\d{1,2}[日号])?(?:[ （(]?(?:周|星期)[一二三四五六日天][）)]?)?$/;
/** 第二次会议（4月下旬）; without its month it may be part of a title. */
const MEETING = /^第[\d一二三四五六七八九十]{1,3}次(?:常委会|主任|常务)?会议?[（(](?:20\d\d年)?\d{1,2}月[^（）()]*[）)]$/;

/** 三月份工作安排, 3月重点工作 head what 三月份 does; 3月工作会议 is a meeting. */
const OF_MONTH = /^(.{1,3}月份?)(?:主要|重点)?(?:工作|任务)(?:安排|计划|要点|重点|内容|任务)?$/;

/** 三月（3.1-3.31） */
const WITH_DAYS = /^(.{1,3}月份?)[（(]\d[\d.月日号至到—–~～-]{2,16}[）)]$/;

/** 二月主题：新起点, 三月（活动主题：学雷锋）, 三月份（文明礼仪月）, 四月：安全教育月 */
const THEMED =
  /^(.{1,3}月份?)(?:[ （(]?(?:活动|德育|教育|工作)?主题[：:]?[^。；：:]{2,20}|[ （(“—：:]{1,3}[\u4e00-\u9fff]{2,10}月[）)”]{0,2})$/;

/** 全年, 一季度, 下半年, 3—5月: a stretch of the year beside months. */
const PERIOD =
  /^(?:(?:全年|常态化?|长期|经常|日常|常规)性?(?:重点|常规|主要)?工作|全年|常年|每月|每季度|第?[一二三四]季度|[上下]半年|[0-9]{1,2}(?:月份?)?[-—–~～至到][0-9]{1,2}月份?|[0-9一二三四五六七八九十]{1,2}、[0-9一二三四五六七八九十]{1,2}月份?)$/;

/** Gives the words of a line that heads the work of a month, a stretch of the year, a week or a meeting, its sign, brackets and colon left out: 二月份：, 【3月】, ●三月, 第三周（3.2-3.8）, 第二次会议（4月）; null for any other line. */
export function calendarHeading(line: string): string | null {
  if (line.length > LONGEST) return null;
  const unsigned = line.replace(/[：:]$/, '').replace(/^[●■◆★▲※] ?/, '');
  const words = unsigned.replace(/^[【[〔（(]([^（(]*)[】\]〕）)]$/, '$1');
  const bare = words.replace(OF_MONTH, '$1').replace(WITH_DAYS, '$1').replace(THEMED, '$1');
  if (/月份?$/.test(bare) && monthOf(bare) !== null) return bare;
  return [WEEK, DAYS, MEETING, PERIOD].some((form) => form.test(bare)) ? bare : null;
}

/**
 * Finds the lines that head the work of a month, a week or a meeting, in a plan without a table: 二月份：, 【3月】, 第一周（9月1日—7日）.
 * One alone may be anything; they count where at least two follow each other, months over the turn of a year too. Gives
 * their indices among the lines, and what each heads.
 */
export function calendarHeadings(lines: readonly string[]): Map<number, 'month' | 'week'> {
  const repeated = repeatedEnds(lines);
  const found = lines.flatMap((line, at) => {
    const bare = calendarHeading(line) ?? repeated.get(at) ?? null;
    return bare === null ? [] : [{ at, bare, month: monthOf(bare) ?? 0 }];
  });
  const follows = (a?: number, b?: number) => a !== undefined && b !== undefined && (a < b || a === 0 || b === 0 || a - b > 6);
  const rising = found.filter(({ month }, i) => follows(found[i - 1]?.month, month) || follows(month, found[i + 1]?.month));
  return new Map(rising.length >= 2 ? rising.map(({ at, bare, month }) => [at, month === 0 && !PERIOD.test(bare) ? 'week' : 'month']) : []);
}

/** Gives the month of a line that names it with what its work is called: 二月园务行政, 三月：文明礼仪 */
export const namedMonth = (line: string): string | null => NAMED.exec(line)?.[1] ?? null;
const NAMED = /^([\d一二三四五六七八九十元正]{1,2}月份?)([\u4e00-\u9fff]{2,8}|(?:[：:]|—{1,2}) ?[^。；：:，,]{2,16})[：:]?$/;

/** Finds the months whose lines end alike, or whose themes a mark parts from them, right above items that begin anew: 二月园务行政 / 1. … / 三月园务行政 / 1. …; gives the month of each. */
function repeatedEnds(lines: readonly string[]): Map<number, string> {
  const found = lines.flatMap((line, at) => {
    const [, month = '', end = ''] = NAMED.exec(line) ?? [];
    return month !== '' && markerAt(lines[at + 1] ?? '', 0)?.ordinal === 1 ? [{ at, month, end }] : [];
  });
  const isRepeated = ({ end }: { end: string }): boolean => /^[：:—]/.test(end) || found.filter((other) => other.end === end).length > 1;
  return new Map(found.filter(isRepeated).map(({ at, month }) => [at, month]));
}
