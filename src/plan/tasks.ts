import { eachNames } from '../lexicon/fields.js';
import type { Element, TaskElement } from '../segment/element.js';
import { bareTitle } from '../segment/frame/title.js';
import { type PartNode, sectionsIn, type TableNode } from '../segment/outline.js';
import type { Task } from './schema.js';
import { type Paged, spanOf, spansOf } from './spans.js';
import { type Named, taskKeys } from './task-key.js';

/** Gives the work items of a document, in its order, each under the titles and headings above it. */
export function tasksOf(document: Paged, parts: readonly PartNode[], elements: readonly Element[]): Task[] {
  const places = new Map(parts.flatMap(placesIn));
  const found = elements.filter((element) => element.type === 'task').sort((a, b) => startOf(a) - startOf(b));
  const named = found.map(({ work, above }): Named => {
    const { title, path } = places.get(above) ?? NOWHERE;
    return { title, path: [...path, ...work.headings], ordinal: work.ordinal, content: work.content };
  });
  const keys = taskKeys(named);
  return found.map((one, i) => taskOf(document, one, (named[i] as Named).path, { id: `t${i + 1}`, key: keys[i] as string }));
}

/** Where a task stands: the title of its part, and the titles and headings above it. */
type Where = Pick<Named, 'title' | 'path'>;
const NOWHERE: Where = { title: null, path: [] };

const startOf = ({ work }: TaskElement): number => work.ranges.content?.[0]?.start ?? work.range.start;

/** Gives where each part, section and table stands, its own title or heading included. */
function placesIn(part: PartNode): [TaskElement['above'], Where][] {
  const { title } = part.element;
  const own = title === null ? [] : [title];
  const sections = [...sectionsIn(part.sections)].map(({ node, above }): [TaskElement['above'], Where] => [
    node.element,
    { title, path: [...own, ...[...above, node].flatMap(({ element }) => element.heading ?? [])] },
  ]);
  const tables = part.tables.map((table): [TaskElement['above'], Where] => [table.element, { title, path: tablePath(own, table) }]);
  return [[part.element, { title, path: own }], ...sections, ...tables];
}

/** A table stands under its caption, or under the headings that are open where it has none. */
function tablePath(title: readonly string[], { element: { caption }, under }: TableNode): string[] {
  if (caption === null) return [...title, ...under.flatMap(({ element }) => element.heading ?? [])];
  return title[0] !== undefined && bareTitle(caption) === bareTitle(title[0]) ? [caption] : [...title, caption];
}

function taskOf(document: Paged, { work, origin }: TaskElement, path: readonly string[], names: Pick<Task, 'id' | 'key'>): Task {
  const { ordinal, content, month, period, deadline, inferred, ranges, range, fields } = work;
  const spans: Task['spans'] = {};
  for (const [field, list] of Object.entries(ranges)) if (list.length > 0) spans[field] = spansOf(document, list);
  return {
    ordinal,
    content,
    month,
    period: period && { ...period },
    deadline: deadline && { ...deadline },
    fields: { ...fields },
    path: [...path],
    origin,
    inferred,
    spans,
    span: spanOf(document, range),
    ...names,
    ...eachNames((names) => [...work[names]]),
  };
}
