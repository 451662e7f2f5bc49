import { utf16 } from '../little-endian.js';
import type { Piece } from './pieces.js';

/** Holds the text of all stories, and how many of its characters the file no longer has. */
export interface Text {
  readonly text: string;
  readonly missing: number;
}

/** What Windows-1252 has at 80 to 9F; elsewhere it is Latin-1. Node's own decoder of it gives Latin-1 throughout in some versions. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Stands where a character is missing, so that the others keep their places; it is not drawn. */
const MISSING = '\0';

/** Reads the text of the pieces, so many characters of it at most; each stands at its own place in the string. */
export function readText(stream: Uint8Array, pieces: readonly Piece[], most: number): Text {
  const parts: string[] = [];
  let length = 0;
  let missing = 0;
  for (const { start, end, offset, width } of pieces) {
    if (start >= most) break;
    const wanted = Math.min(end, most) - start;
    const found = width === 2 ? utf16(stream, offset, wanted) : windows1252(stream.subarray(offset, offset + wanted));
    missing += wanted - found.length;
    parts.push(MISSING.repeat(start - length), found, MISSING.repeat(wanted - found.length));
    length = start + wanted;
  }
  return { text: parts.join(''), missing };
}

function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}
