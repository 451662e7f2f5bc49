import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import { BatchError } from '../batch/batch-error.js';
import type { Entry } from '../batch/entry.js';
import type { Bounds } from '../batch/reader-process.js';
import { openDesks } from './desks.js';
import { type FileJob, type FileQueue, NAME, openQueue, type QueuedFile } from './queued-file.js';
import { type Manner, mayGoBetter, readFile } from './read-file.js';
import type { Server } from './server.js';

/** Holds what a worker works with. */
export interface WorkOptions extends Bounds {
  /** How many files at once. */
  readonly jobs: number;
  /** End when nothing is left to be read, by this worker or another. */
  readonly untilEmpty: boolean;
  readonly language: Manner['language'];
}

/** Holds what a worker hears and says. */
export interface WorkCourse {
  /** Hears what became of each document, once its file has come to its end. */
  readonly onEntry: (entry: Entry) => void | Promise<void>;
  /** Hears that the server is gone, and that it is back. */
  readonly onServer: (state: 'lost' | 'back') => void;
  /** Aborted: nothing more is begun, what is under way is finished. */
  readonly stop: AbortSignal;
  /** Aborted: the work rejects at once; what was under way is given to another worker. */
  readonly halt: AbortSignal;
}

type FileWorker = Worker<QueuedFile, readonly Entry[], string>;

/** How often a file is given to another worker whose own has ended: more often no machine fails, and it is the file's doing. */
const MOST_STALLED = 5;
/** How often it is asked whether anything is left, in milliseconds. */
const ASKED_EVERY = 500;

/**
 * Reads files of the queue until it is stopped, and gives the most memory that a reading process took. What is read or cannot
 * be is told to the server; what might go better later is tried again.
 *
 * Rejects with a `BatchError` where no reading process can be started.
 */
export async function work(server: Server, options: WorkOptions, course: WorkCourse): Promise<number> {
  const desks = openDesks(options);
  const queue = openQueue(server);
  let giveUp: (error: BatchError) => void = () => {};
  const unstartable = new Promise<never>((_, reject) => (giveUp = reject));
  const worker: FileWorker = new server.bullmq.Worker(NAME, (job: FileJob) => readJob(job), {
    connection: server.connection,
    concurrency: options.jobs,
    maxStalledCount: MOST_STALLED,
    name: `${hostname()}:${process.pid}`,
  });
  const readJob = async (job: FileJob): Promise<readonly Entry[]> => {
    const entries = await readFile(job.data, desks, options).catch((error) => {
      if (error instanceof BatchError) giveUp(error);
      throw error;
    });
    if (entries.every(({ errors }) => errors.length === 0)) return entries;
    await job.updateProgress([...entries]);
    const why = entries.find(({ errors }) => errors.length > 0)?.errors[0]?.code ?? '';
    throw mayGoBetter(entries) ? new Error(why) : new server.bullmq.UnrecoverableError(why);
  };
  const hushed = tellOf(worker, server, course);
  try {
    await Promise.race([ended(queue, options.untilEmpty, course.stop), halted(course.halt), unstartable]);
    await Promise.race([worker.close(), halted(course.halt)]);
    return desks.peak();
  } finally {
    hushed();
    if (!course.halt.aborted) await Promise.all([worker.close(), queue.close()]);
    await desks.close();
  }
}

/** Tells of files and of the server; gives what ends that of the server. */
function tellOf(worker: FileWorker, { connection }: Server, { onEntry, onServer }: WorkCourse): () => void {
  const tell = async (entries: unknown) => {
    if (Array.isArray(entries)) for (const entry of entries) await onEntry(entry as Entry);
  };
  worker.on('completed', (_, entries) => void tell(entries));
  worker.on('failed', (job) => void (job?.finishedOn === undefined ? null : tell(job.progress)));
  worker.on('error', () => {}); // it goes on by itself; what it lost, another worker is given
  let gone = false;
  const turned = (now: boolean): void => {
    if (gone !== now) onServer(now ? 'lost' : 'back');
    gone = now;
  };
  const [lost, back] = [() => turned(true), () => turned(false)];
  connection.on('close', lost).on('ready', back);
  return () => connection.off('close', lost).off('ready', back);
}

/** Comes when the work is to end. */
async function ended(queue: FileQueue, untilEmpty: boolean, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    if (untilEmpty && (await queue.getJobCountByTypes('waiting', 'active', 'delayed')) === 0) return;
    await setTimeout(ASKED_EVERY, undefined, { signal: stop }).catch(() => {}); // stopped
  }
}

function halted(halt: AbortSignal): Promise<never> {
  return new Promise((_, reject) => halt.addEventListener('abort', () => reject(new Error('halted')), { once: true }));
}
