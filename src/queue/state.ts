import type { Entry } from '../batch/entry.js';
import { shown } from '../batch/names.js';
import { NO_HOLDINGS } from '../batch/task.js';
import { diagnostic } from '../diagnostic.js';
import { type FileJob, openQueue, pathIn } from './queued-file.js';
import type { Server } from './server.js';

/** How many files of the queue are where. */
export interface Counts {
  readonly waiting: number;
  /** Being read now. */
  readonly active: number;
  /** To be tried again after a while. */
  readonly delayed: number;
  readonly done: number;
  readonly failed: number;
  /** Workers that are connected to the server. */
  readonly workers: number;
}

/** Files that are taken from the server at once. */
const PAGE = 500;

/** Counts the files of the queue, and its workers. */
export async function countsOf(server: Server): Promise<Counts> {
  const queue = openQueue(server);
  try {
    const { waiting = 0, active = 0, delayed = 0, completed = 0, failed = 0 } = await queue.getJobCounts();
    return { waiting, active, delayed, done: completed, failed, workers: await queue.getWorkersCount() };
  } finally {
    await queue.close();
  }
}

/** Gives what became of the documents whose files have come to their end, the failed ones alone where that is asked for. */
export async function* entriesIn(server: Server, states: readonly ('completed' | 'failed')[]): AsyncGenerator<Entry> {
  const queue = openQueue(server);
  try {
    for (const state of states) {
      for (let from = 0; ; from += PAGE) {
        const jobs: FileJob[] = await queue.getJobs([state], from, from + PAGE - 1, true);
        for (const job of jobs) yield* entriesOf(job);
        if (jobs.length < PAGE) break;
      }
    }
  } finally {
    await queue.close();
  }
}

function entriesOf(job: FileJob): readonly Entry[] {
  const found: unknown = job.failedReason ? job.progress : job.returnvalue;
  if (Array.isArray(found)) return found as Entry[];
  const { code, message, details } = diagnostic('queue:stalled', { why: job.failedReason ?? '' });
  const nothing = { skipped: false, output: null, bytes: null, duplicateOf: null, warnings: 0, ...NO_HOLDINGS };
  const { path, sha256 } = job.data;
  return [{ path: shown(pathIn(path)), status: 'failed', sha256, ...nothing, errors: [{ code, message, details }] }];
}

/** Has every file that failed tried anew; gives how many. */
export async function retry(server: Server): Promise<number> {
  const queue = openQueue(server);
  try {
    const failed: FileJob[] = await queue.getJobs(['failed']);
    let count = 0;
    for (const job of failed) {
      // one that another command has taken meanwhile is tried already
      const retried = await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }).then(
        () => true,
        () => false,
      );
      if (retried) count++;
    }
    return count;
  } finally {
    await queue.close();
  }
}

/** Takes every file out of the queue but those being read; their outputs stay. Gives how many. */
export async function clear(server: Server): Promise<number> {
  const queue = openQueue(server);
  try {
    const count = await queue.getJobCountByTypes('waiting', 'delayed', 'completed', 'failed');
    await queue.drain(true);
    for (const state of ['completed', 'failed'] as const) await queue.clean(0, 0, state);
    return count;
  } finally {
    await queue.close();
  }
}
