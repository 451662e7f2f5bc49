import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run, spawned } from '../cli/run.js';
import { WHOLE } from '../series.js';
import { childrenOf, contents, ended, fill, notice, reportIn, start, until } from './archive.js';

/** A document that takes seconds, more of them on a machine that has much to do. */
const LARGE = notice(99, WHOLE ? 500 : 200);
/** One that takes far longer than the time it is given. */
const ENDLESS = notice(99, 250_000);
/** One that needs more memory than the least that can be given, and keeps within the other limits. */
const HUGE = `${'抓好春耕生产工作'.repeat(6)}\n`.repeat(200_000);

describe('a document that takes too much costs only itself', () => {
  const here = fill(folder(), { 'in/a.txt': notice(1), 'in/large.txt': LARGE, 'in/large-copy.txt': LARGE, 'in/z.txt': notice(2) });
  const others = ['a.txt.json', 'z.txt.json'];

  it.each(WHOLE ? ['1', '2'] : ['2'])('of time, with --jobs %s', (jobs) => {
    const there = fill(folder(), { 'in/a.txt': notice(1), 'in/large.txt': ENDLESS, 'in/large-copy.txt': ENDLESS, 'in/z.txt': notice(2) });
    const { code, stderr, timeout } = timed(there, jobs);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `[limit:time]\n              in/large-copy.txt: Reading took more than ${timeout} s of processor time and was ended.\n`,
    );
    expect(Object.keys(contents(join(there, 'out')))).toEqual(others);
    expect(reportIn(join(there, 'out')).files[2]).toMatchObject({
      duplicateOf: 'in/large-copy.txt',
      errors: [{ code: 'limit:time' }],
    });
  });

  it.runIf(process.platform === 'linux')('of memory, buffers included', () => {
    const there = fill(folder(), { 'in/a.txt': notice(1), 'in/huge.txt': HUGE, 'in/z.txt': notice(2) });
    expect(run(['batch', 'in', '-o', 'out', '--memory', '256', '--quiet', '--jobs', '1'], { cwd: there }).code).toBe(1);
    expect(Object.keys(contents(join(there, 'out')))).toEqual(others);
    expect(reportIn(join(there, 'out')).files[1]).toMatchObject({ path: 'in/huge.txt', errors: [{ code: 'limit:memory' }] });
  });

  it.runIf(process.platform === 'linux')('by a crash of its process', async () => {
    const args = ['batch', 'in', '-o', 'crash', '--quiet', '--jobs', '1', '--timeout', '3600', '--exclude', 'large-copy.txt'];
    const child = start(args, { cwd: here });
    await until(() => Object.keys(contents(join(here, 'crash'))).some((name) => name === 'a.txt.json'));
    const [worker] = childrenOf(child.pid as number);
    process.kill(worker as number, 'SIGSEGV');
    expect(await ended(child)).toBe(1);
    const { files } = reportIn(join(here, 'crash'));
    expect(files[1]).toMatchObject({ path: 'in/large.txt', errors: [{ code: 'source:crashed', details: { why: 'SIGSEGV' } }] });
    expect(Object.keys(contents(join(here, 'crash')))).toEqual(others);
  });

  it('reads it where it may', () => {
    expect(run(['batch', 'in', '-o', 'all', '--quiet', '--timeout', '3600', '-j', '1'], { cwd: here }).code).toBe(0);
  });
});

/** Gives each document so little time that the endless one is ended, and so much that the small ones are read on this machine as it is now. */
function timed(there: string, jobs: string) {
  for (let timeout = 1; ; timeout *= 3) {
    const ended = run(['batch', 'in', '-o', 'out', '--timeout', String(timeout), '--memory', '16384', '--jobs', jobs], { cwd: there });
    if (timeout > 300 || Object.keys(contents(join(there, 'out'))).length === 2) return { ...ended, timeout };
  }
}

it.skipIf(process.getuid?.() === 0)('a file and a folder that may not be read are failures, and the rest is read', () => {
  const here = fill(folder(), { 'in/a.txt': notice(1), 'in/closed/b.txt': notice(2), 'in/z.txt': notice(3) });
  chmodSync(join(here, 'in', 'a.txt'), 0);
  chmodSync(join(here, 'in', 'closed'), 0);
  expect(run(['batch', 'in', '-o', 'out', '--quiet'], { cwd: here }).code).toBe(1);
  chmodSync(join(here, 'in', 'closed'), 0o755);
  expect(reportIn(join(here, 'out')).files).toMatchObject([
    { path: 'in/a.txt', errors: [{ code: 'source:unreadable' }] },
    { path: 'in/closed', errors: [{ code: 'source:unreadable' }] },
    { path: 'in/z.txt', status: 'read' },
  ]);
});

/** A third of them is what the rest is held against. */
const FILES = WHOLE ? 3000 : 120;

it('memory does not grow with the number of files', () => {
  const here = fill(folder(), Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`in/${i % 3}/${i}.txt`, `${i}月`])));
  const [few, many] = ['in/0', 'in'].map((from, i) => {
    spawned(['batch', from, '-o', `out-${i}`, '--quiet', '-j', '1'], { cwd: here });
    return reportIn(join(here, `out-${i}`));
  });
  expect(many?.counts).toMatchObject({ files: FILES, read: FILES });
  expect(many?.memory.parent).toBeLessThan(1.2 * (few?.memory.parent ?? 0));
});

describe('files that change under way', () => {
  it('are gone, or are others: recorded, and nothing else suffers', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in/${String(i).padStart(2, '0')}.txt`, notice(i, 15)]));
    const here = fill(folder(), files);
    const child = start(['batch', 'in', '-o', 'out', '--quiet', '--jobs', '1'], { cwd: here });
    await until(() => Object.keys(contents(join(here, 'out'))).length > 2);
    for (let i = 30; i < 40; i++) rmSync(join(here, `in/${i}.txt`));
    for (let i = 20; i < 30; i++) fill(here, { [`in/${i}.txt`]: notice(i + 100, 15) });
    await ended(child);
    const { files: found } = reportIn(join(here, 'out'));
    for (const { status, errors } of found) {
      const codes = errors.map(({ code }) => code);
      expect(status === 'read' || codes.includes('source:unreadable') || codes.includes('source:changed')).toBe(true);
    }
    expect(run(['batch', 'in', '-o', 'out', '--quiet'], { cwd: here }).code).toBe(0);
    expect(Object.keys(contents(join(here, 'out'))).length).toBeGreaterThanOrEqual(30);
  });
});
