import iconv from 'iconv-lite';
import { isSymbolFont } from '../docx/symbols.js';
import { type Group, groupsIn, valueIn } from './groups.js';

/** Holds a font of the font table: what it is called, and how bytes set in it are read. */
export interface Font {
  readonly name: string;
  readonly encoding: string;
}

/** Gives fonts by their number, and how other bytes are read. */
export interface Fonts {
  readonly byNumber: ReadonlyMap<number, Font>;
  readonly encoding: string;
}

/** The code pages of character sets (RTF 1.9.1, \fcharset). */
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}; // prettier-ignore
/** Code pages that go by other names. */
const NAMES: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5hkscs', 65001: 'utf8', 10000: 'macroman', 10008: 'gb18030' };

/** Codes that are a font's own, as Word writes them: U+F000 and the byte. */
const SYMBOL = 'symbol';

function encodingOf(codePage: number): string | undefined {
  const name = NAMES[codePage] ?? `cp${codePage}`;
  return iconv.encodingExists(name) ? name : undefined;
}

/** Reads the font table, and the code page of the file: Western sets (0, 1, 2) mean that of the file. */
export function readFonts(file: Group, table: Group | undefined): Fonts {
  const stated = encodingOf(valueIn(file, 'ansicpg') ?? 0);
  const encoding = stated ?? 'unstated';
  const byNumber = new Map<number, Font>();
  const read = (group: Group): void => {
    const number = valueIn(group, 'f');
    if (typeof number === 'number') {
      const own = encodingOf(CHARSETS[valueIn(group, 'fcharset') ?? 0] ?? 0) ?? encoding;
      const name = (textIn(group, own).split(';', 1)[0] ?? '').trim();
      byNumber.set(number, { name, encoding: isSymbolFont(name) ? SYMBOL : own });
    }
    for (const inner of groupsIn(group)) read(inner);
  };
  if (table) read(table);
  return { byNumber, encoding };
}

/** Gives the text of a group itself, groups in it left out. */
export function textIn(group: Group, encoding: string): string {
  return group.items
    .map((item) => (item.kind === 'bytes' ? decode(item.text, encoding) : item.kind === 'unicode' ? item.text : ''))
    .join('');
}

/**
 * Decodes bytes. Where a file states no code page, they are those of a Chinese program if they can be, else Western:
 * few Chinese programs state theirs.
 */
export function decode(bytes: string, encoding: string): string {
  if (encoding === SYMBOL) return bytes.replace(/[^\0-\x1f]/g, (sign) => String.fromCharCode(0xf000 + (sign.charCodeAt(0) & 0xff)));
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  if (encoding !== 'unstated') return iconv.decode(buffer, encoding);
  const chinese = iconv.decode(buffer, 'gb18030');
  return chinese.includes('\ufffd') ? iconv.decode(buffer, 'cp1252') : chinese;
}
