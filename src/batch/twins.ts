import { type Entry, holdsForBytes } from './entry.js';
import type { Hashed } from './hashed.js';
import type { Ledger } from './ledger.js';
import type { Settled } from './settle.js';

/**
 * Knows which bytes have been met before. What is at its end is a place in the ledger, a few bytes for each file; what
 * is under way is a promise.
 */
export interface Twins {
  /** Gives what became of the first file of the same bytes, once it is known; null where this is the first. */
  readonly met: (input: Hashed) => Promise<Entry | null> | null;
  /** Notes that this is the first file of its bytes. */
  readonly claim: (input: Hashed, mine: Promise<Settled>) => void;
  /** Gives the entry of the first file of some bytes that has come to its end; null where there is none. */
  readonly find: (sha256: string) => Entry | null;
  /** Keeps where the ledger has an entry that has come to its end. */
  readonly keep: (entry: Entry, place: number) => void;
}

/** Gives a memory of nothing. */
export function twinsIn(ledger: Ledger): Twins {
  const seen = new Map<string, number | Promise<Entry>>();
  return {
    met: ({ fingerprint }) => {
      const earlier = fingerprint && seen.get(keyOf(fingerprint.sha256));
      if (earlier === undefined || earlier === null) return null;
      return known(typeof earlier === 'number' ? ledger.at(earlier) : earlier);
    },
    claim: ({ fingerprint }, mine) => {
      if (fingerprint === null) return;
      const entry = mine.then((settled) => settled.entry);
      entry.catch(() => {}); // whoever waits for it hears of it
      seen.set(keyOf(fingerprint.sha256), entry);
    },
    find: (sha256) => {
      const place = seen.get(keyOf(sha256));
      return typeof place === 'number' ? ledger.at(place) : null;
    },
    keep: (entry, place) => {
      if (entry.sha256 === null || entry.duplicateOf !== null) return;
      if (holdsForBytes(entry)) seen.set(keyOf(entry.sha256), place);
      else seen.delete(keyOf(entry.sha256));
    },
  };
}

async function known(earlier: Entry | Promise<Entry>): Promise<Entry | null> {
  const entry = await earlier;
  return holdsForBytes(entry) ? entry : null;
}

/** Packs the digits: memory is counted here by the file. */
function keyOf(sha256: string): string {
  return Buffer.from(sha256, 'hex').toString('latin1');
}
