import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const BUILT = pathToFileURL('dist/readers/pdf/strays.js').href;

/** Leaves a rejection to nobody, in a process of its own that guards itself. */
function leave(error: string): number | null {
  const program = `
    import { guardStrays } from '${BUILT}';
    const unguard = guardStrays();
    const error = ${error};
    Promise.reject(error);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await unguard();`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).status;
}

/** Fuzzing found a damaged encryption by which pdf.js leaves a TypeError of its own to nobody. */
it.each([
  ['of its own kind', `Object.assign(new Error('damaged'), { name: 'FormatError' })`],
  ...['file:///a/pdf.mjs', '/a/dist/command/pdf-worker.js', 'C:\\\\a\\\\command\\\\pdf-C3wlv2UC.js'].map((file) => [
    `that comes about in ${file}`,
    `Object.assign(new TypeError('x'), { stack: 'TypeError: x\\n    at f (${file}:12:3)' })`,
  ]),
])('a rejection of pdf.js %s does not end the process', (_, error) => {
  expect(leave(error)).toBe(0);
});

it('any other does', () => {
  expect(leave(`new TypeError('x')`)).not.toBe(0);
});
