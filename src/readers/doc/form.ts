import { element, type XmlElement } from '../docx/xml.js';
import { u16, u32, utf16 } from '../little-endian.js';

/** The kinds of form fields by number ([MS-DOC] 2.9.78, FFDataBits): text, a box to tick, a list to choose from. */
const KIND = { text: 0, box: 1, list: 2 } as const;
/** A result that nobody has set yet: the default holds. */
const UNSET = 25;
/** What form data begins with. */
const VERSION = 0xffffffff;
/** Lists to choose from have no more entries in Word; longer ones are damage. */
const MOST_ENTRIES = 25;

/**
 * Reads what a form field is (NilPICFAndBinData, 2.9.158, with FFData, 2.9.77), as a w:ffData.
 *
 * @param place where it lies in the Data stream
 * @returns nothing for anything else that may lie there
 */
export function readForm(data: Uint8Array, place: number): XmlElement[] {
  const start = place + u16(data, place + 4);
  if (place < 0 || u32(data, start) !== VERSION) return [];
  const bits = u16(data, start + 4);
  const kind = bits & 3;
  const result = (bits >> 2) & 31;
  // Behind the field's name stands a text's default, or the number of one.
  const behindName = behindText(data, start + 10);
  if (kind === KIND.text) return [formOf('w:textInput', [value('w:default', textAt(data, behindName))])];
  const chosen = [value('w:default', u16(data, behindName)), ...(result === UNSET ? [] : [value('w:result', result)])];
  if (kind === KIND.box) return [formOf('w:checkBox', [value('w:checked', result === UNSET ? u16(data, behindName) : result)])];
  // Five more texts follow: the format, help, status, two macros.
  let at = behindName + 2;
  for (let text = 0; text < 5; text++) at = behindText(data, at);
  return kind === KIND.list ? [formOf('w:ddList', [...chosen, ...entriesAt(data, at)])] : [];
}

/** Reads the entries of a list (STTB, 2.2.4): how many, then each with its length. */
function entriesAt(data: Uint8Array, start: number): XmlElement[] {
  const count = Math.min(MOST_ENTRIES, u16(data, start + 2));
  let at = start + 6;
  return Array.from({ length: count }, () => {
    const entry = value('w:listEntry', textAt(data, at));
    at += 2 + 2 * u16(data, at);
    return entry;
  });
}

/** Reads a text behind its length (Xstz, 2.9.354). */
function textAt(data: Uint8Array, at: number): string {
  return utf16(data, at + 2, u16(data, at));
}

/** A text ends in a character that its length does not count. */
function behindText(data: Uint8Array, at: number): number {
  return at + 2 + 2 * u16(data, at) + 2;
}

function formOf(kind: string, children: readonly XmlElement[]): XmlElement {
  return element('w:ffData', {}, [element(kind, {}, children)]);
}

function value(name: string, text: string | number): XmlElement {
  return element(name, { 'w:val': String(text) });
}
