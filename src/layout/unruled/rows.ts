import type { Line } from '../lines.js';
import { endsSentence, headWidth, startsItem } from '../placed.js';
import type { Column } from './columns.js';
import type { Zone } from './zone.js';

/** Holds lines of several columns between which no white runs through: a row, or a level of one. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  /** By column. */
  readonly lines: readonly (readonly Line[])[];
}

/** Holds the columns whose cells may run over several rows: they tell none. */
export type Over = ReadonlySet<number>;

/** Holds a row: its height, and its lines by column. */
export type Row = Band;

/** Two baselines in a column are one pitch apart up to this share of it. */
const SAME = 1.06;
/** Rows that stand further apart than the lines of cells are at least this share of all neighbours; fewer are a header, a heading. */
const APART = 0.2;
/** A row of at least so many columns may lack a cell, but for the first: without it, it would be the second line of one. */
const WIDE = 4;
/** Ink stands this far above and below the baseline, in em. */
const [ABOVE, BELOW] = [0.78, 0.1];

const topOf = (line: Line): number => line.y - ABOVE * line.size;
const bottomOf = (line: Line): number => line.y + BELOW * line.size;

/** Holds lines of one column that belong together. */
interface Block {
  readonly lines: readonly Line[];
  readonly column: number;
}

/** Gives the lines of each column that tells rows, those one pitch apart together, unless a rule stands between; single lines for no pitch. */
function blocksOf(columns: readonly Column[], over: Over, pitch: number | null, rules: readonly number[]): Block[] {
  const blocks: { lines: Line[]; column: number }[] = [];
  for (let column = 0; column < columns.length; column++) {
    if (over.has(column)) continue;
    let last: Line | null = null;
    for (const line of columns[column]?.pieces ?? []) {
      const isNext: boolean = last !== null && pitch !== null && line.y - last.y <= SAME * pitch && !isBetween(rules, last, line);
      if (isNext) blocks.at(-1)?.lines.push(line);
      else blocks.push({ lines: [line], column });
      last = line;
    }
  }
  return blocks;
}

const isBetween = (rules: readonly number[], above: Line, below: Line): boolean =>
  rules.some((y) => y > above.y - 0.2 * above.size && y < below.y - 0.5 * below.size);

/** Joins blocks that stand beside one another, however little: a cell in the middle of its row stands beside its longest. */
function bandsOf(blocks: readonly Block[], columns: number, rules: readonly number[]): Band[] {
  const start = ({ lines }: Block): number => topOf(lines[0] as Line);
  const bands: { top: number; bottom: number; last: Line; lines: Line[][] }[] = [];
  for (const block of [...blocks].sort((a, b) => start(a) - start(b))) {
    const [first, last] = [block.lines[0] as Line, block.lines.at(-1) as Line];
    let band = bands.at(-1);
    if (!band || start(block) >= band.bottom - 0.05 * first.size || isBetween(rules, band.last, first)) {
      band = { top: start(block), bottom: bottomOf(last), last, lines: Array.from({ length: columns }, () => []) };
      bands.push(band);
    }
    if (bottomOf(last) >= band.bottom) [band.bottom, band.last] = [bottomOf(last), last];
    band.lines[block.column]?.push(...block.lines);
  }
  return bands;
}

/** Gives the least distance of baselines from one band to the next in a column that has lines in both. */
function distance(above: Band, below: Band): number {
  const shared = above.lines.flatMap((lines, i) => {
    const [last, first] = [lines.at(-1), below.lines[i]?.[0]];
    return last && first ? [first.y - last.y] : [];
  });
  return shared.length > 0 ? Math.min(...shared) : below.top - above.bottom + 0.9 * (below.lines.flat()[0]?.size ?? 12);
}

/** Holds what tells rows from lines of one: the least distance of lines in a column, and whether rows stand further apart. */
interface Spacing {
  readonly pitch: number;
  /** Lines of one cell stand at that distance, and rows further apart. */
  readonly isTold: boolean;
  /** All lines stand at that distance, and each in all columns, at least two: each is a row. */
  readonly isEven: boolean;
}

