import type { TimeWord } from './time-words.js';

/** Marks a month, or a day where the text names one. `year` is the one that the text names; `shift` counts years on from it or from the plan's. */
export interface Mark {
  readonly year: number | null;
  readonly shift: number;
  readonly month: number;
  readonly day: number | null;
}

/** Holds one time that a text names, as a stretch of months or days. */
export interface TimePoint {
  readonly from: Mark;
  readonly to: Mark;
  /** By what it is named: standing (全年, 每月) and year (2019年) say less than a month. */
  readonly by: 'day' | 'month' | 'quarter' | 'half' | 'year-part' | 'year' | 'standing';
  /** 6月底, 年底: it names the end of its stretch. */
  readonly late: boolean;
  /** 6月前, 截至6月: what is meant lies before its end. */
  readonly before: boolean;
  /** 3月起: it has no end. */
  readonly onwards: boolean;
  /** 初, 上旬, 底: part of a month. */
  readonly partial: boolean;
  /** How it hangs on the point before it. */
  readonly link: 'dash' | 'comma' | 'none';
}

/** Holds what has been read so far. */
interface Reading {
  points: TimePoint[];
  /** Numbers that wait for their unit: the 3 of 3-5月. */
  waiting: { value: number; chinese: boolean; link: TimePoint['link'] }[];
  year: number | null;
  shift: number;
  link: TimePoint['link'];
  until: boolean;
  previous: TimeWord | null;
}

/** Reads the times that words name, in their order. */
export function timePoints(words: readonly TimeWord[]): TimePoint[] {
  const reading: Reading = { points: [], waiting: [], year: null, shift: 0, link: 'none', until: false, previous: null };
  words.forEach((word, i) => {
    (TAKES[word.kind] as Take<TimeWord>)(reading, word, words[i + 1]);
    reading.previous = word;
  });
  return reading.points;
}

type Take<Word> = (reading: Reading, word: Word, next: TimeWord | undefined) => void;

const forget = (reading: Reading): void => {
  reading.waiting = [];
  reading.link = 'none';
};
const leadsOn = (reading: Reading, { kind }: { readonly kind: 'dash' | 'comma' }): void => {
  reading.link = kind;
};

/** What each word makes of the reading: it names a time, says more of the one before it, leads on to the next, or says nothing of time. */
const TAKES: { readonly [Kind in TimeWord['kind']]: Take<TimeWord & { readonly kind: Kind }> } = {
  date: (reading, { year, month, day }) => {
    reading.year = year;
    add(reading, mark(reading, month, day), day === null ? 'month' : 'day');
  },
  year: (reading, { value }, next) => takeYear(reading, value, next),
  shift: (reading, { value }, next) => takeShift(reading, value, next),
  month: (reading, { value, chinese }) => addCounted(reading, value, chinese, 1),
  day: (reading, { value, chinese }) => takeDay(reading, value, chinese),
  quarter: (reading, { value, chinese }) => addCounted(reading, value, chinese, 3),
  quarters: (reading, { value }) => add(reading, mark(reading, 1), 'quarter', mark(reading, value * 3)),
  months: (reading, { value }) => add(reading, mark(reading, 1), 'month', mark(reading, value)),
  half: (reading, { value }) => add(reading, mark(reading, value === 1 ? 1 : 7), 'half', mark(reading, value === 1 ? 6 : 12)),
  standing: (reading) => add(reading, mark(reading, 1), 'standing', mark(reading, 12)),
  'year-part': (reading, { month, late }) => add(reading, mark(reading, month), 'year-part', mark(reading, month), late),
  part: (reading, { late }) => changeLast(reading, late ? { late: true, partial: true } : { partial: true }),
  before: (reading) => changeLast(reading, { before: true }),
  onwards: (reading) => changeLast(reading, { onwards: true }),
  number: (reading, { value, chinese }) => {
    reading.waiting.push({ value, chinese, link: reading.link });
    reading.link = 'none';
  },
  dash: leadsOn,
  comma: leadsOn,
  until: (reading) => {
    reading.until = true;
  },
  filler: forget,
  other: forget,
};

