import type { Range } from '../../document.js';

/** Holds one line of a text, offsets into it. */
export interface Line {
  /** All of the line, blanks at its ends included, the line end left out. */
  readonly start: number;
  readonly end: number;
  /** Its content: from the first visible character to after the last; both at `end` for a blank line. */
  readonly from: number;
  readonly to: number;
  /** Tabs and pipes anywhere in the line. */
  readonly tabs: number;
  readonly pipes: number;
  /** A form feed stands before the line. */
  readonly pageBreak: boolean;
}

/** Line ends, those of Unicode and Word's vertical tab (a line break inside a paragraph) included; a form feed ends a page. */
const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/g;

/** Characters that show nothing: controls, soft hyphens, zero-width and direction marks, byte-order marks inside the text. */
const INVISIBLE = String.raw`[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]`;
const INVISIBLE_RUN = new RegExp(`${INVISIBLE}+`, 'g');
const SHOWS_NOTHING = new RegExp(`\\s|${INVISIBLE}`);

/** Divides a text into its lines. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let pageBreak = false;
  for (const match of text.matchAll(LINE_END)) {
    lines.push(lineAt(text, start, match.index, pageBreak));
    start = match.index + match[0].length;
    pageBreak = match[0] === '\f';
  }
  lines.push(lineAt(text, start, text.length, pageBreak));
  return lines;
}

function lineAt(text: string, start: number, end: number, pageBreak: boolean): Line {
  const content = trimmed(text, { start, end });
  return { start, end, from: content.start, to: content.end, pageBreak, ...signsIn(text, start, end) };
}

/** Says whether a line shows nothing. */
export const isBlank = (line: Line): boolean => line.from === line.to;

/** Gives the range that a line shows. */
export const contentOf = (line: Line): Range => ({ start: line.from, end: line.to });

/** Gives how many code units a line shows. */
export const lengthOf = (line: Line): number => line.to - line.from;

/** Cuts what shows nothing off both ends of a range; an empty range at its end where nothing shows. */
export function trimmed(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && SHOWS_NOTHING.test(text.charAt(start))) start++;
  while (end > start && SHOWS_NOTHING.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : { start: range.end, end: range.end };
}

/** Divides a line at its tabs; each piece has its blank ends cut off. */
export function piecesOf(text: string, line: Line): Range[] {
  const pieces: Range[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text.charAt(at) !== '\t') continue;
    pieces.push(trimmed(text, { start, end: at }));
    start = at + 1;
  }
  return pieces;
}

function signsIn(text: string, start: number, end: number): Pick<Line, 'tabs' | 'pipes'> {
  const signs = { tabs: 0, pipes: 0 };
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x09) signs.tabs++;
    else if (code === 0x7c) signs.pipes++;
  }
  return signs;
}

/** Lists the runs of characters that show nothing and are no white space either. */
export function invisibleRuns(text: string): Range[] {
  return Array.from(text.matchAll(INVISIBLE_RUN), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
