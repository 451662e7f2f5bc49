import { isBlank, isIdeograph } from '../characters.js';
import { inkEnd, type Line, lineOf, rowsOf } from '../lines.js';
import type { Box, Glyph } from '../page.js';

/** Holds what stands below one another between two white strips: a column in the making. */
export interface Column {
  readonly from: number;
  readonly to: number;
  /** From top to bottom. */
  readonly pieces: readonly Line[];
  /** It is a column of a table that goes on from the page before. */
  readonly known?: true;
}

/** Holds the levels of a page that keep white strips between the same columns, top to bottom. */
export interface Zone {
  readonly page: number;
  readonly columns: readonly Column[];
  /** Lines that run over several columns between two rows. */
  readonly spanning: readonly Line[];
  /** The level rules of the page that lie in it, or just above or below. */
  readonly rules: readonly Box[];
  /** The first of the page's levels that it takes, and the one behind its last. */
  readonly start: number;
  readonly end: number;
  /** How many of them have pieces side by side. */
  readonly beside: number;
}

/** Holds the parts of a table on consecutive pages; all have the same columns. */
export type Chain = readonly Zone[];

/** Pieces that stand on one baseline, left to right. */
export type Level = readonly Line[];

/** A strip that keeps this much white over many lines, in em, divides columns, however near a long line comes to the next column. */
const STRIP = 0.3;
/** Two pieces as near as this, in em of height, stand side by side. */
const BESIDE = 0.9;
/** No level of a table stands further from the next than this, in em: more is another text. */
const FAR = 4.5;
/** A word of one character a piece is spread over no more than this, in em: 主　席, 月　份. */
const SPREAD = 2.6;
/** A line this much larger or smaller than a table's is none of it. */
const OTHER_SIZE = 1.35;

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

const isLone = ({ glyphs }: Line): boolean => glyphs.length === 1 && isIdeograph(glyphs[0]?.text ?? '');

/** Gives where a piece's ink ends: a full-width sign at its end leaves room. */
const endOf = (piece: Line): number => Math.min(piece.x2, inkEnd(piece.glyphs.at(-1) as Glyph));

const overlaps = (column: Pick<Column, 'from' | 'to'>, piece: Line): boolean =>
  piece.x1 < column.to - 0.1 * piece.size && endOf(piece) > column.from + 0.1 * piece.size;

/** Says whether two columns have pieces side by side, or had on the page before: they are two. */
const areTwo = (a: Column, b: Column): boolean =>
  (a.known === true && b.known === true) ||
  a.pieces.some((one) => b.pieces.some((other) => Math.abs(one.y - other.y) < BESIDE * Math.min(one.size, other.size)));

/**
 * Cuts a piece at the widest gap between its glyphs that lies between two columns; null where there is none. Beside
 * other pieces (`isAlone` false) a full-width sign's own white is gap enough before what begins where the right column
 * does; a line alone on its level (备 注：…) is cut there only.
 */
