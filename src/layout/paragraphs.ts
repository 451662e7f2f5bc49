import { isClosing, isIdeograph, isOpening, isWide, isWord } from './characters.js';
import { dominant, type Line, widestGap } from './lines.js';

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

/** Holds a paragraph: its lines, and how sure its start is. */
export interface Paragraph {
  readonly lines: readonly PlacedLine[];
  readonly break: 'hard' | 'soft';
}

/** The two sides of a centred line differ by no more than this, in em. */
const CENTRED = 1.2;
/** A line of the text that takes more of its column than this is a full one, narrowed on both sides. */
const LONG = 0.85;
/** A line with a gap of this many em is set in columns, and no line of a paragraph. */
const TABULAR = 2.5;
/** White lines between paragraphs are at least this many times the usual distance. */
const LOOSE = 1.45;

/** Gives the width that the first unbreakable piece of a line needs: a sign that may not end the line before it, a word, a sign that may not begin one. */
export function headWidth(line: Line): number {
  const { glyphs } = line;
  let at = 0;
  while (at < glyphs.length - 1 && isOpening(glyphs[at]?.text ?? '')) at++;
  if (isWord(glyphs[at]?.text ?? '')) while (at < glyphs.length - 1 && isWord(glyphs[at + 1]?.text ?? '') && near(line, at)) at++;
  while (at < glyphs.length - 1 && isClosing(glyphs[at + 1]?.text ?? '')) at++;
  const [first, last] = [glyphs[0], glyphs[at]];
  return first && last ? last.x + last.width - first.x : 0;
}

const near = (line: Line, at: number): boolean => {
  const [before, after] = [line.glyphs[at], line.glyphs[at + 1]];
  return !!before && !!after && after.x - before.x - before.width < 0.2 * before.size;
};

/**
 * Says whether a line stands in the middle of its column, away from both edges. In type of the text's size (`em`) a
 * line that misses both edges by little is a full line.
 */
export function isCentred({ line, left, right }: PlacedLine, em: number): boolean {
  const [before, after] = [line.x1 - left, right - line.x2];
  const isLarge = line.size > 1.15 * em;
  if (Math.min(before, after) < (isLarge ? 0.3 : 1.6) * line.size) return false;
  if (!isLarge && line.x2 - line.x1 > LONG * (right - left)) return false;
  return Math.abs(before - after) <= Math.max(CENTRED * line.size, 0.04 * (right - left));
}

/** Says whether a line leaves most of the column before it free and ends near its right edge, as a signature does. */
export function isRight(placed: PlacedLine, em: number): boolean {
  const { line, left, right } = placed;
  const [before, after] = [line.x1 - left, right - line.x2];
  return !isCentred(placed, em) && before > 0.3 * (right - left) && after < before / 2;
}

/** Gives the usual distance between the baselines of neighbouring lines, by leaf and size of type. */
function pitches(lines: readonly PlacedLine[]): (placed: PlacedLine) => number {
  const distances = new Map<string, number[]>();
  const note = (key: string, distance: number) => distances.set(key, [...(distances.get(key) ?? []).slice(-400), distance]);
  for (let i = 1; i < lines.length; i++) {
    const [before, after] = [lines[i - 1] as PlacedLine, lines[i] as PlacedLine];
    const distance = after.line.y - before.line.y;
    if (before.leaf !== after.leaf || !sameSize(before.line, after.line) || distance <= 0 || distance > 4 * after.line.size) continue;
    note(`${Math.round(after.line.size)}`, distance);
    note(`${Math.round(after.line.size)} ${after.leaf}`, distance);
  }
  return ({ line, leaf }) => {
    const [own, all] = [distances.get(`${Math.round(line.size)} ${leaf}`), distances.get(`${Math.round(line.size)}`)];
    return usual(own && own.length >= 4 ? own : all) ?? 1.6 * line.size;
  };
}

/** Gives the distance that a third of some distances do not exceed: that of lines in one paragraph. */
function usual(distances: readonly number[] = []): number | undefined {
  return [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 3)];
}

