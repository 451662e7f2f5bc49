import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Language } from './language.js';
import { type MessageKey, message } from './messages.js';

/** Holds the options of `plan-parse batch` that no other command has. */
export interface BatchArguments {
  readonly ndjson?: boolean;
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly base?: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly jobs: number;
  /** In seconds. */
  readonly timeout: number;
  /** In MiB. */
  readonly memory: number;
  readonly force?: boolean;
  readonly report?: string;
  readonly quiet?: boolean;
  readonly list?: boolean;
}

const MOST_JOBS = 8;

/** What holds where a run is told nothing else. */
export const USUAL = {
  include: [],
  exclude: [],
  jobs: Math.min(availableParallelism(), MOST_JOBS),
  timeout: 60,
  memory: 1024,
} as const satisfies BatchArguments;

/** Lays out the command line of `plan-parse batch`. */
export function batchArguments(command: Command, language: Language): Command {
  const say = (key: MessageKey) => message(language, key);
  command
    .description(say('batch'))
    .usage('[DIR...] (-o OUT | --ndjson | --list)')
    .argument('[DIR...]', say('batchPaths'))
    .option('--ndjson', say('batchNdjson'));
  return boundArguments(inputArguments(command, language), language)
    .option('--force', say('batchForce'))
    .option('--report <FILE>', say('batchReport'))
    .option('-q, --quiet', say('batchQuiet'))
    .option('--list', say('batchList'));
}

/** Adds the options that say which files are read. */
export function inputArguments(command: Command, language: Language): Command {
  const say = (key: MessageKey) => message(language, key);
  return command
    .option('--files-from <FILE>', say('batchFilesFrom'))
    .option('-0, --null', say('batchNull'))
    .option('--base <DIR>', say('batchBase'))
    .option('--include <GLOB>', say('batchInclude'), gathered, [])
    .option('--exclude <GLOB>', say('batchExclude'), gathered, []);
}

/** Adds the options that say how many documents are read at once, and what each may cost. */
export function boundArguments(command: Command, language: Language): Command {
  const { jobs, timeout, memory } = USUAL;
  return command
    .addOption(
      new Option('-j, --jobs <N>', message(language, 'batchJobs'))
        .argParser(between(1, 256))
        .default(jobs, message(language, 'batchJobsDefault', { jobs })),
    )
    .option('--timeout <SECONDS>', message(language, 'batchTimeout'), between(0.1, 86_400), timeout)
    .option('--memory <MIB>', message(language, 'batchMemory'), between(256, 1 << 20), memory);
}

function gathered(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** Makes what reads a number within bounds. */
export function between(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    const fits = number >= least && number <= most && (least < 1 || Number.isInteger(number));
    if (!fits) throw new InvalidArgumentError(`Between ${least} - ${most}.`);
    return number;
  };
}
