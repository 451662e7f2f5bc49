import { i32, u16, u32 } from '../little-endian.js';

/** Holds where something lies in the table stream, in bytes. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

/** Names the texts that follow one another in a document, in that order ([MS-DOC] 2.4.1). */
export const STORIES = ['text', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const;
/** Names one of these texts. */
export type StoryName = (typeof STORIES)[number];

/** Holds the file information block, with which a WordDocument stream begins ([MS-DOC] 2.5.1). */
export interface Fib {
  readonly identifier: number;
  readonly encrypted: boolean;
  readonly tableStream: '0table' | '1table';
  /** The length of each text, in characters. */
  readonly lengths: Readonly<Record<StoryName, number>>;
  /** Where the structure of an index (fcLcb, 2.5.5 and on) lies; nothing where the file's version does not know it. */
  place(index: number): Place;
}

/** The indexes of the structures that are read: each counts pairs of four-byte numbers (2.5.6). */
export const PAIR = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  sections: 6,
  headers: 11,
  runPages: 12,
  paragraphPages: 13,
  fonts: 15,
  settings: 31,
  pieces: 33,
  anchors: 40,
  headerAnchors: 41,
  endnoteReferences: 46,
  endnoteTexts: 47,
  drawing: 50,
  boxes: 56,
  headerBoxes: 58,
  lists: 73,
  listOverrides: 74,
} as const;

const FLAG = { encrypted: 0x0100, secondTable: 0x0200 };
/** The lengths of the texts begin with the fourth of the long numbers (2.5.4). */
const FIRST_LENGTH = 3;

/** Reads the block; the places of its parts are worked out from the counts in front of them, which grew with the versions. */
export function readFib(bytes: Uint8Array): Fib {
  const flags = u16(bytes, 10);
  const longs = 34 + 2 * u16(bytes, 32) + 2;
  const pairs = longs + 4 * u16(bytes, longs - 2) + 2;
  const count = u16(bytes, pairs - 2);
  const lengths = STORIES.map((name, index) => [name, Math.max(0, i32(bytes, longs + 4 * (FIRST_LENGTH + index)))]);
  return {
    identifier: u16(bytes, 0),
    encrypted: (flags & FLAG.encrypted) !== 0,
    tableStream: flags & FLAG.secondTable ? '1table' : '0table',
    lengths: Object.fromEntries(lengths) as Record<StoryName, number>,
    place(index) {
      if (index >= count) return { start: 0, length: 0 };
      return { start: u32(bytes, pairs + 8 * index), length: u32(bytes, pairs + 8 * index + 4) };
    },
  };
}
