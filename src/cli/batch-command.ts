import { join, parse } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type BatchOptions, batch, type Course } from '../batch/batch.js';
import { BatchError } from '../batch/batch-error.js';
import { openFolder } from '../batch/folder-sink.js';
import { inputsOf, type Origin, usualBase } from '../batch/inputs.js';
import type { Summary } from '../batch/report.js';
import type { Sink } from '../batch/sink.js';
import { openStream } from '../batch/stream-sink.js';
import type { Rules } from '../batch/walk.js';
import { LIMITS } from '../limits.js';
import { waitingFor } from '../readers/ocr/waiting.js';
import { reasonOf } from '../system-error.js';
import type { BatchArguments } from './batch-arguments.js';
import { complainOfBatch } from './batch-fault.js';
import { listInputs } from './batch-list.js';
import { originOf } from './batch-origin.js';
import { type Progress, progressOn } from './batch-progress.js';
import { table, troubles } from './batch-table.js';
import { coloursOf } from './colours.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import { writeText } from './output.js';
import type { ParseOptions } from './parse-command.js';
import { say } from './say.js';
import { onSignals } from './signals.js';
import { tell } from './tell.js';
import { rulesOf } from './walk-rules.js';

type Options = ParseOptions & BatchArguments;

/** Reads many documents into a folder or a stream, and says what became of each. */
export async function batchCommand(paths: readonly string[], options: Options, language: Language): Promise<ExitCode> {
  const origin = await originOf(paths, options, language);
  if (typeof origin === 'number') return origin;
  const base = baseOf(origin, options);
  try {
    return options.list ? await listInputs(origin, base, options, language) : await run(origin, base, options, language);
  } catch (error) {
    if (!(error instanceof BatchError)) throw error;
    await complainOfBatch(error, language);
    return EXIT.failed;
  }
}

async function run(origin: Origin, base: string, options: Options, language: Language): Promise<ExitCode> {
  // V8 would let the space for new objects grow with the number of files, to no use: they are gone in a moment
  setFlagsFromString('--semi-space-growth-factor=1');
  const sink = sinkOf(options);
  const progress = options.quiet ? null : progressOn(process.stderr, language);
  const signals = onSignals(() => {
    progress?.clear();
    void complain(language, 'finishing', {});
  });
  const course: Course = { ...signals, onEntry: watching(progress, options, language), onOpened: (count) => progress?.opened(count) };
  const rules = rulesOf(sink.root, options);
  if (progress && origin.kind === 'paths') expectAll(origin, base, rulesOf(sink.root, options), course, progress).catch(() => {});
  try {
    const files = inputsOf(origin, base, rules);
    const summary = await batch({ files, leftOut: rules.leftOut }, sink, { ...batchOptions(options), base, language }, course);
    progress?.stop();
    await say(closing(summary, options, language));
    return exitCodeOf(summary, signals.stop.aborted, options.frail ?? false);
  } finally {
    progress?.stop();
    signals.end();
    await sink.close();
    if (origin.kind === 'list') process.stdin.destroy(); // a list that goes on must not keep the program
    if (signals.halt.aborted) process.exit(EXIT.interrupted); // nor must a reader that takes nothing
  }
}

/** Makes what hears of each file: a failure has a line of its own where no progress is shown, or no report will name it. */
function watching(progress: Progress | null, options: Options, language: Language): Course['onEntry'] {
  const named = options.quiet || reportOf(options) === null;
  return async (entry) => {
    progress?.tick(entry);
    if (!named || entry.errors.length === 0) return;
    progress?.clear();
    const errors = entry.errors.map((error) => ({ ...error, severity: 'error', span: null }) as const);
    await tell(errors, entry.path, options, language);
  };
}

/** Writes what is to be said at the end: the sums, or for `--quiet` only what went wrong. */
function closing(summary: Summary, options: Options, language: Language): string {
  const places = { report: reportOf(options), output: options.output ?? null };
  if (!options.quiet) return table(summary, places, language, coloursOf(options.color, process.env, process.stderr));
  return options.diagnostics === 'text' ? troubles(summary, places, options.frail ?? false, language) : '';
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

/** A stream repeats no tree: any file has its place in it. */
function baseOf(origin: Origin, { base, ndjson }: Options): string {
  return ndjson ? parse(process.cwd()).root : (base ?? usualBase(origin));
}

function batchOptions({
  compact,
  withText,
  boxes,
  ocr,
  jobs,
  timeout,
  memory,
  force,
  ...options
}: Options): Omit<BatchOptions, 'base' | 'language'> {
  // what is one line has no other form
  const form = {
    compact: (options.ndjson || compact) ?? false,
    withText: withText ?? false,
    boxes: boxes ?? false,
    ocr: ocr ?? false,
  };
  return {
    form,
    jobs,
    ...(ocr && { waits: waitingFor(LIMITS) }),
    timeout,
    memory: memory * 2 ** 20,
    force: force ?? false,
    report: reportOf(options),
  };
}

function reportOf({ report, output }: Pick<Options, 'report' | 'output'>): string | null {
  return report ?? (output === undefined ? null : join(output, 'report.json'));
}

/** Counts the files in a walk of its own, so that the time left can be told. */
async function expectAll(origin: Origin, base: string, rules: Rules, { stop }: Course, progress: Progress): Promise<void> {
  let total = 0;
  for await (const _ of inputsOf(origin, base, rules)) {
    total++;
    if (stop.aborted) return;
  }
  progress.expect(total);
}

function exitCodeOf({ counts }: Summary, interrupted: boolean, frail: boolean): ExitCode {
  if (interrupted) return EXIT.interrupted;
  // a run that reads nothing has been told a wrong folder or pattern
  return counts.failed > 0 || counts.files === 0 || (frail && counts.warned > 0) ? EXIT.failed : EXIT.ok;
}
