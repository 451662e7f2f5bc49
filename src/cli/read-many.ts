import { availableParallelism } from 'node:os';
import { parse } from 'node:path';
import { batch } from '../batch/batch.js';
import type { Entry } from '../batch/entry.js';
import { type Input, nothingLeftOut } from '../batch/input.js';
import { openStream } from '../batch/stream-sink.js';
import { LIMITS } from '../limits.js';
import type { PlanDocument } from '../plan/schema.js';
import { waitingFor } from '../readers/ocr/waiting.js';
import { progressOn } from './batch-progress.js';
import { complain } from './complain.js';
import type { Language } from './language.js';
import { onSignals } from './signals.js';

/** What one document may take, as `batch` has it by default. */
const BOUNDS = { timeout: 60, memory: 1 << 30 };
const MOST_JOBS = 8;
const LINE_FEED = 10;

/** Takes what becomes of the files: each document as it is read, and what could not be read. */
export interface Taker {
  readonly document: (document: PlanDocument) => void;
  readonly entry: (entry: Entry) => void;
}

/**
 * Reads many notices in a pool of processes, as `batch` does; a document that ends its process costs only itself. Gives
 * false where a signal ended it. Throws a `BatchError` where the temporary folder takes no more.
 */
export async function readMany(inputs: readonly Input[], { document, entry }: Taker, ocr: boolean, language: Language): Promise<boolean> {
  const lines = linesTo((line) => document(JSON.parse(line) as PlanDocument));
  const sink = openStream(async (chunk) => lines(chunk));
  const progress = process.stderr.isTTY ? progressOn(process.stderr, language) : null;
  progress?.expect(inputs.length);
  const signals = onSignals(() => {
    progress?.clear();
    void complain(language, 'finishing', {});
  });
  const onEntry = (one: Entry) => {
    progress?.tick(one);
    entry(one);
  };
  const jobs = Math.min(availableParallelism(), MOST_JOBS, inputs.length);
  const options = {
    form: { compact: true, withText: false, boxes: false, ocr },
    jobs,
    ...BOUNDS,
    ...(ocr && { waits: waitingFor(LIMITS) }),
    force: false,
    report: null,
    base: ROOT,
    language,
  };
  try {
    const files = { files: each(inputs), leftOut: nothingLeftOut() };
    const { interrupted } = await batch(files, sink, options, { ...signals, onEntry, onOpened: (count) => progress?.opened(count) });
    return !interrupted;
  } finally {
    progress?.stop();
    signals.end();
    await sink.close();
  }
}

/** The root of all: a stream repeats no tree. */
export const ROOT = parse(process.cwd()).root;

async function* each(inputs: readonly Input[]): AsyncGenerator<Input> {
  yield* inputs;
}

/** Puts the pieces of a stream together into its lines. */
function linesTo(take: (line: string) => void): (chunk: Buffer) => boolean {
  let pieces: Buffer[] = [];
  return (chunk) => {
    let rest = chunk;
    for (let at = rest.indexOf(LINE_FEED); at >= 0; at = rest.indexOf(LINE_FEED)) {
      take(Buffer.concat([...pieces, rest.subarray(0, at)]).toString('utf8'));
      pieces = [];
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0) pieces.push(Buffer.from(rest));
    return true;
  };
}
