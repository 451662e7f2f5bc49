import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCompoundFile } from '../../../src/readers/compound-file.js';
import { makeCompound } from './compound.js';

const HEADER = { directory: 48, miniTable: 60, table: 68, first: 76 };

/** Writes a word into a copy of some bytes. */
function withWord(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(value >>> 0, at);
  return changed;
}

describe('a compound file', () => {
  const made = makeCompound({ WordDocument: Buffer.alloc(9000, 'x'), '1Table': Buffer.from('表'), Empty: null });

  it('gives the streams of its root, by names without case, and no storage as a stream', () => {
    const file = openCompoundFile(made);
    expect(file?.names).toEqual(['worddocument', '1table', 'empty']);
    expect(file?.stream('worddocument')).toHaveLength(9000);
    expect(Buffer.from(file?.stream('1table') ?? []).toString('utf8', 0, 3)).toBe('表');
    expect(file?.stream('empty')).toBeUndefined();
    expect(file?.stream('data')).toBeUndefined();
  });

  it('gives short streams, which lie in sectors of 64 bytes', () => {
    const file = openCompoundFile(readFileSync('fixtures/joint-notice/input.doc'));
    const table = file?.stream('1table');
    expect(table?.length).toBeGreaterThan(64);
    expect(table?.length).toBeLessThan(4096);
  });

  it('is walked no further than it has sectors, where its chains run in circles', () => {
    const circle = withWord(made, HEADER.table, 0); // the list of tables is the first table
    expect(openCompoundFile(circle)?.names).toContain('worddocument');
    // The directory's sector, the first behind the table, leads to itself.
    expect(openCompoundFile(withWord(made, 512 + 4, 1))?.names).toEqual(['worddocument', '1table', 'empty']);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['its head alone', made.subarray(0, 512)],
    ['a directory that lies beyond its end', withWord(made, HEADER.directory, 0x7fffffff)],
    ['no table', withWord(made, HEADER.first, 0xffffffff)],
  ])('with %s opens as far as it goes', (_, bytes) => {
    expect(openCompoundFile(bytes)?.stream('worddocument')?.length ?? 0).toBeLessThan(9001);
  });
});
