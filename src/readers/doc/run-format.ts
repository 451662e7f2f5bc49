import { i32, u8, u16 } from '../little-endian.js';
import type { Sprm } from './sprms.js';

/** Holds what the properties of characters say, in the file's units; undefined where they are silent. */
export interface RunFormat {
  readonly style?: number;
  /** 0, 1, 0x80 (as the style has it) or 0x81 (the opposite of it): [MS-DOC] 2.9.327, ToggleOperand. */
  readonly bold?: number | undefined;
  readonly hidden?: number | undefined;
  /** In half-points. */
  readonly size?: number | undefined;
  /** Numbers of the font table. */
  readonly latin?: number | undefined;
  readonly eastAsian?: number | undefined;
  readonly other?: number | undefined;
  readonly deleted?: boolean;
  /** A sign by its font and its code there. */
  readonly symbol?: { readonly font: number; readonly code: number };
  /** An object's place in the file: its picture is drawn, its content is another program's. */
  readonly object?: boolean;
  /** Where the Data stream holds a picture, or what a form field is. */
  readonly place?: number;
  readonly isFieldData?: boolean;
}

type Read = (operand: Uint8Array, before: RunFormat) => RunFormat;

const READERS = new Map<number, Read>([
  [0x0800, (operand) => ({ deleted: u8(operand, 0) !== 0 })],
  [0x4a30, (operand) => ({ style: u16(operand, 0) })],
  [0x2a33, plain],
  [0x0835, (operand) => ({ bold: u8(operand, 0) })],
  [0x083c, (operand) => ({ hidden: u8(operand, 0) })],
  [0x4a43, (operand) => ({ size: u16(operand, 0) })],
  [0x4a4f, (operand) => ({ latin: u16(operand, 0) })],
  [0x4a50, (operand) => ({ eastAsian: u16(operand, 0) })],
  [0x4a51, (operand) => ({ other: u16(operand, 0) })],
  [0x6a09, (operand) => ({ symbol: { font: u16(operand, 0), code: u16(operand, 2) } })],
  [0x080a, (operand) => ({ object: u8(operand, 0) !== 0 })],
  [0x6a03, (operand) => ({ place: i32(operand, 0) })],
  [0x0806, (operand) => ({ isFieldData: u8(operand, 0) !== 0 })],
]);

/** Takes all looks off again, so that the style's hold (2.6.1, sprmCPlain). */
function plain(): RunFormat {
  return { bold: undefined, hidden: undefined, size: undefined, latin: undefined, eastAsian: undefined, other: undefined };
}

/** Reads the properties of characters, in their order. */
export function runFormat(sprms: readonly Sprm[]): RunFormat {
  const format: RunFormat = {};
  for (const { code, operand } of sprms) Object.assign(format, READERS.get(code)?.(operand, format));
  return format;
}
