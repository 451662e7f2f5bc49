import type { Block, TableBlock, TableCell, TextBlock } from '../document.js';
import { hintsOf } from './hints.js';
import type { Paragraph } from './paragraphs.js';
import type { WholeTable } from './table-join.js';
import type { ReadCell } from './tables.js';
import type { Written } from './text.js';

/** Holds what turning paragraphs into blocks needs: where each line was written, and the document's face. */
export interface Setting {
  readonly ranges: Written['ranges'];
  readonly body: string;
  /** The size of most of its text. */
  readonly em: number;
}

/** Holds what the block before says of a block's start. */
export interface Spacing {
  readonly pageBreakBefore: boolean;
  readonly blankBefore: number;
}

/** Makes a block of a paragraph, one range a line. */
export function textBlock(paragraph: Paragraph, setting: Setting, spacing: Spacing): TextBlock {
  const ranges = paragraph.lines.flatMap(({ line }) => setting.ranges.get(line) ?? []);
  return { kind: 'text', ranges, break: paragraph.break, hints: { ...hintsOf(paragraph, setting.body, setting.em), ...spacing } };
}

const NO_SPACING: Spacing = { pageBreakBefore: false, blankBefore: 0 };

function tableCell(cell: ReadCell, setting: Setting): TableCell {
  const { column, rowSpan, colSpan, paragraphs } = cell;
  return { column, rowSpan, colSpan, blocks: paragraphs.map((paragraph) => textBlock(paragraph, setting, NO_SPACING)) };
}

/** Makes a block of a table. */
export function tableBlock(table: WholeTable, setting: Setting, spacing: Spacing): TableBlock {
  const rows = Array.from({ length: table.rows }, (): TableCell[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(tableCell(cell, setting));
  const ranges = table.cells.flatMap((cell) =>
    cell.paragraphs.flatMap(({ lines }) => lines.flatMap(({ line }) => setting.ranges.get(line) ?? [])),
  );
  const start = ranges.reduce((least, range) => Math.min(least, range.start), Infinity);
  const end = ranges.reduce((most, range) => Math.max(most, range.end), 0);
  const range = { start: Math.min(start, end), end };
  return {
    kind: 'table',
    columns: table.columns,
    headerRows: headerRows(table),
    rows: rows.map((cells) => ({ cells })),
    range,
    hints: spacing,
  };
}

/** A header that later pages repeat is marked as one. */
const headerRows = (table: WholeTable): number => table.repeated.reduce((count, cell) => Math.max(count, cell.row + cell.rowSpan), 0);

/** Gives where a block starts in the reading text. */
export const startOf = (block: Block): number => (block.kind === 'table' ? block.range.start : (block.ranges[0]?.start ?? 0));
