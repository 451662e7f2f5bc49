import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../src/index.js';
import { SHAPES } from './bench/shapes.mjs';

/**
 * What a document costs grows with it: four times the text takes four times the steps. Steps are counted by the engine, each
 * run of each block of the program once, so that no machine that has much else to do makes them more. What grows faster inside the
 * engine's own functions (a search, a copy) is not seen; `npm run bench:growth` measures that.
 */
const session = new Session();
/** Of the sizes of the benchmark; what the larger one has at least are some dozens of lines or rows. */
const [SMALL, LARGE] = [0.01, 0.04];
/** 2.1 for each of two doublings. */
const MOST = 2.1 ** 2;

beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

async function stepsOf(text: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage'); // which counts anew from here
  await parse(new TextEncoder().encode(text));
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ranges = result.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

describe('takes four times the steps for four times the text', () => {
  it.each(Object.entries(SHAPES))('%s', async (_, make) => {
    await parse(new TextEncoder().encode(make(SMALL))); // what is made once is made by the first
    const [small, large] = [await stepsOf(make(SMALL)), await stepsOf(make(LARGE))];
    expect(large / small).toBeLessThanOrEqual(MOST);
    expect(large / small).toBeGreaterThan(2); // it was counted
  });
});
