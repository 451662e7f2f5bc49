import type { Finding } from './task.js';

/** Says what became of one file. */
export interface Entry {
  /** As given, joined with the names below it; bytes that are not UTF-8 are shown as `\xB9`. */
  readonly path: string;
  /** Failed: it could not be read, or a part of it. */
  readonly status: 'read' | 'failed';
  /** Its output was there already, and right. */
  readonly skipped: boolean;
  /** The place of its JSON below OUT; null where there is none. */
  readonly output: string | null;
  /** null where the bytes could not be read. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** The path of an earlier file of the same bytes, which was read in its stead. */
  readonly duplicateOf: string | null;
  /** How many of its parts are plans. */
  readonly plans: number;
  readonly tasks: number;
  /** It was read, and no plan was found in it. */
  readonly planless: boolean;
  readonly warnings: number;
  /** With messages in the language of the run. */
  readonly errors: readonly Finding[];
}

/** Failures that speak of the file's place and time, not of its bytes: the same bytes elsewhere may well be read. */
const OF_THE_PLACE: ReadonlySet<string> = new Set(['source:unreadable', 'source:changed', 'batch:unwritable']);

/** Says whether what became of a file holds for every file of the same bytes. */
export function holdsForBytes({ errors }: Entry): boolean {
  return errors.every(({ code }) => !OF_THE_PLACE.has(code));
}
