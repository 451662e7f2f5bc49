import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from '../cli/run.js';
import { SEED, WHOLE } from '../series.js';
import { childrenOf, contents, ended, fill, lives, notice, reportIn, sleep, start, until } from './archive.js';

/** Rounds of kill -9: of the run, of one of the processes that read for it, and of all of them. */
const ROUNDS = WHOLE ? 20 : 1;
const KILLED = ['run', 'reader', 'all'] as const;
/** Texts of an archive, of which one in twenty cannot be read; a Word document, a page, a PDF and a copy come to them. */
const TEXTS = WHOLE ? 120 : 40;

/** Numbers that look random, the same ones each time. */
function* randoms(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

function archive(count: number): string {
  const files = Array.from({ length: count }, (_, i) => [`in/${i % 5}/${i}.txt`, i % 20 === 7 ? '' : notice(i, (i % 4) * 10)]);
  const others = ['docx', 'html', 'pdf'].map((kind) => [`in/notice.${kind}`, readFileSync(`fixtures/health-months/input.${kind}`)]);
  return fill(folder(), Object.fromEntries([...files, ...others, ['in/copy.txt', notice(0)]]));
}

const BATCH = ['batch', 'in', '-o', 'out', '--quiet', '--jobs', '2'];

describe('a run that is killed', () => {
  const here = archive(TEXTS);
  const out = join(here, 'out');
  const began = Date.now();
  run(BATCH, { cwd: here });
  const whole = Date.now() - began;
  const uninterrupted = contents(out);
  const random = randoms(SEED);

  it(`or whose readers are, goes on where it was, leaves no process, and ends with the same documents: ${ROUNDS} times`, async () => {
    expect(Object.keys(uninterrupted)).toHaveLength(TEXTS + 4 - TEXTS / 20);
    for (let round = 0; round < ROUNDS; round++) {
      const kind = KILLED[round % KILLED.length] as (typeof KILLED)[number];
      const name = `round ${round}, ${kind}`;
      rmSync(out, { recursive: true, force: true });
      const child = start(BATCH, { cwd: here });
      await sleep((random.next().value as number) * whole);
      const readers = childrenOf(child.pid as number);
      for (const pid of kind === 'run' ? [] : readers.slice(0, kind === 'all' ? readers.length : 1)) kill(pid);
      if (kind !== 'reader') child.kill('SIGKILL');
      await ended(child);
      await until(() => !readers.some(lives));
      const left = documentsIn(out);
      expect(run(BATCH, { cwd: here }), name).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(`plan-parse: ${TEXTS / 20} of ${TEXTS + 4} files failed; report: out/report.json\n`),
      });
      expect(contents(out), name).toEqual(uninterrupted);
      expect(reportIn(out).counts, name).toMatchObject({ files: TEXTS + 4, skipped: left, failed: TEXTS / 20 });
    }
  });
});

/** Kills a process; one that has just ended needs no killing. */
function kill(pid: number): void {
  if (lives(pid)) process.kill(pid, 'SIGKILL');
}

function documentsIn(out: string): number {
  return Object.keys(contents(out)).filter((name) => !name.startsWith('.')).length;
}

describe('a run that is started again', () => {
  const here = fill(folder(), { 'in/a.txt': notice(1), 'in/b.txt': notice(2), 'in/c.txt': notice(3) });
  const out = join(here, 'out');
  const again = (...more: string[]) => {
    const { code } = run([...BATCH, ...more, '--jobs', '1'], { cwd: here });
    const { files } = reportIn(out);
    return { code, skipped: files.filter(({ skipped }) => skipped).map(({ path }) => path) };
  };

  it('does nothing twice', () => {
    expect(again()).toEqual({ code: 0, skipped: [] });
    expect(again()).toEqual({ code: 0, skipped: ['in/a.txt', 'in/b.txt', 'in/c.txt'] });
  });

  it('looks at the bytes, not at the time', () => {
    utimesSync(join(here, 'in', 'a.txt'), new Date(), new Date());
    expect(again().skipped).toHaveLength(3);
    fill(here, { 'in/b.txt': notice(4) });
    expect(again()).toEqual({ code: 0, skipped: ['in/a.txt', 'in/c.txt'] });
    expect(readFileSync(join(out, 'b.txt.json'), 'utf8')).toBe(run(['in/b.txt'], { cwd: here }).stdout);
  });

  it('does again what was made with other options', () => {
    expect(again('--with-text').skipped).toEqual([]);
    expect(again('--with-text', '--compact').skipped).toEqual([]);
    expect(again('--with-text', '--compact', '--boxes').skipped).toHaveLength(3); // texts have no pages
    expect(again().skipped).toEqual([]);
  });

  it('does again each output that is not what it wrote', () => {
    const wrongs = [
      (right: string) => right.replace(/"version": "[^"]+"/, '"version": "0.0.0"'),
      (right: string) => right.slice(0, -100),
      ...['', 'null', '[]', '{"generator":1}'].map((wrong) => () => wrong),
    ];
    const there = fill(folder(), Object.fromEntries([...wrongs, null].map((_, i) => [`in/${i}.txt`, notice(i)])));
    run(BATCH, { cwd: there });
    const right = contents(join(there, 'out'));
    wrongs.forEach((wrong, i) => {
      const file = join(there, 'out', `${i}.txt.json`);
      writeFileSync(file, wrong(readFileSync(file, 'utf8')));
    });
    expect(run(BATCH, { cwd: there }).code).toBe(0);
    expect(contents(join(there, 'out'))).toEqual(right);
    const { files } = reportIn(join(there, 'out'));
    expect(files.filter(({ skipped }) => skipped).map(({ path }) => path)).toEqual([`in/${wrongs.length}.txt`]);
  });

  it('does all again where --force', () => {
    expect(again('--force').skipped).toEqual([]);
  });

  it('takes away an output that no longer holds', () => {
    fill(here, { 'in/c.txt': '' });
    expect(again()).toEqual({ code: 1, skipped: ['in/a.txt', 'in/b.txt'] });
    expect(Object.keys(contents(out))).toEqual(['a.txt.json', 'b.txt.json']);
  });

  it('keeps an output whose input is gone', () => {
    rmSync(join(here, 'in', 'c.txt'));
    rmSync(join(here, 'in', 'b.txt'));
    expect(again().code).toBe(0);
    expect(Object.keys(contents(out))).toEqual(['a.txt.json', 'b.txt.json']);
  });
});

it('stops where another run has the folder', async () => {
  const count = WHOLE ? 2 * TEXTS : TEXTS;
  const here = archive(count);
  const first = start(BATCH, { cwd: here });
  await until(() => documentsIn(join(here, 'out')) > 0);
  const second = run(BATCH, { cwd: here });
  expect(second).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^plan-parse: out: another run \(\d+@.+\) is at work in this folder\n$/),
  });
  expect(await ended(first)).toBe(1);
  expect(reportIn(join(here, 'out')).counts).toMatchObject({ files: count + 4, skipped: 0 });
});
