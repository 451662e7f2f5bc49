import { isIdeograph } from '../characters.js';
import { inkEnd, type Line, lineOf, rowsOf } from '../lines.js';
import type { Glyph } from '../page.js';

/** Holds what stands below one another between two white strips: a column in the making. */
export interface Column {
  readonly from: number;
  readonly to: number;
  /** From top to bottom. */
  readonly pieces: readonly Line[];
  /** It is a column of a table that goes on from the page before. */
  readonly known?: true;
}

/** Pieces that stand on one baseline, left to right. */
export type Level = readonly Line[];

/** A strip that keeps this much white over many lines, in em, divides columns, however near a long line comes to the next column. */
export const STRIP = 0.3;
/** Two pieces as near as this, in em of height, stand side by side. */
export const BESIDE = 0.9;
/** A word of one character a piece is spread over no more than this, in em: 主　席, 月　份. */
const SPREAD = 2.6;
/** Gives the levels of a page's pieces of lines; a word spread out to the width of others is one piece. */
export function levelsOf(fragments: readonly Line[]): Level[] {
  const items = fragments.map((fragment) => ({ x: fragment.x1, y: fragment.y, size: fragment.size, fragment }));
  return rowsOf(items).map((row) => {
    const pieces: Line[] = [];
    for (const { fragment } of row) {
      const last = pieces.at(-1);
      const isOne =
        last && isLone(last) && (isLone(fragment) || LABEL.test(fragment.text)) && fragment.x1 - last.x2 < SPREAD * fragment.size;
      const word = isOne ? lineOf([...last.drawn, ...fragment.drawn]) : null;
      if (word) pieces[pieces.length - 1] = word;
      else pieces.push(fragment);
    }
    return pieces;
  });
}

/** The rest of a label of two characters, spread out: 备　注：, 抄　送： */
const LABEL = /^\p{sc=Han}[：:]/u;

/** Says whether a piece is one ideograph. */
export const isLone = ({ glyphs }: Line): boolean => glyphs.length === 1 && isIdeograph(glyphs[0]?.text ?? '');

/** Gives where a piece's ink ends: a full-width sign at its end leaves room. */
export const endOf = (piece: Line): number => Math.min(piece.x2, inkEnd(piece.glyphs.at(-1) as Glyph));

const overlaps = (column: Pick<Column, 'from' | 'to'>, piece: Line): boolean =>
  piece.x1 < column.to - 0.1 * piece.size && endOf(piece) > column.from + 0.1 * piece.size;

/** Says whether two columns have pieces side by side, or had on the page before: they are two. */
export const areTwo = (a: Column, b: Column): boolean =>
  (a.known === true && b.known === true) ||
  a.pieces.some((one) => b.pieces.some((other) => Math.abs(one.y - other.y) < BESIDE * Math.min(one.size, other.size)));

/** Glyphs of one run stand this much nearer to each other, in em, than the last of a cell to the first of the next, where cells leave no strip. */
const SEAM = 0.04;
/** White between two cells whose lines are alone on their level, in em: wider than the quarter between an ideograph and a digit. */
const WORDS = 0.4;
/** So many cells that begin at one place show where a column begins. */
const FLUSH = 3;

/** Says whether all cells of a column begin at one place, to a hair. */
const isFlush = ({ from, pieces }: Column): boolean => pieces.length >= FLUSH && pieces.every(({ x1, size }) => x1 - from < SEAM * size);

/** Gives where in a piece a column begins whose cells all begin there, and the piece's glyphs part a little; -1 where none does. */
function seamAt(piece: Line, right: Column): number {
  const at = isFlush(right) ? piece.glyphs.findIndex(({ x }) => Math.abs(x - right.from) < SEAM * piece.size) : -1;
  if (at < 1) return -1;
  const gaps = piece.glyphs.map(({ x }, i) => (i === 0 ? 0 : x - (piece.glyphs[i - 1] as Glyph).x - (piece.glyphs[i - 1] as Glyph).width));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] as number;
  return (gaps[at] as number) > usual + SEAM * piece.size ? (piece.glyphs[at] as Glyph).x : -1;
}

