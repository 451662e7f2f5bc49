import { closeSync, constants, existsSync, lstatSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { ReadError } from '../diagnostic.js';
import { reasonOf } from '../system-error.js';
import { type FilePath, pathOf, within } from './names.js';

/** Where a process finds the folders that it holds open (proc(5)): a way to them that nobody can lead elsewhere. */
const HELD = '/proc/self/fd';
const CAN_HOLD = existsSync(HELD);
const { O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0 } = constants;

/** What is told of a link in the way: whoever made it would choose where a result goes, or what is deleted. */
const LINK = reasonOf({ code: 'ELINK' });

/** Moves a finished file to a place below a folder, making the folders on the way; throws the system's error, and a `ReadError` for a link. */
export function moveBelow(root: string, place: FilePath, draft: string): void {
  const { folders, name } = stepsOf(place);
  inFolder(root, folders, true, (folder) => renameSync(draft, within(folder, name)));
}

/** Deletes the file at a place below a folder, where it is. */
export function dropBelow(root: string, place: FilePath): void {
  const { folders, name } = stepsOf(place);
  inFolder(root, folders, false, (folder) => rmSync(within(folder, name), { force: true }));
}

/** Gives the path of what stands at a place below a folder; null where a link leads to it. */
export function standingBelow(root: string, place: FilePath): FilePath | null {
  const { folders, name } = stepsOf(place);
  let path: FilePath = root;
  for (const step of [...folders, name]) {
    path = within(path, step);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  }
  return path;
}

function stepsOf(place: FilePath): { readonly folders: readonly FilePath[]; readonly name: FilePath } {
  const bytes = typeof place === 'string' ? Buffer.from(place) : place;
  const steps = bytes
    .toString('latin1')
    .split('/')
    .map((step) => pathOf(Buffer.from(step, 'latin1')));
  return { folders: steps.slice(0, -1), name: steps.at(-1) ?? '' };
}

/** Does something in a folder below another one, to which no link leads at that moment. */
const inFolder = CAN_HOLD ? inHeldFolder : inSeenFolder;

/** Looks at each folder before it enters the next. */
function inSeenFolder(root: string, steps: readonly FilePath[], make: boolean, act: (folder: FilePath) => void): void {
  let folder: FilePath = root;
  for (const step of steps) {
    folder = within(folder, step);
    enter(folder, make, (path) => {
      if (!lstatSync(path).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
    });
  }
  act(folder);
}

/** Holds each folder open while it enters the next, so that no link can be put in its place meanwhile. */
function inHeldFolder(root: string, steps: readonly FilePath[], make: boolean, act: (folder: FilePath) => void): void {
  let held = openSync(root, O_RDONLY | O_DIRECTORY);
  try {
    for (const step of steps) {
      const next = enter(within(`${HELD}/${held}`, step), make, (path) => openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW));
      closeSync(held);
      held = next;
    }
    act(`${HELD}/${held}`);
  } finally {
    closeSync(held);
  }
}

function enter<T>(path: FilePath, make: boolean, look: (path: FilePath) => T): T {
  try {
    return look(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) throw new ReadError('batch:unwritable', LINK);
    if (code !== 'ENOENT' || !make) throw error;
    makeFolder(path);
    return look(path);
  }
}

function makeFolder(path: FilePath): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another document was first
  }
}

/** Throws where a link stands at a path. */
export function expectNoLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) throw Object.assign(new Error('a link'), { code: 'ELINK' });
}
