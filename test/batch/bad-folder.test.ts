import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folder, run } from '../cli/run.js';
import { contents, fill, notice, reportIn } from './archive.js';

vi.setConfig({ testTimeout: 1_800_000 });

const BAD = join(process.env.PLAN_PARSE_SHARED ?? '../shared', 'corpus', 'bad');

describe.skipIf(!existsSync(BAD))(`broken and hostile files among good ones (${BAD})`, () => {
  const here = folder();
  cpSync(BAD, join(here, 'in', 'bad'), { recursive: true });
  const good = Array.from({ length: 20 }, (_, i) => `bad/${String.fromCharCode(97 + i)}-good.txt`);
  fill(here, Object.fromEntries(good.map((name, i) => [`in/${name}`, notice(i)])));
  for (const kind of ['docx', 'html', 'pdf']) cpSync(`fixtures/health-months/input.${kind}`, join(here, 'in', 'bad', `m-good.${kind}`));

  it('misses no file, gives each bad one its reason, and every other one what it gives alone', () => {
    expect(run(['batch', 'in', '-o', 'out', '--quiet'], { cwd: here }).code).toBe(1);
    const { files, counts } = reportIn(join(here, 'out'));
    expect(files.map(({ path }) => path).sort()).toEqual(filesIn(join(here, 'in')).map((name) => `in/${name}`));
    expect(counts.read + counts.failed).toBe(files.length);
    for (const { path, output, status, errors } of files) {
      const alone = run([path, '--diagnostics', 'none'], { cwd: here });
      expect(alone.code, path).toBe(status === 'failed' ? 1 : 0);
      expect(output === null ? '' : readFileSync(join(here, 'out', output), 'utf8'), path).toBe(alone.stdout);
      expect(errors.length > 0, path).toBe(status === 'failed');
    }
    expect(files.filter(({ path }) => path.includes('-good')).every(({ status }) => status === 'read')).toBe(true);
  });
});

function filesIn(root: string): string[] {
  return Object.keys(contents(root)).filter((name) => !name.split('/').some((part) => part.startsWith('.')));
}
