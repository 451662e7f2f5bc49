import { bisect } from '../../bisect.js';
import { ReadError } from '../../diagnostic.js';
import { i16, u8, u16, u32 } from '../little-endian.js';
import { readPlc } from './plc.js';
import { type Sprm, sprmsOf } from './sprms.js';

/** Holds a stretch of text that lies together in the file ([MS-DOC] 2.9.177, Pcd). */
export interface Piece {
  /** Its first character and the one behind its last, counted over all texts of the document. */
  readonly start: number;
  readonly end: number;
  /** Where it lies in the WordDocument stream, in bytes. */
  readonly offset: number;
  /** Bytes of a character: 1 for Windows-1252, 2 for UTF-16. */
  readonly width: 1 | 2;
  /** What is changed about all of it, above its own properties. */
  readonly changes: readonly Sprm[];
}

const PRC = 1;
const PIECES = 2;
const NONE: readonly Sprm[] = [];

/** The codes that a one-byte change stands for, where they matter here (2.9.214, Prm0). */
const SHORT = new Map([
  [0x05, 0x2403],
  [0x09, 0x2407],
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x53, 0x2a33],
  [0x55, 0x0835],
  [0x5c, 0x083c],
  [0x75, 0x0855],
  [0x78, 0x2640],
]);

/**
 * Reads the piece table (2.9.38, Clx), which holds for files saved fast and for others alike: where the text lies, in order.
 *
 * @throws ReadError `doc:damaged` where there is none
 */
export function readPieces(clx: Uint8Array): Piece[] {
  const changes: Uint8Array[] = [];
  let at = 0;
  for (; u8(clx, at) === PRC; at += 3 + Math.max(0, i16(clx, at + 1))) changes.push(clx.subarray(at + 3, at + 3 + i16(clx, at + 1)));
  const { positions, records } = readPlc(u8(clx, at) === PIECES ? clx.subarray(at + 5, at + 5 + u32(clx, at + 1)) : clx.subarray(0, 0), 8);
  const pieces: Piece[] = [];
  records.forEach((record, index) => {
    const start = Math.max(positions[index] ?? 0, pieces.at(-1)?.end ?? 0);
    const end = positions[index + 1] ?? 0;
    if (end > start) pieces.push(readPiece(record, start, end, changes));
  });
  if (pieces.length === 0) throw new ReadError('doc:damaged');
  return pieces;
}

function readPiece(record: Uint8Array, start: number, end: number, changes: readonly Uint8Array[]): Piece {
  const place = u32(record, 2);
  const compressed = (place & 0x40000000) !== 0;
  const offset = place & 0x3fffffff;
  return { start, end, offset: compressed ? offset >> 1 : offset, width: compressed ? 1 : 2, changes: changesOf(u16(record, 6), changes) };
}

/** Reads what is changed about a piece: one property in a byte, or the number of a list (2.9.213, Prm). */
function changesOf(prm: number, changes: readonly Uint8Array[]): readonly Sprm[] {
  if (prm & 1) return sprmsOf(changes[prm >> 1] ?? new Uint8Array());
  const code = SHORT.get((prm >> 1) & 0x7f);
  return code === undefined ? NONE : [{ code, operand: Uint8Array.of(prm >> 8) }];
}

/** Finds the piece in which a character stands. */
export function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  const piece = pieces[bisect(pieces, ({ start }) => start <= position) - 1];
  return piece && position < piece.end ? piece : undefined;
}

/** Gives the byte at which a character of a piece lies. */
export function offsetIn(piece: Piece, position: number): number {
  return piece.offset + (position - piece.start) * piece.width;
}
