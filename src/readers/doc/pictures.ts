import type { Buffer } from 'node:buffer';
import { u8, u16, u32 } from '../little-endian.js';
import { bufferOf, isPicture } from '../sniff/magic.js';
import { recordAt } from './drawing.js';
import { PAIR } from './fib.js';
import type { WordFile } from './word-file.js';

/** The document's drawings, the list of its pictures, an entry of it ([MS-ODRAW] 2.2.12, 2.2.20, 2.2.32); pictures (2.2.23) are of types in between. */
const TYPE = { drawings: 0xf000, list: 0xf001, entry: 0xf007, firstPicture: 0xf018, lastPicture: 0xf117 } as const;
const HEADER = 8;
/** An entry's own bytes, at 28 of which stands where the picture lies, at 33 the length of its name. */
const ENTRY = 36;
/** In front of a picture stand one or two names of 16 bytes, and one byte (2.2.27). */
const BEFORE = [17, 33] as const;
/** The picture's own file is named in front of it ([MS-DOC] 2.9.158, mfpf.mm). */
const NAMED = 0x66;

/** Names a picture that stands in the text, by its place in the Data stream. */
export const nameOfPlaced = (place: number): string => `data ${place}`;
/** Names a picture that a shape shows, by its number in the list. */
export const nameOfStored = (number: number): string => `list ${number}`;

/** Gives a picture's bytes; undefined for a drawing of lines (WMF, EMF), and where there is none. */
export function pictureNamed(name: string, file: WordFile): Buffer | undefined {
  const [, where, number] = /^(data|list) (\d{1,10})$/.exec(name) ?? [];
  if (where === undefined) return undefined;
  const found = where === 'data' ? placed(Number(number), file) : stored(Number(number), file);
  return found && bufferOf(found);
}

/** Reads a picture of the Data stream ([MS-DOC] 2.9.192): its length and that of its head, a shape, the picture. */
function placed(place: number, { data, stream }: WordFile): Uint8Array | undefined {
  const start = place + u16(data, place + 4);
  const end = Math.min(data.length, place + u32(data, place));
  return firstIn(data, u16(data, place + 6) === NAMED ? start + 1 + u8(data, start) : start, end, stream);
}

function stored(number: number, file: WordFile): Uint8Array | undefined {
  const drawing = file.at(PAIR.drawing);
  const all = recordAt(drawing, 0, drawing.length);
  if (all.type !== TYPE.drawings) return undefined;
  for (let at = all.start; at + HEADER <= all.end; at = recordAt(drawing, at, all.end).end) {
    const list = recordAt(drawing, at, all.end);
    if (list.type !== TYPE.list) continue;
    let entry = list.start;
    for (let before = 1; before < number && entry + HEADER <= list.end; before++) entry = recordAt(drawing, entry, list.end).end;
    return firstIn(drawing, entry, recordAt(drawing, entry, list.end).end, file.stream);
  }
  return undefined;
}

/** Gives the first picture among records; an entry without one says where in the WordDocument stream it lies. */
function firstIn(bytes: Uint8Array, start: number, end: number, stream: Uint8Array): Uint8Array | undefined {
  for (let at = start; at + HEADER <= end; ) {
    const record = recordAt(bytes, at, end);
    if (record.type === TYPE.entry) {
      const inside = record.start + ENTRY + u8(bytes, record.start + 33);
      const elsewhere = u32(bytes, record.start + 28);
      return inside + HEADER <= record.end
        ? firstIn(bytes, inside, record.end, NOTHING)
        : firstIn(stream, elsewhere, stream.length, NOTHING);
    }
    if (record.type >= TYPE.firstPicture && record.type <= TYPE.lastPicture)
      return BEFORE.map((before) => bytes.subarray(record.start + before, record.end)).find(isPicture);
    at = record.end;
  }
  return undefined;
}

const NOTHING = new Uint8Array();