const mark = ({ year, shift }: Pick<Reading, 'year' | 'shift'>, month: number, day: number | null = null): Mark => ({
  year,
  shift,
  month,
  day,
});

function add(reading: Reading, from: Mark, by: TimePoint['by'], to: Mark = from, late = false): void {
  const { link, until } = reading;
  reading.points.push({ from, to, by, late, before: until, onwards: false, partial: late, link });
  reading.link = 'none';
  reading.until = false;
  reading.waiting = [];
}

/** Adds the numbers that waited for their unit (3 and 4 of 3、4、5月), then what the unit itself counts. */
function addCounted(reading: Reading, value: number, chinese: boolean, per: 1 | 3): void {
  const by = per === 1 ? 'month' : 'quarter';
  const link = reading.link;
  const waiting = reading.waiting.filter((number) => number.chinese === chinese && number.value <= 12 / per);
  for (const number of [...waiting, { value, link }]) {
    reading.link = number.link;
    add(reading, mark(reading, (number.value - 1) * per + 1), by, mark(reading, number.value * per));
  }
}

/** Changes the last point, when a word hangs on it: 6月+底, 6月底+前, 6月30日24时+前. */
function changeLast(reading: Reading, change: Partial<TimePoint>): void {
  const last = reading.points.at(-1);
  const at = reading.previous;
  if (!last || !at || ['other', 'comma', 'dash', 'number', 'until'].includes(at.kind)) return;
  if (last.by === 'standing' || (at.kind === 'filler' && change.partial)) return;
  reading.points[reading.points.length - 1] = { ...last, ...change };
}

/** Reads 2019年 (with the 2018 of 2018-2019年): the year of what follows, or a time by itself. */
function takeYear(reading: Reading, value: number, next: TimeWord | undefined): void {
  const first = reading.waiting.find((number) => number.value > 1900);
  if (first) {
    const link = reading.link;
    add({ ...reading }, mark({ year: first.value, shift: 0 }, 1), 'year', mark({ year: first.value, shift: 0 }, 12));
    reading.link = link;
  }
  reading.waiting = [];
  reading.year = value;
  reading.shift = 0;
  wholeYear(reading, next);
}

function takeShift(reading: Reading, years: number, next: TimeWord | undefined): void {
  reading.shift = years;
  wholeYear(reading, next);
}

const OF_THE_YEAR: readonly TimeWord['kind'][] = ['month', 'quarter', 'quarters', 'months', 'half', 'number', 'standing', 'year-part'];

/** Takes a year as a time by itself, or with the 底 that follows it, unless it only says of which year the next time is. */
function wholeYear(reading: Reading, next: TimeWord | undefined): void {
  if (next && OF_THE_YEAR.includes(next.kind)) return;
  if (next?.kind === 'part') add(reading, mark(reading, next.month), 'year-part');
  else add(reading, mark(reading, 1), 'year', mark(reading, 12));
}

/** Reads 15日: of the month just named (3月15日), or of the month of the point before (3月1日至15日, 2月17-23日). */
function takeDay(reading: Reading, value: number, chinese: boolean): void {
  const waiting = reading.waiting.find((number) => number.chinese === chinese && number.value <= 31);
  for (const day of [...(waiting ? [waiting] : []), { value, link: reading.link }]) {
    const last = reading.points.at(-1);
    if (!last || (last.by !== 'month' && last.by !== 'day')) break;
    const at = { ...last.to, day: day.value };
    if (day.link === 'none' && last.by === 'month') reading.points[reading.points.length - 1] = { ...last, from: at, to: at, by: 'day' };
    else {
      reading.link = day.link;
      add(reading, at, 'day');
    }
  }
  reading.waiting = [];
}
