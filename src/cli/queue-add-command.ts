import { realpathSync } from 'node:fs';
import { openSharedFolder } from '../batch/folder-sink.js';
import { inputsOf, type Origin, usualBase } from '../batch/inputs.js';
import { entryOf } from '../plan/entry.js';
import { type Added, add } from '../queue/add.js';
import type { Server } from '../queue/server.js';
import type { BatchArguments } from './batch-arguments.js';
import { originOf } from './batch-origin.js';
import { grouped } from './batch-progress.js';
import { leftOutLine, nothingToRead } from './batch-table.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import { message } from './messages.js';
import type { ParseOptions } from './parse-command.js';
import type { AddArguments } from './queue-options.js';
import { say } from './say.js';
import { onSignals } from './signals.js';
import { tell } from './tell.js';
import { rulesOf } from './walk-rules.js';
import { withServer } from './with-server.js';

type Options = ParseOptions & BatchArguments & AddArguments;

/** Puts the files of folders into the queue, and says how many. */
export async function queueAddCommand(paths: readonly string[], options: Options, language: Language): Promise<ExitCode> {
  const { output: out } = options;
  if (out === undefined || options.ndjson) {
    await complain(language, 'queueNoOutput', {});
    return EXIT.usage;
  }
  const origin = await originOf(paths, options, language);
  if (typeof origin === 'number') return origin;
  return withServer(options.redis, 'gives up', (server) => addAll(server, origin, { ...options, out }, language), language);
}

async function addAll(server: Server, origin: Origin, options: Options & { readonly out: string }, language: Language): Promise<ExitCode> {
  const { out, compact = false, withText = false, boxes = false, ocr = false, force = false, most, attempts } = options;
  await openSharedFolder(out).close(); // what cannot be written is better known now
  const rules = rulesOf(realpathSync(out), options);
  const counts: Record<Added, number> = { queued: 0, waiting: 0, done: 0, failed: 0 };
  const signals = onSignals(() => {});
  try {
    const files = inputsOf(origin, options.base ?? usualBase(origin), rules);
    await add(
      files,
      server,
      { out, form: { compact, withText, boxes, ocr }, force, most, attempts },
      {
        onAdded: (added) => counts[added]++,
        onProblem: (path, problem) => tell([entryOf(problem)], path, options, language),
        onFull: () => complain(language, 'queueFull', { most: grouped(most) }),
        stop: signals.stop,
      },
    );
  } finally {
    signals.end();
    if (origin.kind === 'list') process.stdin.destroy(); // a list that goes on must not keep the program
  }
  const total = counts.queued + counts.waiting + counts.done + counts.failed;
  const said = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, grouped(count)]));
  const rest = total === 0 ? nothingToRead(rules.leftOut, language) : leftOutLine(rules.leftOut, language);
  if (total > 0) await complain(language, 'queueAdded', said);
  if (rest) await say(`plan-parse: ${rest}\n`);
  if (signals.stop.aborted) return interrupted(language);
  return total === 0 || counts.failed > 0 ? EXIT.failed : EXIT.ok;
}

async function interrupted(language: Language): Promise<ExitCode> {
  await say(`plan-parse: ${message(language, 'interrupted')}\n`);
  return EXIT.interrupted;
}
