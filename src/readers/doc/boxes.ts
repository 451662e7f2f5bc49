import { u16, u32 } from '../little-endian.js';
import { readPlc, type Stretch, stretchesOf } from './plc.js';

/** Holds the boxes of a story: by the position at which they are anchored, and those that no position names. */
export interface Boxes {
  readonly anchored: ReadonlyMap<number, readonly Stretch[]>;
  readonly free: readonly Stretch[];
}

/** Bytes of what is said about a box's text ([MS-DOC] 2.9.101, FTXBXS) and about a place of a shape (2.9.253, Spa). */
const TEXT = 22;
const PLACE = 26;

/** Reads which shapes are anchored (2.8.29, PlcfSpa), by position. */
export function readAnchors(anchors: Uint8Array): ReadonlyMap<number, number> {
  const { positions, records } = readPlc(anchors, PLACE);
  return new Map(records.map((record, index) => [positions[index] ?? 0, u32(record, 0)]));
}

/**
 * Finds where the boxes stand: the positions of the text at which a shape is anchored, with the texts of its boxes.
 *
 * @param groups the members of grouped shapes, by the group's number
 * @param length the length of the boxes' text
 */
export function readBoxes(anchors: Uint8Array, texts: Uint8Array, groups: ReadonlyMap<number, readonly number[]>, length: number): Boxes {
  const byShape = boxTexts(texts, length);
  const { positions, records } = readPlc(anchors, PLACE);
  const found = new Map<number, readonly Stretch[]>();
  records.forEach((record, index) => {
    const shape = u32(record, 0);
    const boxes = [shape, ...(groups.get(shape) ?? [])].flatMap((one) => {
      const box = byShape.get(one);
      byShape.delete(one); // a damaged file may anchor a shape twice
      return box ? [box] : [];
    });
    if (boxes.length > 0) found.set(positions[index] ?? 0, boxes);
  });
  return { anchored: found, free: Array.from(byShape.values()) };
}

function boxTexts(texts: Uint8Array, length: number): Map<number, Stretch> {
  const { positions, records } = readPlc(texts, TEXT);
  const stretches = stretchesOf(positions, length);
  const found = new Map<number, Stretch>();
  records.forEach((record, index) => {
    const { start, end } = stretches[index] as Stretch;
    const shape = u32(record, 14);
    // A reusable record is free; the last one only closes the list.
    if (u16(record, 8) === 0 && shape !== 0 && start < end && !found.has(shape)) found.set(shape, { start, end });
  });
  return found;
}
