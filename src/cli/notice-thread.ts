/** The thread in which `read-notice.ts` has a notice read: bytes in, a document out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Limits } from '../limits.js';
import { type ParseOptions, parse } from '../parse.js';
import type { PlanDocument } from '../plan/schema.js';

/** Holds what the thread is given. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly options: Omit<ParseOptions, 'limits' | 'onFailure'>;
  readonly limits: Limits;
}

/** Holds what the thread sends back. */
export interface Answer {
  readonly document: PlanDocument;
  /** The stack trace of an exception that nothing foresaw. */
  readonly stack: string | null;
}

async function answer({ bytes, options, limits }: Question): Promise<Answer> {
  let stack: string | null = null;
  const onFailure = (error: unknown) => {
    stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  };
  const { document } = await parse(bytes, { ...options, limits, onFailure });
  return { document, stack };
}

parentPort?.postMessage(await answer(workerData as Question));
