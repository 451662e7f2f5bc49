import { attribute, type Element, isElement } from './dom.js';
import { drawing } from './drawn/drawing.js';

/** Holds a cell's place on its table's grid. */
export interface Place {
  readonly element: Element;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Holds a table's rows of the cells that start in them. */
export interface Grid {
  readonly columns: number;
  /** Rows of `thead`, and rows at the top that hold only `th`. */
  readonly headerRows: number;
  readonly rows: readonly { readonly element: Element; readonly cells: readonly Place[] }[];
  readonly captions: readonly Element[];
}

/** Spans from here on say "all the rest", not a number of columns. */
const WIDE = 100;

/**
 * Lays a table's cells out on its grid (HTML, "Forming a table"): a cell takes the first free columns of its row,
 * rowspan 0 and one too long end with the row group, colspan over the table's width means all of it. Columns in
 * which no cell starts are taken out. Null for a table of more places than `most`.
 */
export function gridOf(table: Element, most: number): Grid | null {
  const groups = rowGroups(table);
  const rows = groups.flat();
  const cells = rows.map(cellsOf);
  const width = widthOf(cells);
  if (width * rows.length > most) return null;
  const budget = { places: most };
  const placed = groups.flatMap((group) => place(group, width, budget));
  if (budget.places < 0) return null;
  const starts = [...new Set(placed.flatMap((row) => row.map((cell) => cell.column)))].sort((a, b) => a - b);
  const rank = new Map(starts.map((start, index) => [start, index]));
  const narrowed = (cell: Place): Place => {
    const column = rank.get(cell.column) ?? 0;
    let end = column + 1;
    while (end < starts.length && (starts[end] ?? 0) < cell.column + cell.colSpan) end++;
    return { ...cell, column, colSpan: end - column };
  };
  return {
    columns: starts.length,
    headerRows: headerRows(rows),
    rows: rows.map((element, index) => ({ element, cells: (placed[index] ?? []).map(narrowed) })),
    captions: childrenNamed(table, ['caption']),
  };
}

/** Lists the rows of a table by group; the rows that stand in no group are one of their own. */
function rowGroups(table: Element): Element[][] {
  const groups: Element[][] = [];
  let loose: Element[] | null = null;
  for (const child of childrenNamed(table, ['thead', 'tbody', 'tfoot', 'tr'])) {
    if (child.name !== 'tr') {
      groups.push(childrenNamed(child, ['tr']));
      loose = null;
    } else if (loose) loose.push(child);
    else {
      loose = [child];
      groups.push(loose);
    }
  }
  return groups;
}

function childrenNamed(parent: Element, names: readonly string[]): Element[] {
  return parent.children.filter((child): child is Element => isElement(child) && names.includes(child.name) && drawing(child) === 'drawn');
}

const cellsOf = (row: Element): Element[] => childrenNamed(row, ['td', 'th']);

/** Gives a span attribute's number; 1 for what is none (HTML clamps colspan to 1..1000). */
function spanOf(cell: Element, name: string): number {
  const number = Number.parseInt(attribute(cell, name), 10);
  return Number.isNaN(number) || number < 0 ? 1 : number;
}

/** Gives a bound of the table's columns: the widest row, and what cells from rows above may push aside. */
function widthOf(rows: readonly (readonly Element[])[]): number {
  const colSpan = (cell: Element): number => Math.max(1, spanOf(cell, 'colspan') > WIDE ? 1 : spanOf(cell, 'colspan'));
  const widths = rows.map((row) => row.reduce((sum, cell) => sum + colSpan(cell), 0));
  return widths.reduce((most, width) => Math.max(most, width), 1);
}

/** Places the cells of one row group; the budget is what the whole table may take, and nothing is placed beyond it. */
function place(group: readonly Element[], width: number, budget: { places: number }): Place[][] {
  const busy: number[] = []; // for each column, how many further rows a cell from above covers
  return group.map((row, index) => {
    const placed: Place[] = [];
    let column = 0;
    budget.places -= busy.length;
    if (budget.places < 0) return placed;
    for (const element of cellsOf(row)) {
      while ((busy[column] ?? 0) > 0) column++;
      const wanted = Math.max(1, spanOf(element, 'colspan'));
      const colSpan = Math.min(wanted, Math.max(1, width - column), freeFrom(busy, column));
      const rowSpan = Math.min(spanOf(element, 'rowspan') || group.length, group.length - index);
      placed.push({ element, column, rowSpan, colSpan });
      for (let covered = column; covered < column + colSpan; covered++) busy[covered] = rowSpan;
      column += colSpan;
    }
    for (let at = 0; at < busy.length; at++) busy[at] = Math.max(0, (busy[at] ?? 0) - 1);
    return placed;
  });
}

/** Counts the free columns from one on; a cell never overlaps one that covers its row from above. */
function freeFrom(busy: readonly number[], column: number): number {
  let end = column;
  while (end < busy.length && !(busy[end] ?? 0)) end++;
  return end < busy.length ? end - column : Number.POSITIVE_INFINITY;
}

function headerRows(rows: readonly Element[]): number {
  const isHeader = (row: Element): boolean => {
    const above = row.parent;
    if (above && isElement(above) && above.name === 'thead') return true;
    const cells = cellsOf(row);
    return cells.length > 1 && cells.every((cell) => cell.name === 'th');
  };
  const body = rows.findIndex((row) => !isHeader(row));
  return Math.max(0, body);
}
