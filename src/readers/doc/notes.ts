import { readPlc, type Stretch, stretchesOf } from './plc.js';

/** Holds a note: where the text refers to it, and where it stands in the notes' own text. */
export interface Note extends Stretch {
  readonly id: string;
  readonly reference: number;
}

const NOTHING: Stretch = { start: 0, end: 0 };

/**
 * Reads the footnotes or the endnotes ([MS-DOC] 2.8.18 and 2.8.19): references with 2 bytes each, texts by position.
 *
 * @param length the length of the notes' text
 */
export function readNotes(references: Uint8Array, texts: Uint8Array, length: number): Note[] {
  const stretches = stretchesOf(readPlc(texts, 0).positions, length);
  const referring = readPlc(references, 2);
  return referring.records.flatMap((_, index) => {
    const { start, end } = stretches[index] ?? NOTHING;
    const reference = referring.positions[index] ?? -1;
    return start < end ? [{ id: String(index + 1), reference, start, end }] : [];
  });
}
