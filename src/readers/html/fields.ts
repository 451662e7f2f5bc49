import type { Fact, Range } from '../../document.js';
import { isCounterLabel, isToolLabel, SHOWN_LABELS } from '../../lexicon/publishing-labels.js';
import { TOOL_WORDS } from '../../lexicon/site-words.js';

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

/** The white space that spreads a label out: 来　源, 索 引 号. */
const SPREAD = '\\s{0,6}';

function labelPattern(): RegExp {
  const labels = SHOWN_LABELS.map((label) => [...label].join(SPREAD));
  const before = '(?<=^|[\\s|｜丨【\\[（(\\]】）)，,；;/·—-])';
  const tools = `[【\\[（(]?(?:${TOOL_WORDS.map(escaped).join('|')})(?=[\\s】\\]）)]|$)`;
  return new RegExp(`${before}(?:(${labels.join('|')})${SPREAD}[】\\]]?${SPREAD}[:：]|${tools})`, 'g');
}

function escaped(word: string): string {
  return word.replace(/[+-]/g, '\\$&');
}

/**
 * Finds labels with their colons, the longest first, and words of tools. A label begins the line or stands after a
 * blank or a sign, so that 会议时间： is no 时间：.
 */
const LABEL = labelPattern();

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
  const marks = [...line.matchAll(LABEL)];
  return marks.map((mark, index) => {
    const from = mark.index + mark[0].length;
    const raw = unclosed(line.slice(from, marks[index + 1]?.index ?? line.length).replace(AFTER, ''));
    const label = bare(mark[1] ?? '');
    return {
      label,
      value: oneLine(raw.replace(BEFORE, '')),
      range: { start: range.start + mark.index, end: range.start + from + raw.length },
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
