import { Buffer } from 'node:buffer';
import { constants, inflateSync } from 'node:zlib';
import { ReadError } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';

const IMAGE = /\/Subtype\s*\/Image/;
const FONT = /\/Length1\b|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)/;
const PACKED = /\/(?:FlateDecode|Fl)\b/;

/** Gives how many bytes a packed stream unpacks to; more than `most` is most + 1; what is no packed stream is 0. */
function unpackedSize(packed: Uint8Array, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0;
  }
}

/**
 * Measures a PDF's packed streams (pictures apart, which are never unpacked) before pdf.js unpacks them, for it does so without a bound.
 *
 * @throws ReadError `limit:part` where a font, `limit:stream` where another stream, `limit:unpacked` where all of them go beyond what a
 * document needs.
 */
export function measureStreams(bytes: Uint8Array, limits: Pick<Limits, 'part' | 'stream' | 'unpacked'>): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let together = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const dictionary = file.toString('latin1', Math.max(0, at - 600), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (!PACKED.test(own) || IMAGE.test(own)) continue;
    const end = file.indexOf('endstream', at);
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const [code, most] = FONT.test(own) ? (['limit:part', limits.part] as const) : (['limit:stream', limits.stream] as const);
    const size = unpackedSize(file.subarray(start, end < 0 ? file.length : end), most);
    if (size > most) throw new ReadError(code, { part: 'PDF', value: size, limit: most });
    together += size;
    if (together > limits.unpacked) throw new ReadError('limit:unpacked', { value: together, limit: limits.unpacked });
    if (end < 0) return;
    at = end;
  }
}
