import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ReadError } from './diagnostic.js';
import { reasonOf } from './system-error.js';

/**
 * Reads a file, or standard input where the path is null, to its end.
 *
 * Throws a `ReadError`: `source:folder`, `source:unreadable`, or `limit:bytes` as soon as there is more than `limit`.
 */
export async function readInput(path: string | Buffer | null, limit: number): Promise<Uint8Array> {
  try {
    if (path !== null) await expectFile(path, limit);
    return await readAll(path === null ? process.stdin : createReadStream(path), limit);
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('source:unreadable', reasonOf(error));
  }
}

async function expectFile(path: string | Buffer, limit: number): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw new ReadError('source:folder');
  if (found.size > limit) throw new ReadError('limit:bytes', { value: found.size, limit });
}

/** Gathers a stream; sizes are counted, because a pipe has none and a file may grow. */
async function readAll(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) throw new ReadError('limit:bytes', { value: length, limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
