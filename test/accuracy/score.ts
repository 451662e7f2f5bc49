import type { Fact } from './facts.js';

/** Counts facts: those that the gold holds, those that were found, and those that are both. */
export interface Count {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

/** Holds a field's counts: to the letter, and with white space, width and closing marks left aside. */
export interface Score {
  readonly strict: Count;
  readonly soft: Count;
}

const NOTHING: Count = { gold: 0, found: 0, right: 0 };

/** Holds what was found in a document against its gold, field by field, in the order of the gold's fields. */
export function scoresOf(gold: readonly Fact[], found: readonly Fact[]): Map<string, Score> {
  const fields = new Set([...gold, ...found].map(({ field }) => field));
  const values = (facts: readonly Fact[], field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value);
  return new Map(
    [...fields].map((field) => {
      const [wanted, had] = [values(gold, field), values(found, field)];
      return [field, { strict: count(wanted, had), soft: count(wanted.map(softened), had.map(softened)) }];
    }),
  );
}

/** Adds the scores of several documents up. */
export function summed(all: readonly ReadonlyMap<string, Score>[]): Map<string, Score> {
  const sums = new Map<string, Score>();
  for (const [field, { strict, soft }] of all.flatMap((scores) => [...scores])) {
    const sum = sums.get(field) ?? { strict: NOTHING, soft: NOTHING };
    sums.set(field, { strict: added(sum.strict, strict), soft: added(sum.soft, soft) });
  }
  return sums;
}

/** Adds two counts up. */
export function added(a: Count, b: Count): Count {
  return { gold: a.gold + b.gold, found: a.found + b.found, right: a.right + b.right };
}

/** A value that stands twice in the gold counts twice. */
function count(gold: readonly string[], found: readonly string[]): Count {
  const left = new Map<string, number>();
  for (const value of gold) left.set(value, (left.get(value) ?? 0) + 1);
  let right = 0;
  for (const value of found) {
    const open = left.get(value) ?? 0;
    if (open > 0) right++;
    left.set(value, open - 1);
  }
  return { gold: gold.length, found: found.length, right };
}

/** Leaves out what a reader of the value would not miss: white space, width, the mark that closes it. */
function softened(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[。,;:.!?、]+(?=["\]]|$)/g, '');
}

/** Gives the share of what was found that is right; 1 where nothing was. */
export const precision = ({ found, right }: Count): number => (found === 0 ? 1 : right / found);

/** Gives the share of the gold that was found; 1 where there is none. */
export const recall = ({ gold, right }: Count): number => (gold === 0 ? 1 : right / gold);

/** Gives the harmonic mean of precision and recall. */
export function f1(count: Count): number {
  const [p, r] = [precision(count), recall(count)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
