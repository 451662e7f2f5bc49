import { isFolder } from '../batch/base.js';
import { BatchError } from '../batch/batch-error.js';
import { grouped, sorted } from '../ledger/arrange.js';
import type { TaskList } from '../ledger/list.js';
import type { Row } from '../ledger/row.js';
import { asksForLess, selected } from '../ledger/select.js';
import { complainOfBatch } from './batch-fault.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { belies, FORM_ENDS, formOf, type TaskForm } from './form-names.js';
import type { Language } from './language.js';
import type { MessageKey } from './messages.js';
import type { ParseOptions } from './parse-command.js';
import { isKnownFormat } from './read-notice.js';
import { gather } from './read-tasks.js';
import { anyNamesInput } from './same-file.js';
import type { Selection, TaskArguments } from './task-arguments.js';
import { type Writing, writeTasks } from './task-forms.js';
import { type Known, knownFrom } from './tell-tasks.js';

type Options = ParseOptions & TaskArguments;

/** Lists who does what by when, from notices, folders or plans, in one form or several. */
export async function tasksCommand(paths: readonly string[], options: Options, language: Language): Promise<ExitCode> {
  const writings = writingsOf(options);
  const wrong = misuseOf(paths, options, writings);
  if (wrong) {
    await complain(language, wrong.key, { forms: FORM_ENDS }, wrong.place);
    return EXIT.usage;
  }
  if (!(await isKnownFormat(options.format, language))) return EXIT.usage;
  const results = writings.flatMap(({ path }) => path ?? []);
  if (await anyNamesInput(paths.length === 0 ? ['-'] : paths, results, language)) return EXIT.usage;
  if (await anyBelies(writings, language)) return EXIT.usage;
  try {
    const known = await knownFrom(await gather(paths, results, options, language), options, language);
    if (known.interrupted) return EXIT.interrupted;
    return await deliverAll(known, writings, options, language);
  } catch (error) {
    if (!(error instanceof BatchError)) throw error;
    await complainOfBatch(error, language);
    return EXIT.failed;
  }
}

/** Writes what was asked for; where nothing was read, or nothing matches, every file stays as it was. */
async function deliverAll(known: Known, writings: readonly Writing[], options: Options, language: Language): Promise<ExitCode> {
  if (known.readings.length === 0) return EXIT.failed; // why, has been said
  const rows = await rowsWanted(known, options, language);
  if (rows === null) return EXIT.failed;
  const list = listOf(known, rows, options);
  for (const writing of writings) {
    const written = await writeTasks(list, writing, language);
    if (written !== EXIT.ok) return written;
  }
  return known.failed ? EXIT.failed : EXIT.ok;
}

/** Takes the rows that were asked for; gives null, and says so, where none of those that there are matches. */
export async function rowsWanted(
  { readings }: Pick<Known, 'readings'>,
  options: Selection,
  language: Language,
): Promise<readonly Row[] | null> {
  const all = readings.flatMap(({ rows }) => rows);
  const wanted = {
    months: options.month ?? [],
    by: options.by ?? null,
    leaders: options.leader ?? [],
    departments: options.department ?? [],
  };
  const { rows, undated, timeless } = selected(all, wanted);
  if (undated > 0) await complain(language, 'undatedBy', { count: String(undated) });
  if (timeless > 0) await complain(language, 'noTimes', { count: String(timeless) });
  if (all.length === 0) await complain(language, 'noTasks', { files: String(readings.length) });
  if (rows.length > 0 || all.length === 0 || !asksForLess(wanted)) return rows;
  await complain(language, 'noMatch', { count: String(all.length) });
  return null;
}

function listOf({ readings, unread }: Known, rows: readonly Row[], { group, sort, mergeMonths, month }: Options): TaskList {
  const order = mergeMonths && sort === 'document' ? 'time' : sort;
  return {
    groups: grouped(sorted(rows, order), group ?? null, month),
    heard: readings.map(({ heard }) => heard),
    doubts: [...readings.flatMap(({ doubts }) => doubts), ...unread],
  };
}

/** Works out what is to be written: the files of --xlsx and --ics, and a form for -o, or for standard output where nothing goes into a file. */
function writingsOf({ csv, md, json, xlsx, ics, output, mergeMonths, compact, color }: Options): Writing[] {
  const asked: TaskForm | null = csv ? 'csv' : md ? 'md' : json ? 'json' : null;
  const how = { mergeMonths: mergeMonths ?? false, compact: compact ?? false, color };
  const files: Writing[] = [
    ...(xlsx === undefined ? [] : [{ form: 'xlsx' as const, path: xlsx, ...how }]),
    ...(ics === undefined ? [] : [{ form: 'ics' as const, path: ics, ...how }]),
  ];
  if (asked === null && output === undefined && files.length > 0) return files;
  const named = output === undefined || output === '-' ? 'table' : formOf(output);
  return [...files, { form: asked ?? named ?? 'table', path: output, ...how }];
}

/** Says whether a result's name asks for another form than its option does, once that is complained of. */
async function anyBelies(writings: readonly Writing[], language: Language): Promise<boolean> {
  const wrong = writings.find(({ form, path }) => path !== undefined && belies(path, form));
  if (wrong) await complain(language, 'tasksBelied', { form: wrong.form }, wrong.path);
  return wrong !== undefined;
}

function misuseOf(paths: readonly string[], options: Options, writings: readonly Writing[]): { key: MessageKey; place?: string } | null {
  const { csv, md, json, output, format } = options;
  const forms = [csv, md, json].filter(Boolean).length;
  const results = writings.flatMap(({ path }) => (path === undefined || path === '-' ? [] : [path]));
  if (paths.length === 0 && process.stdin.isTTY) return { key: 'tasksNoInput' };
  if (forms > 1) return { key: 'tasksTwoForms' };
  if (forms === 0 && output !== undefined && output !== '-' && formOf(output) === null) return { key: 'tasksForm', place: output };
  if (new Set(results).size < results.length) return { key: 'tasksTwice' };
  if (format !== undefined && (paths.length > 1 || paths.some(isFolder))) return { key: 'tasksFormat' };
  return null;
}