/** Says whether half a square of white stands before a glyph, and more than one glyph on either side: two cells, and no word spread out. */
function isParted({ glyphs, size }: Line, at: number): boolean {
  const [before, after] = [glyphs[at - 1], glyphs[at]];
  return at > 1 && at < glyphs.length - 1 && !!before && !!after && after.x - inkEnd(before) > WORDS * size;
}

/**
 * Cuts a piece at the widest gap between its glyphs that lies between two columns; null where there is none. Beside
 * other pieces (`isAlone` false) a full-width sign's own white is gap enough before what begins where the right column
 * does; a line alone on its level (备 注：…) is cut there, or at a wide gap, only.
 */
function cutBetween(piece: Line, left: Column, right: Column, isAlone: boolean): [Line, Line] | null {
  let [widest, at] = [STRIP * piece.size, isAlone ? -1 : seamAt(piece, right)];
  piece.glyphs.forEach((after, i) => {
    const before = piece.glyphs[i - 1];
    if (!before || after.x < left.to || inkEnd(before) > right.from) return;
    const off = Math.abs(after.x - right.from) / piece.size;
    if (isAlone && off > 0.5 && !isParted(piece, i)) return;
    const gap = after.x - (!isAlone && off < 0.15 ? inkEnd(before) : before.x + before.width);
    if (gap >= widest) [widest, at] = [gap, after.x];
  });
  if (at < 0) return null;
  const [first, second] = [lineOf(piece.drawn.filter(({ x }) => x < at)), lineOf(piece.drawn.filter(({ x }) => x >= at))];
  return first && second ? [first, second] : null;
}

/** Gives the columns that a piece belongs to: those that it overlaps, else the one that it nearly touches without standing beside its pieces. */
function ownColumns(columns: readonly Column[], piece: Line): Column[] {
  const own = columns.filter((column) => overlaps(column, piece));
  if (own.length > 0) return own;
  const near = columns.filter(({ from, to }) => piece.x1 - to < STRIP * piece.size && from - endOf(piece) < STRIP * piece.size);
  return near.filter((column) => !areTwo(column, { from: piece.x1, to: piece.x2, pieces: [piece] })).slice(0, 1);
}

/** Adds a piece to columns, which it may open, widen or, where they never stood side by side, make one; null where it crosses them. */
function withPiece(columns: readonly Column[], piece: Line, isAlone: boolean): Column[] | null {
  const own = ownColumns(columns, piece);
  const [first, second] = own;
  if (!first) return [...columns, { from: piece.x1, to: endOf(piece), pieces: [piece] }].sort((a, b) => a.from - b.from);
  if (second) {
    const cut = cutBetween(piece, first, second, isAlone);
    const begun = cut && withPiece(columns, cut[0], isAlone);
    if (cut && begun) return withPiece(begun, cut[1], isAlone);
    if (own.some((one, i) => own.slice(i + 1).some((other) => areTwo(one, other)))) return null;
  }
  const joined: Column = {
    from: Math.min(piece.x1, ...own.map(({ from }) => from)),
    to: Math.max(endOf(piece), ...own.map(({ to }) => to)),
    pieces: [...own.flatMap(({ pieces }) => pieces), piece].sort((a, b) => a.y - b.y || a.x1 - b.x1),
    ...(own.some(({ known }) => known) ? { known: true } : {}),
  };
  const all = [...columns.filter((column) => !own.includes(column)), joined].sort((a, b) => a.from - b.from);
  const isApart = all.every((column, i) => {
    const white = i === 0 ? Infinity : column.from - (all[i - 1] as Column).to;
    return white >= STRIP * piece.size - 0.1 || (white > 0 && isFlush(column));
  });
  return isApart ? all : null;
}

/** Adds a level to columns; null where one of its pieces crosses them. */
export function withLevel(columns: readonly Column[], level: Level): Column[] | null {
  let grown: Column[] | null = [...columns];
  for (const piece of level) grown = grown && withPiece(grown, piece, level.length === 1);
  return grown;
}
