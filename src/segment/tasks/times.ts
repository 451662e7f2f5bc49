/**
 * The times of a monthly plan without a table: sections headed by months, and lines that begin with a time.
 *
 *     二月份：                        3月份：召开全会，签订责任书。
 *       1、开学准备                   4-6月：开展教育月活动。
 */

import { monthOf, readDays, turnOfYear } from '../../lexicon/calendar-times.js';
import { readPeriod } from '../../lexicon/periods.js';
import type { ParagraphElement } from '../element.js';
import { calendarHeading, namedMonth } from '../headings/calendar-heading.js';
import { type PartNode, type SectionNode, sectionsIn } from '../outline.js';
import { part as cut, type View } from '../pieces/view.js';
import { leadingWeek, type Time, type TimedEntry, type TimedParagraph, timedLines, withoutSign } from './timed-lines.js';

/** Holds the items of a part that stand under a time. */
export interface Times {
  readonly sections: ReadonlyMap<SectionNode, Time>;
  readonly paragraphs: ReadonlyMap<ParagraphElement, TimedParagraph>;
  /** What the headings say that begin with their own time, without it: 1.3月：召开常委会议 */
  readonly items: ReadonlyMap<SectionNode, View>;
}

/** Fewer numbered headings that name a time are prose. */
const FEWEST_NUMBERED = 2;

const PERIOD_HEADING = /^(?:20\d\d年)?(?:第?[一二三四1-4]季度|[上下]半年)(?:[（(][^（）()]+[）)])?$/;
/** What a heading may call the work of its time: 第一季度重点工作, 三月份工作安排. */
const WORK = /(?:主要|重点)?(?:工作|任务)(?:安排|计划|要点|任务)?(?=$|[（(])/;
const MEETING = /^第[\d一二三四五六七八九十]{1,3}次.{0,6}会议?(?:[（(]|$)/;

/** Says whether a heading names a meeting: 第二次会议（4月下旬）. */
export const isMeeting = (heading: string): boolean => MEETING.test(heading);

/** Gives the words by which a heading names a week, a month, a quarter or a meeting, and nothing else; null for any other. */
export function timeHeading(heading: string): string | null {
  const bare = heading.replace(/[：:]$/, '').replace(WORK, '');
  return calendarHeading(bare) ?? (PERIOD_HEADING.test(bare) ? bare : null);
}

/** Finds the items to which a part gives a time outside its tables. */
export function timesIn(part: PartNode, year: number | null): Times {
  const sections = new Map<SectionNode, Time>();
  const paragraphs = new Map(timedLines(part.paragraphs, year, part.element.kind));
  const { headed, nextYear } = calendarIn(part);
  for (const { node } of sectionsIn(part.sections)) {
    const heading = headed.get(node) ?? null;
    const time = heading === null ? null : timeOf(node, heading, year !== null && nextYear.has(node) ? year + 1 : year);
    if (time) for (const below of node.sections) sections.set(below, time);
    const own =
      time && node.sections.length === 0
        ? node.paragraphs.flatMap((one) => (LEADS_ON.test(one.view.text) ? [] : [under(one, time)]))
        : null;
    for (const [paragraph, timed] of own ?? (heading === null ? timedLines(node.paragraphs, year, part.element.kind) : []))
      paragraphs.set(paragraph, timed);
  }
  const items = new Map<SectionNode, View>();
  for (const [{ node }, { time, item }] of timedHeadings(part, headed, year)) {
    for (const one of node.sections.length > 0 ? node.sections : [node]) sections.set(one, time);
    if (node.sections.length === 0) items.set(node, item);
  }
  return { sections, paragraphs, items };
}

/** Finds numbered headings that begin each with a time: 1.三月：学雷锋 / 2.四月：爱国主义教育; it is that of the items below, or of the heading's own work. */
function timedHeadings(part: PartNode, headed: ReadonlyMap<SectionNode, string>, year: number | null) {
  const groups = [part, ...[...sectionsIn(part.sections)].map(({ node }) => node)].map(({ sections }) =>
    sections.flatMap((node) => {
      const { marker, heading, view } = node.element;
      return marker && heading !== null && !headed.has(node) ? [{ node, view: cut(view, marker.raw.length, view.text.length) }] : [];
    }),
  );
  return groups.flatMap((group) => timedLines(group, year, part.element.kind));
}

interface Calendar {
  /** What each section that is headed by a time is called by. */
  readonly headed: ReadonlyMap<SectionNode, string>;
  /** Those whose month lies in the next year: after the turn of the year in a row of months. */
  readonly nextYear: ReadonlySet<SectionNode>;
}

/** Finds the sections that are headed by a time: those without a number, and numbered ones that stand in a row. */
function calendarIn(part: PartNode): Calendar {
  const headed = new Map<SectionNode, string>();
  const nextYear = new Set<SectionNode>();
  const roots = { sections: part.sections };
  for (const { sections } of [roots, ...[...sectionsIn(part.sections)].map(({ node }) => node)]) {
    const numbered = sections.filter(({ element }) => element.marker !== null && timeHeading(element.heading ?? '') !== null);
    const row = sections.flatMap((node) => {
      const { marker, heading } = node.element;
      const named = marker === null ? unnumberedTime(node) : timeHeading(heading ?? '');
      return named === null || (marker !== null && numbered.length < FEWEST_NUMBERED) ? [] : [{ node, named }];
    });
    for (const { node, named } of row) headed.set(node, named);
    const months = row.flatMap(({ node, named }) => {
      const month = monthOf(named);
      return month === null ? [] : [{ node, month }];
    });
    for (const { node } of months.slice(turnOfYear(months.map(({ month }) => month)))) nextYear.add(node);
  }
  return { headed, nextYear };
}

/** Gives the time that a heading without a number is called by; above numbered items it may be named with their work: 二月园务行政. */
function unnumberedTime({ element, sections }: SectionNode): string | null {
  const heading = element.heading ?? '';
  return calendarHeading(heading) ?? (sections[0]?.element.marker?.ordinal === 1 ? namedMonth(heading) : null);
}

/** Reads the heading of a month or a week; a week without its days tells no time. */
function timeOf(node: SectionNode, heading: string, year: number | null): Time | null {
  const month = monthOf(heading);
  const days = month === null ? readDays(heading, year) : null;
  const read = days ?? (WEEK.test(heading) ? null : readPeriod(heading, year, 'period'));
  if (month === null && read === null) return null;
  const line = node.element.view;
  const at = Math.max(0, line.text.indexOf(heading));
  return { month, period: { raw: heading, ...(read ?? { from: null, to: null }) }, view: cut(line, at, at + heading.length) };
}

const WEEK = /^第[^（(]{1,3}周/;

/** A label above the items of a month: 活动： */
const LEADS_ON = /^.{1,12}[：:]$/;

/** Gives a paragraph the time that it stands under; a week's number in front of it (第一周：开学典礼) is no work. */
function under(paragraph: ParagraphElement, time: Time): TimedEntry {
  const item = withoutSign(paragraph.view);
  return [paragraph, { time, item: cut(item, leadingWeek(item.text)?.end ?? 0, item.text.length) }];
}
