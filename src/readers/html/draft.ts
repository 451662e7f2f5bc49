import type { Range } from '../../document.js';
import type { Typeface } from './css/style.js';

/** Holds how a run of characters is set. */
export interface Face {
  readonly bold: boolean;
  /** In points; null where no element sets it. */
  readonly size: number | null;
  readonly typeface: Typeface | null;
}

/** Holds a stretch of one face: it begins at an offset of its line and ends where the next begins. */
export interface Run {
  readonly at: number;
  readonly face: Face;
}

/** Holds the reading text as far as it is written, and the line that is being written. */
export interface Draft {
  readonly pieces: string[];
  length: number;
  /** What divides the next line from what stands before it: a newline, or tabs between cells. */
  separator: string;
  line: string[];
  /** Code units of the line. */
  width: number;
  runs: Run[];
  /** White space was read and not yet written. */
  gap: boolean;
  /** Characters of the line that are links. */
  linked: number;
  /** Where the line's automatic number stands, in the line. */
  marker: Range | null;
  /** An automatic number that waits for its item's text. */
  waiting: string | null;
  /** Empty lines since the last line with text. */
  blanks: number;
  /** Lines and empty lines ever written. */
  count: number;
}

/** Holds a finished line: its place in the reading text without white space at its ends, and what is known of it. */
export interface Written {
  readonly range: Range;
  readonly line: string;
  /** Offset of the range in the line. */
  readonly offset: number;
  readonly runs: readonly Run[];
  readonly marker: Range | null;
  readonly linked: number;
  readonly blanks: number;
}

/** Begins an empty reading text. */
export function newDraft(): Draft {
  return {
    pieces: [],
    length: 0,
    separator: '',
    line: [],
    width: 0,
    runs: [],
    gap: false,
    linked: 0,
    marker: null,
    waiting: null,
    blanks: 0,
    count: 0,
  };
}

/** Marks that are not drawn: zero-width spaces and joiners, direction marks, the soft hyphen, the byte-order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
/** Runs of the white space that HTML collapses; the no-break space and U+3000 are characters. */
const COLLAPSIBLE = /([ \t\n\f\r]+)/;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u2018-\u201d\u3000-\u303f]/;

/** Writes text to the line, white space collapsed (CSS Text 3, §4.1). */
export function put(draft: Draft, data: string, face: Face, linked: boolean): void {
  const parts = data.replace(INVISIBLE, '').split(COLLAPSIBLE); // words at even places, white space between them
  for (const [at, part] of parts.entries()) {
    if (part === '') continue;
    if (at % 2 === 0) putWord(draft, part, face, linked);
    else if (!wrapsIdeographs(parts, at)) draft.gap = true;
  }
}

/** Says whether white space is only a line end of the page's source amid Chinese text, which leaves no blank (CSS Text 3, §4.1.3). */
function wrapsIdeographs(parts: readonly string[], at: number): boolean {
  return (parts[at] ?? '').includes('\n') && WIDE.test(parts[at - 1]?.at(-1) ?? '') && WIDE.test(parts[at + 1]?.[0] ?? '');
}

/** Writes text to the line as it stands, blanks included. */
export function putWord(draft: Draft, word: string, face: Face, linked: boolean): void {
  if (draft.waiting && /\S/.test(word)) putMarker(draft, face);
  if (draft.gap && draft.width > 0) append(draft, ' ');
  draft.gap = false;
  if (!sameFace(draft.runs.at(-1)?.face, face)) draft.runs.push({ at: draft.width, face });
  append(draft, word);
  if (linked) draft.linked += word.replace(/\s+/g, '').length;
}

/** Gives what the line holds from an offset on; only its last pieces are looked at, for a line may have many. */
export function lineFrom({ line, width }: Draft, from: number): string {
  const pieces: string[] = [];
  let at = width;
  for (let i = line.length - 1; i >= 0 && at > from; i--) {
    const piece = line[i] as string;
    at -= piece.length;
    pieces.push(piece);
  }
  return pieces
    .reverse()
    .join('')
    .slice(Math.max(0, from - at));
}

function append(draft: Draft, piece: string): void {
  draft.line.push(piece);
  draft.width += piece.length;
}

function putMarker(draft: Draft, face: Face): void {
  const marker = draft.waiting ?? '';
  draft.waiting = null;
  putWord(draft, marker, face, false);
  draft.marker = { start: draft.width - marker.length, end: draft.width };
  draft.gap = true;
}

function sameFace(one: Face | undefined, other: Face): boolean {
  return one !== undefined && one.bold === other.bold && one.size === other.size && one.typeface === other.typeface;
}

/** Ends the line and writes it to the reading text; null for a line that shows nothing. */
export function endLine(draft: Draft): Written | null {
  const { runs, marker, linked, blanks } = draft;
  const line = draft.line.join('');
  Object.assign(draft, { line: [], width: 0, runs: [], gap: false, linked: 0, marker: null });
  const offset = line.search(/\S/);
  if (offset < 0) {
    if (line !== '') addBlank(draft);
    return null;
  }
  draft.pieces.push(draft.separator, line);
  const start = draft.length + draft.separator.length;
  draft.length = start + line.length;
  draft.separator = '\n';
  draft.blanks = 0;
  draft.count++;
  return {
    range: { start: start + offset, end: start + line.trimEnd().length },
    line,
    offset,
    runs,
    marker: shifted(marker, start),
    linked,
    blanks,
  };
}

const shifted = (range: Range | null, by: number): Range | null => (range ? { start: range.start + by, end: range.end + by } : null);

/** Counts an empty line. */
export function addBlank(draft: Draft): void {
  draft.blanks++;
  draft.count++;
}

/** Ends a cell (a tab) or a row (a newline) of a table. */
export function divide(draft: Draft, sign: '\t' | '\n'): void {
  draft.separator = draft.separator === '\n' ? sign : draft.separator + sign;
}
