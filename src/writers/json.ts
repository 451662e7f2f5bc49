import type { PlanDocument } from '../plan/schema.js';

/** Writes a document as JSON that ends with a line feed: two blanks a level, or one line where `compact`. */
export function json(document: PlanDocument, options: { readonly compact?: boolean } = {}): string {
  return `${jsonText(document, options.compact ? 0 : 2)}\n`;
}

/** Writes any value as JSON that does not steer the terminal on which it is shown: DEL and C1 controls are escaped as JSON itself does C0. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(/[\u007f-\u009f]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
}
