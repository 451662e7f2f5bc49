import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run, shell } from '../cli/run.js';
import { part, WHOLE } from '../series.js';
import { childrenOf, contents, ended, fill, lives, notice, reportIn, start, until } from './archive.js';

const FILES = part(400);
const here = fill(folder(), Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`in/${i}.txt`, notice(i, 10)])));

describe('a stream', () => {
  it('waits for a reader that is slow, and loses nothing', () => {
    const usual = run(['batch', 'in', '--ndjson', '--quiet'], { cwd: here }).stdout;
    const slow = shell(
      '$PLAN_PARSE batch in --ndjson --quiet -j 1 | while IFS= read -r line; do sleep 0.02; printf "%s\\n" "$line"; done',
      here,
    );
    expect(slow.stdout).toBe(usual);
  });

  it('ends quietly, and soon, where the reader closes early', () => {
    const { code, stderr, stdout } = shell('set -o pipefail; $PLAN_PARSE batch in --ndjson --quiet -j 1 | head -n 1', here);
    expect({ code, stderr, lines: stdout.split('\n').length }).toEqual({ code: 0, stderr: '', lines: 2 });
  });
});

/** Documents that take a while each. */
function longOnes(count: number): string {
  return fill(folder(), Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${i}.txt`, notice(i, WHOLE ? 500 : 150)])));
}

/** Waits until a process says something on standard error, whatever else stands there before it: progress, on a slow machine. */
function says(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  return new Promise((resolve) => {
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes(words)) resolve();
    });
  });
}

describe('signals', () => {
  it.each(WHOLE ? (['SIGINT', 'SIGTERM'] as const) : (['SIGINT'] as const))(
    '%s finishes what is under way, and the next run goes on',
    async (signal) => {
      const out = join(here, signal);
      const child = start(['batch', 'in', '-o', signal, '--jobs', '1'], { cwd: here });
      let said = '';
      child.stderr?.on('data', (chunk) => (said += chunk));
      await until(() => Object.keys(contents(out)).some((name) => !name.startsWith('.')));
      for (const pid of [child.pid as number, ...childrenOf(child.pid as number)]) process.kill(pid, signal); // as a terminal does
      expect(await ended(child)).toBe(130);
      expect(said).toContain('finishing what is under way');
      expect(said).toContain('interrupted; the same command goes on from here');
      const { counts, interrupted } = reportIn(out);
      expect(interrupted).toBe(true);
      expect(counts.files).toBeLessThan(FILES);
      expect(counts.failed).toBe(0);
      expect(Object.keys(contents(out))).toHaveLength(counts.read);
      expect(run(['batch', 'in', '-o', signal, '--quiet'], { cwd: here }).code).toBe(0);
      expect(reportIn(out).counts).toMatchObject({ files: FILES, skipped: counts.read });
    },
  );

  it('begin nothing more', async () => {
    const long = longOnes(6);
    const child = start(['batch', 'in', '-o', 'out', '--quiet', '--jobs', '1'], { cwd: long });
    const done = () => Object.keys(contents(join(long, 'out'))).filter((name) => !name.startsWith('.')).length;
    await until(() => done() > 0);
    child.kill('SIGTERM');
    const before = done();
    expect(await ended(child)).toBe(130);
    expect(reportIn(join(long, 'out')).counts.files).toBeLessThanOrEqual(before + 2);
  });

  it('a second one stops at once, whatever the reader does', async () => {
    const drafts = folder();
    const child = start(['batch', 'in', '--ndjson', '-j', '1'], { cwd: here, env: { PATH: process.env.PATH, TMPDIR: drafts } });
    await until(() => readdirSync(drafts, { recursive: true }).length > 20); // more than a pipe holds, and nobody reads it
    const heard = says(child, 'finishing what is under way');
    child.kill('SIGINT');
    await heard;
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    expect(readdirSync(drafts)).toEqual([]);
  });

  it('a second one stops at once and leaves no process', async () => {
    const large = fill(folder(), { 'in/large.txt': notice(1, 20_000) });
    const child = start(['batch', 'in', '-o', 'out', '-j', '1'], { cwd: large });
    await until(() => childrenOf(child.pid as number).length > 0);
    const [worker] = childrenOf(child.pid as number);
    const heard = says(child, 'finishing what is under way');
    child.kill('SIGINT');
    await heard;
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    expect(contents(join(large, 'out'))).toEqual({});
    await until(() => !lives(worker as number));
  });
});

describe('progress', () => {
  it.skipIf(shell('command -v script', here).code !== 0)('is a bar on a terminal, which goes in the end', () => {
    const { stdout } = shell('script -qec "$PLAN_PARSE batch in -o bar -j 1" /dev/null < /dev/null', here);
    expect(stdout).toMatch(new RegExp(`\\[#+\\.*\\] \\d+ of ${FILES} files, [\\d.]+/s, \\d+:\\d\\d left, 0 failed`));
    expect(stdout).toContain(`${FILES} files in`);
  });
});
