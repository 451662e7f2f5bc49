import { withinLoose } from '../../lexicon/brackets.js';
import { NAME_LISTS } from '../../lexicon/fields.js';
import { assigns } from '../../lexicon/roles.js';
import { withColons, withFirstColon } from './bracketed-labels.js';
import { readDuties } from './duties.js';
import { labelPlaces } from './labels.js';
import { type Assignment, nobody, type Value } from './people.js';

/**
 * Reads a line that is nothing but labelled values: 牵头领导：某某 / 责任单位：甲局、乙局。完成时间：6月底前。 / 牵头单位：甲局  配合单位：乙局.
 *
 * It does not read 联系人：某某 (no role begins it), 各责任单位要做到：… (prose) and a label without a value. Labels without a
 * role that follow go to `fields` as they stand. Offsets are UTF-16 units into `text`.
 */
export function responsibilityLine(line: string): Assignment | null {
  const text = withColons(line);
  const loose = withinLoose(text);
  const inside = text.slice(loose.start, loose.end);
  const found = labelledStatement(loose.start > 0 ? ` ${inside}` : inside); // （责任单位：甲局 of a bracket over several lines
  return found?.unread.length === 0 ? found : null;
}

/** A longer value without a figure is a sentence about time, and no time. */
const LONGEST_TIME = 16;

/** Says whether all that a line gives is a sentence behind a label of time: 反馈时限：反馈的时限一般为函件要求的办理时限。 */
const saysOfTime = ({ deadline: [time], ...said }: Assignment): boolean =>
  time !== undefined &&
  time.text.length > LONGEST_TIME &&
  !/\d|[一二三四五六七八九十〇年半每][年月日季周]|[年月季][初底末]/.test(time.text) &&
  NAME_LISTS.every((field) => said[field].length === 0);

/** Reads a text that begins with a label of a role, or of a time with a body's behind it (时间安排：4月 牵头单位：甲局), whatever else stands between its values. */
export function labelledStatement(text: string): Assignment | null {
  const [first, ...others] = labelPlaces(text.slice(0, 120));
  if (!first || text.slice(0, first.start).trim() !== '') return null;
  const timed =
    first.role === 'month' && others.some(({ role }) => role === 'department') && !others.some(({ label }) => label.endsWith('地点'));
  const found = timed || assigns(first.role) ? readDuties(text) : null;
  return found && saysOfTime(found) ? null : found;
}

/** Says whether a line is labelled, by a role's label or any other. */
export const isLabelledLine = (line: string): boolean => (responsibilityLine(line) ?? labelledLine(line)) !== null;

const LABELLED = /^\s*([\u4e00-\u9fff][\u4e00-\u9fff\s]{1,11})[：:]\s*(\S[\s\S]{0,200})$/;

/**
 * Reads a line of any label and its value, as it stands below 牵头领导：… in a block: 调研时间：3月, 联系人：张三.
 * Only the block around it makes it part of an assignment.
 */
export function labelledLine(line: string): Assignment | null {
  const text = withFirstColon(line);
  const match = LABELLED.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const value = match[2].trimEnd().replace(/[。；;]$/, '');
  if (value === '') return null;
  const start = text.length - match[2].length;
  const fields = [{ label: match[1].replace(/\s+/g, ''), value: { text: value.replace(/\s+/g, ' '), start, end: start + value.length } }];
  return { ...nobody<Value>(), fields };
}
