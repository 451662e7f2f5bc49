import { i16, u8, u16 } from '../little-endian.js';
import { SPRM, type Sprm } from './sprms.js';

/** Holds how a row is drawn: its cells by their edges, from the left. */
export interface RowFormat {
  /** One more than the cells, in twentieths of a point from the text's edge. */
  edges: number[];
  cells: CellFormat[];
  header: boolean;
  /** Half of the gap between two cells' texts; the first edge lies so far left of the row's. */
  gap: number;
}

/** Says how a cell is joined to the one above it, or to the one before it. */
export interface CellFormat {
  vertical: 'none' | 'starts' | 'joins';
  readonly horizontal: number;
}

type Setter = (row: RowFormat, operand: Uint8Array) => void;

/** Bytes of a cell in a row's definition ([MS-DOC] 2.9.325, TC80). */
const CELL = 20;
/** A definition counts a row's cells in a byte. */
const MOST = 255;
const PLAIN: CellFormat = { vertical: 'none', horizontal: 0 };

const SETTERS = new Map<number, Setter>([
  [SPRM.defineTable, define],
  [0x3404, setHeader],
  [0x9602, setGap],
  [0x9601, move],
  [0x7621, insert],
  [0x5622, remove],
  [0x7623, resize],
  [0xd62b, (row, operand) => mergeVertically(row, u8(operand, 0), u8(operand, 1))],
]);

/** Reads a row's properties in their order; newer programs write them twice, and the definition replaces what stands before it. */
export function rowFormat(sprms: readonly Sprm[]): RowFormat {
  const row: RowFormat = { edges: [], cells: [], header: false, gap: 0 };
  for (const { code, operand } of sprms) SETTERS.get(code)?.(row, operand);
  return row;
}

function setHeader(row: RowFormat, operand: Uint8Array): void {
  row.header = u8(operand, 0) !== 0;
}

function setGap(row: RowFormat, operand: Uint8Array): void {
  row.gap = i16(operand, 0);
}

/** Reads the edges, then what is said about the cells; there may be less said than there are cells (2.9.326). */
function define(row: RowFormat, operand: Uint8Array): void {
  const count = u8(operand, 0);
  row.edges = Array.from({ length: count + 1 }, (_, index) => i16(operand, 1 + 2 * index));
  const cells = 1 + 2 * (count + 1);
  row.cells = Array.from({ length: count }, (_, index) => {
    const flags = u16(operand, cells + CELL * index);
    return { vertical: verticalOf((flags >> 5) & 3), horizontal: flags & 3 };
  });
}

function verticalOf(merge: number): CellFormat['vertical'] {
  return merge === 0 ? 'none' : merge === 1 ? 'joins' : 'starts';
}

function mergeVertically(row: RowFormat, index: number, merge: number): void {
  const cell = row.cells[index];
  if (cell) cell.vertical = verticalOf(merge & 3);
}

/** Moves a row so that it begins at a place. */
function move(row: RowFormat, operand: Uint8Array): void {
  const by = i16(operand, 0) - row.gap - (row.edges[0] ?? 0);
  row.edges = row.edges.map((edge) => edge + by);
}

/** Inserts cells of one width in front of a cell (2.6.3, sprmTInsert). */
function insert(row: RowFormat, operand: Uint8Array): void {
  const [count, width] = [Math.min(u8(operand, 1), MOST - row.cells.length), i16(operand, 2)];
  const at = Math.min(u8(operand, 0), row.cells.length);
  const widths = widthsOf(row);
  widths.splice(at, 0, ...Array.from({ length: count }, () => width));
  row.cells.splice(at, 0, ...Array.from({ length: count }, () => ({ ...PLAIN })));
  setWidths(row, widths);
}

/** Takes the cells of a range out (sprmTDelete). */
function remove(row: RowFormat, operand: Uint8Array): void {
  const [first, end] = [u8(operand, 0), u8(operand, 1)];
  const widths = widthsOf(row);
  widths.splice(first, end - first);
  row.cells.splice(first, end - first);
  setWidths(row, widths);
}

/** Gives the cells of a range a width (sprmTDxaCol). */
function resize(row: RowFormat, operand: Uint8Array): void {
  const [first, end, width] = [u8(operand, 0), u8(operand, 1), i16(operand, 2)];
  setWidths(
    row,
    widthsOf(row).map((before, index) => (first <= index && index < end ? width : before)),
  );
}

function widthsOf({ edges }: RowFormat): number[] {
  return edges.slice(1).map((edge, index) => edge - (edges[index] as number));
}

function setWidths(row: RowFormat, widths: readonly number[]): void {
  row.edges = [row.edges[0] ?? 0];
  for (const width of widths) row.edges.push((row.edges.at(-1) as number) + width);
}
