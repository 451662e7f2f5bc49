import { existsSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { configDefaults, defineConfig, type Plugin } from 'vitest/config';

/** Starts what is drawn at random (series.ts): always the same, unless SEED names another one or asks for a fresh one. */
const { SEED: wanted = '1' } = process.env;
const SEED = wanted === 'fresh' ? String(Date.now() % 2 ** 31) : wanted;
console.log(`seed of the property tests: ${SEED}`);

/**
 * Has tests run what was built, where `npm test` has just built it: what is shipped is tested, and nothing is compiled twice. A file of
 * src/ that is not built (examples of rules, what runs in a browser) is taken as it is.
 */
const BUILT: Plugin = {
  name: 'built',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!importer || !id.startsWith('.')) return null;
    const path = resolve(dirname(importer), id);
    const root = `${resolve('src')}${sep}`;
    const built = resolve('dist', path.slice(root.length));
    return path.startsWith(root) && existsSync(built) ? { id: built, external: true } : null;
  },
};

/** What tries the program as a whole: packed, in a browser, killed, short of memory, beside a server. It costs as much as all other tests. */
const SYSTEM = 'test/**/*.system.test.ts';

export default defineConfig(({ mode }) => ({
  plugins: process.env['npm_lifecycle_event']?.startsWith('test') ? [BUILT] : [],
  test: {
    include: [mode === 'system' ? SYSTEM : 'test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(mode === 'test' ? [SYSTEM] : [])],
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
}));
