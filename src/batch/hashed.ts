import { ReadError } from '../diagnostic.js';
import { type Fingerprint, lookAt } from './fingerprint.js';
import type { Input } from './input.js';

/** Holds an input and its hash, or the reason why it has none. */
export interface Hashed extends Input {
  readonly fingerprint: Fingerprint | null;
  /** By its beginning it may be a container. */
  readonly mayHoldOthers: boolean;
}

/** Works out the hash of an input that has none yet; what cannot be read keeps the reason as its problem. */
export async function hashed(input: Input | Hashed): Promise<Hashed> {
  if ('fingerprint' in input) return input;
  const unread = { ...input, fingerprint: null, mayHoldOthers: false };
  if (input.problem) return unread;
  try {
    const { sha256, bytes, mayHoldOthers } = await lookAt(input.file ?? input.path);
    return { ...input, fingerprint: { sha256, bytes }, mayHoldOthers };
  } catch (error) {
    if (error instanceof ReadError) return { ...unread, problem: error.diagnostic };
    throw error;
  }
}
