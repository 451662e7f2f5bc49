import { diagnostic, ReadError, type Remark, type Report } from './diagnostic.js';
import type { SourceDocument } from './document.js';
import { withIdeographs } from './lexicon/radicals.js';
import { LIMITS, type Limits } from './limits.js';
import { assemble, nothing } from './plan/assemble.js';
import { build, type Understood } from './plan/build.js';
import type { Diagnostic, PlanDocument } from './plan/schema.js';
import { wasRead } from './plan/was-read.js';
import { chosen, documentsIn, freely, type Inner, pathInside, type ReadOptions, readerFor, sniff, type Within } from './readers/index.js';
import { likeliest, segment } from './segment/index.js';
import { inOriginal, isTraditional, originalOf, simplified } from './traditional.js';

/** Holds what a caller may say about a document. */
export interface ParseOptions {
  /** Where the bytes come from; it stands in `source.path` and is not opened. */
  readonly path?: string;
  /** Read as this format ("docx", "doc", "pdf", "html", "txt"), whatever the content looks like. */
  readonly format?: string;
  /** The document to be read where the bytes are an archive, a mail or a portfolio with several: its name there, or the end of it. */
  readonly entry?: string;
  /** Recognise text in pictures: pages that were scanned, files that are pictures. It takes an engine that is installed apart. */
  readonly ocr?: boolean;
  /** What the document may cost; a bound that is left out is the default's. */
  readonly limits?: Partial<Limits>;
  /** Add the reading text that every span points into. */
  readonly withText?: boolean;
  /** Add to every span where it stands on its pages (PDF, OFD). */
  readonly boxes?: boolean;
  /** Takes an exception that nothing foresaw, of which the diagnostic `source:failed` has only the message. */
  readonly onFailure?: (error: unknown) => void;
}

/** Holds a document as it was understood, and every remark made on the way, in the order of their places. */
export interface Parsed {
  readonly document: PlanDocument;
  /** Those of the document. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one document: of an archive, a mail or a portfolio the one that stands in it, or that `entry` names. It never throws
 * for what the bytes hold: what cannot be read gives a valid document without parts, and its error among the diagnostics.
 */
export async function parse(bytes: Uint8Array, options: ParseOptions = {}): Promise<Parsed> {
  return parseWithin(bytes, options, freely);
}

/**
 * Reads one document in the same way; what of a plain text or a Word document may take long waits for nothing, and is done by `within`.
 * A document that stands in the document is none of either: such a one fails.
 */
export async function parseWithin(bytes: Uint8Array, options: ParseOptions, within: Within): Promise<Parsed> {
  const found: Remark[] = [];
  return orUnread(bytes, options, found, async () => {
    const inner = await opened(bytes, options);
    const only =
      inner && (await parseInner(await chosen(inner, options.entry, options.ocr ?? false, reportTo(found)), bytes, options, found));
    // a portfolio has pages of its own, whose reader names the files where none is asked for and the only one cannot be read
    if (only && (options.entry !== undefined || wasRead(only.document) || !sniff(bytes).load)) return only;
    if (options.entry !== undefined) throw new ReadError('container:no-container');
    return understand(bytes, options, only ? [] : found, within);
  });
}

/** Reads every document of an archive, a mail or a portfolio, one after another; any other document alone. */
export async function* parseAll(bytes: Uint8Array, options: Omit<ParseOptions, 'entry'> = {}): AsyncGenerator<Parsed> {
  try {
    const documents = await opened(bytes, options);
    if (documents) for await (const inner of documents) yield parseInner(inner, bytes, options, []);
    else yield parse(bytes, options);
  } catch (error) {
    yield orUnread(bytes, options, [], () => Promise.reject(error));
  }
}

async function orUnread(bytes: Uint8Array, options: ParseOptions, found: readonly Remark[], read: () => Promise<Parsed>): Promise<Parsed> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ReadError)) options.onFailure?.(error);
    return unread(bytes, options, [...found, failure(error)]);
  }
}

/** Opens a container; null for a document, and where the caller insists on a format. */
async function opened(bytes: Uint8Array, { format, limits }: ParseOptions): Promise<AsyncIterable<Inner> | null> {
  const bounds = { ...LIMITS, ...limits };
  limit('limit:bytes', bytes.length, bounds.bytes);
  return format === undefined ? documentsIn(plain(bytes), bounds) : null;
}

/** What the path of standard input is where documents stand in it. */
const STDIN = '-';

function parseInner(inner: Inner, outer: Uint8Array, given: ParseOptions, found: Remark[]): Promise<Parsed> {
  const options = { ...given, path: pathInside(given.path ?? STDIN, inner) };
  const { bytes, problem } = inner;
  return orUnread(bytes ?? outer, options, found, async () => {
    if (bytes === null) throw problem ? new ReadError(problem.code, problem.details) : new ReadError('container:empty');
    return understand(bytes, options, found);
  });
}

