import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { PlanDocument } from './schema.js';
import { flaws } from './validate.js';

/** Says what is wrong with a value that claims to be this program's output: nothing where the list is empty. */
export function check(value: unknown): Diagnostic[] {
  const wrong = flaws(value);
  if (wrong.length > 0) return wrong.map(({ path, why }) => diagnostic('check:schema', { path, why }));
  const document = value as PlanDocument;
  return [...spanFaults(document), ...ledgerFaults(document)];
}

/** Finds spans that end before they start or lie beyond the reading text. */
function spanFaults(document: PlanDocument): Diagnostic[] {
  const length = document.text?.length ?? Number.POSITIVE_INFINITY;
  const found: Diagnostic[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { start, end } = value as { start?: unknown; end?: unknown };
    if (typeof start === 'number' && typeof end === 'number' && (start > end || end > length))
      found.push(diagnostic('check:span', { path, start, end }));
    for (const [key, inner] of Object.entries(value))
      visit(inner, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  };
  visit(document, '');
  return found;
}

/** Finds out whether every character is accounted for, as far as the document itself can show it. */
function ledgerFaults({ coverage }: PlanDocument): Diagnostic[] {
  const setAside = coverage.unassigned.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
  if (coverage.assigned + setAside === coverage.characters) return [];
  return [diagnostic('check:ledger', { characters: coverage.characters, assigned: coverage.assigned, unassigned: setAside })];
}
