import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { ReadError } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';
import { parseXml, type XmlElement } from './xml.js';

/** Gives the XML parts of a package by name, e.g. "word/document.xml"; undefined for a part that is not there. */
export interface Package {
  part(name: string): XmlElement | undefined;
}

/** Parts that say nothing about the text, or that belong to another document. */
const UNREAD =
  /^(?:docProps|customXml)\/|\/(?:media|embeddings|theme|glossary|fonts|charts|diagrams)\/|\/(?:fontTable|webSettings|comments\w*)\.xml$/i;
/** Small, because all that one piece unpacks to (1,032 times its size at most) is held at once. */
const PIECE = 16 * 1024;
/** Unpacked bytes that no ratio bounds. */
const RATIO_FREE = 16 * 1024 * 1024;

/**
 * Unpacks a package's XML parts. Names are keys and never become paths.
 *
 * Sizes are counted while the parts are unpacked, since the sizes that a package declares may lie.
 *
 * @throws ReadError `docx:package` for what is no package or is damaged or cut off, `limit:…` for one that is too large
 */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  if (!hasDirectory(bytes)) throw new ReadError('docx:package');
  const parts = unpacked(bytes, limits);
  return {
    part(name) {
      const content = parts.get(keyOf(name));
      return content && parseXml(textOf(content), name, limits);
    },
  };
}

/** Part names are compared without regard to case (ISO/IEC 29500-2, 6.2.2.3). */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Looks for the end of the central directory (APPNOTE.TXT 4.3.16); a package that was cut off has none. */
function hasDirectory(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - 22 - 0xffff);
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from).includes('PK\x05\x06', 0, 'latin1');
}

function unpacked(bytes: Uint8Array, limits: Limits): Map<string, Uint8Array[]> {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  let entries = 0;
  const unzip = new Unzip((file) => {
    if (++entries > limits.entries) throw new ReadError('limit:entries', { value: entries, limit: limits.entries });
    const key = keyOf(file.name);
    if (!/\.(?:xml|rels)$/.test(key) || UNREAD.test(key) || parts.has(key)) return;
    const chunks: Uint8Array[] = [];
    parts.set(key, chunks);
    collect(file, chunks, limits.part, (size) => {
      total += size;
      if (total > limits.unpacked) throw new ReadError('limit:unpacked', { value: total, limit: limits.unpacked });
      const ratio = (total - RATIO_FREE) / bytes.length;
      if (ratio > limits.ratio) throw new ReadError('limit:ratio', { value: Math.ceil(ratio), limit: limits.ratio });
    });
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('docx:package');
  }
  return parts;
}

function collect(file: UnzipFile, chunks: Uint8Array[], most: number, count: (size: number) => void): void {
  let size = 0;
  file.ondata = (error, chunk) => {
    if (error) throw error;
    size += chunk.length;
    if (size > most) throw new ReadError('limit:part', { part: file.name, value: size, limit: most });
    count(chunk.length);
    chunks.push(chunk);
  };
  file.start();
}

/** Decodes a part: UTF-8, or UTF-16 by its mark (ISO/IEC 29500-2, 8.4.2). */
function textOf(chunks: readonly Uint8Array[]): string {
  const bytes = Buffer.concat(chunks);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
