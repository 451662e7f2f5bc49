import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { FilePath } from './names.js';

/** Gives the deepest folder that all paths share; a path that is a folder shares itself. */
export function commonFolder(paths: readonly string[]): string {
  const ways = paths.map((path) => (isFolder(path) ? resolve(path) : dirname(resolve(path))).split(sep));
  const [first = []] = ways;
  const differs = first.findIndex((step, i) => ways.some((way) => way[i] !== step));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.join(sep) || sep;
}

/** Gives the place of a path below the base, with `/`; null where it lies elsewhere. A path in bytes stays as it is. */
export function placeBelow(base: string, path: FilePath): FilePath | null {
  if (typeof path !== 'string') return placeOfBytes(base, path);
  const way = relative(base, resolve(path));
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : way.split(sep).join('/');
}

/** Goes by the Latin-1 reading, in which each byte is a character and `/` and `.` are themselves. */
function placeOfBytes(base: string, path: Buffer): FilePath | null {
  const latin = (text: string) => Buffer.from(text).toString('latin1');
  const way = relative(latin(base), resolve(latin(process.cwd()), path.toString('latin1')));
  return way === '..' || way.startsWith('../') ? null : Buffer.from(way, 'latin1');
}

/** Says whether two paths lead to the same folder. */
export function isSamePlace(path: string, other: string): boolean {
  try {
    return realpathSync(path) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Says whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
