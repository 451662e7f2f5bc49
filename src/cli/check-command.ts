import { diagnostic, ReadError } from '../diagnostic.js';
import { readInput } from '../input.js';
import { LIMITS, type Limits } from '../limits.js';
import { check } from '../plan/check.js';
import { entryOf } from '../plan/entry.js';
import type { Diagnostic } from '../plan/schema.js';
import { complain } from './complain.js';
import type { Style } from './diagnostic-lines.js';
import { type ExitCode, exitCodeOf } from './exit-code.js';
import type { Language } from './language.js';
import { tell } from './tell.js';

/** Holds the options of `plan-parse check`. */
export interface CheckOptions {
  readonly diagnostics: Style;
  readonly limit?: Partial<Limits>;
}

/** Checks a JSON file against the schema and its own ledger, and says what is wrong with it, or that it is valid. */
export async function checkCommand(path: string | null, options: CheckOptions, language: Language): Promise<ExitCode> {
  const name = path ?? '<stdin>';
  const found = await faults(path, options.limit?.bytes ?? LIMITS.bytes);
  await tell(found, name, options.diagnostics, language);
  if (found.length === 0 && options.diagnostics === 'text') await complain(language, 'valid', {}, name);
  return exitCodeOf(found, false);
}

async function faults(path: string | null, most: number): Promise<readonly Diagnostic[]> {
  try {
    const bytes = await readInput(path, most);
    return check(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    if (error instanceof ReadError) return [entryOf(error.diagnostic)];
    if (error instanceof SyntaxError || error instanceof TypeError) return [entryOf(diagnostic('check:json', { why: error.message }))];
    throw error;
  }
}
