import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';

/**
 * Names a file. On Linux a name is any bytes; one that is not UTF-8 (from an old GBK share, say) stays as its bytes, so
 * that it can be opened.
 */
export type FilePath = string | Buffer;

/** Gives the path that some bytes name: a string where they are UTF-8. */
export function pathOf(bytes: Buffer): FilePath {
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes;
}

/** Gives the path of what lies in a folder: `plans` and `a.docx` give `plans/a.docx`; `.` stays unsaid. */
export function within(folder: FilePath, name: FilePath): FilePath {
  if (folder.length === 0 || folder === '.') return name;
  const divider = endsFolder(folder) ? '' : '/';
  if (typeof folder === 'string' && typeof name === 'string') return folder + divider + name;
  return Buffer.concat([bytesOf(folder), Buffer.from(divider), bytesOf(name)]);
}

function endsFolder(path: FilePath): boolean {
  const [last] = path.slice(-1);
  return last === '/' || last === SLASH || (last === '\\' && process.platform === 'win32');
}

const SLASH = 0x2f;

/** Writes a path for people and for JSON; bytes that are not UTF-8 are shown as `\xB9`. */
export function shown(path: FilePath): string {
  if (typeof path === 'string') return path;
  let text = '';
  for (let at = 0; at < path.length; ) {
    const length = [4, 3, 2, 1].find((size) => at + size <= path.length && isCharacter(path.subarray(at, at + size)));
    text += length ? path.toString('utf8', at, at + length) : `\\x${path.toString('hex', at, at + 1).toUpperCase()}`;
    at += length ?? 1;
  }
  return text;
}

/** Stands between a container and what it holds. */
const INSIDE = '!/';
/** What some file system takes in no name. */
const UNUSUAL = /[<>:"|?*\0-\x1f\x7f]/g;

/** Gives the path of what a container holds: `a.zip` and `b.docx` give `a.zip!/b.docx`. */
export function insidePath(container: FilePath, name: string): FilePath {
  if (typeof container === 'string') return container + INSIDE + name;
  return Buffer.concat([container, Buffer.from(INSIDE + name)]);
}

/** Gives the place of what a container holds, in a folder named for the container: names that were never a file's are made ones. */
export function insidePlace(container: FilePath, name: string): FilePath {
  const steps = name.replaceAll(UNUSUAL, '_').split('/');
  const folders = steps.slice(0, -1).map((step) => shortened(Buffer.from(step), LONGEST_NAME).toString());
  return insidePath(container, [...folders, steps.at(-1) ?? ''].join('/'));
}

/** The longest name that every usual file system takes, in bytes. */
const LONGEST_NAME = 255;

/**
 * Gives the place of a document's output below OUT: its own place with `.json` at the end. A name that would be too long,
 * or be that of the report, is cut and told apart by a hash of itself: `…~0f3a91c2.json`.
 */
export function outputOf(below: FilePath): FilePath {
  const bytes = bytesOf(below);
  const nameStart = bytes.lastIndexOf('/') + 1;
  const name = shortened(bytes.subarray(nameStart), LONGEST_NAME - EXTENSION.length, below === 'report');
  return pathOf(Buffer.concat([bytes.subarray(0, nameStart), name, EXTENSION]));
}

function shortened(name: Buffer, most: number, taken = false): Buffer {
  if (name.length <= most && !taken) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return Buffer.concat([wholeCharacters(name.subarray(0, most - hash.length - 1)), Buffer.from(`~${hash}`)]);
}

const EXTENSION = Buffer.from('.json');

/** Takes off the bytes of a character that was cut in two. */
function wholeCharacters(name: Buffer): Buffer {
  for (let cut = 0; cut < 4; cut++) {
    if (isUtf8(name.subarray(0, name.length - cut))) return name.subarray(0, name.length - cut);
  }
  return name;
}

function isCharacter(bytes: Buffer): boolean {
  return isUtf8(bytes) && [...bytes.toString('utf8')].length === 1;
}

function bytesOf(path: FilePath): Buffer {
  return typeof path === 'string' ? Buffer.from(path) : path;
}
