import { ReadError } from '../diagnostic.js';
import type { Format } from './format.js';
import { FORMATS } from './formats.js';
import type { Reader } from './reader.js';
import { sniff } from './sniff.js';

export { chosen } from './chosen.js';
export { documentsIn, type Inner, pathInside } from './documents.js';
export type { Format } from './format.js';
export { freely, type Reader, type ReadOptions, type Within } from './reader.js';
export { mayHoldOthers } from './sniff/may-hold.js';
export { sniff } from './sniff.js';

/** The names of the formats that have a reader, pictures apart, in sniffing order: what `--format` takes. */
export const READABLE: readonly string[] = FORMATS.filter(({ load, isPictured }) => load && !isPictured).map(({ format }) => format);

/** Gives the format of that name that has a reader; undefined where there is none. */
function formatNamed(name: string): Format | undefined {
  return FORMATS.find(({ format, load }) => format === name && load);
}

/**
 * Finds what reads some bytes: by their content, or the reader of the format that the caller insists on.
 *
 * @param forced One of `READABLE`.
 * @param ocr Text in pictures is to be recognised.
 * @throws ReadError `source:empty`; `source:unsupported` for a format without a reader, which the message names.
 */
export async function readerFor(bytes: Uint8Array, forced?: string, ocr = false): Promise<Reader> {
  if (bytes.length === 0) throw new ReadError('source:empty');
  const format = (forced === undefined ? undefined : formatNamed(forced)) ?? sniff(bytes);
  if (!format.load || (format.isPictured && !ocr)) throw new ReadError('source:unsupported', unsupported(format));
  return (await format.load()).reader;
}

/** Names, for the message in either language, what a file is and what can be done with it. */
function unsupported({ name, advice }: Format): Record<string, string> {
  return { what: name.en, whatZh: name.zh, advice: advice?.en ?? '', adviceZh: advice?.zh ?? '' };
}
