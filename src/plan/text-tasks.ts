/**
 * Work that stands in the text itself: what it assigns in blocks of labelled lines (牵头领导：… 责任部门：…), brackets
 * (（责任单位：…）) and single lines (牵头单位：…) below an item, and what it lists by months. Contract: Tasks.
 */
import type { Range } from '../document.js';
import { markerAt } from '../lexicon/number-forms.js';
import { leadingPeriod, readPeriod, trailingPeriod } from '../lexicon/periods.js';
import { roleOf } from '../lexicon/roles.js';
import { type Mark, marksIn, merged, namesBare } from '../segment/assignments/assignments-in.js';
import { type Found, nobody, type People } from '../segment/assignments/people.js';
import { responsibilityLine } from '../segment/assignments/responsibility-line.js';
import { rosterLines } from '../segment/assignments/roster.js';
import { draftPeriod, type TaskDraft, taskDraft } from '../segment/assignments/task-draft.js';
import type { ParagraphElement } from '../segment/element.js';
import { headingSentence, sentenceEnd } from '../segment/pieces/sentence.js';
import { part as cut, rangeIn, rawView, type View } from '../segment/pieces/view.js';
import { type Time, type TimedParagraph, type Times, timesIn } from './months.js';
import { type Paged, type PartNode, type SectionNode, sectionsIn } from './nest.js';
import type { PlacedDraft } from './placed-draft.js';

/** Holds what is known of a part when its text is read. */
interface Context {
  readonly text: string;
  readonly year: number | null;
  readonly times: Times;
  /** It names the bodies of its work in brackets without a verb. */
  readonly bare: boolean;
}

/** Gives the work that a part's text assigns or lists by months, in order. */
export function textTasks({ text }: Paged, part: PartNode, year: number | null): PlacedDraft[] {
  const title = part.element.title === null ? [] : [part.element.title];
  const sections = [...sectionsIn(part.sections)];
  const views = [part, ...sections.map(({ node }) => node)].flatMap(({ paragraphs }) => paragraphs.map(({ view }) => view));
  const headings = sections.map(({ node }) => node.element.view);
  const context = { text, year, times: timesIn(part, year), bare: namesBare([...headings, ...views]) };
  const { timed, other } = itemsIn(context, part.paragraphs);
  const outside = marksIn(text, withoutRosters('', other), context.bare).flatMap((mark) => {
    const work = { mark, content: sentenceOf(mark.before.at(-1)), ordinal: null, time: null, around: [] };
    return placed(draftOf(work, year), title, mark.before.length === 0 ? 'block' : 'inline');
  });
  const inside = sections.flatMap(({ node, above }) => {
    const path = [...title, ...above.flatMap(({ element }) => element.heading ?? [])];
    const time = [...above, node].flatMap((one) => context.times.sections.get(one) ?? []).at(-1) ?? null;
    return isLabelled(text, node) ? [] : sectionTasks(context, node, path, time);
  });
  return [...timed.flatMap((item) => timedTasks(context, item, title)), ...outside, ...inside];
}

/** Holds a paragraph that is work by its time, and the labelled lines below it. */
interface TimedItem extends TimedParagraph {
  readonly lines: readonly View[];
}

/** Tells the paragraphs that are items of a monthly plan, with the labelled lines below them, from the others. */
function itemsIn({ text, times }: Context, paragraphs: readonly ParagraphElement[]): { timed: TimedItem[]; other: View[] } {
  const timed: (TimedItem & { lines: View[] })[] = [];
  const other: View[] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    const item = times.paragraphs.get(paragraph);
    const belongs: boolean = open && responsibilityLine(rawView(text, paragraph.view).text) !== null;
    if (belongs) timed.at(-1)?.lines.push(paragraph.view);
    else if (item) timed.push({ ...item, lines: [] });
    else other.push(paragraph.view);
    open = belongs || item !== undefined;
  }
  return { timed, other };
}

