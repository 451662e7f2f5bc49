import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';

/** What the page of each shows, were it read. */
export const TEXT = 'BT /F 12 Tf 72 700 Td (Work plan 2031) Tj ET ';
/** That text, and blanks up to a size in bytes. */
function padded(size: number): Uint8Array {
  const bytes = Buffer.alloc(size, 32);
  bytes.write(TEXT);
  return bytes;
}

/** The same packed. */
export const packed = (size: number): Uint8Array => deflateSync(padded(size));

/** Objects by their numbers: a dictionary, and the data of a stream. */
export type Objects = Readonly<Record<number, readonly [dictionary: string, data?: Uint8Array | string]>>;

/** Makes a PDF of one page, whose contents are object 5 unless the entries say otherwise. */
export function pdf(objects: Objects, { contents = '5 0 R', resources = '' } = {}): Uint8Array {
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

/** Writes bytes in ASCII base-85 (ISO 32000-1, 7.4.3). */
function ascii85(bytes: Uint8Array): string {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const groups = Array.from({ length: whole.length / 4 }, (_, at) => {
    let rest = whole.readUInt32BE(4 * at);
    if (rest === 0) return 'z';
    const digits = Array.from({ length: 5 }, () => {
      const digit = rest % 85;
      rest = Math.floor(rest / 85);
      return String.fromCharCode(33 + digit);
    });
    return digits.reverse().join('');
  });
  return `${groups.join('')}~>`;
}

const hex = (bytes: Uint8Array): string => `${Buffer.from(bytes).toString('hex')}>`;
/** Writes a form that draws something, with the forms that it may draw. */
export const form = (inner: string, drawn: string) =>
  [`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> /XObject << ${inner} >> >>`, drawn] as const;

/** Times that a page uses one stream. */
const USES = 40;
/** Bytes that a run unpacks to (ISO 32000-1, 7.4.5), of two. */
const RUN = 128;

/** PDFs of some kilobytes that unpack to a size in bytes, by every filter, spelling and use that leads there. */
export const BOMBS: Readonly<Record<string, (size: number) => Uint8Array>> = {
  'packed twice': (size) => pdf({ 5: ['/Filter [/FlateDecode /FlateDecode]', deflateSync(packed(size))] }),
  'whose filter is spelled with #46': (size) => pdf({ 5: ['/Filter /#46lateDecode', packed(size)] }),
  'whose filter is a reference': (size) => pdf({ 5: ['/Filter 6 0 R', packed(size)], 6: ['/FlateDecode'] }),
  'written in hexadecimal digits before': (size) => pdf({ 5: ['/Filter [/ASCIIHexDecode /FlateDecode]', hex(packed(size))] }),
  'written in base 85 before': (size) => pdf({ 5: ['/Filter [/ASCII85Decode /FlateDecode]', ascii85(packed(size))] }),
  'of runs': (size) =>
    pdf({ 5: ['/Filter [/FlateDecode /RunLengthDecode]', deflateSync(Buffer.from('\x81 '.repeat(size / RUN), 'latin1'))] }),
  'packed by LZW': (size) => pdf({ 5: ['/Filter /LZWDecode', lzw(size)] }),
  'that says it is a picture': (size) => pdf({ 5: ['/Subtype /Image /Filter /FlateDecode', packed(size)] }),
  'used 40 times': (size) => pdf({ 5: ['/Filter /FlateDecode', packed(size / USES)] }, { contents: `[${'5 0 R '.repeat(USES)}]` }),
};
