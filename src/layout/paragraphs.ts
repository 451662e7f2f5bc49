import { isClosing, isIdeograph, isOpening, isWide, isWord } from './characters.js';
import { type Line, widestGap } from './lines.js';
import {
  endsSentence,
  headWidth,
  isCentred,
  isFirstIndent,
  isLarge,
  isRight,
  near,
  type PlacedLine,
  sameSize,
  startsItem,
} from './placed.js';
import { type ToldPlaced, untold } from './told.js';
import type { Typography } from './typography.js';

/** Holds a paragraph: its lines, and how sure its start is. */
export interface Paragraph {
  readonly lines: readonly PlacedLine[];
  readonly break: 'hard' | 'soft';
}

/** A line with a gap of this many em is set in columns, and no line of a paragraph. */
const TABULAR = 2.5;
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

/** Gives the quarter em that stands between an ideograph and a letter or digit, where two lines joined would have it. */
function scriptGap(before: Line, after: Line): number {
  const [last, first] = [before.glyphs.at(-1)?.text ?? '', after.glyphs[0]?.text ?? ''];
  const isMixed = (isWord(last) && isIdeograph(first)) || (isIdeograph(last) && isWord(first));
  return isMixed ? after.size / 4 : 0;
}

/** Says whether the next line's first piece would not have fitted into a line; a centred line has room on both sides. */
function isFull(lines: readonly PlacedLine[], at: number, next: Line, { em, narrows }: Typography): boolean {
  const own = lines[at] as PlacedLine;
  const { line, left, right } = own;
  if (isRight(own, em) || widestGap(next) > TABULAR) return false;
  if (widestGap(line) > TABULAR && !isBack(own, next)) return false;
  const needed = headWidth(next) + scriptGap(line, next);
  return isCentred(own, em) && isLarge(line, em)
    ? line.x2 - line.x1 + needed > right - left
    : line.x2 + needed > (narrows ? localRight(lines, at) : right);
}

/** Says whether an indented line fills its column and the next begins at the edge: an imprint whose date goes on (…办公室   2031 / 年3月6日印发). */
const isBack = ({ line, left, right }: PlacedLine, next: Line): boolean =>
  line.x1 - left > 1.2 * line.size && right - line.x2 < line.size && next.x1 - left < 0.7 * next.size;

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
function follows(lines: readonly PlacedLine[], at: number, first: PlacedLine, typography: Typography): 'joined' | 'soft' | 'hard' {
  const [before, after] = [lines[at - 1] as PlacedLine, lines[at] as PlacedLine];
  if (!sameSize(before.line, after.line)) return 'hard';
  const isNextLine = before.leaf === after.leaf && before.page === after.page;
  if (isNextLine && after.line.y - before.line.y > typography.parting * typography.pitch(after)) return 'hard';
  if (!isFull(lines, at - 1, after.line, typography)) return 'hard';
  return continues(before, after, first, typography);
}

/** Decides by the indents, the line before being full. */
function continues(before: PlacedLine, after: PlacedLine, first: PlacedLine, typography: Typography): 'joined' | 'soft' | 'hard' {
  const em = after.line.size;
  const [indent, ownIndent] = [after.line.x1 - after.left, first.line.x1 - first.left];
  const isSecond = before === first;
  if (isSecond && indent > ownIndent + 0.7 * em && hangs(before.line, after.line)) return 'joined';
  // The rest of a heading that filled its line stands in the middle; a line of the text there is another's, but one sign is no line.
  if (isCentred(after, typography.em) && indent > 3 * em) {
    return em > 1.1 * typography.em || after.line.glyphs.length === 1 ? 'joined' : 'hard';
  }
  if (indent < 0.7 * em) return ownIndent > 0.7 * em ? 'joined' : flush(before, after, typography, isSecond);
  const isLevel = Math.abs(indent - (before.line.x1 - before.left)) < 0.7 * em;
  if (!isSecond) return isLevel ? 'joined' : 'hard';
  if (indent < ownIndent - 0.7 * em) return 'joined';
  // A whole paragraph set in: its second line stands level with its first, where that is not how paragraphs begin.
  return isLevel &&
    !(typography.returns && isFirstIndent(after)) &&
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

/** Says whether a line begins with a label: 完成时限：四季度, 联系人：江一帆 */
const isLabelled = ({ text }: Line): boolean => /^\p{sc=Han}{2,8}[：:]/u.test(text);

/** Decides for two lines at the edge; where gaps part paragraphs, none stands between these, unless they stand on two pages. */
function flush(above: PlacedLine, below: PlacedLine, typography: Typography, isSecond: boolean): 'joined' | 'soft' | 'hard' {
  const [before, after] = [above.line, below.line];
  if (typography.gapped && above.leaf === below.leaf && above.page === below.page) return 'joined';
  if (isLabelled(before) && isLabelled(after)) return 'soft';
  // A bracket behind a sentence belongs to it: …60家。（市工业和信息化局牵头）
  if (isOpening(after.text.charAt(0)) && !startsItem(after)) return 'joined';
  if (startsItem(after)) return endsSentence(before) || (isSecond && startsItem(before)) ? 'hard' : 'soft';
  return typography.indents || !endsSentence(before) ? 'joined' : 'soft';
}

/** A line that a program breaks lacks a word at the most, one that is broken by hand ends anywhere: below this share of its column. */
const FILLED = 2 / 3;

/** Gives how a line follows the one before it where the file says so; what the lines show elsewhere. */
function asTold(before: PlacedLine, after: PlacedLine, shown: 'joined' | 'soft' | 'hard', told: ToldPlaced): 'joined' | 'soft' | 'hard' {
  const what = told(before, after);
  if (what === 'parted') return 'hard';
  const isFilled = before.line.x2 - before.left > FILLED * (before.right - before.left);
  return what !== null && isFilled && sameSize(before.line, after.line) ? 'joined' : shown;
}

/** Joins lines that follow each other in one flow into paragraphs; `told` says what the file itself knows of them. */
export function paragraphsOf(lines: readonly PlacedLine[], typography: Typography, told: ToldPlaced = untold): Paragraph[] {
  const paragraphs: { lines: PlacedLine[]; break: 'hard' | 'soft' }[] = [];
  lines.forEach((placed, at) => {
    const current = paragraphs.at(-1);
    const [first, before] = [current?.lines[0], lines[at - 1]];
    const how = first && before ? asTold(before, placed, follows(lines, at, first, typography), told) : 'hard';
    if (current && how === 'joined') current.lines.push(placed);
    else paragraphs.push({ lines: [placed], break: how === 'soft' ? 'soft' : 'hard' });
  });
  return paragraphs;
}
