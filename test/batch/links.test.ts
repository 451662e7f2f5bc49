import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFolder } from '../../src/batch/folder-sink.js';
import { folder } from '../cli/run.js';
import { contents, fill } from './archive.js';

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

it('a workshop that is a link is not swept', () => {
  const here = fill(folder(), { 'elsewhere/a': '' });
  mkdirSync(join(here, 'out'));
  symlinkSync('../elsewhere', join(here, 'out', '.plan-parse'));
  expect(() => openFolder(join(here, 'out'))).toThrow('unwritable');
  expect(readdirSync(join(here, 'elsewhere'))).toEqual(['a']);
});
