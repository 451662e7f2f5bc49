import type { Element, TaskElement } from '../segment/element.js';
import { bareTitle } from '../segment/frame/title.js';
import { type PartNode, sectionsIn, type TableNode } from '../segment/outline.js';
import type { Task } from './schema.js';
import { type Paged, spanOf, spansOf } from './spans.js';

/** Gives the work items of a document, in its order, each under the titles and headings above it. */
export function tasksOf(document: Paged, parts: readonly PartNode[], elements: readonly Element[]): Task[] {
  const paths = new Map(parts.flatMap(pathsIn));
  const found = elements.filter((element) => element.type === 'task');
  return found.sort((a, b) => placeOf(a) - placeOf(b)).map((one, i) => taskOf(document, one, paths.get(one.above) ?? [], `t${i + 1}`));
}

const placeOf = ({ work }: TaskElement): number => work.ranges.content?.[0]?.start ?? work.range.start;

/** Gives the titles and headings down to each part, section and table, its own included. */
function pathsIn(part: PartNode): [TaskElement['above'], readonly string[]][] {
  const title = part.element.title === null ? [] : [part.element.title];
  const sections = [...sectionsIn(part.sections)].map(({ node, above }): [TaskElement['above'], string[]] => [
    node.element,
    [...title, ...[...above, node].flatMap(({ element }) => element.heading ?? [])],
  ]);
  return [
    [part.element, title],
    ...sections,
    ...part.tables.map((table): [TaskElement['above'], string[]] => [table.element, tablePath(title, table)]),
  ];
}

/** A table stands under its caption, or under the headings that are open where it has none. */
function tablePath(title: readonly string[], { element: { caption }, under }: TableNode): string[] {
  if (caption === null) return [...title, ...under.flatMap(({ element }) => element.heading ?? [])];
  return title[0] !== undefined && bareTitle(caption) === bareTitle(title[0]) ? [caption] : [...title, caption];
}

function taskOf(document: Paged, { work, origin }: TaskElement, above: readonly string[], id: string): Task {
  const { ordinal, content, month, period, deadline, inferred, ranges, range, fields } = work;
  const spans = Object.fromEntries(
    Object.entries(ranges).flatMap(([field, list]) => (list.length > 0 ? [[field, spansOf(document, list)]] : [])),
  );
  return {
    id,
    ordinal,
    content,
    month,
    period: period && { ...period },
    deadline: deadline && { ...deadline },
    leaders: [...work.leaders],
    departments: [...work.departments],
    supporting: [...work.supporting],
    members: [...work.members],
    fields: { ...fields },
    path: [...above, ...work.headings],
    origin,
    inferred,
    spans,
    span: spanOf(document, range),
  };
}
