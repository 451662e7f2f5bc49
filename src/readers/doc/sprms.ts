import { u8, u16 } from '../little-endian.js';

/** Holds one property as it is written: its code and its operand, the size of a long one left out. */
export interface Sprm {
  readonly code: number;
  readonly operand: Uint8Array;
}

/** The codes that the reader must know by name, because they are found in more than one place ([MS-DOC] 2.6). */
export const SPRM = {
  paragraphStyle: 0x4600,
  defineTable: 0xd608,
  changeTabs: 0xc615,
} as const;

/** What a code is about, in its bits 10 to 12 (2.2.5.1). */
export const ABOUT = { paragraph: 1, run: 2, section: 4, table: 5 } as const;

/** Says what a code is about: one of `ABOUT`. */
export function aboutOf(code: number): number {
  return (code >> 10) & 7;
}

/** The size of an operand by the top three bits of its code; 0 for one that states its size. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** Reads a list of properties (grpprl, [MS-DOC] 2.2.5): one size read wrongly would lose all that follow. */
export function sprmsOf(list: Uint8Array): Sprm[] {
  const found: Sprm[] = [];
  for (let at = 0; at + 2 < list.length; ) {
    const code = u16(list, at);
    const { skip, length } = operandAt(list, at + 2, code);
    const start = at + 2 + skip;
    if (start + length > list.length) break;
    found.push({ code, operand: list.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}

/** Measures an operand, and what states its size in front of it. */
function operandAt(list: Uint8Array, at: number, code: number): { skip: number; length: number } {
  const size = SIZES[code >> 13] ?? 0;
  if (size > 0) return { skip: 0, length: size };
  // The size of a table's definition is one more than what follows (2.9.326).
  if (code === SPRM.defineTable) return { skip: 2, length: Math.max(0, u16(list, at) - 1) };
  const stated = u8(list, at);
  if (code === SPRM.changeTabs && stated === 0xff) {
    // A byte cannot state it: the deleted stops have 4 bytes each, the added ones 3 (2.9.180).
    const deleted = u8(list, at + 1);
    const added = u8(list, at + 2 + 4 * deleted);
    return { skip: 1, length: 2 + 4 * deleted + 3 * added };
  }
  return { skip: 1, length: stated };
}
