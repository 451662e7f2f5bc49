/**
 * The times of a monthly plan without a table: sections headed by months, and lines that begin with a time.
 *
 *     二月份：                        3月份：召开全会，签订责任书。
 *       1、开学准备                   4-6月：开展教育月活动。
 */

import { monthOf, readDays } from '../lexicon/calendar-times.js';
import { leadingPeriod, readPeriod } from '../lexicon/periods.js';
import { type DraftPeriod, draftPeriod } from '../segment/assignments/task-draft.js';
import type { ParagraphElement } from '../segment/element.js';
import { calendarHeading } from '../segment/headings/calendar-heading.js';
import { part as cut, type View } from '../segment/pieces/view.js';
import { type PartNode, type SectionNode, sectionsIn } from './nest.js';

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

/** Holds the items of a part that stand under a time. */
export interface Times {
  readonly sections: ReadonlyMap<SectionNode, Time>;
  readonly paragraphs: ReadonlyMap<ParagraphElement, TimedParagraph>;
}

/** Fewer lines that begin with a time are prose. */
const FEWEST_LINES = 3;

/** Finds the items to which a part gives a time outside its tables. */
export function timesIn(part: PartNode, year: number | null): Times {
  const sections = new Map<SectionNode, Time>();
  const paragraphs = new Map(timedLines(part.paragraphs, year));
  const turns = schoolYear(part);
  for (const { node } of sectionsIn(part.sections)) {
    const heading = node.element.marker === null ? calendarHeading(node.element.heading ?? '') : null;
    const time = heading === null ? null : timeOf(node, heading, year !== null && turns.has(node) ? year + 1 : year);
    if (time) for (const below of node.sections) sections.set(below, time);
    const own = time && node.sections.length === 0 ? node.paragraphs.map((one) => under(one, time)) : null;
    for (const [paragraph, timed] of own ?? (heading === null ? timedLines(node.paragraphs, year) : [])) paragraphs.set(paragraph, timed);
  }
  return { sections, paragraphs };
}

/** Finds the months that lie in the next year: those after the turn of the year in a row that begins in summer or autumn (九月 … 十二月, 一月). */
function schoolYear(part: PartNode): Set<SectionNode> {
  const found = new Set<SectionNode>();
  let row: { readonly parent: SectionNode | undefined; readonly first: number; last: number; turned: boolean } | null = null;
  for (const { node, above } of sectionsIn(part.sections)) {
    const month = node.element.marker === null ? monthOf(calendarHeading(node.element.heading ?? '') ?? '') : null;
    if (month === null) continue;
    if (row?.parent !== above.at(-1) || row === null) row = { parent: above.at(-1), first: month, last: month, turned: false };
    row.turned = row.turned || (row.first > 6 && row.last - month > 6);
    row.last = month;
    if (row.turned) found.add(node);
  }
  return found;
}

/** Reads the heading of a month or a week; a week without its days tells no time. */
function timeOf(node: SectionNode, heading: string, year: number | null): Time | null {
  const month = monthOf(heading);
  const read = month === null ? readDays(heading, year) : readPeriod(heading, year, 'period');
  if (month === null && read === null) return null;
  const line = node.element.view;
  const at = line.text.indexOf(heading);
  return { month, period: { raw: heading, ...(read ?? { from: null, to: null }) }, view: cut(line, at, at + heading.length) };
}

type Entry = readonly [ParagraphElement, TimedParagraph];

const under = (paragraph: ParagraphElement, time: Time): Entry => [paragraph, { time, item: withoutSign(paragraph.view) }];

const withoutSign = (view: View): View => cut(view, /^[●■◆★▲•·※-] ?/.exec(view.text)?.[0].length ?? 0, view.text.length);

/** Reads paragraphs that each begin with a time and a colon. */
function timedLines(paragraphs: readonly ParagraphElement[], year: number | null): Entry[] {
  const timed = paragraphs.flatMap((paragraph): Entry[] => {
    const { view } = paragraph;
    const note = leadingPeriod(view.text);
    if (!note || !/[：:]\s*$/.test(view.text.slice(0, note.end)) || note.end >= view.text.length) return [];
    const time = {
      month: monthOf(note.raw),
      period: draftPeriod(note.raw, year, 'period'),
      view: cut(view, note.rawStart, note.rawEnd),
    };
    return [[paragraph, { time, item: cut(view, note.end, view.text.length) }]];
  });
  return timed.length < FEWEST_LINES ? [] : timed;
}
