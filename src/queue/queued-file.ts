import { createHash } from 'node:crypto';
import type { Job, Queue } from 'bullmq';
import type { Entry } from '../batch/entry.js';
import type { FilePath } from '../batch/names.js';
import type { Form } from '../batch/task.js';
import type { Server } from './server.js';

/** A path as JSON holds it: bytes that are not UTF-8 in base64. */
type Written = string | { readonly base64: string };

/** What the queue holds of a file: where it lies and what it holds by its hash, never its bytes. */
export interface QueuedFile {
  /** As given to the command, joined with the names below it: what the document shows as its source. */
  readonly path: Written;
  /** Where its bytes lie, from the root of the file system on. */
  readonly file: Written;
  /** The place below OUT. */
  readonly below: Written;
  /** The output folder, from the root of the file system on. */
  readonly out: string;
  /** Of the bytes that it held when it was added. */
  readonly sha256: string;
  readonly form: Form;
  readonly force: boolean;
}

/** A file in the queue, with what became of the documents in it. */
export type FileJob = Job<QueuedFile, readonly Entry[], string>;
/** The files of the queue. */
export type FileQueue = Queue<QueuedFile, readonly Entry[], string>;

/** What the queue is called on the server. */
export const NAME = 'plan-parse';
/** Events are for people who look on; the library keeps ten thousand, with what they say. */
const EVENTS = 1000;

/** Opens the queue of a server. */
export function openQueue({ bullmq, connection }: Server): FileQueue {
  const queue: FileQueue = new bullmq.Queue(NAME, { connection, streams: { events: { maxLen: EVENTS } } });
  queue.on('error', () => {}); // whoever waits for an answer hears of it
  return queue;
}

/** Writes a path for the queue. */
export function writtenPath(path: FilePath): Written {
  return typeof path === 'string' ? path : { base64: path.toString('base64') };
}

/** Reads a path of the queue. */
export function pathIn(path: Written): FilePath {
  return typeof path === 'string' ? path : Buffer.from(path.base64, 'base64');
}

/** Names the one job of a place in an output folder: what is added twice is there once. */
export function idOf({ out, below }: Pick<QueuedFile, 'out' | 'below'>): string {
  return createHash('sha256')
    .update(JSON.stringify([out, below]))
    .digest('hex')
    .slice(0, ID);
}

/** Digits of an identifier: 128 bits, by which no two places meet. */
const ID = 32;
