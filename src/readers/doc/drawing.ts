import { u16, u32, utf16 } from '../little-endian.js';

/** A shape, the members of a group, the containers around them ([MS-ODRAW] 2.2). */
const TYPE = { drawing: 0xf002, group: 0xf003, shape: 0xf004, identity: 0xf00a, properties: 0xf00b } as const;
const HEADER = 8;
/** Groups within groups are no deeper; these are circles of damage. */
const DEEPEST = 32;

/** Holds a record: its type, and where what it holds begins and ends. */
export interface Record_ {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** What a shape shows beside the text of a box (2.3.7.1, pib; 2.3.22.1, gtextUNICODE), by the numbers of properties. */
const SHOWS = { picture: 0x0104, art: 0x00c0, turned: 0x0004, name: 0x0380, flags: 0x03bf } as const;
/** The flags of a shape (2.3.4.44): it is hidden, and that is said. */
const HIDDEN = 0x00020002;
/** A property: its number in 14 bits, whether it is complex, four bytes of value (2.2.7). */
const PROPERTY = 6;
const NUMBER = 0x3fff;
const COMPLEX = 0x8000;

/** Holds what the shapes of a document are. */
export interface Drawing {
  /** The members of each group and of the groups in it, by the group's number, in their order. */
  readonly groups: Map<number, number[]>;
  /** The text of WordArt, by the shape's number. */
  readonly arts: Map<number, string>;
  /** Names, by which watermarks are told. */
  readonly names: Map<number, string>;
  /** The shapes that stand aslant, and those that are not drawn. */
  readonly turned: Set<number>;
  readonly hidden: Set<number>;
  /** Which of the document's pictures a shape shows, counted from 1. */
  readonly pictures: Map<number, number>;
}

/**
 * Reads which shapes stand in a group ([MS-DOC] 2.9.173, OfficeArtContent): the text refers to the group, the texts of
 * boxes to its members; and what shapes show that hold no text of a box.
 */
export function readDrawing(drawing: Uint8Array): Drawing {
  const found: Drawing = {
    groups: new Map(),
    arts: new Map(),
    names: new Map(),
    turned: new Set(),
    hidden: new Set(),
    pictures: new Map(),
  };
  // What all drawings share comes first; each of them has a byte in front that says whose it is.
  let at = recordAt(drawing, 0, drawing.length).end;
  while (at + 1 + HEADER <= drawing.length) {
    const container = recordAt(drawing, at + 1, drawing.length);
    if (container.type === TYPE.drawing) readContainer(drawing, container, [], found, 0);
    at = container.end;
  }
  return found;
}

/** Gives the record that begins at a place ([MS-ODRAW] 2.2.1, OfficeArtRecordHeader). */
export function recordAt(bytes: Uint8Array, at: number, limit: number): Record_ {
  return { type: u16(bytes, at + 2), start: at + HEADER, end: Math.min(limit, at + HEADER + u32(bytes, at + 4)) };
}

/** Walks the records of a container; the first shape of a group is the group itself. */
function readContainer(bytes: Uint8Array, { type, start, end }: Record_, outer: readonly number[][], found: Drawing, depth: number): void {
  let within = outer;
  let first = type === TYPE.group;
  for (let at = start; at + HEADER <= end; ) {
    const record = recordAt(bytes, at, end);
    if (record.type === TYPE.group && depth < DEEPEST) readContainer(bytes, record, within, found, depth + 1);
    if (record.type === TYPE.shape) {
      const shape = shapeNumber(bytes, record);
      readProperties(bytes, record, shape, found);
      for (const members of within) members.push(shape);
      if (first) {
        const members: number[] = [];
        found.groups.set(shape, members);
        within = [...outer, members];
      }
      first = false;
    }
    at = record.end;
  }
}

function shapeNumber(bytes: Uint8Array, { start, end }: Record_): number {
  for (let at = start; at + HEADER <= end; at = recordAt(bytes, at, end).end) {
    if (u16(bytes, at + 2) === TYPE.identity) return u32(bytes, at + HEADER);
  }
  return 0;
}

/** Reads the properties that say what a shape shows; behind all of them stand the bytes of complex ones, in their order. */
function readProperties(bytes: Uint8Array, { start, end }: Record_, shape: number, found: Drawing): void {
  for (let at = start; at + HEADER <= end; at = recordAt(bytes, at, end).end) {
    const record = recordAt(bytes, at, end);
    if (record.type !== TYPE.properties) continue;
    const behind = record.start + PROPERTY * (u16(bytes, at) >> 4);
    let data = behind;
    for (let one = record.start; one + PROPERTY <= Math.min(record.end, behind); one += PROPERTY) {
      const [said, value] = [u16(bytes, one), u32(bytes, one + 2)];
      const size = said & COMPLEX ? Math.min(value, Math.max(0, record.end - data)) : 0;
      note(said & NUMBER, value, utf16(bytes, data, size >> 1).replace(/\0/g, ''), shape, found);
      data += size;
    }
  }
}

function note(number: number, value: number, text: string, shape: number, found: Drawing): void {
  if (number === SHOWS.art) found.arts.set(shape, text);
  if (number === SHOWS.name) found.names.set(shape, text);
  if (value !== 0 && number === SHOWS.picture) found.pictures.set(shape, value);
  if (value !== 0 && number === SHOWS.turned) found.turned.add(shape);
  if (number === SHOWS.flags && (value & HIDDEN) === HIDDEN) found.hidden.add(shape);
}
