import { type Block, NO_HINTS, type Range, type SourceDocument, type TableBlock, type TableCell } from '../../../src/document.js';
import { readTable } from '../../../src/segment/tables/table.js';
import type { TableReading } from '../../../src/segment/tables/table-reading.js';

/** Holds a table in memory and the document that it is all of. */
export interface Built {
  readonly document: SourceDocument;
  readonly block: TableBlock;
}

/** Gives the lines in which a narrow cell sets a paragraph. */
function setLines(paragraph: string, at: number): Range[] {
  return [...paragraph.matchAll(/[^\v]+/g)].map(({ 0: line, index }) => ({ start: at + index, end: at + index + line.length }));
}

/** Makes a text block of each line of a cell, at its place in the text. */
function paragraphs(text: string, at: number): Block[] {
  const blocks: Block[] = [];
  let start = at;
  for (const line of text.split('\n')) {
    if (line.trim()) blocks.push({ kind: 'text', ranges: setLines(line, start), break: 'hard', hints: NO_HINTS });
    start += line.length + 1;
  }
  return blocks;
}

/**
 * Builds a table from rows of cells: "^" is covered by the cell above, "<" by the cell to the left, "\n" divides the
 * paragraphs of a cell, "\v" the lines in which one is set.
 */
export function built(rows: readonly (readonly string[])[], headerRows = 0): Built {
  let text = '';
  const tableRows = rows.map((row, r) => {
    const cells: TableCell[] = [];
    row.forEach((shown, column) => {
      if (shown === '^' || shown === '<') return;
      let colSpan = 1;
      while (row[column + colSpan] === '<') colSpan++;
      let rowSpan = 1;
      while (rows[r + rowSpan]?.[column] === '^') rowSpan++;
      cells.push({ column, rowSpan, colSpan, blocks: paragraphs(shown, text.length) });
      text += `${shown}\t`;
    });
    text += '\n';
    return { cells };
  });
  const block: TableBlock = {
    kind: 'table',
    columns: Math.max(...rows.map((row) => row.length)),
    headerRows,
    rows: tableRows,
    range: { start: 0, end: text.length },
    hints: { pageBreakBefore: false, blankBefore: 0 },
  };
  const document: SourceDocument = {
    format: 'test',
    encoding: null,
    pages: null,
    text,
    blocks: [block],
    asides: [],
    facts: [],
    pageStarts: [],
  };
  return { document, block };
}

/** Builds and reads a table of the year 2020. */
export function read(rows: readonly (readonly string[])[], headerRows = 0): TableReading {
  const { document, block } = built(rows, headerRows);
  return readTable(document, block, { year: 2020, caption: null });
}
