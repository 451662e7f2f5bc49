/**
 * Lines that each begin with a time: 3月份：召开全会。 4-6月：开展教育月活动。 Behind a colon three of them tell, and two that
 * name months; with another mark between (3月——…, （3月）…, 3月 …) so do three whose months rise.
 */
import { monthOf, readDays } from '../../lexicon/calendar-times.js';
import { isMeasure } from '../../lexicon/measures.js';
import { leadingPeriod, type PeriodNote } from '../../lexicon/periods.js';
import { type DraftPeriod, draftPeriod } from '../assignments/task-draft.js';
import type { ParagraphElement, PartKind } from '../element.js';
import { part as cut, type View } from '../pieces/view.js';

/** Holds the time that its place gives to an item of work. */
export interface Time {
  readonly month: number | null;
  readonly period: DraftPeriod;
  /** Where the time stands. */
  readonly view: View;
}

/** Holds a paragraph that is an item of work by its time. */
export interface TimedParagraph {
  readonly time: Time;
  /** The item without its time and its sign. */
  readonly item: View;
}

/** Pairs a paragraph, or whatever bears a line, with what it is. */
export type TimedEntry<T = ParagraphElement> = readonly [T, TimedParagraph];

/** Fewer lines that begin with a time are prose. */
const FEWEST_LINES = 3;
const FEWEST_MONTHS = 2;
/** News and reports tell month by month what was done, a letter what happened or is free: only these say so what is to be done. */
const LOOKS_AHEAD: readonly PartKind[] = ['plan', 'annex'];

/** Leaves the sign of a list out: ●开学典礼, ——3月，… */
export const withoutSign = (view: View): View => cut(view, /^(?:[●■◆★▲•·※-]|—{1,2}) ?/.exec(view.text)?.[0].length ?? 0, view.text.length);

interface Line<T> {
  readonly bearer: T;
  readonly item: View;
  readonly note: PeriodNote;
  /** What stands between the time and its work; empty for brackets and a gap. */
  readonly mark: string;
  readonly from: string | null;
}

/** Reads the lines that each begin with a time, where they are a list of work by time. */
export function timedLines<T extends { readonly view: View }>(bearers: readonly T[], year: number | null, kind: PartKind): TimedEntry<T>[] {
  const lines = bearers.flatMap((bearer): Line<T>[] => {
    const item = withoutSign(bearer.view);
    const note = leadingPeriod(item.text) ?? leadingWeek(item.text);
    if (!note || note.end >= item.text.length || isAmount(item.text.slice(note.end))) return [];
    const mark = item.text.slice(note.rawEnd, note.end).replace(/[\s）)】\]]/g, '');
    return [{ bearer, item, note, mark, from: periodOf(note.raw, year).from }];
  });
  const colons = lines.filter(({ mark }) => /^[：:]$/.test(mark));
  const areMonths = colons.length >= FEWEST_MONTHS && colons.every(({ note }) => monthOf(note.raw) !== null) && rise(colons);
  if (colons.length >= FEWEST_LINES || areMonths) return colons.map((line) => entry(line, year));
  const alike = lines.filter(({ mark, note }) => mark === lines[0]?.mark && (mark === '' ? /月份?$/ : /(?:月份?|[日号])$/).test(note.raw));
  const first = alike[0]?.bearer;
  const between = first ? bearers.slice(bearers.indexOf(first)) : [];
  const isList = alike.length >= FEWEST_LINES && alike.length * 2 >= between.length && rise(alike);
  return isList && LOOKS_AHEAD.includes(kind) ? alike.map((line) => entry(line, year)) : [];
}

/** Says whether a figure is all that stands behind a time: 3月：1200元 tells what is paid, and no work. */
const isAmount = (text: string): boolean =>
  /^[约共]?[\d,.，]{1,12}/.test(text) && isMeasure(text.replace(/^[约共]?[\d,.，]{1,12}\s?/, '').replace(/[。；;\s]{1,4}$/, ''));

/** Says whether each line begins later than the one before, over the turn of the year too. */
const rise = (lines: readonly Pick<Line<unknown>, 'from'>[]): boolean => {
  const days = lines.map(({ from }) => dayOfYear(from));
  return days.every((day, i) => day > 0 && (i === 0 || day > (days[i - 1] ?? 0) || (days[i - 1] ?? 0) - day > HALF_A_YEAR));
};

/** Counts days as if each month had 31; 0 for no time. */
function dayOfYear(from: string | null): number {
  const [, month, day] = /^(?:\d{4}-|--)(\d{2})(?:-(\d{2}))?$/.exec(from ?? '') ?? [];
  return month ? Number(month) * 31 + Number(day ?? 0) : 0;
}
const HALF_A_YEAR = 6 * 31;

/** A week in front of its work: 第三周（3.2-3.6）：教研会 */
const WEEK = /^(第[\d一二三四五六七八九十]{1,3}周(?:[（(][^（）()]{2,30}[）)])?)[：:]\s?/;

/** Finds the note of a week that an item begins with. */
export function leadingWeek(text: string): PeriodNote | null {
  const [shown = '', raw = ''] = WEEK.exec(text) ?? [];
  return raw === '' ? null : { raw, start: 0, end: shown.length, rawStart: 0, rawEnd: raw.length };
}

const periodOf = (raw: string, year: number | null): DraftPeriod =>
  raw.startsWith('第') ? { raw, ...(readDays(raw, year) ?? { from: null, to: null }) } : draftPeriod(raw, year, 'period');

function entry<T>({ bearer, item, note }: Line<T>, year: number | null): TimedEntry<T> {
  const period = periodOf(note.raw, year);
  const time = { month: monthOf(note.raw), period, view: cut(item, note.rawStart, note.rawEnd) };
  return [bearer, { time, item: cut(item, note.end, item.text.length) }];
}
