/**
 * A monthly table that became running words: its header, its months and their work stand one after the other.
 *
 *     …重点工作分解表月份重点工作1月份 走访慰问…2月份 召开…月份重点工作9月份 …全年 …
 *
 * The header may stand again where a page ended. What it is not: 1月份重点工作已完成 in a sentence (no row of months follows).
 */
import type { Aside, Range } from '../../document.js';
import { numeral } from '../../lexicon/numerals.js';
import { ROLE_WORDS } from '../../lexicon/roles.js';
import { runTogether } from '../../lexicon/run-together.js';
import { nobody } from '../assignments/people.js';
import { draftPeriod, type TaskDraft, taskDraft, type Work } from '../assignments/task-draft.js';
import { sentenceEnd } from '../pieces/sentence.js';
import type { RunOnRow, RunOnTable } from '../pieces/unit.js';
import { part, rangeIn, type View, wholeRange } from '../pieces/view.js';
import type { RowReading, TableReading } from './table-reading.js';

/** Matches a word, spread out by blanks or not. */
const spread = (word: string): string => [...word].join(' ?');
const words = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
/** What stands behind a header; no column's name ends in 年 or in a number, as dates do. */
const JANUARY = /(?<![\d十年] {0,9})[1一]月/;
/** In a text without blanks: to allow for them between all signs of so many words would take longer to compile than all else of a table. */
const HEADER = new RegExp(`(${words(ROLE_WORDS.month)})(${words(ROLE_WORDS.content)})(?=[1一]月)`);
const MONTH = /(?<![0-9第至到\-—–~、年])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?![0-9至到\-—–~、底初中下上前以])/g;
const YEAR_ROUND = /(?:全年|常年|每月) /;
const FEWEST_MONTHS = 3;
const LONGEST_CAPTION = 60;

/** Finds the table in a paragraph; null where its months do not rise one by one. */
export function runOnTable(view: View): RunOnTable | null {
  const header = headerIn(view.text);
  if (!header) return null;
  const times = timesOf(view.text, header.end);
  if (times.length < FEWEST_MONTHS) return null;
  const repeated = [...view.text.slice(header.end).matchAll(new RegExp(`${spread(header.month)} ?${spread(header.content)}`, 'g'))].map(
    ({ index, 0: shown }) => ({
      start: header.end + index,
      end: header.end + index + shown.length,
    }),
  );
  const rows = times.map(({ start, end }, i): RunOnRow => {
    const next = times[i + 1]?.start ?? view.text.length;
    const cut = repeated.find((range) => range.start >= end && range.end <= next)?.start ?? next;
    return { time: part(view, start, end), content: part(view, end, cut) };
  });
  const named = captionBefore(view, header.start);
  return {
    start: named?.start ?? header.start,
    end: view.text.length,
    caption: named?.caption ?? null,
    header,
    rows,
    repeated: repeated.map(({ start: from, end }) => rangeIn(view, from, end)),
  };
}

/** Finds the names of its two columns before the first month. */
function headerIn(text: string): RunOnTable['header'] | null {
  const match = JANUARY.test(text) ? HEADER.exec(text.replaceAll(' ', '')) : null;
  if (!match) return null;
  const places = [...text.matchAll(/[^ ]/g)].map(({ index }) => index);
  const [{ length }, month = '', content = ''] = match;
  return { start: places[match.index] ?? 0, end: (places[match.index + length - 1] ?? 0) + 1, month, content };
}

/** Finds the months in rising order, and what holds for all the year after them. */
function timesOf(text: string, from: number): Range[] {
  const found: Range[] = [];
  let last = 0;
  for (const { index, 0: shown, 1: number = '' } of text.slice(from).matchAll(MONTH)) {
    const month = numeral(number);
    if (month !== last + 1 || (last === 0 && text.slice(from, from + index).trim() !== '')) continue;
    found.push({ start: from + index, end: from + index + shown.length });
    last = month;
  }
  const rest = found.at(-1)?.end ?? text.length;
  const all = YEAR_ROUND.exec(text.slice(rest));
  return all ? [...found, { start: rest + all.index, end: rest + all.index + all[0].trimEnd().length }] : found;
}

/** Takes what stands between the sentence before and the header as the caption, when it is short enough to be one. */
function captionBefore(view: View, end: number): { caption: View; start: number } | null {
  let start = 0;
  for (let next = sentenceEnd(view.text, start); next <= end && next < view.text.length; next = sentenceEnd(view.text, start)) start = next;
  const caption = part(view, start, end);
  return caption.text.length >= 4 && caption.text.length <= LONGEST_CAPTION ? { caption, start } : null;
}

/** Shows the table as others are shown; its work items are worked out (`inferred`) where they run together. */
export function runOnReading(table: RunOnTable, view: View, year: number | null): TableReading {
  const { header, rows, repeated } = table;
  return {
    role: 'schedule',
    caption: null,
    captionRange: null,
    columns: [
      { name: header.month, role: 'month' },
      { name: header.content, role: 'content' },
    ],
    headerRange: rangeIn(view, header.start, header.end),
    rows: rows.map(rowReading),
    asides: repeated.map((range): Aside => ({ range, reason: 'repeated-header' })),
    tasks: rows.flatMap((row) => rowTasks(row, year)),
  };
}

function rowReading({ time, content }: RunOnRow): RowReading {
  const cells = [time, content].map((view) => ({
    text: view.text,
    rowSpan: 1,
    colSpan: 1,
    merged: false,
    range: view.text ? wholeRange(view) : null,
  }));
  return { cells, range: { start: wholeRange(time).start, end: content.text ? wholeRange(content).end : wholeRange(time).end } };
}

function rowTasks({ time, content }: RunOnRow, year: number | null): TaskDraft[] {
  if (!content.text) return [];
  const month = numeral(time.text.replace(/月份?$/, ''));
  const period = draftPeriod(time.text, year, 'period');
  const items = runTogether(content.text);
  return items.map(({ start, end }) => {
    const item = part(content, start, end);
    const work: Work = {
      ordinal: null,
      content: { text: item.text.replace(/[。；;]$/, ''), range: wholeRange(item) },
      month,
      period,
      people: nobody(),
      headings: [],
      inferred: items.length > 1,
      places: { month: wholeRange(time), period: wholeRange(time) },
      around: [],
    };
    return taskDraft(work, year);
  });
}
