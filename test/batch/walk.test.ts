import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commonFolder, placeBelow } from '../../src/batch/base.js';
import { filterOf } from '../../src/batch/filter.js';
import { type Input, nothingLeftOut } from '../../src/batch/input.js';
import { inputsOf } from '../../src/batch/inputs.js';
import { shown } from '../../src/batch/names.js';
import { isOwn } from '../../src/batch/own.js';
import { folder } from '../cli/run.js';

async function seen(paths: readonly string[], { out = null, exclude = [] }: { out?: string | null; exclude?: string[] } = {}) {
  const leftOut = nothingLeftOut();
  const rules = { filter: filterOf([], exclude), out: out && realpathSync(out), own: isOwn, leftOut };
  const found = (await Readable.from(inputsOf({ kind: 'paths', paths }, commonFolder(paths), rules)).toArray()) as Input[];
  return { below: found.map(({ below }) => below && shown(below)), paths: found.map(({ path }) => shown(path)), leftOut, found };
}

function tree(names: readonly string[]): string {
  const root = folder();
  for (const name of names) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), name);
  }
  return root;
}

describe('walk', () => {
  it('gives files in the order of their names, folders where they stand', async () => {
    const root = tree(['b.txt', 'a/z.txt', 'a/y/x.txt', 'a.txt', '工作/要点.docx']);
    const { below, paths } = await seen([root]);
    expect(below).toEqual(['a/y/x.txt', 'a/z.txt', 'a.txt', 'b.txt', '工作/要点.docx']);
    expect(paths[0]).toBe(`${root}/a/y/x.txt`);
  });

  it('leaves out hidden files, lock files, what is excluded, and the output folder', async () => {
    const root = tree(['a.txt', '.hidden', '.git/config', '~$a.docx', 'drafts/b.txt', 'json/a.txt.json']);
    const { below, leftOut } = await seen([root], { out: join(root, 'json'), exclude: ['drafts'] });
    expect(below).toEqual(['a.txt']);
    expect(leftOut).toEqual({ hidden: 2, locks: 1, links: 0, special: 0, filtered: 1, own: 0 });
  });

  it('follows a link to a file of the tree, and no other', async () => {
    const root = tree(['in/a.txt', 'folder/b.txt']);
    const elsewhere = tree(['c.txt']);
    symlinkSync('a.txt', join(root, 'in', 'link-in'));
    symlinkSync(join(elsewhere, 'c.txt'), join(root, 'in', 'link-out'));
    symlinkSync(elsewhere, join(root, 'link-folder-out'));
    symlinkSync('..', join(root, 'in', 'link-loop'));
    symlinkSync('nowhere', join(root, 'link-broken'));
    const { below, leftOut } = await seen([root]);
    expect(below).toEqual(['folder/b.txt', 'in/a.txt', 'in/link-in']);
    expect(leftOut.links).toBe(4);
  });

  it('does not open pipes', async () => {
    const root = tree(['a.txt']);
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(await seen([root])).toMatchObject({ below: ['a.txt'], leftOut: { special: 1 } });
  });

  it.runIf(process.platform === 'linux')('gives names in any bytes', async () => {
    const root = tree(['a.txt']);
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xb9, 0xa4])]), 'x');
    mkdirSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xd7, 0xf7])]));
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xd7, 0xf7]), Buffer.from('/计划.txt')]), 'x');
    expect((await seen([root])).below).toEqual(['a.txt', '\\xB9\\xA4', '\\xD7\\xF7/计划.txt']);
  });

  it('puts the trees of several folders below the folder that they share', async () => {
    const root = tree(['x/2031/a.txt', 'y/2031/a.txt', 'y/b.txt']);
    const { below } = await seen([join(root, 'x', '2031'), join(root, 'y', '2031'), join(root, 'y', 'b.txt')]);
    expect(below).toEqual(['x/2031/a.txt', 'y/2031/a.txt', 'y/b.txt']);
  });

  it('says of what is missing that it is: as a file, when it is read', async () => {
    expect((await seen([join(folder(), 'missing')])).found).toMatchObject([{ below: 'missing', problem: null }]);
  });
});

describe('the base', () => {
  it('is the deepest folder that all share', () => {
    const root = tree(['x/a.txt', 'x/y/b.txt', 'xy/c.txt']);
    expect(commonFolder([join(root, 'x')])).toBe(join(root, 'x'));
    expect(commonFolder([join(root, 'x', 'a.txt')])).toBe(join(root, 'x'));
    expect(commonFolder([join(root, 'x', 'y'), join(root, 'x', 'a.txt')])).toBe(join(root, 'x'));
    expect(commonFolder([join(root, 'x'), join(root, 'xy')])).toBe(root);
    expect(commonFolder(['/usr', '/etc'])).toBe('/');
  });

  it('places what lies below it, and nothing else', () => {
    expect(placeBelow('/share', '/share/2031/a.docx')).toBe('2031/a.docx');
    expect(placeBelow('/share', '/share/../share/a.docx')).toBe('a.docx');
    expect(placeBelow('/share', '/shared/a.docx')).toBeNull();
    expect(placeBelow('/share', '/share/..a')).toBe('..a');
    expect(placeBelow('/计', Buffer.concat([Buffer.from('/计/'), Buffer.from([0xb9])]))).toEqual(Buffer.from([0xb9]));
    expect(placeBelow('/计', Buffer.from([0x2f, 0xb9]))).toBeNull();
  });
});
