import { isIdeograph } from './characters.js';
import { finder, type Grid, type GridCell } from './grid.js';
import { fragmentsOf, joined, type Line, widestGap } from './lines.js';
import type { Glyph } from './page.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import { cutsFigure, headWidth, type PlacedLine } from './placed.js';
import type { Region } from './regions.js';
import { type Told, untold } from './told.js';
import { typographyOf } from './typography.js';

/** Holds a cell of a table on one page, read: its paragraphs from top to bottom. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly paragraphs: readonly Paragraph[];
}

/** Holds a table, or the part of one that stands on one page. */
export interface ReadTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
  readonly columns: number;
  readonly edges: readonly number[];
  /** Row by row, covered places left out. */
  readonly cells: readonly ReadCell[];
}

/** The most that a cell keeps free beside its text, in points (Word: 5.4). */
const PADDING = 8;

/** Puts each glyph into the cell that its middle lies in. */
function glyphsByCell(grid: Grid, glyphs: readonly Glyph[]): Map<GridCell, Glyph[]> {
  const result = new Map<GridCell, Glyph[]>();
  const find = finder(grid);
  for (const glyph of glyphs) {
    const cell = find(glyph.x + glyph.width / 2, glyph.y - 0.35 * glyph.size);
    if (!cell) continue;
    const own = result.get(cell);
    if (own) own.push(glyph);
    else result.set(cell, [glyph]);
  }
  return result;
}

/**
 * Gives, for each kind of cell (its column and width), the space that it keeps free on either side. Text set to the
 * left shows it on the left, centred text shows it where its longest line stands.
 */
function paddings(lines: ReadonlyMap<GridCell, readonly Line[]>): (cell: GridCell) => number {
  const gaps = new Map<string, { left: number; right: number }>();
  const kind = (cell: GridCell) => `${cell.column} ${cell.colSpan}`;
  for (const [cell, own] of lines) {
    const gap = gaps.get(kind(cell)) ?? { left: PADDING, right: PADDING };
    for (const line of own) {
      gap.left = Math.min(gap.left, line.x1 - cell.x1);
      gap.right = Math.min(gap.right, cell.x2 - line.x2);
    }
    gaps.set(kind(cell), gap);
  }
  return (cell) => {
    const gap = gaps.get(kind(cell));
    return gap ? Math.max(0, gap.left, gap.right) : 0;
  };
}

/** Says whether all lines of a cell stand in its middle. */
function isCentred(cell: GridCell, lines: readonly Line[]): boolean {
  return lines.every((line) => Math.abs(line.x1 - cell.x1 - (cell.x2 - line.x2)) < line.size);
}

/**
 * Says whether a column's cells wrap: somewhere full lines end in a shorter one, or a line stops at a pause within a list.
 * Lists of names of one length do not.
 */
