/**
 * Puts mutants of files of src/segment and src/layout to the tests of rules and to the shapes, all in one process, and says which live:
 *
 *     npm install --no-save @stryker-mutator/instrumenter@9.6.1 typed-inject@5.0.0
 *     node test/mutation/run.mjs $(node test/mutation/drawn.mjs 12)
 *
 * The mutants are Stryker's, but for those of strings and of what runs only when a module loads. Each is put to the tests that
 * pass through it, quick ones first, until one fails; one that comes by a hundred times as often as the code does has failed.
 * Stryker's own runner loads all tests anew for each, which takes hours.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'rolldown';
import { createInjector } from 'typed-inject';

const EXAMPLES = resolve('test/segment/examples.test.ts');
const filesIn = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
const files = process.argv.slice(2).flatMap((list) => list.split(','));
const log = () => {};
const logger = { debug: log, info: log, warn: log, trace: log, error: console.error, isDebugEnabled: () => false };

const sources = files.map((name) => ({ name: resolve(name), mutate: true, content: readFileSync(name, 'utf8') }));
const { files: made, mutants } = await createInjector()
  .provideValue('logger', logger)
  .injectFunction(createInstrumenter)
  .instrument(sources, { excludedMutations: ['StringLiteral'], ignorers: [], plugins: null });
const changed = new Map(made.map(({ name, content }) => [name, content]));

const stryker = { activeMutant: 'none', currentTestId: undefined, mutantCoverage: { static: {}, perTest: {} } };
Object.assign(globalThis, { __stryker__: stryker, __tests__: [] });
await load();
const tests = globalThis.__tests__;

const wrong = [];
for (const [i, test] of tests.entries()) {
  stryker.currentTestId = String(i);
  const start = performance.now();
  if (await fails(test)) wrong.push(test);
  test.took = performance.now() - start;
}
for (const test of wrong) console.log(`fails without a mutant: ${test.name}`);
stryker.currentTestId = undefined;
const { perTest } = stryker.mutantCoverage;
const isStatic = new Set(Object.keys(stryker.mutantCoverage.static));

const counts = new Map(files.map((file) => [resolve(file), { killed: 0, lived: 0 }]));
for (const mutant of mutants.filter(({ status }) => status !== 'Ignored')) {
  const passing = tests.flatMap((test, i) =>
    perTest[i]?.[mutant.id] && !wrong.includes(test) ? [{ test, hits: perTest[i][mutant.id] }] : [],
  );
  if (passing.length === 0 && isStatic.has(mutant.id)) continue;
  passing.sort((a, b) => a.test.took - b.test.took);
  stryker.activeMutant = mutant.id;
  let killer = null;
  for (const { test, hits } of passing) {
    Object.assign(stryker, { hitCount: 0, hitLimit: 100 * hits });
    if (await fails(test)) {
      killer = test;
      break;
    }
  }
  stryker.activeMutant = 'none';
  counts.get(mutant.fileName)[killer ? 'killed' : 'lived']++;
  if (!killer) console.log(said(mutant, passing.length));
}
let [killed, all] = [0, 0];
for (const [file, count] of counts) {
  killed += count.killed;
  all += count.killed + count.lived;
  console.log(
    `${file.slice(resolve('.').length + 1)}: ${count.killed} of ${count.killed + count.lived}, ${share(count.killed, count.killed + count.lived)}`,
  );
}
console.log(`killed ${killed} of ${all}, ${share(killed, all)}`);
process.exit(0);

function share(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

/** Bundles the tests with the changed sources, and loads them. */
async function load() {
  const bundle = await build({
    input: 'tests',
    platform: 'node',
    external: (id, from) => from !== undefined && !/^[./]/.test(id) && id !== 'vitest',
    plugins: [
      { name: 'mutants', resolveId, load: (id) => (id === 'tests' ? testFiles() : id === EXAMPLES ? withExamples() : changed.get(id)) },
    ],
    output: { dir: '.stryker-tmp', entryFileNames: 'tests.mjs' },
    logLevel: 'silent',
  });
  await import(pathToFileURL(resolve('.stryker-tmp', bundle.output[0].fileName)));
}

/** Gives the test of examples, which finds them by their names, with all of them in it. */
function withExamples() {
  const found = filesIn('src/segment').filter((file) => file.endsWith('.examples.ts'));
  const imports = found.map((file, i) => `import * as examples${i} from ${JSON.stringify(resolve('src/segment', file))};`);
  const listed = found.map((file, i) => `${JSON.stringify(file)}: examples${i}`);
  const text = readFileSync(EXAMPLES, 'utf8').replace(/await import\([^)]*\)/, `({ ${listed.join(', ')} })[file]`);
  return [...imports, text].join('\n');
}

function resolveId(id) {
  if (id === 'tests') return id;
  return id === 'vitest' ? resolve('test/mutation/tests.mjs') : undefined;
}

function testFiles() {
  const found = ['test/segment', 'test/layout'].flatMap((folder) => filesIn(folder).map((file) => `${folder}/${file}`));
  return [...found, 'test/shapes.test.ts']
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `import ${JSON.stringify(resolve(file))};`)
    .join('\n');
}

async function fails(test) {
  try {
    await test.run();
    return false;
  } catch {
    return true;
  }
}

function said({ fileName, location: { start }, replacement, mutatorName }, tried) {
  const line = readFileSync(fileName, 'utf8').split('\n')[start.line].trim();
  return `${fileName.slice(resolve('.').length + 1)}:${start.line + 1}:${start.column + 1} ${mutatorName} (${tried} tests) -> ${replacement.replace(/\s+/g, ' ').slice(0, 100)}\n    ${line.slice(0, 160)}`;
}
