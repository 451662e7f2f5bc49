import { writeFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { diagnostic, ReadError } from '../diagnostic.js';
import { readInput } from '../input.js';
import { LIMITS } from '../limits.js';
import { parse } from '../parse.js';
import type { PlanDocument } from '../plan/schema.js';
import { wasRead } from '../plan/was-read.js';
import { documentsIn } from '../readers/index.js';
import { reasonOf } from '../system-error.js';
import { standingOutput, twinDocument, written } from './earlier.js';
import { shown } from './names.js';
import type { Said } from './reader-process.js';
import { failedBy, findingsIn, type Opened, type OpenTask, type Outcome, type Task } from './task.js';

/** The process that reads documents, one at a time. The parent watches it and ends it where a document takes too much. */

/** Time for a last message to leave, in milliseconds. */
const EXIT_DELAY = 20;

// A terminal sends Ctrl-C to every process, and a service's manager SIGTERM; what is under way is finished, and the parent
// says when to end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
process.on('uncaughtException', (error) => {
  say({ stray: error.message });
  setTimeout(() => process.exit(1), EXIT_DELAY);
});

// A thread of its own, because a document may keep this one busy for ever after the parent is gone.
const LIFELINE = 'const { ppid } = process; setInterval(() => process.ppid === ppid || process.kill(process.pid, "SIGKILL"), 500);';
new Worker(LIFELINE, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 4, maxYoungGenerationSizeMb: 1 } }).unref();

/** Says something to the parent; where that is gone, nobody hears it. */
function say(what: Said): void {
  process.send?.(what, () => {});
}

async function outcomeFor(task: Task | OpenTask): Promise<Outcome> {
  try {
    return await (task.kind === 'open' ? opened(task) : outcomeOf(task));
  } catch (error) {
    if (error instanceof ReadError) return failedBy(error.diagnostic);
    return failedBy(diagnostic('source:failed', { why: error instanceof Error ? error.message : String(error) }));
  }
}

/** Takes the documents out of a container, one after another, so that memory holds one at a time. */
async function opened({ file, draft }: OpenTask): Promise<Outcome> {
  const documents = await documentsIn(await readInput(file, LIMITS.bytes), UNTIMED);
  if (!documents) return { state: 'opened', inner: null };
  const inner: Opened[] = [];
  for await (const { name, bytes, problem } of documents) {
    const place = bytes && `${draft}-${inner.length}`;
    try {
      if (bytes && place) await writeFile(place, bytes);
    } catch (error) {
      return { state: 'unwritable', ...reasonOf(error) };
    }
    inner.push({ name, file: place, problem });
  }
  return { state: 'opened', inner };
}

/** The parent bounds the time, so that no reader needs to guard itself by a thread of its own. */
const UNTIMED = { ...LIMITS, time: Number.POSITIVE_INFINITY };

async function outcomeOf(task: Task): Promise<Outcome> {
  const standing = await standingOutput(task);
  if (standing) return { state: 'done', ...findingsIn(standing) };
  const document = (await twinDocument(task)) ?? (await parsed(task));
  const findings = findingsIn(document);
  if (document.source.sha256 !== task.sha256) throw new ReadError('source:changed');
  return wasRead(document) ? drafted(task, document, findings) : { state: 'failed', ...findings };
}

async function parsed({ path, file, form }: Task): Promise<PlanDocument> {
  const bytes = await readInput(file, LIMITS.bytes);
  const { withText, boxes, ocr } = form;
  return (await parse(bytes, { path: shown(path), withText, boxes, ocr, limits: UNTIMED })).document;
}

async function drafted(task: Task, document: PlanDocument, findings: ReturnType<typeof findingsIn>): Promise<Outcome> {
  const bytes = Buffer.from(written(document, task));
  try {
    // flushed: a file that has its name has its content, whatever happens to the power
    await writeFile(task.draft, bytes, { flush: true });
    return { state: 'drafted', size: bytes.length, ...findings };
  } catch (error) {
    return { state: 'unwritable', ...reasonOf(error) };
  }
}

/** After a document that left this process large it ends, so that the next one has its whole share of memory. */
const isGrown = ({ memory }: Task | OpenTask): boolean => process.memoryUsage.rss() >= memory / 2;

process.on('message', async (task: Task | OpenTask) => {
  const outcome = await outcomeFor(task);
  const last = isGrown(task);
  say({ outcome, last });
  if (last) setTimeout(() => process.exit(0), EXIT_DELAY);
});
say({ ready: true });
