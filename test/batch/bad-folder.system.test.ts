import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROKEN } from '../broken.js';
import { folder, run } from '../cli/run.js';
import { WHOLE } from '../series.js';
import { contents, fill, notice, reportIn } from './archive.js';

const SHARED = join(process.env.PLAN_PARSE_SHARED ?? '../shared', 'corpus');
/** Each so many-th file is read alone too: all of them take minutes. */
const EACH = WHOLE ? 1 : 5;
/** As many are read of the shared ones, of which some take ten seconds. */
const SHARE = WHOLE ? 1 : 18;

describe('broken and hostile files among good ones', () => {
  it('are missed by no run, each has its reason, and every other file gives what it gives alone', () => {
    const here = fill(folder(), Object.fromEntries(Object.entries(BROKEN).map(([name, { bytes }]) => [`in/bad/${name}`, bytes])));
    const files = heldIn(here);
    for (const [name, { refusedBy }] of Object.entries(BROKEN)) {
      const { errors } = files.find(({ path }) => path === `in/bad/${name}`) ?? { errors: [] };
      expect(errors[0]?.code ?? null, name).toBe(refusedBy);
    }
  });

  it.skipIf(!existsSync(SHARED))('the same of those in the shared corpus', () => {
    const here = folder();
    const paths = ['bad', 'bad-next'].map((name) => join(SHARED, name)).flatMap((at) => readdirSync(at).map((name) => join(at, name)));
    for (const path of paths.filter((_, at) => at % SHARE === 0))
      cpSync(path, join(here, 'in', 'bad', basename(path)), { recursive: true });
    heldIn(here);
  });
});

/** Puts good files among the bad ones of a folder, reads it, and holds the report and the outputs against the files. */
function heldIn(here: string) {
  const good = Array.from({ length: 6 }, (_, i) => `bad/${String.fromCharCode(97 + 4 * i)}-good.txt`);
  fill(here, Object.fromEntries(good.map((name, i) => [`in/${name}`, notice(i)])));
  for (const kind of ['docx', 'html', 'pdf']) cpSync(`fixtures/health-months/input.${kind}`, join(here, 'in', 'bad', `m-good.${kind}`));
  expect(run(['batch', 'in', '-o', 'out', '--quiet'], { cwd: here }).code).toBe(1);
  const { files, counts } = reportIn(join(here, 'out'));
  expect(files.map(({ path }) => path).sort()).toEqual(filesIn(join(here, 'in')).map((name) => `in/${name}`));
  expect(counts.read + counts.failed).toBe(files.length);
  files.forEach(({ path, output, status, errors }, at) => {
    expect(errors.length > 0, path).toBe(status === 'failed');
    if (at % EACH > 0) return;
    const alone = run([path, '--diagnostics', 'none'], { cwd: here });
    expect(alone.code, path).toBe(status === 'failed' ? 1 : 0);
    expect(output === null ? '' : readFileSync(join(here, 'out', output), 'utf8'), path).toBe(alone.stdout);
  });
  expect(files.filter(({ path }) => path.includes('-good')).every(({ status }) => status === 'read')).toBe(true);
  return files;
}

function filesIn(root: string): string[] {
  return Object.keys(contents(root)).filter((name) => !name.split('/').some((part) => part.startsWith('.')));
}