function wraps(cells: readonly (readonly Line[])[]): boolean {
  const isShorter = (last: Line, first: Line) => last.x2 - last.x1 < first.x2 - first.x1 - 0.5 * last.size;
  const pauses = (line: Line) => /[、，,（(]$/.test(line.text);
  return cells.some((lines) => lines.length > 1 && (isShorter(lines.at(-1) as Line, lines[0] as Line) || lines.slice(0, -1).some(pauses)));
}

/** Says whether a blank spreads a short word out to the width of others (主　任): such a line is a paragraph by itself. */
const isSpread = (line: Line): boolean =>
  line.glyphs.length <= 3 &&
  line.x2 - line.x1 < 5 * line.size &&
  widestGap(line) > (line.glyphs.length === 2 ? 0.4 : 0.8) &&
  line.glyphs.every(({ text }) => isIdeograph(text));

/** Divides lines where the file does, else at those that are spread out. */
function stretches(lines: readonly Line[], told: Told): Line[][] {
  const found: Line[][] = [];
  let before: Line | null = null;
  for (const line of lines) {
    if (before && goesOn(before, line, told)) found.at(-1)?.push(line);
    else found.push([line]);
    before = line;
  }
  return found;
}

function goesOn(before: Line, line: Line, told: Told): boolean {
  const what = told(before, line);
  return what === 'run' || (what !== 'parted' && !isSpread(before) && !isSpread(line));
}

/** Says whether the file says of all lines that they are one paragraph's. */
const isTold = (lines: readonly Line[], told: Told): boolean =>
  lines.length > 1 && lines.slice(1).every((line, i) => told(lines[i] as Line, line) === 'run');

/** Holds what reading a cell needs beside its lines. */
interface CellSetting {
  readonly padding: number;
  readonly page: number;
  /** Its column shows that it wraps. */
  readonly isWrapped: boolean;
  readonly told: Told;
}

/**
 * Reads a cell's lines as paragraphs. A line goes on where the next one's first piece would not have fitted beside it;
 * in a centred cell the free space on both sides counts.
 */
function paragraphsIn(cell: GridCell, lines: readonly Line[], setting: CellSetting): Paragraph[] {
  const { padding, page, isWrapped, told } = setting;
  const [left, right] = [cell.x1 + padding, cell.x2 - padding];
  const placed = lines.map((line): PlacedLine => ({ line, page, left, right, flow: 0, leaf: 0 }));
  if (isTold(lines, told)) return [{ lines: placed, break: 'hard' }];
  if (lines.length > 1 && isCentred(cell, lines)) return centred(placed, right - left, isWrapped);
  const start = Math.min(...lines.map((line) => line.x1));
  const moved = placed.map((one) => ({ ...one, left: Math.max(left, start) }));
  return paragraphsOf(moved, { ...typographyOf(moved), narrows: false });
}

/** Gives the room that a line needed for what the next begins with; the rest of a figure that it cuts did not fit, however narrow. */
const headRoom = (line: Line, next: Line): number => Math.max(headWidth(next), cutsFigure(line, next) ? next.size : 0);

/**
 * Joins full lines; those three or four characters wide may as well be names, one a line, unless the column shows that it
 * wraps: then its longest line shows how wide it is, too.
 */
function centred(lines: readonly PlacedLine[], width: number, isWrapped: boolean): Paragraph[] {
  const paragraphs: { lines: PlacedLine[]; break: 'hard' | 'soft' }[] = [];
  let before: Line | null = null;
  for (const placed of lines) {
    const isFull =
      before !== null && before.x2 - before.x1 + headRoom(before, placed.line) > width + (isWrapped ? 0 : 0.3) * placed.line.size;
    const isShort =
      before !== null && before.glyphs.length <= 4 && before.x2 - before.x1 > 2.5 * before.size && placed.line.glyphs.length > 1;
    if (isFull && (isWrapped || !isShort)) paragraphs.at(-1)?.lines.push(placed);
    else paragraphs.push({ lines: [placed], break: isFull ? 'soft' : 'hard' });
    before = placed.line;
  }
  return paragraphs;
}

/** Reads the cells of a table's region. */
export function tableOf(region: Region, page: number): ReadTable | null {
  const { grid } = region;
  if (!grid) return null;
  const lines = new Map([...glyphsByCell(grid, region.glyphs)].map(([cell, glyphs]) => [cell, joined(fragmentsOf(glyphs))] as const));
  return readTable(grid, lines, page);
}

/** Reads the lines in the cells of a grid. */
export function readTable(grid: Grid, lines: ReadonlyMap<GridCell, readonly Line[]>, page: number, told: Told = untold): ReadTable {
  const padding = paddings(lines);
  const columns = grid.edges.map((_, column) => [...lines].flatMap(([cell, own]) => (cell.column === column ? [own] : [])));
  const wrapped = columns.map(wraps);
  const cells = grid.cells.map((cell): ReadCell => {
    const own = lines.get(cell) ?? [];
    const { row, column, rowSpan, colSpan } = cell;
    const setting = { padding: padding(cell), page, isWrapped: wrapped[column] === true, told };
    return { row, column, rowSpan, colSpan, paragraphs: stretches(own, told).flatMap((some) => paragraphsIn(cell, some, setting)) };
  });
  return { page, top: grid.y1, bottom: grid.y2, rows: grid.rows, columns: grid.columns, edges: grid.edges, cells };
}
