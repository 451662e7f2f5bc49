import { element, type XmlElement } from '../docx/xml.js';
import { readPlc } from './plc.js';

/** Holds a stretch of the headers' text, and the name of the part that it becomes. */
export interface HeaderText {
  readonly part: string;
  readonly kind: 'header' | 'footer';
  readonly pages: 'default' | 'even' | 'first';
  /** From the start of the headers' text. */
  readonly start: number;
  readonly end: number;
}

/** What stands in the six places of a section, in their order ([MS-DOC] 2.3.5). */
const PLACES = [
  { kind: 'header', pages: 'even' },
  { kind: 'header', pages: 'default' },
  { kind: 'footer', pages: 'even' },
  { kind: 'footer', pages: 'default' },
  { kind: 'header', pages: 'first' },
  { kind: 'footer', pages: 'first' },
] as const;
/** Before them stand the lines that divide notes from the text. */
const SEPARATORS = 6;

/**
 * Reads which headers and footers each section has (PlcfHdd, 2.8.20): an empty place takes that of the section before.
 *
 * @param length the length of the headers' text; positions of sound files may lie far beyond it
 */
export function readHeaders(table: Uint8Array, sections: number, length: number): HeaderText[][] {
  const { positions } = readPlc(table, 0);
  const found: HeaderText[][] = [];
  for (let section = 0; section < sections; section++) {
    found.push(
      PLACES.flatMap((place, index) => {
        const at = SEPARATORS + PLACES.length * section + index;
        const start = Math.max(0, positions[at] ?? 0);
        const end = Math.min(length, positions[at + 1] ?? 0);
        if (start < end) return [{ ...place, part: `${place.kind} ${at}`, start, end }];
        const before = found.at(-1)?.find(({ kind, pages }) => kind === place.kind && pages === place.pages);
        return before ? [before] : [];
      }),
    );
  }
  return found;
}

/** Writes the references of a section to its headers and footers. */
export function headerReferences(headers: readonly HeaderText[]): XmlElement[] {
  return headers.map(({ kind, pages, part }) => element(`w:${kind}Reference`, { 'w:type': pages, 'r:id': part }));
}
