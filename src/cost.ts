import { existsSync, readFileSync } from 'node:fs';

/** Holds what a process, or a thread of it, has cost so far. */
export interface Cost {
  /** Of processor time: a machine that has much else to do makes no document dearer. */
  readonly seconds: number;
  /** Bytes of resident memory, buffers included. */
  readonly resident: number;
}

/** Bounds what reading one document may cost. */
export interface CostBounds {
  /** Seconds of processor time. */
  readonly time: number;
  /** Seconds by the clock in which nearly nothing is done. */
  readonly standstill: number;
  /** Bytes of resident memory. */
  readonly memory: number;
}

/** What went over its bound. */
export type Excess = keyof CostBounds;

/** Milliseconds between two looks: what fills memory as fast as it can takes some ten megabytes in it. */
const INTERVAL = 25;
/** Who does less than this share of the time stands still; a timer that only wakes up does. */
const IDLE = 0.005;
/** The most that one look counts, in seconds: a machine that slept, or a watcher that was stopped, accuses nobody. */
const MOST_A_LOOK = 1;
/** Whoever has little time for its work may still wait for a disk or a share to wake up, in seconds. */
const LEAST_STANDSTILL = 10;

/** Gives how long what may work for so many seconds may stand still. */
export function standstillFor(time: number): number {
  return Math.max(time, LEAST_STANDSTILL);
}

/**
 * Watches what something costs from this moment on, until the function that it gives is called, or until the first excess, which it
 * tells. It does not keep the program running.
 *
 * @param costOf gives null where it is gone
 */
export function watchCost(costOf: () => Cost | null, bounds: CostBounds, over: (excess: Excess) => void): () => void {
  const begun = costOf()?.seconds ?? 0;
  let [looked, held] = [performance.now(), Number.POSITIVE_INFINITY];
  let idle = { seconds: begun, since: 0 };
  const look = (): void => {
    const now = performance.now();
    const passed = Math.min((now - looked) / 1000, MOST_A_LOOK);
    looked = now;
    const cost = costOf();
    if (cost === null) return;
    idle = { ...idle, since: idle.since + passed };
    if (cost.seconds - idle.seconds > IDLE * bounds.standstill) idle = { seconds: cost.seconds, since: 0 };
    // what grows is ended one look before it is over the bound, for a busy machine may be late with the next
    const growth = Math.max(0, cost.resident - held);
    held = cost.resident;
    const excess = excessOf({ seconds: cost.seconds - begun, resident: cost.resident + growth }, idle.since, bounds);
    if (excess === null) return;
    clearInterval(timer);
    over(excess);
  };
  const timer = setInterval(look, INTERVAL).unref();
  return () => clearInterval(timer);
}

function excessOf({ seconds, resident }: Cost, idle: number, { time, standstill, memory }: CostBounds): Excess | null {
  if (resident > memory) return 'memory';
  if (seconds > time) return 'time';
  return idle > standstill ? 'standstill' : null;
}

/** The unit of the times in /proc, in seconds: USER_HZ, which is 100 wherever Linux runs Node.js (time(7)). */
const TICK = 1 / 100;
const HAS_PROC = existsSync('/proc/self/stat');
let page = 0;

/**
 * Gives what another process has cost: fields 14, 15 and 24 of /proc/PID/stat (proc(5)), which only Linux has; null where it is gone. Elsewhere the clock stands for its time, and the bound on its heap for its memory.
 */
export function costOfProcess(pid: number): Cost | null {
  if (!HAS_PROC) return { seconds: performance.now() / 1000, resident: 0 };
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    page ||= pageSize();
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // from the third on, for the second may hold blanks
    const [user = 0, system = 0, pages = 0] = [fields[14 - 3], fields[15 - 3], fields[24 - 3]].map(Number);
    return { seconds: (user + system) * TICK, resident: pages * page };
  } catch {
    return null;
  }
}

/** Gives the bytes of a page of memory: 4 KiB on most processors, up to 64 on others. */
function pageSize(): number {
  try {
    // what the system tells a process that starts: pairs of a kind and a value (getauxval(3)), AT_PAGESZ being 6
    const told = readFileSync('/proc/self/auxv');
    for (let at = 0; at + 16 <= told.length; at += 16) if (told.readUIntLE(at, 6) === 6) return told.readUIntLE(at + 8, 6);
  } catch {
    // it is not this user's to read
  }
  return 4096;
}

/** Gives what this process has cost, its threads together. */
export function ownCost(): Cost {
  const { user, system } = process.cpuUsage();
  return { seconds: (user + system) / 1e6, resident: process.memoryUsage.rss() };
}

/** Starts to count what this thread's work costs in seconds: of processor time, but no more than the clock's, for other threads work too. */
export function stopwatch(): () => number {
  const [cost, clock] = [ownCost().seconds, performance.now()];
  return () => Math.min(ownCost().seconds - cost, (performance.now() - clock) / 1000);
}
