import { Buffer } from 'node:buffer';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ReadError } from '../../diagnostic.js';
import { LIBRARIES } from './libraries.js';
import { RESOURCES } from './resources.js';
import { guardStrays } from './strays.js';

/** Holds an opened document and what its opening told. */
export interface Opened {
  readonly document: PDFDocumentProxy;
  readonly operators: Readonly<Record<string, number>>;
  /** Copying is forbidden by an owner's password, reading is not. */
  readonly isRestricted: boolean;
  /** Frees the document's memory. */
  close(): Promise<void>;
}

/** Nothing is fetched, evaluated, drawn or printed; pictures are not decoded, whatever their size. */
const SETTINGS = {
  ...RESOURCES,
  isEvalSupported: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  // faces are asked for, and stand-ins given: pdf.js would else trace the outline of each glyph
  disableFontFace: false,
  ownerDocument: { fonts: { add: () => {}, delete: () => {} } },
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 0,
  stopAtErrors: false,
  enableXfa: false,
  disableRange: true,
  disableStream: true,
  disableAutoFetch: true,
  verbosity: 0, // VerbosityLevel.ERRORS
};

function refusal(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  if (error instanceof Error && error.name === 'PasswordException') return new ReadError('pdf:encrypted');
  return new ReadError('pdf:damaged', { why: error instanceof Error ? error.message : String(error) });
}

/** A count of pages that no tree has; pdf.js counts them itself where there is none. */
const NO_COUNT = /\/Count(?=\s+(?:-\d|0\b))/g;

/** Takes impossible counts out of a page tree (7.7.3.2), each byte in its place. */
function withoutCounts(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return new Uint8Array(Buffer.from(file.replace(NO_COUNT, '/Xount'), 'latin1'));
}

/**
 * Opens a PDF: pdf-parse judges it (its structure, its encryption, what it permits); the document of pdf.js that it keeps to itself
 * gives its pages with positions.
 *
 * @throws ReadError `pdf:encrypted` where a password is needed; `pdf:damaged` where there is no page to read.
 */
export async function open(bytes: Uint8Array): Promise<Opened> {
  const unguard = guardStrays();
  const { PDFParse, getDocument, OPS, PDFWorker } = await LIBRARIES;
  const worker = new PDFWorker({ verbosity: SETTINGS.verbosity });
  // Loading empties the array that it is given.
  const parser = new PDFParse({ ...SETTINGS, data: bytes.slice(), worker });
  const opened: { destroy(): Promise<void> }[] = [parser];
  const close = async () => {
    await Promise.allSettled(opened.map((one) => one.destroy()));
    worker.destroy();
    await unguard();
  };
  try {
    const info = await parser.getInfo();
    let { doc: document } = parser as unknown as { readonly doc: PDFDocumentProxy };
    if (document.numPages < 1) {
      const task = getDocument({ ...SETTINGS, data: withoutCounts(bytes), worker });
      opened.push(task);
      document = await task.promise;
    }
    if (document.numPages < 1) throw new ReadError('pdf:damaged', { why: `its page tree counts ${document.numPages} pages` });
    return { document, operators: OPS, isRestricted: Array.isArray(info.permission), close };
  } catch (error) {
    await close();
    throw refusal(error);
  }
}
