import { i16, u32 } from '../little-endian.js';
import { offsetIn, type Piece, pieceAt } from './pieces.js';
import { type PropertyRun, runBefore } from './property-pages.js';
import { ABOUT, aboutOf, type Sprm, sprmsOf } from './sprms.js';

/** Holds the properties of a paragraph as they are written, the lists that lie elsewhere put in. */
export interface WrittenParagraph {
  readonly style: number;
  readonly sprms: readonly Sprm[];
}

/** Holds characters of one formatting, by their positions in the document. */
export interface WrittenRun {
  readonly start: number;
  readonly end: number;
  readonly sprms: readonly Sprm[];
}

/** Gives what is written about the characters of a document. */
export interface Formatting {
  /** The properties of the paragraph whose mark stands at a position. */
  paragraphAt(position: number): WrittenParagraph;
  /** Says whether the properties of a paragraph end right behind a character, so that it is the paragraph's mark. */
  endsParagraph(position: number): boolean;
  /** The runs of a stretch, cut at its ends; together they are all of it. */
  runs(start: number, end: number): WrittenRun[];
}

/** What formatting is worked out from: the pieces, what the pages of properties say, and the Data stream. */
export interface Written {
  readonly pieces: readonly Piece[];
  readonly paragraphs: readonly PropertyRun[];
  readonly runs: readonly PropertyRun[];
  readonly data: Uint8Array;
}

/** Says that the properties, or those of a table's row, lie at a place of the Data stream ([MS-DOC] 2.6.2, 2.6.3). */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);
const NONE: readonly Sprm[] = [];

/** Joins what lies in different places of the file about its characters; properties lie by bytes, not by positions. */
export function startFormatting({ pieces, paragraphs, runs, data }: Written): Formatting {
  const lists = new Map<number, readonly Sprm[]>();
  const elsewhere = (place: number): readonly Sprm[] => {
    const found = lists.get(place) ?? sprmsOf(data.subarray(place + 2, place + 2 + Math.max(0, i16(data, place))));
    lists.set(place, found);
    return found;
  };
  return {
    paragraphAt(position) {
      const piece = pieceAt(pieces, position);
      const run = piece && covering(paragraphs, offsetIn(piece, position));
      const own = run ? sprmsOf(run.properties) : NONE;
      const whole = own.flatMap((sprm) => (ELSEWHERE.has(sprm.code) ? elsewhere(u32(sprm.operand, 0)) : sprm));
      return { style: run?.style ?? 0, sprms: [...whole, ...changesIn(piece, ABOUT.paragraph)] };
    },
    endsParagraph(position) {
      const piece = pieceAt(pieces, position);
      const run = piece && covering(paragraphs, offsetIn(piece, position));
      return run !== undefined && run.end === offsetIn(piece as Piece, position + 1);
    },
    runs(start, end) {
      const found: WrittenRun[] = [];
      for (let at = start; at < end; at = (found.at(-1) as WrittenRun).end) found.push(runAt(at, end, pieces, runs));
      return found;
    },
  };
}

function covering(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  const run = runs[runBefore(runs, offset)];
  return run && offset < run.end ? run : undefined;
}

/** Gives the run that begins at a position: to where its properties, its piece or the stretch ends. */
function runAt(start: number, end: number, pieces: readonly Piece[], runs: readonly PropertyRun[]): WrittenRun {
  const piece = pieceAt(pieces, start);
  if (!piece) return { start, end, sprms: NONE };
  const offset = offsetIn(piece, start);
  const index = runBefore(runs, offset);
  const run = runs[index];
  const inside = run !== undefined && offset < run.end;
  const until = inside ? run.end : (runs[index + 1]?.start ?? Number.POSITIVE_INFINITY);
  // A damaged page may end a run within a character.
  const length = Math.max(1, Math.floor((until - offset) / piece.width));
  const sprms = [...(inside ? sprmsOf(run.properties) : NONE), ...changesIn(piece, ABOUT.run)];
  return { start, end: Math.min(end, piece.end, start + length), sprms };
}

function changesIn(piece: Piece | undefined, about: number): readonly Sprm[] {
  return piece === undefined || piece.changes.length === 0 ? NONE : piece.changes.filter(({ code }) => aboutOf(code) === about);
}
