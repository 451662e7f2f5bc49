import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from '../../src/batch/entry.js';
import type { Summary } from '../../src/batch/report.js';
import { BIN } from '../cli/run.js';

/** A notice of its own number, as small as they come; `lines` more make it longer to read. */
export function notice(number: number, lines = 0): string {
  const more = Array.from({ length: lines }, (_, i) => `（${i + 1}）做好第${number}项工作的第${i + 1}步。（责任单位：县第${i % 7}局）\n`);
  return `某某县${2000 + number}年工作要点\n\n一、抓好春耕生产\n3月底前完成农资储备。\n二、办好科技节\n（责任单位：县科技局）\n${more.join('')}`;
}

/** Writes files below a folder, with the folders that they need. */
export function fill(root: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

export type Report = Summary & { readonly files: readonly Entry[] };

/** Gives the report of a run. */
export function reportIn(out: string): Report {
  return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
}

/** Gives the hash of every file below a folder but the report; hidden ones too. A draft may become its output meanwhile. */
export function contents(root: string): Record<string, string> {
  if (!existsSync(root)) return {};
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.filter((name) => name !== 'report.json').flatMap((name) => hashed(root, name)));
}

/** Gives a file's name and hash; nothing for a folder, or a file that is gone. */
function hashed(root: string, name: string): [string, string][] {
  const path = join(root, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return [];
  try {
    return [[name, createHash('sha256').update(readFileSync(path)).digest('hex')]];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Starts the program and does not wait for it. */
export function start(args: readonly string[], options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {}): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, [BIN, ...args], { env: { PATH, LANG: 'en_GB.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'], ...options });
}

/** Waits for a process to end and gives its exit code, or its signal. */
export function ended(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? child.signalCode);
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until something holds; fails after half an hour, in which only what hangs does not come. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 36_000) throw new Error('it never came');
    await sleep(50);
  }
}

/** Lists the processes that a process has started, on Linux. */
export function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

/** Says whether a process is at work; one that has ended and whose parent has not heard of it (state Z of proc(5)) is not. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
