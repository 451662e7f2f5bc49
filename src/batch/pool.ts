import { diagnostic } from '../diagnostic.js';
import { excessive } from '../thread.js';
import { BatchError } from './batch-error.js';
import { type Attempt, type Bounds, type ReaderProcess, startReader } from './reader-process.js';
import { failedBy, type OpenTask, type Outcome, type Task } from './task.js';

/** Processes that read documents. */
export interface Pool {
  /**
   * Has one document read. A document that ends its process, by itself or because it went over a bound, has failed; another process takes
   * the next one.
   *
   * Rejects with a `BatchError` where no process can be started, and where the pool is closed.
   */
  readonly run: (task: Task | OpenTask) => Promise<Outcome>;
  /** Ends the processes at once. */
  readonly close: () => Promise<void>;
  /** The most resident memory that was seen of one process, in bytes. */
  readonly peak: () => number;
}

/** Holds what a pool is made with. */
export interface PoolOptions extends Bounds {
  /** The only folder that the processes may write in. */
  readonly writable: string;
  /** How many processes at once; further tasks wait for one. */
  readonly jobs: number;
}

const MIB = 1 << 20;
/** How often a process is started where the one before did not come to its first word. */
const TRIES = 3;

/** Opens a pool of child processes; they start with the first tasks. */
export function openPool(options: PoolOptions): Pool {
  const idle: ReaderProcess[] = [];
  const all = new Set<ReaderProcess>();
  const turns = turnsFor(options.jobs);
  let [closed, peak] = [false, 0];
  const start = async (): Promise<ReaderProcess> => {
    const found = await started({ ...options, onCost: ({ resident }) => (peak = Math.max(peak, resident)) });
    all.add(found);
    return found;
  };
  /** Gives an idle process; one that has ended meanwhile is let go. */
  const taken = (): ReaderProcess | undefined => {
    for (let one = idle.pop(); one; one = idle.pop()) {
      if (one.isAlive()) return one;
      all.delete(one);
    }
    return undefined;
  };
  const expectOpen = (): void => {
    if (closed) throw new Error('the pool is closed');
  };
  const run = async (task: Task | OpenTask): Promise<Outcome> => {
    const reader = taken() ?? (await start());
    if (closed) await reader.kill();
    expectOpen();
    const attempt = await reader.read(task);
    expectOpen();
    if ('outcome' in attempt && !attempt.last) idle.push(reader);
    else all.delete(reader);
    return outcomeOf(attempt, options);
  };
  return {
    run: (task) => turns(() => run(task)),
    close: async () => {
      closed = true;
      await Promise.all([...all].map((reader) => reader.kill()));
    },
    peak: () => peak,
  };
}

/** Lets so many things be done at once; the others wait for their turn, in order. */
function turnsFor(most: number): <T>(act: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (act) => {
    if (busy === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    try {
      return await act();
    } finally {
      const next = waiting.shift(); // which takes this place
      if (next) next();
      else busy--;
    }
  };
}

async function started(options: Parameters<typeof startReader>[0]): Promise<ReaderProcess> {
  let why = '';
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await startReader(options);
    if (!('why' in found)) return found;
    ({ why } = found);
  }
  throw new BatchError('unstartable', '', { why, whyZh: why });
}

function outcomeOf(attempt: Attempt, { timeout, memory }: Bounds): Outcome {
  if ('outcome' in attempt) return attempt.outcome;
  const bounds = { time: timeout, memory: Math.round(memory / MIB) };
  if ('excess' in attempt) return failedBy(excessive(attempt.excess, bounds).diagnostic);
  // V8 aborts a process whose heap is full
  if (attempt.why === 'SIGABRT') return failedBy(excessive('memory', bounds).diagnostic);
  return failedBy(diagnostic('source:crashed', { why: attempt.why }));
}
