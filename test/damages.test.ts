import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../src/index.js';
import type { Fact } from './accuracy/facts.js';
import { DAMAGES } from './generator/damages/index.js';
import { isRight, notices, type Reading, readings } from './generator/measure.js';
import { report } from './generator/report.js';
import { WHOLE as LONG } from './series.js';

/**
 * Damages that leave a notice's meaning, or say what they spoil. `npm run damages` puts 300 notices through each of
 * them and writes docs/damages.md; every run of the tests puts a few through, whose right readings must not become fewer
 * than `damages/floors.json` says (`npm run damages` writes that too). `SHOW=NAME,NAME` prints what damages make wrong, `TEXT=1`
 * the damaged text too.
 */
/** Every so many-th damage is put to notices where a sample is enough. */
const EVERY = 12;
const FLOORS = 'test/generator/damages/floors.json';
const DOCS = 'docs/damages.md';
const SEED = 1;
/** The tests read so many of each damage; the rarest is found in one of thirty notices, hence so many for each. */
const SAMPLE = 8;
const CHOICE = 40;
const FEW = 3;
const WHOLE = Number(process.env['DAMAGED'] ?? 0);
const SHOW = process.env['SHOW'];

describe('damaged notices', () => {
  const floors: Record<string, number> = JSON.parse(readFileSync(FLOORS, 'utf8'));
  const pool = notices(SAMPLE * CHOICE, SEED);

  it('are of kinds that the floors know', () => {
    expect(Object.keys(floors)).toEqual(DAMAGES.map(({ name }) => name));
  });

  it.each(DAMAGES.filter((_, i) => LONG || i % EVERY === 0))('$name: $does', async (damage) => {
    const all = await readings(damage, pool, SEED, SAMPLE);
    expect(all.flatMap(({ document }) => check(document))).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(isRight).length).toBeGreaterThanOrEqual(floors[damage.name] ?? 0);
  });
});

it.runIf(WHOLE > 0)('writes docs/damages.md', { timeout: 3_600_000 }, async () => {
  const all = notices(WHOLE * CHOICE, SEED);
  const figures: { name: string; readings: readonly Reading[] }[] = [];
  for (const damage of DAMAGES) figures.push({ name: damage.name, readings: await readings(damage, all, SEED, WHOLE) });
  writeFileSync(DOCS, report(DAMAGES, figures, WHOLE));
  const pool = notices(SAMPLE * CHOICE, SEED);
  const floors: Record<string, number> = {};
  for (const damage of DAMAGES) floors[damage.name] = (await readings(damage, pool, SEED, SAMPLE)).filter(isRight).length;
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
});

it.runIf(SHOW)('shows what a damage makes wrong', { timeout: 600_000 }, async () => {
  const pool = notices(SAMPLE * CHOICE, SEED);
  for (const damage of DAMAGES.filter(({ name }) => SHOW?.split(',').includes(name))) {
    const wrong = (await readings(damage, pool, SEED, SAMPLE)).filter((one) => !isRight(one));
    for (const { text, missed, invented } of wrong.slice(0, FEW)) {
      const facts = [...missed.map(said('-')), ...invented.map(said('+'))];
      console.log([`### ${damage.name}`, ...(process.env['TEXT'] ? [text] : []), ...facts].join('\n'));
    }
  }
});

const said =
  (sign: string) =>
  ({ field, value }: Fact): string =>
    `${sign} ${field} ${value}`;
