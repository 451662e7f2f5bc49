import { realpathSync } from 'node:fs';
import { inputsOf, type Origin } from '../batch/inputs.js';
import { shown } from '../batch/names.js';
import { entryOf } from '../plan/entry.js';
import { printable } from '../writers/printable.js';
import type { BatchArguments } from './batch-arguments.js';
import { leftOutLine, nothingToRead } from './batch-table.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import { writeText } from './output.js';
import type { ParseOptions } from './parse-command.js';
import { say } from './say.js';
import { tell } from './tell.js';
import { rulesOf } from './walk-rules.js';

/**
 * Writes the paths that a run would read to standard output, one a line, or each ended by NUL where `--null`, and what it
 * would leave out to standard error. Nothing is read and nothing is made.
 */
export async function listInputs(
  origin: Origin,
  base: string,
  options: ParseOptions & BatchArguments,
  language: Language,
): Promise<ExitCode> {
  const rules = rulesOf(realPath(options.output), options);
  const { leftOut } = rules;
  const end = options.null ? '\0' : '\n';
  let [files, problems] = [0, 0];
  for await (const { path, problem } of inputsOf(origin, base, rules)) {
    files++;
    if (problem) problems++;
    if (problem) await tell([entryOf(problem)], shown(path), options, language);
    // bytes as they are, so that a pipe can take them; a terminal must not be steered by them
    else if (!(await writeText(process.stdout, process.stdout.isTTY ? `${printable(shown(path))}\n` : withEnd(path, end)))) return EXIT.ok;
  }
  const rest = files === 0 ? nothingToRead(leftOut, language) : leftOutLine(leftOut, language);
  if (rest) await say(`plan-parse: ${rest}\n`);
  return files === 0 || problems > 0 ? EXIT.failed : EXIT.ok;
}

const withEnd = (path: string | Buffer, end: string): Buffer => Buffer.concat([Buffer.from(path as string), Buffer.from(end)]);

function realPath(path: string | undefined): string | null {
  try {
    return path === undefined ? null : realpathSync(path);
  } catch {
    return null; // it is not there yet
  }
}
