import { barTable } from './bar-table.js';
import { boxTable } from './box-table.js';
import { cellLineTable } from './cell-line-table.js';
import { columnTable } from './column-table.js';
import { delimitedTable } from './delimited-table.js';
import { ordinalTable } from './ordinal-table.js';
import { pipeTable } from './pipe-table.js';
import { spreadTable } from './spread-table.js';
import { tabbedTable } from './tabbed-table.js';
import type { Source, TableFound, TableReader } from './table.js';
import { tagTable } from './tag-table.js';
import { wordTable } from './word-table.js';

/** Lists the kinds of table that text knows, the more certain first. */
const READERS: readonly TableReader[] = [
  delimitedTable,
  wordTable,
  tagTable,
  pipeTable,
  barTable,
  cellLineTable,
  boxTable,
  tabbedTable,
  spreadTable,
  columnTable,
  ordinalTable,
];

/** Looks for a table that starts at a line; null where there is none. */
export function tableAt(source: Source, index: number): TableFound | null {
  for (const reader of READERS) {
    const found = reader(source, index);
    if (found) return found;
  }
  return null;
}
