/** The thread in which `read-notice.ts` has a notice read: bytes in, a document out. */
import { workerData } from 'node:worker_threads';
import type { Limits } from '../limits.js';
import { type Parsed, type ParseOptions, parse, parseAll } from '../parse.js';
import type { PlanDocument } from '../plan/schema.js';
import { answerWith } from '../thread.js';

/** Holds what the thread is given. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly options: Omit<ParseOptions, 'limits' | 'onFailure'>;
  readonly limits: Limits;
  /** Read all documents of an archive, a mail or a portfolio. */
  readonly all: boolean;
}

/** Holds what the thread sends back. */
export interface Answer {
  /** One where not all are asked for. */
  readonly documents: readonly PlanDocument[];
  /** The stack trace of an exception that nothing foresaw. */
  readonly stack: string | null;
}

async function answer({ bytes, options, limits, all }: Question): Promise<Answer> {
  let stack: string | null = null;
  const onFailure = (error: unknown) => {
    stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  };
  const how = { ...options, limits, onFailure };
  const documents: PlanDocument[] = [];
  for await (const { document } of all ? parseAll(bytes, how) : one(bytes, how)) documents.push(document);
  return { documents, stack };
}

async function* one(bytes: Uint8Array, options: ParseOptions): AsyncGenerator<Parsed> {
  yield await parse(bytes, options);
}

answerWith(answer(workerData as Question));
