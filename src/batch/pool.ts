import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import { diagnostic } from '../diagnostic.js';
import { type Bounds, type Excess, type Guard, guardOf } from './guard.js';
import { failedBy, type Outcome, type Task } from './task.js';

/** Processes that read documents. */
export interface Pool {
  /**
   * Has one document read. It rejects only where the pool is closed: a document that ends its process, by itself or because it went over a
   * bound, has failed; another process takes the next one. No more tasks than `jobs` may be under way at once.
   */
  readonly run: (task: Task) => Promise<Outcome>;
  /** Ends the processes at once. */
  readonly close: () => Promise<void>;
  /** The most resident memory that was seen of one process, in bytes. */
  readonly peak: () => number;
}

/** Holds what a pool is made with. */
export interface PoolOptions extends Bounds {
  /** How many processes. */
  readonly jobs: number;
}

/** Share of the memory bound that JavaScript's heap may take, in which garbage waits to be collected. */
const HEAP_SHARE = 0.75;
const MIB = 1 << 20;
/** How long to wait for processes to end, in milliseconds. */
const CLOSING = 500;

/** Opens a pool of child processes; they start with the first tasks. */
export function openPool({ jobs, ...bounds }: PoolOptions): Pool {
  const guard = guardOf(bounds);
  const pool = workerpool.pool(fileURLToPath(new URL('./worker.js', import.meta.url)), {
    workerType: 'process',
    maxWorkers: jobs,
    workerTerminateTimeout: 100,
    emitStdStreams: true, // what libraries print must not stand among the documents
    forkOpts: { serialization: 'advanced', execArgv: [`--max-old-space-size=${Math.floor((bounds.memory * HEAP_SHARE) / MIB)}`] },
  });
  let closed = false;
  return {
    run: async (task) => {
      const outcome = await run(pool, task, guard, bounds);
      if (closed) throw new Error('the pool is closed');
      return outcome;
    },
    close: async () => {
      closed = true;
      guard.killAll();
      try {
        await pool.terminate(true, CLOSING);
      } catch {
        // a process that had ended by itself gives no sign any more
      }
    },
    peak: guard.peak,
  };
}

/** How often a document is given to another process where the one that it was meant for ended before it began. */
const TRIES = 5;

async function run(pool: workerpool.Pool, task: Task, guard: Guard, bounds: Bounds): Promise<Outcome> {
  let why = '';
  for (let tries = 0; tries < TRIES; tries++) {
    const attempt = await attempted(pool, task, guard);
    if (attempt.outcome) return attempt.outcome;
    if (attempt.excess) return failedBy(excessive(attempt.excess, bounds));
    why = attempt.why;
    if (attempt.begun) break;
  }
  // V8 aborts a process whose heap is full
  if (why === 'SIGABRT') return failedBy(excessive('memory', bounds));
  return failedBy(diagnostic('source:crashed', { why }));
}

interface Attempt {
  readonly outcome: Outcome | null;
  readonly begun: boolean;
  readonly excess: Excess | null;
  readonly why: string;
}

async function attempted(pool: workerpool.Pool, task: Task, guard: Guard): Promise<Attempt> {
  let release: (() => void) | null = null;
  let excess: Excess | null = null;
  let stray = '';
  const on = (event: { begun?: number; stray?: string }): void => {
    if (event.begun) release = guard.watch(event.begun, (found) => (excess = found));
    if (event.stray) stray = event.stray;
  };
  const end = (outcome: Outcome | null, why: string): Attempt => {
    release?.();
    return { outcome, begun: release !== null, excess, why };
  };
  try {
    return end((await pool.exec('read', [task], { on })) as Outcome, '');
  } catch (error) {
    return end(null, stray || endOf(error));
  }
}

/** Finds how a process ended in what workerpool says of it: its signal, else its exit code. */
function endOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const signal = /signalCode: `([A-Z]\w+)`/.exec(said)?.[1];
  const code = /exitCode: `(\d+)`/.exec(said)?.[1];
  return signal ?? (code ? `exit code ${code}` : said);
}

function excessive(excess: Excess, { timeout, memory }: Bounds) {
  if (excess === 'time') return diagnostic('limit:time', { limit: timeout });
  return diagnostic('limit:memory', { limit: Math.round(memory / MIB) });
}
