import { type Mark, type TimePoint, timePoints } from './time-points.js';
import { timeWords } from './time-words.js';

export { leadingPeriod, type PeriodNote, type TimePiece, timePieces, trailingPeriod } from './period-notes.js';

/** Holds the first and the last month or day of a stretch of time ("2019-03", "--03" where the year is unknown); null where it cannot be told. */
export interface PeriodReading {
  readonly from: string | null;
  readonly to: string | null;
}

/** Says when without a time of the calendar: 适时, 待定, 按上级要求, 春节前. */
const UNDATED =
  /适时|适当|待定|另定|另行|视情|要求|根据|依据|依照|按照|按进度|按计划|按时|按期|结合|及时|随时|立即|即时|即知|立行立改|不定期|机动|已完成|本月|当月|次月|近期|今后|届时|学期|学年|周|旬|节|假|汛期|春季|夏季|秋季|冬季|开学|期中|期末|通知|确定|同步|会前|会后|会议|两会|换届/;

/** A month's row may show its number alone: 3, 3-5, 十二. */
const BARE_MONTHS =
  /^\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})(?:\s*[-—–~～至、]+\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2}))?\s*$/;

/** Longer texts are no statement of time. */
const LONGEST = 120;

/**
 * Reads a text about time. As a deadline, an end (6月底, 6月前, 年底) leaves `from` open; as a period only 前 does. `year` is
 * the plan's. Gives both ends null for what cannot be told (适时, 待定), and null for a text that is no time at all.
 */
export function readPeriod(raw: string, year: number | null, as: 'period' | 'deadline'): PeriodReading | null {
  if (raw.length > LONGEST) return null;
  const dotted = dottedDays(raw, year);
  if (dotted) return dotted;
  const points = timePoints(timeWords(BARE_MONTHS.test(raw) ? `${raw.trim()}月` : raw));
  const dated = points.filter(({ by }) => by !== 'standing' && by !== 'year');
  const telling = dated.length > 0 ? dated : points;
  if (telling.length > 0) return stretch(telling, year, as);
  return UNDATED.test(raw) ? { from: null, to: null } : null;
}

/** Says whether a time says by when work is done: it names an end and no beginning (6月底前, 年底, 春节前), or says so (1月完成); not 6月, 3月至5月底. */
export function isDue(text: string): boolean {
  const read = readPeriod(text, null, 'deadline');
  if (read === null) return false;
  return /(?:完成|办结)$/.test(text) || (read.from === null && (read.to !== null || text.endsWith('前')));
}

/** Says whether a text names years and no other time: 2031年, 2031—2035年. */
export function namesYears(text: string): boolean {
  const words = timeWords(text);
  const points = words.some(({ kind }) => kind === 'other') ? [] : timePoints(words);
  return points.length > 0 && points.every(({ by }) => by === 'year');
}

/** Reads 2.17-2.23 and 9/1, as calendars of schools write days, where they are the whole text. */
function dottedDays(raw: string, year: number | null): PeriodReading | null {
  const match = /^\s*(\d{1,2})[./．](\d{1,2})日?(?:\s*[-—–~～至到－]+\s*(?:(\d{1,2})[./．])?(\d{1,2})日?)?\s*$/.exec(raw);
  if (!match) return null;
  const [month, day, toMonth, toDay] = [match[1], match[2], match[3] ?? match[1], match[4] ?? match[2]].map(Number);
  const from = { year: null, shift: 0, month: month ?? 0, day: day ?? 0 };
  const end = { year: null, shift: 0, month: toMonth ?? 0, day: toDay ?? 0 };
  const to = order(end, year) < order(from, year) ? nextYear(end) : end; // 12.27-1.2
  return isDay(from) && isDay(to) ? { from: written(from, year), to: written(to, year) } : null;
}

const isDay = ({ month, day }: Mark): boolean => month >= 1 && month <= 12 && day !== null && day >= 1 && day <= 31;

/** Puts the points of a text together: from the first to the last; a range that runs backwards (12月-3月) ends in the next year. */
function stretch(points: readonly TimePoint[], year: number | null, as: 'period' | 'deadline'): PeriodReading {
  const shifted: TimePoint[] = [];
  for (const point of points) {
    const before = shifted.at(-1);
    const backwards =
      before && point.link === 'dash' && point.to.year === before.from.year && order(point.to, year) < order(before.from, year);
    shifted.push(backwards ? { ...point, from: nextYear(point.from), to: nextYear(point.to) } : point);
  }
  const sorted = shifted.map(({ from, to }) => ({ from, to }));
  const first = sorted.reduce((a, b) => (order(b.from, year) < order(a.from, year) ? b : a)).from;
  const last = sorted.reduce((a, b) => (order(b.to, year) > order(a.to, year) ? b : a)).to;
  const open = (point: TimePoint): boolean => point.before || (as === 'deadline' && point.late);
  const noStart = shifted.every((point) => open(point) && point.link !== 'dash') && !shifted.some(({ by }) => by === 'standing');
  const noEnd = shifted.length === 1 && shifted[0]?.onwards === true;
  return { from: noStart ? null : written(first, year), to: noEnd ? null : written(last, year) };
}

const nextYear = (mark: Mark): Mark => ({ ...mark, shift: mark.shift + 1 });

/** Gives a number by which marks sort; a month without a day sorts by its first. */
const order = (mark: Mark, year: number | null): number =>
  ((mark.year ?? year ?? 0) + mark.shift) * 10_000 + mark.month * 100 + (mark.day ?? 0);

/** Writes a mark as the output has it: 2019-03, 2019-03-15, --03 where no year is known. */
function written({ year, shift, month, day }: Mark, planYear: number | null): string {
  const base = year ?? planYear;
  const rest = [month, ...(day === null ? [] : [day])].map((number) => String(number).padStart(2, '0'));
  return [base === null ? '-' : base + shift, ...rest].join('-');
}
