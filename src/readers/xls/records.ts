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

/** Walks over the heads of a stream's records: their kind, the bytes that they claim, and those that are left for them. */
function* records(stream: Uint8Array): Generator<{ readonly kind: number; readonly size: number; readonly left: number }> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const [kind, size] = [u16(stream, at), u16(stream, at + 2)];
    at += 4;
    yield { kind, size, left: stream.length - at };
    at += size;
  }
}
