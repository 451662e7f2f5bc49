import { isColumnName } from '../../lexicon/roles.js';
import type { Line } from '../lines.js';
import type { Level } from './columns.js';
import type { Upper, Zone } from './zone.js';

/** Holds a header of two tiers: a name over several columns above their own. */
export interface Tiers {
  /** The columns that the upper name stands over: the first, and the one behind the last. */
  readonly from: number;
  readonly end: number;
  readonly upper: readonly Line[];
  /** For each column, its own name. */
  readonly names: readonly (readonly Line[])[];
}

/** Two tiers stand no further apart than this, in em. */
const APART = 3.2;
/** A name stands over others where it begins with them, or where its middle is as near to theirs as this, in em. */
const OFF = 0.6;

/** The rest of a name stands this near below it, in em. */
const NEXT = 1.6;

const isName = (...lines: readonly Line[]): boolean =>
  isColumnName(
    lines
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ''),
  );

/** Gives what goes on below a line that is no whole name: the two are one. */
function restOf(line: Line, below: Level): Line | undefined {
  const isUnder = ({ x1, x2, y }: Line) => x1 < line.x2 && x2 > line.x1 && y - line.y < NEXT * line.size;
  return isName(line) ? undefined : below.find((other) => isUnder(other) && isName(line, other));
}

const edgesOf = (names: readonly Line[]): [number, number] => [names[0]?.x1 ?? 0, names.at(-1)?.x2 ?? 0];

/** Says whether a line stands over names side by side, alone on its level: within their width, at its start or in its middle. */
function standsOver(line: Line, own: Level, names: readonly Line[]): boolean {
  const [slack, [from, to]] = [OFF * line.size, edgesOf(names)];
  const isAlone = own.every(({ x1, x2 }) => x1 === line.x1 || x2 < from || x1 > to);
  const isWithin = line.x1 > from - slack && line.x2 < to + slack;
  return isAlone && isWithin && (line.x1 - from < slack || Math.abs(line.x1 + line.x2 - from - to) < 2 * slack);
}

const widthOf = (names: readonly Line[]): number => edgesOf(names)[1] - edgesOf(names)[0];

/** Gives a line with the narrowest row of names in the levels below that it stands over; null where it stands over no two. */
function upperOf(line: Line, own: Level, below: readonly Level[]): Upper | null {
  let best: Upper | null = null;
  for (const [at, level] of below.entries()) {
    const next = below[at + 1] ?? [];
    const rows = level.flatMap((_, from) => level.map((_, end) => level.slice(from, end + 1)));
    for (const names of rows) {
      const isRow = names.length > 1 && names.slice(0, 2).every((name) => isName(name) || restOf(name, next));
      if (!isRow || !standsOver(line, own, names) || (best && widthOf(best.names) <= widthOf(names))) continue;
      best = { line, names, rests: names.flatMap((name) => restOf(name, next) ?? []) };
    }
  }
  return best;
}

/** Takes the names over several columns out of a page's levels, for they cross the strips that these leave. */
export function withoutUppers(levels: readonly Level[]): { levels: Level[]; uppers: Upper[] } {
  const uppers = levels.flatMap((level, at) =>
    level
      .filter((line) => isName(line))
      .flatMap((line): Upper[] => {
        const end = levels.findIndex(([first], i) => i > at && (first?.y ?? 0) - line.y > APART * line.size);
        return [upperOf(line, level, levels.slice(at + 1, end < 0 ? levels.length : end)) ?? []].flat();
      }),
  );
  const taken = new Set(uppers.map(({ line }) => line));
  return { levels: levels.map((level) => level.filter((line) => !taken.has(line))).filter(({ length }) => length > 0), uppers };
}

/** Gives a header of two tiers at the head of a zone, and the zone without it; null where it has none. */
export function tiersOf(zone: Zone): { tiers: Tiers; zone: Zone } | null {
  const { columns } = zone;
  const top = Math.min(...columns.flatMap(({ pieces }) => pieces.slice(0, 1).map(({ y }) => y)));
  const [upper] = zone.uppers.filter(({ line }) => line.y - top < line.size);
  const columnOf = (name: Line | undefined) =>
    columns.findIndex(({ pieces }) => pieces.some(({ glyphs }) => glyphs[0] === name?.glyphs[0]));
  const [from, last] = [columnOf(upper?.names[0]), columnOf(upper?.names.at(-1))];
  const lower = upper?.names[0];
  if (!upper || !lower || from < 0 || last <= from) return null;
  const rests = new Set(upper.rests.map(({ glyphs }) => glyphs[0]));
  const isHead = ({ y, glyphs }: Line) => y < lower.y + 0.5 * lower.size || rests.has(glyphs[0]);
  const body = columns.map((column) => ({ ...column, pieces: column.pieces.filter((line) => !isHead(line)) }));
  const tiers = { from, end: last + 1, upper: [upper.line], names: columns.map(({ pieces }) => pieces.filter(isHead)) };
  return { tiers, zone: { ...zone, columns: body } };
}
