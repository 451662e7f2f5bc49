import type { Entry } from '../batch/entry.js';
import { nothingLeftOut } from '../batch/input.js';
import { type Summary, summaryOf } from '../batch/report.js';
import { count, emptyTally } from '../batch/tally.js';
import { LIMITS } from '../limits.js';
import type { Server } from '../queue/server.js';
import { work } from '../queue/work.js';
import { waitingFor } from '../readers/ocr/waiting.js';
import { progressOn } from './batch-progress.js';
import { table, troubles } from './batch-table.js';
import { coloursOf } from './colours.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import type { ParseOptions } from './parse-command.js';
import type { WorkArguments } from './queue-options.js';
import { say } from './say.js';
import { onSignals } from './signals.js';
import { tell } from './tell.js';
import { withServer } from './with-server.js';

type Options = ParseOptions & WorkArguments;

/** What no report tells of a worker: others write into the same folder, and have their inputs. */
const UNTOLD = { report: null, output: null };

/** Reads files of the queue until a signal comes, or nothing is left where that is asked for, and says what became of them. */
export function queueWorkCommand(options: Options, language: Language): Promise<ExitCode> {
  return withServer(options.redis, 'waits', (server) => workAt(server, options, language), language);
}

async function workAt(server: Server, options: Options, language: Language): Promise<ExitCode> {
  const [startedAt, tally] = [new Date(), emptyTally()];
  const progress = options.quiet ? null : progressOn(process.stderr, language);
  const signals = onSignals(() => {
    progress?.clear();
    void complain(language, 'finishing', {});
  });
  if (progress) await complain(language, 'queueWorking', {}, server.address);
  const memory = options.memory * 2 ** 20;
  const { jobs, timeout, untilEmpty = false } = options;
  try {
    const peak = await work(
      server,
      { jobs, timeout, memory, untilEmpty, language, ...(options.ocr && { waits: waitingFor(LIMITS) }) },
      {
        ...signals,
        onEntry: async (entry) => {
          count(tally, entry);
          progress?.tick(entry);
          if (entry.errors.length > 0) progress?.clear();
          await tellErrors(entry, options, language);
        },
        onServer: (state) => {
          progress?.clear();
          void complain(language, state === 'lost' ? 'queueWaits' : 'queueBack', {}, server.address);
        },
      },
    );
    progress?.stop();
    const used = { parent: process.resourceUsage().maxRSS * 1024, worker: peak };
    await tellSummary(summaryOf(startedAt, { tally, interrupted: false, stale: [] }, nothingLeftOut(), used), options, language);
    return tally.counts.failed > 0 || (options.frail && tally.counts.warned > 0) ? EXIT.failed : EXIT.ok;
  } finally {
    progress?.stop();
    signals.end();
    if (signals.halt.aborted) process.exit(EXIT.interrupted); // a server that is gone must not keep the program
  }
}

function tellErrors({ path, errors }: Entry, options: Options, language: Language): Promise<void> {
  const told = errors.map((error) => ({ ...error, severity: 'error', span: null }) as const);
  return tell(told, path, options, language);
}

async function tellSummary(summary: Summary, options: Options, language: Language): Promise<void> {
  const paint = coloursOf(options.color, process.env, process.stderr);
  if (!options.quiet) await say(table(summary, UNTOLD, language, paint));
  else if (summary.counts.files > 0) await say(troubles(summary, UNTOLD, options.frail ?? false, language));
}
