import { ReadError, type Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { openPackage, type Package } from '../docx/package.js';
import { type Vocabulary, WORD } from '../docx/parse-xml.js';
import { child, elements } from '../docx/xml.js';
import type { Reader } from '../reader.js';
import { type Beside, sayBeside } from '../sheets/beside.js';
import { readSheets } from '../sheets/read-sheets.js';
import type { Sheet } from '../sheets/sheet.js';
import { besideOf } from './drawings.js';
import { readStyles } from './styles.js';
import { type Book, readWorksheet, richText } from './worksheet.js';

const WORKBOOK: Vocabulary = {
  ...WORD,
  format: 'xlsx',
  textual: (name) => /^(?:\w+:)?[tv]$/.test(name),
};

/** Reads workbooks (ISO/IEC 29500-1, 18; xlsx, xlsm, xltx): each sheet as it is drawn. */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    const source = await openPackage(bytes, options.limits, options.report, WORKBOOK);
    return readSheets(sheetsOf(source, options.report), 'xlsx', 'xlsx:hidden-text', options);
  },
};

function sheetsOf(source: Package, report: Report): Sheet[] {
  const workbook = source.part('xl/workbook.xml');
  if (!workbook) throw new ReadError('xlsx:no-workbook');
  const targets = new Map(
    elements(source.part('xl/_rels/workbook.xml.rels'), 'Relationship').map(
      ({ attributes }) => [attributes['Id'], attributes['Target'] ?? ''] as const,
    ),
  );
  const book: Book = {
    strings: elements(source.part('xl/sharedStrings.xml'), 'si').map(richText),
    style: readStyles(source.part('xl/styles.xml')),
    from1904: /^(?:1|true)$/.test(child(workbook, 'workbookPr')?.attributes['date1904'] ?? ''),
  };
  const beside: Beside[] = [];
  const sheets = elements(child(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const name = partName(targets.get(attributes['r:id']) ?? '');
    const part = source.part(name);
    const hidden = (attributes['state'] ?? 'visible') !== 'visible';
    if (part?.name !== 'worksheet') return [];
    const own = besideOf(name, source);
    if (!hidden) beside.push(own);
    return [{ ...readWorksheet(part, attributes['name'] ?? '', hidden, book), lines: own.lines }];
  });
  sayBeside(beside, 'xlsx', report);
  return sheets;
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
