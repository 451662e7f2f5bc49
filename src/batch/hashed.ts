import { ReadError } from '../diagnostic.js';
import { type Fingerprint, fingerprintOf } from './fingerprint.js';
import type { Input } from './input.js';

/** Holds an input and its hash, or the reason why it has none. */
export interface Hashed extends Input {
  readonly fingerprint: Fingerprint | null;
}

/** Works out the hash of an input; what cannot be read keeps the reason as its problem. */
export async function hashed(input: Input): Promise<Hashed> {
  if (input.problem) return { ...input, fingerprint: null };
  try {
    return { ...input, fingerprint: await fingerprintOf(input.file ?? input.path) };
  } catch (error) {
    if (error instanceof ReadError) return { ...input, fingerprint: null, problem: error.diagnostic };
    throw error;
  }
}
