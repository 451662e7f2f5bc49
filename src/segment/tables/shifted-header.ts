/**
 * A header of two rows whose spans a copy has lost: the lower row stands at the left edge, below names that are not its own.
 *
 *     序号 | 内容清单 | 责任清单 | 措施清单 | (empty)          becomes    序号 | 内容清单 | 责任清单          | 措施清单
 *     责任领导 | 责任科室 | 方式                                                        | 责任领导 | 责任科室 | 方式
 *     1 | 宣传宪法 | 马某 | 司法所 | 讲座
 *
 * Which of the upper names stand over the lower ones, the cells below say: numbers, persons, bodies, times under their names.
 */
import type { SourceDocument, TableBlock, TableCell } from '../../document.js';
import { rolesOf } from '../../lexicon/roles.js';
import { viewOf } from '../pieces/view.js';
import { holdsNoProse, type LineColumn, suits } from './copied-rows.js';

const LONGEST_NAME = 12;
const FEWEST_LOWER = 2;
/** So many rows say what stands in a column. */
const SAMPLE = 8;

/** Puts the lower row of such a header below the names that it belongs to; any other table stays as it is. */
export function withShiftedHeader(document: Pick<SourceDocument, 'text'>, block: TableBlock): TableBlock {
  const [first, second, ...body] = block.rows;
  if (!first || !second || body.length === 0) return block;
  if (isSet(first.cells, second.cells)) return block;
  const text = ({ blocks }: TableCell): string =>
    blocks.map((own) => (own.kind === 'text' ? viewOf(document.text, own.ranges).text : '')).join(' ');
  const [above, below] = [first, second].map(({ cells }) => cells.filter((cell) => text(cell) !== '')) as [TableCell[], TableCell[]];
  const [upper, lower] = [namesIn(above, text), namesIn(below, text)];
  const { columns } = block;
  const over = upper && lower ? upper.length + lower.length - columns : 0; // so many upper names stand over the lower ones
  if (!upper || !lower || lower.length < FEWEST_LOWER || over < 1 || over >= upper.length || upper.length === columns) return block;
  const rows = body.slice(0, SAMPLE).map(({ cells }) => cells.map(text));
  const fits = Array.from({ length: upper.length - over + 1 }, (_, from) =>
    fitness([...upper.slice(0, from), ...lower, ...upper.slice(from + over)], rows),
  );
  const best = Math.max(...fits);
  if (best <= 0 || fits.filter((one) => one === best).length > 1) return block;
  return {
    ...block,
    headerRows: 2,
    rows: [...headerRows(above, below, { from: fits.indexOf(best), over, upper, lower }), ...body],
  };
}

/** Says whether the carrier sets the lower names below those that span them. */
const isSet = (upper: readonly TableCell[], lower: readonly TableCell[]): boolean =>
  upper.some(({ rowSpan }) => rowSpan > 1) ||
  lower.every(
    ({ column, blocks }) =>
      blocks.length === 0 || upper.some((over) => over.colSpan > 1 && over.column <= column && column < over.column + over.colSpan),
  );

/** Gives the names of a row; null where anything else stands in it. */
function namesIn(cells: readonly TableCell[], text: (cell: TableCell) => string): string[] | null {
  const names = cells.map(text);
  return names.every((name) => name.length <= LONGEST_NAME && !/[\d。；，：:]/.test(name)) ? names : null;
}

/** Says how well columns of these names suit what stands in them: cells that only they can hold, less those that they cannot. */
function fitness(names: readonly string[], rows: readonly (readonly string[])[]): number {
  const columns = names.map((name): LineColumn => ({ name, role: rolesOf(name)[0] ?? null }));
  let sum = 0;
  for (const row of rows)
    columns.forEach((column, i) => {
      const cell = row[i] ?? '';
      if (cell !== '' && holdsNoProse(column)) sum += suits(cell, column, columns) ? 1 : -1;
    });
  return sum;
}

interface Shift {
  readonly from: number;
  readonly over: number;
  readonly upper: readonly string[];
  readonly lower: readonly string[];
}

/** Sets the two rows anew: the lower names are shared out to the upper ones over them, the first of these has what is left over. */
function headerRows(first: readonly TableCell[], second: readonly TableCell[], { from, over, upper, lower }: Shift): TableBlock['rows'] {
  const share = Math.floor(lower.length / over);
  let column = 0;
  const above = upper.map((_, i): TableCell => {
    const isOver = i >= from && i < from + over;
    const colSpan = !isOver ? 1 : i === from ? lower.length - share * (over - 1) : share;
    const cell = { ...(first[i] as TableCell), column, colSpan, rowSpan: isOver ? 1 : 2 };
    column += colSpan;
    return cell;
  });
  return [{ cells: above }, { cells: lower.map((_, i) => ({ ...(second[i] as TableCell), column: from + i })) }];
}
