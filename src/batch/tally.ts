import type { Entry } from './entry.js';

/** Counts what became of the files. */
export interface Counts {
  files: number;
  /** Read now, without an error; those with warnings and duplicates included. */
  read: number;
  /** Done by an earlier run, without an error. */
  skipped: number;
  failed: number;
  /** Of those read or skipped, how many have warnings. */
  warned: number;
  duplicates: number;
  /** In the documents that have an output, now or from an earlier run. */
  plans: number;
  tasks: number;
  /** Documents that were read and in which no plan was found. */
  planless: number;
}

/** Holds the files that failed for one reason: how many, and the first of them. */
export interface Reason {
  readonly code: string;
  count: number;
  readonly first: { readonly path: string; readonly message: string; readonly details: Readonly<Record<string, string | number>> }[];
}

/** Holds the sums of a run. */
export interface Tally {
  readonly counts: Counts;
  readonly reasons: Map<string, Reason>;
}

const FIRST = 5;

/** Gives the sums of nothing. */
export function emptyTally(): Tally {
  return {
    counts: { files: 0, read: 0, skipped: 0, failed: 0, warned: 0, duplicates: 0, plans: 0, tasks: 0, planless: 0 },
    reasons: new Map(),
  };
}

/** Counts one more file; it counts under its first error. */
export function count({ counts, reasons }: Tally, entry: Entry): void {
  const {
    path,
    status,
    skipped,
    warnings,
    duplicateOf,
    errors: [error],
  } = entry;
  counts.files++;
  if (status === 'failed') counts.failed++;
  else if (skipped) counts.skipped++;
  else counts.read++;
  if (status !== 'failed' && warnings > 0) counts.warned++;
  if (duplicateOf !== null) counts.duplicates++;
  counts.plans += entry.plans;
  counts.tasks += entry.tasks;
  if (entry.planless) counts.planless++;
  if (!error) return;
  const reason = reasons.get(error.code) ?? { code: error.code, count: 0, first: [] };
  reason.count++;
  if (reason.first.length < FIRST) reason.first.push({ path, message: error.message, details: error.details });
  reasons.set(error.code, reason);
}

/** Lists the reasons, the most frequent first. */
export function reasonsOf({ reasons }: Tally): Reason[] {
  return [...reasons.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
