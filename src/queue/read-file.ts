import { rm } from 'node:fs/promises';
import { BatchError } from '../batch/batch-error.js';
import { documentsAt } from '../batch/containers.js';
import { type Entry, holdsForBytes } from '../batch/entry.js';
import { hashed } from '../batch/hashed.js';
import type { Input } from '../batch/input.js';
import { shown } from '../batch/names.js';
import { type Setting, settle } from '../batch/settle.js';
import { NO_HOLDINGS } from '../batch/task.js';
import { diagnostic, messageIn } from '../diagnostic.js';
import type { Desk, Desks } from './desks.js';
import { pathIn, type QueuedFile } from './queued-file.js';

/** What a worker reads every file with. */
export type Manner = Pick<Setting, 'memory' | 'language'>;

/**
 * Reads a file of the queue, with all documents in it, and gives what became of each. It reads what the file holds now: of a
 * file that is read twice there is one output.
 *
 * Rejects with a `BatchError` where no process can be started.
 */
export async function readFile(file: QueuedFile, desks: Desks, manner: Manner): Promise<readonly Entry[]> {
  try {
    return await desks.at(file.out, (desk) => readAt(desk, file, manner));
  } catch (error) {
    if (!(error instanceof BatchError) || error.kind === 'unstartable') throw error;
    return [unwritable(file, error, manner)];
  }
}

async function readAt(desk: Desk, { path, file, below, form, force }: QueuedFile, manner: Manner): Promise<Entry[]> {
  const setting: Setting = { ...desk, ...manner, form, force };
  const input: Input = { path: pathIn(path), file: pathIn(file), below: pathIn(below), problem: null };
  const entries: Entry[] = [];
  for (const one of await documentsAt(await hashed(input), setting, { stop: NEVER })) {
    const { entry } = await settle(await hashed(one), null, setting);
    if (one.file && one.file !== input.file) await rm(one.file, { force: true }); // taken out of a container
    entries.push(entry);
  }
  return entries;
}

/** What was begun is finished. */
const NEVER = new AbortController().signal;

function unwritable({ path }: QueuedFile, { details }: BatchError, { language }: Manner): Entry {
  const { code, details: said } = diagnostic('batch:unwritable', { ...details });
  const error = { code, message: messageIn(language, { code, details: said, message: '' }), details: said };
  const nothing = { skipped: false, output: null, sha256: null, bytes: null, duplicateOf: null, warnings: 0, ...NO_HOLDINGS };
  return { path: shown(pathIn(path)), status: 'failed', ...nothing, errors: [error] };
}

/** Says whether another try may go better: what failed was the place and the time, not the bytes. */
export function mayGoBetter(entries: readonly Entry[]): boolean {
  return entries.some((entry) => !holdsForBytes(entry));
}
