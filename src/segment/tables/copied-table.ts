/**
 * A table that was copied one cell to a line: the names of its columns, then the cells, row by row.
 *
 *     序号
 *     重点任务
 *     责任单位
 *     1
 *     新建两座人行天桥
 *     县住建局
 *     县交通局
 *     2
 *     …
 *
 * Empty cells left no line and a cell of two paragraphs left two, so that rows cannot be counted out: each line goes to
 * the column that it suits (`cheapest-rows.ts`). What it is not: words of such columns in a list with no rows below.
 */
import type { Report } from '../../diagnostic.js';
import { NO_HINTS, type TableBlock, type TableRow } from '../../document.js';
import { readDate } from '../../lexicon/dates.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { rolesOf } from '../../lexicon/roles.js';
import type { TableUnit, TextUnit, Unit } from '../pieces/unit.js';
import { cheapestRows, holdsNoProse, type LineColumn, suits } from './copied-rows.js';

const LONGEST_NAME = 12;
const MOST_COLUMNS = 10;
const FEWEST_ROWS = 2;
/** So many lines in a row that only a content can be are no table. */
const PATIENCE = 8;
/** The share of lines that may stand in a column which they do not suit. */
const STRANGERS = 0.15;
const OUTLINE = new Set(['chinese', 'chinese-paren']);

/** Puts a table in the place of the lines that it was copied to; where its rows cannot be told the lines stay and a diagnostic says so. */
export function withCopiedTables(units: readonly Unit[], report: Report): Unit[] {
  const found: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const copy = copyAt(units, at);
    const read = copy && tableOf(copy);
    const length = copy ? copy.header.length + (read?.taken ?? copy.lines.length) : 1;
    found.push(...(read ? [read.table] : units.slice(at, at + length)));
    if (copy && !read) report('table:rows-unsure', { name: copy.header.map(textOf).join(' ') }, copy.header[0]?.ranges[0] ?? null);
    at += length;
  }
  return found;
}

/** Holds what may be a copied table: the lines of its header, the columns that they name, and the lines below. */
interface Copy {
  readonly header: readonly TextUnit[];
  readonly columns: readonly LineColumn[];
  readonly lines: readonly TextUnit[];
}

const textOf = ({ view }: TextUnit): string => view.text;

function copyAt(units: readonly Unit[], at: number): Copy | null {
  const header = headerAt(units, at);
  const columns = columnsOf(header.map(textOf));
  if (!columns) return null;
  const named = header.slice(0, columns.length);
  const lines = linesFrom(units, at + named.length, columns);
  return lines.length < columns.length ? null : { header: named, columns, lines };
}

/** Takes the short lines at a unit that may be names of columns. */
function headerAt(units: readonly Unit[], at: number): TextUnit[] {
  const header: TextUnit[] = [];
  for (const unit of units.slice(at, at + MOST_COLUMNS)) {
    const isName = unit.kind === 'text' && unit.view.text.length <= LONGEST_NAME && !/[。；：:！？，\d]/.test(unit.view.text);
    if (!isName || markerAt(unit.view.text, 0)) break;
    header.push(unit);
  }
  return header;
}

/**
 * Names the columns up to the last that has a known role; null where they are no header: one name at most is not known
 * (类别); the work is among them; a number comes first if there is one, a number or a time where they are but two.
 */
function columnsOf(names: readonly string[]): LineColumn[] | null {
  const roles = names.map((name) => rolesOf(name)[0] ?? null);
  const last = roles.findIndex((role, i) => role === null && roles[i + 1] == null);
  if (roles.lastIndexOf('ordinal') > 0) return null;
  const columns = (last < 0 ? names : names.slice(0, last)).map((name, i): LineColumn => ({ name, role: roles[i] ?? null }));
  const unknown = columns.filter(({ role }) => role === null);
  const first = columns[0]?.role;
  if (unknown.length > 1 || new Set(names.slice(0, columns.length)).size < columns.length) return null;
  if (columns.length < (first === 'ordinal' || first === 'month' ? 2 : 3 + unknown.length)) return null;
  if (columns.some(({ role }) => role === 'content')) return columns;
  // 民生实事 between 序号 and 责任单位 is the work.
  return unknown.length === 1 ? columns.map((column) => ({ ...column, role: column.role ?? 'content' })) : null;
}

/** Takes the lines that may be cells: up to the last that surely is one, and the content behind it. */
function linesFrom(units: readonly Unit[], from: number, columns: readonly LineColumn[]): TextUnit[] {
  const hasTime = columns.some(({ role }) => role === 'deadline' || role === 'month');
  const lines: TextUnit[] = [];
  let sure = 0;
  for (let at = from; at < units.length && lines.length - sure <= PATIENCE; at++) {
    const unit = units[at];
    if (unit?.kind !== 'text' || (!hasTime && isSigned(unit, units[at + 1]))) break;
    lines.push(unit);
    if (isSure(unit.view.text, columns)) sure = lines.length;
  }
  return lines.slice(0, sure + contentBehind(lines.slice(sure), columns));
}

