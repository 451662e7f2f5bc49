import type { Block, Range, SourceDocument, TableBlock, TableCell } from '../../document.js';
import { joined, NO_VIEW, type View, viewOf, wholeRange } from '../pieces/view.js';

/** Holds a cell of a table as rules see it. */
export interface GridCell {
  /** The place where it starts, from 0; every other place that shows it is covered by it. */
  readonly row: number;
  readonly column: number;
  /** The clean text, paragraphs joined by one blank. */
  readonly view: View;
  /** The text as it stands, gaps and all, with "\n" between paragraphs: what lists are divided by. */
  readonly raw: View;
  readonly paragraphs: readonly View[];
  /** From the first character to the last; null for an empty cell. */
  readonly range: Range | null;
}

/** Holds a row of the full grid: one cell a column, a covering cell repeated. */
export interface GridRow {
  readonly index: number;
  readonly cells: readonly GridCell[];
}

/** Holds a table as rows of the same number of places. */
export interface Grid {
  readonly columns: number;
  /** The rows that hold text of their own. */
  readonly rows: readonly GridRow[];
}

/** The grid of a table of which nothing is read. */
export const NO_GRID: Grid = { columns: 0, rows: [] };

/** How many places a grid may have, whatever the limits say; a larger one is no table that a person reads. */
const MOST_PLACES = 1_000_000;
/** What cells may cover, in places; those of long cells count more, for each row reads them anew. A cell beyond it covers its own row alone. */
const MOST_COVERED = 800_000;
const LONG = 16;

/**
 * Spreads a table over its full grid; null for one with more than a million places.
 *
 * Columns in which no cell starts are the carrier's own (a gridSpan of 63) and fall away, rows without text too.
 */
export function gridOf({ text }: Pick<SourceDocument, 'text'>, block: TableBlock): Grid | null {
  const known = GRIDS.get(block);
  if (known?.text === text) return known.grid;
  const grid = spread(text, block);
  GRIDS.set(block, { text, grid });
  return grid;
}

/** The grids of tables with the texts that they were read from, made once: several passes look at each table before it is read. */
const GRIDS = new WeakMap<TableBlock, { readonly text: string; readonly grid: Grid | null }>();

function spread(text: string, block: TableBlock): Grid | null {
  const starts = startsIn(block);
  if (starts.length * block.rows.length > MOST_PLACES) return null;
  const places: (GridCell | undefined)[][] = block.rows.map(() => []);
  let covered = 0;
  block.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      const from = starts.indexOf(cell.column);
      const to = starts.findLastIndex((start) => start < cell.column + cell.colSpan);
      const shown = gridCell(text, cell, index, from);
      const width = (to - from + 1) * (1 + shown.view.text.length / LONG);
      const wanted = Math.min(block.rows.length, index + cell.rowSpan);
      const last = covered + (wanted - index) * width < MOST_COVERED ? wanted : index + 1;
      // A cell that another one's span runs over keeps its own place.
      const own = places[index];
      if (own) own[from] = shown;
      for (let r = index; r < last; r++) fillRow(places[r] ?? [], shown, from, to);
      covered += (last - index) * width;
    }
  });
  const rows = places.map((row, index) => ({ index, cells: starts.map((_, column) => row[column] ?? emptyCell(index, column)) }));
  return { columns: starts.length, rows: rows.filter(hasOwnText) };
}

/** Counts the places of a table's grid: its rows by the columns in which a cell starts. */
export function placesIn(block: TableBlock): number {
  return startsIn(block).length * block.rows.length;
}

/** Gives the columns in which a cell starts, rising. */
function startsIn(block: TableBlock): number[] {
  return [...new Set(block.rows.flatMap((row) => row.cells.map((cell) => cell.column)))].sort((a, b) => a - b);
}

function fillRow(row: (GridCell | undefined)[], cell: GridCell, from: number, to: number): void {
  for (let column = from; column <= to; column++) row[column] ??= cell;
}

/** Says whether a place of a row repeats the cell that covers it. */
export function isCovered(row: GridRow, column: number): boolean {
  const cell = row.cells[column];
  return !cell || cell.row !== row.index || cell.column !== column;
}

/** Gives the cells that start in a row, empty ones left out. */
export function ownCells(row: GridRow): GridCell[] {
  return row.cells.filter((cell, column) => cell.range && !isCovered(row, column));
}

const hasOwnText = (row: GridRow): boolean => ownCells(row).length > 0;

/** What rows show, found once: rules ask each row for each of its columns. */
const SHOWN = new WeakMap<GridRow, readonly GridCell[]>();

/** Gives the different cells of a row that hold text, covering ones included. */
export function shownCells(row: GridRow): readonly GridCell[] {
  const known = SHOWN.get(row);
  if (known) return known;
  const shown = [...new Set(row.cells)].filter((cell) => cell.range);
  SHOWN.set(row, shown);
  return shown;
}

/** Gives the texts of all cells, row by row. */
export const textsIn = (grid: Grid): string[] => grid.rows.flatMap(shownCells).map((cell) => cell.view.text);

/** Gives the cell that stands alone in a row over all its columns; null where there is none. */
export function spanningCell(row: GridRow): GridCell | null {
  const shown = shownCells(row);
  const only = shown[0];
  return shown.length === 1 && only && only.row === row.index && row.cells.every((cell) => cell === only || !cell.range) ? only : null;
}

function gridCell(text: string, cell: TableCell, row: number, column: number): GridCell {
  const texts = flat(cell.blocks);
  const paragraphs = texts.map((ranges) => viewOf(text, ranges)).filter((view) => view.text);
  // A narrow cell sets its word upright, a character a line: 党 / 建.
  const upright = paragraphs.every((paragraph) => paragraph.text.length === 1 && !/\d/.test(paragraph.text));
  const view = joined(paragraphs, upright ? '' : ' ');
  const raws = texts.map((ranges) => rawView(text, ranges)).filter((one) => one.text.trim());
  // most cells are one line without a blank, of which both views are the same
  const raw = raws.length === 1 && raws[0]?.text === view.text && !/\s/.test(view.text) ? view : joined(raws, '\n');
  return { row, column, view, raw, paragraphs, range: view.text ? wholeRange(view) : null };
}

const emptyCell = (row: number, column: number): GridCell => ({ row, column, view: NO_VIEW, raw: NO_VIEW, paragraphs: [], range: null });

/** Gives the ranges of a cell's paragraphs in reading order, those of nested tables among them. */
function flat(blocks: readonly Block[]): (readonly Range[])[] {
  const found: (readonly Range[])[] = [];
  const open = [...blocks].reverse();
  for (let block = open.pop(); block; block = open.pop()) {
    if (block.kind === 'text') found.push(block.ranges);
    else open.push(...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)).reverse());
  }
  return found;
}

/** Shows ranges as they stand, white space kept. */
function rawView(text: string, ranges: readonly Range[]): View {
  const offsets: number[] = [];
  for (const range of ranges) for (let at = range.start; at < range.end; at++) offsets.push(at);
  return { text: ranges.map((range) => text.slice(range.start, range.end)).join(''), offsets };
}
