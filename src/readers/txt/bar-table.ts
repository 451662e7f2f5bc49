import type { Range } from '../../document.js';
import { learn, newColumn, placesOf, strangeness } from './fit-row.js';
import { type Line, trimmed } from './lines.js';
import { type CellFound, MOST_COLUMNS, type Source, standsBeside, type TableFound } from './table.js';

/*
 * A table as programs that collect web pages write it: a bar behind each cell, or round each. Cells that hold paragraphs
 * bring their line breaks with them; a row that lost cells (merged ones, empty ones) has bars for them at its end.
 *
 *     周次 | 日期 | 工作 |          序号 |          |
 *     第一周 | 2月5日 | 报名 |      任务 |          序号
 *     2月6日 | 开学 | |             1 |             |
 *                                   召开会议 |      任务
 *                                                   |
 *                                                   |
 *                                                   1
 */

/** Holds a row: the paragraphs of its cells, those at its end that its bars stand for left out, and the index after its last line. */
export interface Row {
  readonly cells: readonly (readonly Range[])[];
  readonly next: number;
}

/** How a table is written: bars in each row, whether one opens it and whether one closes it. */
interface Shape {
  readonly bars: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly columns: number;
}

/** How many lines the first row may take, and how many lines without a bar one cell may hold. */
const MOST_NAMES = 24;
const MOST_LINES = 12;
/** The longest line that names columns. */
const LONGEST_NAMES = 400;
/** Rows that tell a shape from others. */
const TRIED = 40;

/** A name of a column: short words, no figure, no month, no label. */
const NAME = /^(?!\d{1,8}$)(?!(?:[一二三四五六七八九十]{1,3}|\d{1,2})月份?$)(?!\d{4}年)[^。；;，,！？：:]{1,16}$/;
/** Says whether a text may name a column. */
export const namesColumn = (text: string): boolean => NAME.test(text);
/** A month heads a column of a table that lists work by month. */
const MONTH = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})月份?$/;
/** A row of one text that heads the rows below it. */
const OUTLINE = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/;

/** Reads a table with a bar behind each cell. */
export function barTable(shown: Source, index: number): TableFound | null {
  if (!shown.lines[index]?.pipes) return null;
  const source = withoutOpeningBar(shown, index);
  const shape = shapeAt(source, index, source.lines[index] as Line);
  if (!shape) return null;
  const rows = rowsFrom(source, index, shape, Number.POSITIVE_INFINITY);
  const next = rows.at(-1)?.next ?? index + 1;
  const signs = shown.lines.slice(index, next).flatMap((line) => barsOf(shown, line));
  return { rows: fitted(source, rows, shape.columns), headerRows: 0, signs, wrapped: false, next };
}

/** Leaves out the bar that opens the names alone: | 周次 | 时间 | 工作 | or | 周次 | 时间 | 工作 over 第1周 | 9月1日 | 报名 | */
function withoutOpeningBar(source: Source, index: number): Source {
  const first = source.lines[index] as Line;
  if (!opensRow(source, first) || first.pipes - (endsInBar(source, first) ? 1 : 0) !== closedBelow(source, index)) return source;
  return { ...source, lines: source.lines.with(index, { ...first, from: first.from + 1, pipes: first.pipes - 1 }) };
}

/** Gives how many cells the row below the names has where a bar closes it and none opens it; null for any other. */
function closedBelow(source: Source, index: number): number | null {
  const second = source.lines[index + 1];
  return second && second.pipes > 0 && !opensRow(source, second) && endsInBar(source, second) ? second.pipes : null;
}

const opensRow = (source: Source, line: Line): boolean => source.text.charAt(line.from) === '|';

/** Says whether the bar before the names ends a first one that is blank: | 工作 | 部门 | over 1月 | 报名 | 教务处 | */
const blankFirst = (source: Source, index: number, first: Line): boolean =>
  endsInBar(source, first) && first.pipes === closedBelow(source, index);

