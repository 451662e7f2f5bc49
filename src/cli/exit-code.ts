import type { Severity } from '../meanings.js';

/** What the program says to the shell when it ends. */
export const EXIT = {
  /** Everything was read without an error. */
  ok: 0,
  /** A document, or a part of it, could not be read, or the result could not be written; with --frail, any warning. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** A signal stopped a batch: 128 and SIGINT's number, as shells have it. */
  interrupted: 130,
} as const;

/** Is one of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Takes the exit code of the command that ran. */
export type End = (code: ExitCode) => void;

/** Gives the exit code for what was found in a document. */
export function exitCodeOf(diagnostics: readonly { readonly severity: Severity }[], frail: boolean): ExitCode {
  const fatal = diagnostics.some(({ severity }) => severity === 'error' || (frail && severity === 'warning'));
  return fatal ? EXIT.failed : EXIT.ok;
}
