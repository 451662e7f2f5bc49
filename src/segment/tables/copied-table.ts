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
 * A copy may have left a bar on a line of its own behind each cell. Empty cells left no line and a cell of two paragraphs left two, so that rows cannot be counted out: each line goes to
 * the column that it suits (`copied-rows.ts`). A table that became one line is read in the same way, a cell from blank to blank. What it is not: words of such columns in a list with no rows below.
 */

import type { Report } from '../../diagnostic.js';
import { NO_HINTS, type TableBlock, type TableRow } from '../../document.js';
import { annexLabel } from '../../lexicon/annex-label.js';
import { readDate } from '../../lexicon/dates.js';
import { documentType } from '../../lexicon/document-types.js';
import { beginsCopiedTo } from '../../lexicon/imprint.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { isPageMark } from '../../lexicon/page-marks.js';
import type { TableUnit, TextUnit, Unit } from '../pieces/unit.js';
import { cellsRow, headerRow, headerRows, rowOf, underGroups } from './copied-cells.js';
import {
  type CopiedHeader,
  columnsOf,
  countsUp,
  endsTitle,
  headerAt,
  isPair,
  isUnnamed,
  LONGEST_NAME,
  MOST_COLUMNS,
  withNumbers,
} from './copied-header.js';
import { cheapestRows, holdsNoProse, type LineColumn, suits } from './copied-rows.js';
import { cellsOnLine } from './run-on-cells.js';

const FEWEST_ROWS = 2;
/** So many lines in a row that only a content can be are no table. */
const PATIENCE = 8;
/** The share of lines that may stand in a column which they do not suit. */
const STRANGERS = 0.15;
const OUTLINE = new Set(['chinese', 'chinese-paren']);

/**
 * Puts a table in the place of the lines that it was copied to, page marks between them behind it; where its rows cannot
 * be told the lines stay and a diagnostic says so.
 */
export function withCopiedTables(units: readonly Unit[], report: Report): Unit[] {
  const found: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const copies = copiesAt(units, at);
    const read = cheapest(copies.flatMap((copy) => tableOf(copy) ?? []));
    const [copy] = copies;
    const onLine = copy ? null : tableOnLine(units[at]);
    if (onLine) {
      found.push(...onLine);
      at++;
      continue;
    }
    const last = read?.last ?? copy?.lines.at(-1);
    const end = last ? units.indexOf(last, at) + 1 : at + 1;
    const taken = units.slice(at, end);
    found.push(...(read ? [read.table, ...taken.filter((unit) => isMark(unit) || isBar(unit))] : taken));
    if (copy && !read) report('table:rows-unsure', { name: copy.header.map(textOf).join(' ') }, copy.header[0]?.ranges[0] ?? null);
    at = end;
  }
  return found;
}

/** Reads a table that became one line, with what stands before it; null where its cells do not make rows to the last. */
function tableOnLine(unit: Unit | undefined): Unit[] | null {
  const line = cellsOnLine(unit);
  const read = line && cheapest(copiesAt(line.cells, 0).flatMap((copy) => tableOf(copy) ?? []));
  return line && read?.last === line.cells.at(-1) && read ? [...(line.before ? [line.before] : []), read.table] : null;
}

/** Holds what may be a copied table: the lines of its header, the columns that they name, and the lines below. */
interface Copy {
  readonly header: readonly TextUnit[];
  readonly named: CopiedHeader;
  readonly lines: readonly TextUnit[];
}

const textOf = ({ view }: TextUnit): string => view.text;
const isMark = (unit: Unit | undefined): boolean => unit?.kind === 'text' && isPageMark(unit.view.text);
const isBar = (unit: Unit | undefined): boolean => unit?.kind === 'text' && /^[|｜]+$/.test(unit.view.text);
const withoutBars = (units: readonly Unit[], from: number, to?: number): Unit[] => units.slice(from, to).filter((unit) => !isBar(unit));

/** Gives the ways to read a copied table at a unit: with the names up to the last known one, and with one more. */
function copiesAt(all: readonly Unit[], from: number): Copy[] {
  const isBarred = isBar(all[from + 1]) && !isBar(all[from]);
  const [units, at] = isBarred ? [withoutBars(all, from, from + 2 * MOST_COLUMNS), 0] : [all, from];
  const header = headerAt(units, at);
  if (endsTitle(header[0]?.view.text ?? '')) return [];
  const names = columnsOf(header.map(textOf), units[at + header.length]);
  const below = isBarred && names.length > 0 ? withoutBars(all, from) : units;
  return names
    .flatMap((named) => [named, ...withNumbers(named)])
    .flatMap((named) => {
      const lines = linesFrom(below, at + named.names, named.columns);
      const isTold = !named.columns.some(isUnnamed) || countsUp(lines.map(textOf));
      return lines.length < named.columns.length || !isTold ? [] : [{ header: header.slice(0, named.names), named, lines }];
    });
}

/** Rows without a gap prove a table sooner the more columns they have. */
const fewestWhole = (columns: readonly LineColumn[]): number => (columns.length > 3 ? 1 : isPair(columns) ? FEWEST_PAIRS : FEWEST_ROWS);
const FEWEST_PAIRS = 3;

