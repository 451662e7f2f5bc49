import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/diagnostic.js';
import { LIMITS } from '../../src/limits.js';
import { type Archive, openArchive } from '../../src/readers/archive.js';
import { type MadeEntry, makeZip } from './make-zip.js';

const open = async (bytes: Uint8Array): Promise<Archive> => (await openArchive(bytes, LIMITS)) as Archive;

async function read(...entries: MadeEntry[]): Promise<Record<string, string>> {
  const archive = await open(makeZip(entries));
  return Object.fromEntries(archive.names.map((name) => [name, String(archive.bytes(name))]));
}

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'read';
  } catch (error) {
    return error instanceof ReadError ? error.diagnostic.code : String(error);
  }
}

const text: MadeEntry = { name: 'a.xml', content: '正文'.repeat(50) };
/** What an image may hold: the signatures of an entry, of a descriptor and of the directory's end. */
const image = Buffer.concat([
  Buffer.from('\xff\xd8PK\x03\x04PK\x07\x08PK\x01\x02', 'latin1'),
  Buffer.alloc(300, 7),
  Buffer.from('PK\x03\x04', 'latin1'),
]);

describe('a zip file is read by its central directory', () => {
  it.each(['signed', 'bare'] as const)('with %s data descriptors, whatever the data look like', async (descriptor) => {
    const read = await open(
      makeZip([
        { name: 'i.jpeg', content: image, stored: true, descriptor },
        { ...text, descriptor },
      ]),
    );
    expect(read.bytes('i.jpeg')).toEqual(image);
    expect(String(read.bytes('a.xml'))).toBe(text.content);
  });

  it('without the entries that it does not list', async () => {
    const other = { ...text, content: '另一份' };
    expect(await read({ ...other, unlisted: true }, text, { ...other, name: 'b.xml', unlisted: true })).toEqual({ 'a.xml': text.content });
  });

  it('with the first of entries of one name', async () => {
    expect(await read(text, { ...text, content: '另一份' })).toEqual({ 'a.xml': text.content });
  });

  it('whatever stands behind its end', async () => {
    const archive = await open(Buffer.concat([makeZip([text]), Buffer.alloc(512)]));
    expect(String(archive.bytes('a.xml'))).toBe(text.content);
  });

  it('names being keys: those that would be bad paths too', async () => {
    expect(await read({ ...text, name: '../../x' }, { ...text, name: 'C:\\x' }, { ...text, name: '/x' })).toHaveProperty('../../x');
  });

  it('but not where there is none', async () => {
    const sound = makeZip([text]);
    expect(await openArchive(sound.subarray(0, sound.length - 30), LIMITS)).toBeNull();
    expect(await openArchive(Buffer.from('PK\x05\x06'), LIMITS)).toBeNull();
    expect((await open(sound)).bytes('b.xml')).toBeUndefined();
  });
});

describe('an entry', () => {
  it.each<[string, string, Partial<MadeEntry>]>([
    ['with another checksum', 'zip:entry', { checksum: 1 }],
    ['without a checksum, of a writer that streams', 'read', { checksum: 0, descriptor: 'bare' }],
    ['packed by a method that packages must not use', 'zip:entry', { method: 12 }],
    ['with a password', 'zip:encrypted', { flags: 1 }],
    ['that is no deflated data', 'zip:entry', { stored: true, method: 8 }],
    ['too large', 'limit:ratio', { content: 'x'.repeat(40_000_000) }],
  ])('%s: %s', async (_, code, change) => {
    const archive = await open(makeZip([{ ...text, ...change }]));
    expect(codeOf(() => archive.bytes('a.xml'))).toBe(code);
  });

  it('counts towards the sum of all', async () => {
    const limits = { ...LIMITS, unpacked: 1000 };
    const archive = (await openArchive(
      makeZip([text, { ...text, name: 'b.xml' }, { ...text, name: 'c.xml', stored: true }]),
      limits,
    )) as Archive;
    expect(['a.xml', 'b.xml', 'c.xml', 'a.xml'].map((name) => codeOf(() => archive.bytes(name)))).toEqual([
      'read',
      'read',
      'read',
      'limit:unpacked',
    ]);
  });
});
