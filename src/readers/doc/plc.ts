import { i32 } from '../little-endian.js';

/** Holds positions, one more than the records between them ([MS-DOC] 2.2.2, PLC). */
export interface Plc {
  readonly positions: readonly number[];
  readonly records: readonly Uint8Array[];
}

/** Reads a PLC whose records have so many bytes. */
export function readPlc(bytes: Uint8Array, size: number): Plc {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)));
  if (count === 0) return { positions: [], records: [] };
  const origin = 4 * (count + 1);
  return {
    positions: Array.from({ length: count + 1 }, (_, index) => i32(bytes, 4 * index)),
    records: Array.from({ length: count }, (_, index) => bytes.subarray(origin + size * index, origin + size * (index + 1))),
  };
}

/** Holds a stretch of a story, from its start. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Gives the stretches between the positions of a PLC, within a story of so many characters. Positions of sound files may
 * lie far beyond its end; those of damaged ones may fall back, and no character is to be read twice.
 */
export function stretchesOf(positions: readonly number[], length: number): Stretch[] {
  let read = 0;
  return positions.slice(0, -1).map((position, index) => {
    const start = Math.max(read, position);
    const end = Math.max(start, Math.min(length, positions[index + 1] ?? 0));
    read = Math.min(end, length);
    return { start, end };
  });
}
