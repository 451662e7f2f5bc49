import type { Random } from './random.js';

type Change = (bytes: Uint8Array, others: readonly Uint8Array[], chance: Random) => Uint8Array;

/** Bytes that programs stumble over: ends of strings, marks, borders of numbers. */
const AWKWARD = [0x00, 0x7f, 0x80, 0xff, 0xfe, 0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0x1a, 0x20, 0x22, 0x27, 0x28, 0x29, 0x3c, 0x3e, 0xd8, 0xdc];

const CHANGES: readonly Change[] = [flip, poke, cutEnd, cutOut, repeat, splice, swap];

/** Damages bytes of whatever format. */
export function mutateBytes(bytes: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  return chance.pick(CHANGES)(bytes, others, chance);
}

/** Gives a random stretch of some bytes, short ones more often. */
export function stretch(length: number, chance: Random): { start: number; end: number } {
  const start = chance.below(length + 1);
  const most = chance.pick([1, 8, 64, 1024, length]);
  return { start, end: Math.min(length, start + 1 + chance.below(most)) };
}

function flip(bytes: Uint8Array, _: readonly Uint8Array[], chance: Random): Uint8Array {
  const changed = bytes.slice();
  for (let times = chance.pick([1, 4, 64]); times > 0; times--) changed[chance.below(changed.length)]! ^= 1 << chance.below(8);
  return changed;
}

function poke(bytes: Uint8Array, _: readonly Uint8Array[], chance: Random): Uint8Array {
  const changed = bytes.slice();
  const { start, end } = stretch(changed.length, chance);
  for (let at = start; at < Math.min(end, start + 16); at++) changed[at] = chance.pick(AWKWARD);
  return changed;
}

function cutEnd(bytes: Uint8Array, _: readonly Uint8Array[], chance: Random): Uint8Array {
  return bytes.slice(0, chance.below(bytes.length));
}

function cutOut(bytes: Uint8Array, _: readonly Uint8Array[], chance: Random): Uint8Array {
  const { start, end } = stretch(bytes.length, chance);
  return joined(bytes.subarray(0, start), bytes.subarray(end));
}

function repeat(bytes: Uint8Array, _: readonly Uint8Array[], chance: Random): Uint8Array {
  const { start, end } = stretch(bytes.length, chance);
  const piece = bytes.subarray(start, end);
  const times = Math.min(chance.pick([1, 2, 50]), Math.floor(200_000 / (piece.length + 1)));
  return joined(bytes.subarray(0, end), ...Array.from({ length: times }, () => piece), bytes.subarray(end));
}

function splice(bytes: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  const other = chance.pick(others);
  const { start, end } = stretch(other.length, chance);
  const at = chance.below(bytes.length + 1);
  return joined(
    bytes.subarray(0, at),
    other.subarray(start, end),
    bytes.subarray(chance.below(2) ? at : Math.min(bytes.length, at + end - start)),
  );
}

function swap(bytes: Uint8Array, _: readonly Uint8Array[], chance: Random): Uint8Array {
  const [a, b] = [stretch(bytes.length, chance), stretch(bytes.length, chance)].sort((one, two) => one.start - two.start) as [
    { start: number; end: number },
    { start: number; end: number },
  ];
  if (a.end > b.start) return bytes;
  const piece = (from: number, to: number) => bytes.subarray(from, to);
  return joined(piece(0, a.start), piece(b.start, b.end), piece(a.end, b.start), piece(a.start, a.end), piece(b.end, bytes.length));
}

/** Joins pieces of bytes. */
export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