function cutBetween(piece: Line, left: Column, right: Column, isAlone: boolean): [Line, Line] | null {
  let [widest, at] = [STRIP * piece.size, -1];
  piece.glyphs.forEach((after, i) => {
    const before = piece.glyphs[i - 1];
    if (!before || after.x < left.to || inkEnd(before) > right.from) return;
    const off = Math.abs(after.x - right.from) / piece.size;
    if (isAlone && off > 0.5) return;
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
  const isApart = all.every((column, i) => i === 0 || column.from - (all[i - 1] as Column).to >= STRIP * piece.size - 0.1);
  return isApart ? all : null;
}

/** Adds a level to columns; null where one of its pieces crosses them. */
function withLevel(columns: readonly Column[], level: Level): Column[] | null {
  let grown: Column[] | null = [...columns];
  for (const piece of level) grown = grown && withPiece(grown, piece, level.length === 1);
  return grown;
}

/** Says whether a level may belong to what stands beside it, by distance and size. */
function isNear(level: Level, other: Level): boolean {
  const [a, b] = [level[0] as Line, other[0] as Line];
  const size = Math.min(a.size, b.size);
  return Math.abs(a.y - b.y) < FAR * size && Math.max(a.size, b.size) < OTHER_SIZE * size;
}

const textOf = (level: Level): string =>
  level
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');

/** Says whether a lone line over several columns divides two groups of rows: rows of the same columns follow at once, and no header. */
function isSpanning(columns: readonly Column[], levels: readonly Level[], at: number, first: Level): boolean {
  const [level, next] = [levels[at], levels[at + 1]];
  if (level?.length !== 1 || !next || next.length < 2 || !isNear(next, level)) return false;
  const piece = level[0] as Line;
  const [start, end] = [columns[0], columns.at(-1)];
  const isInside = start && end && piece.x1 > start.from - piece.size && piece.x2 < end.to - 2 * piece.size;
  const [above, below] = [piece.y - (levels[at - 1]?.[0]?.y ?? 0), (next[0] as Line).y - piece.y];
  const isEven = Math.max(above, below) < 1.5 * Math.min(above, below);
  const grown = withLevel(columns, next);
  return isInside === true && isEven && grown?.length === columns.length && textOf(next) !== textOf(first);
}

/** Grows columns level by level from a seed, down and then up, to the level `floor` at most. `known` are the columns of the page before, where a table may go on. */
export function zoneFrom(
  levels: readonly Level[],
  seed: number,
  floor: number,
  page: number,
  rules: readonly Box[],
  known: readonly Column[] = [],
): Zone {
  const spanning: Line[] = [];
  let columns: readonly Column[] = known.map(({ from, to }) => ({ from, to, pieces: [], known: true }));
  const knownOnly = known.length > 0;
  let [start, end] = [seed, seed];
  const fits = (grown: readonly Column[] | null): grown is readonly Column[] =>
    grown !== null && (!knownOnly || grown.length <= known.length);
  for (; end < levels.length; end++) {
    const level = levels[end] as Level;
    if (end > seed && !isNear(level, levels[end - 1] as Level)) break;
    const grown: readonly Column[] | null = withLevel(columns, level);
    if (fits(grown)) columns = grown;
    else if (end > seed && isSpanning(columns, levels, end, levels[start] as Level)) spanning.push(level[0] as Line);
    else break;
  }
  for (; !knownOnly && start > floor; start--) {
    const level = levels[start - 1] as Level;
    if (!isNear(level, levels[start] as Level)) break;
    const grown = withLevel(columns, level);
    if (!grown || grown.length > columns.length + 1) break;
    columns = grown;
  }
  return divided(trimmed({ page, columns, spanning, rules: rulesIn(columns, rules), start, end, beside: 0 }, levels));
}

/** Says whether a piece begins where a column's others do, as far as they begin at one place. */
function startsLike({ pieces }: Column, piece: Line): boolean {
  const others = pieces.filter((other) => other !== piece);
  const isAt = (x: number) => (other: Line) => Math.abs(other.x1 - x) < 0.4 * piece.size;
  const edge = Math.min(...others.map(({ x1 }) => x1));
  const isFlush = others.length > 3 && others.filter(isAt(edge)).length * 10 >= 7 * others.length;
  return !isFlush || Math.abs(piece.x1 - edge) < 0.4 * piece.size;
}

/** Leaves out lone lines above the first row, which would only stand in one of its columns by chance (附件1, a title), and at the left below the last. */
function trimmed(zone: Zone, levels: readonly Level[]): Zone {
  let { start, end } = zone;
  const isKnown = zone.columns.some(({ known }) => known);
  const isAlone = (at: number, other: number) => {
    const [level, next] = [levels[at] as Level, levels[other]];
    return level.length === 1 && (!next || Math.abs((level[0] as Line).y - (next[0] as Line).y) > BESIDE * (level[0] as Line).size);
  };
  while (!isKnown && start < end - 1 && isAlone(start, start + 1)) start++;
  const second = zone.columns[1]?.from ?? 0;
  const isLeft = (at: number) => ((levels[at] as Level)[0] as Line).x2 < second && isAlone(at, at - 1);
  const isOff = (at: number) => {
    const [piece] = levels[at] as Level;
    const own = zone.columns.find(({ pieces }) => piece && pieces.includes(piece));
    return piece !== undefined && isAlone(at, at - 1) && own !== undefined && !startsLike(own, piece);
  };
  while (end - 1 > start && (isLeft(end - 1) || isOff(end - 1))) end--;
  const beside = levels.slice(start, end).filter(({ length }) => length > 1).length;
  if (start === zone.start && end === zone.end) return { ...zone, beside };
  const left = new Set([...levels.slice(zone.start, start), ...levels.slice(end, zone.end)].flat().flatMap(({ glyphs }) => glyphs));
  const columns = zone.columns.flatMap((column): Column[] => {
    const pieces = column.pieces.filter((piece) => !piece.glyphs.some((glyph) => left.has(glyph)));
    if (column.known) return [{ ...column, pieces }];
    const [from, to] = [Math.min(...pieces.map(({ x1 }) => x1)), Math.max(...pieces.map(endOf))];
    return pieces.length > 0 ? [{ ...column, from, to, pieces }] : [];
  });
  return { ...zone, columns, start, end, beside };
}

/** Cuts a piece at its gaps of a strip's width; a word of two characters that is spread out stays whole. */
function runsOf(piece: Line): Line[] {
  const runs: Glyph[][] = [];
  for (const glyph of piece.drawn) {
    const last = runs.at(-1)?.findLast(({ text }) => !isBlank(text));
    const isCut = last && !isBlank(glyph.text) && glyph.x - last.x - last.width >= STRIP * piece.size;
    if (!last || isCut) runs.push([glyph]);
    else runs.at(-1)?.push(glyph);
  }
  const lines = runs.flatMap((run) => lineOf(run) ?? []);
  return lines.every(isLone) ? [piece] : lines;
}

/** Divides a column at the white strip that all its lines leave and both sides of which the first row names. */
function divideOnce(column: Column): Column[] {
  const runs = column.pieces.map(runsOf);
  const top = column.pieces[0] as Line;
  const names = runs
    .filter((_, i) => Math.abs((column.pieces[i] as Line).y - top.y) < BESIDE * top.size)
    .flat()
    .sort((a, b) => a.x1 - b.x1);
  const all = runs.flat();
  for (let i = 1; i < names.length; i++) {
    const right = all.filter((run) => run.x2 > (names[i] as Line).x1 - 0.01 && run.x1 > (names[i - 1] as Line).x1);
    const from = Math.min(...right.map(({ x1 }) => x1));
    const left = all.filter((run) => run.x1 < from - 0.01);
    const to = Math.max(...left.map(endOf));
    if (from - to < STRIP * top.size || left.length < 2 || right.length < 2) continue;
    const side = (isLeft: boolean): Column => {
      const pieces = column.pieces.flatMap((piece) => lineOf(piece.drawn.filter(({ x }) => x < from - 0.01 === isLeft)) ?? []);
      return { from: Math.min(...pieces.map(({ x1 }) => x1)), to: Math.max(...pieces.map(endOf)), pieces };
    };
    return [side(true), side(false)];
  }
  return [column];
}

/** Joins a column that only the header has to the one beside it that the header lacks: a name in the middle above what stands at the left. */
function withNames(columns: readonly Column[]): Column[] {
  const first = columns.flatMap(({ pieces }) => pieces).reduce<Line | null>((top, line) => (top && top.y <= line.y ? top : line), null);
  const isName = (line: Line) => first !== null && line.y - first.y < BESIDE * first.size;
  const found: Column[] = [];
  for (const column of columns) {
    const last = found.at(-1);
    const isOne =
      last !== undefined &&
      !areTwo(last, column) &&
      last.pieces.every(isName) !== column.pieces.every(isName) &&
      last.pieces.some(isName) !== column.pieces.some(isName);
    if (!isOne) found.push(column);
    else found[found.length - 1] = { from: last.from, to: column.to, pieces: [...last.pieces, ...column.pieces].sort((a, b) => a.y - b.y) };
  }
  return found;
}

/** Divides columns that stand too near one another to be told line by line: 月份 beside 工作内容. */
const divided = (zone: Zone): Zone => ({
  ...zone,
  columns: withNames(zone.columns).flatMap((column) => (column.known || column.pieces.length === 0 ? [column] : divideOnce(column))),
});

/** Gives the rules at the height of some columns, one line of text around them, that run over a good part of their width. */
function rulesIn(columns: readonly Column[], rules: readonly Box[]): Box[] {
  const pieces = columns.flatMap((column) => column.pieces);
  const [from, to] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0];
  const top = Math.min(...pieces.map(({ y1, size }) => y1 - 1.5 * size));
  const bottom = Math.max(...pieces.map(({ y2, size }) => y2 + 1.5 * size));
  return rules.filter((rule) => rule.y1 > top && rule.y2 < bottom && Math.min(rule.x2, to) - Math.max(rule.x1, from) > 0.3 * (to - from));
}
