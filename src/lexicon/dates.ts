import { DIGIT_CHARACTERS, numeral } from './numerals.js';
import { halfWidth } from './width.js';

/** Holds a reading of a date: `iso` is "2019", "2019-02" or "2019-02-26", null where no single reading is a date. */
export interface DateReading {
  readonly iso: string | null;
  /** Signs that layout lost had to be worked out: 2031422. */
  readonly repaired: boolean;
}

const YEAR = `[${DIGIT_CHARACTERS}]{4}`;
const NUMBER = '[0-9]{1,2}|[〇零○一二三四五六七八九十廿卅]{1,3}';

/** What may follow a date that is otherwise the whole string: a time of day, a day of the week. */
const AFTER_DATE = /(?:[\sT]\s{0,9}\d{1,2}:\d{2}(?::\d{2})?|[\s(]{0,9}(?:星期|周|礼拜)[一二三四五六日天]\)?)$/;

const SOUND = [
  new RegExp(`^(${YEAR})年(?:(${NUMBER})月(?:(${NUMBER})[日号])?)?$`),
  /^(\d{4})([-/.])(?:0?(\d{1,2}))(?:\2(\d{1,2}))?$/,
] as const;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** 2019年4月22 and 2019 4 22: the numbers are divided, a sign is lost. */
const SIGN_LOST = new RegExp(`^(${YEAR})\\s?(?:年\\s?|[-/.]|(?<=\\s))?(${NUMBER})(?:\\s?月\\s?|[-/.]|\\s)(${NUMBER})\\s?[日号]?$`);
/** 2031422 and 2031年422日: the numbers themselves have run together. */
const RUN_TOGETHER = /^(\d{4})年?(\d{2,4})[日号]?$/;

/**
 * Reads a whole string as a date, in Arabic or Chinese numerals, half or full width, with stray blanks. Gives null for a
 * string that is no date at all (GB/T 9704-2012, 7.3.5.4: 成文日期 has year, month and day in Arabic numerals).
 */
export function readDate(text: string): DateReading | null {
  if (text.length > 60) return null;
  const spaced = halfWidth(text).trim().replace(AFTER_DATE, '').replace(/\s+/g, ' ').trim();
  const bare = spaced.replaceAll(' ', '').replace('年元月', '年1月');
  const written = SOUND[0].exec(bare);
  if (written) return sound(written[1], written[2], written[3]);
  const signs = SOUND[1].exec(bare);
  if (signs) return dotted(signs);
  const compact = COMPACT.exec(bare);
  if (compact && isYear(Number(compact[1]))) return sound(compact[1], compact[2], compact[3]);
  return repaired(spaced, bare);
}

/** Makes the reading of a date whose signs are all there. */
function sound(year = '', month?: string, day?: string): DateReading | null {
  const y = numeral(year);
  if (y === null || !isYear(y)) return null;
  return { iso: iso(y, month === undefined ? null : numeral(month), day === undefined ? null : numeral(day)), repaired: false };
}

/** Reads 2019-2-26 and 2019.2; a number with two places that is no month (2019.57) is no date. */
function dotted([, year = '', , month = '', day]: RegExpExecArray): DateReading | null {
  if (day === undefined && !(Number(month) >= 1 && Number(month) <= 12)) return null;
  return sound(year, month, day);
}

/** Reads a date that layout has damaged; `iso` is given only where exactly one reading is a date. */
function repaired(spaced: string, bare: string): DateReading | null {
  const divided = SIGN_LOST.exec(spaced);
  if (divided) return mend([iso(numeral(divided[1] ?? ''), numeral(divided[2] ?? ''), numeral(divided[3] ?? ''))], divided[1]);
  const together = RUN_TOGETHER.exec(bare);
  if (!together) return null;
  const [, year = '', rest = ''] = together;
  const readings = [1, 2].map((cut) => dayReading(year, rest.slice(0, cut), rest.slice(cut)));
  const monthOnly = rest.length === 2 && bare.length === 6 ? iso(Number(year), Number(rest), null) : null;
  return mend([...readings, monthOnly], year);
}

function dayReading(year: string, month: string, day: string): string | null {
  if (day.length < 1 || day.length > 2) return null;
  return iso(Number(year), Number(month), Number(day));
}

function mend(readings: readonly (string | null)[], year = ''): DateReading | null {
  if (!isYear(numeral(year) ?? 0)) return null;
  const dates = readings.filter((reading) => reading !== null);
  const only = dates.length === 1 ? (dates[0] ?? null) : null;
  return { iso: only, repaired: only !== null };
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2099;

/** Writes a date of the calendar; null for one that it does not have (2月30日). */
function iso(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null) return null;
  if (month === null) return day === null ? String(year) : null;
  if (month < 1 || month > 12) return null;
  const head = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return head;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= days ? `${head}-${String(day).padStart(2, '0')}` : null;
}
