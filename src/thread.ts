import { Worker } from 'node:worker_threads';
import { ReadError } from './diagnostic.js';
import type { Limits } from './limits.js';

/** Holds what a thread is given: its work, and what that may cost. */
export interface Question {
  readonly limits: Pick<Limits, 'time' | 'memory'>;
}

/** Share of the memory bound that the heap may take; buffers and the program itself take the rest. */
const HEAP_SHARE = 0.75;
/** The most that a timer takes, in milliseconds, and a thread, in MiB. */
const LONGEST = 2 ** 31 - 1;
const LARGEST = 2 ** 20;
/** With less, in MiB, a thread does not start, which ends the process. */
const SMALLEST = 16;

/**
 * Runs a module in a thread of its own, where it can be ended whatever it does, until it answers. What it prints goes
 * nowhere.
 *
 * @throws ReadError `limit:time`, `limit:memory`; `source:failed` where the thread ends without an answer
 */
export function answerOf<Answer>(module: URL, question: Question & Readonly<Record<string, unknown>>): Promise<Answer> {
  const { time, memory } = question.limits;
  const resourceLimits = { maxOldGenerationSizeMb: Math.max(SMALLEST, Math.min(memory * HEAP_SHARE, LARGEST)) };
  const thread = new Worker(module, { workerData: question, stdout: true, stderr: true, resourceLimits });
  return new Promise<Answer>((resolve, reject) => {
    const late = setTimeout(() => reject(new ReadError('limit:time', { value: time, limit: time })), Math.min(time * 1000, LONGEST));
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadError('limit:memory', { value: memory, limit: memory }) : error),
    );
    thread.once('exit', (code) => {
      clearTimeout(late);
      reject(new ReadError('source:failed', { why: `its thread ended with ${code}` }));
    });
  }).finally(() => thread.terminate());
}
