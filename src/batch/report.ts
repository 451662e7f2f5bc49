import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { reasonOf } from '../system-error.js';
import { version } from '../version.js';
import { jsonText } from '../writers/json.js';
import { BatchError } from './batch-error.js';
import type { LeftOut } from './input.js';
import { beginsAsOwn } from './own.js';
import type { Stale } from './stale.js';
import { type Counts, type Reason, reasonsOf, type Tally } from './tally.js';

/** Holds the sums of what came to its end. */
export interface Ended {
  readonly tally: Tally;
  /** Stopped before all was read. */
  readonly interrupted: boolean;
  readonly stale: readonly Stale[];
}

/** Holds the sums of a run; the report has the files after them. */
export interface Summary {
  readonly generator: { readonly name: 'plan-parse'; readonly version: string };
  readonly startedAt: string;
  readonly seconds: number;
  readonly filesPerSecond: number;
  /** Stopped before all was read: by a signal, or because nobody read the output any more. */
  readonly interrupted: boolean;
  readonly counts: Counts;
  readonly reasons: readonly Reason[];
  readonly leftOut: LeftOut;
  /** Outputs of inputs that are gone or bear another name now; looked for where a run came to its end. */
  readonly stale: readonly Stale[];
  /** The most resident memory that was seen, in bytes: of the parent, and of the largest worker. */
  readonly memory: { readonly parent: number; readonly worker: number };
}

/** Sums a run up. */
export function summaryOf(startedAt: Date, { tally, interrupted, stale }: Ended, leftOut: LeftOut, memory: Summary['memory']): Summary {
  const seconds = (Date.now() - startedAt.getTime()) / 1000;
  const filesPerSecond = Math.round((tally.counts.files / Math.max(seconds, 0.001)) * 100) / 100;
  const generator = { name: 'plan-parse', version: version() } as const;
  const { counts } = tally;
  return {
    generator,
    startedAt: startedAt.toISOString(),
    seconds,
    filesPerSecond,
    interrupted,
    counts,
    reasons: reasonsOf(tally),
    leftOut,
    stale,
    memory,
  };
}

/** Throws a `BatchError` where a report has no place, or would take that of another file: better now than after hours. */
export async function expectPlaceFor(file: string): Promise<void> {
  await withDraft(file, (draft) => writeFile(draft, '')); // only to write tells: whom nothing is forbidden may write anywhere
  const standing = await stat(file).catch(() => null);
  if (standing && (!standing.isFile() || (standing.size > 0 && !(await beginsAsOwn(file)))))
    throw new BatchError('unwritable', file, TAKEN);
}

const TAKEN = { why: 'what stands there is no report of plan-parse', whyZh: '该处已有其他文件，不是 plan-parse 的报告' };

/**
 * Writes the report, whole or not at all: the summary, then every file that the ledger has. Throws a `BatchError` where
 * that fails.
 */
export async function writeReport(file: string, summary: Summary, ledger: string): Promise<void> {
  await withDraft(file, async (draft) => {
    await writeLines(draft, reportLines(summary, ledger));
    await rename(draft, file);
  });
}

/** Does something with a draft of a file, and leaves none behind; what the system refuses is thrown as a `BatchError` of the file. */
async function withDraft(file: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = join(dirname(file), `.plan-parse-${randomUUID()}.tmp`);
  try {
    await write(draft);
  } catch (error) {
    throw new BatchError('unwritable', file, reasonOf(error));
  } finally {
    await rm(draft, { force: true }).catch(() => {}); // where it could not be made, it cannot be looked for
  }
}

async function* reportLines(summary: Summary, ledger: string): AsyncGenerator<string> {
  yield `${jsonText(summary, 2).slice(0, -2)},\n  "files": [`;
  const handle = await open(ledger);
  let separator = '\n    ';
  for await (const line of handle.readLines()) {
    yield separator + line;
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}

async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const stream = createWriteStream(file, { flush: true });
  const ended = finished(stream);
  ended.catch(() => {}); // awaited below, after the last line
  for await (const line of lines) if (!stream.write(line)) await Promise.race([once(stream, 'drain'), ended]);
  stream.end();
  await ended;
}
