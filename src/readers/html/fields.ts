import type { Fact, Range } from '../../document.js';
import { isCounterLabel, isToolLabel } from '../../lexicon/publishing-labels.js';
import { marksIn } from './field-marks.js';

/** Holds one label of a line and what follows it up to the next one. */
export interface Field {
  /** The label without blanks and colon: "索引号" for 索 引 号：. */
  readonly label: string;
  readonly value: string;
  /** Label and value. */
  readonly range: Range;
  /** It belongs to a tool beside the text (字体：大 中 小), or counts its readers, and says nothing of it. */
  readonly tool: boolean;
  readonly counter: boolean;
}

/** Takes blanks, brackets and the colon from a label. */
export function bare(label: string): string {
  return label.replace(/[\s:：【】[\]]/g, '');
}

/** What stands at the ends of a value and is no part of it. */
const BEFORE = /^[\s|｜丨:：]+/;
const AFTER = /(?<![\s|｜丨【[（(/])[\s|｜丨【[（(/]+$/;

/** The longest stretch that is searched for labels. */
const LONGEST = 600;

/** Cuts a stretch of the reading text into labelled fields; empty where it has none. */
export function fieldsIn(text: string, range: Range): Field[] {
  if (range.end - range.start > LONGEST) return [];
  const line = text.slice(range.start, range.end);
  const marks = marksIn(line);
  return marks.map(({ start, end, label }, index) => {
    const raw = unclosed(line.slice(end, marks[index + 1]?.start ?? line.length).replace(AFTER, ''));
    return {
      label,
      value: oneLine(raw.replace(BEFORE, '')),
      range: { start: range.start + start, end: range.start + end + raw.length },
      tool: label === '' || isToolLabel(label) || isCounterLabel(label),
      counter: isCounterLabel(label),
    };
  });
}

/** Cuts off a closing bracket whose opening one stands before the label: （责任编辑：李某）. */
function unclosed(value: string): string {
  const opening = BRACKETS[value.at(-1) ?? ''];
  return opening && !value.includes(opening) ? value.slice(0, -1) : value;
}

const BRACKETS: Readonly<Record<string, string>> = { ']': '[', '】': '【', '）': '（', ')': '(' };

/** Joins the lines of a value with blanks. */
export function oneLine(value: string): string {
  return value.trim().replace(/(?<![ \t\n])[ \t\n]*[\n\t][ \t\n]*/g, ' ');
}

/** Makes a fact of a field. */
export function factOf({ label, value, range }: Field): Fact {
  return { label, value, range };
}
