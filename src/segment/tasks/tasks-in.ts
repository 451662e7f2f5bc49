/** The work of a document: what its tables, blocks, brackets and months' lists say is to be done. Contract: Tasks. */

import type { Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { hasLetter } from '../../lexicon/letters.js';
import type { Element, TaskElement } from '../element.js';
import { nest, type PartNode, yearOfIssue } from '../outline.js';
import { closeLists } from './closed-lists.js';
import { withPersons } from './persons-in-brackets.js';
import { textTasks } from './text-tasks.js';

/**
 * Recognises the work in a document whose headings, paragraphs and tables are known. Reports the stretches of an
 * assignment that were not understood.
 */
export function tasksIn({ text }: Pick<SourceDocument, 'text'>, elements: readonly Element[], report: Report): TaskElement[] {
  const parts = nest(elements);
  for (const part of parts) closeLists(text, part);
  const known = parts.find(({ element }) => element.year !== null)?.element.year ?? yearOfIssue(elements);
  const found = parts.flatMap((part) => [...tableTasks(part), ...textTasks(text, part, part.element.year ?? known)]);
  const tasks = withPersons(
    text,
    found.filter(({ work }) => hasLetter(work.content)),
  );
  for (const range of tasks.flatMap(({ work }) => work.unread))
    report('assignment:unread', { text: text.slice(range.start, range.end) }, range);
  return tasks;
}

function tableTasks({ tables }: PartNode): TaskElement[] {
  return tables.flatMap(({ element }) =>
    element.reading.tasks.map((work): TaskElement => ({ type: 'task', work, above: element, origin: 'table' })),
  );
}
