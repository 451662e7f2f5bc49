import type { Range } from '../../document.js';
import { type Line, trimmed } from './lines.js';
import { type CellFound, MOST_COLUMNS, type Source, type TableFound } from './table.js';

/*
 * Tables written in HTML inside a Markdown text, as converters of PDF leave them, often on one line:
 *
 *     <table><tr><td rowspan="2">1月</td><td>召开会议</td></tr><tr><td>走访企业</td></tr></table>
 */

const OPENING = /^(?:<html>\s{0,4}<body>\s{0,4})?<table[\s>]/i;
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})([^<>]{0,1000})>/gi;
const MOST_ROWS = 1000;

/** Holds a table while its tags are read. */
interface Draft {
  readonly rows: CellFound[][];
  readonly signs: Range[];
  /** For each column, how many rows below still belong to the cell above. */
  readonly covered: number[];
  /** The paragraphs of the open cell; null between cells. */
  paragraphs: Range[] | null;
  /** The next text goes on the last paragraph: only a tag of type (b, span) stood between. */
  joins: boolean;
  headerRows: number;
  /** Text stands outside the cells: this is no table that can be told. */
  stray: boolean;
}

/** Reads a table that HTML tags draw in a text. */
export function tagTable(source: Source, index: number): TableFound | null {
  const first = source.lines[index];
  if (!first || source.text.charAt(first.from) !== '<') return null;
  const opening = OPENING.exec(source.text.slice(first.from, first.from + 40));
  const end = opening && endOf(source.text, first.from + opening[0].length);
  const next = end && lineAfter(source, index, end);
  if (!end || !next) return null;
  const draft = draftOf(source.text, { start: first.from, end });
  if (draft.stray || draft.rows.length === 0) return null;
  return { rows: cut(draft.rows), headerRows: draft.headerRows, signs: draft.signs, wrapped: false, next };
}

/** Ends each cell with the table where it would reach beyond the last row. */
function cut(rows: readonly (readonly CellFound[])[]): CellFound[][] {
  return rows.map((cells, at) => cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan ?? 1, rows.length - at) })));
}

/** Finds where the table ends; null where another one begins before, or it never does. */
function endOf(text: string, start: number): number | null {
  const edge = /<\/table>(?:\s{0,4}<\/body>\s{0,4}<\/html>)?|<table/gi;
  edge.lastIndex = start;
  const found = edge.exec(text);
  return found?.[0].startsWith('</') ? found.index + found[0].length : null;
}

/** Gives the index of the line after an offset; null where its line shows more behind it. */
function lineAfter(source: Source, index: number, end: number): number | null {
  let at = index;
  while ((source.lines[at] as Line).end < end) at++;
  return (source.lines[at] as Line).to <= end ? at + 1 : null;
}

function draftOf(text: string, range: Range): Draft {
  const draft: Draft = { rows: [], signs: [], covered: [], paragraphs: null, joins: false, headerRows: 0, stray: false };
  let start = range.start;
  for (const tag of text.slice(range.start, range.end).matchAll(TAG)) {
    const at = range.start + tag.index;
    addText(draft, trimmed(text, { start, end: at }));
    start = at + tag[0].length;
    draft.signs.push({ start: at, end: start });
    addTag(draft, (tag[2] ?? '').toLowerCase(), tag[1] === '/', tag[3] ?? '');
  }
  return draft;
}

function addText(draft: Draft, range: Range): void {
  if (range.end === range.start) return;
  const last = draft.paragraphs?.at(-1);
  if (!draft.paragraphs) draft.stray = true;
  else if (last && draft.joins) draft.paragraphs[draft.paragraphs.length - 1] = { start: last.start, end: range.end };
  else draft.paragraphs.push(range);
  draft.joins = true;
}

function addTag(draft: Draft, name: string, closes: boolean, attributes: string): void {
  if (name === 'tr' && !closes) openRow(draft);
  else if (name === 'td' || name === 'th') {
    if (closes) draft.paragraphs = null;
    else openCell(draft, attributes);
  } else if (name === 'br' || name === 'p' || name === 'div') draft.joins = false;
  else if (name === 'thead' && closes) draft.headerRows = draft.rows.length;
}

function openRow(draft: Draft): void {
  draft.rows.push([]);
  for (const [column, rows] of draft.covered.entries()) draft.covered[column] = Math.max(0, (rows ?? 0) - 1);
}

/** Puts a cell into the first column that no cell above covers. */
function openCell(draft: Draft, attributes: string): void {
  const row = draft.rows.at(-1);
  let column = row?.reduce((most, cell) => Math.max(most, cell.column + cell.colSpan), 0) ?? 0;
  while ((draft.covered[column] ?? 0) > 0) column++;
  if (!row || column >= MOST_COLUMNS) {
    draft.stray = true;
    return;
  }
  const colSpan = spanIn(attributes, 'colspan', MOST_COLUMNS - column);
  const rowSpan = spanIn(attributes, 'rowspan', MOST_ROWS);
  for (let at = column; at < column + colSpan; at++) draft.covered[at] = rowSpan;
  draft.paragraphs = [];
  draft.joins = false;
  row.push({ column, colSpan, rowSpan, paragraphs: draft.paragraphs });
}

function spanIn(attributes: string, name: string, most: number): number {
  const value = new RegExp(`\\b${name}\\s{0,4}=\\s{0,4}["']?(\\d{1,9})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(Number(value ?? 1), 1), most);
}
