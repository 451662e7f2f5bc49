import { fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isNamedAsPlans } from '../ledger/plans.js';
import { headOf } from './head.js';
import { type FilePath, shown } from './names.js';
import { isOwnList } from './own-lists.js';

/** How a document and a report begin, white space aside. */
const BEGINNINGS = ['{"schemaVersion":"1","generator":{"name":"plan-parse"', '{"generator":{"name":"plan-parse"'];
/** Bytes that hold such a beginning, indented too. */
const HEAD = 256;

/** Says whether a file is what this program wrote, which is no notice: documents and reports of another run, and lists of work. */
export async function isOwn(path: FilePath): Promise<boolean> {
  return (await isOwnDocument(path)) || isOwnList(path);
}

/** Says whether a file is a document, or several, or a report that this program wrote. */
export async function isOwnDocument(path: FilePath): Promise<boolean> {
  return isNamedAsPlans(shown(path)) && beginsAsOwn(path); // other names are not looked into
}

/** Says whether a file, whatever its name, begins as a document or a report of this program does. */
export async function beginsAsOwn(path: FilePath): Promise<boolean> {
  const begun = (await headOf(path, HEAD)).replace(/\s+/g, '');
  return BEGINNINGS.some((beginning) => begun.startsWith(beginning));
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
