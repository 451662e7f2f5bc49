import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, open, read } from 'node:fs';
import { promisify } from 'node:util';
import { ReadError } from '../diagnostic.js';
import { LIMITS } from '../limits.js';
import { mayHoldOthers } from '../readers/index.js';
import { reasonOf } from '../system-error.js';
import type { FilePath } from './names.js';

/** Tells files' contents apart. */
export interface Fingerprint {
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Holds what one reading of a file tells. */
export interface Look extends Fingerprint {
  /** By its beginning it may be a container. */
  readonly mayHoldOthers: boolean;
}

const CHUNK = 1 << 20;
/** Bytes at the beginning of a file that tell whether it may be a container: the headers of a mail are longer than those of an archive. */
const HEAD = 1 << 15;

/** What asks the file system and may wait; what an open file is, and its end, are known at once, where a wait in another thread would cost more than they do. */
const [opened, readFrom] = [promisify(open), promisify(read)];

/** Reads a file once and gives its hash, and whether it may be a container; throws a `ReadError` for what is no readable file of a size within the limit. */
export async function lookAt(path: FilePath): Promise<Look> {
  try {
    // without waiting: opening a pipe would wait for its writer
    const file = await opened(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await hashed(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('source:unreadable', reasonOf(error));
  }
}

/** Reads the file of a descriptor. */
async function hashed(file: number): Promise<Look> {
  const found = fstatSync(file);
  if (found.isDirectory()) throw new ReadError('source:folder');
  if (!found.isFile()) throw new ReadError('source:special');
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(Math.min(found.size + 1, CHUNK));
  let bytes = 0;
  let holds = false;
  // what is written behind its end meanwhile is told when it is read
  while (bytes === 0 || bytes !== found.size) {
    const { bytesRead } = await readFrom(file, chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    const read = chunk.subarray(0, bytesRead);
    if (bytes === 0) holds = mayHoldOthers(read.subarray(0, HEAD), bytesRead === found.size ? read : null);
    bytes += bytesRead;
    if (bytes > LIMITS.bytes) throw new ReadError('limit:bytes', { value: Math.max(bytes, found.size), limit: LIMITS.bytes });
    hash.update(read);
  }
  return { sha256: hash.digest('hex'), bytes, mayHoldOthers: holds };
}
