import { Buffer } from 'node:buffer';
import type { Box } from '../../layout/index.js';

/** Holds what marked content stands for, whatever its glyphs or shapes look like (ISO 32000-1, 14.9.4). */
export interface ActualText {
  readonly text: string;
  /** It shows glyphs, whether they are seen or not. */
  hasGlyphs: boolean;
  /** What is painted in it beside glyphs: shapes, pictures. */
  painted: Box | null;
}

/** How a text string (7.9.2.2) begins that is no PDFDocEncoding, which Latin-1 stands for here: their letters and digits agree. */
const MARKS = [
  ['\xfe\xff', 'utf-16be'],
  ['\xff\xfe', 'utf-16le'],
  ['\xef\xbb\xbf', 'utf-8'],
] as const;

/** Escapes that name a language within a text string (7.9.2.2). */
const LANGUAGE = /\u001b[^\u001b]{0,8}\u001b/g;

/** Gives what a text string says, whose bytes stand in a string as pdf.js keeps them. */
function textString(raw: string): string {
  const encoding = MARKS.find(([mark]) => raw.startsWith(mark))?.[1];
  const text = encoding ? new TextDecoder(encoding).decode(Buffer.from(raw, 'latin1')) : raw;
  return text.replace(LANGUAGE, '');
}

const plain = Map.prototype.get;
let asked = 0;

/** Gives, for the identifier of marked content, also what its dictionary says that it stands for. */
function getWithText(this: Map<unknown, unknown>, key: unknown): unknown {
  const value = plain.call(this, key);
  if (key !== 'MCID') return value;
  const raw = plain.call(this, 'ActualText');
  return typeof raw === 'string' ? { actualText: raw, number: value } : value;
}

/**
 * Has pdf.js hand over ActualText until the function that it gives is called. Of a mark's dictionary, which it keeps in a `Map`,
 * pdf.js hands on nothing but what it finds as MCID; so that has to hold both.
 */
export function askForActualText(): () => void {
  if (asked++ === 0) Map.prototype.get = getWithText;
  return () => {
    if (--asked === 0) Map.prototype.get = plain;
  };
}

/** Gives what marked content stands for, by what pdf.js handed over as its identifier; null where it says nothing that can be seen. */
export function actualTextOf(identifier: unknown): ActualText | null {
  const raw = identifier instanceof Object && 'actualText' in identifier ? identifier.actualText : null;
  const text = typeof raw === 'string' ? textString(raw) : '';
  return VISIBLE.test(text) ? { text, hasGlyphs: false, painted: null } : null;
}

/** Gives the number of marked content (14.7.4.2), by what pdf.js handed over as its identifier; null where it has none. */
export function markOf(identifier: unknown): number | null {
  const value = identifier instanceof Object && 'number' in identifier ? identifier.number : identifier;
  return typeof value === 'number' ? value : null;
}

/** A sign that leaves ink: what says blanks alone, for leaders or at a hyphen, says nothing of what is drawn. */
const VISIBLE = /[^\s\p{C}]/u;
