import { ReadError, type Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import type { Limits } from '../../limits.js';
import { openPackage } from '../docx/package.js';
import type { Vocabulary } from '../docx/parse-xml.js';
import { child, elements, type XmlElement } from '../docx/xml.js';
import { OPEN_DOCUMENT } from '../odt/vocabulary.js';
import type { Reader, ReadOptions } from '../reader.js';
import { sayBeside } from '../sheets/beside.js';
import { charactersIn } from '../sheets/drawn.js';
import { readSheets } from '../sheets/read-sheets.js';
import type { Sheet } from '../sheets/sheet.js';
import { besideOf } from './beside.js';
import { linesIn } from './cell.js';
import { type Book, readTable } from './sheet.js';
import { readLooks } from './styles.js';

const SPREADSHEET: Vocabulary = { ...OPEN_DOCUMENT, format: 'ods' };

/** Reads OpenDocument spreadsheets (OpenDocument 1.3, ods, ots): each sheet as it is drawn. */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    const source = await openPackage(bytes, options.limits, options.report, SPREADSHEET);
    const manifest = source.part('META-INF/manifest.xml');
    if (elements(manifest).some((entry) => child(entry, 'manifest:encryption-data'))) throw new ReadError('ods:encrypted');
    const content = source.part('content.xml');
    const spreadsheet = spreadsheetIn(content);
    if (!content || !spreadsheet) throw new ReadError('ods:no-workbook');
    return readBook(spreadsheet, content, source.part('styles.xml'), options);
  },
};

/** Gives the spreadsheet that a document's root holds. */
export function spreadsheetIn(root: XmlElement | undefined): XmlElement | undefined {
  return child(child(root, 'office:body'), 'office:spreadsheet');
}

/** Reads a spreadsheet whose styles stand in one root or two. */
export function readBook(
  spreadsheet: XmlElement,
  content: XmlElement,
  styles: XmlElement | undefined,
  options: ReadOptions,
): SourceDocument {
  const { look, isHidden } = readLooks(styles, content);
  const book: Book = { look, isHidden, spend: startSpending(options.limits) };
  const tables = elements(spreadsheet, 'table:table');
  const deleted = charactersIn(linesIn(child(spreadsheet, 'table:tracked-changes')).join(''));
  if (deleted > 0) options.report('ods:deleted-text', { count: deleted });
  return readSheets(sheetsOf(tables, book, options.report), 'ods', 'ods:hidden-text', options);
}

function sheetsOf(tables: readonly XmlElement[], book: Book, report: Report): Sheet[] {
  const read = tables.map((table) => ({ sheet: readTable(table, book), beside: besideOf(table) }));
  sayBeside(
    read.flatMap(({ sheet, beside }) => (sheet.hidden ? [] : [beside])),
    'ods',
    report,
  );
  return read.map(({ sheet, beside }) => ({ ...sheet, lines: beside.lines }));
}

/**
 * Counts what is written once and stands in many places, over all sheets.
 *
 * @throws ReadError `limit:items`
 */
function startSpending({ items }: Pick<Limits, 'items'>): (count: number) => void {
  let spent = 0;
  return (count) => {
    spent += count;
    if (spent > items) throw new ReadError('limit:items', { value: spent, limit: items });
  };
}
