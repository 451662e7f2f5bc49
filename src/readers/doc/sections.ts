import { element, type XmlElement } from '../docx/xml.js';
import { i16, u8, u32 } from '../little-endian.js';
import { readPlc } from './plc.js';
import { sprmsOf } from './sprms.js';

/** Holds a section of the text. */
export interface Section {
  /** The position behind its last character. */
  readonly end: number;
  /** How it begins. */
  readonly type: XmlElement;
  /** Its first page has headers and footers of its own. */
  readonly titlePage: boolean;
}

/** How a section begins, by number ([MS-DOC] 2.6.4, sprmSBkc); a new page where nothing is said. */
const TYPES = ['continuous', 'nextColumn', 'nextPage', 'evenPage', 'oddPage'];
const BEGINS = 0x3009;
const TITLE_PAGE = 0x300a;
/** A section without properties of its own (2.9.243, Sed). */
const NO_PROPERTIES = 0xffffffff;

/** Reads the section table (2.8.26, PlcfSed); the properties lie in the WordDocument stream. */
export function readSections(stream: Uint8Array, table: Uint8Array): Section[] {
  const { positions, records } = readPlc(table, 12);
  return records.map((record, index) => {
    const place = u32(record, 2);
    const list = place === NO_PROPERTIES ? new Uint8Array() : stream.subarray(place + 2, place + 2 + Math.max(0, i16(stream, place)));
    const said = new Map(sprmsOf(list).map(({ code, operand }) => [code, u8(operand, 0)] as const));
    const type = TYPES[said.get(BEGINS) ?? 2] ?? 'nextPage';
    return {
      end: positions[index + 1] ?? 0,
      type: element('w:type', { 'w:val': type }),
      titlePage: (said.get(TITLE_PAGE) ?? 0) !== 0,
    };
  });
}
