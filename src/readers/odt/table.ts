import { ReadError } from '../../diagnostic.js';
import { element, elements, wholeNumber, type XmlElement } from '../docx/xml.js';
import type { Story } from './story.js';

/** Holds a cell that reaches into further rows. */
interface Reaching {
  readonly span: number;
  rows: number;
}

const GROUPS = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);

/**
 * Writes a table (OpenDocument 1.3 part 3, 9.1) as Word's: a cell that spans rows is begun in its first and joined in
 * the others, where this format has covered cells.
 *
 * @throws ReadError `limit:row`
 */
export function writeTable(table: XmlElement, story: Story, blocks: (cell: XmlElement) => XmlElement[]): XmlElement {
  const reaching = new Map<number, Reaching>();
  return element(
    'w:tbl',
    {},
    rowsIn(table, false).map(({ row, header }) => {
      const hidden = ['collapse', 'filter'].includes(row.attributes['table:visibility'] ?? '');
      const properties = [...(header ? [element('w:tblHeader')] : []), ...(hidden ? [element('w:hidden')] : [])];
      return element('w:tr', {}, [element('w:trPr', {}, properties), ...cellsOf(row, reaching, story.mostCells, blocks)]);
    }),
  );
}

function rowsIn(container: XmlElement, header: boolean): { row: XmlElement; header: boolean }[] {
  return elements(container).flatMap((node) => {
    if (node.name === 'table:table-row') return [{ row: node, header }];
    return GROUPS.has(node.name) ? rowsIn(node, header || node.name === 'table:table-header-rows') : [];
  });
}

function cellsOf(row: XmlElement, reaching: Map<number, Reaching>, most: number, blocks: (cell: XmlElement) => XmlElement[]): XmlElement[] {
  const written: XmlElement[] = [];
  let column = 0;
  for (const cell of placesOf(row, most)) {
    const above = reaching.get(column);
    if (cell.name === 'table:table-cell') {
      const span = spanOf(cell.attributes['table:number-columns-spanned'], most);
      const rows = spanOf(cell.attributes['table:number-rows-spanned'], Number.MAX_SAFE_INTEGER);
      reaching.delete(column);
      if (rows > 1) reaching.set(column, { span, rows: rows - 1 });
      written.push(wordCell(span, rows > 1 ? 'restart' : null, blocks(cell)));
    } else if (above) {
      written.push(wordCell(above.span, 'continue', []));
      if (--above.rows === 0) reaching.delete(column);
    }
    column++;
  }
  return written;
}

/** Gives a row's cells, one for each column: those that only say how often they come, as often. */
function placesOf(row: XmlElement, most: number): XmlElement[] {
  const places: XmlElement[] = [];
  for (const cell of elements(row)) {
    if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
    const times = spanOf(cell.attributes['table:number-columns-repeated'], most + 1);
    if (places.length + times > most) throw new ReadError('limit:row', { value: places.length + times, limit: most });
    for (let time = 0; time < times; time++) places.push(cell);
  }
  return places;
}

function spanOf(value: string | undefined, most: number): number {
  return Math.min(most, Math.max(1, wholeNumber(value) ?? 1));
}

function wordCell(span: number, merge: string | null, contents: readonly XmlElement[]): XmlElement {
  const properties = [
    ...(span === 1 ? [] : [element('w:gridSpan', { 'w:val': String(span) })]),
    ...(merge === null ? [] : [element('w:vMerge', { 'w:val': merge })]),
  ];
  return element('w:tc', {}, [element('w:tcPr', {}, properties), ...contents]);
}
