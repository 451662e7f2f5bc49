import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Diagnostic, ReadError } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import type { Limits } from '../../limits.js';
import type { ReadOptions } from '../reader.js';

/** Holds what the thread sends back: what it remarked, and the document or the error that ended it. */
export interface Answer {
  readonly remarks: readonly Pick<Diagnostic, 'code' | 'details' | 'range'>[];
  readonly document: SourceDocument | null;
  readonly failure: Pick<Diagnostic, 'code' | 'details'> | null;
}

/** Holds what the thread is given. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

const ENTRY = new URL('./worker.js', import.meta.url);

/**
 * Reads a PDF where it can be stopped, for pdf.js has no bounds of its own: a damaged font can keep it busy for minutes.
 * Run from sources, there is no file for a thread to run, and it is read in this one.
 */
export async function readApart(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  if (!existsSync(ENTRY)) return (await import('./read.js')).readPdf(bytes, options);
  const { remarks, document, failure } = await answerOf({ bytes, limits: options.limits });
  for (const { code, details, range } of remarks) options.report(code, details, range);
  if (document) return document;
  throw failure ? new ReadError(failure.code, failure.details) : new ReadError('source:failed', { why: 'no answer' });
}

/** Runs the thread until it answers, fails or takes too long. What it prints goes nowhere. */
function answerOf(question: Question): Promise<Answer> {
  const worker = new Worker(ENTRY, {
    workerData: question,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: question.limits.memory },
  });
  return new Promise<Answer>((resolve, reject) => {
    const late = setTimeout(() => reject(new ReadError('limit:time', { limit: question.limits.time })), question.limits.time * 1000);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => reject(outOfMemory(error, question.limits.memory) ?? error));
    worker.once('exit', (code) => reject(new ReadError('source:failed', { why: `the PDF thread ended with ${code}` })));
    worker.once('exit', () => clearTimeout(late));
  }).finally(() => worker.terminate());
}

const outOfMemory = (error: NodeJS.ErrnoException, limit: number): ReadError | null =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadError('limit:memory', { limit }) : null;
