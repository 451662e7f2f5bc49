import { mutateBytes } from './mutate-bytes.js';
import { mutatePackage } from './mutate-package.js';
import { mutatePdf } from './mutate-pdf.js';
import { mutateText } from './mutate-text.js';
import type { Random } from './random.js';

/** Damages a document, one to four times: as bytes, or as one who knows its format. */
export function mutated(input: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  let bytes = input;
  for (let times = 1 + chance.below(4); times > 0; times--) {
    bytes = chance.below(3) === 0 ? mutateBytes(bytes, others, chance) : knowing(bytes, others, chance);
  }
  return bytes;
}

function knowing(bytes: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start.startsWith('PK')) return mutatePackage(bytes, others, chance);
  if (start.startsWith('%PDF')) return mutatePdf(bytes, chance);
  return mutateText(bytes, chance);
}
