import type { Dirent } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { diagnostic } from '../diagnostic.js';
import { reasonOf } from '../system-error.js';
import type { Filter } from './filter.js';
import type { Input, LeftOut } from './input.js';
import { type FilePath, pathOf, shown, within } from './names.js';

/** Holds what a walk keeps to. */
export interface Rules {
  readonly filter: Filter;
  /** The output folder, which is never read; null where there is none. */
  readonly out: string | null;
  /** Says whether this program wrote a file, or is writing it, so that it is no notice. */
  readonly own: (path: FilePath) => Promise<boolean>;
  readonly leftOut: LeftOut;
}

/** What a folder lists. */
interface Listed {
  /** A character for each byte (Latin-1): names of any bytes sort by them, and a hundred thousand take little memory. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'special';
}

/** Where a walk stands: a folder, and what is still to be seen in it. */
interface Folder {
  readonly path: FilePath;
  readonly below: FilePath;
  readonly left: Iterator<Listed>;
}

/**
 * Gives the files of a folder, those of its folders among them, in the order of their names' bytes.
 *
 * Hidden files, lock files and what this program wrote are left out, and links unless they lead to a file of the same tree: what lies outside
 * was not asked for, and a folder inside is seen where it lies.
 *
 * @param prefix Where the folder lies below the base.
 */
export async function* walk(root: string, prefix: FilePath, rules: Rules): AsyncGenerator<Input> {
  const realRoot = await realpath(root).catch(() => resolve(root));
  const open: Folder[] = [];
  const enter = async (path: FilePath, below: FilePath): Promise<Input | null> => {
    try {
      open.push({ path, below, left: (await entries(path)).values() });
      return null;
    } catch (error) {
      return { path, below: null, problem: diagnostic('source:unreadable', reasonOf(error)) };
    }
  };
  let unreadable = await enter(root, '');
  if (unreadable) yield unreadable;
  for (let folder = open.at(-1); folder; folder = open.at(-1)) {
    const { value: entry } = folder.left.next();
    if (!entry) {
      open.pop();
      continue;
    }
    const name = pathOf(Buffer.from(entry.name, 'latin1'));
    const path = within(folder.path, name);
    const below = within(folder.below, name);
    const kind = await kindOf(entry, path, below, realRoot, rules);
    if (kind === 'file') yield { path, below: within(prefix, below), problem: null };
    if (kind === 'folder') unreadable = await enter(path, below);
    if (kind === 'folder' && unreadable) yield unreadable;
  }
}

async function entries(folder: FilePath): Promise<Listed[]> {
  const found: Listed[] = [];
  // @types/node lacks this encoding, which Node takes here as it does everywhere
  const listing = await opendir(folder, { encoding: 'buffer' as BufferEncoding, bufferSize: LISTED_AT_ONCE });
  for await (const entry of listing as unknown as AsyncIterable<Dirent<Buffer>>) {
    found.push({ name: entry.name.toString('latin1'), kind: kindIn(entry) });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const LISTED_AT_ONCE = 256;

function kindIn(entry: Dirent<Buffer>): Listed['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'special';
}

type Kind = 'file' | 'folder' | 'none';

async function kindOf(entry: Listed, path: FilePath, below: FilePath, realRoot: string, rules: Rules): Promise<Kind> {
  const reason = await reasonToLeave(entry, path, below, realRoot, rules);
  if (reason === 'out') return 'none';
  if (reason === null) return entry.kind === 'folder' ? 'folder' : 'file';
  rules.leftOut[reason]++;
  return 'none';
}

async function reasonToLeave(
  { name, kind }: Listed,
  path: FilePath,
  below: FilePath,
  realRoot: string,
  { filter, out, own }: Rules,
): Promise<keyof LeftOut | 'out' | null> {
  const folder = kind === 'folder';
  if (folder && out !== null && relative(realRoot, out).split(sep).join('/') === below) return 'out';
  if (name.startsWith('.')) return 'hidden';
  if (name.startsWith('~$')) return 'locks';
  if (!filter(shown(below) + (folder ? '/' : ''))) return 'filtered';
  if (kind === 'special') return kind;
  if (kind === 'link' && !(await leadsToFileIn(realRoot, path))) return 'links';
  return !folder && (await own(path)) ? 'own' : null;
}

async function leadsToFileIn(realRoot: string, link: FilePath): Promise<boolean> {
  try {
    const target = await realpath(link);
    const inside = target.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
    return inside && (await stat(link)).isFile();
  } catch {
    return false;
  }
}
