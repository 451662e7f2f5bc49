import { u8, u16, utf16 } from '../little-endian.js';

/** The font's name stands behind its fixed fields ([MS-DOC] 2.9.80, FFN). */
const NAME = 40;

/** Reads the font table (2.9.286, SttbfFfn): the names, by the numbers that properties use. */
export function readFonts(table: Uint8Array): string[] {
  const count = u16(table, 0);
  const names: string[] = [];
  for (let at = 4; names.length < count && at < table.length; at += 1 + u8(table, at)) {
    const end = at + 1 + u8(table, at);
    const name = utf16(table.subarray(0, end), at + NAME, (end - at - NAME) >> 1);
    names.push(name.split('\0')[0] ?? '');
  }
  return names;
}
