import { i16, i32, u8, u16 } from '../little-endian.js';
import type { Sprm } from './sprms.js';

/** Holds what a paragraph's properties say, in the file's units; undefined where they are silent. */
export interface ParagraphFormat {
  readonly style?: number;
  /** The number of an alignment ([MS-DOC] 2.6.2, sprmPJc). */
  readonly alignment?: number;
  /** In twentieths of a point. */
  readonly left?: number;
  readonly firstLine?: number;
  /** In hundredths of a character; 0 for "not in characters". */
  readonly leftChars?: number;
  readonly firstLineChars?: number;
  readonly outline?: number;
  readonly list?: number;
  readonly level?: number;
  readonly pageBreakBefore?: boolean;
  readonly inTable?: boolean;
  /** How deep in tables it stands, 1 at the top. */
  readonly depth?: number;
  /** The mark ends a row, in a table of the text itself. */
  readonly rowEnd?: boolean;
  /** The mark ends a cell or a row, in a nested table. */
  readonly innerCellEnd?: boolean;
  readonly innerRowEnd?: boolean;
}

type Read = (operand: Uint8Array, before: ParagraphFormat) => ParagraphFormat;

const on = (operand: Uint8Array): boolean => u8(operand, 0) !== 0;

/** What each code says; where two generations of one property stand side by side, the later in the list holds. */
const READERS = new Map<number, Read>([
  [0x4600, (operand) => ({ style: u16(operand, 0) })],
  [0x2403, (operand) => ({ alignment: u8(operand, 0) })],
  [0x2461, (operand) => ({ alignment: u8(operand, 0) })],
  [0x2407, (operand) => ({ pageBreakBefore: on(operand) })],
  [0x260a, (operand) => ({ level: u8(operand, 0) })],
  [0x460b, (operand) => ({ list: i16(operand, 0) })],
  [0x840f, (operand) => ({ left: i16(operand, 0) })],
  [0x845e, (operand) => ({ left: i16(operand, 0) })],
  [0x4610, nest],
  [0x465f, nest],
  [0x8411, (operand) => ({ firstLine: i16(operand, 0) })],
  [0x8460, (operand) => ({ firstLine: i16(operand, 0) })],
  [0x4456, (operand) => ({ leftChars: i16(operand, 0) })],
  [0x4457, (operand) => ({ firstLineChars: i16(operand, 0) })],
  [0x2640, (operand) => ({ outline: u8(operand, 0) })],
  [0x2416, (operand) => ({ inTable: on(operand) })],
  [0x2417, (operand) => ({ rowEnd: on(operand) })],
  [0x6649, (operand) => ({ depth: i32(operand, 0) })],
  [0x664a, (operand, before) => ({ depth: (before.depth ?? 0) + i32(operand, 0) })],
  [0x244b, (operand) => ({ innerCellEnd: on(operand) })],
  [0x244c, (operand) => ({ innerRowEnd: on(operand) })],
]);

/** Moves the left edge on; it never goes beyond the text's (2.6.2, sprmPNest). */
function nest(operand: Uint8Array, before: ParagraphFormat): ParagraphFormat {
  return { left: Math.max(0, (before.left ?? 0) + i16(operand, 0)) };
}

/** Reads a paragraph's properties, in their order. */
export function paragraphFormat(sprms: readonly Sprm[], style?: number): ParagraphFormat {
  const format: ParagraphFormat = style === undefined ? {} : { style };
  for (const { code, operand } of sprms) Object.assign(format, READERS.get(code)?.(operand, format));
  return format;
}
