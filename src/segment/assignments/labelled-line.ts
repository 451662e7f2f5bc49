import { withFirstColon } from './bracketed-labels.js';
import { type Assignment, nobody, type Value } from './people.js';

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
