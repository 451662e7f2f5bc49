import { defineConfig } from 'vitest/config';

/** Starts what is drawn at random (series.ts): always the same, unless SEED names another one or asks for a fresh one. */
const { SEED: wanted = '1' } = process.env;
const SEED = wanted === 'fresh' ? String(Date.now() % 2 ** 31) : wanted;
console.log(`seed of the property tests: ${SEED}`);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { SEED },
    setupFiles: process.env['COST'] ? ['test/calibrate/changed.ts'] : [],
    // By the clock, so that only what hangs gets there, however much else the machine has to do.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    // Two at once: some tests read documents of many megabytes, and some start processes.
    maxWorkers: 2,
    // No test file changes what another one sees; loading the program anew for each costs more than most of them.
    isolate: false,
    // Expected outputs change on purpose only (npm run fixtures:update), never by a run of the tests.
    update: 'none',
  },
});
