import { existsSync } from 'node:fs';
import { ReadError, type Remark } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import type { Limits } from '../../limits.js';
import { answerOfKept, isBounded } from '../../thread.js';
import { waitingFor } from '../ocr/waiting.js';
import type { ReadOptions } from '../reader.js';
import type { CarriedFile } from './files.js';

/** Holds what the thread sends back: what it remarked, and what was asked for or the error that ended it. */
export interface Answer {
  readonly remarks: readonly Pick<Remark, 'code' | 'details' | 'range'>[];
  readonly document?: SourceDocument;
  readonly files?: CarriedFile[] | null;
  readonly failure?: Pick<Remark, 'code' | 'details'>;
}

/** Holds what the thread is given. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly limits: Limits;
  readonly places?: boolean;
  readonly ocr?: boolean | undefined;
  readonly waits?: number | undefined;
  /** The document, or the files of a portfolio. */
  readonly wanted: 'document' | 'files';
}

const ENTRY = new URL('./pdf-thread.js', import.meta.url);

/**
 * Reads a PDF where it can be stopped, for pdf.js has no bounds of its own: a damaged font can keep it busy for minutes.
 * Run from sources, there is no file for a thread to run, and it is read in this one; so is one in a thread that
 * is stopped from outside as it is, and one that has all the time there is, because who says so stops it from outside too.
 */
export async function readApart(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  if (runsHere(options.limits)) return (await import('./read.js')).readPdf(bytes, options);
  const { remarks, document, failure } = await answer({
    bytes,
    limits: options.limits,
    places: options.places ?? false,
    wanted: 'document',
    ...(options.ocr && { ocr: true, waits: waitingFor(options.limits) }),
  });
  for (const { code, details, range } of remarks) options.report(code, details, range);
  if (document) return document;
  throw failure ? new ReadError(failure.code, failure.details) : new ReadError('source:failed', { why: 'no answer' });
}

/**
 * Gives the files of a portfolio, in the same way; null for any other PDF.
 *
 * @throws ReadError `limit:…`
 */
export async function filesIn(bytes: Uint8Array, limits: Limits): Promise<CarriedFile[] | null> {
  if (runsHere(limits)) return (await import('./files.js')).portfolioFiles(bytes, limits);
  const { files, failure } = await answer({ bytes, limits, wanted: 'files' });
  if (failure) throw new ReadError(failure.code, failure.details);
  return files ?? null;
}

function runsHere({ time }: Limits): boolean {
  return isBounded() || time === Number.POSITIVE_INFINITY || !existsSync(ENTRY);
}

function answer(question: Question): Promise<Answer> {
  return answerOfKept<Answer>(ENTRY, { ...question });
}
