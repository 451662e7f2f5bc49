import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { SHAPES } from './bench/shapes.mjs';

/** 2.1 for each of two doublings. */
const MOST = 2.1 ** 2;

/**
 * What a document costs grows with it: four times the text takes four times the steps, which no machine that has much else to do makes
 * more. What grows faster inside the engine's own functions (a search, a copy) is not seen; `npm run bench:growth` measures that.
 */
it('takes four times the steps for four times the text', () => {
  const ratios: Readonly<Record<string, number>> = JSON.parse(
    execFileSync(process.execPath, ['test/bench/steps.mjs'], { encoding: 'utf8' }),
  );
  expect(Object.keys(ratios)).toEqual(Object.keys(SHAPES));
  for (const [shape, ratio] of Object.entries(ratios)) {
    expect(ratio, shape).toBeLessThanOrEqual(MOST);
    expect(ratio, shape).toBeGreaterThan(2); // it was counted
  }
});
