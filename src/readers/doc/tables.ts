import { element, type XmlElement } from '../docx/xml.js';
import type { Paragraph } from './paragraphs.js';
import type { CellFormat, RowFormat } from './row-format.js';

/** Holds a row while its table is open. */
interface Row {
  readonly cells: readonly (readonly XmlElement[])[];
  readonly format: RowFormat;
  readonly deleted: boolean;
}

/** Holds a table whose end has not come: the rows so far, the row and the cell that are being read. */
interface OpenTable {
  readonly rows: Row[];
  cells: XmlElement[][];
  cell: XmlElement[];
}

const NO_FORMAT: RowFormat = { edges: [], cells: [], header: false, gap: 0 };
/** Edges of one column differ from row to row by rounding, up to some fifteen twentieths of a point. */
const SAME_EDGE = 15;

/**
 * Builds the tables of a story. The file knows no table: paragraphs say how deep they stand, marks end cells and rows.
 *
 * @returns paragraphs and tables in their order
 */
export function blocksOf(paragraphs: Iterable<Paragraph>): XmlElement[] {
  const blocks: XmlElement[] = [];
  const open: OpenTable[] = [];
  const target = (): XmlElement[] => open.at(-1)?.cell ?? blocks;
  const close = (): void => {
    const table = open.pop();
    if (table) target().push(...closed(table));
  };
  for (const paragraph of paragraphs) {
    while (open.length > paragraph.depth) close();
    while (open.length < paragraph.depth) open.push({ rows: [], cells: [], cell: [] });
    const table = open.at(-1);
    if (!table) blocks.push(paragraph.element);
    else take(paragraph, table);
  }
  while (open.length > 0) close();
  return blocks;
}

function take({ element: written, ends, row, deleted }: Paragraph, table: OpenTable): void {
  if (ends === 'row') {
    endRow(table, row ?? NO_FORMAT, deleted ?? false);
    return;
  }
  table.cell.push(written);
  if (ends === 'cell') endCell(table);
}

function endCell(table: OpenTable): void {
  table.cells.push(table.cell);
  table.cell = [];
}

function endRow(table: OpenTable, format: RowFormat, deleted: boolean): void {
  if (table.cell.length > 0) endCell(table);
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, format, deleted });
  table.cells = [];
}

/** Writes a table whose end has come; a row that was cut off is still a row. */
function closed(table: OpenTable): XmlElement[] {
  endRow(table, table.rows.at(-1)?.format ?? NO_FORMAT, false);
  if (table.rows.length === 0) return [];
  const grid = gridOf(table.rows);
  return [
    element(
      'w:tbl',
      {},
      table.rows.map((row) => rowElement(row, grid)),
    ),
  ];
}

/** Gives the columns that edges stand at: every edge of every row, those that only rounding tells apart as one. */
function gridOf(rows: readonly Row[]): ReadonlyMap<number, number> {
  const edges = Array.from(new Set(rows.flatMap(({ format }) => format.edges))).sort((one, other) => one - other);
  const grid = new Map<number, number>();
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    if (edge - first > SAME_EDGE) {
      column++;
      first = edge;
    }
    grid.set(edge, column);
  }
  return grid;
}

function rowElement({ cells, format, deleted }: Row, grid: ReadonlyMap<number, number>): XmlElement {
  const columnAt = (index: number): number | undefined => grid.get(format.edges[index] ?? Number.NaN);
  const before = columnAt(0) ?? 0;
  const properties = [
    ...(before > 0 ? [valued('w:gridBefore', before)] : []),
    ...(format.header ? [element('w:tblHeader')] : []),
    ...(deleted ? [element('w:del')] : []),
  ];
  const flags = format.cells.map(({ horizontal }) => horizontal);
  return element('w:tr', {}, [
    element('w:trPr', {}, properties),
    ...cells.map((contents, index) => {
      const span = Math.max(1, (columnAt(index + 1) ?? 0) - (columnAt(index) ?? 0));
      return element('w:tc', {}, [element('w:tcPr', {}, merges(format.cells[index], span, joinsBefore(flags, index))), ...contents]);
    }),
  ]);
}

function merges(cell: CellFormat | undefined, span: number, joins: boolean): XmlElement[] {
  return [
    ...(span > 1 ? [valued('w:gridSpan', span)] : []),
    ...(joins ? [element('w:hMerge')] : []),
    ...(!cell || cell.vertical === 'none' ? [] : [element('w:vMerge', cell.vertical === 'starts' ? { 'w:val': 'restart' } : {})]),
  ];
}

/**
 * Says whether a cell goes on the one before it by its flags. Two descriptions of the format give 1 and 2 opposite
 * meanings; whichever stands first in a row of joined cells begins them.
 */
function joinsBefore(flags: readonly number[], index: number): boolean {
  const begin = flags.slice(0, index + 1).find((flag) => flag !== 0);
  return begin !== undefined && flags[index] !== 0 && flags[index] !== begin;
}

function valued(name: string, value: number): XmlElement {
  return element(name, { 'w:val': String(value) });
}
