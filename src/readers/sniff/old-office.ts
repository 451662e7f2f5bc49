import { u8, u16 } from '../little-endian.js';
import { beginsWith } from './magic.js';

/** The identifiers with which files and streams of Word before 97 begin; their versions, in the second word, are small. */
const WORD: readonly (readonly [number, string])[] = [
  [0xa5dc, 'Word 6.0/95'],
  [0xa5db, 'Word 2.0'],
  [0xa59c, 'Word 2.0'],
  [0xa59b, 'Word 1.0'],
];
const LARGEST_VERSION = 0xff;

/** Names the version of Word before 97 that wrote a file or a WordDocument stream; undefined for anything else. */
export function olderWord(bytes: Uint8Array): string | undefined {
  if (beginsWith(bytes, '\x31\xbe\0\0\0\xab')) return 'Word for DOS';
  // The first two bytes alone may begin a Chinese text.
  if (bytes.length < 4 || u16(bytes, 2) > LARGEST_VERSION) return undefined;
  return WORD.find(([identifier]) => identifier === u16(bytes, 0))?.[1];
}

/** Says whether bytes are a text of Microsoft Works before 4.0, which had no compound files: its version, then a sign of its own. */
export function isOldWorks(bytes: Uint8Array): boolean {
  return bytes.length > 512 && u8(bytes, 0) < 6 && u8(bytes, 1) === 0xfe;
}

/** The lock files of Word, and of Excel and PowerPoint. */
const LOCK_SIZES = [162, 165];
/** The user's name stands twice, in bytes and in UTF-16, each behind its length; there is room for so many characters. */
const NAME = { longest: 53, wide: [54, 55] };

/** Says whether a file is what Office leaves beside an open document (~$notice.doc): the user's name and nothing else. */
export function isLockFile(bytes: Uint8Array): boolean {
  const fits = (length: number) => length > 0 && length <= NAME.longest;
  return LOCK_SIZES.includes(bytes.length) && fits(u8(bytes, 0)) && NAME.wide.some((at) => fits(u16(bytes, at)));
}
