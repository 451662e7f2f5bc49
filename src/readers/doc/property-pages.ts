import { bisect } from '../../bisect.js';
import { u8, u16, u32 } from '../little-endian.js';
import { readPlc } from './plc.js';

/** Holds properties and the bytes of the WordDocument stream whose characters have them. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  /** The paragraph style's number; 0 for properties of characters. */
  readonly style: number;
  readonly properties: Uint8Array;
}

type ReadProperties = (page: Uint8Array, index: number, count: number) => Pick<PropertyRun, 'style' | 'properties'>;

const PAGE = 512;
const NONE = new Uint8Array();

/** Reads the pages of paragraph properties ([MS-DOC] 2.9.175, PapxFkp), by rising places. */
export function readParagraphPages(stream: Uint8Array, bins: Uint8Array): PropertyRun[] {
  return readPages(stream, bins, paragraphProperties);
}

/** Reads the pages of character properties (2.9.33, ChpxFkp), by rising places. */
export function readRunPages(stream: Uint8Array, bins: Uint8Array): PropertyRun[] {
  return readPages(stream, bins, runProperties);
}

/** Each page is read once, however often a damaged file names it. */
function readPages(stream: Uint8Array, bins: Uint8Array, read: ReadProperties): PropertyRun[] {
  const numbers = new Set(readPlc(bins, 4).records.map((record) => u32(record, 0) & 0x3fffff));
  const runs: PropertyRun[] = [];
  for (const number of numbers) {
    const page = stream.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length === PAGE) runs.push(...runsOf(page, read));
  }
  return runs.sort((one, other) => one.start - other.start);
}

function runsOf(page: Uint8Array, read: ReadProperties): PropertyRun[] {
  const count = Math.min(u8(page, PAGE - 1), (PAGE - 1 - 4) >> 2);
  return Array.from({ length: count }, (_, index) => ({
    start: u32(page, 4 * index),
    end: u32(page, 4 * index + 4),
    ...read(page, index, count),
  }));
}

function paragraphProperties(page: Uint8Array, index: number, count: number): Pick<PropertyRun, 'style' | 'properties'> {
  const place = 2 * u8(page, 4 * (count + 1) + 13 * index);
  if (place === 0) return { style: 0, properties: NONE };
  // A size of 0 says that the next byte holds it: one byte more than the other form can.
  const short = u8(page, place);
  const [start, size] = short === 0 ? [place + 2, 2 * u8(page, place + 1)] : [place + 1, 2 * short - 1];
  return { style: u16(page, start), properties: page.subarray(start + 2, start + size) };
}

function runProperties(page: Uint8Array, index: number, count: number): Pick<PropertyRun, 'style' | 'properties'> {
  const place = 2 * u8(page, 4 * (count + 1) + index);
  return { style: 0, properties: place === 0 ? NONE : page.subarray(place + 1, place + 1 + u8(page, place)) };
}

/** Finds the index of the last run that begins at a byte or before it; -1 for none. */
export function runBefore(runs: readonly PropertyRun[], offset: number): number {
  return bisect(runs, ({ start }) => start <= offset) - 1;
}
