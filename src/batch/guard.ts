import { readFileSync } from 'node:fs';

/** What one document may cost. */
export interface Bounds {
  /** In seconds. */
  readonly timeout: number;
  /** In bytes of resident memory, buffers included. */
  readonly memory: number;
}

/** What went over its bound. */
export type Excess = 'time' | 'memory';

/** A worker at work. */
interface Watched {
  readonly pid: number;
  readonly since: number;
  readonly over: (excess: Excess) => void;
}

/** Watches processes from outside: one that spins cannot watch itself. */
export interface Guard {
  /** Watches a process until the function that it gives is called; what goes over a bound is killed. */
  readonly watch: (pid: number, over: (excess: Excess) => void) => () => void;
  /** Kills every process that is being watched. */
  readonly killAll: () => void;
  /** The most resident memory that was seen of one process, in bytes. */
  readonly peak: () => number;
}

const INTERVAL = 50;

/** Starts a guard; it does not keep the program running. */
export function guardOf({ timeout, memory }: Bounds): Guard {
  const watched = new Set<Watched>();
  let peak = 0;
  const look = (one: Watched): void => {
    const resident = residentBytes(one.pid);
    peak = Math.max(peak, resident);
    const excess = resident > memory ? 'memory' : performance.now() - one.since > timeout * 1000 ? 'time' : null;
    if (excess === null) return;
    one.over(excess);
    kill(one.pid);
  };
  setInterval(() => watched.forEach(look), INTERVAL).unref();
  return {
    watch: (pid, over) => {
      const one = { pid, over, since: performance.now() };
      watched.add(one);
      return () => watched.delete(one);
    },
    killAll: () => {
      for (const { pid } of watched) kill(pid);
    },
    peak: () => peak,
  };
}

/**
 * Gives a process's resident memory in bytes: `VmRSS` in /proc, which only Linux has (proc(5)); 0 where it is not to be
 * had. Elsewhere the bound on the worker's heap holds.
 */
function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}
