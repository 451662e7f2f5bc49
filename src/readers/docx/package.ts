import { ReadError, type Report } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';
import { openArchive } from '../archive.js';
import { xmlText } from '../xml-text.js';
import { parseXml, type Vocabulary, WORD } from './parse-xml.js';
import type { XmlElement } from './xml.js';

/** Gives the parts of a package by name, e.g. "word/document.xml"; undefined for a part that is not there. */
export interface Package {
  /** @throws ReadError what unpacking and parsing it throw */
  part(name: string): XmlElement | undefined;
  /** @throws ReadError what unpacking it throws */
  bytes(name: string): Buffer | undefined;
}

/**
 * Opens a package. Bytes that a part's encoding does not allow are reported.
 *
 * @throws ReadError `FORMAT:package` for what is no package or is damaged or cut off, `limit:…` for one that is too large
 */
export async function openPackage(bytes: Uint8Array, limits: Limits, report: Report, vocabulary: Vocabulary = WORD): Promise<Package> {
  const archive = await openArchive(bytes, limits);
  if (!archive) throw new ReadError(`${vocabulary.format}:package`);
  const names = new Map(archive.names.toReversed().map((name) => [keyOf(name), name] as const));
  const unpacked = (name: string) => archive.bytes(names.get(keyOf(name)) ?? '');
  const told = new Set<string>();
  const textOf = (name: string, content: Buffer): string => {
    const { text, encoding, invalid } = xmlText(content);
    if (invalid > 0 && !told.has(keyOf(name))) report('text:invalid-bytes', { count: invalid, encoding });
    told.add(keyOf(name));
    return text;
  };
  return {
    bytes: unpacked,
    part(name) {
      const content = unpacked(name);
      return content && parseXml(textOf(name, content), name, limits, vocabulary);
    },
  };
}

/** Part names are compared without regard to case (ISO/IEC 29500-2, 6.2.2.3). */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
