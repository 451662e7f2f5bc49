import { elements, wholeNumber, type XmlElement } from '../docx/xml.js';
import type { Area, Sheet, SheetCell } from '../sheets/sheet.js';
import { textOf } from './cell.js';
import type { Looks } from './styles.js';

/** Holds what the sheets of a book share. */
export interface Book extends Looks {
  /** Counts cells and rows that are written once and stand in many places. */
  readonly spend: (count: number) => void;
}

/** No program's sheet is larger: what reaches further is damage, or the empty rest of a sheet. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** Holds rows or columns that are alike. */
interface Line {
  readonly node: XmlElement;
  readonly hidden: boolean;
  readonly start: number;
  readonly end: number;
}

/** Reads a sheet (OpenDocument 1.3 part 3, 9.1); what covered cells hold is not drawn. */
export function readTable(table: XmlElement, book: Book): Sheet {
  const columns = spread(linesOf(table, 'column', MOST_COLUMNS));
  const lines = linesOf(table, 'row', MOST_ROWS);
  const rows = new Map<number, Map<number, SheetCell>>();
  const merges: Area[] = [];
  let [width, height] = [0, 0];
  for (const { node, start, end } of lines) {
    const { cells, areas } = cellsOf(node, columns, book);
    if (cells.size === 0) continue;
    book.spend((end - start - 1) * cells.size);
    for (let row = start; row < end; row++) {
      rows.set(row, cells);
      for (const area of areas) merges.push({ ...area, top: row, bottom: row + area.bottom });
    }
    width = Math.max(width, ...Array.from(cells.keys(), (column) => column + 1));
    height = end;
  }
  return {
    name: table.attributes['table:name'] ?? '',
    hidden: book.isHidden(table.attributes['table:style-name']),
    rows,
    merges,
    hiddenRows: hiddenOf(lines, height, book),
    hiddenColumns: new Set(columns.slice(0, width).flatMap(({ hidden }, column) => (hidden ? [column] : []))),
  };
}

/** Lists the rows or columns of a table, also those within groups, which may be folded. */
function linesOf(table: XmlElement, kind: 'row' | 'column', most: number): Line[] {
  const groups = new Set([`table:table-header-${kind}s`, `table:table-${kind}s`, `table:table-${kind}-group`]);
  const lines: Line[] = [];
  const walk = (container: XmlElement, folded: boolean): void => {
    for (const node of elements(container)) {
      if (groups.has(node.name)) walk(node, folded || node.attributes['table:display'] === 'false');
      if (node.name !== `table:table-${kind}`) continue;
      const start = lines.at(-1)?.end ?? 0;
      const end = Math.min(most, start + timesOf(node, `table:number-${kind}s-repeated`));
      const hidden = folded || /^(?:collapse|filter)$/.test(node.attributes['table:visibility'] ?? '');
      if (end > start) lines.push({ node, hidden, start, end });
    }
  };
  walk(table, false);
  return lines;
}

function timesOf(node: XmlElement, attribute: string): number {
  return Math.max(1, wholeNumber(node.attributes[attribute]) ?? 1);
}

/** Gives each column its line. */
function spread(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => Array.from({ length: line.end - line.start }, () => line));
}

/** Lists the hidden rows above a height; what is hidden below the last cell hides nothing. */
function hiddenOf(lines: readonly Line[], height: number, { spend }: Book): Set<number> {
  const hidden = new Set<number>();
  for (const line of lines) {
    if (!line.hidden || line.start >= height) continue;
    const end = Math.min(line.end, height);
    spend(end - line.start);
    for (let row = line.start; row < end; row++) hidden.add(row);
  }
  return hidden;
}

/** Reads the cells of a row that show something, and which of them reach further, the row counted as 0. */
function cellsOf(row: XmlElement, columns: readonly Line[], { look, spend }: Book): { cells: Map<number, SheetCell>; areas: Area[] } {
  const cells = new Map<number, SheetCell>();
  const areas: Area[] = [];
  const own = row.attributes['table:default-cell-style-name'];
  let column = 0;
  for (const cell of elements(row)) {
    if (column >= MOST_COLUMNS) break;
    if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
    const end = Math.min(MOST_COLUMNS, column + timesOf(cell, 'table:number-columns-repeated'));
    const text = cell.name === 'table:table-cell' ? textOf(cell) : '';
    if (/\S/.test(text)) {
      spend(end - column - 1);
      const [right, bottom] = [timesOf(cell, 'table:number-columns-spanned') - 1, timesOf(cell, 'table:number-rows-spanned') - 1];
      for (let at = column; at < end; at++) {
        const style = cell.attributes['table:style-name'] ?? own ?? columns[at]?.node.attributes['table:default-cell-style-name'];
        cells.set(at, { text, ...look(style) });
        if (right + bottom > 0) areas.push({ top: 0, bottom, left: at, right: at + right });
      }
    }
    column = end;
  }
  return { cells, areas };
}
