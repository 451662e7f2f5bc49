import type { Range } from '../../document.js';
import { isColumnName } from '../../lexicon/roles.js';
import { isBlank, type Line, lengthOf } from './lines.js';
import { LOOK_AHEAD, MOST_COLUMNS, type Source, type TableFound } from './table.js';

/*
 * Columns held apart by blanks alone, under a header of the words that head columns:
 *
 *     序号  重点工作            责任单位    完成时限
 *     1     开展排查整治        安监科      6月
 *     2     举办培训班          办公室      9月
 *
 * Only a table without a doubt is taken: every line has the header's fields, or all but the first (a merged cell).
 */

const GAP = /[ \t\u00a0\u3000]{2,}/g;
const LONGEST_LINE = 1000;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const IDEOGRAPH = /[\u3400-\u9fff]/;

/** Holds a piece of a line between wide gaps, and the screen column at which it begins. */
interface Field extends Range {
  readonly column: number;
}

/** Reads a table whose columns are held apart by blanks. */
export function columnTable(source: Source, index: number): TableFound | null {
  const first = source.lines[index];
  if (!first || isBlank(first) || lengthOf(first) > 120) return null;
  const header = fieldsOf(source.text, first);
  if (!isHeader(source.text, header)) return null;
  const rows = [header];
  let next = index + 1;
  for (; next < index + LOOK_AHEAD * 10; next++) {
    const line = source.lines[next];
    if (!line || isBlank(line)) break;
    const row = lengthOf(line) <= LONGEST_LINE ? underHeader(fieldsOf(source.text, line), header) : null;
    if (!row) return null; // a line that does not fit casts doubt on all of them
    rows.push(row);
  }
  if (rows.length < 3) return null;
  return { rows: rows.map(cellsOf), headerRows: 1, signs: [], wrapped: false, next };
}

function isHeader(text: string, fields: readonly Field[]): boolean {
  if (fields.length < 2 || fields.length > MOST_COLUMNS) return false;
  const words = fields.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''));
  const known = words.filter(isColumnName).length;
  return words.every((word) => word.length <= 10) && (fields.length === 2 ? known === 2 : known * 2 > fields.length);
}

/** Gives a line's fields if they stand under the header's: all of them, or all but the first. */
function underHeader(fields: readonly Field[], header: readonly Field[]): Field[] | null {
  if (fields.length === header.length) return [...fields];
  const second = header[1];
  if (fields.length !== header.length - 1 || !second || (fields[0]?.column ?? 0) < second.column - 2) return null;
  const at = fields[0]?.start ?? 0;
  return [{ start: at, end: at, column: 0 }, ...fields];
}

function cellsOf(fields: readonly Field[]): TableFound['rows'][number] {
  return fields.map(({ start, end }, column) => ({ column, colSpan: 1, paragraphs: end > start ? [{ start, end }] : [] }));
}

/** Divides a line at gaps of two blanks and more; a gap between two single characters only spreads a word (月  份, 周  翔). */
function fieldsOf(text: string, line: Line): Field[] {
  const shown = text.slice(line.from, line.to);
  const fields: Range[] = [];
  let start = 0;
  for (const gap of [...shown.matchAll(GAP)].slice(0, MOST_COLUMNS * 2)) {
    fields.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  fields.push({ start, end: shown.length });
  const joined = joinSpread(shown, fields);
  const lead = widthOf(text.slice(line.start, line.from));
  return joined.map((field) => ({
    start: line.from + field.start,
    end: line.from + field.end,
    column: lead + widthOf(shown.slice(0, field.start)),
  }));
}

function joinSpread(shown: string, fields: readonly Range[]): Range[] {
  const single = ({ start, end }: Range) => end - start === 1 && IDEOGRAPH.test(shown.charAt(start));
  const joined: Range[] = [];
  for (const field of fields) {
    const last = joined.at(-1);
    if (last && single(last) && single(field) && field.start - last.end <= 4)
      joined[joined.length - 1] = { start: last.start, end: field.end };
    else joined.push(field);
  }
  return joined;
}

/** Gives the width of a text on a screen where an ideograph takes two columns. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === '\t' ? 8 : character === '\u3000' || WIDE.test(character) ? 2 : 1;
  return width;
}
