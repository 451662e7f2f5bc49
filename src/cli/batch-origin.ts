import { open, stat } from 'node:fs/promises';
import { commonFolder, isFolder, isSamePlace } from '../batch/base.js';
import type { Origin } from '../batch/inputs.js';
import { reasonOf } from '../system-error.js';
import type { BatchArguments } from './batch-arguments.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { formOf, isForeign } from './form-names.js';
import type { Language } from './language.js';
import type { MessageKey } from './messages.js';
import type { ParseOptions } from './parse-command.js';
import { quoted } from './quoted.js';

type Options = ParseOptions & BatchArguments;

/** Says where a run finds its files; an exit code where the command line is wrong or names what is not there, once that is said. */
export async function originOf(paths: readonly string[], options: Options, language: Language): Promise<Origin | ExitCode> {
  const wrong = misuseOf(paths, options);
  if (wrong) return refused(language, wrong, EXIT.usage);
  if (options.output !== undefined && asksForList(options.output)) return toTasks(paths, options.output, language);
  const folders = options.base === undefined ? paths : [...paths, options.base];
  for (const path of folders) {
    const why = await reasonAgainst(path);
    if (why) return refused(language, 'noFolder', EXIT.usage, why, path);
  }
  const { base, filesFrom, null: nul = false } = options;
  if (base !== undefined && !isFolder(base)) return refused(language, 'noFolder', EXIT.usage, NO_FOLDER, base);
  if (filesFrom === undefined) return { kind: 'paths', paths };
  if (filesFrom === '-') return { kind: 'list', stream: process.stdin, nul };
  const why = isFolder(filesFrom) ? A_FOLDER : await reasonAgainst(filesFrom);
  if (why) return refused(language, 'cannotRead', EXIT.failed, why, filesFrom);
  return { kind: 'list', stream: (await open(filesFrom)).createReadStream(), nul };
}

/** Says whether a result is no folder but a list of work, by its name: out.xlsx. */
function asksForList(output: string): boolean {
  const form = formOf(output);
  return !isFolder(output) && (isForeign(output) || (form !== null && form !== 'json' && form !== 'table'));
}

async function toTasks(paths: readonly string[], output: string, language: Language): Promise<ExitCode> {
  const named = paths.length === 0 ? 'DIR' : paths.map((path) => quoted(path)).join(' ');
  const result = isForeign(output) ? output.replace(/\.[^.]*$/, '.xlsx') : output;
  await complain(language, 'batchOneFile', { command: `plan-parse tasks ${named} -o ${quoted(result)}` }, output);
  return EXIT.usage;
}

const A_FOLDER = reasonOf({ code: 'EISDIR' });
const NO_FOLDER = { why: 'it is no folder', whyZh: '这不是文件夹' };

async function refused(
  language: Language,
  key: MessageKey,
  code: ExitCode,
  why = { why: '', whyZh: '' },
  place?: string,
): Promise<ExitCode> {
  await complain(language, key, { why: language === 'zh' ? why.whyZh : why.why }, place);
  return code;
}

/** Gives the system's reason why nothing can be seen at a path; null where something can. */
async function reasonAgainst(path: string): Promise<{ why: string; whyZh: string } | null> {
  try {
    await stat(path);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function misuseOf(paths: readonly string[], options: Options): MessageKey | null {
  const { filesFrom, ndjson, output, base, list, report } = options;
  if (options.format !== undefined) return 'batchFormat';
  if (options.limit !== undefined) return 'batchLimit';
  if (options.entry !== undefined) return 'batchEntry';
  if (paths.length === 0 && filesFrom === undefined) return 'batchNoInput';
  if (paths.length > 0 && filesFrom !== undefined) return 'batchTwoInputs';
  if (output === undefined && !ndjson && !list) return 'batchNoOutput';
  if (list && report !== undefined) return 'batchListReport';
  if (output === undefined) return null;
  if (ndjson) return 'batchTwoOutputs';
  return paths.length > 0 && isSamePlace(base ?? commonFolder(paths), output) ? 'batchSamePlace' : null;
}
