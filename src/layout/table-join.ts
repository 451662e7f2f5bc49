import { isColumnName } from '../lexicon/roles.js';
import { withEntries } from './entries.js';
import type { Paragraph } from './paragraphs.js';
import { headWidth, startsItem } from './placed.js';
import type { ReadCell, ReadTable } from './tables.js';

/** Holds a table read over all its pages. */
export interface WholeTable extends ReadTable {
  /** The header's cells as later pages repeat them; they are not among `cells`. */
  readonly repeated: readonly ReadCell[];
}

/** Column edges on two pages are the same within this many points. */
const NEAR = 4;

/** Says whether two tables have the same columns, a shift of the whole page aside. */
export function sameColumns(a: ReadTable, b: ReadTable): boolean {
  const shift = (b.edges[0] ?? 0) - (a.edges[0] ?? 0);
  return a.edges.length === b.edges.length && a.edges.every((edge, i) => Math.abs((b.edges[i] ?? 0) - edge - shift) < NEAR);
}

const textOf = (cell: ReadCell): string =>
  cell.paragraphs
    .flatMap((paragraph) => paragraph.lines.map(({ line }) => line.text))
    .join('')
    .replace(/\s+/g, '');

const rowText = (table: ReadTable, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${textOf(cell)}`)
    .join('|');

/** Counts the rows at the top of a later part that repeat the first part's top rows. */
function repeatedRows(first: ReadTable, later: ReadTable): number {
  let count = 0;
  const most = Math.min(4, first.rows, later.rows - 1);
  while (count < most && rowText(first, count) === rowText(later, count) && /\|/.test(rowText(first, count))) count++;
  const isCut = later.cells.some((cell) => cell.row < count && cell.row + cell.rowSpan > count);
  return isCut ? 0 : count;
}

/** Says whether a later part begins with a row of column names that are not the first part's: it is another table. */
export function headsAnew(first: ReadTable, later: ReadTable): boolean {
  const cells = later.cells.filter((cell) => cell.row === 0);
  const names = cells.map(textOf);
  if (names.length < 2 || names.some((name) => name === '') || names.filter(isColumnName).length * 2 <= names.length) return false;
  return [0, 1, 2, 3].every((row) => rowText(first, row) !== rowText(later, 0));
}

/** Holds a table that further parts are added to. */
interface Growing {
  readonly first: ReadTable;
  readonly cells: ReadCell[];
  readonly repeated: ReadCell[];
  rows: number;
  /** For each column, the index in `cells` of the cell that covers it in the last row. */
  readonly last: Map<number, number>;
  /** The columns in which a cell stands empty. */
  readonly gaps: Set<number>;
  /** For each column, the characters of its cells. */
  readonly filled: Map<number, number>;
}

/** Gives the cell of the last row that covers a column. */
function lastCell({ cells, last }: Growing, column: number): ReadCell | undefined {
  const index = last.get(column);
  return index === undefined ? undefined : cells[index];
}

/** Adds cells and notes which of them reach the last row. */
function add(table: Growing, cells: readonly ReadCell[]): void {
  for (const cell of cells) {
    const index = table.cells.push(cell) - 1;
    if (cell.paragraphs.length === 0) table.gaps.add(cell.column);
    table.filled.set(cell.column, (table.filled.get(cell.column) ?? 0) + textOf(cell).length);
    if (cell.row + cell.rowSpan < table.rows) continue;
    for (let column = cell.column; column < cell.column + cell.colSpan; column++) table.last.set(column, index);
  }
}

/** A word that is spread to fill its line is whole: 张　敏 */
const SPREAD = /^\s{0,4}\p{sc=Han}\s{1,24}\p{sc=Han}\s{0,4}$/u;

/** Says whether a cell's text plainly goes on in another: its last line is full and no sentence or item ends with it. */
function goesOn(before: ReadCell, after: ReadCell): boolean {
  const last = before.paragraphs.at(-1)?.lines.at(-1);
  const first = after.paragraphs[0]?.lines[0];
  if (!last || !first) return false;
  const isFull = last.line.x2 + headWidth(first.line) > last.right + 0.05 * last.line.size || /[，、,]$/.test(last.line.text);
  return isFull && !SPREAD.test(last.line.text) && !startsItem(first.line) && !/[。；！？;!?]$/.test(last.line.text);
}

const isEmpty = (cell: ReadCell): boolean => cell.paragraphs.length === 0;

/**
 * Says whether the first row of a later part is the rest of a row that the page break cut: nothing stands in its first
 * cell, and what stands in its others goes on with what stands above.
 */
function isCutRow(table: Growing, later: ReadTable, row: number): boolean {
  const cells = later.cells.filter((cell) => cell.row === row);
  const filled = (cell: ReadCell) => table.filled.get(cell.column) ?? 0;
  // The column that says most holds the work.
  const [first, fullest] = [cells[0], cells.toSorted((a, b) => filled(b) - filled(a))[0]];
  if (!first || !fullest || !isEmpty(first) || first === fullest || cells.every(isEmpty)) return false;
  if (cells.some((cell) => cell.rowSpan > 1 && !isEmpty(cell))) return false;
  const continues = (cell: ReadCell) => {
    const before = lastCell(table, cell.column);
    return before !== undefined && goesOn(before, cell);
  };
  const others = cells.filter((cell) => cell !== first && cell !== fullest);
  // The next item of the work, beside cells that no row leaves empty: it is of the row above.
  if (others.every(isEmpty)) return continues(fullest) || others.some((cell) => !table.gaps.has(cell.column));
  // Further names beside no work: of the row above too, but where work is merged over several rows of names.
  if (isEmpty(fullest)) return !table.cells.some((cell) => cell.column === fullest.column && cell.rowSpan > 1);
  const anew = others.filter((cell) => !isEmpty(cell) && !continues(cell)).length;
  return continues(fullest) && (anew < cells.filter(isEmpty).length || isOfItems(table.cells, fullest.column));
}

/** Says whether most cells of a column begin with a number, so that one without is the rest of another. */
function isOfItems(all: readonly ReadCell[], column: number): boolean {
  const cells = all.filter((cell) => cell.column === column && !isEmpty(cell));
  const items = cells.filter(({ paragraphs }) => paragraphs[0]?.lines[0] && startsItem(paragraphs[0].lines[0].line));
  return items.length * 3 >= 2 * cells.length;
}

/** Adds the paragraphs after a break to those before it; the first goes on with the last where that is plain. */
function spliced(before: ReadCell, after: ReadCell): Paragraph[] {
  const [last, first] = [before.paragraphs.at(-1), after.paragraphs[0]];
  if (!last || !first || !goesOn(before, after)) return [...before.paragraphs, ...after.paragraphs];
  return [...before.paragraphs.slice(0, -1), { ...last, lines: [...last.lines, ...first.lines] }, ...after.paragraphs.slice(1)];
}

/**
 * Gives the columns whose first cell on a later page is empty and goes on with the merged cell above: those from the left
 * on; further right (分类 after 序号) those where a cell is merged on either side of the break and none stood empty before.
 */
function continuedColumns(table: Growing, cells: readonly ReadCell[], row: number): Set<number> {
  const columns = new Set<number>();
  for (const cell of cells.filter((one) => one.row === row)) {
    const { column, colSpan, rowSpan, paragraphs } = cell;
    const above = lastCell(table, column);
    if (!above || paragraphs.length > 0 || above.colSpan !== colSpan || above.paragraphs.length === 0) continue;
    const isMerged = (above.rowSpan > 1 || rowSpan > 1) && !table.gaps.has(column);
    if (column === columns.size || isMerged) columns.add(column);
  }
  return columns.size < table.first.columns ? columns : new Set();
}

/** Lets the cell of the last row take in its rest on the next page. */
function mend(table: Growing, rest: ReadCell, by: number): void {
  const index = table.last.get(rest.column);
  const above = lastCell(table, rest.column);
  if (index === undefined || !above) return;
  table.cells[index] = { ...above, rowSpan: above.rowSpan + by, paragraphs: spliced(above, rest) };
}

/** Joins a later part to a table. */
function extend(table: Growing, later: ReadTable): void {
  const repeats = repeatedRows(table.first, later);
  const isCut = later.rows > repeats && isCutRow(table, later, repeats);
  const offset = table.rows - repeats - (isCut ? 1 : 0);
  const continued = isCut ? new Set<number>() : continuedColumns(table, later.cells, repeats);
  const isRest = (cell: ReadCell) => cell.row === repeats && (isCut || continued.has(cell.column));
  for (const rest of later.cells.filter(isRest)) mend(table, rest, rest.rowSpan - (isCut ? 1 : 0));
  table.rows = offset + later.rows;
  table.repeated.push(...later.cells.filter((cell) => cell.row < repeats));
  const own = later.cells.filter((cell) => cell.row >= repeats && !isRest(cell));
  add(
    table,
    own.map((cell) => ({ ...cell, row: cell.row + offset })),
  );
}

/** Makes one table of the parts that stand on consecutive pages; the first part alone is its own table. */
export function wholeTable(parts: readonly ReadTable[]): WholeTable | null {
  const [first, ...later] = parts;
  if (!first) return null;
  const table: Growing = { first, cells: [], repeated: [], rows: first.rows, last: new Map(), gaps: new Set(), filled: new Map() };
  add(table, first.cells);
  for (const part of later) extend(table, part);
  const cells = withEntries(table.cells).toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { ...first, rows: table.rows, repeated: table.repeated, bottom: later.at(-1)?.bottom ?? first.bottom, cells };
}
