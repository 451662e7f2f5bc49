import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { LIMITS } from '../../src/limits.js';

const MIB = 2 ** 20;
const TEXT = 'BT /F 12 Tf 72 700 Td (Work plan 2031) Tj ET ';
const LARGE = Buffer.from(TEXT + ' '.repeat(3 * MIB));
const packed = deflateSync(LARGE);

type Objects = Readonly<Record<number, readonly [dictionary: string, data?: Uint8Array | string]>>;

/** Makes a PDF of one page, whose contents are object 5 unless the entries say otherwise. */
function pdf(objects: Objects, { contents = '5 0 R', resources = '' } = {}): Uint8Array {
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> ${resources} >> /Contents ${contents} >>`;
  const all: Objects = {
    1: ['<< /Type /Catalog /Pages 2 0 R >>'],
    2: ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    3: [page],
    4: ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    ...objects,
  };
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let length = 9;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [id, [dictionary, data]] of Object.entries(all)) {
    places.set(Number(id), length);
    const bytes = Buffer.from(data ?? '');
    const stream = Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
    add(Buffer.concat([Buffer.from(`${id} 0 obj\n`), data === undefined ? Buffer.from(dictionary) : stream, Buffer.from('\nendobj\n')]));
  }
  const rows = [...places].map(([, at]) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = places.size + 1;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Root 1 0 R /Size ${size} >>\nstartxref\n${length}\n%%EOF`));
  return Buffer.concat(pieces);
}

/** Packs blanks with LZW (ISO 32000-1, 7.4.4): each code is the one before and one blank more. */
function lzw(size: number): Uint8Array {
  let bits = '';
  const put = (code: number, width: number): void => {
    bits += code.toString(2).padStart(width, '0');
  };
  for (let unpacked = 0; unpacked < size; ) {
    put(256, unpacked === 0 ? 9 : 12);
    put(32, 9);
    let width = 9;
    for (let next = 258, run = 2; next < 4094; next++, run++) {
      put(next, width);
      unpacked += run;
      if (next + 2 >= 2 ** width && width < 12) width++;
    }
  }
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

const hex = (bytes: Uint8Array): string => `${Buffer.from(bytes).toString('hex')}>`;
const form = (inner: string, drawn: string) =>
  [`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> /XObject << ${inner} >> >>`, drawn] as const;

const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  'packed twice': () => pdf({ 5: ['/Filter [/FlateDecode /FlateDecode]', deflateSync(packed)] }),
  'whose filter is spelled with #46': () => pdf({ 5: ['/Filter /#46lateDecode', packed] }),
  'whose filter is a reference': () => pdf({ 5: ['/Filter 6 0 R', packed], 6: ['/FlateDecode'] }),
  'written in hexadecimal digits before': () => pdf({ 5: ['/Filter [/ASCIIHexDecode /FlateDecode]', hex(packed)] }),
  'of runs': () => pdf({ 5: ['/Filter [/FlateDecode /RunLengthDecode]', deflateSync(Buffer.from('\x81 '.repeat(40_000), 'latin1'))] }),
  'packed by LZW': () => pdf({ 5: ['/Filter /LZWDecode', lzw(3 * MIB)] }),
  'that says it is a picture': () => pdf({ 5: ['/Subtype /Image /Filter /FlateDecode', packed] }),
  'used 40 times': () =>
    pdf({ 5: ['/Filter /FlateDecode', deflateSync(LARGE.subarray(0, MIB / 16))] }, { contents: `[${'5 0 R '.repeat(40)}]` }),
};

describe('a PDF is measured by what it unpacks to', () => {
  it.each(Object.keys(BOMBS))('a stream %s', async (name) => {
    const limits = { part: MIB, stream: MIB, time: Number.POSITIVE_INFINITY };
    const bytes = BOMBS[name]?.() ?? new Uint8Array();
    const { document } = await parse(bytes, { limits });
    expect(document.diagnostics.map(({ code }) => code)).toEqual([expect.stringMatching(/^limit:(?:part|stream)$/)]);
    expect(globalThis.Uint8Array.name).toBe('Uint8Array');
  });

  it('one that may is read', async () => {
    const { document } = await parse(pdf({ 5: ['/Filter /#46lateDecode', packed] }), { withText: true });
    expect(document.text).toContain('Work plan 2031');
  });
});

it('says that forms nest too deep, and reads what stands above', async () => {
  const nested = (count: number) => {
    const inner = Array.from({ length: count }, (_, at) => [6 + at, form(`/X ${7 + at} 0 R`, `${at === 0 ? TEXT : ''}/X Do`)] as const);
    const deepest = form('', 'BT /F 12 Tf 72 600 Td (Deep) Tj ET');
    return pdf({ 5: ['', '/X Do'], ...Object.fromEntries(inner), [6 + count]: deepest }, { resources: '/XObject << /X 6 0 R >>' });
  };
  const read = async (count: number) => {
    const { document } = await parse(nested(count), { withText: true });
    return { text: document.text, codes: document.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('limit:')) };
  };
  expect(await read(20)).toEqual({ text: expect.stringContaining('Deep'), codes: [] });
  expect(await read(LIMITS.depth + 300)).toEqual({ text: expect.stringMatching(/Work plan 2031(?!.*Deep)/s), codes: ['limit:depth'] });
});
