import { depthAfter } from '../lexicon/brackets.js';
import { isClosing, isOpening, isWord } from './characters.js';
import type { Line } from './lines.js';

/** Holds a line in its place: its page and the edges of the column that it stands in. */
export interface PlacedLine {
  readonly line: Line;
  /** From 0. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Lines of one flow may go on in one another: the pages' own text is one, every box another. */
  readonly flow: number;
  /** The leaf of the reading order that it stands in; two leaves are two columns or two stretches of a page. */
  readonly leaf: number;
}

/** The two sides of a centred line differ by no more than this, in em. */
const CENTRED = 1.2;
/** A line of the text that takes more of its column than this is a full one, narrowed on both sides. */
const LONG = 0.85;

/** Gives the width that the first unbreakable piece of a line needs: a sign that may not end the line before it, a word, a sign that may not begin one. */
export function headWidth(line: Line): number {
  const { glyphs } = line;
  let at = 0;
  while (at < glyphs.length - 1 && isOpening(glyphs[at]?.text ?? '')) at++;
  if (isWord(glyphs[at]?.text ?? '')) while (at < glyphs.length - 1 && goesOnWord(glyphs, at + 1) && near(line, at)) at++;
  while (at < glyphs.length - 1 && isClosing(glyphs[at + 1]?.text ?? '')) at++;
  const [first, last] = [glyphs[0], glyphs[at]];
  return first && last ? last.x + last.width - first.x : 0;
}

/** Says whether a word goes on with a glyph: a number's hyphen belongs to it (UAX #14, LB25), as in 000-5566. */
const goesOnWord = (glyphs: Line['glyphs'], at: number): boolean =>
  isWord(glyphs[at]?.text ?? '') || (glyphs[at]?.text === '-' && /^\d/.test(glyphs[at + 1]?.text ?? ''));

/** Says whether a line's end cuts a figure that the next line goes on with, as a narrow cell does: …工业企业1 / 5家 */
export const cutsFigure = (line: Line, next: Line): boolean =>
  /\P{Nd}\d$/u.test(line.text) && /^\d+[^\d\s.．、）)]/.test(next.text) && !startsItem(next);

/** Says whether no gap stands between a glyph of a line and the next. */
export const near = (line: Line, at: number): boolean => {
  const [before, after] = [line.glyphs[at], line.glyphs[at + 1]];
  return !!before && !!after && after.x - before.x - before.width < 0.2 * before.size;
};

/** Says whether a line is set larger than the text, as titles are (22 points over 16); what is set in one size differs by less from font to font. */
export const isLarge = (line: Line, em: number): boolean => line.size > 1.15 * em;

/**
 * Says whether a line stands in the middle of its column, away from both edges. In type of the text's size (`em`) a
 * line that misses both edges by little is a full line.
 */
export function isCentred({ line, left, right }: PlacedLine, em: number): boolean {
  const [before, after] = [line.x1 - left, right - line.x2];
  const large = isLarge(line, em);
  if (Math.min(before, after) < (large ? 0.3 : 1.6) * line.size) return false;
  if (!large && line.x2 - line.x1 > LONG * (right - left)) return false;
  return Math.abs(before - after) <= Math.max(CENTRED * line.size, 0.04 * (right - left));
}

/** Says whether a line leaves most of the column before it free and ends near its right edge, as a signature does. */
export function isRight(placed: PlacedLine, em: number): boolean {
  const { line, left, right } = placed;
  const [before, after] = [line.x1 - left, right - line.x2];
  return !isCentred(placed, em) && before > 0.3 * (right - left) && after < before / 2;
}

/** Says whether two lines are set in one size of type. */
export const sameSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) <= 0.1 * Math.max(a.size, b.size);

/** Says whether a line starts as an item of a list does: 一、 （二） 3. ④ ● */
export const startsItem = ({ text }: Line): boolean =>
  /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,4})(?:[)）．、]|\.(?!\d))|[①-⑳●○■□◆◇▲★☆•·])/.test(text);

/** Says whether a line ends with a mark that ends a sentence; one inside a bracket that the line leaves open ends none: …（责任单位： */
export const endsSentence = ({ text }: Line): boolean => /[。！？!?；;：:”"）)]$/.test(text) && [...text].reduce(depthAfter, 0) === 0;

/** Says whether a line starts two ems or so inside its column, as a paragraph's first line does. */
export const isFirstIndent = ({ line, left }: PlacedLine): boolean => line.x1 - left > 1.2 * line.size && line.x1 - left < 3 * line.size;