/** Chooses the shape in which the texts below the names are the least strange to their columns, and no bar is left over. */
function shapeAt(source: Source, index: number, first: Line): Shape | null {
  let best: { shape: Shape; cost: number } | null = null;
  for (const shape of shapesAt(source, index, first)) {
    if (!hasNames(source, rowsFrom(source, index, shape, 3), shape.bars === first.pipes)) continue;
    const rows = rowsFrom(source, index, shape, TRIED);
    if (!isTable(rows, shape)) continue;
    const behind = source.lines[rows.at(-1)?.next ?? 0];
    const left = behind !== undefined && behind.pipes > 0 && rows.length < TRIED;
    const cost = costOf(source, rows, shape.columns) + (left ? 1 : 0);
    if (!left && shape.bars === first.pipes) return shape; // a row a line
    if (!best || cost < best.cost) best = { shape, cost };
  }
  return best?.shape ?? null;
}

/** Lists the shapes that the first lines may have: a row ends where a line does, between two bars where bars open rows. */
function shapesAt(source: Source, index: number, first: Line): Shape[] {
  const opens = opensRow(source, first) && !blankFirst(source, index, first);
  if (opens && first.to - first.from > 1) return []; // a row of Markdown
  const cells = first.pipes + 1;
  if (!endsInBar(source, first)) {
    const closes = closedBelow(source, index) === cells; // a bar closes each row but the names
    return first.pipes < 2 ? [] : [{ bars: closes ? cells : first.pipes, opens, closes, columns: cells }];
  }
  const shapes: Shape[] = [];
  let bars = 0;
  for (let at = index; at < index + MOST_NAMES && bars < MOST_COLUMNS && shapes.length < (opens ? 1 : MOST_NAMES); at++) {
    const line = source.lines[at];
    if (!line || !mayName(source, line)) break;
    bars += line.pipes;
    const columns = opens ? bars - 1 : bars;
    const ends = line.pipes > 0 && endsInBar(source, line) && (!opens || source.lines[at + 1]?.pipes === 1);
    if (columns > 1 && ends) shapes.push({ bars, opens, closes: true, columns });
    else if (opens && ends && at > index) break;
  }
  return shapes;
}

/** Says whether a line may hold names of columns: short texts and bars. */
const mayName = (source: Source, line: Line): boolean =>
  line.to - line.from < LONGEST_NAMES && !/[。；;]/.test(source.text.slice(line.from, line.to));

const endsInBar = (source: Source, line: Line): boolean => source.text.charAt(line.to - 1) === '|';

/** Gives what a cell shows. */
export const textOf = (source: Source, cell: readonly Range[]): string =>
  cell.map(({ start, end }) => source.text.slice(start, end)).join('');

/** Says whether one of the first rows names the columns; months only where it stands on one line. */
function hasNames(source: Source, rows: readonly Row[], onOneLine: boolean): boolean {
  const names = rows.find((row) => row.cells.length > 1)?.cells.map((cell) => textOf(source, cell));
  const isName = (name: string, column: number): boolean =>
    NAME.test(name) || (onOneLine && (column === 0 ? name === '' : MONTH.test(name)));
  return names?.every(isName) ?? false;
}

/** Says whether rows are enough for a table; without a bar at their ends there must be more of them. */
function isTable(rows: readonly Row[], { closes, columns }: Shape): boolean {
  return rows.length > (closes ? 1 : 2) && rows.length * columns >= 6;
}

/** Gives how strange the rows below the first are to their columns, for a text on the average. */
function costOf(source: Source, rows: readonly Row[], size: number): number {
  const columns = Array.from({ length: size }, newColumn);
  const whole = rows.slice(1).filter((row) => row.cells.length > 1);
  for (const { cells } of whole) for (const [at, cell] of cells.entries()) learn(columns[at] ?? newColumn(), textOf(source, cell));
  const costs = whole.flatMap((row) => row.cells.map((cell, at) => strangeness(columns[at] ?? newColumn(), textOf(source, cell))));
  return costs.reduce((sum, cost) => sum + cost, 0) / Math.max(1, costs.length);
}

/** Reads rows from a line on, to the end of the table or at most so many. */
function rowsFrom(source: Source, index: number, shape: Shape, most: number): Row[] {
  const rows: Row[] = [];
  for (let row = rowAt(source, index, shape); row && rows.length < most; row = rowAt(source, row.next, shape)) rows.push(row);
  return rows;
}

