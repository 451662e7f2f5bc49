/**
 * The time columns of a table: the one that orders the rows, and the times by which work is to be done.
 *
 * 月份, 时间 over 3月, 日期 over 2.17-2.23 order; 完成时限, and 时间 over 6月底前, are deadlines; 9:00-9:30 is neither.
 */

import { isTime, monthOf, readDays } from '../../lexicon/calendar-times.js';
import { type ColumnBody, type StatedRole, share } from './table-body.js';
import { namesPeriod } from './time-columns.js';

/** Time columns whose name says that work is to be finished then. */
const FINISH = /完成|时限|期限|截止|办结|结题|限时|竣工|验收/;
/** Texts that say that work is to be finished then: 6月底前, 年内完成. */
const FINISHED = /前$|底$|末$|完成$|以前|之前/;
const TIME_NAME = /时间|日期|时段|月份|季度|年月|年度$|^年份$/;
/** What a name says that speaks of what was done, not of when it is due: 任务完成情况. */
const LOOKS_BACK = /情况|进展|进度[率比]|结果|成效/;
/** Columns that count the weeks of a term: they order the rows where nothing else does. */
const WEEK_NAME = /^(?:教学)?周(?:次|别|数|序)?$|^星期$/;

/** Says whether a column's name counts weeks. */
export function countsWeeks(name: string): boolean {
  return WEEK_NAME.test(name);
}

/** Says whether a cell of a time column holds one: 3月, 一季度, 2月17日-2月23日, 2.17-2.23; a bare number up to 12 counts. */
export function holdsTime(text: string): boolean {
  return monthOf(text) !== null || readDays(text, null) !== null || isTime(text) || namesPeriod(text) || STEPS.test(text);
}

/** Months with a step of the work behind each: 4月二审，6月三审; not 3月开展活动. */
const STEPS = /^(?:\d{1,2}月[上中下]?[旬初底末]?(?:[初一二三四]审|表决|通过|动工|开工|竣工|投入使用)?[，,、；;\s]{0,2}){1,6}$/;

/** Gives the columns' roles with `month` left to the one time column that orders the rows; the other times are deadlines or none. */
export function withTimes(roles: readonly StatedRole[][], names: readonly string[], bodies: readonly ColumnBody[]): StatedRole[][] {
  const content = roles.findIndex(([role]) => role === 'content');
  const timed = roles.map((own, column) => timeRole(own, names[column] ?? '', bodies[column]?.texts ?? [], column < content));
  const named = timed.flatMap(([role], column) => (role === 'month' ? [column] : []));
  const months = areSteps(named.map((column) => names[column] ?? '')) ? [] : named;
  // The first that names months orders the rows; days beside it are read with it.
  const axis = months.find((column) => share(bodies[column]?.texts ?? [], (text) => monthOf(text) !== null) >= 0.5) ?? months.at(-1);
  const week = axis === undefined ? names.findIndex((name) => countsWeeks(name)) : -1;
  return timed.map((own, column) => (column === week ? ['month'] : own[0] === 'month' && column !== axis ? [] : own));
}

/** Says whether time columns are the steps of something, none of which is the time of the work: 提议时间 | 商议时间 | 决议时间. */
const areSteps = (names: readonly string[]): boolean => names.length > 2 && names.every((name) => /.{2}(?:时间|日期)$/.test(name));

/** Says what a column has to do with time, by its name and what stands below it; `before` says that it stands before the work. */
function timeRole(own: StatedRole[], name: string, texts: readonly string[], before: boolean): StatedRole[] {
  if (countsWeeks(name)) return [];
  const named = own[0] === 'month' || (own.length === 0 && TIME_NAME.test(name));
  if (own[0] === 'deadline') {
    if (LOOKS_BACK.test(name)) return [];
    const orders = before && !FINISH.test(name) && share(texts, (text) => holdsTime(text) && !FINISHED.test(text)) > 0.5;
    return orders ? ['month'] : own;
  }
  if (!named || texts.length === 0) return own;
  if (share(texts, holdsTime) < 0.5) return [];
  return FINISH.test(name) || share(texts, (text) => FINISHED.test(text)) > 0.5 ? ['deadline'] : ['month'];
}
