import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { costOfProcess, type Excess, standstillFor, watchCost } from '../../cost.js';
import { ReadError, type Report } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';
import type { EngineName, RecognisedPage } from './engine.js';

/** Holds what is to be recognised: pages of a PDF by their numbers, from 1, or pictures by their bytes. */
export interface Question {
  readonly pdf?: Uint8Array;
  readonly wanted: readonly (number | Uint8Array)[];
}

/** What the process says: what it recognises with, null for nothing; then what came of each that is wanted. */
export type Said = { readonly engine: EngineName | null } | { readonly pages: readonly RecognisedPage[] } | { readonly why: string };

/** Holds what was recognised: for each that was wanted its pages, one but for a picture of several; none where it could not be read. */
export interface Recognised extends EngineName {
  readonly pages: readonly (readonly RecognisedPage[])[];
}

/** The command is one file in a folder beside the library's; from sources it is the built one. */
const PLACES = ['./ocr-process.js', '../readers/ocr/ocr-process.js', '../../../dist/readers/ocr/ocr-process.js'];
const MIB = 2 ** 20;
/** What loading an engine may cost at most, in seconds; PP-OCR takes one. */
const STARTING = 30;

/**
 * Recognises text in a process of its own, which is ended where a page takes more than it may; machine code that fails
 * on a picture ends nothing else. What could not be read is reported.
 *
 * @throws ReadError `ocr:no-engine` where none is installed, `ocr:failed` where it does not start
 */
export async function recognise(question: Question, limits: OcrLimits, report: Report): Promise<Recognised> {
  const pages: (readonly RecognisedPage[])[] = [];
  let engine: EngineName | null = null;
  while (engine === null || pages.length < question.wanted.length) {
    const child = started();
    try {
      const heard = listen(child);
      child.send({ ...question, wanted: question.wanted.slice(pages.length) }, () => {});
      engine = await engineOf(heard, limits);
      await gatherPages(heard, question, pages, limits, report);
    } finally {
      child.kill('SIGKILL');
    }
  }
  return { ...engine, pages };
}

function started(): ChildProcess {
  const entry = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((place) => existsSync(place));
  if (entry === undefined) throw new ReadError('ocr:failed', { why: 'ocr-process.js is missing' });
  const child = fork(entry, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  child.on('error', () => {}); // its end tells
  return child;
}

type OcrLimits = Pick<Limits, 'ocr' | 'memory'>;
type Heard = Said | { readonly excess: Excess } | { readonly ended: string };
/** Waits for the next word of the process, for its end, or until it has cost too much, which ends it. */
type Hear = (limits: OcrLimits) => Promise<Heard>;

async function engineOf(heard: Hear, { memory }: Pick<Limits, 'memory'>): Promise<EngineName> {
  const first = await heard({ ocr: STARTING, memory });
  if ('excess' in first) throw new ReadError('ocr:failed', { why: `it went over its ${first.excess} limit` });
  if ('ended' in first) throw new ReadError('ocr:failed', { why: first.ended });
  if ('why' in first) throw new ReadError('ocr:failed', { why: first.why });
  if (!('engine' in first) || first.engine === null) throw new ReadError('ocr:no-engine');
  return first.engine;
}

/** Takes the pages until all are there, or the process has ended over one, which is then given up. */
async function gatherPages(
  heard: Hear,
  { wanted }: Question,
  pages: (readonly RecognisedPage[])[],
  limits: OcrLimits,
  report: Report,
): Promise<void> {
  while (pages.length < wanted.length) {
    const said = await heard(limits);
    const one = wanted[pages.length];
    const page = typeof one === 'number' ? one : pages.length + 1;
    pages.push('pages' in said ? said.pages : []);
    const unread = (pages.at(-1) ?? []).reduce((sum, found) => sum + found.unread, 0);
    if (unread > 0) report('ocr:unread', { page, count: unread });
    if ('why' in said) report('ocr:unread-page', { page, why: said.why });
    if ('ended' in said) report('ocr:unread-page', { page, why: said.ended });
    if ('excess' in said)
      report(said.excess === 'memory' ? 'limit:ocr-memory' : 'limit:ocr', { page, limit: boundOf(said.excess, limits) });
    if ('excess' in said || 'ended' in said) return;
  }
}

const boundOf = (excess: Excess, { ocr, memory }: OcrLimits): number => ({ time: ocr, standstill: standstillFor(ocr), memory })[excess];

/** Listens to the process from now on: what it says before it is asked for waits. */
function listen(child: ChildProcess): Hear {
  const inbox: Heard[] = [];
  let wake = (): void => {};
  const take = (what: Heard): void => {
    inbox.push(what);
    wake();
  };
  child.on('message', (said) => take(said as Said));
  child.on('exit', (code, signal) => take({ ended: signal ?? `exit code ${code}` }));
  return ({ ocr, memory }) =>
    new Promise((resolve) => {
      const bounds = { time: ocr, standstill: standstillFor(ocr), memory: memory * MIB };
      const release = watchCost(
        () => costOfProcess(child.pid ?? 0),
        bounds,
        (excess) => {
          child.kill('SIGKILL');
          inbox.unshift({ excess });
          wake();
        },
      );
      wake = () => {
        const next = inbox.shift();
        if (next === undefined) return;
        wake = () => {};
        release();
        resolve(next);
      };
      wake();
    });
}
