import type { Block, Range, TableBlock, TableCell, TextBlock } from '../../document.js';
import { NO_HINTS } from '../../document.js';
import type { Line } from './lines.js';
import { within, without } from './ranges.js';

/** Holds a text with its lines, as the table readers look at it. */
export interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Holds a cell that was found: its paragraphs or lines, ends that show nothing cut off. */
export interface CellFound {
  readonly column: number;
  readonly colSpan: number;
  /** 1 where it is left out: text knows no other, tags do. */
  readonly rowSpan?: number;
  readonly paragraphs: readonly Range[];
}

/** Holds a table that was found among the lines. */
export interface TableFound {
  /** Titles above its header that belong to the same sheet; left out where there are none. */
  readonly above?: readonly Range[];
  readonly rows: readonly (readonly CellFound[])[];
  readonly headerRows: number;
  /** Signs that draw the table: pipes, rule lines. */
  readonly signs: readonly Range[];
  /** The lines of a cell are one paragraph that was wrapped. */
  readonly wrapped: boolean;
  /** The index of the first line after it. */
  readonly next: number;
}

/** Looks for one kind of table at a line; null where there is none. Each looks ahead at a bounded number of lines before it is sure. */
export type TableReader = (source: Source, index: number) => TableFound | null;

/** How many lines a reader looks at before it must be sure; what follows is read only once. */
export const LOOK_AHEAD = 60;

/** The most columns that a table may have: Word's limit. */
export const MOST_COLUMNS = 63;

/** A line in front of a table or behind it, not in it: an annex's number, a note, a unit. */
const BESIDE =
  /^(?:附\s{0,4}[件表录]|[备附]?\s{0,4}注\s{0,2}[：:]|说\s{0,4}明\s{0,2}[：:]|表\s{0,2}\d|单位\s{0,2}[：:]|抄\s{0,4}[送报发]\s{0,2}[：:]|主\s{0,2}题\s{0,2}词)/;
/** The line of the 印发机关 (GB/T 9704-2012, 7.4.3) ends so: 2031年3月5日印发, 2031年3月5日 某局办公室印发. */
const PRINTED = /年.{2,6}日.{0,24}印\s{0,2}发$/;

/** Says whether a line begins as one that stands beside tables and not in them. */
export function standsBeside(source: Source, line: Line): boolean {
  return (
    BESIDE.test(source.text.slice(line.from, Math.min(line.to, line.from + 20))) ||
    PRINTED.test(source.text.slice(Math.max(line.from, line.to - 44), line.to))
  );
}

/** Makes the block of a table that was found, cut around the asides that rise through the text. */
export function tableBlock(
  source: Source,
  found: TableFound,
  range: Range,
  cuts: readonly Range[],
  hints: TableBlock['hints'],
): TableBlock {
  const rows = found.rows.map((cells) => ({ cells: cells.map((cell) => cellBlock(source.text, cell, cuts, found.wrapped)) }));
  const columns = found.rows.flat().reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 1);
  return { kind: 'table', columns, headerRows: found.headerRows, rows, range, hints };
}

function cellBlock(text: string, cell: CellFound, cuts: readonly Range[], wrapped: boolean): TableCell {
  const blocks: Block[] = [];
  for (const paragraph of cell.paragraphs) {
    const ranges = without(text, paragraph, within(cuts, paragraph));
    const broken = wrapped && blocks.length > 0 ? 'soft' : 'hard';
    if (ranges.length > 0) blocks.push({ kind: 'text', ranges, break: broken, hints: NO_HINTS } satisfies TextBlock);
  }
  return { column: cell.column, rowSpan: cell.rowSpan ?? 1, colSpan: cell.colSpan, blocks };
}
