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
  /** Seconds of its time that are gone already. */
  readonly spent?: number;
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

/** `--input-type` says what a program on the command line is; with it, Node.js takes no thread's file. */
const FLAGS = process.execArgv.filter((flag, at, flags) => !flag.startsWith('--input-type') && flags[at - 1] !== '--input-type');

/**
 * Runs a module in a thread of its own, where it can be ended whatever it does, until it answers. What it prints goes
 * nowhere.
 *
 * @throws ReadError `limit:address-space` where the system leaves too little of it to start the thread; `limit:time`, `limit:standstill`, `limit:memory`; `source:failed` where the thread ends without an answer
 */
export async function answerOf<Answer>(module: URL, question: Asked, holding: Holding = { alone: false }): Promise<Answer> {
  const begun = started(module, question);
  return answerFrom<Answer>(begun, question, holding).finally(() => begun.thread.terminate());
}

/**
 * Does the same with a module that answers one question after the other (`answerAll`), and keeps its thread for the next one, so that
 * whoever reads one document after the other loads the module once. A thread in which something failed is ended.
 *
 * @throws ReadError as `answerOf` does
 */
export async function answerOfKept<Answer>(module: URL, question: Asked): Promise<Answer> {
  const taken = takeKept(module, question) ?? started(module, { limits: question.limits });
  try {
    taken.thread.ref();
    taken.thread.postMessage(question);
    const answer = await answerFrom<Answer>(taken, question, { alone: false });
    keep(module, taken, question.limits.memory);
    return answer;
  } catch (error) {
    void taken.thread.terminate();
    throw error;
  }
}

/** What a thread is asked. */
type Asked = Question & Readonly<Record<string, unknown>>;

/** Holds a thread, and the MiB that it may take. */
interface Started {
  readonly thread: Worker;
  readonly memory: number;
}

/** Holds a thread that waits for its next question: its module, and the MiB that it was asked to keep to. */
interface Kept extends Started {
  readonly module: URL;
  readonly asked: number;
  readonly end: NodeJS.Timeout;
}

/** Milliseconds that a thread waits: whoever reads many documents asks sooner, whoever has read the last one gets the memory back. */
const KEPT_FOR = 10_000;

/** One waits at most: whoever reads many documents at once has a pool. */
let kept: Kept | null = null;

function takeKept(module: URL, { limits }: Question): Started | null {
  if (kept === null || kept.module.href !== module.href || kept.asked !== limits.memory) return null;
  const { thread, memory, end } = kept;
  clearTimeout(end);
  kept = null;
  return { thread, memory };
}

/** Keeps a thread, which does not keep the program running. */
function keep(module: URL, { thread, memory }: Started, asked: number): void {
  if (kept !== null) return void thread.terminate();
  const end = setTimeout(() => {
    forget(thread);
    void thread.terminate();
  }, KEPT_FOR).unref();
  kept = { module, thread, memory, asked, end };
  thread.unref();
}

/** Asks nothing more of a thread that ends. */
function forget(thread: Worker): void {
  if (kept?.thread === thread) kept = null;
}

function started(module: URL, question: Asked): Started {
  const memory = Math.min(question.limits.memory, addressSpaceFor());
  const resourceLimits = { maxOldGenerationSizeMb: Math.max(SMALLEST, Math.min(memory * HEAP_SHARE, LARGEST)) };
  const data = { ...question, bounded: true };
  const thread = new Worker(module, { workerData: data, execArgv: FLAGS, stdout: true, stderr: true, resourceLimits });
  // what fails while nobody waits for it is told by its end
  thread.on('error', () => {});
  thread.on('exit', () => forget(thread));
  return { thread, memory };
}

/** Waits for a thread's answer as long as the thread keeps to its bounds. */
async function answerFrom<Answer>(
  { thread, memory }: Started,
  { limits: { time }, waits = 0, spent = 0 }: Question,
  { alone }: Holding,
): Promise<Answer> {
  const held = alone ? 0 : ownCost().resident;
  const bounds = { time: time - spent, standstill: standstillFor(time) + waits, memory: held + memory * MIB };
  const done = new AbortController();
  return new Promise<Answer>((resolve, reject) => {
    const release = watchCost(costOf(thread), bounds, (excess) => reject(excessive(excess, { time, memory })));
    const failed = (error: NodeJS.ErrnoException): void =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? excessive('memory', { time, memory }) : error);
    const ended = (code: number): void => reject(new ReadError('source:failed', { why: `its thread ended with ${code}` }));
    thread.once('message', resolve).once('error', failed).once('exit', ended);
    done.signal.addEventListener('abort', () => {
      release();
      thread.off('message', resolve).off('error', failed).off('exit', ended);
    });
  }).finally(() => done.abort());
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

/** Answers one question after the other, in a thread that `answerOfKept` has started. */
export function answerAll<Put, Answer>(answer: (question: Put) => Promise<Answer>): void {
  parentPort?.on('message', (question: Put) => answerWith(answer(question)));
}

/** Says whether this is a thread that `answerOf` started, which whoever waits for the answer ends where it costs too much. */
export function isBounded(): boolean {
  return !isMainThread && (workerData as { bounded?: unknown } | null)?.bounded === true;
}

/** Both the process's time and that in which the thread's loop was busy are at least the thread's own; the lesser one is nearer. */
function costOf(thread: Worker): () => Cost {
  const [before, busy] = [ownCost().seconds, activeOf(thread)];
  return () => {
    const { seconds, resident } = ownCost();
    return { seconds: Math.min(seconds - before, activeOf(thread) - busy), resident };
  };
}

/** Gives the seconds in which a thread's loop was busy. */
function activeOf(thread: Worker): number {
  return thread.performance.eventLoopUtilization().active / 1000;
}

/** Says in a diagnostic what went over its bound; the time in seconds, the memory in MiB. */
export function excessive(excess: Excess, { time, memory }: Question['limits']): ReadError {
  if (excess === 'memory') return new ReadError('limit:memory', { value: memory, limit: memory });
  const limit = excess === 'time' ? time : standstillFor(time);
  return new ReadError(`limit:${excess}`, { value: limit, limit });
}
