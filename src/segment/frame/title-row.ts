/**
 * A title in the first row of a table, over all of its columns, where no line above is one: a notice that is one table.
 *
 *     青禾县2031年重点任务分解表                 becomes a line of its own above the table
 *     序号 | 工作任务 | 责任单位
 */
import type { SourceDocument, TableBlock } from '../../document.js';
import { documentType } from '../../lexicon/document-types.js';
import { hull } from '../pieces/ranges.js';
import { type TextUnit, textUnit, type Unit } from '../pieces/unit.js';
import { isCaption } from './caption.js';
import { wordsIn } from './claim.js';
import { isWholeTitle } from './title.js';

/** A table of fewer rows below its title lays something out. */
const FEWEST_ROWS = 2;

/** Gives a document's units with the title that the first table holds above its names as a line of its own. */
export function withTitleRow(document: SourceDocument, units: readonly Unit[]): Unit[] {
  const at = units.findIndex(({ kind }) => kind === 'table');
  const unit = units[at];
  const above = units.slice(0, Math.max(0, at));
  if (unit?.kind !== 'table' || above.some((one) => one.kind !== 'text' || isWholeTitle(one.view.text) || isCaption(one)))
    return [...units];
  const lines = titleLines(document, unit.block);
  const table = lines && withoutFirstRow(unit.block);
  return lines && table ? [...above, ...lines, { kind: 'table', block: table }, ...units.slice(at + 1)] : [...units];
}

/** Gives the lines of the one cell of the first row that holds anything, where they are a title. */
function titleLines(document: SourceDocument, { rows, columns }: TableBlock): TextUnit[] | null {
  const [first, ...below] = rows;
  const filled = first?.cells.filter(({ blocks }) => blocks.length > 0) ?? [];
  const [cell] = filled;
  if (!cell || filled.length > 1 || cell.column > 0 || cell.rowSpan > 1 || below.length <= FEWEST_ROWS || columns < 2) return null;
  const lines = cell.blocks.flatMap((block) => (block.kind === 'text' ? [textUnit(document, block.ranges, block.hints)] : []));
  const words = wordsIn(lines);
  return lines.length === cell.blocks.length && documentType(words) !== null && isWholeTitle(words) ? lines : null;
}

function withoutFirstRow(block: TableBlock): TableBlock | null {
  const rows = block.rows.slice(1);
  const ranges = rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'text' ? one.ranges : [one.range]))),
  );
  return ranges.length === 0 ? null : { ...block, rows, headerRows: Math.max(0, block.headerRows - 1), range: hull(ranges) };
}
