import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SEED, WHOLE } from '../series.js';
import { hasCorpus, pick, type Sample, samples } from './corpus.js';
import { mutated } from './mutate.js';
import { random } from './random.js';
import { startReading } from './reading.js';

/**
 * Damaged documents: some rounds by default, by `npm run fuzz` round after round until the time is up (FUZZ_SECONDS). A
 * round is its seed: SEED=123 FUZZ_ROUNDS=1 repeats the one that a failure names.
 */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? (WHOLE ? 60 : Number.POSITIVE_INFINITY));
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? (WHOLE ? Number.POSITIVE_INFINITY : 24));
/** Further failures are mostly the same one. */
const ENOUGH = Number(process.env['FUZZ_FAILURES'] ?? 5);

it.runIf(hasCorpus)('the shared corpus is among the documents that are damaged', () => {
  expect(samples().some(({ name }) => name.includes('corpus'))).toBe(true);
});

it(`no damaged document${hasCorpus ? ', shared ones among them,' : ''} crashes, hangs, fills the memory or breaks the contract`, {
  timeout: WHOLE ? (SECONDS + 3600) * 1000 : 1_800_000,
}, async () => {
  const found = await fuzz(samples());
  expect(found).toEqual([]);
});

async function fuzz(documents: readonly Sample[]): Promise<string[]> {
  const reading = await startReading();
  const bytesOf = documents.map(({ bytes }) => bytes);
  const found: string[] = [];
  const kinds = new Map<string, number>();
  const end = Date.now() + SECONDS * 1000;
  let [longest, largest] = [0, 0];
  let seed = SEED;
  for (; Date.now() < end && seed - SEED < ROUNDS && found.length < ENOUGH; seed++) {
    const chance = random(seed);
    const { name, bytes } = pick(documents, chance);
    const damaged = mutated(bytes, bytesOf, chance);
    const { faults, kind, memory, seconds } = await reading.answerFor(damaged.slice());
    longest = Math.max(longest, seconds);
    largest = Math.max(largest, memory);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (faults.length > 0)
      found.push(told(`seed ${seed}, ${name}, ${saved(seed, damaged)}: ${faults.slice(0, 3).join('; ').slice(0, 600)}`));
  }
  reading.end();
  const counts = [...kinds].sort().map(([kind, count]) => `${kind}: ${count}`);
  told(
    `${seed - SEED} damaged documents, seeds ${SEED} to ${seed - 1}; longest ${longest.toFixed(1)} s; at most ${largest} MiB\n${counts.join('\n')}`,
  );
  return found;
}

/** Prints at once what a long run has to say. */
function told(line: string): string {
  process.stdout.write(`${line}\n`);
  return line;
}

function saved(seed: number, bytes: Uint8Array): string {
  const folder = join(tmpdir(), 'plan-parse-fuzz');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, String(seed));
  writeFileSync(path, bytes);
  return path;
}
