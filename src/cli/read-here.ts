/** Reads in the thread that asks what cannot cost much, which spares the start of another: 40 ms, a tenth of a run. */
import { addressSpaceLeft } from '../address-space.js';
import type { Limits } from '../limits.js';
import type { ParseOptions } from '../parse.js';
import type { PlanDocument } from '../plan/schema.js';
import { wasRead } from '../plan/was-read.js';
import type { Within } from '../readers/reader.js';
import { briefly } from './briefly.js';

/**
 * The most bytes of a plain text that is read here: twice the longest notice of thirteen pages. What a text costs grows with its length
 * (`test/growth.system.test.ts`), and so much of the dearest text known takes 2.6 s and 110 MiB. Word's package may have twice as many.
 */
export const BYTES = 2 ** 15;
/**
 * What a Word document may take here: several times what a notice does. Pages, PDF and other packages wait between their steps, where
 * nothing could end them.
 */
export const SMALL = { bytes: 2 * BYTES, entries: 200, unpacked: 2 ** 20, elements: 20_000, text: BYTES, items: 10_000 };
/** Seconds by the clock after which reading is given up here, and all is read where it can be ended with a message: many times what it takes. */
export const SECONDS = 5;
/** MiB that must be free to use: twice what it takes. */
const MEMORY = 256;
/** How pages, RTF and PDF begin or what they hold: told without the list of all formats. A text that looks so is read as they are. */
const [ZERO, BEGINNINGS] = [0, [...'<{%'].map((sign) => sign.charCodeAt(0))];
/** How packages begin (APPNOTE.TXT 4.3.7). */
const PACKAGE = [...'PK\x03\x04'].map((sign) => sign.charCodeAt(0));

/**
 * Reads a short plain text or Word document in this thread. Gives null for all else, where the limits leave less than it may take, and
 * where anything went wrong: then a thread of its own is to say what.
 */
export async function readHere(bytes: Uint8Array, options: ParseOptions, limits: Limits): Promise<PlanDocument | null> {
  if (limits.time < SECONDS || Math.min(limits.memory, addressSpaceLeft()) < MEMORY) return null;
  const format = formatOf(bytes);
  if (format === null || (options.format ?? format) !== format || (format === 'docx' && options.ocr)) return null;
  const { sniff } = await import('../readers/sniff.js');
  if (sniff(bytes).format !== format) return null;
  const { parseWithin } = await import('../parse.js');
  let failed = false;
  const onFailure = () => {
    failed = true;
  };
  const bounds = format === 'docx' ? smaller(limits) : limits;
  const { document } = await parseWithin(bytes, { ...options, limits: bounds, onFailure }, withinSeconds());
  return failed || (format === 'docx' && isOver(document)) ? null : document;
}

/** Gives the format that short bytes may have; null where it is none of those that are read here. */
function formatOf(bytes: Uint8Array): 'docx' | 'txt' | null {
  if (PACKAGE.every((byte, at) => bytes[at] === byte)) return bytes.length > SMALL.bytes ? null : 'docx';
  return bytes.length > BYTES || bytes.includes(ZERO) || BEGINNINGS.includes(bytes[0] ?? ZERO) ? null : 'txt';
}

function smaller(limits: Limits): Limits {
  const bounds = Object.entries(SMALL).map(([name, most]) => [name, Math.min(most, limits[name as keyof typeof SMALL])]);
  return { ...limits, ...Object.fromEntries(bounds) };
}

/** Bounds all steps of one reading together. */
function withinSeconds(): Within {
  const until = performance.now() + SECONDS * 1000;
  return (work) => briefly(work, Math.max(1, Math.ceil(until - performance.now())));
}

/** Says whether a document is larger than what is read here. */
function isOver(document: PlanDocument): boolean {
  return !wasRead(document) || document.diagnostics.some(({ code }) => code.startsWith('limit:'));
}
