import { type EdgedRow, tableOfEdges } from '../docx/edges.js';
import { element, type XmlElement } from '../docx/xml.js';
import { NO_SHAPE, type RowShape, rowOf } from './rows.js';

/** Holds blocks as they are gathered: a story, and in it the tables that are open, outermost first. */
export interface Flow {
  readonly blocks: XmlElement[];
  /** What the paragraph that is open draws. */
  runs: XmlElement[];
  /** The number that its writer drew before it. */
  number: string;
  readonly tables: OpenTable[];
  /** The shapes of rows, by depth. */
  readonly shapes: RowShape[];
}

interface OpenTable {
  readonly rows: EdgedRow[];
  /** The cells of the row that is open. */
  cells: XmlElement[][];
  /** The blocks of the cell that is open. */
  blocks: XmlElement[];
}

/** Starts a story. */
export function startFlow(): Flow {
  return { blocks: [], runs: [], number: '', tables: [], shapes: [] };
}

/** Gives the shape of the rows at a depth. */
export function shapeAt(flow: Flow, depth: number): RowShape {
  return flow.shapes[depth - 1] ?? NO_SHAPE;
}

/** Ends the paragraph that is open, which stands in so many tables. */
export function endParagraph(flow: Flow, depth: number, properties: XmlElement): void {
  reach(flow, depth);
  (flow.tables.at(-1)?.blocks ?? flow.blocks).push(element('w:p', {}, [properties, ...flow.runs]));
  flow.runs = [];
  flow.number = '';
}

/** Ends the cell that is open at a depth. */
export function endCell(flow: Flow, depth: number): void {
  reach(flow, depth);
  const table = flow.tables.at(-1);
  if (!table) return;
  table.cells.push(table.blocks);
  table.blocks = [];
}

/** Ends the row that is open at a depth. */
export function endRow(flow: Flow, depth: number): void {
  if (flow.tables.length < depth) return;
  reach(flow, depth);
  const table = flow.tables.at(-1);
  if (!table) return;
  if (table.cells.length > 0) table.rows.push(rowOf(shapeAt(flow, depth), table.cells));
  table.cells = [];
}

/** Ends the story, and gives its blocks. */
export function endFlow(flow: Flow): XmlElement[] {
  reach(flow, 0);
  return flow.blocks;
}

/** Opens or ends tables until as many are open. */
function reach(flow: Flow, depth: number): void {
  while (flow.tables.length < depth) flow.tables.push({ rows: [], cells: [], blocks: [] });
  while (flow.tables.length > depth) {
    if ((flow.tables.at(-1)?.blocks.length ?? 0) > 0) endCell(flow, flow.tables.length);
    if ((flow.tables.at(-1)?.cells.length ?? 0) > 0) endRow(flow, flow.tables.length);
    const table = flow.tables.pop();
    if (table && table.rows.length > 0) (flow.tables.at(-1)?.blocks ?? flow.blocks).push(tableOfEdges(table.rows));
  }
}
