import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibrary } from '../../src/archive/library.js';
import { parseAll } from '../../src/index.js';
import type { PlanDocument } from '../../src/plan/schema.js';
import { fill } from '../batch/archive.js';
import { folder } from '../cli/run.js';
import { OTHER, PLAN } from '../readers/containers/make.js';
import { makeZip } from '../readers/make-zip.js';

async function read(bytes: Uint8Array, path: string): Promise<PlanDocument[]> {
  const documents: PlanDocument[] = [];
  for await (const { document } of parseAll(bytes, { path })) documents.push(document);
  return documents;
}

it('knows every document of an archive by its place in it', async () => {
  const two = makeZip([
    { name: '甲/a.txt', content: PLAN },
    { name: 'b.txt', content: OTHER },
  ]);
  const files = { 'two.zip': two, 'one.zip': makeZip([{ name: 'c.txt', content: PLAN }]), 'd.txt': OTHER };
  const library = await openLibrary([fill(join(folder(), 'in'), files)], read);
  const { digests } = await library.all();
  expect(digests.map(({ name }) => name)).toEqual(['d.txt', 'one.zip!/c.txt', 'two.zip!/甲/a.txt', 'two.zip!/b.txt']);
  expect((await library.one('two.zip!/b.txt'))?.document.parts[0]?.year).toBe(2032);
  expect((await library.one('one.zip'))?.name).toBe('one.zip!/c.txt');
  expect(await library.one('two.zip')).toBeNull();
  expect(await library.one('two.zip!/c.txt')).toBeNull();
});
