import { existsSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { headOf } from './head.js';
import { isOwnDocument } from './own.js';

/** An output in OUT whose input is no longer where it was: renamed, moved or deleted. */
export interface Stale {
  /** Its place below OUT. */
  readonly output: string;
  /** The path of a file of this run that holds the same bytes: the input under its new name; null where there is none. */
  readonly nowAt: string | null;
}

/** Bytes in which a document names its source. */
const HEAD = 1 << 14;
/** Stands in the name of an output that was cut, which no longer tells its input's. */
const CUT = /~[0-9a-f]{8}$/;

/**
 * Finds the outputs below OUT whose inputs are gone from below the base. They are kept, since a share may only be away
 * for a while; but whoever counts the outputs is to know of them.
 *
 * @param pathOf Gives the path of a file of this run by its SHA-256.
 */
export async function staleIn(root: string, base: string, pathOf: (sha256: string) => string | null): Promise<Stale[]> {
  const found: Stale[] = [];
  for await (const output of outputsIn(root)) {
    const below = output.slice(0, -'.json'.length);
    const file = join(root, output);
    if (existsSync(join(base, outermost(below))) || !(await isOwnDocument(file))) continue;
    const head = await headOf(file, HEAD);
    const path = stringIn(head, 'path');
    const gone = CUT.test(below) ? path !== null && !existsSync(path) : stringIn(head, 'sha256') !== null;
    if (gone) found.push({ output: output.split(sep).join('/'), nowAt: pathOf(stringIn(head, 'sha256') ?? '') });
  }
  return found.sort((a, b) => (a.output < b.output ? -1 : 1));
}

/** What a container holds is there as long as that is. */
const outermost = (below: string): string => below.split(`!${sep}`, 1)[0] ?? below;

/** Gives the JSON files below a folder by their places in it; those in hidden folders are the program's own workshop. */
async function* outputsIn(root: string): AsyncGenerator<string> {
  for await (const entry of await opendir(root, { recursive: true })) {
    const place = relative(root, join(entry.parentPath, entry.name));
    if (entry.isFile() && place.endsWith('.json') && !place.split(sep).some((step) => step.startsWith('.'))) yield place;
  }
}

/** Reads a string of `source` from the beginning of a document. */
function stringIn(head: string, name: 'path' | 'sha256'): string | null {
  const found = new RegExp(`"source":\\s*\\{[^}]*?"${name}":\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(head)?.[1];
  return found === undefined ? null : (JSON.parse(found) as string);
}
