/**
 * Measures the program in processor time: whole processes beside its peers, the stages of a warm reading, a batch.
 * Prints Markdown; `-o FILE` writes JSON as well; `--against REV` builds another commit and runs both in turn.
 *
 *     npm run bench -- [--rounds N] [--against REV] [-o FILE] [FILE...]
 *
 * Needs python3, which asks the system what a process and its children cost. Peers that are not installed are named.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inTurn } from './meter.mjs';
import { PEERS } from './peers.mjs';
import { stagesOf } from './stages.mjs';

const HERE = resolve('.');
/** One notice in each format, with tables, blocks and a tree. */
const DEFAULT = ['txt', 'html', 'docx', 'pdf'].map((ending) => `fixtures/congress-points/input.${ending}`);
/** Documents of the batch that is measured, and its processes. */
const [BATCH, JOBS] = [400, 2];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '9' }, against: { type: 'string' }, out: { type: 'string', short: 'o' } },
});
const rounds = Number(options.rounds);
const files = positionals.length > 0 ? positionals : DEFAULT;
const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) throw new Error(`no such file: ${missing.join(', ')}`);

const other = options.against && built(options.against);
const result = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? '?'} × ${cpus().length}`,
  node: process.version,
  processes: files.map(processes),
  stages: [],
  batch: batch(),
};
for (const file of files) result.stages.push({ file, ...(await stagesOf(join(HERE, 'dist'), new Uint8Array(readFileSync(file)), rounds)) });
if (other) rmSync(dirname(other), { recursive: true, force: true });
if (options.out) writeFileSync(options.out, `${JSON.stringify(result, null, 2)}\n`);
console.log(told(result));

/** Measures a whole run on a file beside its peers, and beside the same of another commit. */
function processes(file) {
  const own = (root) => ['node', join(root, 'bin/plan-parse.js'), file];
  const peers = PEERS[extname(file).slice(1)] ?? PEERS.txt;
  const commands = [
    ['plan-parse', own(HERE)],
    ...(other ? [[options.against, own(other)]] : []),
    ...peers.map(([name, of]) => [name, of(file)]),
  ];
  const found = inTurn(
    commands.map(([, command]) => command),
    rounds,
  );
  const ours = found[0];
  return {
    file,
    runs: commands.map(([name], i) => ({
      name,
      ...(found[i] ?? { missing: true }),
      ...(found[i] && { ratio: ours.seconds / found[i].seconds }),
    })),
  };
}

/** Measures a batch over copies of the files: documents a second, and the memory of a process. */
function batch() {
  const folder = mkdtempSync(join(tmpdir(), 'plan-parse-bench-'));
  const [archive, out] = [join(folder, 'in'), join(folder, 'out')];
  execFileSync('node', [join(HERE, 'test/bench/copies.mjs'), String(BATCH), archive, ...files]);
  execFileSync('node', [join(HERE, 'bin/plan-parse.js'), 'batch', archive, '-o', out, '--jobs', String(JOBS), '--quiet'], {
    stdio: 'ignore',
  });
  const { seconds, filesPerSecond, memory } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  return { documents: BATCH, jobs: JOBS, seconds, filesPerSecond, memory };
}

/** Builds a commit in a folder of its own; gives that. */
function built(revision) {
  const root = join(mkdtempSync(join(tmpdir(), 'plan-parse-against-')), 'project');
  execFileSync('git', ['clone', '--quiet', '--shared', HERE, root]);
  execFileSync('git', ['-C', root, 'checkout', '--quiet', execFileSync('git', ['rev-parse', revision], { encoding: 'utf8' }).trim()]);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], { cwd: root });
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: root });
  return root;
}

function told({ date, machine, node, processes, stages, batch }) {
  const table = (heads, rows) => [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const name = (file) => (file.startsWith('fixtures/') ? file.slice('fixtures/'.length) : basename(file));
  const runs = processes.flatMap(({ file, runs }) =>
    runs.map((run, i) => [
      i === 0 ? name(file) : '',
      run.name,
      ...(run.missing
        ? ['not installed', '', '']
        : [run.seconds.toFixed(2), run.mebibytes.toFixed(0), i === 0 ? '' : `${run.ratio.toFixed(2)} ×`]),
    ]),
  );
  return `${date}, ${machine}, Node.js ${node}; medians of ${rounds} rounds in turn.

${table(['File', 'Whole process', 'Processor s', 'Peak MiB', 'plan-parse is'], runs)}

${table(
  ['File', 'read ms', 'segment ms', 'all ms'],
  stages.map(({ file, read, segment, all }) => [name(file), ...[read, segment, all].map((ms) => ms.toFixed(1))]),
)}

Batch of ${batch.documents} documents, ${batch.jobs} processes: ${batch.filesPerSecond} documents a second, ${batch.seconds} s, ${JSON.stringify(batch.memory)}.`;
}
