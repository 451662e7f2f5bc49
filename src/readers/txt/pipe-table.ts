import type { Range } from '../../document.js';
import { contentOf, type Line, lengthOf } from './lines.js';
import { without } from './ranges.js';
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
  const [first, second] = [source.lines[index], source.lines[index + 1]];
  if (!first || !second || first.pipes === 0 || second.pipes === 0) return null;
  const header = isRule(source, second) && !isRule(source, first) ? 1 : 0;
  const ruled = header === 1 || isRule(source, first);
  if (!ruled && !isPlain(source, index)) return null;
  const rows = rowsFrom(source, index, source.lines.length);
  const body = rows.filter((line) => !isRule(source, line));
  return {
    rows: body.map((line) => cellsOf(source, line)),
    headerRows: header,
    signs: rows.flatMap((line) => (isRule(source, line) ? [contentOf(line)] : [...pipesOf(source, line), ...breaksOf(source.text, line)])),
    wrapped: false,
    next: index + rows.length,
  };
}

/** Takes the lines with pipes from a line on; where the first stands between pipes, only those that begin with one. */
function rowsFrom(source: Source, index: number, limit: number): Line[] {
  const opens = source.text.charAt(source.lines[index]?.from ?? 0) === '|';
  const rows: Line[] = [];
  for (let at = index; at < Math.min(limit, source.lines.length); at++) {
    const line = source.lines[at] as Line;
    if (line.pipes === 0 || (opens && source.text.charAt(line.from) !== '|')) break;
    rows.push(line);
  }
  return rows;
}

/** Without a rule line only rows between pipes, of one size, make a table; the first of them tell. */
function isPlain(source: Source, index: number): boolean {
  const columns = cellsOf(source, source.lines[index] as Line).length;
  let at = index;
  for (; at < index + LOOK_AHEAD; at++) {
    const line = source.lines[at];
    if (!line || line.pipes === 0) break;
    if (!isClosed(source, line) || cellsOf(source, line).length !== columns) return false;
  }
  return columns >= 2 && (at - index) * columns >= 6;
}

const isClosed = (source: Source, line: Line): boolean =>
  lengthOf(line) > 1 && source.text.charAt(line.from) === '|' && source.text.charAt(line.to - 1) === '|';

/** A rule line holds pipes, hyphens and the colons of the alignment, nothing else. */
function isRule(source: Source, line: Line): boolean {
  if (line.pipes === 0 || lengthOf(line) > 4000) return false;
  const shown = source.text.slice(line.from, line.to);
  return shown.includes('-') && /^[\s|:-]+$/.test(shown);
}

/** Lists a row's pipes; one behind a backslash is text, and so is all behind the last column that a table may have. */
function pipesOf(source: Source, line: Line): Range[] {
  const pipes: Range[] = [];
  for (let at = line.from; at < line.to && pipes.length <= MOST_COLUMNS; at++) {
    if (source.text.charAt(at) === '\\') at++;
    else if (source.text.charAt(at) === '|') pipes.push({ start: at, end: at + 1 });
  }
  return pipes;
}

/** Divides a row at its pipes; those at its ends only open and close it. */
function cellsOf(source: Source, line: Line): CellFound[] {
  const pipes = pipesOf(source, line);
  const edges = [{ start: line.from, end: line.from }, ...pipes, { start: line.to, end: line.to }];
  const cells = edges.slice(1).map((edge, at) => ({ start: (edges[at] as Range).end, end: edge.start }));
  if (pipes[0]?.start === line.from) cells.shift();
  if (pipes.at(-1)?.end === line.to) cells.pop();
  return cells.map((cell, column) => ({ column, colSpan: 1, paragraphs: paragraphsOf(source.text, cell) }));
}

/** Divides a cell at each `<br>`, since a row of Markdown is one line. */
function paragraphsOf(text: string, cell: Range): Range[] {
  return without(text, cell, breaksOf(text, { from: cell.start, to: cell.end }));
}

function breaksOf(text: string, { from, to }: Pick<Line, 'from' | 'to'>): Range[] {
  const found = text.slice(from, to).matchAll(/<br\s{0,4}\/?>/gi);
  return Array.from(found, ({ index, 0: tag }) => ({ start: from + index, end: from + index + tag.length }));
}
