import { readDate } from '../../lexicon/dates.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { isNumberedCaption } from '../../lexicon/table-numbers.js';
import { dominant, type Line } from '../lines.js';
import type { Box } from '../page.js';
import { BESIDE, type Column, endOf, type Level, withLevel } from './columns.js';
import { divided } from './divide.js';

/** Holds a name over several columns (责任分工), and the names of these below it (牵头单位, 配合单位), left to right. */
export interface Upper {
  readonly line: Line;
  readonly names: readonly Line[];
  /** What goes on below a name that is wider than its column: 牵头单 / 位. */
  readonly rests: readonly Line[];
}

/** Holds the levels of a page that keep white strips between the same columns, top to bottom. */
export interface Zone {
  readonly page: number;
  readonly columns: readonly Column[];
  /** Lines that run over several columns between two rows. */
  readonly spanning: readonly Line[];
  /** The level rules of the page that lie in it, or just above or below. */
  readonly rules: readonly Box[];
  /** The names over several columns on its page. */
  readonly uppers: readonly Upper[];
  /** The first of the page's levels that it takes, and the one behind its last. */
  readonly start: number;
  readonly end: number;
  /** How many of them have pieces side by side. */
  readonly beside: number;
}

/** Holds the parts of a table on consecutive pages; all have the same columns. */
export type Chain = readonly Zone[];

/** No level of a table stands further from the next than this, in em: more is another text. */
const FAR = 4.5;
/** A line this much larger or smaller than a table's is none of it. */
const OTHER_SIZE = 1.35;

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

/** The cells of a row begin on no more levels than these: at its top, in its middle, at each count of lines between. */
const MOST_LEVELS = 6;

/** Gives the levels of the first row at a place: those that begin no further below its first than cells in the middle of a row do. */
function rowAt(levels: readonly Level[], at: number): Level[] {
  const first = levels[at]?.[0];
  return first
    ? levels.slice(at, at + MOST_LEVELS).filter(([piece]) => piece !== undefined && piece.y - first.y < BESIDE * first.size)
    : [];
}

/** Says whether a lone line over several columns divides two groups of rows: rows of the same columns follow at once, and no header. */
function isSpanning(columns: readonly Column[], levels: readonly Level[], at: number, first: Level): boolean {
  const [level, row] = [levels[at], rowAt(levels, at + 1)];
  const [next] = row;
  if (level?.length !== 1 || !next || row.flat().length < 2 || !isNear(next, level)) return false;
  const piece = level[0] as Line;
  const [start, end] = [columns[0], columns.at(-1)];
  const isInside = start && end && piece.x1 > start.from - piece.size && piece.x2 < end.to - 2 * piece.size;
  const [above, below] = [piece.y - (levels[at - 1]?.[0]?.y ?? 0), (next[0] as Line).y - piece.y];
  const isEven = Math.max(above, below) < 1.5 * Math.min(above, below);
  return (
    isInside === true && isEven && row.every((own) => withLevel(columns, own)?.length === columns.length && textOf(own) !== textOf(first))
  );
}

/** Says whether a level is the caption of a table: 表2 管理类任务 stands between two, and is of none. */
export const isCaption = (level: Level): boolean => level.length < 3 && isNumberedCaption(level.map(({ text }) => text).join(' '));

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
    if (end > seed && (!isNear(level, levels[end - 1] as Level) || isCaption(level))) break;
    const grown: readonly Column[] | null = withLevel(columns, level);
    if (fits(grown)) columns = grown;
    else if (end > seed && isSpanning(columns, levels, end, levels[start] as Level)) spanning.push(level[0] as Line);
    else break;
  }
  for (; !knownOnly && start > floor; start--) {
    const level = levels[start - 1] as Level;
    if (!isNear(level, levels[start] as Level) || isCaption(level)) break;
    const grown = withLevel(columns, level);
    if (!grown || grown.length > columns.length + 1) break;
    columns = grown;
  }
  const zone = trimmed(
    { page, columns, spanning, rules: rulesIn(columns, rules), uppers: [], start, end, beside: 0 },
    levels,
    columns.length === known.length ? known : [],
  );
  return { ...zone, columns: divided(zone.columns) };
}

/** Says whether a piece begins where most of a column's pieces above it do, as far as these begin at one place. */
function startsLike({ pieces }: Column, piece: Line): boolean {
  const others = pieces.filter(({ y }) => y < piece.y - 0.5 * piece.size);
  const edge = dominant(others.map(({ x1 }) => [Math.round(x1), 1] as const)) ?? piece.x1;
  const isAt = ({ x1 }: Line) => Math.abs(x1 - edge) < 0.4 * piece.size;
  const isFlush = others.length > 3 && others.filter(isAt).length * 10 >= 7 * others.length;
  return !isFlush || isAt(piece);
}

/** Leaves out lone lines above the first row, which would only stand in one of its columns by chance (附件1, a title), and below the last at the left, or an issuer and a date. */
function trimmed(zone: Zone, levels: readonly Level[], known: readonly Column[]): Zone {
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
  const isDate = (at: number) => isAlone(at, at - 1) && readDate(textOf(levels[at] as Level))?.iso?.length === 10;
  const isIssuer = (at: number) => isAlone(at, at - 1) && isOrganisation(textOf(levels[at] as Level));
  const signed = end - 2 > start && isDate(end - 1) && isIssuer(end - 2); // 某某中学 / 2031年8月28日 where a column happens to be
  if (signed) end -= 2;
  while (end - 1 > start && (isLeft(end - 1) || isOff(end - 1))) end--;
  const beside = levels.slice(start, end).filter(({ length }) => length > 1).length;
  if (start === zone.start && end === zone.end) return { ...zone, beside };
  const left = new Set([...levels.slice(zone.start, start), ...levels.slice(end, zone.end)].flat().flatMap(({ glyphs }) => glyphs));
  const columns = zone.columns.flatMap((column, i): Column[] => {
    const pieces = column.pieces.filter((piece) => !piece.glyphs.some((glyph) => left.has(glyph)));
    const before = known[i];
    if (before)
      return [
        { ...column, pieces, from: Math.min(before.from, ...pieces.map(({ x1 }) => x1)), to: Math.max(before.to, ...pieces.map(endOf)) },
      ];
    const [from, to] = [Math.min(...pieces.map(({ x1 }) => x1)), Math.max(...pieces.map(endOf))];
    return pieces.length > 0 ? [{ ...column, from, to, pieces }] : [];
  });
  return { ...zone, columns, start, end, beside };
}

/** Gives the rules at the height of some columns, one line of text around them, that run over a good part of their width. */
function rulesIn(columns: readonly Column[], rules: readonly Box[]): Box[] {
  const pieces = columns.flatMap((column) => column.pieces);
  const [from, to] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0];
  const top = Math.min(...pieces.map(({ y1, size }) => y1 - 1.5 * size));
  const bottom = Math.max(...pieces.map(({ y2, size }) => y2 + 1.5 * size));
  return rules.filter((rule) => rule.y1 > top && rule.y2 < bottom && Math.min(rule.x2, to) - Math.max(rule.x1, from) > 0.3 * (to - from));
}
