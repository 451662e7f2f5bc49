import type { Code } from '../../../src/diagnostic.js';
import type { SourceDocument } from '../../../src/document.js';
import { LIMITS } from '../../../src/limits.js';
import { PAIR, STORIES, type StoryName } from '../../../src/readers/doc/fib.js';
import { reader } from '../../../src/readers/doc/index.js';
import { expectLedger } from '../ledger.js';
import { makeCompound } from './compound.js';

/** Text with the properties of its characters. */
export interface MadeRun {
  readonly text: string;
  readonly sprms: readonly number[];
}

/** A paragraph: its runs, its mark, and the properties of both. */
export interface MadeParagraph {
  readonly runs: readonly MadeRun[];
  readonly mark: string;
  readonly style: number;
  readonly sprms: readonly number[];
  readonly markSprms: readonly number[];
}

/** A stretch of the text as the file holds it. */
export interface MadePiece {
  readonly length: number;
  readonly width: 1 | 2;
  readonly prm?: number;
}

/** What a document is made of; structures of the table stream are given as bytes, by the name of their index. */
export interface Making {
  readonly stories: Readonly<Partial<Record<StoryName, readonly MadeParagraph[]>>>;
  readonly tables?: Readonly<Partial<Record<keyof typeof PAIR, readonly number[]>>>;
  /** What stands right behind the lists. */
  readonly levels?: readonly number[];
  readonly pieces?: readonly MadePiece[];
  /** Lists of properties that pieces name. */
  readonly changes?: readonly (readonly number[])[];
  readonly data?: readonly number[];
  readonly storages?: Readonly<Record<string, Uint8Array | null>>;
  readonly identifier?: number;
  readonly flags?: number;
  /** What stands in the WordDocument stream from its first byte on, for sections: at 4096. */
  readonly properties?: readonly number[];
}

const TEXT = 1024;
/** Where properties of sections are put. */
export const PROPERTIES = 4096;
const PAGES = 8192;
const PAGE = 512;

/** Writes numbers of two and of four bytes. */
export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
/** Writes a text in UTF-16. */
export const wide = (text: string): number[] => Array.from(Buffer.from(text, 'utf16le'));
/** Writes a property: its code and the bytes of its operand. */
export const sprm = (code: number, ...operand: number[]): number[] => [...u16(code), ...operand];
/** Writes positions and the records between them. */
export const plc = (positions: readonly number[], records: readonly (readonly number[])[] = []): number[] => [
  ...positions.flatMap(u32),
  ...records.flat(),
];

/** Makes a run. */
export function run(text: string, ...sprms: readonly number[][]): MadeRun {
  return { text, sprms: sprms.flat() };
}

/** Makes a paragraph of a text or of runs. */
export function par(content: string | readonly MadeRun[], more: Partial<MadeParagraph> = {}): MadeParagraph {
  const runs = typeof content === 'string' ? [run(content)] : content;
  return { runs: runs.filter(({ text }) => text !== ''), mark: '\r', style: 0, sprms: [], markSprms: [], ...more };
}

/** A stretch of characters with one formatting, by positions. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly properties: readonly number[];
}

/** Makes a Word 97-2003 document, each run and each paragraph with a page of properties of its own. */
export function makeDoc(making: Making): Uint8Array {
  const stories = STORIES.map((name) => making.stories[name] ?? []);
  const texts = stories.map((story) => story.map((one) => one.runs.map(({ text }) => text).join('') + one.mark).join(''));
  const text = texts.join('');
  const pieces = placedPieces(making.pieces ?? [{ length: text.length, width: 2 }]);
  const { runs, paragraphs } = placed(stories.flat());
  const stream = Buffer.alloc(PAGES);
  for (const { start, end, offset, width } of pieces) stream.write(text.slice(start, end), offset, width === 1 ? 'latin1' : 'utf16le');
  stream.set(making.properties ?? [], PROPERTIES);
  const runPages = inPieces(runs, pieces).map(runPage);
  const paragraphPages = inPieces(paragraphs, pieces, true).map(paragraphPage);
  const structures: Partial<Record<keyof typeof PAIR, readonly number[]>> = {
    pieces: clx(pieces, making.changes ?? []),
    runPages: bins(0, runPages.length),
    paragraphPages: bins(runPages.length, paragraphPages.length),
    ...making.tables,
  };
  const { table, places } = tableStream(structures, making.levels ?? []);
  writeFib(stream, making, texts, places);
  return makeCompound({
    WordDocument: Buffer.concat([stream, ...runPages, ...paragraphPages]),
    '1Table': Buffer.from(table),
    ...(making.data ? { Data: Buffer.from(making.data) } : {}),
    ...making.storages,
  });
}

