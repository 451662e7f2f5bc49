import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic, ReadError, type Report } from './diagnostic.js';
import { pageAt, type SourceDocument } from './document.js';
import { LIMITS } from './limits.js';
import { blankNotice, blankPublication } from './plan/blank.js';
import type { PlanDocument } from './plan/schema.js';
import { validated } from './plan/validate.js';
import { readerFor, sniff } from './readers/index.js';
import { version } from './version.js';

/** Holds what a caller may say about a document. */
export interface ParseOptions {
  /** Where the bytes come from; stands in `source.path` and is not opened. */
  readonly path?: string;
  /** Read as this format, whatever the content looks like. */
  readonly format?: string;
  /** Add the reading text that every span points into. */
  readonly withText?: boolean;
  /** Takes an exception that no rule foresaw, which is otherwise the diagnostic `source:failed` and no more. */
  readonly onFailure?: (error: unknown) => void;
}

/** Holds a document as it was understood, and every remark made on the way, in the order of their places. */
export interface Parsed {
  readonly document: PlanDocument;
  readonly diagnostics: readonly Diagnostic[];
}

type Understood = Omit<PlanDocument, 'schemaVersion' | 'generator' | 'source' | 'diagnostics'>;

/**
 * Reads one document. It never throws for what the bytes hold: what cannot be read gives a valid document without
 * parts, and its error among the diagnostics.
 */
export async function parse(bytes: Uint8Array, options: ParseOptions = {}): Promise<Parsed> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, details, range) => diagnostics.push(diagnostic(code, details, range));
  try {
    return await understood(bytes, options, diagnostics, report);
  } catch (error) {
    if (!(error instanceof ReadError)) options.onFailure?.(error);
    diagnostics.push(error instanceof ReadError ? error.diagnostic : failure(error));
    const nothing = { ...NOTHING, format: options.format ?? sniff(bytes).format };
    return assembled(nothing, blank(nothing), bytes, options, diagnostics);
  }
}

async function understood(bytes: Uint8Array, options: ParseOptions, diagnostics: Diagnostic[], report: Report): Promise<Parsed> {
  if (bytes.length > LIMITS.bytes) throw new ReadError('limit:bytes', { value: bytes.length, limit: LIMITS.bytes });
  const reader = await readerFor(bytes, options.format);
  const document = await reader.read(bytes, { report });
  return assembled(document, blank(document), bytes, options, diagnostics);
}

/** What a document that could not be read shows. */
const NOTHING: SourceDocument = {
  format: 'unknown',
  encoding: null,
  pages: null,
  text: '',
  blocks: [],
  asides: [],
  facts: [],
  pageStarts: [],
};

function blank(document: SourceDocument): Understood {
  const characters = document.text.replace(/\s+/g, '').length;
  const span = { start: 0, end: document.text.length, page: null };
  const unassigned = characters > 0 ? [{ text: document.text, reason: 'unrecognised', span }] : [];
  return {
    notice: blankNotice(),
    publication: blankPublication(),
    parts: [],
    tasks: [],
    coverage: { characters, assigned: 0, unassigned },
  };
}

function assembled(
  document: SourceDocument,
  plan: Understood,
  bytes: Uint8Array,
  options: ParseOptions,
  found: readonly Diagnostic[],
): Parsed {
  const diagnostics = found.toSorted((a, b) => (a.range?.start ?? -1) - (b.range?.start ?? -1));
  const { format, encoding, pages, text } = document;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const whole: PlanDocument = {
    schemaVersion: '1',
    generator: { name: 'plan-parse', version: version() },
    source: { path: options.path ?? null, format, encoding, bytes: bytes.length, sha256, pages },
    ...plan,
    diagnostics: diagnostics.map((entry) => outputEntry(entry, document)),
    ...(options.withText ? { text } : {}),
  };
  return { document: validated(whole), diagnostics };
}

function outputEntry(
  { code, severity, message, range, details }: Diagnostic,
  document: SourceDocument,
): PlanDocument['diagnostics'][number] {
  const span = range && { start: range.start, end: range.end, page: pageAt(document, range.start) };
  return { code, severity, message, span, details };
}

function failure(error: unknown): Diagnostic {
  return diagnostic('source:failed', { why: error instanceof Error ? error.message : String(error) });
}
