import { plainName } from '../ledger/names.js';
import { NAME_LISTS } from '../lexicon/fields.js';
import type { PlanDocument } from '../plan/schema.js';

/** Gives all that can be searched of a document, written so that width, blanks and case tell nothing. */
export function searchable({ notice, parts, tasks, text }: PlanDocument): string {
  const own = [notice.title, notice.documentNumber?.raw, ...notice.issuers, ...parts.map(({ title }) => title)];
  const work = tasks.flatMap((task) => [task.content, ...NAME_LISTS.flatMap((field) => task[field])]);
  return plainName([...own, ...(text === undefined ? work : [text])].filter(Boolean).join('\n').replace(/\n/g, '｜'));
}
