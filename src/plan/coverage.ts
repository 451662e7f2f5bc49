import type { Aside, Range } from '../document.js';
import { leaves } from './leaves.js';
import type { Coverage, PlanDocument } from './schema.js';
import { type Paged, spanOf } from './spans.js';

const FREE = 0;
const ASSIGNED = 1;
const ASIDE = 2;
const SPACE = /\s/;

/**
 * Keeps the ledger: every character of the text, white space apart, is assigned by a leaf span or set aside; what is
 * neither is `unrecognised`. What is set aside counts as that even where a leaf span runs across it (a page number
 * inside a paragraph).
 */
export function coverageOf(
  document: Paged,
  plan: Pick<PlanDocument, 'notice' | 'publication' | 'parts'>,
  asides: readonly Aside[],
): Coverage {
  const { text } = document;
  const taken = new Uint8Array(text.length);
  for (const { span } of leaves(plan)) taken.fill(ASSIGNED, span.start, span.end);
  for (const { range } of asides) taken.fill(ASIDE, range.start, range.end);
  let characters = 0;
  let assigned = 0;
  const lost: Range[] = [];
  for (let at = 0; at < text.length; at++) {
    if (SPACE.test(text.charAt(at))) continue;
    characters++;
    if (taken[at] === ASSIGNED) assigned++;
    if (taken[at] === FREE) extend(lost, at, text);
  }
  const all: Aside[] = [...asides, ...lost.map((range) => ({ range, reason: 'unrecognised' as const }))];
  const unassigned = disjoint(all).map(({ range, reason }) => ({
    text: text.slice(range.start, range.end),
    reason,
    span: spanOf(document, range),
  }));
  return { characters, assigned, unassigned };
}

/** Orders what is set aside; of two that overlap (a repeated header and the | inside it), the one that begins first holds. */
function disjoint(asides: readonly Aside[]): Aside[] {
  const found: Aside[] = [];
  let last = 0;
  for (const { range, reason } of asides.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    const start = Math.max(range.start, last);
    if (start >= range.end) continue;
    found.push({ range: { start, end: range.end }, reason });
    last = range.end;
  }
  return found;
}

/** Adds a character to the last run where only white space stands between them, else begins a run. */
function extend(runs: Range[], at: number, text: string): void {
  const last = runs.at(-1);
  if (last && (last.end === at || (at - last.end < 64 && !/\S/.test(text.slice(last.end, at)))))
    runs[runs.length - 1] = { start: last.start, end: at + 1 };
  else runs.push({ start: at, end: at + 1 });
}
