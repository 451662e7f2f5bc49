/**
 * The work of a monthly plan without a table: sections headed by months, and lines that begin with a time.
 *
 *     二月份：                        3月份：召开全会，签订责任书。
 *       1、开学准备                   4-6月：开展教育月活动。
 */

import type { ParagraphElement } from '../segment/element.js';
import { leadingPeriod, readPeriod } from '../segment/periods.js';
import { monthOf } from '../segment/rules/calendar-time.js';
import { type DraftPeriod, type TaskDraft, UNASSIGNED } from '../segment/task-draft.js';
import { part as cut, rangeIn, type View, viewOf } from '../segment/view.js';
import { hull, type Paged, type PartNode, type SectionNode, sectionsIn } from './nest.js';
import type { PlacedDraft } from './placed-draft.js';

/** Fewer lines that begin with a time are prose. */
const FEWEST_LINES = 3;

/** Gives the work that a part lists by months outside its tables. */
export function monthTasks(document: Paged, part: PartNode, year: number | null): PlacedDraft[] {
  const title = part.element.title === null ? [] : [part.element.title];
  const lines = timedLines(part.paragraphs, year).map((draft) => placed(draft, title));
  const inside = [...sectionsIn(part.sections)].flatMap(({ node, above }) => {
    const path = [...title, ...above.flatMap(({ element }) => element.heading ?? [])];
    const month = node.element.marker === null ? monthOf(node.element.heading ?? '') : null;
    const below = node.element.heading === null ? path : [...path, node.element.heading];
    const drafts = month === null ? timedLines(node.paragraphs, year) : monthSection(document, node, month, year);
    return drafts.map((draft) => placed(draft, below));
  });
  return [...lines, ...inside];
}

const placed = (draft: TaskDraft, path: readonly string[]): PlacedDraft => ({ draft, path, origin: 'block' });

/** Reads the items below a month's heading: its numbered items, else its paragraphs. */
function monthSection(document: Paged, node: SectionNode, month: number, year: number | null): TaskDraft[] {
  const { heading, range } = node.element;
  const raw = heading ?? '';
  const time = viewOf(document.text, [range]);
  const period = { raw, ...(readPeriod(raw, year, 'period') ?? { from: null, to: null }) };
  if (node.sections.length === 0) return node.paragraphs.map(({ view }) => draftOf(view, null, month, period, time));
  return node.sections.flatMap(({ element, paragraphs }) => {
    const shown = viewOf(document.text, [element.range]);
    const own = element.heading === null ? paragraphs[0]?.view : cut(shown, element.marker?.raw.length ?? 0, shown.text.length);
    return own ? [draftOf(own, element.marker?.ordinal ?? null, month, period, time)] : [];
  });
}

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
