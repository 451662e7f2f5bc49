import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { openFolder } from '../../src/batch/folder-sink.js';
import { moveBelow } from '../../src/batch/place.js';
import { ReadError } from '../../src/diagnostic.js';
import { folder } from '../cli/run.js';
import { contents, fill } from './archive.js';

/** Times that a result is written while a link comes and goes: one or two go astray where each folder is only looked at before. */
const ROUNDS = 1_000;

it('nothing outside OUT is written, read or deleted through a link in it', async () => {
  const here = fill(folder(), { 'elsewhere/b.txt.json': 'kept', 'elsewhere/deep/c.txt.json': 'kept', 'out/real/x': '' });
  const [out, elsewhere] = [join(here, 'out'), join(here, 'elsewhere')];
  symlinkSync(elsewhere, join(out, 'linked'));
  symlinkSync(join(elsewhere, 'deep'), join(out, 'real', 'deep'));
  symlinkSync(join(elsewhere, 'b.txt.json'), join(out, 'b.txt.json'));
  const sink = openFolder(out);
  const take = async (place: string) => {
    const draft = join(sink.scratch, 'draft');
    writeFileSync(draft, place);
    return sink.take(draft, place.length, place).then(
      ({ output }) => output,
      ({ diagnostic }) => diagnostic.details.why,
    );
  };
  expect(await take('linked/a.txt')).toBe('there is a link in its place');
  expect(await take('linked/new/a.txt')).toBe('there is a link in its place');
  expect(await take('real/deep/c.txt')).toBe('there is a link in its place');
  expect(await take('b.txt')).toBe('b.txt.json'); // the link itself makes room
  expect(await take('new/folder/a.txt')).toBe('new/folder/a.txt.json');
  expect(readFileSync(join(out, 'b.txt.json'), 'utf8')).toBe('b.txt');
  for (const place of ['linked/b.txt', 'real/deep/c.txt']) {
    expect(sink.fileOf(place)).toBe(null);
    await sink.drop(place);
  }
  await sink.drop('new/folder/a.txt');
  await sink.close();
  expect(existsSync(join(out, 'new/folder/a.txt.json'))).toBe(false);
  expect(Object.keys(contents(elsewhere))).toEqual(['b.txt.json', 'deep/c.txt.json']);
  expect(readFileSync(join(elsewhere, 'b.txt.json'), 'utf8')).toBe('kept');
});

/** Puts a link to elsewhere in the place of a folder, and the folder back, as fast as it can, in a thread of its own. */
const SWAPPING = `
  const { renameSync, rmSync, symlinkSync } = require('node:fs');
  const { workerData: { place, aside, elsewhere, ends } } = require('node:worker_threads');
  const trial = (what) => { try { what(); } catch {} };
  while (!Atomics.load(ends, 0)) {
    trial(() => renameSync(place, aside));
    trial(() => rmSync(place, { recursive: true })); // one that the writer has made meanwhile
    trial(() => symlinkSync(elsewhere, place));
    trial(() => rmSync(place));
    trial(() => renameSync(aside, place));
  }`;

it.runIf(process.platform === 'linux')('nor through one that is put there while it is written', async () => {
  const here = fill(folder(), { 'out/deep/x/y': '', 'elsewhere/x/y': '' });
  const [out, elsewhere, draft] = [join(here, 'out'), join(here, 'elsewhere'), join(here, 'draft')];
  const ends = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { place: join(out, 'deep'), aside: join(here, 'aside'), elsewhere, ends };
  const swapping = new Worker(SWAPPING, { eval: true, workerData });
  await once(swapping, 'online');
  let met = 0;
  for (let round = 0; round < ROUNDS || (met === 0 && round < 100 * ROUNDS); round++) {
    writeFileSync(draft, String(round));
    try {
      moveBelow(out, `deep/x/${round}.json`, draft);
    } catch (error) {
      if (error instanceof ReadError) met++;
    }
  }
  Atomics.store(ends, 0, 1);
  await once(swapping, 'exit');
  expect(Object.keys(contents(elsewhere))).toEqual(['x/y']);
  expect(met).toBeGreaterThan(0); // the link was in the way, and seen
});

it('a workshop that is a link is not swept', () => {
  const here = fill(folder(), { 'elsewhere/a': '' });
  mkdirSync(join(here, 'out'));
  symlinkSync('../elsewhere', join(here, 'out', '.plan-parse'));
  expect(() => openFolder(join(here, 'out'))).toThrow('unwritable');
  expect(readdirSync(join(here, 'elsewhere'))).toEqual(['a']);
});
