/**
 * Bundles the command and its threads from dist/ into dist/command/: of one file that is read in one go Node.js makes a program
 * in half the time that a thousand small ones take. The library's modules stay as they are for those who import them.
 *
 *     node scripts/bundle.mjs
 */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';
import { jsonSchema } from '../dist/plan/json-schema.js';
import { pdfWorker } from './pdf-worker.mjs';

/** What is started by its path: the command, and each thread and process, under the name by which its starter finds it. */
const ENTRIES = [
  'cli/main',
  'cli/notice-thread',
  'cli/ledger-thread',
  'batch/worker',
  'readers/pdf/pdf-thread',
  'readers/pdf/pictures-thread',
];
/** Installed only where wanted: workbooks, the agents' protocol, the server, the queue. */
const APART = [
  /^exceljs/,
  /^@modelcontextprotocol\//,
  /^@hono\//,
  /^hono/,
  /^xlsx/,
  /^bullmq/,
  /^ioredis/,
  /^onnxruntime-node/,
  /^@gutenye/,
  /^utif2/,
];
/** cheerio's build for browsers is the same but for fetching pages by itself, which brings an HTTP client that takes longer to load. */
const CHEERIO = resolve('node_modules/cheerio/dist/browser/index.js');
/** The mail reader brings an older copy of its own. */
const ICONV = resolve('node_modules/iconv-lite');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/**
 * A folder that says which kind of modules it holds is no longer the package that finds itself by its name: the bundle knows its version
 * and its schema.
 * commander loads what starts programs, for commands that are programs of their own; ours are not. mammoth loads what reads and writes XML,
 * which it gets from us as elements.
 */
const STAND_INS = {
  name: 'stand-ins',
  resolveId(id, importer = '') {
    if (id === PDF_WORKER) return { id: './pdf-worker.js', external: true };
    if (id === 'iconv-lite') return LATE_ICONV;
    if (id === './iconv.js' && importer === LATE_ICONV) return { id, external: true };
    if (id === DINGBATS) return importer === LATE_DINGBATS ? null : LATE_DINGBATS;
    if (/^\.\/(?:reader|writer)$/.test(id) && /[\\/]mammoth[\\/]lib[\\/]xml[\\/]/.test(importer)) return UNUSED;
    return id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer) ? UNUSED : null;
  },
  load(id) {
    if (id === resolve('dist/version.js')) return `export const version = () => '${version}';`;
    // as text, which is read in a tenth of the time that the same takes as a program
    if (id === resolve('dist/plan/shipped-schema.js')) return `export const shippedSchema = () => JSON.parse(${JSON.stringify(SCHEMA)});`;
    if (id === LATE_ICONV) return ASKED_LATE;
    if (id === LATE_DINGBATS) return DINGBATS_ASKED_LATE;
    return id === UNUSED ? 'export {};' : null;
  },
};
/** The pages that the command writes or serves. */
const PAGES = ['review', 'archive'];
const SCHEMA = JSON.stringify(jsonSchema());
const OUT = 'dist/command';
const UNUSED = '\0unused';
/** Tables of encodings are loaded with the first text that is not UTF-8. */
const LATE_ICONV = '\0late-iconv';
const ASKED_LATE = `const late = () => require('./iconv.js');
export const decode = (...given) => late().decode(...given);
export const encode = (...given) => late().encode(...given);
export const encodingExists = (...given) => late().encodingExists(...given);
export default { decode, encode, encodingExists };`;
/** The signs of symbol fonts are loaded with the first of them. */
const DINGBATS = 'dingbat-to-unicode';
const LATE_DINGBATS = '\0late-dingbats';
const DINGBATS_ASKED_LATE = ['codePoint', 'dec', 'hex']
  .map((name) => `exports.${name} = (...given) => require('${DINGBATS}').${name}(...given);`)
  .join('\n');
/** The name of what reads PDF, for the library too (`imports` in package.json). */
const PDF_WORKER = '#pdf-worker';
/** What its licence asks to be said of a changed file (Apache License 2.0, 4). */
const PDF_LICENCE =
  '/* pdf.js, Copyright 2024 Mozilla Foundation, Apache License 2.0 (see LICENSES.txt); changed for plan-parse: fonts are not made anew. */';

rmSync(OUT, { recursive: true, force: true });
const { output } = await build({
  input: Object.fromEntries(ENTRIES.map((path) => [path.slice(path.lastIndexOf('/') + 1), `dist/${path}.js`])),
  platform: 'node',
  external: APART,
  resolve: { alias: { cheerio: CHEERIO } },
  // flat, so that a thread lies beside whichever file starts it; V8 forgets where kept code may import from, so that all is required
  output: { dir: OUT, format: 'cjs', entryFileNames: '[name].code.js', chunkFileNames: '[name]-[hash].js', dynamicImportInCjs: false },
  plugins: [STAND_INS],
  logLevel: 'warn',
});
await build({
  input: PDF_WORKER,
  platform: 'node',
  plugins: [
    { name: 'pdf-worker', resolveId: (id) => (id === PDF_WORKER ? id : null), load: (id) => (id === PDF_WORKER ? pdfWorker() : null) },
  ],
  output: { file: join(OUT, 'pdf-worker.js'), format: 'cjs', minify: true, postBanner: PDF_LICENCE },
  logLevel: 'warn',
});
const { output: tables } = await build({
  input: ICONV,
  platform: 'node',
  output: { file: join(OUT, 'iconv.js'), format: 'cjs' },
  logLevel: 'warn',
});
await build({ input: 'dist/load.js', platform: 'node', output: { file: join(OUT, 'load.js'), format: 'cjs' }, logLevel: 'warn' });
for (const path of ENTRIES) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  writeFileSync(join(OUT, `${name}.js`), `module.exports = require('./load.js').run(require.resolve('./${name}.code.js'));\n`);
}
// CommonJS, of which compiled code can be kept
writeFileSync(join(OUT, 'package.json'), '{"type":"commonjs"}\n');
for (const page of PAGES) {
  // what runs in a browser: one script, from its sources, and its style sheet
  await build({
    input: `src/page/${page}.ts`,
    resolve: { extensionAlias: { '.js': ['.ts'] } },
    output: { file: join(OUT, `page-${page}.js`), format: 'esm', minify: true },
    logLevel: 'warn',
  });
  copyFileSync(`src/page/${page}.css`, join(OUT, `page-${page}.css`));
}
writeFileSync(
  join(OUT, 'LICENSES.txt'),
  packages([...output, ...tables])
    .map(licence)
    .join('\n\n'),
);

/** Lists the folders of the packages whose code is in the bundle. */
function packages(files) {
  const modules = files.flatMap(({ moduleIds = [] }) => moduleIds);
  const folders = modules.map((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** Gives a package's name, version and the text of its licence, which most licences ask to be passed on. */
function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : `License: ${license}`;
  return `${name} ${version} (${license})\n\n${text}\n\n${'-'.repeat(80)}`;
}
