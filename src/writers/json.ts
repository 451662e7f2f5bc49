import type { PlanDocument } from '../plan/schema.js';

/** Writes a document as JSON that ends with a line feed: two blanks a level, or one line where `compact`. */
export function json(document: PlanDocument, options: { readonly compact?: boolean } = {}): string {
  return `${JSON.stringify(document, null, options.compact ? 0 : 2)}\n`;
}
