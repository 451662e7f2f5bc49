import { diagnostic, type Remark } from '../diagnostic.js';
import type { Span } from '../document.js';
import { entryOf } from './entry.js';
import { type Leaf, leaves } from './leaves.js';
import { correctionFaults } from './patch.js';
import type { Diagnostic, PlanDocument } from './schema.js';
import { spansIn } from './spans.js';
import { flaws } from './validate.js';

/** Says what is wrong with a value that claims to be this program's output: nothing where the list is empty. */
export function check(value: unknown): Diagnostic[] {
  const found = faults(value).map((remark) => entryOf(remark));
  return found.length > 0 ? found : correctionFaults(value as PlanDocument);
}

function faults(value: unknown): Remark[] {
  const wrong = flaws(value);
  if (wrong.length > 0) return wrong.map((flaw) => diagnostic('check:schema', { ...flaw }));
  const document = value as PlanDocument;
  return [...spanFaults(document), ...ledgerFaults(document)];
}

/** Finds spans that end before they start or lie beyond the reading text. */
function spanFaults(document: PlanDocument): Remark[] {
  const length = document.text?.length ?? Number.POSITIVE_INFINITY;
  return spansIn(document)
    .filter(({ span: { start, end } }) => start > end || end > length)
    .map(({ span: { start, end }, path }) => diagnostic('check:span', { path, start, end }));
}

/** Finds characters that no leaf span and nothing set aside holds, leaf spans that overlap, and sums that are wrong. */
function ledgerFaults(document: PlanDocument): Remark[] {
  const { coverage, text } = document;
  const setAside = coverage.unassigned.reduce((sum, entry) => sum + bare(entry.text), 0);
  const sums = { characters: coverage.characters, assigned: coverage.assigned, unassigned: setAside };
  const wrongSum = coverage.assigned + setAside !== coverage.characters || (text !== undefined && bare(text) !== coverage.characters);
  return [...(wrongSum ? [diagnostic('check:sum', sums)] : []), ...(text === undefined ? [] : placeFaults(document, text))];
}

function bare(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** Holds the spans against the text itself. */
function placeFaults(document: PlanDocument, text: string): Remark[] {
  const held = new Uint8Array(text.length);
  const holders = new Uint8Array(text.length); // how many exclusive leaf spans hold a character
  const aside = new Uint8Array(text.length);
  for (const { span } of leaves(document)) held.fill(1, span.start, span.end);
  for (const { start, end } of exclusive(document)) for (let at = start; at < end; at++) holders[at] = Math.min(2, (holders[at] ?? 0) + 1);
  for (const { span } of document.coverage.unassigned) aside.fill(1, span.start, span.end);
  const lost = runs(text, (at) => !held[at] && !aside[at]);
  const twice = runs(text, (at) => holders[at] === 2 && !aside[at]);
  return [...lost.map((details) => diagnostic('check:lost', details)), ...twice.map((details) => diagnostic('check:twice', details))];
}

/** Gives the leaf spans that must not overlap: all but the notice's title, which may be its part's, and the 文种 that ends it. */
function exclusive(document: PlanDocument): Span[] {
  const shared = (leaf: Leaf) => leaf.kind === 'notice' && (leaf.name === 'title' || leaf.name === 'documentType');
  return [...leaves(document)].filter((leaf) => !shared(leaf)).map(({ span }) => span);
}

/** Gives the runs of characters, white space apart, for which a test holds. */
function runs(text: string, holds: (at: number) => boolean): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!holds(at) || /\s/.test(text.charAt(at))) continue;
    const last = found.at(-1);
    if (last?.end === at) last.end++;
    else found.push({ start: at, end: at + 1 });
  }
  return found.map((run) => ({ ...run, text: text.slice(run.start, Math.min(run.end, run.start + 40)) }));
}