/** Says whether a line names an issuer, its date below: a letter ends so. */
const isSigned = (unit: TextUnit, next: Unit | undefined): boolean =>
  isOrganisation(unit.view.text) && next?.kind === 'text' && (readDate(next.view.text)?.iso?.length ?? 0) > 7;

/** Says whether a line can only be the cell of some column that holds no prose. */
const isSure = (text: string, columns: readonly LineColumn[]): boolean =>
  columns.some((column) => holdsNoProse(column) && suits(text, column, columns));

/** Counts the lines behind the last sure cell that belong to its row: a content at the table's right edge, with its items. */
function contentBehind(lines: readonly TextUnit[], columns: readonly LineColumn[]): number {
  const last = columns.filter(({ role }) => role !== 'remark').at(-1);
  if (last?.role !== 'content') return 0;
  const styles = lines.map(({ view }) => markerAt(view.text, 0)?.style);
  const other = styles.findIndex((style, i) => i > 0 && (!style || style !== styles[0]));
  return other < 0 ? lines.length : other;
}

/** Makes the table, and says how many of the lines are its; null where too many lines suit no column. */
function tableOf({ header, columns, lines }: Copy): { table: TableUnit; taken: number } | null {
  const stretches = stretchesOf(lines, columns);
  const placed = stretches.map(({ cells }, i) => cheapestRows(cells.map(textOf), columns, i === stretches.length - 1));
  const rows = stretches.flatMap(({ above, cells }, i) => [...above, ...(placed[i] ?? []).map((row) => rowOf(cells, row))]);
  const taken = lines.length - (stretches.at(-1)?.cells.length ?? 0) + (placed.at(-1)?.flat().length ?? 0);
  const strange = placed.flat(2).filter(({ suited }) => !suited).length;
  if (placed.flat().length < FEWEST_ROWS || strange > taken * STRANGERS) return null;
  const block: TableBlock = {
    kind: 'table',
    columns: columns.length,
    headerRows: 1,
    rows: [headerRow(header), ...rows],
    range: { start: header[0]?.ranges[0]?.start ?? 0, end: lines[taken - 1]?.ranges.at(-1)?.end ?? 0 },
    hints: header[0]?.hints ?? NO_HINTS,
  };
  return { table: { kind: 'table', block }, taken };
}

/** Holds lines without a break in them, and the rows that stand above: a heading (一、党建工作), the header once more. */
interface Stretch {
  readonly above: readonly TableRow[];
  readonly cells: TextUnit[];
}

function stretchesOf(lines: readonly TextUnit[], columns: readonly LineColumn[]): Stretch[] {
  const found: Stretch[] = [{ above: [], cells: [] }];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as TextUnit;
    if (columns.every(({ name }, i) => lines[at + i]?.view.text === name)) {
      found.push({ above: [headerRow(lines.slice(at, at + columns.length))], cells: [] });
      at += columns.length - 1;
    } else if (isHeading(line, lines[at + 1], columns)) found.push({ above: [cellsRow([[line]], columns.length)], cells: [] });
    else found.at(-1)?.cells.push(line);
  }
  return found;
}

/** Says whether a line heads the rows below it: an outline's number, with a cell of the first column on the next line. */
function isHeading(line: TextUnit, next: TextUnit | undefined, columns: readonly LineColumn[]): boolean {
  const [first] = columns;
  return (
    OUTLINE.has(markerAt(line.view.text, 0)?.style ?? '') &&
    first !== undefined &&
    next !== undefined &&
    suits(next.view.text, first, columns)
  );
}

const headerRow = (lines: readonly TextUnit[]): TableRow => cellsRow(lines.map((line) => [line]));

/** Makes a row of places: the lines of one column are the paragraphs of one cell. */
function rowOf(lines: readonly TextUnit[], places: readonly { line: number; column: number }[]): TableRow {
  const cells: TextUnit[][] = [];
  for (const { line, column } of places) cells[column] = [...(cells[column] ?? []), lines[line] as TextUnit];
  return cellsRow(cells);
}

function cellsRow(cells: readonly (readonly TextUnit[] | undefined)[], colSpan = 1): TableRow {
  return {
    cells: Array.from(cells, (lines = [], column) => ({
      column,
      rowSpan: 1,
      colSpan,
      blocks: lines.map(({ ranges }) => ({ kind: 'text', ranges, break: 'hard', hints: NO_HINTS })),
    })),
  };
}
