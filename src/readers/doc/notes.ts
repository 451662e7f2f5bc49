import { readPlc } from './plc.js';

/** Holds a note: where the text refers to it, and where it stands in the notes' own text. */
export interface Note {
  readonly id: string;
  readonly reference: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the footnotes or the endnotes ([MS-DOC] 2.8.18 and 2.8.19): references with 2 bytes each, texts by position.
 *
 * @param length the length of the notes' text
 */
export function readNotes(references: Uint8Array, texts: Uint8Array, length: number): Note[] {
  const { positions } = readPlc(texts, 0);
  const referring = readPlc(references, 2);
  return referring.records.flatMap((_, index) => {
    const start = Math.max(0, positions[index] ?? 0);
    const end = Math.min(length, positions[index + 1] ?? 0);
    const reference = referring.positions[index] ?? -1;
    return start < end ? [{ id: String(index + 1), reference, start, end }] : [];
  });
}
