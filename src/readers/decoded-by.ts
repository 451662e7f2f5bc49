import { type Buffer, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/**
 * Decodes bytes by the name of their encoding, the byte-order mark included. What is UTF-8 needs no tables of other encodings, which the
 * command loads with the first text that is none.
 */
export function decodedBy(bytes: Buffer, encoding: string): string {
  return encoding === 'utf-8' && isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, encoding, { stripBOM: false });
}
