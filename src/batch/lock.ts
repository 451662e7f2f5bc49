import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { BatchError } from './batch-error.js';

/** Says who holds a lock. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process started, in the system's own count; null where the system does not say. */
  readonly born: string | null;
}

/** A holder on another machine is believed to live while its lock is renewed; in milliseconds. */
const RENEWED_EVERY = 15_000;
const BELIEVED_FOR = 90_000;

/**
 * Takes the lock of a folder and gives the function that lets it go. A lock whose holder was killed is taken over.
 * Throws a `BatchError` `locked` where another run holds it.
 */
export function takeLock(file: string, folder: string): () => void {
  const mine = JSON.stringify(self());
  for (let tries = 0; !created(file, mine); tries++) {
    const holder = textAt(file);
    if (holder !== null && (tries > 2 || lives(holder, file))) throw new BatchError('locked', folder, { holder: described(holder) });
    if (holder !== null) putAside(file, holder);
  }
  const renewal = setInterval(() => renew(file), RENEWED_EVERY).unref();
  return () => {
    clearInterval(renewal);
    if (textAt(file) === mine) rmSync(file, { force: true });
  };
}

function self(): Holder {
  return { host: hostname(), pid: process.pid, born: birthOf(process.pid) };
}

/** Creates the lock; false where there is one. */
function created(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    rmSync(file, { force: true }); // a full disk takes the name, but not the text
    throw error;
  }
}

/** Takes a dead holder's lock away; one that another run has taken over meanwhile is given back. */
function putAside(file: string, expected: string): void {
  const aside = `${file}-${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (textAt(aside) !== expected) renameSync(aside, file);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function lives(text: string, file: string): boolean {
  const holder = holderIn(text);
  if (holder?.host !== hostname()) return ageOf(file) < BELIEVED_FOR;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.born === birthOf(holder.pid); // another process may bear the number by now
}

function holderIn(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null; // just being written
  }
}

function described(text: string): string {
  const holder = holderIn(text);
  return holder ? `${holder.pid}@${holder.host}` : '?';
}

/** Gives the start time of a process: field 22 of /proc/PID/stat (proc(5)), the 20th after the name in brackets. */
function birthOf(pid: number): string | null {
  const stat = textAt(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

function renew(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // the folder is gone; the next output will say so
  }
}

function textAt(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
