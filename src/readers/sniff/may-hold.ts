import { beginsWith, bufferOf, isPdf } from './magic.js';
import { isMail } from './markup.js';

/** The entries with which programs begin a package (docx, xlsx, odt, ofd): such a zip file is one document. */
const PACKAGE =
  /^(?:\[content_types\]\.xml|_rels\/|docprops\/|customxml\/|mimetype|ofd\.xml|doc_\d|(?:word|xl|ppt)\/(?:.{0,200}\.xml$|_rels\/))/i;
const LOCAL_HEADER = 30; // APPNOTE.TXT 4.3.7

/**
 * Says by the beginning of a file whether it may be a container; that it is one, only opening it tells. Many files are asked, so
 * those are ruled out that are nothing of the kind, and packages that begin as packages do; and PDFs without files.
 *
 * @param whole all bytes, where they are at hand
 */
export function mayHoldOthers(head: Uint8Array, whole: Uint8Array | null = null): boolean {
  if (beginsWith(head, 'PK\x05\x06')) return true;
  if (beginsWith(head, 'PK\x03\x04')) return !PACKAGE.test(firstName(head));
  if (beginsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return true;
  return isPdf(head) ? whole === null || mayCarryFiles(whole) : isMail(head);
}

/** What tells of a file that a PDF carries: its type, which may be left out, what it says of the file, and what points to it (ISO 32000-1, 7.11.3, 7.11.4). */
const CARRIED = ['EmbeddedFile', '/Params', '/EF'];

/**
 * Says whether a PDF may carry files: streams never stand within others (7.5.7), so what one that is a file says of itself can mostly be
 * seen without opening anything. Signs that stand there by chance cost a look.
 */
export function mayCarryFiles(pdf: Uint8Array): boolean {
  const buffer = bufferOf(pdf);
  return CARRIED.some((sign) => buffer.includes(sign));
}

function firstName(head: Uint8Array): string {
  const buffer = bufferOf(head);
  if (buffer.length < LOCAL_HEADER) return '';
  return buffer.toString('latin1', LOCAL_HEADER, LOCAL_HEADER + buffer.readUInt16LE(26));
}
