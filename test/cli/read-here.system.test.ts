import { cpuUsage, resourceUsage } from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { BYTES, readHere, SECONDS } from '../../src/cli/read-here.js';
import { LIMITS } from '../../src/limits.js';
import { SHAPES } from '../bench/shapes.mjs';

/** Gives the longest text of a shape that is read in the first thread. */
function longest(make: (n: number) => string): Uint8Array {
  let [n, bytes] = [0.001, new TextEncoder().encode(make(0.001))];
  for (let more = bytes; more.length <= BYTES; n *= 1.1) {
    bytes = more;
    more = new TextEncoder().encode(make(n));
  }
  return bytes;
}

/** Kilobytes of resident memory that a reading may add to those of the tests. */
const MOST_MORE = 256 * 1024;

describe('the longest text that is read in the first thread', () => {
  beforeAll(async () => {
    await readHere(
      longest((n) => '一'.repeat(n * 1000)),
      {},
      LIMITS,
    ); // what is loaded once counts for no shape
  });

  it.each(Object.entries(SHAPES).filter(([name]) => !name.includes('page')))('takes a part of what it may: %s', async (_, make) => {
    const [held, begun] = [resourceUsage().maxRSS, cpuUsage()];
    expect(await readHere(longest(make), {}, LIMITS)).not.toBeNull();
    const { user, system } = cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(SECONDS / 2);
    expect(resourceUsage().maxRSS - held).toBeLessThan(MOST_MORE);
  });
});
