import { closeSync, openSync, renameSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../src/diagnostic.js';
import { readInput } from '../src/input.js';
import { folder, run, shell } from './cli/run.js';

const HERE = folder();
/** Bytes that take more than a hundred looks at the disk to be read. */
const SIZE = 8 << 20;
/** Turns of the loop until something is done to it: at the first it has not been opened, at the last it has been read. */
const TURNS = Array.from({ length: 14 }, (_, power) => 2 ** power);

/** Reads a file to which something is done after some turns of the loop; gives its only bytes, or the code of what was said. */
async function readWhile(path: string, turns: number, change: () => void): Promise<string> {
  const reading = readInput(path, 2 * SIZE).catch((error: unknown) => error);
  for (let turn = 0; turn < turns; turn++) await setImmediate();
  change();
  const bytes = await reading;
  if (bytes instanceof ReadError) return bytes.diagnostic.code;
  return ['a', 'b'].filter((sign) => Buffer.from(bytes as Uint8Array).includes(sign)).join('');
}

/** What came of reading it, changed sooner or later. */
async function outcomes(name: string, change: (path: string) => void): Promise<Set<string>> {
  const path = join(HERE, name);
  const found = new Set<string>();
  for (const turns of TURNS) {
    writeFileSync(path, Buffer.alloc(SIZE, 'a'));
    found.add(await readWhile(path, turns, () => change(path)));
    if (found.has('source:changed')) break;
  }
  return found;
}

describe('a file that changes while it is read', () => {
  it('is never read half from the one before and half from the one behind', async () => {
    const replaced = await outcomes('replaced', (path) => {
      writeFileSync(`${path}.new`, Buffer.alloc(SIZE, 'b'));
      renameSync(`${path}.new`, path);
    });
    expect([...replaced].filter((one) => one !== 'a' && one !== 'b')).toEqual([]);
  });

  it('in its own place, is refused', async () => {
    const over = await outcomes('written', (path) => {
      const file = openSync(path, 'r+');
      writeSync(file, Buffer.alloc(SIZE, 'b'));
      closeSync(file);
    });
    expect([...over].filter((one) => one !== 'a' && one !== 'b')).toEqual(['source:changed']);
    const cut = await outcomes('cut', (path) => writeFileSync(path, 'b'));
    expect([...cut].filter((one) => one !== 'a' && one !== 'b')).toEqual(['source:changed']);
  });
});

it.runIf(process.platform === 'linux')('what is no file of a disk is read to its end: pipes, what is behind a link', () => {
  writeFileSync(join(HERE, 'a.txt'), '青禾县2031年工作要点\n');
  symlinkSync('a.txt', join(HERE, 'link.txt'));
  const alone = JSON.parse(run(['a.txt'], { cwd: HERE }).stdout).source.sha256;
  const { stdout } = shell('$PLAN_PARSE <(cat a.txt) --compact; cat a.txt | $PLAN_PARSE /dev/stdin --compact', HERE);
  expect([...stdout.matchAll(/"sha256":"(\w+)"/g)].map(([, sha256]) => sha256)).toEqual([alone, alone]);
  expect(JSON.parse(run(['link.txt'], { cwd: HERE }).stdout).source.sha256).toBe(alone);
});