/**
 * Reads one row: lines until all its bars have come, the last of them at a line's end. A line without a bar never begins
 * it. Where the lines below cannot go on with the first, that one has lost bars of its own.
 */
function rowAt(source: Source, index: number, shape: Shape): Row | null {
  const cells: Range[][] = [[]];
  let bars = 0;
  for (let at = index; mayGoOn(source, at, index, bars, shape); at++) {
    const line = source.lines[at] as Line;
    fill(source, line, cells);
    bars += line.pipes;
    if (bars === shape.bars) return endsInBar(source, line) || !shape.closes ? { cells: shownCells(cells, shape), next: at + 1 } : null;
  }
  return bars > 0 ? trimmedRow(source, index, shape) : null;
}

/** Says whether a line may belong to the row that begins at `index` and has had `bars` so far. */
function mayGoOn(source: Source, at: number, index: number, bars: number, shape: Shape): boolean {
  const line = source.lines[at];
  if (!line || bars + line.pipes > shape.bars || at - index > MOST_LINES + shape.bars * 2) return false;
  if (bars === 0) return line.pipes > 0 && (!shape.opens || opensRow(source, line));
  return line.pipes > 0 || !standsBeside(source, line);
}

/** Reads a line that is a row without the bars at its end. */
function trimmedRow(source: Source, index: number, shape: Shape): Row | null {
  const line = source.lines[index] as Line;
  const cells: Range[][] = [[]];
  if (shape.opens || line.pipes < 2 || line.pipes * 2 < shape.bars || line.pipes >= shape.bars) return null;
  fill(source, line, cells);
  return { cells: shownCells(cells, shape), next: index + 1 };
}

/** Puts what stands between a line's bars into the last cell and those after it. */
function fill(source: Source, line: Line, cells: Range[][]): void {
  let start = line.from;
  for (const bar of [...barsOf(source, line), { start: line.to, end: line.to }]) {
    const text = trimmed(source.text, { start, end: bar.start });
    if (text.end > text.start) cells.at(-1)?.push(text);
    if (bar.end > bar.start) cells.push([]);
    start = bar.end;
  }
}

/** Leaves out what stands before an opening bar and behind the last one, and the empty cells at the end. */
function shownCells(cells: readonly Range[][], { opens, columns }: Shape): Range[][] {
  const own = cells.slice(opens ? 1 : 0).slice(0, columns);
  return own.slice(0, own.findLastIndex((cell) => cell.length > 0) + 1);
}

function barsOf(source: Source, line: Line): Range[] {
  const bars: Range[] = [];
  for (let at = line.from; line.pipes > 0 && at < line.to; at++) if (source.text.charAt(at) === '|') bars.push({ start: at, end: at + 1 });
  return bars;
}

/** Gives the cells their columns: those of a whole row in order, those of a row that lost some where they are the least strange. */
export function fitted(source: Source, rows: readonly Row[], size: number): CellFound[][] {
  const columns = Array.from({ length: size }, newColumn);
  for (const { cells } of rows.slice(1).filter((row) => row.cells.length === size))
    for (const [at, cell] of cells.entries()) learn(columns[at] ?? newColumn(), textOf(source, cell));
  return rows.map(({ cells }, index) => {
    const texts = cells.map((cell) => textOf(source, cell));
    if (cells.length === 1 && (index < 2 || OUTLINE.test(texts[0] ?? ''))) return [cellOf(cells[0] ?? [], 0, size)];
    if (cells.length === size) return cells.map((cell, column) => cellOf(cell, column, 1));
    const names = index === 0;
    const places = names ? cells.map((_, at) => (at === 0 ? 0 : at + size - cells.length)) : placesOf(texts, columns);
    return cells.map((cell, at) => cellOf(cell, places[at] ?? at, names && at === 0 ? 1 + size - cells.length : 1));
  });
}

const cellOf = (paragraphs: readonly Range[], column: number, colSpan: number): CellFound => ({ column, colSpan, paragraphs });
