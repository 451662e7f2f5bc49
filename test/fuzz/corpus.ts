import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeMail, makeMsg, makePortfolio, PLAN } from '../readers/containers/make.js';
import { makeZip } from '../readers/make-zip.js';
import { made } from './made.js';
import type { Random } from './random.js';

/** Larger files, bombs, and small files that cost seconds (bad-next), make slow rounds and find nothing more. */
const LARGEST = 400_000;
const BOMB = /bomb|5mb|20000|3000|bad-next/;

/** A document to be damaged. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The folders with documents; the corpus lies beside the project and may be missing. */
const SHARED = process.env['PLAN_PARSE_SHARED'] ?? '../shared';
const FOLDERS = ['fixtures', join(SHARED, 'corpus'), join(SHARED, 'seeds'), 'test/hostile/files'];

/** Says whether the corpus is at hand. */
export const hasCorpus = existsSync(join(SHARED, 'corpus'));

/** Picks a document; a PDF, which takes ten times as long as others, one time in four of its turns. */
export function pick(documents: readonly Sample[], chance: Random): Sample {
  const sample = chance.pick(documents);
  return sample.name.endsWith('.pdf') && chance.below(4) > 0 ? pick(documents, chance) : sample;
}

/** Gives small containers of every kind, made here. */
function containers(): Sample[] {
  const files = { 'a.txt': PLAN, 'b.docx': readFileSync('fixtures/health-months/input.docx') };
  const entries = Object.entries(files).map(([name, content]) => ({ name, content }));
  const made = {
    zip: makeZip([...entries, { name: 'c.zip', content: makeZip(entries) }]),
    eml: makeMail('请查收', files),
    msg: makeMsg('请查收', files),
    pdf: makePortfolio(files),
  };
  return Object.entries(made).map(([kind, bytes]) => ({ name: `made.${kind}`, bytes: new Uint8Array(bytes) }));
}

/** The format that is damaged where only one is asked for (FUZZ_ONLY=rtf). */
const ONLY = process.env['FUZZ_ONLY'] ?? '';

/** Gives the fixtures, the corpus and what is made, in an order that is always the same. */
export function samples(): Sample[] {
  const paths = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => join(folder, name)),
  );
  const files = paths
    .filter((path) => !/\.(?:json|md)$/.test(path) && !BOMB.test(path) && statSync(path).isFile() && statSync(path).size <= LARGEST)
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(name)) }));
  return [...files, ...made(), ...containers()].filter(({ name }) => name.endsWith(ONLY));
}
