import { stopwatch } from '../cost.js';
import { ReadError } from '../diagnostic.js';
import { readInput } from '../input.js';
import { LIMITS, type Limits } from '../limits.js';
import { entryOf } from '../plan/entry.js';
import type { PlanDocument } from '../plan/schema.js';
import { wasRead } from '../plan/was-read.js';
import { waitingFor } from '../readers/ocr/waiting.js';
import { answerOf } from '../thread.js';
import { printableLines } from '../writers/printable.js';
import { complain } from './complain.js';
import type { Entry } from './diagnostic-lines.js';
import type { Language } from './language.js';
import type { Answer } from './notice-thread.js';
import { readHere } from './read-here.js';
import { say } from './say.js';

/** Holds what the command line says about reading. */
export interface HowToRead {
  readonly format?: string;
  readonly entry?: string;
  readonly withText?: boolean;
  readonly boxes?: boolean;
  readonly ocr?: boolean;
  readonly limit?: Partial<Limits>;
  /** Read it in a thread of its own however short it is: whoever asks has others to answer. */
  readonly apart?: boolean;
}

/** Says whether there is a reader for a format; complains where there is none. */
export async function isKnownFormat(format: string | undefined, language: Language): Promise<boolean> {
  if (format === undefined) return true;
  const { READABLE } = await import('../readers/index.js');
  if (READABLE.includes(format)) return true;
  await complain(language, 'unknownFormat', { it: format, formats: READABLE.join(', ') });
  return false;
}

/** Holds a notice that was read, and what was remarked on the way. */
export interface Reading {
  /** null where nothing could be read. */
  readonly document: PlanDocument | null;
  readonly entries: readonly Entry[];
}

const THREAD = new URL('./notice-thread.js', import.meta.url);

/**
 * Reads the notice at a path, or on standard input for null; in a thread of its own unless it is short, so that no document takes
 * more time or memory than it may. It never throws for what stands there.
 */
export async function readNotice(path: string | null, how: HowToRead): Promise<Reading> {
  try {
    return await readBytes(await readInput(path, how.limit?.bytes ?? LIMITS.bytes), path, how);
  } catch (error) {
    if (error instanceof ReadError) return { document: null, entries: [entryOf(error.diagnostic)] };
    throw error;
  }
}

/** Reads a notice whose bytes are at hand, in the same way; `path` is what it is called. */
export async function readBytes(bytes: Uint8Array, path: string | null, how: HowToRead): Promise<Reading> {
  const [reading] = await read(bytes, path, how, false);
  return reading ?? { document: null, entries: [] };
}

/** Reads all notices of an archive, a mail or a portfolio, within the bounds of one; any other notice alone. */
export async function readAllIn(bytes: Uint8Array, path: string, how: HowToRead): Promise<readonly PlanDocument[]> {
  return (await read(bytes, path, how, true)).flatMap(({ document }) => document ?? []);
}

async function read(
  bytes: Uint8Array,
  path: string | null,
  { format, entry, withText, boxes, ocr, limit, apart = false }: HowToRead,
  all: boolean,
): Promise<Reading[]> {
  const limits: Limits = { ...LIMITS, ...limit };
  const options = {
    ...(path !== null && { path }),
    ...(format !== undefined && { format }),
    ...(entry !== undefined && { entry }),
    ...(withText && { withText }),
    ...(boxes && { boxes }),
    ...(ocr && { ocr }),
  };
  const spent = stopwatch();
  const here = all || apart ? null : await readHere(bytes, options, limits);
  if (here) return [readingOf(here)];
  const waits = ocr ? waitingFor(limits) : 0;
  try {
    const { documents, stack } = await answerOf<Answer>(THREAD, { bytes, options, limits, all, waits, spent: spent() }, { alone: true });
    if (stack !== null && process.env.PLAN_PARSE_DEBUG === '1') await say(`${printableLines(stack)}\n`);
    return documents.map(readingOf);
  } catch (error) {
    if (error instanceof ReadError) return [{ document: null, entries: [entryOf(error.diagnostic)] }];
    throw error;
  }
}

function readingOf(document: PlanDocument): Reading {
  return { document: wasRead(document) ? document : null, entries: document.diagnostics };
}
