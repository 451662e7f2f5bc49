import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { addressSpaceLeft } from './address-space.js';
import { type Cost, type Excess, ownCost, standstillFor, watchCost } from './cost.js';
import { ReadError } from './diagnostic.js';
import type { Limits } from './limits.js';

/** Holds what a thread is given: its work, and what that may cost. */
export interface Question {
  readonly limits: Pick<Limits, 'time' | 'memory'>;
  /** Seconds that it may wait for others, which are bounded themselves. */
  readonly waits?: number | undefined;
}

/** Says whose memory is bounded: the whole process's where it does nothing else, else what it grows by. */
export interface Holding {
  readonly alone: boolean;
}

/** Share of the memory bound that the heap may take; buffers and the program itself take the rest. */
const HEAP_SHARE = 0.75;
const MIB = 2 ** 20;
/** The most that a thread takes, in MiB. */
const LARGEST = 2 ** 20;
/** With less, in MiB, a thread does not start, which ends the process. */
const SMALLEST = 16;
/** So much address space, in MiB, a thread reserves before it does anything, most of it for compiled code (measured: 650). */
const RESERVED = 700;

/**
 * Runs a module in a thread of its own, where it can be ended whatever it does, until it answers. What it prints goes
 * nowhere.
 *
 * @throws ReadError `limit:address-space` where the system leaves too little of it to start the thread; `limit:time`, `limit:standstill`, `limit:memory`; `source:failed` where the thread ends without an answer
 */
export async function answerOf<Answer>(
  module: URL,
  question: Question & Readonly<Record<string, unknown>>,
  { alone }: Holding = { alone: false },
): Promise<Answer> {
  const { time } = question.limits;
  const memory = Math.min(question.limits.memory, addressSpaceFor());
  const resourceLimits = { maxOldGenerationSizeMb: Math.max(SMALLEST, Math.min(memory * HEAP_SHARE, LARGEST)) };
  const held = alone ? 0 : ownCost().resident;
  const thread = new Worker(module, { workerData: { ...question, bounded: true }, stdout: true, stderr: true, resourceLimits });
  return new Promise<Answer>((resolve, reject) => {
    const bounds = { time, standstill: standstillFor(time) + (question.waits ?? 0), memory: held + memory * MIB };
    const release = watchCost(costOf(thread), bounds, (excess) => reject(excessive(excess, { time, memory })));
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? excessive('memory', { time, memory }) : error),
    );
    thread.once('exit', (code) => {
      release();
      reject(new ReadError('source:failed', { why: `its thread ended with ${code}` }));
    });
  }).finally(() => thread.terminate());
}

/** Gives the MiB that a thread may take before the system refuses more, which would end the process. */
function addressSpaceFor(): number {
  const left = Math.floor(addressSpaceLeft() - RESERVED);
  if (left < SMALLEST) throw new ReadError('limit:address-space', { value: RESERVED + SMALLEST, limit: Math.max(0, left + RESERVED) });
  return left;
}

/** Sends what a thread was asked for to who waits for it, and who ends it then: what is to be done before an end is done before. */
export function answerWith<Answer>(answer: Promise<Answer>): void {
  void answer.then((found) => {
    process.emit('beforeExit', 0);
    parentPort?.postMessage(found);
  });
}

/** Says whether this is a thread that `answerOf` started, which whoever waits for the answer ends where it costs too much. */
export function isBounded(): boolean {
  return !isMainThread && (workerData as { bounded?: unknown } | null)?.bounded === true;
}

/** Both the process's time and that in which the thread's loop was busy are at least the thread's own; the lesser one is nearer. */
function costOf(thread: Worker): () => Cost {
  const before = ownCost().seconds;
  return () => {
    const { seconds, resident } = ownCost();
    return { seconds: Math.min(seconds - before, thread.performance.eventLoopUtilization().active / 1000), resident };
  };
}

/** Says in a diagnostic what went over its bound; the time in seconds, the memory in MiB. */
export function excessive(excess: Excess, { time, memory }: Question['limits']): ReadError {
  if (excess === 'memory') return new ReadError('limit:memory', { value: memory, limit: memory });
  const limit = excess === 'time' ? time : standstillFor(time);
  return new ReadError(`limit:${excess}`, { value: limit, limit });
}
