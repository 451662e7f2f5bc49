import { Buffer } from 'node:buffer';
import { beginsWith, bufferOf } from './magic.js';

/** Names what an OLE compound file may hold. */
export type OleKind = 'encrypted' | 'doc' | 'xls' | 'ppt' | 'works' | 'ole';

/** The streams that tell what a compound file is ([MS-CFB] 2.6.1: names are UTF-16LE); the first that is there decides. */
const STREAMS: readonly { readonly kind: OleKind; readonly name: string }[] = [
  { kind: 'encrypted', name: 'EncryptedPackage' }, // [MS-OFFCRYPTO] 1.3.1: a docx, xlsx or pptx with a password
  { kind: 'doc', name: 'WordDocument' }, // Word 97-2003 and Kingsoft's .wps alike
  { kind: 'ppt', name: 'PowerPoint Document' },
  { kind: 'xls', name: 'Workbook' },
  { kind: 'works', name: 'MatOST' }, // Microsoft Works, whose .wps is another format than Kingsoft's
];

/** Tells what an OLE compound file holds by the names of its streams; null for another file. */
export function oleKind(bytes: Uint8Array): OleKind | null {
  if (!beginsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return null;
  const buffer = bufferOf(bytes);
  return STREAMS.find(({ name }) => buffer.includes(Buffer.from(`${name}\0`, 'utf16le')))?.kind ?? 'ole';
}
