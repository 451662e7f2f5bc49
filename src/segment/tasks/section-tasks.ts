import { NAME_LISTS } from '../../lexicon/fields.js';
import { type AssignedPlace, asOne, assignedPlaces } from '../assignments/assigned-places.js';
import { withoutForms } from '../assignments/form-lines.js';
import { responsibilityLine } from '../assignments/responsibility-line.js';
import { withoutRosters } from '../assignments/roster.js';
import type { TaskElement } from '../element.js';
import type { SectionNode } from '../outline.js';
import { part as cut, rawView, type View } from '../pieces/view.js';
import { type ClosingTime, closingTime } from './closing-time.js';
import { itemsIn, type PartContext, timedTasks } from './timed-items.js';
import type { Time } from './timed-lines.js';
import { type WorkItem, workOf } from './work-item.js';
import { beforeAssignment, sentenceOf } from './work-text.js';

/** Holds a section, the heading or part right above it, and the time that its place in a monthly plan gives it. */
export interface PlacedSection {
  readonly node: SectionNode;
  readonly above: TaskElement['above'];
  readonly time: Time | null;
}

/** Gives the work of one section: its heading is the content where it assigns once, else the last of the path. */
export function sectionTasks(context: PartContext, { node, above, time }: PlacedSection): TaskElement[] {
  const { marker, range } = node.element;
  const { timed, other } = itemsIn(context, node.paragraphs);
  const listed = timed.flatMap((item) => timedTasks(context, item, node.element));
  const { headed, inHeading, all } = assignmentsOf(context, node, other);
  const closing = context.hasStages && marker ? closingTimeOf(node, headed, all.length > 0 ? null : other[0]) : null;
  const own = { ordinal: marker?.ordinal ?? null, time, closing, around: [range] };
  const add = (item: WorkItem, headings: readonly string[], origin: TaskElement['origin']): TaskElement[] => {
    const work = workOf(item, context.year);
    return work ? [{ type: 'task', work: { ...work, headings }, above, origin }] : [];
  };
  const [assigned = null] = all;
  const isOfOne = headed !== null && COUNTS_ITEMS.test(headed.text) && (assigned?.before.length ?? 0) > 0;
  if ((all.length === 1 && !isOfOne) || (all.length === 0 && (context.times.sections.has(node) || closing))) {
    const content = headed ?? (assigned ? sentenceOf(assigned.before[0]) : (other[0] ?? null));
    const isBlock = assigned ? assigned.lines > 1 && assigned.before.length === 0 : closing === null;
    return [...listed, ...add({ ...own, assigned, content }, [], isBlock ? 'block' : 'inline')];
  }
  const stage = closing && all.length > 1 ? add({ ...own, assigned: null, content: headed }, [], 'inline') : [];
  const several = all.flatMap((one) =>
    headed && (one.before.length === 0 || one.range.start === inHeading[0]?.range.start)
      ? add({ ...own, closing: null, assigned: one, content: headed }, [], 'inline')
      : add(
          { ...own, closing: null, around: [], ordinal: null, assigned: one, content: sentenceOf(one.before[0]) },
          headed ? [headed.text] : [],
          'inline',
        ),
  );
  return [...listed, ...stage, ...several];
}

/** A heading that counts what stands below it names no work, even where that is one: 二、规章制定项目（1件） */
const COUNTS_ITEMS = /[（(]共?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[件项个部][）)]$/;

/**
 * Gives the sections that are numbered lines of their parent's assignment: （1）牵头单位：… Where every section below it bears
 * a label of its own, and some of them a role's, they are one block: （一）协商形式：… （二）时间安排：2月。 （三）组织实施：…。责任部门：…
 */
