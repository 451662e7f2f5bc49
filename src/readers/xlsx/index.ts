import { type Code, ReadError, type Report } from '../../diagnostic.js';
import type { Block, Hints, SourceDocument } from '../../document.js';
import { openPackage, type Package } from '../docx/package.js';
import { type Carrier, readParts } from '../docx/read-parts.js';
import { child, elements, type Vocabulary, WORD } from '../docx/xml.js';
import type { Reader, ReadOptions } from '../reader.js';
import { wordParts } from '../sheets/parts.js';
import type { Sheet } from '../sheets/sheet.js';
import { type Beside, besideOf } from './drawings.js';
import { readStyles } from './styles.js';
import { type Book, readWorksheet, richText } from './worksheet.js';

const XLSX: Carrier = { format: 'xlsx', codeOf: (code) => code };
const WORKBOOK: Vocabulary = {
  ...WORD,
  format: 'xlsx',
  textual: (name) => /^(?:\w+:)?[tv]$/.test(name),
};

/** Reads workbooks (ISO/IEC 29500-1, 18; xlsx, xlsm, xltx): each sheet as it is drawn. */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    const source = await openPackage(bytes, options.limits, options.report, WORKBOOK);
    return readSheets(sheetsOf(source, options.report), XLSX, 'xlsx:hidden-text', options);
  },
};

/** Reads sheets, whatever file they came in, and says how much of them is hidden. */
export async function readSheets(
  sheets: readonly Sheet[],
  carrier: Carrier,
  hiddenText: Code,
  options: ReadOptions,
): Promise<SourceDocument> {
  const { parts, openings, hidden } = wordParts(sheets);
  if (hidden > 0) options.report(hiddenText, { count: hidden });
  const document = await readParts(parts, carrier, options);
  return { ...document, blocks: opened(document.blocks, openings) };
}

/** Marks where sheets begin: at the titles on a page of their own. */
function opened(blocks: readonly Block[], openings: Iterable<NonNullable<Hints['opens']>>): Block[] {
  const left = openings[Symbol.iterator]();
  let isFirst = true;
  return blocks.map((block) => {
    if (block.kind !== 'text' || block.hints.style !== 'title' || !(isFirst || block.hints.pageBreakBefore)) return block;
    isFirst = false;
    const { value: opens } = left.next();
    return opens ? { ...block, hints: { ...block.hints, opens } } : block;
  });
}

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
  sayBeside(beside, report);
  return sheets;
}

/** Says what sheets carry that is not read. */
function sayBeside(all: readonly Beside[], report: Report): void {
  const sum = (of: (one: Beside) => number) => all.reduce((total, one) => total + of(one), 0);
  const [pictures, comments, objects] = [sum((one) => one.pictures), sum((one) => one.comments), sum((one) => one.objects)];
  if (objects > 0) report('xlsx:embedded', { what: 'a chart or another object', whatZh: '图表或其他对象', count: objects });
  if (pictures > 0) report('xlsx:pictures', { count: pictures });
  if (comments > 0) report('xlsx:comments', { count: comments });
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
