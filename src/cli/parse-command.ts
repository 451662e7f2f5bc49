import { ReadError } from '../diagnostic.js';
import { readInput } from '../input.js';
import { LIMITS } from '../limits.js';
import { parse, wasRead } from '../parse.js';
import type { PlanDocument } from '../plan/schema.js';
import { READABLE } from '../readers/index.js';
import { json } from '../writers/json.js';
import { complain } from './complain.js';
import { deliver } from './deliver.js';
import { type Entry, entryOf, type Style } from './diagnostic-lines.js';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.js';
import type { Language } from './language.js';
import { tell } from './tell.js';

/** Holds the options of `plan-parse FILE`, as the command line gives them. */
export interface ParseOptions {
  readonly output?: string;
  readonly compact?: boolean;
  readonly withText?: boolean;
  readonly format?: string;
  readonly diagnostics: Style;
  readonly frail?: boolean;
}

/**
 * Reads one notice and writes its JSON and its diagnostics.
 *
 * What could not be read at all has no JSON: a pipe gets nothing, and a file that stood at `--output` stays.
 */
export async function parseCommand(path: string | null, options: ParseOptions, language: Language): Promise<ExitCode> {
  if (options.format !== undefined && !READABLE.includes(options.format)) {
    await complain(language, 'unknownFormat', { it: options.format, formats: READABLE.join(', ') });
    return EXIT.usage;
  }
  const { document, entries } = await read(path, options);
  const name = path ?? '<stdin>';
  const written = document ? await deliver(json(document, options), options.output, language) : EXIT.ok;
  await tell(entries, name, options.diagnostics, language);
  return written === EXIT.ok ? exitCodeOf(entries, options.frail ?? false) : written;
}

interface Reading {
  /** null where nothing could be read. */
  readonly document: PlanDocument | null;
  readonly entries: readonly Entry[];
}

async function read(path: string | null, { format, withText }: ParseOptions): Promise<Reading> {
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