/** Learns how far apart the lines of a cell and the rows stand. Where most lines at the least distance stand in full rows, each is a row. */
function spacingOf(zones: readonly Zone[], over: Over): Spacing {
  const pairs = zones.flatMap((zone) => {
    const columns = zone.columns.filter((_, i) => !over.has(i));
    const isFull = ({ y, size }: Line) => {
      const lacking = columns.map(({ pieces }) => !pieces.some((other) => Math.abs(other.y - y) < 0.3 * size));
      return lacking[0] === false && lacking.filter((lacks) => lacks).length <= (columns.length < WIDE ? 0 : 1);
    };
    return columns.flatMap(({ pieces }) =>
      pieces.slice(1).flatMap((below, i) => {
        const above = pieces[i] as Line;
        const gap = below.y - above.y;
        const isBetween = columns.some((column) =>
          column.pieces.some(({ y }) => y > above.y + 0.3 * above.size && y < below.y - 0.3 * below.size),
        );
        return gap > 0.9 * below.size ? [{ gap, isBetween, isRows: isFull(above) && isFull(below) }] : [];
      }),
    );
  });
  const pitch = pairs.reduce((least, { gap }) => Math.min(least, gap), Infinity);
  const near = pairs.filter(({ gap }) => gap <= SAME * pitch);
  const rows = near.filter(({ isRows }) => isRows).length;
  // A line of another column between two tells nothing of them: cells above one another, the first of one line.
  const apart = pairs.filter(({ gap, isBetween }) => gap > SAME * pitch && !isBetween).length;
  const isEven = rows > 0 && rows === pairs.length && (zones[0]?.columns.length ?? 0) - over.size > 1;
  // A line between two, level with neither, stands in the middle of its row: the two are one cell's.
  const inCells = near.filter(({ isBetween }) => isBetween).length;
  const areCells = rows * 2 < near.length || inCells >= APART * near.length;
  return { pitch, isTold: apart >= APART * (near.length + apart) && areCells, isEven };
}

const filled = (band: Band): number => band.lines.filter((lines) => lines.length > 0).length;

/** Gives the column with most text: what the rows say. */
export function widest(columns: readonly Column[]): number {
  const weights = columns.map(({ pieces }) => pieces.reduce((sum, { glyphs }) => sum + glyphs.length, 0));
  return weights.indexOf(Math.max(...weights));
}

/** Says whether a band begins a row, where distance does not tell: by a number, by what stands beside it, by the line above being short. */
function beginsRow(above: Band, below: Band, columns: readonly Column[], over: Over): boolean {
  const main = widest(columns);
  const [last, first] = [above.lines[main]?.at(-1), below.lines[main]?.[0]];
  const counts = columns.map((_, i) => (below.lines[i]?.length ?? 0) > 0);
  if (!over.has(0) && main > 0 && counts[0]) return true; // its counter
  if (!first) return false;
  if (startsItem(first)) return true;
  const isFull = last !== undefined && last.x2 + headWidth(first) > (columns[main]?.to ?? 0) + 0.05 * first.size;
  if (isFull && !endsSentence(last)) return false;
  return filled(below) * 2 > columns.length - over.size || (filled(below) > 1 && filled(below) >= filled(above));
}

const joined = (a: Band, b: Band): Band => ({
  top: a.top,
  bottom: b.bottom,
  lines: a.lines.map((lines, i) => [...lines, ...(b.lines[i] ?? [])]),
});

/** Gives the heights of rules that divide rows: those over most of the columns that tell them. */
function dividers({ columns, rules }: Zone, over: Over): number[] {
  const telling = columns.filter((_, i) => !over.has(i));
  const [left, right] = [telling[0]?.from ?? 0, telling.at(-1)?.to ?? 0];
  return rules.flatMap((rule) =>
    Math.min(rule.x2, right) - Math.max(rule.x1, left) > 0.8 * (right - left) ? [(rule.y1 + rule.y2) / 2] : [],
  );
}

/** Lines this many times the least distance apart are no lines of one cell. */
const FAR = 1.8;
/** Rules between this share of the bands divide rows by themselves. */
const RULED = 0.4;

/** Gives how far apart the lines of one cell stand at most, in points; 0 where the page does not tell. */
export function cellPitch(zones: readonly Zone[], over: Over): number {
  const { pitch, isTold } = spacingOf(zones, over);
  return isTold ? SAME * pitch : 0;
}

/** Gives the rows of a table's zones, told by the columns that do not run over several. */
export function rowsOf(zones: readonly Zone[], over: Over): Row[][] {
  const { pitch, isTold, isEven } = spacingOf(zones, over);
  return zones.map((zone) => {
    const ruled = dividers(zone, over);
    const bands = bandsOf(blocksOf(zone.columns, over, isTold ? pitch : null, ruled), zone.columns.length, ruled);
    const between = (a: Band, b: Band) => ruled.some((y) => y > a.bottom - 4 && y < b.top + 4);
    const isRuled = bands.filter((band, i) => i > 0 && between(bands[i - 1] as Band, band)).length > Math.max(2, RULED * bands.length);
    const rows: Row[] = [];
    for (const band of bands) {
      const above = rows.at(-1);
      const isDivided = above && (between(above, band) || zone.spanning.some(({ y }) => y > above.bottom && y < band.bottom));
      const isRest = above && !isTold && !isEven && distance(above, band) <= FAR * pitch && !beginsRow(above, band, zone.columns, over);
      const goesOn = above && !isDivided && (isRuled || isRest);
      if (above && goesOn) rows[rows.length - 1] = joined(above, band);
      else rows.push(band);
    }
    return rows;
  });
}
