import type { Range } from '../../document.js';
import { contentOf, type Line, lengthOf, trimmed } from './lines.js';
import { type CellFound, LOOK_AHEAD, MOST_COLUMNS, type Source, type TableFound } from './table.js';

/*
 * Tables drawn with box characters, or with + - | as in reStructuredText; a rule between two lines divides rows:
 *
 *     ┌────┬──────────┐
 *     │月份│工作内容  │
 *     ├────┼──────────┤
 *     │ 1  │召开会议  │
 *     │    │并通报情况│
 *     └────┴──────────┘
 */

const RULE_START = /^[+\u250c-\u254b\u2552-\u2570]/;
const RULE = /^[+\-=|\s\u2500-\u257f]+$/;
const DASHES = /[-=─━═]{3}/;
/** Signs that stand between two cells, those of a rule that does not cross the whole table among them. */
const DIVIDER = /[|+│┃║├┤┼┝┥┠┨┣┫╟╢╠╣]/;
const BAR = /[|│┃║├┝┠┣╟╠]/;

/** Reads a table that box characters draw. */
export function boxTable(source: Source, index: number): TableFound | null {
  const [first, second] = [source.lines[index], source.lines[index + 1]];
  if (!first || !second || !isRule(source, first) || !BAR.test(source.text.charAt(second.from))) return null;
  const lines = linesFrom(source, index);
  const groups = groupsOf(source, lines);
  if (groups.length === 0) return null;
  const rows = rowsOf(groups).map((row) => cellsOf(source, row));
  const headerRows = groups.length === 2 && (groups[1]?.length ?? 0) > 1 ? 1 : 0;
  return { rows, headerRows, signs: lines.flatMap((line) => signsOf(source, line)), wrapped: true, next: index + lines.length };
}

function linesFrom(source: Source, index: number): Line[] {
  const lines: Line[] = [];
  for (let at = index; at < source.lines.length; at++) {
    const line = source.lines[at] as Line;
    if (!isRule(source, line) && !BAR.test(source.text.charAt(line.from))) break;
    lines.push(line);
  }
  return lines;
}

function isRule(source: Source, line: Line): boolean {
  if (lengthOf(line) < 3 || lengthOf(line) > 4000 || !RULE_START.test(source.text.charAt(line.from))) return false;
  const shown = source.text.slice(line.from, line.to);
  return RULE.test(shown) && DASHES.test(shown);
}

/** Divides the lines of text at the rules between them. */
function groupsOf(source: Source, lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (isRule(source, line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** Rules between all rows make each group a row; a rule below the header alone, or none, makes each line one. */
function rowsOf(groups: readonly Line[][]): Line[][] {
  if (groups.length > 2) return [...groups];
  const body = groups.at(-1)?.map((line) => [line]) ?? [];
  return groups.length === 2 ? [groups[0] as Line[], ...body] : body;
}

/** Joins what the lines of a row show in each column. */
function cellsOf(source: Source, row: readonly Line[]): CellFound[] {
  const columns: Range[][] = [];
  for (const line of row.slice(0, LOOK_AHEAD * 10)) {
    for (const [column, range] of fieldsOf(source, line).entries()) {
      if (columns.length <= column) columns.push([]);
      if (range.end > range.start) columns[column]?.push(range);
    }
  }
  return columns.map((paragraphs, column) => ({ column, colSpan: 1, paragraphs }));
}

/** Divides a line at its bars; a piece of nothing but dashes is a rule that stops short of a merged cell. */
function fieldsOf(source: Source, line: Line): Range[] {
  const edges = [...barsOf(source, line), { start: line.to, end: line.to }];
  const fields = edges.slice(1).map((edge, at) => trimmed(source.text, { start: (edges[at] as Range).end, end: edge.start }));
  if (edges.length > 2 && edges.at(-2)?.end === line.to) fields.pop();
  return fields.map((field) => (isDashes(source, field) ? { start: field.end, end: field.end } : field));
}

function barsOf(source: Source, line: Line): Range[] {
  const bars: Range[] = [];
  for (let at = line.from; at < line.to && bars.length <= MOST_COLUMNS; at++) {
    const character = source.text.charAt(at);
    const divides = bars.length === 0 || DIVIDER.test(character);
    if (divides && !(character === '+' && bars.length > 0)) bars.push({ start: at, end: at + 1 });
  }
  return bars;
}

function isDashes(source: Source, field: Range): boolean {
  return field.end - field.start <= 400 && /^[-=\u2500-\u257f\s+]{3,}$/.test(source.text.slice(field.start, field.end));
}

function signsOf(source: Source, line: Line): Range[] {
  if (isRule(source, line)) return [contentOf(line)];
  const bars = barsOf(source, line);
  const fields = bars.map((bar, at) => trimmed(source.text, { start: bar.end, end: bars[at + 1]?.start ?? line.to }));
  return [...bars, ...fields.filter((field) => isDashes(source, field))];
}
