import type { Report } from '../diagnostic.js';
import type { Aside, SourceDocument } from '../document.js';
import type { Element } from '../segment/element.js';
import { nest } from '../segment/outline.js';
import { coverageOf } from './coverage.js';
import { noticeOf, publicationOf } from './notice.js';
import { partsOf } from './parts.js';
import { remark } from './remarks.js';
import type { PlanDocument } from './schema.js';
import { tasksOf } from './tasks.js';

/** Is what the document says, without what the run adds (its source, its diagnostics). */
export type Understood = Pick<PlanDocument, 'notice' | 'publication' | 'parts' | 'tasks' | 'coverage'>;

/** Nests recognised elements into parts, tree and tasks, and keeps the ledger. */
export function build(document: SourceDocument, elements: readonly Element[], report: Report): Understood {
  const nodes = nest(elements);
  const shown = { notice: noticeOf(document, elements), publication: publicationOf(document, elements), parts: partsOf(document, nodes) };
  const asides = elements.flatMap((element): Aside[] =>
    element.type === 'aside' ? [{ range: element.range, reason: element.reason }] : [],
  );
  const coverage = coverageOf(document, shown, asides);
  const omitted = elements.flatMap((element) => (element.type === 'notice' && element.field === 'attachments' ? element.omitted : []));
  remark({ ...shown, coverage, omitted }, report);
  return { ...shown, tasks: tasksOf(document, nodes, elements), coverage };
}
