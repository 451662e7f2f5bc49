import type { Range } from '../../document.js';
import { isColumnName } from '../../lexicon/roles.js';
import { trimmed } from './lines.js';
import { type CellFound, LOOK_AHEAD, MOST_COLUMNS, type Source, type TableFound } from './table.js';

/*
 * A sheet saved as CSV (RFC 4180), or one whose cells were copied with a tab between them and quotes round a line break, as
 * Excel writes both. A title above the header fills the first field of its record.
 *
 *     2031年重点任务分解表,,,
 *     序号,工作任务,责任单位,完成时限
 *     1,"修缮停车场,整治秩序",县住建局,6月底前
 */

/** Holds one record: its fields as they are shown, and the signs between and round them. */
interface Record {
  readonly fields: readonly Range[];
  readonly signs: readonly Range[];
  readonly quoted: boolean;
  /** The index of the line after its last. */
  readonly next: number;
}

const DELIMITERS = [',', ';', '\t'] as const;
const LONGEST_NAME = 20;
/** How many lines a quoted field may take, and how many titles may stand above the header. */
const MOST_LINES = 60;
const MOST_TITLES = 3;

/** Reads a table whose fields a delimiter parts; tabs without quotes are left to the reader of tabs. */
export function delimitedTable(source: Source, index: number): TableFound | null {
  for (const delimiter of DELIMITERS) {
    const found = tableWith(source, index, delimiter);
    if (found) return found;
  }
  return null;
}

function tableWith(source: Source, index: number, delimiter: string): TableFound | null {
  const line = source.lines[index];
  if (!line || !source.text.slice(line.start, Math.min(line.end, line.start + LONGEST_FIELD)).includes(delimiter)) return null;
  const first = recordAt(source, index, delimiter);
  if (!first || first.fields.length < 2) return null;
  const size = first.fields.length;
  const titles: Record[] = [];
  let at = index;
  let record: Record | null = first;
  for (; record && isLone(record) && titles.length < MOST_TITLES; record = recordAt(source, at, delimiter)) {
    titles.push(record);
    at = record.next;
  }
  if (record?.fields.length !== size || !isHeader(source, record)) return null;
  const records = recordsFrom(source, at, delimiter, size);
  const quoted = delimiter !== '\t' || records.some((one) => one.quoted);
  const last = records.findLastIndex(({ fields }) => fields.some(isFilled)); // a sheet ends in empty rows
  if (last < 1 || !quoted) return null;
  return {
    above: titles.flatMap(({ fields }) => fields.filter(isFilled)),
    rows: records.slice(0, last + 1).map((one) => cellsOf(source, one)),
    headerRows: 1,
    signs: [...titles, ...records].flatMap(({ signs }) => signs),
    wrapped: false,
    next: records.at(-1)?.next ?? at,
  };
}

/** Takes the records of one size from a line on; an empty line ends them. */
function recordsFrom(source: Source, index: number, delimiter: string, size: number): Record[] {
  const records: Record[] = [];
  for (let at = index; at < source.lines.length; ) {
    const record = recordAt(source, at, delimiter);
    if (record?.fields.length !== size) break;
    if (records.length === LOOK_AHEAD && records.every((one) => one.fields.filter(isFilled).length < 2)) break;
    records.push(record);
    at = record.next;
  }
  return records;
}

const isFilled = ({ start, end }: Range): boolean => end > start;
/** Says whether a record fills its first field alone: a title, or the name of a group. */
const isLone = ({ fields }: Record): boolean => fields.every((field, at) => isFilled(field) === (at === 0));

/** Says whether a record names columns: short names, known ones most of them. */
function isHeader(source: Source, { fields }: Record): boolean {
  const names = fields.map(({ start, end }) => source.text.slice(start, end).replace(/\s/g, ''));
  const filled = names.filter((name) => name !== '');
  const known = filled.filter(isColumnName).length;
  return (
    filled.length * 3 >= names.length * 2 && filled.every((name) => name.length <= LONGEST_NAME) && known >= 2 && known * 2 >= filled.length
  );
}

/** Reads the record that begins at a line; null for an empty line, and for one that cannot be a record. */
function recordAt(source: Source, index: number, delimiter: string): Record | null {
  const first = source.lines[index];
  if (!first || first.start === first.end) return null;
  const fields: Range[] = [];
  const signs: Range[] = [];
  let [at, line, quoted] = [first.start, index, false];
  while (fields.length <= MOST_COLUMNS) {
    const quote = quotedField(source, at, delimiter);
    const end = quote?.next ?? plainEnd(source.text, at, source.lines[line]?.end ?? at, delimiter);
    if (quote) {
      quoted = true;
      signs.push(...quote.signs);
      while (line < index + MOST_LINES && (source.lines[line]?.end ?? end) < end) line++;
    }
    fields.push(trimmed(source.text, quote?.field ?? { start: at, end }));
    if (source.text.charAt(end) !== delimiter || end >= (source.lines[line]?.end ?? 0)) break;
    signs.push({ start: end, end: end + 1 });
    at = end + 1;
  }
  if (fields.length < 2 || fields.length > MOST_COLUMNS) return null;
  return { fields, signs: signs.filter(({ start }) => /\S/.test(source.text.charAt(start))), quoted, next: line + 1 };
}

function plainEnd(text: string, from: number, lineEnd: number, delimiter: string): number {
  const found = text.slice(from, lineEnd).indexOf(delimiter);
  return found < 0 ? lineEnd : from + found;
}

/** No longer field is quoted. */
const LONGEST_FIELD = 4000;

/** Reads a field in quotes, in which two quotes stand for one; null where none opens, or none that ends a field closes it. */
function quotedField(source: Source, from: number, delimiter: string): { field: Range; signs: Range[]; next: number } | null {
  const { text } = source;
  if (text.charAt(from) !== '"') return null;
  const signs: Range[] = [{ start: from, end: from + 1 }];
  for (let at = text.indexOf('"', from + 1); at >= 0 && at - from < LONGEST_FIELD; at = text.indexOf('"', at)) {
    const after = text.charAt(at + 1);
    signs.push({ start: at, end: at + 1 });
    if (after === '' || after === delimiter || after === '\r' || after === '\n')
      return { field: { start: from + 1, end: at }, signs, next: at + 1 };
    if (after !== '"') return null;
    at += 2;
  }
  return null;
}

/** Makes a record's cells; a name of a group that stands alone spans the table. */
function cellsOf(source: Source, record: Record): CellFound[] {
  const { fields } = record;
  if (fields.length > 2 && isLone(record))
    return [{ column: 0, colSpan: fields.length, paragraphs: paragraphsOf(source, fields[0] as Range) }];
  return fields.map((field, column) => ({ column, colSpan: 1, paragraphs: paragraphsOf(source, field) }));
}

/** Divides a field at its line breaks. */
function paragraphsOf({ text }: Source, field: Range): Range[] {
  return [...text.slice(field.start, field.end).matchAll(/[^\r\n]+/g)]
    .map(({ index, 0: line }) => trimmed(text, { start: field.start + index, end: field.start + index + line.length }))
    .filter(isFilled);
}
