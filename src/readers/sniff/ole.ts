import { Buffer } from 'node:buffer';
import { type CompoundFile, openCompoundFile } from '../compound-file.js';
import { beginsWith, bufferOf } from './magic.js';

/** Names what an OLE compound file may hold. */
export type OleKind = 'encrypted' | 'doc' | 'xls' | 'ppt' | 'works' | 'msg' | 'ole';

/** The streams that tell what a compound file is; the first that is there decides. */
const STREAMS: readonly { readonly kind: OleKind; readonly name: string }[] = [
  { kind: 'encrypted', name: 'EncryptedPackage' }, // [MS-OFFCRYPTO] 1.3.1: a docx, xlsx or pptx with a password
  { kind: 'doc', name: 'WordDocument' }, // Word 97-2003 and Kingsoft's .wps alike
  { kind: 'ppt', name: 'PowerPoint Document' },
  { kind: 'xls', name: 'Workbook' },
  { kind: 'xls', name: 'Book' }, // Excel 5.0/95
  { kind: 'msg', name: '__properties_version1.0' }, // [MS-OXMSG] 2.4: a mail of Outlook
  { kind: 'works', name: 'MatOST' }, // Microsoft Works, whose .wps is another format than Kingsoft's
];
/** What the text of Works 2000 and later begins with, in a stream whose name others use too. */
const WORKS = { stream: 'contents', begins: 'CHNKWKS' };
/** What a WordDocument stream begins with; programs put it first, where it stands even if the directory is lost. */
const WORD = '\xec\xa5';
const FIRST_SECTOR = 512;

/**
 * Tells what an OLE compound file holds by the streams of its root: a document that is embedded in another has its own
 * further down. Where a file is cut off in front of its directory, a name that stands anywhere tells. Null for another file.
 */
export function oleKind(bytes: Uint8Array): OleKind | null {
  if (!beginsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return null;
  const file = openCompoundFile(bytes);
  const has = file && file.names.length > 0 ? nameIn(file) : anywhereIn(bytes);
  const found = STREAMS.find(({ name }) => has(name))?.kind;
  if (found) return found;
  if (beginsWith(file?.stream(WORKS.stream) ?? new Uint8Array(), WORKS.begins)) return 'works';
  return beginsWith(bytes, WORD, FIRST_SECTOR) ? 'doc' : 'ole';
}

function nameIn({ names }: CompoundFile): (name: string) => boolean {
  return (name) => names.includes(name.toLowerCase());
}

/** Names are written in UTF-16LE ([MS-CFB] 2.6.1). */
function anywhereIn(bytes: Uint8Array): (name: string) => boolean {
  const buffer = bufferOf(bytes);
  return (name) => buffer.includes(Buffer.from(`${name}\0`, 'utf16le'));
}
