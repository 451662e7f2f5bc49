/**
 * The work of a monthly plan without a table: sections headed by months, and lines that begin with a time.
 *
 *     二月份：                        3月份：召开全会，签订责任书。
 *       1、开学准备                   4-6月：开展教育月活动。
 */

import type { ParagraphElement } from '../segment/element.js';
import { leadingPeriod, readPeriod } from '../segment/periods.js';
import { calendarHeading } from '../segment/rules/calendar-heading.js';
import { monthOf, readDays } from '../segment/rules/calendar-time.js';
import { type DraftPeriod, type TaskDraft, UNASSIGNED } from '../segment/task-draft.js';
import { part as cut, rangeIn, type View } from '../segment/view.js';
import { hull, type PartNode, type SectionNode, sectionsIn } from './nest.js';
import type { PlacedDraft } from './placed-draft.js';

/** Fewer lines that begin with a time are prose. */
const FEWEST_LINES = 3;

/** Gives the work that a part lists by months outside its tables. */
export function monthTasks(part: PartNode, year: number | null): PlacedDraft[] {
  const title = part.element.title === null ? [] : [part.element.title];
  const lines = timedLines(part.paragraphs, year).map((draft) => placed(draft, title));
  const turns = schoolYear(part);
  const inside = [...sectionsIn(part.sections)].flatMap(({ node, above }) => {
    const path = [...title, ...above.flatMap(({ element }) => element.heading ?? [])];
    const below = node.element.heading === null ? path : [...path, node.element.heading];
    const heading = node.element.marker === null ? calendarHeading(node.element.heading ?? '') : null;
    const own = year !== null && turns.has(node) ? year + 1 : year;
    const drafts = heading === null ? timedLines(node.paragraphs, year) : calendarSection(node, heading, own);
    return drafts.map((draft) => placed(draft, below));
  });
  return [...lines, ...inside];
}

const placed = (draft: TaskDraft, path: readonly string[]): PlacedDraft => ({ draft, path, origin: 'block' });

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

/** Reads the items below a month's or a week's heading: its numbered items, else its paragraphs. A week without its days tells no time. */
function calendarSection(node: SectionNode, heading: string, year: number | null): TaskDraft[] {
  const month = monthOf(heading);
  const read = month === null ? readDays(heading, year) : readPeriod(heading, year, 'period');
  if (month === null && read === null) return [];
  const period = { raw: heading, ...(read ?? { from: null, to: null }) };
  const line = node.element.view;
  const at = line.text.indexOf(heading);
  const time = cut(line, at, at + heading.length);
  if (node.sections.length === 0) return node.paragraphs.map(({ view }) => draftOf(withoutSign(view), null, month, period, time));
  return node.sections.flatMap(({ element, paragraphs }) => {
    const shown = element.view;
    const own = element.heading === null ? paragraphs[0]?.view : cut(shown, element.marker?.raw.length ?? 0, shown.text.length);
    return own ? [draftOf(own, element.marker?.ordinal ?? null, month, period, time)] : [];
  });
}

const withoutSign = (view: View): View => cut(view, /^[●■◆★▲•·※-] ?/.exec(view.text)?.[0].length ?? 0, view.text.length);

/** Reads paragraphs that each begin with a time and a colon. */
function timedLines(paragraphs: readonly ParagraphElement[], year: number | null): TaskDraft[] {
  const timed = paragraphs.flatMap(({ view }) => {
    const note = leadingPeriod(view.text);
    return note && /[：:]\s*$/.test(view.text.slice(0, note.end)) && note.end < view.text.length ? [{ view, note }] : [];
  });
  if (timed.length < FEWEST_LINES) return [];
  return timed.map(({ view, note }) => {
    const period = { raw: note.raw, ...(readPeriod(note.raw, year, 'period') ?? { from: null, to: null }) };
    return draftOf(cut(view, note.end, view.text.length), null, monthOf(note.raw), period, cut(view, note.rawStart, note.rawEnd));
  });
}

function draftOf(item: View, ordinal: number | null, month: number | null, period: DraftPeriod, time: View): TaskDraft {
  const content = cut(item, 0, item.text.replace(/[。；;]$/, '').length);
  const at = rangeIn(content, 0, content.text.length);
  const when = rangeIn(time, 0, time.text.length);
  return {
    ...UNASSIGNED,
    ordinal,
    content: content.text,
    month,
    period,
    ranges: { content: [at], month: month === null ? [] : [when], period: [when] },
    range: hull([when, at]),
  };
}
