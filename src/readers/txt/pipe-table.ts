import type { Range } from '../../document.js';
import { isBlank, type Line, trimmed } from './lines.js';
import { type CellFound, LOOK_AHEAD, MOST_COLUMNS, type Source, type TableFound } from './table.js';

/*
 * Tables of Markdown (GitHub Flavored Markdown 0.29, 4.10), with or without pipes at the ends of a row:
 *
 *     | 月份 | 重点工作 |
 *     | --- | :---: |
 *     | 1 | 召开会议 |
 */

/** Reads a table that pipes draw: under a rule line, or without one where every row stands between pipes. */
export function pipeTable(source: Source, index: number): TableFound | null {
  const start = source.lines[index];
  if (!start || !hasPipe(source, start)) return null;
  const ahead = rowsFrom(source, index, index + LOOK_AHEAD);
  const rule = ahead.findIndex((line) => isRule(source, line));
  const columns = columnsOf(source, ahead[0] as Line);
  if (rule === 0 || rule === 1 ? columns < 1 || ahead.length < 2 : !isPlain(source, ahead)) return null;
  const rows = rowsFrom(source, index, source.lines.length);
  const body = rows.filter((line) => !isRule(source, line));
  if (body.length === 0) return null;
  return {
    rows: body.map((line) => cellsOf(source, line)),
    headerRows: rule === 1 ? 1 : 0,
    signs: rows.flatMap((line) => (isRule(source, line) ? [{ start: line.from, end: line.to }] : pipesOf(source, line))),
    wrapped: false,
    next: index + rows.length,
  };
}

function rowsFrom(source: Source, index: number, limit: number): Line[] {
  const outer = isOuter(source, source.lines[index] as Line);
  const rows: Line[] = [];
  for (let at = index; at < Math.min(limit, source.lines.length); at++) {
    const line = source.lines[at] as Line;
    if (isBlank(line) || !hasPipe(source, line) || (outer && source.text.charAt(line.from) !== '|')) break;
    rows.push(line);
  }
  return rows;
}

/** Without a rule line only rows between pipes, of one size, make a table. */
function isPlain(source: Source, rows: readonly Line[]): boolean {
  const columns = columnsOf(source, rows[0] as Line);
  const alike = rows.every((line) => isOuter(source, line) && columnsOf(source, line) === columns);
  return alike && columns >= 2 && rows.length * columns >= 6;
}

function hasPipe(source: Source, line: Line): boolean {
  const at = source.text.indexOf('|', line.from);
  return at >= 0 && at < line.to;
}

const isOuter = (source: Source, line: Line): boolean =>
  line.to - line.from > 1 && source.text.charAt(line.from) === '|' && source.text.charAt(line.to - 1) === '|';

/** A rule line holds pipes, hyphens and the colons of the alignment, nothing else. */
function isRule(source: Source, line: Line): boolean {
  return line.to - line.from <= 2000 && /^[\s|:-]*-[\s|:-]*$/.test(source.text.slice(line.from, line.to));
}

/** Lists a row's pipes; one behind a backslash is text. */
function pipesOf(source: Source, line: Line): Range[] {
  const pipes: Range[] = [];
  for (let at = source.text.indexOf('|', line.from); at >= 0 && at < line.to; at = source.text.indexOf('|', at + 1)) {
    if (source.text.charAt(at - 1) !== '\\') pipes.push({ start: at, end: at + 1 });
    if (pipes.length > MOST_COLUMNS) break;
  }
  return pipes;
}

const columnsOf = (source: Source, line: Line): number => cellsOf(source, line).length;

/** Divides a row at its pipes; those at its ends open and close it. A `<br>` divides a cell's paragraphs. */
function cellsOf(source: Source, line: Line): CellFound[] {
  const pipes = pipesOf(source, line);
  const edges = [{ start: line.from, end: line.from }, ...pipes, { start: line.to, end: line.to }];
  const cells = edges.slice(1).map((edge, at) => ({ start: edges[at]?.end ?? line.from, end: edge.start }));
  if (pipes[0]?.start === line.from) cells.shift();
  if (pipes.at(-1)?.end === line.to) cells.pop();
  return cells.map((cell, column) => ({ column, colSpan: 1, paragraphs: paragraphsOf(source.text, cell) }));
}

function paragraphsOf(text: string, cell: Range): Range[] {
  const paragraphs: Range[] = [];
  let start = cell.start;
  for (const found of text.slice(cell.start, cell.end).matchAll(/<br\s{0,4}\/?>/gi)) {
    paragraphs.push({ start, end: cell.start + found.index });
    start = cell.start + found.index + found[0].length;
  }
  paragraphs.push({ start, end: cell.end });
  return paragraphs.map((range) => trimmed(text, range)).filter((range) => range.end > range.start);
}
