import { spawn } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BatchError } from '../../src/batch/batch-error.js';
import { takeLock } from '../../src/batch/lock.js';
import { folder } from '../cli/run.js';

it('is held by one, and let go', () => {
  const lock = join(folder(), 'lock');
  const release = takeLock(lock, 'out');
  expect(() => takeLock(lock, 'out')).toThrow(BatchError);
  expect(JSON.parse(readFileSync(lock, 'utf8')).pid).toBe(process.pid);
  release();
  expect(existsSync(lock)).toBe(false);
  takeLock(lock, 'out')();
});

it('is taken over from a process that was killed, and from one whose number another bears', async () => {
  const lock = join(folder(), 'lock');
  const child = spawn('sleep', ['60']);
  const holder = { host: hostname(), pid: child.pid, born: birth(child.pid) };
  writeFileSync(lock, JSON.stringify(holder));
  expect(() => takeLock(lock, 'out')).toThrow(BatchError);
  writeFileSync(lock, JSON.stringify({ ...holder, born: '1' }));
  takeLock(lock, 'out')();
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('exit', resolve));
  writeFileSync(lock, JSON.stringify(holder));
  takeLock(lock, 'out')();
});

it('of another machine, or just being written, is believed while it is fresh', () => {
  for (const text of [JSON.stringify({ host: 'elsewhere', pid: 1, born: null }), '']) {
    const lock = join(folder(), 'lock');
    writeFileSync(lock, text);
    expect(() => takeLock(lock, 'out')).toThrow(BatchError);
    utimesSync(lock, new Date(0), new Date(0));
    takeLock(lock, 'out')();
  }
});

function birth(pid: number | undefined): string | null {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? (readFileSync(file, 'utf8').split(' ')[21] ?? null) : null;
}