/** Holds what is known of the lines around a pair of lines. */
export interface Setting {
  /** The usual distance of a line from the one before it. */
  readonly pitch: (placed: PlacedLine) => number;
  /** First lines are indented here, so that a line at the edge goes on with a paragraph. */
  readonly indents: boolean;
  /** A paragraph whose first line is indented goes on at the edge. */
  readonly returns: boolean;
  /** Lines may keep an edge of their own, narrower than their column; in a cell, whose edge is drawn, they do not. */
  readonly narrows: boolean;
  /** The size of most of the text. */
  readonly em: number;
}

/** Gives the right edge that a run of equally set lines keeps where it is narrower than its column (a lead). */
function localRight(lines: readonly PlacedLine[], at: number): number {
  const own = lines[at] as PlacedLine;
  const shares = (other: PlacedLine | undefined) =>
    other !== undefined &&
    other.leaf === own.leaf &&
    Math.abs(other.line.x2 - own.line.x2) < 0.35 * own.line.size &&
    sameSize(own.line, other.line);
  const isLong = own.line.x2 - own.line.x1 > 0.6 * (own.right - own.left);
  return isLong && (shares(lines[at - 1]) || shares(lines[at + 1])) ? own.line.x2 : own.right;
}

const sameSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) <= 0.1 * Math.max(a.size, b.size);

/** Gives the quarter em that stands between an ideograph and a letter or digit, where two lines joined would have it. */
function scriptGap(before: Line, after: Line): number {
  const [last, first] = [before.glyphs.at(-1)?.text ?? '', after.glyphs[0]?.text ?? ''];
  const isMixed = (isWord(last) && isIdeograph(first)) || (isIdeograph(last) && isWord(first));
  return isMixed ? after.size / 4 : 0;
}

/** Says whether the next line's first piece would not have fitted into a line; a centred line has room on both sides. */
function isFull(lines: readonly PlacedLine[], at: number, next: Line, { em, narrows }: Setting): boolean {
  const own = lines[at] as PlacedLine;
  const { line, left, right } = own;
  if (isRight(own, em) || widestGap(line) > TABULAR || widestGap(next) > TABULAR) return false;
  const needed = headWidth(next) + scriptGap(line, next);
  return isCentred(own, em) && line.size > 1.15 * em
    ? line.x2 - line.x1 + needed > right - left
    : line.x2 + needed > (narrows ? localRight(lines, at) : right);
}

/**
 * Says whether a line hangs below the one before: under a glyph that follows a number or a sign, or anywhere right of a
 * label that ends with a colon (抄送：…).
 */
function hangs(before: Line, after: Line): boolean {
  const label = before.glyphs.slice(0, 10).findIndex((glyph) => /[：:]/.test(glyph.text));
  if (label > 0 && after.x1 - before.x1 > 2.5 * after.size) return true;
  const at = before.glyphs.findIndex((glyph) => Math.abs(glyph.x - after.x1) < 0.35 * after.size);
  const ahead = before.glyphs[at - 1];
  return at > 0 && at < 12 && ahead !== undefined && (isClosing(ahead.text) || !isWide(ahead.text) || !near(before, at - 1));
}

/** Says how a line follows the one before it: as its continuation, as a new paragraph, or as one that may be either. */
function follows(lines: readonly PlacedLine[], at: number, first: PlacedLine, setting: Setting): 'joined' | 'soft' | 'hard' {
  const [before, after] = [lines[at - 1] as PlacedLine, lines[at] as PlacedLine];
  if (!sameSize(before.line, after.line)) return 'hard';
  const isNextLine = before.leaf === after.leaf && before.page === after.page;
  if (isNextLine && after.line.y - before.line.y > LOOSE * setting.pitch(after)) return 'hard';
  if (!isFull(lines, at - 1, after.line, setting)) return 'hard';
  return continues(before, after, first, setting);
}

