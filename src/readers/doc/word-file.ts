import { ReadError } from '../../diagnostic.js';
import { openCompoundFile } from '../compound-file.js';
import { olderWord } from '../sniff/old-office.js';
import { type Fib, type Place, readFib } from './fib.js';

/** Holds the streams of a document, and what their heads say. */
export interface WordFile {
  /** The names of the root's streams and storages, in lower case. */
  readonly names: readonly string[];
  readonly stream: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array;
  readonly fib: Fib;
  /** Where a structure lies in the table stream, as much of it as there is. */
  place(index: number): Place;
  /** The bytes of a structure. */
  at(index: number): Uint8Array;
}

/** The identifier of Word 97 and later ([MS-DOC] 2.5.2); what is older has another. */
const WORD_97 = 0xa5ec;
const NOTHING = new Uint8Array();

/**
 * Opens a document's streams.
 *
 * @throws ReadError `doc:container`, `doc:older`, `doc:encrypted`, `doc:damaged`
 */
export function openWordFile(bytes: Uint8Array): WordFile {
  refuseOlder(bytes);
  const file = openCompoundFile(bytes);
  const stream = file?.stream('worddocument');
  if (!file || !stream) throw new ReadError('doc:container');
  refuseOlder(stream);
  const fib = readFib(stream);
  if (fib.identifier !== WORD_97) throw new ReadError('doc:damaged');
  if (fib.encrypted) throw new ReadError('doc:encrypted');
  const table = file.stream(fib.tableStream) ?? NOTHING;
  const place = (index: number): Place => {
    const { start, length } = fib.place(index);
    return { start, length: Math.max(0, Math.min(length, table.length - start)) };
  };
  const at = (index: number) => table.subarray(place(index).start, place(index).start + place(index).length);
  return { names: file.names, stream, table, data: file.stream('data') ?? NOTHING, fib, place, at };
}

function refuseOlder(bytes: Uint8Array): void {
  const version = olderWord(bytes);
  if (version !== undefined) throw new ReadError('doc:older', { version });
}
