import fs from 'node:fs';
import { promisify } from 'node:util';
import { ReadError } from './diagnostic.js';
import { reasonOf } from './system-error.js';

/**
 * Reads a file, or standard input where the path is null, to its end: one state of one file, whatever is put in its place meanwhile.
 *
 * Throws a `ReadError`: `source:folder`, `source:unreadable`, `source:changed` where the file itself was written meanwhile, or
 * `limit:bytes` as soon as there is more than `limit`.
 */
export async function readInput(path: string | Buffer | null, limit: number): Promise<Uint8Array> {
  try {
    if (path === null) return await readAll(process.stdin, limit);
    await expectFile(path, limit);
    return await readFileAt(path, limit);
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('source:unreadable', reasonOf(error));
  }
}

// node:fs/promises takes four milliseconds to load
const [open, stat, fstat] = [promisify(fs.open), promisify(fs.stat), promisify(fs.fstat)];
const [read, close] = [promisify(fs.read), promisify(fs.close)];

/** Reads the file that stands at a path now; its size and time tell whether it was written under way. */
async function readFileAt(path: string | Buffer, limit: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const before = await fstat(file, { bigint: true });
    const bytes = await readAll(chunksOf(file), limit);
    const after = await fstat(file, { bigint: true });
    if (before.isFile() && (after.size !== before.size || after.mtimeNs !== before.mtimeNs)) throw new ReadError('source:changed');
    return bytes;
  } finally {
    await close(file);
  }
}

/** Bytes that are read at once. */
const CHUNK = 1 << 16;

async function* chunksOf(file: number): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await read(file, Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
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
