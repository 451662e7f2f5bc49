import { ReadError, type Report } from '../diagnostic.js';
import type { SourceDocument, TableBlock } from '../document.js';
import type { Limits } from '../limits.js';
import type { Element } from './element.js';
import { readDocument } from './frame/index.js';
import { repaired } from './frame/repair.js';
import { withoutChunkMarks } from './pieces/chunk-marks.js';
import { unitsOf } from './pieces/unit.js';
import { withCatalogueFacts } from './tables/catalogue-table.js';
import { withCopiedTables } from './tables/copied-table.js';
import { placesIn } from './tables/grid.js';
import { isLayoutTable } from './tables/layout-table.js';
import { tasksIn } from './tasks/tasks-in.js';

export type { Element } from './element.js';

/**
 * Recognises what a document says: official elements, parts, headings, paragraphs, tables, and what is set aside; flat,
 * in reading order, the work that these say last. Every character of the document's blocks lies in one of the elements.
 *
 * @throws ReadError `limit:items`
 */
export function segment(document: SourceDocument, report: Report, limits: Pick<Limits, 'cells' | 'items'>): Element[] {
  const own = withCatalogueFacts(withoutChunkMarks(document));
  const lines = unitsOf(own, (table) => isOversized(table, limits.cells, report) || isLayoutTable(own, table));
  const { units, asides } = repaired(own, withCopiedTables(lines, report), report);
  const elements = readDocument({ ...own, asides: [...own.asides, ...asides] }, units, report);
  const items = elements.reduce((sum, element) => sum + itemsIn(element), 0);
  if (items > limits.items) throw new ReadError('limit:items', { value: items, limit: limits.items });
  const ordered = elements.sort((a, b) => startOf(a) - startOf(b));
  return [...ordered, ...tasksIn(own, ordered, report)];
}

/** Says whether a table has too many places to be read as one. */
function isOversized(table: TableBlock, most: number, report: Report): boolean {
  const value = placesIn(table);
  if (value <= most) return false;
  report('limit:cells', { value, limit: most }, table.range);
  return true;
}

function itemsIn(element: Element): number {
  return element.type === 'table' ? element.reading.rows.length * element.reading.columns.length : 1;
}

/** Gives where an element begins; one without a place of its own (a meta) comes first. */
function startOf(element: Element): number {
  if (element.type === 'part' || element.type === 'resume') return element.at;
  if (element.type === 'notice' || element.type === 'publication') return element.ranges[0]?.start ?? -1;
  return element.type === 'task' ? element.work.range.start : element.range.start;
}
