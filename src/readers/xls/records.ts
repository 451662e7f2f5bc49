import { u16 } from '../little-endian.js';

/** Records that hold a cell with something in it ([MS-XLS] 2.3.2): formulas (also those of older versions), numbers, texts, truths. */
const CELLS = new Set([0x06, 0x206, 0x406, 0x03, 0x203, 0x04, 0x204, 0x05, 0x205, 0xd6, 0x27e, 0xfd]);
/** Holds several numbers of a row in one record (2.4.175): row, first and last column, 6 bytes each. */
const SEVERAL = 0xbd;

/** What a formula's text needs at least: how long it is (String, 2.4.268; one byte of it in Excel 2). */
const TEXTS: ReadonlyMap<number, number> = new Map([
  [0x07, 1],
  [0x207, 2],
]);

/** Counts the cells of a workbook's stream by the heads of its records (2.1.4), so that too many are told before any is read. */
export function cellsIn(stream: Uint8Array): number {
  let count = 0;
  for (const { kind, size } of records(stream)) {
    if (kind === SEVERAL) count += Math.max(0, Math.floor((size - 6) / 6));
    else if (CELLS.has(kind)) count++;
  }
  return count;
}

/** Says whether a text lacks its length, which the library would read for ever. */
export function hasEndlessText(stream: Uint8Array): boolean {
  for (const { kind, size, left } of records(stream)) if (Math.min(size, left) < (TEXTS.get(kind) ?? 0)) return true;
  return false;
}

/** Records that hold formulas alone: names (Lbl, 2.4.150; ExternName, 2.4.105), Array (2.4.4), ShrFmla (2.4.277); nobody is shown those. */
const FORMULAS = new Set([0x18, 0x218, 0x23, 0x223, 0x21, 0x221, 0x4bc]);
/** A kind that no record has: it is passed over. */
const NONE = 0x0bad;
/** Formula (2.4.127): behind its cell and its value, from Excel 5 on behind four bytes more, says how long its expression is. */
const FORMULA = new Set([0x06, 0x206, 0x406]);
const LENGTH = { early: 16, late: 20 };
const BOF_LATE = 0x809;

/** Gives a copy of a stream without the expressions of its formulas, which a damaged one has the library read for ever; their values stay. */
export function withoutFormulas(stream: Uint8Array): Uint8Array {
  const bare = stream.slice();
  let length = LENGTH.early;
  for (const { kind, size, left } of records(stream)) {
    const at = stream.length - left;
    if (kind === BOF_LATE) length = LENGTH.late;
    if (FORMULAS.has(kind)) bare.set([NONE & 0xff, NONE >> 8], at - HEAD);
    else if (FORMULA.has(kind) && size > length + 1 && left > length + 1) bare.fill(0, at + length, at + length + 2);
  }
  return bare;
}

/** Kind and size, in bytes. */
const HEAD = 4;

/** Walks over the heads of a stream's records: their kind, the bytes that they claim, and those that are left for them. */
function* records(stream: Uint8Array): Generator<{ readonly kind: number; readonly size: number; readonly left: number }> {
  for (let at = 0; at + HEAD <= stream.length; ) {
    const [kind, size] = [u16(stream, at), u16(stream, at + 2)];
    at += HEAD;
    yield { kind, size, left: stream.length - at };
    at += size;
  }
}
