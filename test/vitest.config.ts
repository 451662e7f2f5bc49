import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    // Two at once: some tests read documents of many megabytes, and some start processes.
    maxWorkers: 2,
    // Expected outputs change on purpose only (npm run fixtures:update), never by a run of the tests.
    update: 'none',
  },
});
