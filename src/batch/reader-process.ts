import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Cost, costOfProcess, type Excess, standstillFor, watchCost } from '../cost.js';
import { permissions } from './permissions.js';
import type { OpenTask, Outcome, Task } from './task.js';

/** What one document may cost. */
export interface Bounds {
  /** In seconds of processor time. */
  readonly timeout: number;
  /** In bytes of resident memory, buffers included. */
  readonly memory: number;
  /** In seconds: how long it may wait for what recognises text, a process of its own with bounds of its own; left out where it starts none. */
  readonly waits?: number;
}

/** A process that reads documents, one at a time. */
export interface ReaderProcess {
  /** Says whether it can take a document; one that has ended cannot. */
  readonly isAlive: () => boolean;
  /** Has one document read; it never rejects. */
  readonly read: (task: Task | OpenTask) => Promise<Attempt>;
  /** Kills it at once, and waits for its end. */
  readonly kill: () => Promise<void>;
}

/** What came of a document, or why nothing did. */
export type Attempt =
  /** Where it is the last, the process ends by itself. */
  | { readonly outcome: Outcome; readonly last: boolean }
  | { readonly excess: Excess }
  /** Its process ended: the signal's name, or its exit code. */
  | { readonly why: string };

/** What a process says: first that it is ready, then what came of each task; or what nothing foresaw. */
export type Said = { readonly ready: true } | { readonly outcome: Outcome; readonly last: boolean } | { readonly stray: string };

/** Holds what a process is started with. */
export interface Start extends Bounds {
  /** The only folder that it may write in. */
  readonly writable: string;
  /** Hears of the most that a process has taken. */
  readonly onCost: (cost: Cost) => void;
}

const ENTRY = fileURLToPath(new URL('./worker.js', import.meta.url));
/** Share of the memory bound that JavaScript's heap may take, in which garbage waits to be collected. */
const HEAP_SHARE = 0.75;
const MIB = 1 << 20;
/** What loading the program may cost at most, in seconds; it takes half of one. */
const STARTING = 30;

/** Starts a process; gives why there is none where it does not come to its first word. */
export async function startReader({ writable, onCost, ...bounds }: Start): Promise<ReaderProcess | { readonly why: string }> {
  const child = fork(ENTRY, {
    serialization: 'advanced',
    // what libraries print must not stand among the documents
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      `--max-old-space-size=${Math.floor((bounds.memory * HEAP_SHARE) / MIB)}`,
      ...permissions(writable, bounds.waits !== undefined),
    ],
  });
  child.on('error', () => {}); // one that comes when nobody listens tells nothing that its end does not
  const first = await heard(child, { ...bounds, timeout: STARTING, waits: 0 }, onCost);
  if (!('said' in first) || !('ready' in first.said)) {
    await killed(child);
    return { why: 'why' in first ? first.why : 'it does not start' };
  }
  return {
    isAlive: () => child.connected && !hasEnded(child),
    read: async (task) => {
      const answer = heard(child, bounds, onCost);
      child.send(task, () => {}); // where it cannot be sent, the process has ended, which is heard
      const attempt = await answer;
      if (!('said' in attempt)) return attempt;
      if ('outcome' in attempt.said) return attempt.said;
      return { why: 'stray' in attempt.said ? attempt.said.stray : 'it began anew' };
    },
    kill: () => killed(child),
  };
}

type Heard = { readonly said: Said } | Exclude<Attempt, { outcome: Outcome }>;

/** Waits for the next word of a process, for its end, or until it has cost too much, which ends it. */
function heard(child: ChildProcess, { timeout, memory, waits = 0 }: Bounds, onCost: Start['onCost']): Promise<Heard> {
  return new Promise((resolve) => {
    const { pid } = child;
    const end = (what: Heard): void => {
      release();
      child.off('message', said).off('exit', ended).off('error', failed);
      resolve(what);
    };
    const said = (message: unknown): void => end({ said: message as Said });
    const ended = (code: number | null, signal: string | null): void => end({ why: signal ?? `exit code ${code}` });
    const failed = (error: Error): void => end({ why: error.message });
    const cost = (): Cost | null => {
      const found = pid === undefined ? null : costOfProcess(pid);
      if (found) onCost(found);
      return found;
    };
    const release = watchCost(cost, { time: timeout, standstill: standstillFor(timeout) + waits, memory }, (excess) => {
      child.kill('SIGKILL');
      end({ excess });
    });
    child.on('message', said).on('exit', ended).on('error', failed);
  });
}

/** How long to wait for a process that was killed, in milliseconds: one that waits for a dead share does not end. */
const ENDING = 500;

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

function killed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, ENDING);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGKILL');
  });
}
