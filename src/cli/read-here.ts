/** Reads in the thread that asks what cannot cost much, which spares the start of another: 40 ms, a tenth of a run on a text. */
import { addressSpaceLeft } from '../address-space.js';
import type { Limits } from '../limits.js';
import type { ParseOptions } from '../parse.js';
import type { PlanDocument } from '../plan/schema.js';
import { briefly } from './briefly.js';

/**
 * The most bytes of a plain text that is read here: twice the longest notice of thirteen pages. What a text costs grows with its length
 * (`test/growth.system.test.ts`), and so much of the dearest text known takes 2.6 s and 110 MiB; other formats wait between their steps,
 * where nothing could end them.
 */
export const BYTES = 2 ** 15;
/** Seconds by the clock after which a step is given up here, and all is read where it can be ended with a message: many times what it takes. */
export const SECONDS = 5;
/** MiB that must be free to use: twice what it takes. */
const MEMORY = 256;
/** How packages, pages, RTF and PDF begin or what they hold: told without the list of all formats. A text that looks so is read as they are. */
const [ZERO, BEGINNINGS] = [0, [...'<{%'].map((sign) => sign.charCodeAt(0))];

/**
 * Reads a short plain text, in this thread. Gives null for all else, where the limits leave less than it may take, and where anything
 * went wrong: then a thread of its own is to say what.
 */
export async function readHere(bytes: Uint8Array, options: ParseOptions, limits: Limits): Promise<PlanDocument | null> {
  if (bytes.length > BYTES || limits.time < SECONDS || Math.min(limits.memory, addressSpaceLeft()) < MEMORY) return null;
  if ((options.format ?? 'txt') !== 'txt' || bytes.includes(ZERO) || BEGINNINGS.includes(bytes[0] ?? ZERO)) return null;
  const { sniff } = await import('../readers/sniff.js');
  if (sniff(bytes).format !== 'txt') return null;
  const { parseWithin } = await import('../parse.js');
  let failed = false;
  const onFailure = () => {
    failed = true;
  };
  const { document } = await parseWithin(bytes, { ...options, limits, onFailure }, (work) => briefly(work, SECONDS * 1000));
  return failed ? null : document;
}
