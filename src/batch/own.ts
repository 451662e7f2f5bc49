import { constants, fstatSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { type FilePath, shown } from './names.js';

/** Its own documents, one or one a line, and its reports; other names are not looked into. */
const NAMED = /\.(?:json|ndjson|jsonl)$/i;
/** How a document and a report begin, white space aside. */
const BEGINNINGS = ['{"schemaVersion":"1","generator":{"name":"plan-parse"', '{"generator":{"name":"plan-parse"'];
/** Bytes that hold such a beginning, indented too. */
const HEAD = 256;

/** Says whether a file is what this program wrote, which is no notice: the outputs of another run in a folder that is read. */
export async function isOwn(path: FilePath): Promise<boolean> {
  return NAMED.test(shown(path)) && (await beginsAsOwn(path));
}

/** Says whether a file, whatever its name, begins as a document or a report of this program does. */
export async function beginsAsOwn(path: FilePath): Promise<boolean> {
  const begun = (await headOf(path, HEAD)).replace(/\s+/g, '');
  return BEGINNINGS.some((beginning) => begun.startsWith(beginning));
}

/** Gives the first bytes of a file as text; nothing for what cannot be read. */
export async function headOf(path: FilePath, bytes: number): Promise<string> {
  try {
    // without waiting: opening a pipe would wait for its writer
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}

const STDOUT = 1;

/** Makes the test for what this program wrote that knows the file to which standard output goes too: `batch . --ndjson > all.ndjson`. */
export function ownOrStdout(): (path: FilePath) => Promise<boolean> {
  const isOut = isStdout();
  return async (path) => (await isOut(path)) || isOwn(path);
}

/** Makes the test for the file to which standard output goes: `tasks . --csv > all.csv`. */
export function isStdout(): (path: FilePath) => Promise<boolean> {
  const out = fileAt(STDOUT);
  if (!out) return async () => false;
  return async (path) => {
    const found = await stat(path, { bigint: true }).catch(() => null);
    return found?.dev === out.dev && found?.ino === out.ino;
  };
}

function fileAt(descriptor: number): { dev: bigint; ino: bigint } | null {
  try {
    const found = fstatSync(descriptor, { bigint: true });
    return found.isFile() ? found : null;
  } catch {
    return null; // it is closed
  }
}
