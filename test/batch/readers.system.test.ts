import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permissions } from '../../src/batch/permissions.js';
import { folder, shell } from '../cli/run.js';
import { makePdf, show } from '../readers/pdf/make.js';
import { WHOLE } from '../series.js';
import { childrenOf, contents, ended, fill, notice, reportIn, start, until } from './archive.js';

it('what reads documents writes into one folder only, and starts nothing', () => {
  const here = fill(folder(), { 'out/a.txt': '', 'a.txt': '' });
  const tries = `
    const { writeFileSync } = require('node:fs');
    const trial = (what) => { try { what(); return 'done'; } catch (error) { return error.code; } };
    console.log([
      trial(() => writeFileSync('out/a.txt', '')), trial(() => writeFileSync('a.txt', '')),
      trial(() => require('node:child_process').execFileSync('true')),
    ].join());`;
  const { stdout, stderr } = spawnSync(process.execPath, [...permissions('out', false), '-e', tries], { cwd: here, encoding: 'utf8' });
  expect(stdout, stderr).toBe('done,ERR_ACCESS_DENIED,ERR_ACCESS_DENIED\n');
});

describe.runIf(process.platform === 'linux')('the processes that read', () => {
  it('cannot start where too few files may be open: one line, exit 1', () => {
    const here = fill(folder(), { 'in/a.txt': notice(1), 'in/b.txt': notice(2) });
    for (const files of [40, 24]) {
      const { code, stderr } = shell(`ulimit -n ${files}; $PLAN_PARSE batch in -o out -q`, here);
      expect(stderr).toMatch(code === 0 ? /^$/ : /^plan-parse: [^\n]*\n$/);
    }
  });

  it('start nowhere, like a single reading, where the system refuses memory: one line, exit 1', () => {
    const here = fill(folder(), { 'in/a.txt': notice(1) });
    for (const kilobytes of [800_000, 1_300_000]) {
      for (const args of ['in/a.txt', 'batch in -o out']) {
        const { code, stdout, stderr } = shell(`ulimit -v ${kilobytes}; $PLAN_PARSE ${args}`, here);
        expect([code, stdout]).toEqual([1, '']);
        expect(stderr).toMatch(/^plan-parse: the system leaves \d+ MiB of address space [^\n]*\n$/);
      }
    }
  });

  it.runIf(WHOLE)('are ended where one is stopped: its document fails, the others are read', { timeout: 120_000 }, async () => {
    const here = fill(folder(), Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`in/${i}.txt`, notice(i, 60)])));
    const child = start(['batch', 'in', '-o', 'out', '-q', '-j', '2', '--timeout', '5'], { cwd: here });
    await until(() => childrenOf(child.pid as number).length > 1);
    await until(() => existsSync(join(here, 'out', 'in')) || existsSync(join(here, 'out', '0.txt.json')));
    process.kill(childrenOf(child.pid as number)[0] as number, 'SIGSTOP');
    expect(await ended(child)).toBe(1);
    const { counts, files } = reportIn(join(here, 'out'));
    expect(counts).toMatchObject({ read: 199, failed: 1 });
    expect(files.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['limit:standstill']);
  });

  it('one that dies before its first document costs none', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`in/${i}.txt`, notice(i, 30)]));
    const pdf = makePdf({ content: show(80, 700, '青禾县二〇三一年工作要点') });
    const here = fill(folder(), { ...files, 'in/notice.pdf': pdf });
    const child = start(['batch', 'in', '-o', 'out', '-q', '-j', '2'], { cwd: here });
    await until(() => childrenOf(child.pid as number).length > 0);
    process.kill(childrenOf(child.pid as number)[0] as number, 'SIGKILL');
    expect(await ended(child)).toBe(0);
    expect(reportIn(join(here, 'out')).counts).toMatchObject({ read: 31, failed: 0 });
    expect(Object.keys(contents(join(here, 'out')))).toHaveLength(31);
  });
});
