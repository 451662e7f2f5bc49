import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../batch/entry.js';
import { nothingLeftOut } from '../batch/input.js';
import { openLedger } from '../batch/ledger.js';
import { expectPlaceFor, summaryOf, writeReport } from '../batch/report.js';
import { count, emptyTally } from '../batch/tally.js';
import { messageIn } from '../diagnostic.js';
import type { Server } from '../queue/server.js';
import { type Counts, countsOf, entriesIn } from '../queue/state.js';
import { jsonText } from '../writers/json.js';
import { printable } from '../writers/printable.js';
import { grouped } from './batch-progress.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import { message } from './messages.js';
import { writeText } from './output.js';
import type { ParseOptions } from './parse-command.js';
import type { StatusArguments } from './queue-options.js';
import { withServer } from './with-server.js';

/** Writes where the queue stands to standard output, with what failed and why; and the report that `batch` writes, where asked for. */
export function queueStatusCommand(options: ParseOptions & StatusArguments, language: Language): Promise<ExitCode> {
  return withServer(options.redis, 'gives up', (server) => statusOf(server, options, language), language);
}

async function statusOf(server: Server, { json, report, compact }: ParseOptions & StatusArguments, language: Language): Promise<ExitCode> {
  if (report !== undefined) await reportOf(server, report);
  const counts = await countsOf(server);
  const failed: Entry[] = [];
  for await (const entry of entriesIn(server, ['failed'])) if (entry.status === 'failed') failed.push(entry);
  const text = json ? `${jsonText({ ...counts, deadLetters: failed }, compact ? 0 : 2)}\n` : linesOf(counts, failed, language);
  await writeText(process.stdout, text);
  return EXIT.ok;
}

const ROWS = ['waiting', 'active', 'delayed', 'done', 'failed', 'workers'] as const satisfies readonly (keyof Counts)[];

function linesOf(counts: Counts, failed: readonly Entry[], language: Language): string {
  const rows = ROWS.map((row) => `${grouped(counts[row]).padStart(10)}  ${message(language, `queue.${row}`)}\n`);
  const letters = failed.flatMap(({ path, errors }) =>
    errors.map(({ code, details, message: said }) => {
      const why = messageIn(language, { code, details, message: said });
      return `${printable(path)}: ${printable(why)} [${code}]\n`;
    }),
  );
  return [...rows, ...(letters.length > 0 ? ['\n'] : []), ...letters].join('');
}

/** Writes the report of all that is done and failed, the documents in the order of their paths. */
async function reportOf(server: Server, file: string): Promise<void> {
  await expectPlaceFor(file);
  const startedAt = new Date();
  const entries: Entry[] = [];
  for await (const entry of entriesIn(server, ['completed', 'failed'])) entries.push(entry);
  const folder = mkdtempSync(join(tmpdir(), 'plan-parse-'));
  const ledger = openLedger(join(folder, 'ledger'), folder);
  try {
    const tally = emptyTally();
    for (const entry of entries.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      ledger.add(entry);
      count(tally, entry);
    }
    const used = { parent: process.resourceUsage().maxRSS * 1024, worker: 0 };
    await writeReport(file, summaryOf(startedAt, { tally, interrupted: false, stale: [] }, nothingLeftOut(), used), ledger.file);
  } finally {
    ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
}
