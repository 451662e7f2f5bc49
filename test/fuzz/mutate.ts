import { mutateBytes } from './mutate-bytes.js';
import { mutateCompound } from './mutate-compound.js';
import { mutatePackage } from './mutate-package.js';
import { mutatePdf } from './mutate-pdf.js';
import { mutateText } from './mutate-text.js';
import type { Random } from './random.js';

/** Damages a document, one to four times: as bytes (packages seldom: any byte ends them), or as one who knows its format. */
export function mutated(input: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  let bytes = input;
  for (let times = 1 + chance.below(4); times > 0; times--) {
    bytes = chance.below(isPackage(bytes) ? 12 : 3) === 0 ? mutateBytes(bytes, others, chance) : knowing(bytes, others, chance);
  }
  return bytes;
}

function knowing(bytes: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  if (isPackage(bytes)) return mutatePackage(bytes, others, chance);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return mutateCompound(bytes, others, chance);
  return startsWith(bytes, '%PDF') ? mutatePdf(bytes, chance) : mutateText(bytes, chance);
}

const isPackage = (bytes: Uint8Array): boolean => startsWith(bytes, 'PK');

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start;
}