/** Decides by the indents, the line before being full. */
function continues(before: PlacedLine, after: PlacedLine, first: PlacedLine, setting: Setting): 'joined' | 'soft' | 'hard' {
  const em = after.line.size;
  const [indent, ownIndent] = [after.line.x1 - after.left, first.line.x1 - first.left];
  const isSecond = before === first;
  if (isSecond && indent > ownIndent + 0.7 * em && hangs(before.line, after.line)) return 'joined';
  // The rest of a heading that filled its line stands in the middle; a line of the text there is another's.
  if (isCentred(after, setting.em) && indent > 3 * em) return em > 1.1 * setting.em ? 'joined' : 'hard';
  if (indent < 0.7 * em) return !isSecond || ownIndent > 0.7 * em ? 'joined' : flush(before.line, after.line, setting);
  const isLevel = Math.abs(indent - (before.line.x1 - before.left)) < 0.7 * em;
  if (!isSecond) return isLevel ? 'joined' : 'hard';
  if (indent < ownIndent - 0.7 * em) return 'joined';
  // A whole paragraph set in: its second line stands level with its first, where that is not how paragraphs begin.
  return isLevel &&
    !(setting.returns && isFirstIndent(after)) &&
    !endsSentence(before.line) &&
    !startsItem(after.line) &&
    sameFace(before.line, after.line)
    ? 'joined'
    : 'hard';
}

/** Says whether one line ends in the face in which another begins; ideographs tell. */
function sameFace(before: Line, after: Line): boolean {
  const [last, first] = [before.glyphs.findLast(({ text }) => isIdeograph(text)), after.glyphs.find(({ text }) => isIdeograph(text))];
  return !last || !first || (last.font === first.font && last.bold === first.bold);
}

/** Decides for two lines at the edge, the first of them a paragraph's first. */
function flush(before: Line, after: Line, setting: Setting): 'joined' | 'soft' | 'hard' {
  if (startsItem(after)) return startsItem(before) ? 'hard' : 'soft';
  return setting.indents || !endsSentence(before) ? 'joined' : 'soft';
}

/** Says whether a line starts as an item of a list does: 一、 （二） 3. ④ ● */
export const startsItem = ({ text }: Line): boolean =>
  /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,4})(?:[)）．、]|\.(?!\d))|[①-⑳●○■□◆◇▲★☆•·])/.test(text);

/** Says whether a line ends with a mark that ends a sentence. */
const endsSentence = (line: Line): boolean => /[。！？!?；;：:”"）)]$/.test(line.text);

/** Says whether a line starts two ems or so inside its column, as a paragraph's first line does. */
const isFirstIndent = ({ line, left }: PlacedLine): boolean => line.x1 - left > 1.2 * line.size && line.x1 - left < 3 * line.size;

/** Says whether at least a twentieth of the lines, and two, start two ems or so inside their column. */
function indentsFirst(lines: readonly PlacedLine[]): boolean {
  const indented = lines.filter(isFirstIndent).length;
  return indented >= 2 && indented * 20 >= lines.length;
}

/** Says whether full lines that start two ems in are followed by lines at the edge more often than by lines level with them. */
function returnsToEdge(lines: readonly PlacedLine[]): boolean {
  let [returning, level] = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    const [before, after] = [lines[i - 1] as PlacedLine, lines[i] as PlacedLine];
    const isFull = before.right - before.line.x2 < 1.5 * before.line.size;
    if (before.leaf !== after.leaf || !isFull || !isFirstIndent(before) || !sameSize(before.line, after.line)) continue;
    if (after.line.x1 - after.left < 0.7 * after.line.size) returning++;
    else if (isFirstIndent(after) && !endsSentence(before.line) && !startsItem(after.line)) level++;
  }
  return returning > 0 && returning >= level;
}

/** Works out how paragraphs are set from all lines of a document, or of a cell. */
export function settingOf(lines: readonly PlacedLine[]): Setting {
  const em = dominant(lines.map(({ line }) => [Math.round(line.size * 2) / 2, line.glyphs.length])) ?? 12;
  return { pitch: pitches(lines), indents: indentsFirst(lines), returns: returnsToEdge(lines), narrows: true, em };
}

/** Joins lines that follow each other in one flow into paragraphs. */
export function paragraphsOf(lines: readonly PlacedLine[], setting: Setting): Paragraph[] {
  const paragraphs: { lines: PlacedLine[]; break: 'hard' | 'soft' }[] = [];
  lines.forEach((placed, at) => {
    const current = paragraphs.at(-1);
    const first = current?.lines[0];
    const how = current && first ? follows(lines, at, first, setting) : 'hard';
    if (current && how === 'joined') current.lines.push(placed);
    else paragraphs.push({ lines: [placed], break: how === 'soft' ? 'soft' : 'hard' });
  });
  return paragraphs;
}
