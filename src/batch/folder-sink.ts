import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReadError } from '../diagnostic.js';
import { reasonOf } from '../system-error.js';
import { BatchError, orUnwritable } from './batch-error.js';
import { takeLock } from './lock.js';
import { type FilePath, outputOf, shown } from './names.js';
import { dropBelow, expectNoLink, moveBelow, standingBelow } from './place.js';
import type { Sink } from './sink.js';

/** The folder in OUT that a run works in; it goes with the run. */
const WORKSHOP = '.plan-parse';
/** The folder in OUT in which those that share it have one each, with its lock beside it: a run that has OUT to itself leaves it alone. */
const SHARED_WORKSHOP = '.plan-parse-queue';
const LOCK = '.lock';

/** Refusals that meet every output alike: nothing is gained by going on. */
const HOPELESS: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EFBIG']);

/**
 * Opens a folder to write documents into, each at its input's place. A draft takes its name in one step, so that what
 * bears a name is whole.
 *
 * Throws a `BatchError`: another run has the folder, or it cannot be written.
 */
export function openFolder(out: string): Sink {
  const workshop = join(out, WORKSHOP);
  const scratch = join(workshop, randomUUID());
  const release = orUnwritable(out, () => entered(workshop, out));
  orUnwritable(out, () => {
    sweep(workshop);
    mkdirSync(scratch);
  });
  return folderAt(out, scratch, async () => {
    await rm(scratch, { recursive: true, force: true });
    release();
    await rmdir(workshop).catch(() => {}); // the next run may be in it already
  });
}

/** Opens a folder in the same way without its lock: others may write their documents into it at the same time. */
export function openSharedFolder(out: string): Sink {
  const workshop = join(out, SHARED_WORKSHOP);
  const scratch = join(workshop, randomUUID());
  const release = orUnwritable(out, () => enteredShared(workshop, scratch, out));
  return folderAt(out, scratch, async () => {
    await rm(scratch, { recursive: true, force: true });
    release();
    await rmdir(workshop).catch(() => {}); // others are in it
  });
}

function folderAt(out: string, scratch: string, close: Sink['close']): Sink {
  const root = realpathSync(out);
  return {
    place: out,
    root,
    scratch,
    fileOf: (below) => (below === null ? null : standingBelow(root, outputOf(below))),
    documentOf: ({ output }) => output && standingBelow(root, output),
    room: async () => {},
    take: async (draft, size, below) => {
      const output = outputOf(below ?? '');
      placed(draft, root, output, out);
      return { output: shown(output), draft: null, size };
    },
    deliver: async () => true,
    drop: async (below) => {
      try {
        if (below !== null) dropBelow(root, outputOf(below));
      } catch {
        // it is not there, or what is there is not ours
      }
    },
    close,
  };
}

/** Makes the workshop and takes its lock; again where a run that ends has just taken the folder away. */
function entered(workshop: string, out: string): () => void {
  for (let tries = 0; ; tries++) {
    makeStepwise(workshop);
    expectNoLink(workshop); // what lies there is swept away
    try {
      return takeLock(join(workshop, 'lock'), out);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries > 2) throw error;
    }
  }
}

/** Makes a folder of one's own beside those of the others, and clears away what the killed among them have left. */
function enteredShared(workshop: string, scratch: string, out: string): () => void {
  makeStepwise(workshop);
  expectNoLink(workshop);
  const release = takeLock(scratch + LOCK, out);
  mkdirSync(scratch);
  for (const name of readdirSync(workshop)) {
    if (name.endsWith(LOCK) && join(workshop, name) !== scratch + LOCK) clearDead(join(workshop, name), out);
  }
  return release;
}

function clearDead(lock: string, out: string): void {
  try {
    const release = takeLock(lock, out);
    rmSync(lock.slice(0, -LOCK.length), { recursive: true, force: true });
    release();
  } catch (error) {
    if (!(error instanceof BatchError)) throw error; // its holder is at work
  }
}

/** Makes a folder and those above it, one by one: `recursive` says ENOENT of a file system that is read-only. */
function makeStepwise(folder: string): void {
  if (existsSync(folder)) return;
  makeStepwise(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another run was first
  }
}

/** Clears away what runs that were killed have left. */
function sweep(workshop: string): void {
  for (const name of readdirSync(workshop)) {
    if (name !== 'lock') rmSync(join(workshop, name), { recursive: true, force: true });
  }
}

function placed(draft: string, root: string, output: FilePath, out: string): void {
  try {
    moveBelow(root, output, draft);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    if (HOPELESS.has((error as NodeJS.ErrnoException).code ?? '')) throw new BatchError('unwritable', out, reasonOf(error));
    throw new ReadError('batch:unwritable', reasonOf(error));
  }
}
