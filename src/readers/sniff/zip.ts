import { beginsWith, bufferOf } from './magic.js';

/** Names what a zip package may be. */
export type ZipKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'ofd' | 'epub' | 'zip';

const ENTRY_LIMIT = 65_536;
const LOCAL_HEADER = 'PK\x03\x04'; // APPNOTE 4.3.7
const CENTRAL_HEADER = 'PK\x01\x02'; // 4.3.12
const END_OF_DIRECTORY = 'PK\x05\x06'; // 4.3.16

/** The parts that only one kind of package has, by name; the first that is there tells. */
const PARTS: readonly { readonly kind: ZipKind; readonly name: RegExp }[] = [
  { kind: 'docx', name: /^word\/document\d*\.xml$/i },
  { kind: 'xlsx', name: /^xl\/workbook\.(xml|bin)$/i },
  { kind: 'pptx', name: /^ppt\/presentation\.xml$/i },
  { kind: 'ofd', name: /^ofd\.xml$/i },
  // without its main part, which is for the reader to say; a folder of documents may bear such a name too
  { kind: 'docx', name: /^word\/(?:[^/]*\.xml$|_rels\/)/i },
  { kind: 'xlsx', name: /^xl\/(?:[^/]*\.xml$|_rels\/)/i },
  { kind: 'pptx', name: /^ppt\/(?:[^/]*\.xml$|_rels\/)/i },
  { kind: 'odt', name: /^content\.xml$/i }, // packed anew, its type packed too or not the first
  { kind: 'docx', name: /^\[content_types\]\.xml$/i }, // a package cut short, or whose parts have other names
];

/** The types that a package states in its first, unpacked entry "mimetype" (OpenDocument 1.3 part 2, 3.3; EPUB OCF 4.2). */
const TYPES: readonly { readonly kind: ZipKind; readonly type: string }[] = [
  { kind: 'odt', type: 'application/vnd.oasis.opendocument.text' },
  { kind: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet' },
  { kind: 'odp', type: 'application/vnd.oasis.opendocument.presentation' },
  { kind: 'epub', type: 'application/epub+zip' },
];

/** Tells what a zip package holds by the names of its entries, without unpacking any; null for no zip. */
export function zipKind(bytes: Uint8Array): ZipKind | null {
  if (!beginsWith(bytes, LOCAL_HEADER) && !beginsWith(bytes, END_OF_DIRECTORY)) return null;
  const stated = TYPES.find(({ type }) => beginsWith(bytes, `mimetype${type}`, 30));
  if (stated) return stated.kind;
  const names = centralNames(bytes) ?? localNames(bytes);
  return PARTS.find(({ name }) => names.some((entry) => name.test(entry)))?.kind ?? 'zip';
}

/** Lists the names in the central directory; null where there is none, as in a file cut short. */
function centralNames(bytes: Uint8Array): string[] | null {
  const buffer = bufferOf(bytes);
  const end = buffer.lastIndexOf(END_OF_DIRECTORY, undefined, 'latin1');
  if (end < 0 || end + 22 > buffer.length) return null;
  const names: string[] = [];
  let at = buffer.readUInt32LE(end + 16);
  while (names.length < ENTRY_LIMIT && at + 46 <= buffer.length && beginsWith(bytes, CENTRAL_HEADER, at)) {
    const name = buffer.readUInt16LE(at + 28);
    names.push(nameAt(buffer, at + 46, name));
    at += 46 + name + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names.length > 0 || end === 0 ? names : null;
}

/** Lists the names in the headers that stand before the entries themselves. */
function localNames(bytes: Uint8Array): string[] {
  const buffer = bufferOf(bytes);
  const names: string[] = [];
  let at = 0;
  while (at >= 0 && at + 30 <= buffer.length && names.length < ENTRY_LIMIT) {
    names.push(nameAt(buffer, at + 30, buffer.readUInt16LE(at + 26)));
    at = buffer.indexOf(LOCAL_HEADER, at + 4, 'latin1');
  }
  return names;
}

function nameAt(buffer: Buffer, start: number, length: number): string {
  return buffer.toString('latin1', start, Math.min(start + length, buffer.length)).replaceAll('\\', '/');
}
