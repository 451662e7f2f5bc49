import { startsItem, type Paragraph } from './paragraphs.js';
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

/** Gives the cell that covers a place. */
const covering = (cells: readonly ReadCell[], row: number, column: number): ReadCell | undefined =>
  cells.find((cell) => cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.colSpan);

/** Says whether a cell's text plainly goes on in another: its last line is full and no sentence or item ends with it. */
function goesOn(before: ReadCell, after: ReadCell): boolean {
  const last = before.paragraphs.at(-1)?.lines.at(-1);
  const first = after.paragraphs[0]?.lines[0];
  if (!last || !first) return false;
  const isFull = last.right - last.line.x2 < 1.6 * last.line.size;
  return isFull && !startsItem(first.line) && !/[。；！？;!?]$/.test(last.line.text);
}

/**
 * Says whether the first row of a later part is the rest of a row that the page break cut: nothing stands in its first
 * cell, its widest cell goes on or is empty too, and of the others more are empty than begin anew.
 */
function isCutRow(table: ReadTable, later: ReadTable, row: number): boolean {
  const cells = later.cells.filter((cell) => cell.row === row);
  const widthOf = (cell: ReadCell) => (later.edges[cell.column + cell.colSpan] ?? 0) - (later.edges[cell.column] ?? 0);
  const [first, widest] = [cells[0], [...cells].sort((a, b) => widthOf(b) - widthOf(a))[0]];
  if (!first || !widest || first.paragraphs.length > 0 || first === widest) return false;
  if (cells.some((cell) => cell.rowSpan > 1 && cell.paragraphs.length > 0)) return false;
  const continues = (cell: ReadCell) => {
    const before = covering(table.cells, table.rows - 1, cell.column);
    return before !== undefined && goesOn(before, cell);
  };
  const filled = cells.filter((cell) => cell.paragraphs.length > 0);
  const isWidestCut = widest.paragraphs.length === 0 || continues(widest);
  const anew = filled.filter((cell) => cell !== widest && !continues(cell)).length;
  return filled.length > 0 && isWidestCut && anew < cells.length - filled.length;
}

/** Adds a cut row's rest to the cells of the row before it. */
function mend(cells: readonly ReadCell[], rest: readonly ReadCell[], row: number): ReadCell[] {
  return cells.map((cell) => {
    const more = rest.find((one) => covering([cell], row, one.column) && one.paragraphs.length > 0);
    return more ? { ...cell, paragraphs: spliced(cell, more) } : cell;
  });
}

/** Adds the paragraphs after a break to those before it; the first goes on with the last where that is plain. */
function spliced(before: ReadCell, after: ReadCell): Paragraph[] {
  const [last, first] = [before.paragraphs.at(-1), after.paragraphs[0]];
  if (!last || !first || !goesOn(before, after)) return [...before.paragraphs, ...after.paragraphs];
  return [...before.paragraphs.slice(0, -1), { ...last, lines: [...last.lines, ...first.lines] }, ...after.paragraphs.slice(1)];
}

/** Counts the columns from the left whose first cell on a later page is empty: they go on with the merged cell above. */
function continuedColumns(table: ReadTable, cells: readonly ReadCell[], row: number): Set<number> {
  const columns = new Set<number>();
  for (let column = 0; column < table.columns; column++) {
    const cell = cells.find((one) => one.row === row && one.column === column);
    const above = covering(table.cells, table.rows - 1, column);
    if (!cell || !above || cell.paragraphs.length > 0 || above.colSpan !== cell.colSpan || above.paragraphs.length === 0) break;
    columns.add(column);
  }
  return columns.size < table.columns ? columns : new Set();
}

/** Joins a later part to a table. */
function extended(table: WholeTable, later: ReadTable): WholeTable {
  const repeats = repeatedRows(table, later);
  const isCut = later.rows > repeats && isCutRow(table, later, repeats);
  const offset = table.rows - repeats - (isCut ? 1 : 0);
  const continued = isCut ? new Set<number>() : continuedColumns(table, later.cells, repeats);
  const firstRow = later.cells.filter((cell) => cell.row === repeats);
  let cells: ReadCell[] = isCut ? mend(table.cells, firstRow, table.rows - 1) : [...table.cells];
  for (const rest of firstRow.filter((cell) => isCut || continued.has(cell.column))) {
    cells = lengthened(cells, rest, table.rows - 1, rest.rowSpan - (isCut ? 1 : 0));
  }
  const own = later.cells.filter((cell) => cell.row > repeats || (cell.row === repeats && !isCut && !continued.has(cell.column)));
  cells.push(...own.map((cell) => ({ ...cell, row: cell.row + offset })));
  const repeated = [...table.repeated, ...later.cells.filter((cell) => cell.row < repeats)];
  return { ...table, rows: offset + later.rows, repeated, bottom: later.bottom, cells };
}

/** Lets the cell above a continued one cover the rows of both. */
function lengthened(cells: readonly ReadCell[], rest: ReadCell, row: number, by: number): ReadCell[] {
  const above = covering(cells, row, rest.column);
  return cells.map((cell) => (cell === above ? { ...cell, rowSpan: cell.rowSpan + by } : cell));
}

/** Makes one table of the parts that stand on consecutive pages; the first part alone is its own table. */
export function wholeTable(parts: readonly ReadTable[]): WholeTable | null {
  const [first, ...later] = parts;
  if (!first) return null;
  const whole = later.reduce(extended, { ...first, repeated: [] });
  return { ...whole, cells: [...whole.cells].sort((a, b) => a.row - b.row || a.column - b.column) };
}
