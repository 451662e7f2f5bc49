/**
 * Sweeps every cost of segment (`npm run calibrate`), leaves each evidence and move out in turn (`npm run ablation`), and
 * writes docs/costs.md. `ONLY=title npm run calibrate` sweeps those whose names have the word, prints, and
 * writes nothing; `PAPERS=cover npm run calibrate` reads papers of such names only.
 */
import { describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../src/segment/frame/claim.js';
import { ALL_COSTS, having } from './costs.js';
import { MOVES } from './moves.js';
import { papersRight } from './papers.js';
import { type CostRange, lossesOf, rangeOf } from './ranges.js';
import { type Ablation, isFree, writeAblation, writeRanges } from './report.js';

const RUN = process.env['CALIBRATE'];
const ONLY = process.env['ONLY'] ?? '';
/** What was asked for in part is shown and not written. */
const isWhole = ONLY === '' && !process.env['PAPERS'];
const costs = ALL_COSTS.filter(({ name }) => name.includes(ONLY));

/** What claims the frame may choose from. */
const allowed = vi.hoisted(() => ({ leaves: (_: Claim): boolean => true }));
vi.mock('../../src/segment/frame/borders.js', async (original) => {
  const real = await original<typeof import('../../src/segment/frame/borders.js')>();
  const candidatesOf: typeof real.candidatesOf = (text, claims) =>
    real.candidatesOf(
      text,
      claims.filter((claim) => allowed.leaves(claim)),
    );
  return { ...real, candidatesOf };
});

describe('costs', () => {
  it('have names of their own', () => {
    expect(new Set(ALL_COSTS.map(({ name }) => name)).size).toBe(ALL_COSTS.length);
  });
});

it.runIf(RUN === 'ranges')('finds the range of each cost', { timeout: 7_200_000 }, async () => {
  const papers = await papersRight();
  const ranges: CostRange[] = [];
  for (const cost of costs) {
    const range = await rangeOf(cost, papers);
    ranges.push(range);
    const { low, high } = range;
    console.log(`${cost.name} ${cost.value}: ${low.value} … ${high.value} | ${low.falls ?? '-'} | ${high.falls ?? '-'}`);
  }
  console.log(`${ranges.length} costs, ${ranges.filter(isFree).length} pinned by nothing`);
  if (isWhole) writeRanges(ranges, papers);
});

it.runIf(RUN === 'ablation')('leaves out each evidence and move', { timeout: 7_200_000 }, async () => {
  const papers = await papersRight();
  const rows: Ablation[] = [];
  for (const move of MOVES.filter(({ name }) => name.includes(ONLY))) {
    allowed.leaves = move.leaves;
    rows.push({ name: move.name, losses: await lossesOf(papers) });
    console.log(move.name, JSON.stringify(rows.at(-1)?.losses));
  }
  allowed.leaves = () => true;
  for (const cost of costs.filter(({ value }) => value !== 0)) {
    const asked = papers.filter(({ asks }) => asks.has(cost.name));
    rows.push({ name: cost.name, losses: await having(cost, 0, () => lossesOf(asked)) });
    console.log(cost.name, JSON.stringify(rows.at(-1)?.losses));
  }
  if (isWhole) writeAblation(rows, papers);
});
