import { opendir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { nothingLeftOut } from '../batch/input.js';
import { inputsOf } from '../batch/inputs.js';
import { readInput } from '../input.js';
import { isNamedAsPlans, looksLikeJson, plansIn } from '../ledger/plans.js';
import { type Reading, readingOf } from '../ledger/row.js';
import { LIMITS } from '../limits.js';
import type { PlanDocument } from '../plan/schema.js';
import { searchable } from './words.js';

/** Holds a document of a library, and the name by which it is asked for. */
export interface Held {
  readonly name: string;
  readonly document: PlanDocument;
}

/** Holds what is kept of a document to answer for many at once: documents themselves would fill the memory. */
export interface Digest {
  readonly name: string;
  readonly reading: Reading;
  /** All that can be searched, as `plainName` writes it. */
  readonly words: string;
}

/** Holds what is known of all documents of a library, and how many of its files are not read yet. */
export interface Shelf {
  readonly digests: readonly Digest[];
  readonly unread: number;
}

/** Answers for the documents of a few folders, and of nothing else. */
export interface Library {
  /** Reads what has changed, no further file once so many milliseconds have passed. */
  readonly all: (patience?: number) => Promise<Shelf>;
  /** Gives one document by the name of its file; null where there is none in the folders, or it cannot be read. */
  readonly one: (name: string) => Promise<Held | null>;
}

/** Reads a notice, or all that stand in an archive or a mail; none where it cannot be read. */
export type Read = (bytes: Uint8Array, path: string) => Promise<readonly PlanDocument[]>;

/** So many notices are read for one question; a whole archive is what `batch` is for. */
const MOST_READ = 50;

/**
 * Opens folders with what `batch` wrote, with notices, or both. A file is read when it is first asked for, and again when it
 * has changed. Links that lead out of the folders are as if they were not there.
 */
export async function openLibrary(folders: readonly string[], read: Read): Promise<Library> {
  const roots = await Promise.all(folders.map(folderAt));
  const known = new Map<string, Known>();
  const nameOf = (path: string) => (roots.length === 1 ? relative(roots[0] as string, path) : path).split(sep).join('/');
  const load = async (path: string): Promise<Held[]> => {
    const documents = await documentsIn(path, read).catch(() => []);
    return documents.map((document, i) => ({
      name: nameOf(path) + (insideOf(document, path) ?? (documents.length > 1 ? `#${i + 1}` : '')),
      document,
    }));
  };
  const all = async (patience = Number.POSITIVE_INFINITY): Promise<Shelf> => {
    const paths = await filesIn(roots);
    const stale = await changed(paths, known);
    const notices = stale.filter(({ path }) => !isNamedAsPlans(path)).slice(0, MOST_READ);
    const until = Date.now() + patience;
    for (const { path, stamp } of [...stale.filter((one) => isNamedAsPlans(one.path)), ...notices]) {
      if (Date.now() > until) break;
      if (!isStale({ path, stamp }, known)) continue; // another question has read it meanwhile
      known.set(path, { stamp, digests: (await load(path)).map(digestOf) });
    }
    return { digests: paths.flatMap((path) => known.get(path)?.digests ?? []), unread: stale.filter((one) => isStale(one, known)).length };
  };
  const one = async (name: string): Promise<Held | null> => {
    const [, file = name] = /^(.*?)(?:#\d+|!\/.*)$/s.exec(name) ?? [];
    const whole = await bounded(roots, name);
    const path = whole ?? (await bounded(roots, file));
    if (path === null) return null;
    const inside = whole === null ? name.slice(file.length) : '';
    const held = await load(path);
    return held.find((found) => found.name === nameOf(path) + inside) ?? (held.length === 1 && inside === '' ? (held[0] ?? null) : null);
  };
  return { all, one };
}

/** Gives what the path of a document adds to that of the container in which it stands: "!/a.docx"; null for any other. */
function insideOf({ source }: PlanDocument, path: string): string | null {
  return source.path?.startsWith(`${path}!/`) ? source.path.slice(path.length) : null;
}

/** Holds what was last known of a file. */
interface Known {
  readonly stamp: string;
  readonly digests: readonly Digest[];
}

function digestOf({ name, document }: Held): Digest {
  return { name, reading: readingOf(document, name), words: searchable(document) };
}

/** Lists the files that have changed since they were read. */
async function changed(paths: readonly string[], known: ReadonlyMap<string, Known>): Promise<{ path: string; stamp: string }[]> {
  const stamped = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => null);
      return { path, stamp: found ? `${found.mtimeMs} ${found.size}` : '' };
    }),
  );
  return stamped.filter((one) => isStale(one, known));
}

const isStale = ({ path, stamp }: { path: string; stamp: string }, known: ReadonlyMap<string, Known>): boolean =>
  known.get(path)?.stamp !== stamp;

/** Gives the real path of a folder; throws the system's error where there is none. */
async function folderAt(path: string): Promise<string> {
  await (await opendir(path)).close();
  return realpath(path);
}

/** Says whether a file is about documents and none itself: corrections, and the report of `batch`. */
const isBeside = (path: string): boolean => /\.patch\.json$|(?:^|[\\/])report\.json$/i.test(path);

/** Gives the real path of a file in one of the folders; null for one that is elsewhere, by links too, or nowhere. */
async function bounded(roots: readonly string[], name: string): Promise<string | null> {
  for (const root of roots) {
    const path = await realpath(isAbsolute(name) ? name : join(root, name)).catch(() => null);
    if (path !== null && roots.some((one) => isBelow(one, path))) return path;
  }
  return null;
}

const isBelow = (root: string, path: string): boolean => path.startsWith(root.endsWith(sep) ? root : root + sep);

/** Lists the files of folders; a notice beside its JSON is that. */
async function filesIn(roots: readonly string[]): Promise<string[]> {
  const rules = { filter: () => true, out: null, own: async () => false, leftOut: nothingLeftOut() };
  const found = new Set<string>();
  for (const root of roots) {
    for await (const { path, problem } of inputsOf({ kind: 'paths', paths: [root] }, root, rules))
      if (!problem && typeof path === 'string' && !isBeside(path)) found.add(resolve(path));
  }
  const plans = new Set([...found].filter(isNamedAsPlans));
  return [...found].filter((path) => isNamedAsPlans(path) || !plans.has(`${path}.json`));
}

/** Gives the plans of a JSON file, or what a notice says; nothing where it is neither. */
async function documentsIn(path: string, read: Read): Promise<readonly PlanDocument[]> {
  const bytes = await readInput(path, LIMITS.bytes);
  if (isNamedAsPlans(path) || looksLikeJson(bytes)) return plansIn(bytes).plans;
  return read(bytes, path);
}