export function labelledIn(text: string, { sections }: SectionNode): readonly SectionNode[] {
  const labels = sections.flatMap((node) => (node.sections.length === 0 ? (LABEL.exec(linesOf(node)[0]?.text ?? '') ?? []) : []));
  const isBlock = labels.length > 1 && labels.length === sections.length && new Set(labels).size === labels.length;
  const lines = isBlock ? sections.flatMap(linesOf) : [];
  const named = new Set(lines.flatMap((view) => (assigns(text, view) ? [view] : [])));
  return named.size >= FEWEST_NAMED ? sections : sections.filter((node) => node.paragraphs.length === 0 && isLine(text, node));
}

/** Gives the lines of a section: its heading, where it has one, and its paragraphs. */
const linesOf = (node: SectionNode): View[] =>
  [textOf(node), ...node.paragraphs.map(({ view }) => view)].filter((view) => view.text !== '');

const LABEL = /^\p{sc=Han}{2,6}[：:]/u;
/** One line may name somebody without the others being about the same work. */
const FEWEST_NAMED = 2;

const assigns = (text: string, view: View): boolean => responsibilityLine(rawView(text, view).text) !== null;
const isLine = (text: string, node: SectionNode): boolean => node.sections.length === 0 && assigns(text, textOf(node));

/** Holds a section's assignments, and its heading without those that stand in it. */
interface SectionAssignments {
  readonly headed: View | null;
  readonly inHeading: readonly AssignedPlace[];
  readonly all: readonly AssignedPlace[];
}

function assignmentsOf({ text, bare, isForm, heads, times }: PartContext, node: SectionNode, views: readonly View[]): SectionAssignments {
  const paragraphs = views.filter((view) => !heads.lines.has(view));
  const { heading } = node.element;
  const line = textOf(node);
  const inHeading = heading === null ? [] : assignedPlaces(text, [line], bare);
  const from = Math.max(0, line.text.indexOf(heading ?? '')); // behind the bracket of a caption
  const end = inHeading[0] ? line.text.length : from + (heading?.length ?? 0);
  const own = times.items.get(node) ?? (heading === null ? null : cut(line, from, end));
  const headed = own && beforeAssignment(own, inHeading[0]);
  const labelled = labelledIn(text, node).flatMap(linesOf);
  const below = assignedPlaces(text, withoutRosters(line.text, [...withoutForms(paragraphs, isForm), ...labelled]), bare);
  const all = together(inHeading, below);
  const head = heads.of.get(node);
  return { headed, inHeading, all: head ? withHead(all, assignedPlaces(text, [head], bare)[0]) : all };
}

/** Puts what the head of a group says to the one assignment of an item, where that names nobody of the kind itself. */
function withHead(all: readonly AssignedPlace[], head: AssignedPlace | undefined): readonly AssignedPlace[] {
  const [own, ...others] = all;
  if (!head || others.length > 0) return all;
  if (!own) return [{ ...head, before: [] }];
  const isSaid = NAME_LISTS.some((field) => head.people[field].length > 0 && own.people[field].length > 0);
  return isSaid ? all : [{ ...asOne(head, own), before: own.before }];
}

/** Reads the time that closes a section's heading, or, where its first sentence is too long for one, the item itself. */
function closingTimeOf({ sections, paragraphs }: SectionNode, headed: View | null, item: View | undefined | null): ClosingTime | null {
  if (headed) return closingTime(headed, sections.length + paragraphs.length > 0);
  const closing = item ? closingTime(item, sections.length > 0) : null;
  const content = sentenceOf(closing?.content);
  return closing && content && { ...closing, content };
}

/** Gives the text of a section's first line, its number left out. */
const textOf = ({ element: { marker, view } }: SectionNode): View => cut(view, marker ? marker.raw.length : 0, view.text.length);

/** Puts the assignments of a heading and of the text below it together; those with nothing between them are one. */
function together(inHeading: readonly AssignedPlace[], below: readonly AssignedPlace[]): AssignedPlace[] {
  const [last, first] = [inHeading.at(-1), below[0]];
  if (!last || !first || first.before.length > 0 || first.lines === 0) return [...inHeading, ...below];
  return [...inHeading.slice(0, -1), asOne(last, first), ...below.slice(1)];
}
