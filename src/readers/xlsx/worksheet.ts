import { child, elements, wholeNumber, type XmlElement } from '../docx/xml.js';
import { numberText } from '../sheets/number-text.js';
import { areaOf, placeOf, type Sheet, type SheetCell } from '../sheets/sheet.js';
import type { CellStyle } from './styles.js';

/** Holds what the sheets of a workbook share. */
export interface Book {
  readonly strings: readonly string[];
  readonly style: (index: number) => CellStyle;
  /** Its days are counted from 1904. */
  readonly from1904: boolean;
}

/** Controls but for tabs and line ends. */
const CONTROL = /[\0-\x08\x0b-\x1f]/g;
/** Wider than any sheet is (XFD): columns beyond are damage. */
const MOST_COLUMNS = 16_384;

/** Reads a sheet (ISO/IEC 29500-1, 18.3): what each cell shows, formulas by the value that was last worked out. */
export function readWorksheet(part: XmlElement, name: string, hidden: boolean, book: Book): Sheet {
  const rows = new Map<number, Map<number, SheetCell>>();
  const hiddenRows = new Set<number>();
  let next = 0;
  for (const row of elements(child(part, 'sheetData'), 'row')) {
    const number = (wholeNumber(row.attributes['r']) ?? next + 1) - 1;
    next = number + 1;
    if (isTrue(row.attributes['hidden'])) hiddenRows.add(number);
    rows.set(number, cellsOf(row, book));
  }
  const merges = elements(child(part, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => areaOf(attributes['ref'] ?? '') ?? []);
  return {
    name,
    hidden,
    rows,
    merges,
    hiddenRows,
    hiddenColumns: hiddenColumns(part),
  };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function hiddenColumns(part: XmlElement): Set<number> {
  const hidden = new Set<number>();
  for (const { attributes } of elements(child(part, 'cols'), 'col')) {
    if (!isTrue(attributes['hidden']) && Number(attributes['width'] ?? 1) !== 0) continue;
    const last = Math.min(wholeNumber(attributes['max']) ?? 0, MOST_COLUMNS);
    for (let column = Math.max(1, wholeNumber(attributes['min']) ?? 1); column <= last; column++) hidden.add(column - 1);
  }
  return hidden;
}

function cellsOf(row: XmlElement, book: Book): Map<number, SheetCell> {
  const cells = new Map<number, SheetCell>();
  let next = 0;
  for (const cell of elements(row, 'c')) {
    const column = placeOf(cell.attributes['r'] ?? '')?.column ?? next;
    next = column + 1;
    const { pattern, ...look } = book.style(wholeNumber(cell.attributes['s']) ?? 0);
    const text = textOf(cell, pattern, book);
    if (/\S/.test(text)) cells.set(column, { text, ...look });
  }
  return cells;
}

function textOf(cell: XmlElement, pattern: string, book: Book): string {
  const value = child(cell, 'v')?.children.join('') ?? '';
  switch (cell.attributes['t']) {
    case 's':
      return book.strings[wholeNumber(value.trim()) ?? -1] ?? '';
    case 'inlineStr':
      return richText(child(cell, 'is'));
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'str':
    case 'e':
    case 'd':
      return plain(value);
  }
  return value.trim() === '' || Number.isNaN(Number(value)) ? value : numberText(Number(value), pattern, book.from1904);
}

/** Gives the text of a string, runs joined, readings (rPh) left out (18.4). */
export function richText(item: XmlElement | undefined): string {
  const texts = elements(item).flatMap((node) => (node.name === 't' ? [node] : node.name === 'r' ? elements(node, 't') : []));
  return plain(texts.flatMap(({ children }) => children).join(''));
}

/** Is a character that XML cannot hold, or the sign that would begin such a one: _x000D_, _x005F_ (22.4.2.4). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Writes characters out that are named by their numbers; lines end in "\n" however they are written, and other controls draw nothing. */
function plain(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(CONTROL, '');
}
