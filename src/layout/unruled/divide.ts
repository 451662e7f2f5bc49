import { isBlank } from '../characters.js';
import { type Line, lineOf } from '../lines.js';
import type { Glyph } from '../page.js';
import { areTwo, BESIDE, type Column, endOf, isLone, STRIP } from './columns.js';

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
export const divided = (columns: readonly Column[]): Column[] =>
  withNames(columns).flatMap((column) => (column.known || column.pieces.length === 0 ? [column] : divideOnce(column)));