/** Gives the work of an item of a monthly plan: all of it where it assigns once at most. */
function timedTasks({ text, bare, year }: Context, { item, time, lines }: TimedItem, path: readonly string[]): PlacedDraft[] {
  const marks = marksIn(text, [item, ...lines], bare);
  const shared = { ordinal: null, time, around: [] };
  if (marks.length > 1)
    return marks.flatMap((mark) => placed(draftOf({ ...shared, mark, content: sentenceOf(mark.before[0]) }, year), path, 'inline'));
  const [mark] = marks;
  const content = withoutMark(item, mark);
  return placed(draftOf({ ...shared, mark: mark ?? null, content }, year), path, mark ? 'inline' : 'block');
}

/** Gives the work of one section: its heading is the content where it assigns once, else the last of the path. */
function sectionTasks(context: Context, node: SectionNode, path: readonly string[], time: Time | null): PlacedDraft[] {
  const { text, year, bare, times } = context;
  const { marker, heading, range } = node.element;
  const below = heading === null ? path : [...path, heading];
  const { timed, other } = itemsIn(context, node.paragraphs);
  const listed = timed.flatMap((item) => timedTasks(context, item, below));
  const headingView = textOf(node);
  const inHeading = heading === null ? [] : marksIn(text, [headingView], bare);
  const from = Math.max(0, headingView.text.indexOf(heading ?? '')); // behind the bracket of a caption
  const headed =
    heading === null
      ? null
      : withoutMark(cut(headingView, from, inHeading[0] ? headingView.text.length : from + heading.length), inHeading[0]);
  const lines = node.sections.filter((one) => isLabelled(text, one)).map(textOf);
  const all = together(inHeading, marksIn(text, withoutRosters(headingView.text, [...other, ...lines]), bare));
  const own = { ordinal: marker?.ordinal ?? null, time, around: [range] };
  const [mark = null] = all;
  if (all.length === 1 || (all.length === 0 && times.sections.has(node))) {
    const content = headed ?? (mark ? sentenceOf(mark.before[0]) : (other[0] ?? null));
    const block = mark === null || (mark.lines > 1 && mark.before.length === 0);
    return [...listed, ...placed(draftOf({ ...own, mark, content }, year), path, block ? 'block' : 'inline')];
  }
  const under = headed ? [...path, headed.text] : below;
  const several = all.flatMap((one) =>
    headed && (one.before.length === 0 || one.range.start === inHeading[0]?.range.start)
      ? placed(draftOf({ ...own, mark: one, content: headed }, year), path, 'inline')
      : placed(draftOf({ ...own, around: [], ordinal: null, mark: one, content: sentenceOf(one.before[0]) }, year), under, 'inline'),
  );
  return [...listed, ...several];
}

/** Gives the text of a section's first line, its number left out. */
const textOf = ({ element: { marker, view } }: SectionNode): View => cut(view, marker ? marker.raw.length : 0, view.text.length);

/** Says whether a section is a numbered line of its parent's assignment: （1）牵头单位：… */
const isLabelled = (text: string, node: SectionNode): boolean =>
  node.paragraphs.length + node.sections.length === 0 && responsibilityLine(rawView(text, textOf(node)).text) !== null;

/** Leaves out the lines that list who is in a group (领导小组). */
function withoutRosters(heading: string, views: readonly View[]): View[] {
  const members = rosterLines(
    heading,
    views.map((view) => view.text),
  );
  return views.filter((_, i) => !members.has(i));
}

/** Puts the assignments of a heading and of the text below it together; those with nothing between them are one. */
function together(inHeading: readonly Mark[], below: readonly Mark[]): Mark[] {
  const [last, first] = [inHeading.at(-1), below[0]];
  if (!last || !first || first.before.length > 0 || first.lines === 0) return [...inHeading, ...below];
  return [...inHeading.slice(0, -1), merged(last, first), ...below.slice(1)];
}

const placed = (draft: TaskDraft | null, path: readonly string[], origin: PlacedDraft['origin']): PlacedDraft[] =>
  draft ? [{ draft, path, origin }] : [];

