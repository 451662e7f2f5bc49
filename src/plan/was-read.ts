import type { PlanDocument } from './schema.js';

/** Says whether anything was read: a document without a character and with an error to say so was not read at all. */
export function wasRead({ coverage, diagnostics }: PlanDocument): boolean {
  return coverage.characters > 0 || diagnostics.every(({ severity }) => severity !== 'error');
}
