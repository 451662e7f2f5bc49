import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const LOADER = resolve('dist/command/load.js');

/** Two modules as they lie in the bundle: one that is started, one that it needs. */
const here = mkdtempSync(join(tmpdir(), 'plan-parse-load-'));
const [entry, part] = [join(here, 'entry.js'), join(here, 'part.js')];
writeFileSync(entry, "const { said } = require('./part.js'); console.log(said(), require('node:path').sep, __filename.length);\n");
const written = (word: string) => writeFileSync(part, `exports.said = () => '${word}';\n`);

const kept = () => readdirSync(here).filter((name) => !name.endsWith('.js'));

afterEach(() => {
  for (const name of kept()) rmSync(join(here, name));
});

function ran(env: Record<string, string> = {}): string {
  const script = `require(${JSON.stringify(LOADER)}).run(${JSON.stringify(entry)})`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', env: { ...process.env, ...env } });
  expect(stderr).toBe('');
  return stdout.split(' ')[0] ?? '';
}

describe('the loader of the command', () => {
  it('keeps the compiled code of what ran, and runs from it', () => {
    written('one');
    expect(ran()).toBe('one');
    expect(kept().map((name) => name.split('.js')[0])).toEqual(['entry', 'part']);
    expect(ran()).toBe('one');
  });

  it('sees a source that has changed, though it is as long as before', () => {
    written('one');
    ran();
    written('two');
    expect(ran()).toBe('two');
    expect(ran()).toBe('two');
  });

  it('compiles anew where what is kept is damaged', () => {
    written('one');
    ran();
    for (const name of kept()) {
      const length = readFileSync(join(here, `${name.split('.js')[0]}.js`)).length;
      writeFileSync(join(here, name), readFileSync(join(here, name)).fill(7, length));
    }
    expect(ran()).toBe('one');
  });

  it('keeps nothing where it is told so', () => {
    written('one');
    expect(ran({ NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('one');
    expect(kept()).toEqual([]);
  });

  it.runIf(process.getuid?.() === 0)('keeps nothing in a folder of another user', () => {
    written('one');
    chownSync(here, 1, 1);
    expect(ran()).toBe('one');
    expect(kept()).toEqual([]);
  });
});
