import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { decodedBy } from './decoded-by.js';

/** Byte-order marks (XML 1.0, Appendix F.1). */
const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  // Without a mark, "<?" tells the width and the order.
  { bytes: [0x3c, 0x00, 0x3f, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c, 0x00, 0x3f], encoding: 'utf-16be' },
];
const DECLARATION = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;
/** gb2312 and gbk are subsets of gb18030, and what is labelled so often holds more. */
const GB = /^(?:gb-?_?2312(?:-80)?|gbk|cp936|x-gbk)$/i;

/** Holds a part's text, the encoding that was used, and how many places it does not allow. */
export interface XmlText {
  readonly text: string;
  readonly encoding: string;
  readonly invalid: number;
}

/**
 * Decodes an XML part: by its byte-order mark, else as its declaration says (XML 1.0, 4.3.3), else as UTF-8. OPC allows
 * UTF-8 and UTF-16 only (ISO/IEC 29500-2, 8.4.2), but programs write others too. A declaration that lies gives way to
 * UTF-8 where the bytes are UTF-8.
 */
export function xmlText(bytes: Buffer): XmlText {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  const encoding = mark?.encoding ?? declaredEncoding(bytes);
  const decoded = decodedBy(bytes, encoding);
  const text = encoding.startsWith('utf') ? decoded.replace(/^\ufeff/, '') : decoded;
  return { text, encoding, invalid: encoding === 'utf-8' && isUtf8(bytes) ? 0 : (text.match(/\ufffd+/g)?.length ?? 0) };
}

function declaredEncoding(bytes: Buffer): string {
  const declared = DECLARATION.exec(bytes.toString('latin1', 0, 200))?.[1] ?? 'utf-8';
  const encoding = GB.test(declared) ? 'gb18030' : declared.toLowerCase();
  const unfit = /^utf-?(?:8|16|32)/.test(encoding) || !iconv.encodingExists(encoding);
  return unfit || (isUtf8(bytes) && !isAscii(bytes)) ? 'utf-8' : encoding;
}