/** Gives a text up to the assignment that stands in it. */
function withoutMark(view: View, mark: Mark | undefined): View {
  const at = mark ? Array.from(view.offsets).indexOf(mark.range.start) : -1;
  return cut(view, 0, at >= 0 ? at : view.text.length);
}

/** Gives the first sentence of the text before an assignment, its number or sign (★, ——) left out; null where none stands there. */
function sentenceOf(view: View | undefined): View | null {
  if (!view) return null;
  const number = markerAt(view.text, 0)?.end ?? 0;
  const from = number + (/^[。，；、★☆▲△●◆■—\s]*/.exec(view.text.slice(number))?.[0].length ?? 0);
  const body = view.text.slice(from);
  return cut(view, from, from + (headingSentence(body)?.headingEnd ?? sentenceEnd(body)));
}

/** Holds what makes a task: the words that say what is to be done, and what assigns it. */
interface Item {
  readonly content: View | null;
  readonly mark: Mark | null;
  readonly ordinal: number | null;
  /** The time of its place in a monthly plan. */
  readonly time: Time | null;
  /** The heading that belongs to it. */
  readonly around: readonly Range[];
}

/** Makes the task of an item; null where its assignment names nobody and no time (配合单位：/), or nothing says what is to be done. */
function draftOf({ content, mark, ordinal, time, around }: Item, year: number | null): TaskDraft | null {
  const people = mark?.people ?? nobody();
  const read = content?.text ? withoutNotes(content) : null;
  const named = read?.content.text ? foundIn(read.content) : labelledWork(people);
  const work = named?.text.replace(/[。；;：:，,]$/, '');
  if (!named || !work || !(time || saysSomething(people))) return null;
  const stated = statedTime(people, year) ?? read?.time ?? null;
  const draft = {
    ordinal,
    content: { text: work, range: named.range },
    month: time?.month ?? null,
    period: stated ? draftPeriod(stated.text, year, 'period') : (time?.period ?? null),
    people: { ...people, fields: people.fields.filter(({ value }) => value !== stated && value !== named) },
    headings: [],
    inferred: false,
    places: { month: time?.month ? whole(time.view) : undefined, period: stated?.range ?? (time ? whole(time.view) : undefined) },
    around: [...around, ...(time ? [whole(time.view)] : []), ...(mark ? [mark.range] : [])],
  };
  return taskDraft(draft, year);
}

/** Cuts the notes of time off a text, 3月：… and …（全年）; the time of a sentence (6月底前建成…) is its own. */
function withoutNotes(view: View): { content: View; time: Found | null } {
  const [leading, trailing] = [leadingPeriod(view.text), trailingPeriod(view.text)];
  if (leading && leading.end < view.text.length && /[：:）)】\]]\s*$/.test(view.text.slice(0, leading.end)))
    return { content: cut(view, leading.end, view.text.length), time: foundIn(cut(view, leading.rawStart, leading.rawEnd)) };
  if (trailing && trailing.start > 0)
    return { content: cut(view, 0, trailing.start), time: foundIn(cut(view, trailing.rawStart, trailing.rawEnd)) };
  return { content: view, time: null };
}

const whole = (view: View): Range => rangeIn(view, 0, view.text.length);
const foundIn = (view: View): Found => ({ text: view.text, range: whole(view) });

/** Gives the work that a block names itself, where no heading or sentence above it does: 项目名称：… */
function labelledWork({ fields }: People): Found | null {
  return fields.find(({ label }) => roleOf(label) === 'content')?.value ?? null;
}

/** Gives the time that an assignment states: 时间：3月, （教务处负责，3-5月）. */
function statedTime({ period, fields }: People, year: number | null): Found | null {
  const labelled = fields.find(({ label, value }) => roleOf(label) === 'month' && readPeriod(value.text, year, 'period') !== null);
  return period[0] ?? labelled?.value ?? null;
}

/** Says whether an assignment names anybody or any time. */
function saysSomething({ leaders, departments, supporting, members, deadline, fields }: People): boolean {
  return [leaders, departments, supporting, members, deadline, fields].some((list) => list.length > 0);
}