interface PlacedPiece extends MadePiece {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

/** Lays pieces out from the last to the first, as a file does that was saved fast. */
function placedPieces(pieces: readonly MadePiece[]): PlacedPiece[] {
  const starts = pieces.map((_, index) => pieces.slice(0, index).reduce((sum, { length }) => sum + length, 0));
  const offsets = pieces.map((_, index) => TEXT + pieces.slice(index + 1).reduce((sum, { length, width }) => sum + length * width, 0));
  return pieces.map((piece, index) => {
    const start = starts[index] as number;
    return { ...piece, start, end: start + piece.length, offset: offsets[index] as number };
  });
}

function placed(paragraphs: readonly MadeParagraph[]): { runs: Placed[]; paragraphs: Placed[] } {
  let at = 0;
  const runs: Placed[] = [];
  const found = paragraphs.map(({ runs: own, mark, style, sprms, markSprms }) => {
    const start = at;
    for (const { text, sprms: properties } of [...own, { text: mark, sprms: markSprms }]) {
      runs.push({ start: at, end: at + text.length, properties });
      at += text.length;
    }
    return { start, end: at, properties: [...u16(style), ...sprms] };
  });
  return { runs, paragraphs: found };
}

/** Gives stretches by bytes; of a paragraph that runs over pieces only the last counts, in which its mark stands. */
function inPieces(stretches: readonly Placed[], pieces: readonly PlacedPiece[], last = false): Placed[] {
  return stretches.flatMap(({ start, end, properties }) => {
    const inside = pieces.filter((piece) => piece.start < end && start < piece.end);
    return (last ? inside.slice(-1) : inside).map((piece) => {
      const byte = (position: number): number => piece.offset + (position - piece.start) * piece.width;
      return { start: byte(Math.max(start, piece.start)), end: byte(Math.min(end, piece.end)), properties };
    });
  });
}

function runPage({ start, end, properties }: Placed): Buffer {
  const page = Buffer.alloc(PAGE);
  page.set([...u32(start), ...u32(end), 100]);
  page.set([properties.length, ...properties], 200);
  page[PAGE - 1] = 1;
  return page;
}

/** An even length has the size in a second byte, an odd one in the first. */
function paragraphPage({ start, end, properties }: Placed): Buffer {
  const page = Buffer.alloc(PAGE);
  page.set([...u32(start), ...u32(end), 100]);
  const size = properties.length % 2 === 0 ? [0, properties.length / 2] : [(properties.length + 1) / 2];
  page.set([...size, ...properties], 200);
  page[PAGE - 1] = 1;
  return page;
}

function bins(first: number, count: number): number[] {
  const pages = Array.from({ length: count }, (_, index) => PAGES / PAGE + first + index);
  return plc([...pages, 0], pages.map(u32)); // the pages themselves say which bytes they are about
}

function clx(pieces: readonly PlacedPiece[], changes: readonly (readonly number[])[]): number[] {
  const records = pieces.map(({ offset, width, prm = 0 }) => [0, 0, ...u32(width === 1 ? (offset * 2) | 0x40000000 : offset), ...u16(prm)]);
  const table = plc([0, ...pieces.map(({ end }) => end)], records);
  return [...changes.flatMap((list) => [1, ...u16(list.length), ...list]), 2, ...u32(table.length), ...table];
}

function tableStream(
  structures: Readonly<Partial<Record<keyof typeof PAIR, readonly number[]>>>,
  levels: readonly number[],
): { table: number[]; places: Map<number, readonly [number, number]> } {
  const table: number[] = [];
  const places = new Map<number, readonly [number, number]>();
  for (const [name, bytes] of Object.entries(structures)) {
    places.set(PAIR[name as keyof typeof PAIR], [table.length, bytes.length]);
    table.push(...bytes, ...(name === 'lists' ? levels : []));
  }
  return { table, places };
}

function writeFib(
  stream: Buffer,
  { identifier = 0xa5ec, flags = 0x0200 }: Making,
  texts: readonly string[],
  places: Map<number, readonly [number, number]>,
): void {
  stream.set([...u16(identifier), ...u16(0xc1)]);
  stream.set(u16(flags), 10);
  stream.set(u16(14), 32);
  stream.set(u16(22), 62);
  for (const [index, text] of texts.entries()) stream.set(u32(text.length), 76 + 4 * index);
  stream.set(u16(0x5d), 152);
  for (const [index, [start, length]] of places) stream.set([...u32(start), ...u32(length)], 154 + 8 * index);
}

/** Holds a document that was read, and what was reported on the way. */
export interface Reading {
  readonly document: SourceDocument;
  readonly reported: readonly (readonly [Code, Readonly<Record<string, string | number>>])[];
}

/** Reads bytes and checks the ledger. */
export async function readBytes(bytes: Uint8Array): Promise<Reading> {
  const reported: [Code, Readonly<Record<string, string | number>>][] = [];
  const document = await reader.read(bytes, { report: (code, details = {}) => reported.push([code, details]), limits: LIMITS });
  expectLedger(document);
  return { document, reported };
}

/** Reads a document whose text is so made. */
export function readText(text: readonly MadeParagraph[], more: Omit<Making, 'stories'> = {}): Promise<Reading> {
  return readBytes(makeDoc({ stories: { text }, ...more }));
}

/** Gives the reading text of a document, line by line. */
export async function linesOf(text: readonly MadeParagraph[], more: Omit<Making, 'stories'> = {}): Promise<string[]> {
  return (await readText(text, more)).document.text.split('\n');
}
