import { element, type XmlElement } from '../docx/xml.js';
import { readPlc, type Stretch, stretchesOf } from './plc.js';

/** Holds a stretch of the headers' text, and the name of the part that it becomes. */
export interface HeaderText extends Stretch {
  readonly part: string;
  readonly kind: 'header' | 'footer';
  readonly pages: 'default' | 'even' | 'first';
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
const NOTHING: Stretch = { start: 0, end: 0 };

/**
 * Reads which headers and footers each section has (PlcfHdd, 2.8.20): an empty place takes that of the section before.
 *
 * @param length the length of the headers' text; positions of sound files may lie far beyond it
 */
export function readHeaders(table: Uint8Array, sections: number, length: number): HeaderText[][] {
  const stretches = stretchesOf(readPlc(table, 0).positions, length);
  const found: HeaderText[][] = [];
  for (let section = 0; section < sections; section++) {
    found.push(
      PLACES.flatMap((place, index) => {
        const at = SEPARATORS + PLACES.length * section + index;
        const { start, end } = stretches[at] ?? NOTHING;
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