const reportTo =
  (found: Remark[]): Report =>
  (code, details, range) =>
    found.push(diagnostic(code, details, range));

/** The pipeline. Remarks go into `found`, where they are still at hand when a step fails. */
async function understand(bytes: Uint8Array, options: ParseOptions, found: Remark[], within: Within = freely): Promise<Parsed> {
  const report = reportTo(found);
  const limits: Limits = { ...LIMITS, ...options.limits };
  limit('limit:bytes', bytes.length, limits.bytes);
  const { ocr = false, boxes: places = false } = options;
  const reader = await readerFor(bytes, options.format, ocr);
  const document = likeliest(await within(() => reader.read(plain(bytes), readOptions({ report, limits, places, ocr, within }, DEEPEST))));
  if (!/\S/.test(document.text)) throw new ReadError('source:no-text');
  limit('limit:text', document.text.length, limits.text);
  sayDoubts(document, report);
  const understood = await meaningOf(document, report, limits, within);
  const remarks = found.toSorted((a, b) => (a.range?.start ?? -1) - (b.range?.start ?? -1));
  const input = { bytes, path: options.path ?? null };
  return parsed(await assemble(input, document, understood, remarks, options.withText ?? false));
}

/** How deep documents may stand in documents; nobody nests them once. */
const DEEPEST = 3;

/** Makes what a reading is told; a document inside the document is read like it, so many deep. */
function readOptions(given: Omit<ReadOptions, 'embedded'>, depth: number): ReadOptions {
  if (depth === 0) return given;
  const embedded = async (bytes: Uint8Array, format?: string): Promise<SourceDocument> => {
    if (given.within !== freely) throw new Error('a document in a document takes a thread');
    const reader = await readerFor(bytes, format, given.ocr);
    return likeliest(await reader.read(plain(bytes), readOptions({ ...given, places: false }, depth - 1)));
  };
  return { ...given, embedded };
}

/** So many doubts are named one by one; who has more reads the page itself. */
const NAMED = 200;

/** Says where text was recognised without certainty. */
function sayDoubts({ text, doubts = [] }: SourceDocument, report: Report): void {
  for (const { range, confidence } of doubts.slice(0, NAMED)) {
    report('ocr:doubtful', { text: text.slice(range.start, range.end), percent: Math.round(confidence * 100) }, range);
  }
  if (doubts.length > NAMED) report('ocr:doubts', { count: doubts.length - NAMED });
}

/** Gives the document as its rules and values see it: with ideographs where a file has radicals; no offset moves. */
function written(document: SourceDocument): SourceDocument {
  const facts = document.facts.map((fact) => ({ ...fact, label: withIdeographs(fact.label), value: withIdeographs(fact.value) }));
  return { ...document, text: withIdeographs(document.shown ?? document.text), facts };
}

/** Reads what a document says; one in traditional characters is read through a simplified copy. */
async function meaningOf(document: SourceDocument, report: Report, limits: Limits, within: Within): Promise<Understood> {
  const read = written(document);
  if (!isTraditional(read.text)) return within(() => build(document, segment(read, report, limits), report));
  const copy = await simplified(read);
  const original = originalOf(read, copy);
  const told: Report = (code, details = {}, range) => report(code, inOriginal(details, original), range);
  // the ledger counts what the file holds, not what of it is shown
  const whole = document.text === read.text ? copy : await simplified(document);
  return within(() => inOriginal(build(whole, segment(copy, told, limits), told), original));
}

/** Gives the valid document that says why nothing was read; remarks lose their places, for there is no text. */
async function unread(bytes: Uint8Array, options: ParseOptions, found: readonly Remark[]): Promise<Parsed> {
  const document: SourceDocument = { ...EMPTY, format: options.format ?? (bytes.length > 0 ? sniff(bytes).format : 'unknown') };
  const remarks = found.map((entry) => ({ ...entry, range: null }));
  const input = { bytes, path: options.path ?? null };
  return parsed(await assemble(input, document, nothing(), remarks, options.withText ?? false));
}

function parsed(document: PlanDocument): Parsed {
  return { document, diagnostics: document.diagnostics };
}

const EMPTY: Omit<SourceDocument, 'format'> = { encoding: null, pages: null, text: '', blocks: [], asides: [], facts: [], pageStarts: [] };

/** Shows a Buffer, whose methods differ, as the plain bytes that readers and their libraries expect. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function limit(code: 'limit:bytes' | 'limit:text', value: number, most: number): void {
  if (value > most) throw new ReadError(code, { value, limit: most });
}

function failure(error: unknown): Remark {
  if (error instanceof ReadError) return error.diagnostic;
  return diagnostic('source:failed', { why: error instanceof Error ? error.message : String(error) });
}
