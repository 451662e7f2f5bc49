import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { hashed } from '../batch/hashed.js';
import type { Input } from '../batch/input.js';
import { type FilePath, shown } from '../batch/names.js';
import type { Form } from '../batch/task.js';
import { diagnostic, type Remark } from '../diagnostic.js';
import { type FileJob, type FileQueue, idOf, openQueue, pathIn, type QueuedFile, writtenPath } from './queued-file.js';
import type { Server } from './server.js';

/** Holds what files are added with. */
export interface AddOptions {
  /** The output folder. */
  readonly out: string;
  readonly form: Form;
  /** Read again what is done. */
  readonly force: boolean;
  /** How many files may wait on the server; adding pauses there. */
  readonly most: number;
  /** How often a file is tried whose share is away or whose output cannot be written. */
  readonly attempts: number;
}

/** What became of a file that was to be added. */
export type Added = 'queued' | 'waiting' | 'done' | 'failed';

/** Holds what adding hears and says. */
export interface AddCourse {
  readonly onAdded: (added: Added) => void;
  /** Hears of a file that cannot be added. */
  readonly onProblem: (path: string, problem: Remark) => Promise<void>;
  /** Hears that so many wait that adding pauses. */
  readonly onFull: () => Promise<void>;
  readonly stop: AbortSignal;
}

/** The first wait before another try, in milliseconds; each is twice the last. */
const FIRST_WAIT = 2000;
/** Files that are kept once they are done: what a report needs. */
const KEPT_DONE = 100_000;
/** Files that are put on the server at once. */
const AT_ONCE = 16;
/** After so many files it is asked how many wait; and how long to pause where it is enough, in milliseconds. */
const [ASKED_EVERY, PAUSE] = [200, 1000];

/**
 * Puts files into the queue, each once for its place in the output folder: what waits already waits on, what is done and
 * unchanged stays done, what failed is tried anew.
 */
export async function add(files: AsyncIterable<Input>, server: Server, options: AddOptions, course: AddCourse): Promise<void> {
  const queue = openQueue(server);
  try {
    const hashes = Readable.from(paced(files, queue, options, course)).map(hashed, { concurrency: 4 });
    const added = hashes.map((input: Awaited<ReturnType<typeof hashed>>) => addOne(input, queue, options, course), {
      concurrency: AT_ONCE,
    });
    for await (const one of added as AsyncIterable<Added>) course.onAdded(one);
  } finally {
    await queue.close();
  }
}

/** Gives the files as long as the queue has room for them: the server's memory is bounded, whatever is added. */
async function* paced(
  files: AsyncIterable<Input>,
  queue: FileQueue,
  { most }: AddOptions,
  { stop, onFull }: AddCourse,
): AsyncGenerator<Input> {
  let [given, told] = [0, false];
  for await (const file of files) {
    while (given % Math.min(ASKED_EVERY, most) === 0 && !stop.aborted && (await waitingIn(queue)) >= most) {
      if (!told) await onFull();
      told = true;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    if (stop.aborted) return;
    given++;
    yield file;
  }
}

async function waitingIn(queue: FileQueue): Promise<number> {
  return queue.getJobCountByTypes('waiting', 'delayed');
}

async function addOne(input: Awaited<ReturnType<typeof hashed>>, queue: FileQueue, options: AddOptions, course: AddCourse): Promise<Added> {
  const { path, below, fingerprint, problem } = input;
  if (fingerprint === null || below === null) return refused(path, problem ?? diagnostic('source:unreadable'), course);
  const file = typeof path === 'string' ? resolve(path) : Buffer.concat([Buffer.from(`${resolve('.')}/`), path]);
  const { form, force, attempts } = options;
  const ways = { path: writtenPath(path), file: writtenPath(file), below: writtenPath(below) };
  const wanted: QueuedFile = { ...ways, out: resolve(options.out), sha256: fingerprint.sha256, form, force };
  const there: FileJob | undefined = await queue.getJob(idOf(wanted));
  if (there && shown(pathIn(there.data.file)) !== shown(file))
    return refused(path, diagnostic('queue:taken', { other: shown(pathIn(there.data.file)) }), course);
  return there ? addAgain(there, wanted, attempts, queue) : put(wanted, idOf(wanted), attempts, queue);
}

async function refused(path: FilePath, problem: Remark, { onProblem }: AddCourse): Promise<Added> {
  await onProblem(shown(path), problem);
  return 'failed';
}

async function put(file: QueuedFile, jobId: string, attempts: number, queue: FileQueue): Promise<Added> {
  await queue.add('read', file, {
    jobId,
    attempts,
    backoff: { type: 'exponential', delay: FIRST_WAIT },
    removeOnComplete: { count: KEPT_DONE },
    stackTraceLimit: 0,
  });
  return 'queued';
}

async function addAgain(there: FileJob, wanted: QueuedFile, attempts: number, queue: FileQueue): Promise<Added> {
  const same = isSame(there.data, wanted);
  const state = await there.getState();
  if (state === 'completed' && same && !wanted.force && stands(there)) return 'done';
  if (state === 'completed' || state === 'failed') {
    await there.remove();
    return put(wanted, idOf(wanted), attempts, queue);
  }
  // a worker may have read the bytes of before already
  if (state === 'active' && !same) return put(wanted, `${idOf(wanted)}-${wanted.sha256.slice(0, 8)}`, attempts, queue);
  if (!same) await there.updateData(wanted);
  return 'waiting';
}

function isSame(one: QueuedFile, other: QueuedFile): boolean {
  return one.sha256 === other.sha256 && isDeepStrictEqual(one.form, other.form);
}

/** Says whether all that a file gave is still where it was written. */
function stands({ data, returnvalue }: FileJob): boolean {
  return Array.isArray(returnvalue) && returnvalue.every(({ output }) => output !== null && existsSync(join(data.out, output)));
}
