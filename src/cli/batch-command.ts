import { open } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { commonFolder, isSamePlace } from '../batch/base.js';
import { type BatchOptions, batch, type Course } from '../batch/batch.js';
import { BatchError } from '../batch/batch-error.js';
import { filterOf } from '../batch/filter.js';
import { openFolder } from '../batch/folder-sink.js';
import { nothingLeftOut } from '../batch/input.js';
import { inputsOf, type Origin } from '../batch/inputs.js';
import type { Summary } from '../batch/report.js';
import type { Sink } from '../batch/sink.js';
import { openStream } from '../batch/stream-sink.js';
import type { Rules } from '../batch/walk.js';
import { reasonOf } from '../system-error.js';
import type { BatchArguments } from './batch-arguments.js';
import { type Progress, progressOn } from './batch-progress.js';
import { table } from './batch-table.js';
import { coloursOf } from './colours.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import type { MessageKey } from './messages.js';
import { writeText } from './output.js';
import type { ParseOptions } from './parse-command.js';
import { onSignals } from './signals.js';

type Options = ParseOptions & BatchArguments;

/** Reads many documents into a folder or a stream, and says what became of each. */
export async function batchCommand(paths: readonly string[], options: Options, language: Language): Promise<ExitCode> {
  const wrong = misuseOf(paths, options);
  if (wrong) {
    await complain(language, wrong, {});
    return EXIT.usage;
  }
  const origin = await originOf(paths, options);
  if (!origin) {
    await complain(language, 'cannotRead', {}, options.filesFrom);
    return EXIT.failed;
  }
  try {
    return await run(origin, options, language);
  } catch (error) {
    if (!(error instanceof BatchError)) throw error;
    const { kind, place, details } = error;
    const why = (language === 'zh' ? details.whyZh : details.why) ?? '';
    await complain(language, kind === 'locked' ? 'locked' : 'cannotWrite', { ...details, why }, place);
    return EXIT.failed;
  }
}

function misuseOf(paths: readonly string[], { filesFrom, ndjson, output, base, format, limit }: Options): MessageKey | null {
  if (format !== undefined) return 'batchFormat';
  if (limit !== undefined) return 'batchLimit';
  if (paths.length === 0 && filesFrom === undefined) return 'batchNoInput';
  if (paths.length > 0 && filesFrom !== undefined) return 'batchTwoInputs';
  if (output === undefined && !ndjson) return 'batchNoOutput';
  if (output === undefined) return null;
  if (ndjson) return 'batchTwoOutputs';
  return paths.length > 0 && isSamePlace(base ?? commonFolder(paths), output) ? 'batchSamePlace' : null;
}

async function run(origin: Origin, options: Options, language: Language): Promise<ExitCode> {
  // V8 would let the space for new objects grow with the number of files, to no use: they are gone in a moment
  setFlagsFromString('--semi-space-growth-factor=1');
  const sink = sinkOf(options);
  const progress = options.quiet ? null : progressOn(process.stderr, language);
  const signals = onSignals(() => {
    progress?.clear();
    void complain(language, 'finishing', {});
  });
  const course: Course = { ...signals, onEntry: (entry) => progress?.tick(entry) };
  const rules = rulesOf(sink, options);
  if (progress && origin.kind === 'paths') expectAll(origin, rulesOf(sink, options), baseOf(options), course, progress).catch(() => {});
  try {
    const files = inputsOf(origin, baseOf(options), rules);
    const summary = await batch({ files, leftOut: rules.leftOut }, sink, batchOptions(options), course);
    progress?.stop();
    const places = { report: reportOf(options), output: options.output ?? null };
    if (!options.quiet) await writeText(process.stderr, table(summary, places, language, coloursOf(process.env)));
    return exitCodeOf(summary, signals.stop.aborted, options.frail ?? false);
  } finally {
    progress?.stop();
    signals.end();
    await sink.close();
    if (origin.kind === 'list') process.stdin.destroy(); // a list that goes on must not keep the program
    if (signals.halt.aborted) process.exit(EXIT.interrupted); // nor must a reader that takes nothing
  }
}

function sinkOf({ output }: Options): Sink {
  return output === undefined ? openStream(writeOut) : openFolder(output);
}

async function writeOut(chunk: Buffer): Promise<boolean> {
  try {
    return await writeText(process.stdout, chunk);
  } catch (error) {
    throw new BatchError('unwritable', '<stdout>', reasonOf(error));
  }
}

/** Gives null where the list cannot be opened. */
async function originOf(paths: readonly string[], { filesFrom, null: nul = false }: Options): Promise<Origin | null> {
  if (filesFrom === undefined) return { kind: 'paths', paths };
  if (filesFrom === '-') return { kind: 'list', stream: process.stdin, nul };
  try {
    return { kind: 'list', stream: (await open(filesFrom)).createReadStream(), nul };
  } catch {
    return null;
  }
}

function rulesOf({ root }: Sink, { include, exclude }: Options): Rules {
  return { filter: filterOf(include, exclude), out: root, leftOut: nothingLeftOut() };
}

/** A stream repeats no tree: any file has its place in it. */
function baseOf({ base, ndjson }: Options): string | null {
  return ndjson ? parse(process.cwd()).root : (base ?? null);
}

function batchOptions({ compact, withText, jobs, timeout, memory, force, ...options }: Options): BatchOptions {
  // what is one line has no other form
  const form = { compact: (options.ndjson || compact) ?? false, withText: withText ?? false };
  return { form, jobs, timeout, memory: memory * 2 ** 20, force: force ?? false, report: reportOf(options) };
}

function reportOf({ report, output }: Pick<Options, 'report' | 'output'>): string | null {
  return report ?? (output === undefined ? null : join(output, 'report.json'));
}

/** Counts the files in a walk of its own, so that the time left can be told. */
async function expectAll(origin: Origin, rules: Rules, base: string | null, { stop }: Course, progress: Progress): Promise<void> {
  let total = 0;
  for await (const _ of inputsOf(origin, base, rules)) {
    total++;
    if (stop.aborted) return;
  }
  progress.expect(total);
}

function exitCodeOf({ counts }: Summary, interrupted: boolean, frail: boolean): ExitCode {
  if (interrupted) return EXIT.interrupted;
  return counts.failed > 0 || (frail && counts.warned > 0) ? EXIT.failed : EXIT.ok;
}
