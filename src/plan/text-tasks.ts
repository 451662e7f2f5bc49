/**
 * Work that the text itself assigns: blocks of labelled lines (牵头领导：… 责任部门：…), brackets (（责任单位：…）), and
 * single lines (牵头单位：…) below an item. Contract: Tasks.
 */
import type { Range } from '../document.js';
import { leadingPeriod, readPeriod } from '../segment/periods.js';
import { roleOf } from '../segment/roles.js';
import { markerAt } from '../segment/rules/heading-marker.js';
import { headingSentence, sentenceEnd } from '../segment/rules/heading-sentence.js';
import type { DraftPeriod, TaskDraft } from '../segment/task-draft.js';
import { part as cut, rangeIn, type View } from '../segment/view.js';
import { type Found, type Mark, marksIn } from './assignment-marks.js';
import { hull, type Paged, type PartNode, type SectionNode, sectionsIn } from './nest.js';
import type { PlacedDraft } from './placed-draft.js';

/** Gives the work that a part's text assigns, in order. */
export function textTasks(document: Paged, part: PartNode, year: number | null): PlacedDraft[] {
  const title = part.element.title === null ? [] : [part.element.title];
  const outside = marksIn(
    document,
    part.paragraphs.map(({ view }) => view),
  ).flatMap((mark) =>
    placed(draftOf(mark, sentenceOf(mark.before.at(-1)), null, year), title, mark.before.length === 0 ? 'block' : 'inline'),
  );
  const inside = [...sectionsIn(part.sections)].flatMap(({ node, above }) =>
    sectionTasks(document, node, [...title, ...above.flatMap(({ element }) => element.heading ?? [])], year),
  );
  return [...outside, ...inside];
}

/** Gives the work of one section: its heading is the content where it assigns once, else the last of the path. */
function sectionTasks(document: Paged, node: SectionNode, path: readonly string[], year: number | null): PlacedDraft[] {
  const { marker, heading, range, view: shown } = node.element;
  const headingView = cut(shown, marker ? marker.raw.length : 0, shown.text.length);
  const inHeading = heading === null ? [] : marksIn(document, [headingView]);
  const headed = heading === null ? null : withoutMarks(headingView, inHeading, heading);
  const marks = marksIn(
    document,
    node.paragraphs.map(({ view }) => view),
  );
  const ordinal = marker?.ordinal ?? null;
  const all = [...inHeading, ...marks];
  if (all.length === 1 && all[0]) {
    const content = headed ?? sentenceOf(all[0].before[0]);
    const block = all[0].lines > 1 && all[0].before.length === 0;
    return placed(draftOf(all[0], content, ordinal, year, range), path, block ? 'block' : 'inline');
  }
  const below = heading === null ? path : [...path, headed?.text ?? heading];
  return all.flatMap((mark) => {
    const own = mark.before.length === 0 || inHeading.includes(mark);
    return own && headed
      ? placed(draftOf(mark, headed, ordinal, year, range), path, 'inline')
      : placed(draftOf(mark, sentenceOf(mark.before[0]), null, year), below, 'inline');
  });
}

const placed = (draft: TaskDraft | null, path: readonly string[], origin: PlacedDraft['origin']): PlacedDraft[] =>
  draft ? [{ draft, path, origin }] : [];

/** Gives a heading without the assignments that stand in it. */
function withoutMarks(view: View, marks: readonly Mark[], heading: string): View {
  const first = marks[0];
  const at = first ? Array.from(view.offsets).indexOf(first.range.start) : -1;
  return cut(view, 0, at > 0 ? at : heading.length);
}

/** Gives the first sentence of the text before an assignment, its number left out; null where none stands there. */
function sentenceOf(view: View | undefined): View | null {
  if (!view) return null;
  const start = markerAt(view.text, 0)?.end ?? leadingPeriod(view.text)?.end ?? 0;
  const body = cut(view, start, view.text.length).text.replace(/^[。，；、]/, '');
  const from = view.text.length - body.length;
  const end = headingSentence(body)?.headingEnd ?? sentenceEnd(body);
  return cut(view, from, from + end);
}

function draftOf(mark: Mark, content: View | null, ordinal: number | null, year: number | null, heading?: Range): TaskDraft | null {
  const named = content?.text ? { text: content.text, range: rangeIn(content, 0, content.text.length) } : labelledWork(mark);
  const work = named?.text.replace(/[。；;：:，,]$/, '');
  if (!named || !work || !saysSomething(mark)) return null;
  const list = (found: readonly Found[]) => found.map(({ text }) => text);
  const ranges = (found: readonly Found[]) => found.map(({ range }) => range);
  const time = mark.fields.find(({ label, value }) => roleOf(label) === 'month' && readPeriod(value.text, year, 'period') !== null);
  const fields = mark.fields.filter(({ value }) => value !== time?.value && value !== named);
  return {
    ordinal,
    content: work,
    month: null,
    period: time ? { raw: time.value.text, ...(readPeriod(time.value.text, year, 'period') ?? { from: null, to: null }) } : null,
    deadline: mark.deadline && deadlineOf(mark.deadline.text, year),
    leaders: list(mark.leaders),
    departments: list(mark.departments),
    supporting: list(mark.supporting),
    members: list(mark.members),
    fields: Object.fromEntries(fields.map(({ label, value }) => [label, value.text])),
    headings: [],
    inferred: false,
    ranges: {
      content: [named.range],
      leaders: ranges(mark.leaders),
      departments: ranges(mark.departments),
      supporting: ranges(mark.supporting),
      members: ranges(mark.members),
      deadline: mark.deadline ? [mark.deadline.range] : [],
      period: time ? [time.value.range] : [],
      fields: fields.map(({ value }) => value.range),
    },
    range: hull([...(heading ? [heading] : []), named.range, mark.range]),
  };
}

/** Gives the work that a block names itself, where no heading or sentence above it does: 项目名称：… */
function labelledWork(mark: Mark): Found | null {
  return mark.fields.find(({ label }) => roleOf(label) === 'content')?.value ?? null;
}

/** Says whether an assignment names anybody or any time: 配合单位：/ alone does not. */
function saysSomething({ leaders, departments, supporting, members, deadline, fields }: Mark): boolean {
  return deadline !== null || [leaders, departments, supporting, members, fields].some((list) => list.length > 0);
}

/** Reads a deadline; one that is no time (待定) keeps its words. */
function deadlineOf(raw: string, year: number | null): DraftPeriod {
  const { from, to } = readPeriod(raw, year, 'deadline') ?? { from: null, to: null };
  return { raw, from, to };
}
