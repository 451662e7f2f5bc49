import { isColumnName } from '../../lexicon/roles.js';
import type { Line } from '../lines.js';
import { sameSize } from '../placed.js';
import { type Level, STRIP } from './columns.js';
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

/** No column's name is longer, in characters: a line of text may end with a name (…组织落实). */
const LONGEST = 12;

function isName(...lines: readonly Line[]): boolean {
  const name = lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');
  return name.length <= LONGEST && isColumnName(name);
}

/** Says whether a piece stands next below another. */
const isNextTo = (above: Line, { x1, x2, y }: Line): boolean =>
  x1 < above.x2 && x2 > above.x1 && y > above.y + 0.5 * above.size && y - above.y < NEXT * above.size;

/** Gives what goes on below a line that is no whole name: the two are one. */
function restOf(line: Line, pieces: readonly Line[]): Line | undefined {
  return isName(line) ? undefined : pieces.find((other) => isNextTo(line, other) && isName(line, other));
}

const edgesOf = (names: readonly Line[]): [number, number] => [names[0]?.x1 ?? 0, names.at(-1)?.x2 ?? 0];

/** Says whether a line begins where names do, and does not stand in their middle. */
function isFlush(line: Line, names: readonly Line[]): boolean {
  const [from, to] = edgesOf(names);
  return line.x1 - from < OFF * line.size && Math.abs(line.x1 + line.x2 - from - to) >= 2 * OFF * line.size;
}

/** Says whether a line stands over names side by side, alone on its level: within their width, at its start or in its middle. */
function standsOver(line: Line, own: Level, names: readonly Line[]): boolean {
  const [slack, [from, to]] = [OFF * line.size, edgesOf(names)];
  const isAlone = own.every(({ x1, x2 }) => x1 === line.x1 || x2 < from || x1 > to);
  const isWithin = line.x1 > from - slack && line.x2 < to + slack && names.every((name) => sameSize(name, line));
  return isAlone && isWithin && (line.x1 - from < slack || Math.abs(line.x1 + line.x2 - from - to) < 2 * slack);
}

const widthOf = (names: readonly Line[]): number => edgesOf(names)[1] - edgesOf(names)[0];

/** What a group of columns may be called beside what single ones are: 推进计划, 责任清单. */
const GROUP = /^\p{sc=Han}{2,8}$/u;

/**
 * Says whether a line may be a name over others: a known one; or a few characters above names that are all known and whole, with other
 * names of the header beside it, between its height and theirs.
 */
function mayGroup(line: Line, names: readonly Line[], header: readonly Line[]): boolean {
  if (isName(line)) return true;
  if (names.some((name) => isNextTo(line, name) && isName(line, name))) return false;
  const [from, to] = edgesOf(names);
  const end = (names[0]?.y ?? 0) - 0.3 * line.size;
  const isBetween = ({ x1, x2, y, size }: Line) => (x2 < from || x1 > to) && y > line.y - size && y < end;
  const others = header.filter((other) => other !== line);
  return (
    others.some(isBetween) &&
    names.every((name) => (isName(name) || restOf(name, others)) && !others.some((other) => isNextTo(other, name)))
  );
}

/** Gives a line with the names in the levels below that it stands over: the narrowest row in whose middle it stands, or all from where it begins; null where it stands over no two. */
function upperOf(line: Line, own: Level, below: readonly Level[], header: readonly Line[]): Upper | null {
  let best: Upper | null = null;
  for (const level of below) {
    const rows = level.flatMap((_, from) => level.map((_, end) => level.slice(from, end + 1)));
    for (const names of rows) {
      if (names.length < 2 || !standsOver(line, own, names)) continue; // the places first, which are cheap
      const areNames = names.slice(0, 2).every((name) => isName(name) || restOf(name, header));
      if (!areNames || !mayGroup(line, names, header)) continue;
      if (best && widthOf(best.names) <= widthOf(names) && !isFlush(line, names)) continue;
      best = { line, names, rests: names.flatMap((name) => restOf(name, header) ?? []) };
    }
  }
  return best;
}

/** Says whether a name stands in the way of columns: it does not where it begins with the first of them and ends before the second. */
const crosses = ({ line, names: [first, second] }: Upper): boolean =>
  !first || !second || line.x1 - first.x1 > OFF * line.size || line.x2 > second.x1 - STRIP * line.size;

/** Finds the names over several columns of a page, and takes those out of its levels that cross the strips which columns leave. */
export function withoutUppers(levels: readonly Level[]): { levels: Level[]; uppers: Upper[] } {
  const uppers = levels.flatMap((level, at) =>
    level
      .filter((line) => isName(line) || GROUP.test(line.text))
      .flatMap((line): Upper[] => {
        const until = (most: number): number => {
          const end = levels.findIndex(([first], i) => i > at && (first?.y ?? 0) - line.y > most * line.size);
          return end < 0 ? levels.length : end;
        };
        const header = levels.slice(Math.max(0, at - 2), until(APART + NEXT)).flat();
        return [upperOf(line, level, levels.slice(at + 1, until(APART)), header) ?? []].flat();
      }),
  );
  const taken = new Set(uppers.filter(crosses).map(({ line }) => line));
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
  const bottom = Math.max(lower.y, ...upper.rests.map(({ y }) => y)) + 0.5 * lower.size;
  const isHead = ({ y }: Line) => y < bottom;
  const body = columns.map((column) => ({ ...column, pieces: column.pieces.filter((line) => !isHead(line)) }));
  const isOwn = (line: Line) => isHead(line) && line.glyphs[0] !== upper.line.glyphs[0];
  const tiers = { from, end: last + 1, upper: [upper.line], names: columns.map(({ pieces }) => pieces.filter(isOwn)) };
  return { tiers, zone: { ...zone, columns: body } };
}
