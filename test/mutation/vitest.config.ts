import { defineConfig } from 'vitest/config';

/** The tests that a mutation of src/segment or src/layout is put to: those of the rules, and the shapes; each of them is quick. */
export default defineConfig({
  test: {
    include: ['test/segment/**/*.test.ts', 'test/layout/**/*.test.ts', 'test/shapes.test.ts'],
    env: { SEED: '1' },
    isolate: false,
    // What says how long a reading takes says nothing where every line is counted.
    testNamePattern: /^(?!.*(?:linear|quadratic|in time))/,
    testTimeout: 120_000,
    update: 'none',
  },
});
