import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsed } from '../fixtures/parsed.js';
import { type Fact, factsOf, type Said } from './facts.js';
import { namesCount } from './names.js';
import { type Count, type Score, scoresOf, summed } from './score.js';

/** Holds how one file was read. */
export interface Measured {
  /** fixtures/SLUG/input.FORMAT */
  readonly slug: string;
  readonly format: string;
  readonly scores: ReadonlyMap<string, Score>;
  /** The leaders and departments that tasks were given. */
  readonly names: Count;
  /** What the gold has and the reading has not, and the other way round. */
  readonly missed: readonly Fact[];
  readonly invented: readonly Fact[];
}

/** Reads every carrier of every fixture, and holds it against the fixture's expected.json, which was checked by hand. */
export async function measure(): Promise<Measured[]> {
  const slugs = readdirSync('fixtures', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = slugs.flatMap(({ name }) => carriers(name).map((file) => ({ slug: name, file })));
  return Promise.all(files.map(({ slug, file }) => measured(slug, file)));
}

function carriers(slug: string): string[] {
  return readdirSync(join('fixtures', slug)).filter((name) => name.startsWith('input.'));
}

async function measured(slug: string, file: string): Promise<Measured> {
  const gold = factsOf(JSON.parse(readFileSync(join('fixtures', slug, 'expected.json'), 'utf8')) as Said);
  const found = factsOf(await parsed(join('fixtures', slug, file)));
  return {
    slug,
    format: file.slice(file.lastIndexOf('.') + 1),
    scores: scoresOf(gold, found),
    names: namesCount(gold, found),
    missed: without(gold, found),
    invented: without(found, gold),
  };
}

function without(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const known = new Set(others.map(key));
  return facts.filter((fact) => !known.has(key(fact)));
}

const key = ({ field, value }: Fact): string => `${field} ${value}`;

/** Says whether everything that a file says was read, and nothing else. */
export function isRight({ scores }: Measured): boolean {
  return [...scores.values()].every(({ strict }) => strict.right === strict.gold && strict.right === strict.found);
}

/** Gives the scores of all files together, by field. */
export function total(files: readonly Measured[]): Map<string, Score> {
  return summed(files.map(({ scores }) => scores));
}
