import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { Entry } from './entry.js';

/** Keeps what became of every file, in a file: a line each, so that memory does not grow with their number. */
export interface Ledger {
  readonly file: string;
  /** Adds an entry and gives the place at which `at` finds it. */
  readonly add: (entry: Entry) => number;
  readonly at: (place: number) => Entry;
  readonly close: () => void;
}

const CHUNK = 4096;

/** Opens an empty ledger. */
export function openLedger(file: string): Ledger {
  const descriptor = openSync(file, 'w+');
  let end = 0;
  return {
    file,
    add: (entry) => {
      const place = end;
      end += writeSync(descriptor, Buffer.from(`${JSON.stringify(entry)}\n`), 0, undefined, place);
      return place;
    },
    at: (place) => JSON.parse(lineAt(descriptor, place)) as Entry,
    close: () => closeSync(descriptor),
  };
}

function lineAt(descriptor: number, place: number): string {
  const chunks: Buffer[] = [];
  for (let at = place; ; at += CHUNK) {
    const chunk = Buffer.alloc(CHUNK);
    const filled = chunk.subarray(0, readSync(descriptor, chunk, 0, CHUNK, at));
    const lineEnd = filled.indexOf('\n');
    chunks.push(lineEnd < 0 ? filled : filled.subarray(0, lineEnd));
    if (lineEnd >= 0 || filled.length === 0) return Buffer.concat(chunks).toString('utf8');
  }
}
