import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { isOutputClosed } from './closed-output.js';

/**
 * Writes a text, or bytes of one, and waits until all of it is out. Gives false where the reader of the pipe has gone (`| head`), which
 * is no error; rejects with any other failure, such as a full disk.
 */
export function writeText(stream: Writable, text: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (stream === process.stdout && isOutputClosed()) throw Object.assign(new Error('closed'), { code: 'EBADF' });
    stream.write(text, 'utf8', (error) => {
      if (!error) resolve(true);
      else if ((error as NodeJS.ErrnoException).code === 'EPIPE') resolve(false);
      else reject(error);
    });
  });
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A link is followed; what
 * is no plain file (/dev/null, a pipe) is written as it is. Throws the system's error, and leaves nothing behind.
 */
export function writeWhole(path: string, text: string | Uint8Array): void {
  const target = existing(path);
  if (target && !statSync(target).isFile()) {
    writeFileSync(target, text);
    return;
  }
  const place = target ?? path;
  const { randomUUID } = process.getBuiltinModule('node:crypto'); // which most runs need not load
  const draft = join(dirname(place), `.plan-parse-${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, text, { flush: true, mode: target ? statSync(target).mode & 0o777 : 0o666 });
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Gives the real path of what stands at a path; null where there is nothing yet. */
function existing(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
