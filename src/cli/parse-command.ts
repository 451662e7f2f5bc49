import type { Limits } from '../limits.js';
import type { PlanDocument } from '../plan/schema.js';
import { json } from '../writers/json.js';
import { complain } from './complain.js';
import { deliver } from './deliver.js';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.js';
import { FORM_ENDS, formOf, isForeign } from './form-names.js';
import { instead } from './instead.js';
import type { Language } from './language.js';
import { patchAt, withPatch } from './patch-option.js';
import { isKnownFormat, readNotice } from './read-notice.js';
import { namesInput } from './same-file.js';
import { type Telling, tell } from './tell.js';

/** Holds the options of `plan-parse FILE`, as the command line gives them. */
export interface ParseOptions extends Telling {
  readonly output?: string;
  readonly compact?: boolean;
  readonly withText?: boolean;
  readonly boxes?: boolean;
  readonly format?: string;
  readonly entry?: string;
  readonly ocr?: boolean;
  readonly ndjson?: boolean;
  readonly patch?: string;
  readonly frail?: boolean;
  readonly limit?: Partial<Limits>;
}

/**
 * Reads one notice and writes its JSON and its diagnostics.
 *
 * What could not be read at all has no JSON: a pipe gets nothing, and a file that stood at `--output` stays.
 *
 * @param commands The commands that a path may stand for where it names no file: `bacth`.
 */
export async function parseCommand(
  path: string | null,
  options: ParseOptions,
  commands: readonly string[],
  language: Language,
): Promise<ExitCode> {
  if (!(await isKnownFormat(options.format, language))) return EXIT.usage;
  if (await namesInput(path, options.output, language)) return EXIT.usage;
  if (options.output !== undefined && isForeign(options.output)) {
    await complain(language, 'tasksForm', { forms: FORM_ENDS }, options.output);
    return EXIT.usage;
  }
  const patch = await patchAt(options, language);
  if (patch === null) return EXIT.failed;
  const read = await readNotice(path, options);
  const document = await withPatch(read.document, patch, options, language);
  if (document === 'refused') return EXIT.failed;
  const { entries } = read;
  const name = path ?? '<stdin>';
  const written = document ? await write(document, name, options, language) : EXIT.ok;
  await tell(entries, name, options, language);
  if (options.diagnostics === 'text') await instead(path, entries, commands, language);
  return written === EXIT.ok ? exitCodeOf(entries, options.frail ?? false) : written;
}

/** Writes the JSON, or the tasks alone where the file's name asks for a list of them: 结果.xlsx, .csv, .ics, .md. */
async function write(document: PlanDocument, name: string, options: ParseOptions, language: Language): Promise<ExitCode> {
  const form = options.output === undefined ? null : formOf(options.output);
  if (form === null || form === 'json' || form === 'table') return deliver(json(document, options), options.output, language);
  const [{ writeTasks }, { readingOf }] = await Promise.all([import('./task-forms.js'), import('../ledger/row.js')]);
  const { heard, rows, doubts } = readingOf(document, name);
  if (rows.length === 0) await complain(language, 'noTasks', { files: '1' });
  return writeTasks({ groups: [{ name: null, rows }], heard: [heard], doubts }, { form, path: options.output }, language);
}
