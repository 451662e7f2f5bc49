import { Buffer, isUtf8 } from 'node:buffer';
import { decodedBy } from './decoded-by.js';
import { standardised } from './gb18030-2022.js';
import { legibility } from './legibility.js';
import { withoutPadding } from './padding.js';

/** Names the encodings that are told apart; what is labelled gb2312 or gbk is gb18030. */
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Holds a decoded text and how it was decoded. */
export interface Decoded {
  /** The text, its byte-order mark left out; always well-formed UTF-16. */
  readonly text: string;
  readonly encoding: Encoding;
  /** The bytes do not prove the encoding; it was chosen by the look of the text. */
  readonly guessed: boolean;
  /** How many places held bytes that the encoding does not allow. */
  readonly invalid: number;
}

/** In the order in which they win a tie. */
const GUESSES: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  // Before UTF-16, whose mark it begins with: no text begins with a NUL.
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

/** How many bytes are decoded to choose an encoding. */
const SAMPLE = 1 << 16;

/** What a label is worth in a guess: it decides between two readings that look alike, and never against the text. */
const TIE = 0.02;

/**
 * Decodes text whose encoding nobody vouches for: a byte-order mark first, then strict UTF-8, else the reading that
 * looks most like Chinese text. Bytes that the encoding does not allow become U+FFFD; what fills the file up is left out.
 *
 * @param declared The label that the carrier states, e.g. "gb2312"; it only breaks ties, since such labels often lie.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const text = withoutPadding(bytes);
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => text[at] === byte));
  if (mark) return decoded(text.subarray(mark.bytes.length), mark.encoding, false);
  if (isUtf8(text) && !hasControls(text) && !isByChance(text))
    return { text: toText(text, 'utf-8'), encoding: 'utf-8', guessed: false, invalid: 0 };
  return decoded(text, wide(text) ?? guess(text, labelled(declared)), true);
}

function decoded(bytes: Uint8Array, encoding: Encoding, guessed: boolean): Decoded {
  const text = toText(bytes, encoding);
  const proven = encoding === 'utf-8' && isUtf8(bytes);
  return { text, encoding, guessed: guessed && !proven, invalid: proven ? 0 : damagedPlaces(text) };
}

/** Tells UTF-32 without a mark: each four bytes are a character, which no other text's are, its upper byte being 0. */
function wide(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 4 !== 0 || bytes.length === 0) return null;
  const all = (upper: number, plane: number): boolean => {
    for (let at = 0; at < sample.length; at += 4) if (sample[at + upper] !== 0 || (sample[at + plane] ?? 0xff) > 0x10) return false;
    return true;
  };
  return all(3, 2) ? 'utf-32le' : all(0, 1) ? 'utf-32be' : null;
}

/** Decodes by a known encoding; a byte over at the end of UTF-16 and each lone surrogate become U+FFFD too. */
function toText(bytes: Uint8Array, encoding: Encoding): string {
  const text = decodedBy(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
  if (encoding.startsWith('utf-32')) return bytes.length % 4 === 0 ? text : `${text}\ufffd`;
  if (encoding === 'utf-8') return text;
  // GB 18030's four bytes may name more than there is in Unicode; iconv-lite makes lone surrogates of it.
  const whole = (encoding === 'gb18030' ? standardised(text) : text).replace(/\p{Surrogate}/gu, '\ufffd');
  return encoding.startsWith('utf-16') && bytes.length % 2 === 1 ? `${whole}\ufffd` : whole;
}

const damagedPlaces = (text: string): number => text.match(/\ufffd+/g)?.length ?? 0;

/** Says whether bytes hold controls that no UTF-8 text holds; UTF-16 without a mark may look like UTF-8 by chance. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 0x20));
}

/** Scripts whose letters UTF-8 writes in two bytes, as GB 2312 does ideographs. */
const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Inherited'].map(
  (script) => new RegExp(`(?=\\p{Script=${script}})[^\\0-\\x7f]`, 'u'),
);
/** A longer text in GB 2312 is UTF-8 by no chance. */
const LONGEST_CHANCE = 64;

/** Says whether a few words in GB 2312 are UTF-8 by chance: 通知 has the bytes of two marks of different scripts. */
function isByChance(bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST_CHANCE) return false;
  const text = toText(bytes, 'utf-8');
  if (/[^\0-\u07ff]/.test(text) || SCRIPTS.filter((script) => script.test(text)).length < 2) return false;
  return legibility(toText(sampleOf(bytes), 'gb18030').replace(/[\0-\x7f]/g, '')).score === 1;
}

function guess(bytes: Uint8Array, declared: Encoding | null): Encoding {
  const sample = sampleOf(bytes);
  let best: Encoding = 'utf-8';
  let highest = Number.NEGATIVE_INFINITY;
  for (const encoding of GUESSES) {
    const score = legibility(toText(sample, encoding)).score + (encoding === declared ? TIE : 0);
    if (score > highest) [best, highest] = [encoding, score];
  }
  return best;
}

/** Takes the bytes from the first one that is not plain ASCII on: only they tell the encodings apart. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte < 9);
  const start = Math.max(first, 0) & ~1; // on a whole UTF-16 unit; nothing but ASCII stands before it
  return bytes.subarray(start, start + SAMPLE);
}

/** Tells the encoding that a label names; gb2312 and gbk are subsets of gb18030 and read as it, always. */
function labelled(label: string | undefined): Encoding | null {
  const name = label?.trim().toLowerCase().replace(/_/g, '-');
  if (!name) return null;
  if (/^(gb-?2312(-80)?|gbk|gb-?18030|cp936|x-gbk|windows-936)$/.test(name)) return 'gb18030';
  if (/^(big-?5(-hkscs)?|x-x-big5|cp950)$/.test(name)) return 'big5';
  if (/^utf-?8$/.test(name)) return 'utf-8';
  return name === 'utf-16' || name === 'utf-16le' ? 'utf-16le' : name === 'utf-16be' ? 'utf-16be' : null;
}
