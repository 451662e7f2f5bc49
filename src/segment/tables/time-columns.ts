/**
 * Columns that are times: 1月 | 2月 | 3月, 一季度 | 二季度, 2031年 | 2032年, 近期（2031年） | 远期（2035年）.
 *
 *     2031年 over 1月 | 2月        months of that year
 *     月份 over 1 | 2 | 3          the numbers are months
 *     第一季度 over 目标 | 措施     two columns of one time
 */
import { monthOf, turnOfYear } from '../../lexicon/calendar-times.js';
import { numeral } from '../../lexicon/numerals.js';
import { readPeriod } from '../../lexicon/periods.js';

/** Holds the time that a column is. */
export interface ColumnTime {
  /** As the header shows it: 2031年, 一季度. */
  readonly raw: string;
  readonly from: string;
  readonly to: string;
  readonly month: number | null;
  /** What the column says of that time where several do (目标, 措施); "" where it is the only one. */
  readonly about: string;
}

/** What a name may say beside its time: 2031年建设任务. It looks ahead: 2030年完成情况 is no time of work. */
const BESIDE =
  /(?:度|份|的|前|形象|建设|年度|重点|主要|具体|工作|目标|任务|计划|安排|内容|措施|进度|要求|举措|节点|实施|推进|阶段|预期|分解|指标){1,12}$/;
const TIME_SIGNS = /^[\d０-９〇○零一二三四五六七八九十元年月季度上下半第至到—–~～\-－、.．中旬初末底全Qq\s]+$/;
const LONGEST = 24;

/** Says whether a text is a month, a quarter, a year or a stretch of these, and no days: 2031年, 1—3月, 近期（2031年）. */
export function namesPeriod(text: string): boolean {
  return periodOf(text, null) !== null;
}

function periodOf(text: string, year: number | null): { from: string; to: string } | null {
  const bare = text.replace(/\s/g, '');
  if (bare.length > LONGEST || !/[年月季Qq]/.test(bare) || /[日号周前]/.test(bare)) return null;
  const outside = bare.replace(/[（(][^（()）]*[）)]$/, '');
  const inside = /[（(]([^（()）]*)[）)]$/.exec(bare)?.[1] ?? '';
  const isTime = TIME_SIGNS.test(outside.replace(BESIDE, ''));
  if (!isTime && !(TIME_SIGNS.test(inside) && outside.length <= 6)) return null;
  for (const text of isTime ? [outside, inside] : [inside]) {
    const read = readPeriod(text, year, 'period');
    if (read?.from && read.to) return { from: read.from, to: read.to };
  }
  return null;
}

/** Gives the time of each column by the header cells above it; all null where fewer than two times stand side by side. */
export function timeColumns(paths: readonly (readonly string[])[], year: number | null): (ColumnTime | null)[] {
  const numbered = numberedUnder(paths);
  const read = paths.map((path) => timeOf(numbered.has(path) ? withUnit(path) : path, path, year));
  const times = new Set(read.flatMap((time) => (time ? [`${time.from} ${time.to}`] : [])));
  if (times.size < 2) return read.map(() => null);
  return inNextYear(read, year);
}

/** Finds columns 1 | 2 | 3 below 月份 or 季度. */
function numberedUnder(paths: readonly (readonly string[])[]): Set<readonly string[]> {
  return new Set(paths.filter((path) => path.length > 1 && UNIT.test(path.at(-2) ?? '') && numeral(path.at(-1) ?? '') !== null));
}

const UNIT = /月份?$|[（(]月份?[）)]$|季度?$/;
const withUnit = (path: readonly string[]): string[] => [`${path.at(-1)}${/季/.test(path.at(-2) ?? '') ? '季度' : '月'}`];

function timeOf(names: readonly string[], path: readonly string[], year: number | null): ColumnTime | null {
  const at = names.findIndex(namesPeriod);
  if (at < 0) return null;
  const finer = names.findLastIndex(namesPeriod);
  const raw = names[finer] ?? '';
  // 2031年 over 1月: the month is that year's.
  const period =
    (finer > at && periodOf(`${/^[\d〇一二三四五六七八九零○]{2,4}年/.exec(names[at] ?? '')?.[0] ?? ''}${raw}`, year)) ||
    periodOf(raw, year);
  if (!period) return null;
  const about = names === path ? names.slice(finer + 1).join(' ') : '';
  return {
    raw: names === path ? raw : (path.at(-1) ?? ''),
    ...period,
    month: /年/.test(raw) && !/月/.test(raw) ? null : monthOf(raw),
    about,
  };
}

/** Puts the months after the turn of a school year (9月 … 12月, 1月 …) into the next one. */
function inNextYear(times: readonly (ColumnTime | null)[], year: number | null): (ColumnTime | null)[] {
  const stated = times.some((time) => /年/.test(time?.raw ?? ''));
  const dated = times.flatMap((time, at) => {
    const month = Number(/-(\d{2})$/.exec(time?.from ?? '')?.[1] ?? 0);
    return month > 0 ? [{ at, month }] : [];
  });
  const turn = dated[turnOfYear(dated.map(({ month }) => month))]?.at;
  if (year === null || stated || turn === undefined) return [...times];
  const next = (iso: string): string => iso.replace(/^\d{4}/, String(year + 1));
  return times.map((time, i) => (time && i >= turn ? { ...time, from: next(time.from), to: next(time.to) } : time));
}
