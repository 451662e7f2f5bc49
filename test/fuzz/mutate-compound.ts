import { mutateBytes } from './mutate-bytes.js';
import type { Random } from './random.js';

const SECTOR = 512;
/** Numbers that counts, places and chains stumble over. */
const NUMBERS = [0, 1, 2, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** Damages a compound file where it counts: words of the header, of the directory and of the streams, sectors, chains. */
export function mutateCompound(bytes: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  if (bytes.length < SECTOR) return mutateBytes(bytes, others, chance);
  const changed = Buffer.from(bytes);
  switch (chance.below(6)) {
    case 0:
      return mutateBytes(bytes, others, chance);
    case 1:
      copySector(changed, chance);
      break;
    case 2:
      changed.subarray(...sectorAt(chance.below(changed.length))).fill(chance.pick([0, 0xff, 0x20]));
      break;
    case 3:
      changeWord(changed, headOf(changed, chance), chance);
      break;
    default:
      for (let times = chance.pick([1, 3, 30]); times > 0; times--) changeWord(changed, chance.below(changed.length - 4), chance);
  }
  return new Uint8Array(changed);
}

/** Finds a place in the header, or in the head of the stream that says where all else lies (its identifier is A5EC). */
function headOf(bytes: Buffer, chance: Random): number {
  const head = Math.max(0, bytes.indexOf('eca5c100', 0, 'hex'));
  return chance.below(4) === 0 ? chance.below(SECTOR) : head + chance.below(900);
}

function changeWord(bytes: Buffer, at: number, chance: Random): void {
  const place = Math.min(at, bytes.length - 4);
  const before = bytes.readUInt32LE(place);
  const value = chance.pick([chance.pick(NUMBERS), before + 1, before - 1, before << 1, before >>> 1, chance.below(bytes.length)]);
  if (chance.below(2) === 0) bytes.writeUInt16LE(value & 0xffff, place);
  else bytes.writeUInt32LE(value >>> 0, place);
}

function copySector(bytes: Buffer, chance: Random): void {
  const [start, end] = sectorAt(chance.below(bytes.length));
  bytes.copy(bytes, sectorAt(chance.below(bytes.length))[0], start, end);
}

function sectorAt(at: number): [number, number] {
  const start = at - (at % SECTOR);
  return [start, start + SECTOR];
}
