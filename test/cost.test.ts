import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Cost, type CostBounds, costOfProcess, type Excess, watchCost } from '../src/cost.js';

const MIB = 2 ** 20;
const BOUNDS: CostBounds = { time: 60, standstill: 60, memory: 1024 * MIB };

/** Watches what is said to cost so much at each second of the clock, and gives what was over, and when. */
function watched(costAt: (second: number) => Partial<Cost> | null, seconds: number): { excess: Excess; at: number } | null {
  let found: { excess: Excess; at: number } | null = null;
  const begun = performance.now();
  const now = () => (performance.now() - begun) / 1000;
  const costOf = (): Cost | null => {
    const cost = costAt(now());
    return cost && { seconds: 0, resident: 0, ...cost };
  };
  const end = watchCost(costOf, BOUNDS, (excess) => (found = { excess, at: Math.round(now()) }));
  vi.advanceTimersByTime(seconds * 1000);
  end();
  return found;
}

describe('what a document costs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'], now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is its processor time: a busy machine refuses none', () => {
    expect(watched((second) => ({ seconds: second / 20 }), 1000)).toBe(null);
    expect(watched((second) => ({ seconds: 5 + second }), 1000)).toEqual({ excess: 'time', at: 60 });
  });

  it('is ended where it stands still, though a timer of it may wake up', () => {
    expect(watched((second) => ({ seconds: Math.min(second, 10) }), 1000)).toEqual({ excess: 'standstill', at: 70 });
    expect(watched((second) => ({ seconds: second / 10_000 }), 1000)).toMatchObject({ excess: 'standstill' });
    expect(watched(() => null, 1000)).toBe(null);
  });

  it('is its memory, ended before it is over where it grows', () => {
    expect(watched((second) => ({ seconds: second, resident: second * 100 * MIB }), 1000)).toEqual({ excess: 'memory', at: 10 });
    expect(watched((second) => ({ seconds: second, resident: second < 2 ? 0 : 1000 * MIB }), 3)).toEqual({ excess: 'memory', at: 2 });
    expect(watched((second) => ({ seconds: second, resident: 900 * MIB }), 50)).toBe(null);
  });
});

it.runIf(process.platform === 'linux')('a process that is stopped stands still; one that spins does not', async () => {
  const spinning = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  const stopped = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  stopped.kill('SIGSTOP');
  const excessOf = (pid: number | undefined, bounds: CostBounds) =>
    new Promise<Excess>((resolve) => watchCost(() => costOfProcess(pid ?? 0), bounds, resolve));
  expect(await excessOf(stopped.pid, { ...BOUNDS, standstill: 0.3 })).toBe('standstill');
  expect(await excessOf(spinning.pid, { ...BOUNDS, time: 0.2 })).toBe('time');
  expect(await excessOf(spinning.pid, { ...BOUNDS, memory: MIB })).toBe('memory');
  const [seen, own] = [costOfProcess(process.pid)?.resident ?? 0, process.memoryUsage.rss()];
  expect(Math.abs(seen - own)).toBeLessThan(own / 10);
  for (const one of [spinning, stopped]) one.kill('SIGKILL');
});
