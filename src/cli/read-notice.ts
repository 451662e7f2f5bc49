import { ReadError } from '../diagnostic.js';
import { readInput } from '../input.js';
import { LIMITS } from '../limits.js';
import { parse, wasRead } from '../parse.js';
import type { PlanDocument } from '../plan/schema.js';
import { READABLE } from '../readers/index.js';
import { complain } from './complain.js';
import { type Entry, entryOf } from './diagnostic-lines.js';
import type { Language } from './language.js';

/** Holds what the command line says about reading. */
export interface HowToRead {
  readonly format?: string;
  readonly withText?: boolean;
}

/** Says whether there is a reader for a format; complains where there is none. */
export async function isKnownFormat(format: string | undefined, language: Language): Promise<boolean> {
  if (format === undefined || READABLE.includes(format)) return true;
  await complain(language, 'unknownFormat', { it: format, formats: READABLE.join(', ') });
  return false;
}

/** Holds a notice that was read, and what was remarked on the way. */
export interface Reading {
  /** null where nothing could be read. */
  readonly document: PlanDocument | null;
  readonly entries: readonly Entry[];
}

/** Reads the notice at a path, or on standard input for null. It never throws for what stands there. */
export async function readNotice(path: string | null, { format, withText }: HowToRead): Promise<Reading> {
  try {
    const bytes = await readInput(path, LIMITS.bytes);
    const { document } = await parse(bytes, {
      ...(path !== null && { path }),
      ...(format !== undefined && { format }),
      ...(withText && { withText }),
      ...(process.env.PLAN_PARSE_DEBUG === '1' && { onFailure: showStack }),
    });
    return { document: wasRead(document) ? document : null, entries: document.diagnostics };
  } catch (error) {
    if (error instanceof ReadError) return { document: null, entries: [entryOf(error.diagnostic)] };
    throw error;
  }
}

function showStack(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
