import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { ReadError } from '../diagnostic.js';
import { LIMITS } from '../limits.js';
import { reasonOf } from '../system-error.js';
import type { FilePath } from './names.js';

/** Tells files' contents apart. */
export interface Fingerprint {
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

const CHUNK = 1 << 20;

/** Reads a file once and gives its hash; throws a `ReadError` for what is no readable file of a size within the limit. */
export async function fingerprintOf(path: FilePath): Promise<Fingerprint> {
  try {
    // without waiting: opening a pipe would wait for its writer
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await hashed(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('source:unreadable', reasonOf(error));
  }
}

async function hashed(handle: FileHandle): Promise<Fingerprint> {
  const found = await handle.stat();
  if (found.isDirectory()) throw new ReadError('source:folder');
  if (!found.isFile()) throw new ReadError('source:special');
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(Math.min(found.size + 1, CHUNK));
  let bytes = 0;
  for (let { bytesRead } = await handle.read(chunk); bytesRead > 0; { bytesRead } = await handle.read(chunk)) {
    bytes += bytesRead;
    if (bytes > LIMITS.bytes) throw new ReadError('limit:bytes', { value: Math.max(bytes, found.size), limit: LIMITS.bytes });
    hash.update(chunk.subarray(0, bytesRead));
  }
  return { sha256: hash.digest('hex'), bytes };
}
