import { assignedPlaces } from '../assignments/assigned-places.js';
import { isLabelledLine } from '../assignments/responsibility-line.js';
import type { ParagraphElement, TaskElement } from '../element.js';
import { rawView, type View } from '../pieces/view.js';
import { numberedItems } from '../tables/cell-numbers.js';
import type { GroupHeads } from './group-heads.js';
import type { TimedParagraph } from './timed-lines.js';
import type { Times } from './times.js';
import { workOf } from './work-item.js';
import { beforeAssignment, sentenceOf } from './work-text.js';

/** Holds what is known of a part when its text is read. */
export interface PartContext {
  /** The reading text. */
  readonly text: string;
  readonly year: number | null;
  readonly times: Times;
  /** It names the bodies of its work in brackets without a verb. */
  readonly bare: boolean;
  /** It says what is to be done: a numbered heading with a time is a stage of the work. */
  readonly hasStages: boolean;
  /** It is a form as a whole, as a 任务书 is. */
  readonly isForm: boolean;
  /** The lines that say whose the items below them are. */
  readonly heads: GroupHeads;
}

/** Holds a paragraph that is work by its time, and the labelled lines below it. */
export interface TimedItem extends TimedParagraph {
  readonly lines: readonly View[];
}

/** Tells the paragraphs that are items of a monthly plan, with the labelled lines below them, from the others. */
export function itemsIn(
  { text, times }: PartContext,
  paragraphs: readonly ParagraphElement[],
): { readonly timed: readonly TimedItem[]; readonly other: readonly View[] } {
  const timed: (TimedItem & { lines: View[] })[] = [];
  const other: View[] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    const item = times.paragraphs.get(paragraph);
    const belongs: boolean = open && !item && isLabelledLine(rawView(text, paragraph.view).text);
    if (belongs) timed.at(-1)?.lines.push(paragraph.view);
    else if (item) timed.push({ ...item, lines: [] });
    else other.push(paragraph.view);
    open = belongs || item !== undefined;
  }
  return { timed, other };
}

/** Gives the work of an item of a monthly plan: of each numbered point in it (3月：1.开学典礼；2.检查备课), else all of it where it assigns once at most. */
export function timedTasks(context: PartContext, timed: TimedItem, above: TaskElement['above']): TaskElement[] {
  const { item, lines } = timed;
  const points = lines.length > 0 ? null : numberedItems({ view: item, paragraphs: [item] });
  if (!points || points.length < 2) return itemTasks(context, timed, null, above);
  return points.flatMap(({ view, ordinal }) => itemTasks(context, { ...timed, item: view }, ordinal, above));
}

function itemTasks(
  { text, bare, year }: PartContext,
  { item, time, lines }: TimedItem,
  ordinal: number | null,
  above: TaskElement['above'],
): TaskElement[] {
  const places = assignedPlaces(text, [item, ...lines], bare);
  const shared = { ordinal, time, closing: null, around: [] };
  const works =
    places.length > 1
      ? places.map((assigned) => ({ ...shared, assigned, content: sentenceOf(assigned.before[0]) }))
      : [{ ...shared, assigned: places[0] ?? null, content: beforeAssignment(item, places[0]) }];
  return works.flatMap((one) => {
    const work = workOf(one, year);
    return work ? [{ type: 'task', work, above, origin: one.assigned ? 'inline' : 'block' }] : [];
  });
}