/** Takes the lines that may be cells: up to the last that surely is one, and the content behind it. */
function linesFrom(units: readonly Unit[], from: number, columns: readonly LineColumn[]): TextUnit[] {
  const hasTime = columns.some(({ role }) => role === 'deadline' || role === 'month');
  const lines: TextUnit[] = [];
  let sure = 0;
  for (let at = from; at < units.length && lines.length - sure <= PATIENCE; at++) {
    const unit = units[at];
    if (isMark(unit)) continue;
    if (unit?.kind !== 'text' || isAnnex(unit.view.text) || beginsCopiedTo(unit.view.text) || (!hasTime && isSigned(unit, units[at + 1])))
      break;
    lines.push(unit);
    if (isSure(unit.view.text, columns)) sure = lines.length;
  }
  return lines.slice(0, sure + contentBehind(lines.slice(sure), columns));
}

/** Says whether a line is the label of an annex and nothing else: another text begins. */
const isAnnex = (text: string): boolean => annexLabel(text)?.title === null;

/** Says whether a line names an issuer, its date below: a letter ends so. */
const isSigned = (unit: TextUnit, next: Unit | undefined): boolean =>
  isOrganisation(unit.view.text) && next?.kind === 'text' && (readDate(next.view.text)?.iso?.length ?? 0) > 7;

/** Says whether a line can only be the cell of some column that holds no prose. */
const isSure = (text: string, columns: readonly LineColumn[]): boolean =>
  columns.some((column) => holdsNoProse(column) && suits(text, column, columns));

const isShortCell = (text: string): boolean => text.length <= LONGEST_NAME && !/[。：:]$/.test(text);

/** Says whether a short line behind a row may be its remark: no title, no issuer, no heading. */
const mayBeRemark = (text: string): boolean => documentType(text) === null && !isOrganisation(text) && markerAt(text, 0) === null;

/** Counts the lines behind the last sure cell that belong to its row: at the table's right edge a content with its items, or one cell. */
function contentBehind(lines: readonly TextUnit[], columns: readonly LineColumn[]): number {
  const [next] = lines;
  if (columns.at(-1)?.role === null) return next && isShortCell(next.view.text) ? 1 : 0;
  const remark = columns.at(-1)?.role === 'remark' && columns.at(-2)?.role !== 'content';
  if (remark && next && isShortCell(next.view.text) && mayBeRemark(next.view.text)) return 1;
  const last = columns.filter(({ role }) => role !== 'remark').at(-1);
  if (last?.role !== 'content') return 0;
  const styles = lines.map(({ view }) => markerAt(view.text, 0)?.style);
  const other = styles.findIndex((style, i) => i > 0 && (!style || style !== styles[0]));
  return other < 0 ? lines.length : other;
}

/** Holds a table made of lines: the last of them that it took, and what a line of it costs on average. */
interface Read {
  readonly table: TableUnit;
  readonly last: TextUnit | undefined;
  readonly cost: number;
}

const cheapest = (tables: readonly Read[]): Read | undefined =>
  tables.reduce<Read | undefined>((best, one) => (best && best.cost <= one.cost ? best : one), undefined);

/** Makes the table; null where too many lines suit no column. */
function tableOf({ header, named, lines }: Copy): Read | null {
  const { columns, group } = named;
  const stretches = stretchesOf(lines, columns);
  const placed = stretches.map(({ cells }, i) => cheapestRows(cells.map(textOf), columns, i === stretches.length - 1));
  const rows = stretches.flatMap(({ above, cells }, i) => [...above, ...(placed[i]?.rows ?? []).map((row) => rowOf(cells, row))]);
  const places = placed.map((one) => one.rows.flat());
  const taken = lines.length - (stretches.at(-1)?.cells.length ?? 0) + (places.at(-1)?.length ?? 0);
  const strange = places.flat().filter(({ suited }) => !suited).length;
  const all = placed.flatMap((one) => one.rows);
  const needed = columns.flatMap(({ role }, i) => (role === 'remark' ? [] : [i]));
  const areWhole = strange === 0 && all.every((row) => needed.every((column) => row.some((place) => place.column === column)));
  if (all.length < (areWhole ? fewestWhole(columns) : FEWEST_ROWS) || strange > taken * STRANGERS) return null;
  if (isPair(columns) && !areWhole) return null;
  const block: TableBlock = {
    kind: 'table',
    columns: columns.length,
    headerRows: group ? 2 : 1,
    rows: [...headerRows(header, named), ...(columns.findIndex(isUnnamed) > 0 ? underGroups(rows) : rows)],
    range: { start: header[0]?.ranges[0]?.start ?? 0, end: lines[taken - 1]?.ranges.at(-1)?.end ?? 0 },
    hints: header[0]?.hints ?? NO_HINTS,
  };
  const cost = placed.reduce((sum, one) => sum + one.cost, 0) / Math.max(1, taken);
  return { table: { kind: 'table', block }, last: lines[taken - 1], cost };
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
    } else if (isHeading(lines, at, columns)) found.push({ above: [cellsRow([[line]], columns.length)], cells: [] });
    else found.at(-1)?.cells.push(line);
  }
  return found;
}

/** Says whether a line heads the rows below it: an outline's number, with a cell of the first column on the next line that bears none (a group may be empty). */
function isHeading(lines: readonly TextUnit[], at: number, columns: readonly LineColumn[]): boolean {
  const [first] = columns;
  const next = lines.slice(at + 1).find((line) => !isNumbered(line));
  return isNumbered(lines[at]) && first !== undefined && next !== undefined && suits(next.view.text, first, columns);
}

const isNumbered = (line: TextUnit | undefined): boolean => OUTLINE.has(markerAt(line?.view.text ?? '', 0)?.style ?? '');
