/** Reads damaged notices, and counts what of their meaning was read. */
import fc from 'fast-check';
import { type PlanDocument, parse } from '../../src/index.js';
import { type Fact, factsOf, type Said } from '../accuracy/facts.js';
import { namesCount } from '../accuracy/names.js';
import { added, type Count, scoresOf } from '../accuracy/score.js';
import { random } from '../fuzz/random.js';
import type { Damage, Damaged } from './damages/damage.js';
import { type Generated, notice } from './notice.js';
import type { SaidPart } from './passage.js';

/** One damaged notice: its text, what was asked of it and not read, and what was read and not asked. */
export interface Reading {
  readonly text: string;
  readonly document: PlanDocument;
  readonly missed: readonly Fact[];
  readonly invented: readonly Fact[];
  readonly counts: Readonly<Record<Group, Count>>;
  /** The leaders and departments that tasks were given. */
  readonly names: Count;
  /** Names that some task was given and none states. */
  readonly strangers: readonly string[];
}

export type Group = 'notice' | 'parts' | 'headings' | 'tasks' | 'people';
const GROUPS: Readonly<Record<Group, RegExp>> = {
  notice: /^notice\./,
  parts: /^(?:parts|paragraphs|tables|table rows)$/,
  headings: /^headings$/,
  tasks: /^tasks/,
  people: /^tasks\.(?:leaders|departments|supporting|members)$/,
};

/** Makes up notices that have a text of their own; the same for the same seed. */
export function notices(count: number, seed: number): Generated[] {
  const withText = notice.filter(({ outline }) => outline.settings['txt'] !== undefined);
  return fc.sample(withText, { numRuns: count, seed });
}

/** Reads the first so many of the notices that have something to damage. */
export async function readings(damage: Damage, all: readonly Generated[], seed: number, most: number): Promise<Reading[]> {
  const damaged: Damaged[] = [];
  for (const [at, one] of all.entries()) {
    const spoilt = damaged.length < most ? damage.apply(one, random(seed + at)) : null;
    if (spoilt) damaged.push(spoilt);
  }
  return Promise.all(damaged.map(read));
}

async function read({ text, says, sees = (fact) => fact, alike = (parts) => [...parts] }: Damaged): Promise<Reading> {
  const { document } = await parse(new TextEncoder().encode(text), { format: 'txt', withText: true });
  const seen = (said: Said) => {
    const parts = alike(said.parts as unknown as SaidPart[]) as unknown as Said['parts'];
    return factsOf({ ...said, parts }).flatMap((fact) => sees(fact) ?? []);
  };
  const [gold, found] = [seen(says as unknown as Said), seen(document)];
  const strangers = namesIn(found).filter((name) => !namesIn(gold).includes(name));
  return {
    text,
    document,
    missed: without(gold, found),
    invented: without(found, gold),
    counts: countsOf(gold, found),
    names: namesCount(gold, found),
    strangers,
  };
}

/** Gives the names that tasks were given: of a fact's value the last. */
function namesIn(facts: readonly Fact[]): string[] {
  const people = facts.filter(({ field }) => GROUPS.people.test(field)).map(({ value }): unknown => JSON.parse(value));
  return people.map((value) => String(Array.isArray(value) ? value.at(-1) : value));
}

/** Leaves out, one for one, what the other list holds too. */
function without(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const left = new Map<string, number>();
  for (const { field, value } of others) left.set(`${field} ${value}`, (left.get(`${field} ${value}`) ?? 0) + 1);
  return facts.filter(({ field, value }) => {
    const open = left.get(`${field} ${value}`) ?? 0;
    left.set(`${field} ${value}`, open - 1);
    return open <= 0;
  });
}

function countsOf(gold: readonly Fact[], found: readonly Fact[]): Reading['counts'] {
  const fields = [...scoresOf(gold, found)];
  const sum = (pattern: RegExp) =>
    fields
      .filter(([field]) => pattern.test(field))
      .map(([, { strict }]) => strict)
      .reduce(added, { gold: 0, found: 0, right: 0 });
  return Object.fromEntries(Object.entries(GROUPS).map(([name, pattern]) => [name, sum(pattern)])) as Record<Group, Count>;
}

export const isRight = ({ missed, invented }: Reading): boolean => missed.length === 0 && invented.length === 0;
