import type { Report } from '../diagnostic.js';
import { bareTitle } from '../segment/rules/title.js';
import type { Paged, PartNode, TableNode } from './nest.js';
import { spansOf } from './notice.js';
import type { PlacedDraft } from './placed-draft.js';
import type { Task } from './schema.js';
import { type Named, taskKeys } from './task-key.js';
import { textTasks } from './text-tasks.js';

/** Gives every work item that has a month, a deadline, a leader or a department, in the document's order. */
export function tasksOf(document: Paged, parts: readonly PartNode[], report: Report): Task[] {
  const known = parts.find(({ element }) => element.year !== null)?.element.year ?? null;
  const placed = parts.flatMap((part) => {
    const year = part.element.year ?? known;
    const found = [...part.tables.flatMap((table) => tableTasks(part, table)), ...textTasks(document, part, year)];
    return found.map((one) => ({ ...one, title: part.element.title }));
  });
  for (const { start, end } of placed.flatMap(({ draft }) => draft.unread))
    report('assignment:unread', { text: document.text.slice(start, end) }, { start, end });
  placed.sort((a, b) => placeOf(a) - placeOf(b));
  const keys = taskKeys(placed.map(named));
  return placed.map((one, i) => taskOf(document, one, { id: `t${i + 1}`, key: keys[i] as string }));
}

const named = ({ draft: { ordinal, content }, path, title }: PlacedDraft & Pick<Named, 'title'>): Named => ({
  title,
  path,
  ordinal,
  content,
});

const placeOf = ({ draft }: PlacedDraft): number => draft.ranges.content?.[0]?.start ?? draft.range.start;

/** Places a table's tasks: under its caption, or under the headings that are open where it has none. */
function tableTasks(part: PartNode, { element, under }: TableNode): PlacedDraft[] {
  const { caption } = element;
  const title = part.element.title;
  const own = caption !== null ? [caption] : under.flatMap((node) => node.element.heading ?? []);
  const path = title === null || (caption !== null && bareTitle(caption) === bareTitle(title)) ? own : [title, ...own];
  return element.reading.tasks.map((draft) => ({ draft, path: [...path, ...draft.headings], origin: 'table' }));
}

function taskOf(document: Paged, { draft, path, origin }: PlacedDraft, names: Pick<Task, 'id' | 'key'>): Task {
  const { ordinal, content, month, period, deadline, inferred, ranges, range, fields } = draft;
  const spans = Object.fromEntries(
    Object.entries(ranges).flatMap(([field, list]) => (list.length > 0 ? [[field, spansOf(document, list)]] : [])),
  );
  const [span] = spansOf(document, [range]);
  if (!span) throw new Error('a range always gives a span');
  return {
    ...names,
    ordinal,
    content,
    month,
    period: period && { ...period },
    deadline: deadline && { ...deadline },
    leaders: [...draft.leaders],
    departments: [...draft.departments],
    supporting: [...draft.supporting],
    members: [...draft.members],
    fields: { ...fields },
    path: [...path],
    origin,
    inferred,
    spans,
    span,
  };
}
