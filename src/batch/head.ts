import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FilePath } from './names.js';

/** Gives the beginning of a file as text; nothing for what cannot be read. */
export async function headOf(path: FilePath, bytes: number): Promise<string> {
  return (await bytesAt(path, bytes)).toString('utf8');
}

/** Gives the first bytes of a file; none for what cannot be read. */
export async function bytesAt(path: FilePath, bytes: number): Promise<Buffer> {
  try {
    // without waiting: opening a pipe would wait for its writer
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return Buffer.alloc(0);
  }
}
