import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { documentsAt } from './containers.js';
import type { Entry } from './entry.js';
import { type Hashed, hashed } from './hashed.js';
import type { Input, LeftOut } from './input.js';
import { type Ledger, openLedger } from './ledger.js';
import { openPool } from './pool.js';
import type { Bounds } from './reader-process.js';
import { type Ended, expectPlaceFor, type Summary, summaryOf, writeReport } from './report.js';
import { type Setting, type Settled, settle } from './settle.js';
import type { Sink } from './sink.js';
import { staleIn } from './stale.js';
import { count, emptyTally } from './tally.js';
import type { Form } from './task.js';
import { type Twins, twinsIn } from './twins.js';

/** Holds the files to be read, and the counts of what their walk leaves out. */
export interface Inputs {
  readonly files: AsyncIterable<Input>;
  readonly leftOut: LeftOut;
}

/** Holds what a run is made with. */
export interface BatchOptions extends Bounds {
  /** How many processes. */
  readonly jobs: number;
  /** The form of the output. */
  readonly form: Form;
  /** Read everything again, whatever stands in the output folder. */
  readonly force: boolean;
  /** Where the report goes; null for none. */
  readonly report: string | null;
  /** The folder whose tree the output repeats. */
  readonly base: string;
  /** The language of the messages in the report. */
  readonly language: Setting['language'];
}

/** Holds what a run hears and says while it goes on. */
export interface Course {
  /** Takes what became of each file, in the order of the inputs. */
  readonly onEntry: (entry: Entry) => void | Promise<void>;
  /** Hears how many documents a container holds. */
  readonly onOpened?: (count: number) => void;
  /** Aborted: nothing more is begun, what is under way is finished. */
  readonly stop: AbortSignal;
  /** Aborted: the run rejects at once. */
  readonly halt: AbortSignal;
}

type StreamOptions = NonNullable<Parameters<Readable['map']>[1]>;

/** Files whose hash is worked out at once, ahead of their reading. */
const HASHED_AHEAD = 4;
/** Containers that are opened at once: what they hold lies on disk until it is read. */
const OPENED_AHEAD = 2;
/** Stands for a file that was on its way when the run was to stop. */
const NOT_BEGUN = 'not begun';
/** Files, for each process, that may come to their end before an earlier one does: a document may take its minute. */
const AHEAD = 2048;

/**
 * Reads many documents. Each ends as a document in the sink or as a failure in the report; the order of both is that of
 * the inputs, whatever the number of processes.
 *
 * Rejects with a `BatchError` where the run cannot go on. The sink stays open.
 */
export async function batch(inputs: Inputs, sink: Sink, options: BatchOptions, course: Course): Promise<Summary> {
  const startedAt = new Date();
  if (options.report !== null) await expectPlaceFor(options.report);
  const ledger = openLedger(join(sink.scratch, 'ledger'), sink.place);
  const twins = twinsIn(ledger);
  const pool = openPool({ ...options, writable: sink.scratch });
  try {
    const reading = readAll(inputs.files, { ledger, twins }, { ...options, pool, sink }, options.jobs, course);
    const read = await Promise.race([reading, halted(course.halt)]);
    const ended = { ...read, stale: read.interrupted || !sink.root ? [] : await staleIn(sink.root, options.base, pathIn(twins)) };
    const memory = { parent: process.resourceUsage().maxRSS * 1024, worker: pool.peak() };
    const summary = summaryOf(startedAt, ended, inputs.leftOut, memory);
    if (options.report !== null) await writeReport(options.report, summary, ledger.file);
    return summary;
  } finally {
    await pool.close();
    ledger.close();
  }
}

/** Rejects as soon as the run is to stop at once: whoever reads the documents may never take the next one. */
function halted(halt: AbortSignal): Promise<never> {
  return new Promise((_, reject) => halt.addEventListener('abort', () => reject(new Error('halted')), { once: true }));
}

const pathIn =
  (twins: Twins) =>
  (sha256: string): string | null =>
    twins.find(sha256)?.path ?? null;

/** What a run remembers. */
interface Memory {
  readonly ledger: Ledger;
  readonly twins: Twins;
}

type Read = Omit<Ended, 'stale'>;

async function readAll(
  files: AsyncIterable<Input>,
  { ledger, twins }: Memory,
  setting: Setting,
  jobs: number,
  course: Course,
): Promise<Read> {
  const tally = emptyTally();
  const begin = async (input: Hashed): Promise<Settled | typeof NOT_BEGUN> => {
    if (course.stop.aborted) return NOT_BEGUN;
    const earlier = twins.met(input);
    const mine = settledAfter(earlier, input, setting).finally(() => input.file && rm(input.file, { force: true }));
    if (earlier === null) twins.claim(input, mine);
    return mine;
  };
  // in @types/node the option is missing: it came with Node 20.7
  const reading: StreamOptions & { highWaterMark: number } = { concurrency: jobs, highWaterMark: AHEAD * jobs };
  const ends = Readable.from(paced(files, setting.sink, course.stop))
    .map(hashed, { concurrency: HASHED_AHEAD })
    .map((input: Hashed) => documentsAt(input, setting, course), { concurrency: OPENED_AHEAD })
    .flatMap((found: readonly (Input | Hashed)[]) => found)
    .map(hashed, { concurrency: HASHED_AHEAD })
    .map(begin, reading);
  for await (const settled of ends as AsyncIterable<Settled | typeof NOT_BEGUN>) {
    if (settled === NOT_BEGUN) break; // and so are all that come after it
    const { entry, taken } = settled;
    twins.keep(entry, ledger.add(entry));
    count(tally, entry);
    await course.onEntry(entry);
    if (!(await setting.sink.deliver(entry, taken))) return { tally, interrupted: true };
  }
  return { tally, interrupted: course.stop.aborted };
}

async function settledAfter(earlier: Promise<Entry | null> | null, input: Hashed, setting: Setting): Promise<Settled> {
  return settle(input, await earlier, setting);
}

/** Gives the files until the run is to stop, each when there is room for it. */
async function* paced(files: AsyncIterable<Input>, sink: Sink, stop: AbortSignal): AsyncGenerator<Input> {
  for await (const file of files) {
    await sink.room();
    if (stop.aborted) return;
    yield file;
  }
}
