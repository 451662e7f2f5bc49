/**
 * Work that stands in the text itself: what it assigns in blocks of labelled lines (牵头领导：… 责任部门：…), brackets
 * (（责任单位：…）) and single lines (牵头单位：…) below an item, what it lists by months, and stages with their times.
 */
import { assignedPlaces, namesBare } from '../assignments/assigned-places.js';
import { isFormPaper, withoutForms } from '../assignments/form-lines.js';
import { withoutRosters } from '../assignments/roster.js';
import type { ParagraphElement, PartElement, PartKind, TaskElement } from '../element.js';
import { type PartNode, sectionsIn } from '../outline.js';
import type { View } from '../pieces/view.js';
import { groupHeads } from './group-heads.js';
import { labelledIn, sectionTasks } from './section-tasks.js';
import { itemsIn, type PartContext, timedTasks } from './timed-items.js';
import { timesIn } from './times.js';
import { workOf } from './work-item.js';
import { namedWork, sentenceOf } from './work-text.js';

/** Texts that look back, and those of others, have no stages of work. */
const WITHOUT_STAGES: readonly PartKind[] = ['report', 'article'];

/** Gives the work that a part's text assigns, lists by months or divides into stages, in order. */
export function textTasks(text: string, part: PartNode, year: number | null): TaskElement[] {
  const sections = [...sectionsIn(part.sections)];
  const nodes = sections.map(({ node }) => node);
  const views = [part, ...nodes].flatMap(({ paragraphs }) => paragraphs.map(({ view }) => view));
  const headings = nodes.map(({ element }) => element.view);
  const bare = namesBare([...headings, ...views]);
  const { kind, title } = part.element;
  const hasStages = !WITHOUT_STAGES.includes(kind);
  const heads = groupHeads(text, part, nodes);
  const context: PartContext = { text, year, times: timesIn(part, year), bare, hasStages, isForm: isFormPaper(title), heads };
  const { timed, other } = itemsIn(context, part.paragraphs.filter(isBelow(part.element)));
  const labelled = new Set(nodes.flatMap((node) => labelledIn(text, node)));
  const inside = sections.flatMap(({ node, above }) => {
    const time = [...above, node].flatMap((one) => context.times.sections.get(one) ?? []).at(-1) ?? null;
    return labelled.has(node) ? [] : sectionTasks(context, { node, above: above.at(-1)?.element ?? part.element, time });
  });
  return [...timed.flatMap((item) => timedTasks(context, item, part.element)), ...outsideTasks(context, other, part), ...inside];
}

/** Tells what stands below a part's title from a form above it: 发文稿纸 with its 主办科室. */
const isBelow =
  ({ ranges }: PartElement) =>
  ({ range }: ParagraphElement): boolean =>
    range.start >= (ranges[0]?.start ?? 0);

/** Gives the work that paragraphs outside any section assign. */
function outsideTasks({ text, bare, year, isForm, heads }: PartContext, views: readonly View[], { element }: PartNode): TaskElement[] {
  const own = withoutForms(
    views.filter((view) => !heads.lines.has(view)),
    isForm,
  );
  return assignedPlaces(text, withoutRosters(element.title ?? '', own), bare).flatMap((assigned): TaskElement[] => {
    const content = namedWork(assigned.before) ?? sentenceOf(assigned.before.at(-1));
    const work = workOf({ assigned, content, ordinal: null, time: null, closing: null, around: [] }, year);
    return work ? [{ type: 'task', work, above: element, origin: assigned.before.length === 0 ? 'block' : 'inline' }] : [];
  });
}
