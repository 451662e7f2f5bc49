import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { jsonText } from '../writers/json.js';
import { orUnwritable } from './batch-error.js';
import type { Entry } from './entry.js';

/** Keeps what became of every file, in a file: a line each, so that memory does not grow with their number. */
export interface Ledger {
  readonly file: string;
  /** Adds an entry and gives the place at which `at` finds it; throws a `BatchError` where the disk takes no more. */
  readonly add: (entry: Entry) => number;
  readonly at: (place: number) => Entry;
  readonly close: () => void;
}

const CHUNK = 4096;

/** Opens an empty ledger; `place` is what a message calls the folder in which it lies. */
export function openLedger(file: string, place: string): Ledger {
  const descriptor = orUnwritable(place, () => openSync(file, 'w+'));
  let end = 0;
  return {
    file,
    add: (entry) => {
      const start = end;
      const line = Buffer.from(`${jsonText(entry)}\n`);
      orUnwritable(place, () => writeFileSync(descriptor, line));
      end += line.length;
      return start;
    },
    at: (start) => JSON.parse(lineAt(descriptor, start)) as Entry,
    close: () => closeSync(descriptor),
  };
}

function lineAt(descriptor: number, start: number): string {
  const chunks: Buffer[] = [];
  for (let at = start; ; at += CHUNK) {
    const chunk = Buffer.alloc(CHUNK);
    const filled = chunk.subarray(0, readSync(descriptor, chunk, 0, CHUNK, at));
    const lineEnd = filled.indexOf('\n');
    chunks.push(lineEnd < 0 ? filled : filled.subarray(0, lineEnd));
    if (lineEnd >= 0 || filled.length === 0) return Buffer.concat(chunks).toString('utf8');
  }
}
