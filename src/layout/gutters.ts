import { isColumnName } from '../lexicon/roles.js';
import { type Known, NARROWEST } from './columns.js';
import { rowsOf } from './lines.js';
import type { Box } from './page.js';

/** Holds what shows whether a page is set in two columns: a piece of a line, or a box or table (no text). */
export interface Mark extends Box {
  readonly text: string;
}

/** Holds a page whose columns are to be told. */
export interface Sheet {
  readonly width: number;
  readonly marks: readonly Mark[];
}

/** White between columns is at most this wide, in em; more lies between a short line and a signature. */
const WIDEST = 5;
/** A column is at least this wide, in em: half of the narrowest page of text. */
const COLUMN = 8;
/** The middle of a page's white strip lies this near to that of its text, in em: ragged lines move it a little. */
const OFF = 1.2;
/** A piece over this share of its column that ends this near to its end, in em, is a line of running text. */
const FULL = 0.7;
const NEAR_END = 2;
/** So many pieces on either side are more than a signature beside a line. */
const FEWEST = 3;
/** So many full lines in both columns together, or in one beside a table's columns, show that a text breaks at the strip. */
const PROOF = 3;
const BESIDE_TABLE = 2;

const isBlock = ({ text }: Mark): boolean => text === '';
/** A table or box as wide as its column counts as its fewest lines. */
const countOf = (marks: readonly Mark[]): number => marks.reduce((sum, mark) => sum + (isBlock(mark) ? FEWEST : 1), 0);

/** Holds the pieces on either side of the strip between two that cross it. */
interface Stretch {
  readonly left: Mark[];
  readonly right: Mark[];
}

const between = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Divides a page's marks at its middle, and from top to bottom at those that cross it. */
function stretchesOf(marks: readonly Mark[], middle: number): Stretch[] {
  const stretches: Stretch[] = [{ left: [], right: [] }];
  for (const mark of [...marks].sort((a, b) => a.y1 - b.y1)) {
    const own = stretches.at(-1) as Stretch;
    if (mark.x2 <= middle) own.left.push(mark);
    else if (mark.x1 >= middle) own.right.push(mark);
    else if (own.left.length + own.right.length > 0) stretches.push({ left: [], right: [] });
  }
  return stretches;
}

/** Counts the places where at least two pieces begin in both columns: the columns of a table that goes on from one to the other. */
function sharedStarts({ left, right }: Stretch, em: number): number {
  const starts = (marks: readonly Mark[]): Map<number, number> => {
    const [from] = between(marks.map(({ x1 }) => x1));
    const counts = new Map<number, number>();
    for (const { x1 } of marks) {
      const at = Math.round((x1 - from) / (em / 2));
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    return counts;
  };
  const [own, other] = [starts(left), starts(right)];
  return [...own].filter(([at, count]) => count > 1 && (other.get(at) ?? 0) > 1).length;
}

/** Holds the names of columns that stand on one baseline, on either side. */
type Names = readonly [left: readonly string[], right: readonly string[]];

/** No column's name is longer, in characters: a line of text may end with a name (…确保工作). */
const LONGEST_NAME = 12;

/** A name that a colon ends heads what follows it, and no column: 三月份： */
const COLON = /[：:]$/;

/** Gives the rows of column names of a stretch. */
function namesIn({ left, right }: Stretch, middle: number): Names[] {
  const names = [...left, ...right].filter(
    ({ text }) => text !== '' && text.length <= LONGEST_NAME && !COLON.test(text) && isColumnName(text),
  );
  const rows = rowsOf(names.map(({ x1, y1, y2, text }) => ({ x: x1, y: y2, size: y2 - y1, text })));
  return rows.map((row) => [
    row.flatMap(({ x, text }) => (x < middle ? [text] : [])),
    row.flatMap(({ x, text }) => (x < middle ? [] : [text])),
  ]);
}

/** Says whether names over both sides are those of one table's columns; the same on either side are two headers. */
const isOver = ([left, right]: Names): boolean => left.length > 0 && right.length > 0 && left[0] !== right[0];

/** Says whether names over one side only are those of a table in that column. */
const isWithin = ([left, right]: Names): boolean => Math.max(left.length, right.length) > 1 && !isOver([left, right]);

/** Gives the gutter of a stretch: a strip as wide as one is, columns alike on either side, full lines that end at it. */
function gutterIn(stretch: Stretch, middle: number, em: number): Known | null {
  const { left, right } = stretch;
  if (Math.min(countOf(left), countOf(right)) < FEWEST) return null;
  const [[x1], [, from]] = [between(left.map((mark) => mark.x1)), between(left.map((mark) => mark.x2))];
  const [[to], [, x2]] = [between(right.map((mark) => mark.x1)), between(right.map((mark) => mark.x2))];
  const width = from - x1;
  const isStrip = to - from >= NARROWEST * em && to - from <= WIDEST * em && width >= COLUMN * em;
  if (!isStrip || x2 - to > width + em || Math.abs((from + to) / 2 - middle) > OFF * em) return null;
  const names = namesIn(stretch, middle);
  if (names.some(isOver)) return null;
  const full = (marks: readonly Mark[], end: number): number =>
    countOf(marks.filter((mark) => mark.x2 - mark.x1 >= FULL * width && mark.x2 > end - NEAR_END * em));
  const [before, after] = [full(left, from), full(right, to + width)];
  const isText = before > 0 && after > 0 && before + after >= PROOF;
  const isTable = before + after >= BESIDE_TABLE && (sharedStarts(stretch, em) > 1 || names.some(isWithin));
  return isText || isTable ? { middle: (from + to) / 2, start: to } : null;
}

/** Gives the gutter that a page shows by itself; null for none. */
function ownGutter({ width, marks }: Sheet, em: number): Known | null {
  const [[left], [, right]] = [between(marks.map(({ x1 }) => x1)), between(marks.map(({ x2 }) => x2))];
  for (const middle of [(left + right) / 2, width / 2]) {
    for (const stretch of stretchesOf(marks, middle)) {
      const gutter = gutterIn(stretch, middle, em);
      if (gutter) return gutter;
    }
  }
  return null;
}

/**
 * Gives the gutter of each page that is set in two columns: shown by the page itself, where its text breaks at a white
 * strip in the middle; or by another page of the same width, where nothing crosses that strip here.
 */
export function guttersOf(sheets: readonly Sheet[], em: number): (Known | null)[] {
  const own = sheets.map((sheet) => ownGutter(sheet, em));
  const known = new Map(own.flatMap((gutter, i) => (gutter ? [[Math.round(sheets[i]?.width ?? 0), gutter] as const] : [])));
  return sheets.map(({ width, marks }, i) => {
    const gutter = own[i] ?? known.get(Math.round(width));
    if (own[i] || !gutter) return gutter ?? null;
    const isCrossed = marks.some(({ x1, x2 }) => x1 < gutter.middle && x2 > gutter.middle);
    return isCrossed ? null : gutter;
  });
}
