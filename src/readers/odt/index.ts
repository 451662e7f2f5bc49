import { type Code, ReadError } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { openPackage, type Package } from '../docx/package.js';
import type { Parts } from '../docx/parts.js';
import { readPartsOrPictures, relatedPictures } from '../docx/pictures-only.js';
import type { Carrier } from '../docx/read-parts.js';
import { child, element, elements, type XmlElement } from '../docx/xml.js';
import type { Reader, ReadOptions } from '../reader.js';
import { writeBlocks } from './blocks.js';
import { startLists } from './lists.js';
import { mastersOf, pagesUsed, writePages } from './pages.js';
import type { Story } from './story.js';
import { readStyles, stylesIn } from './styles.js';
import { OPEN_DOCUMENT } from './vocabulary.js';

const CODES = new Map<string, Code>([
  ['docx:hidden-text', 'odt:hidden-text'],
  ['docx:deleted-text', 'odt:deleted-text'],
  ['docx:embedded', 'odt:embedded'],
  ['docx:unknown', 'odt:unknown'],
  ['docx:pictures', 'odt:pictures'],
  ['docx:comments', 'odt:comments'],
]);
const ODT: Carrier = { format: 'odt', codeOf: (code) => CODES.get(code) ?? code };

/** Reads OpenDocument texts (OpenDocument 1.3, odt, ott): they are said in Word's parts, and read as these are. */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    const source = await openPackage(bytes, options.limits, options.report, OPEN_DOCUMENT);
    const manifest = source.part('META-INF/manifest.xml');
    if (elements(manifest).some((entry) => child(entry, 'manifest:encryption-data'))) throw new ReadError('odt:encrypted');
    const content = source.part('content.xml');
    if (!content) throw new ReadError('odt:no-document');
    const styles = source.part('styles.xml');
    // packed anew by hand, its type no longer stands where it tells
    const spreadsheet = child(child(content, 'office:body'), 'office:spreadsheet');
    if (spreadsheet) return (await import('../ods/index.js')).readBook(spreadsheet, content, styles, options);
    return readText(content, styles, options, source);
  },
};

/** Reads a text whose content and styles are given, in one root or two; its pictures are those of the package. */
export function readText(
  content: XmlElement,
  styles: XmlElement | undefined,
  options: ReadOptions,
  source?: Pick<Package, 'bytes'>,
): Promise<SourceDocument> {
  const text = child(child(content, 'office:body'), 'office:text');
  if (!text) throw new ReadError('odt:no-document');
  const parts = wordParts(text, content, styles, options.limits.row);
  const related = new Map([...parts.related, ...relatedPictures(parts.document)]);
  return readPartsOrPictures({ ...parts, related, bytes: (name) => source?.bytes(name) }, ODT, options);
}

function wordParts(text: XmlElement, content: XmlElement, styles: XmlElement | undefined, mostCells: number): Parts {
  const common = [...stylesIn(styles, 'office:styles'), ...stylesIn(content, 'office:styles')];
  const direct = stylesIn(content, 'office:automatic-styles');
  const faces = [...stylesIn(styles, 'office:font-face-decls'), ...stylesIn(content, 'office:font-face-decls')];
  const read = readStyles(common, direct, faces);
  const lists = startLists([...common, ...direct].filter(({ name }) => name === 'text:list-style' || name === 'text:outline-style'));
  const story: Story = { styles: read, lists, footnotes: [], endnotes: [], comments: [], mostCells };
  const body = writeBlocks(text, story);
  // Headers have automatic styles of their own, under names that the text uses for others.
  const above = readStyles(common, stylesIn(styles, 'office:automatic-styles'), faces);
  const used = pagesUsed(text, (name, style) =>
    name === 'table:table' ? (read.other('table', style)['style:master-page-name'] ?? '') : read.paragraph(style).page,
  );
  const { section, parts, even } = writePages([...mastersOf(styles), ...mastersOf(content)], used, { ...story, styles: above });
  const own = new Map([
    ...parts,
    ['styles', read.part],
    ['numbering', lists.part()],
    ['footnotes', element('w:footnotes', {}, story.footnotes)],
    ['endnotes', element('w:endnotes', {}, story.endnotes)],
    ['comments', element('w:comments', {}, story.comments)],
    ['settings', element('w:settings', {}, even ? [element('w:evenAndOddHeaders')] : [])],
  ]);
  return {
    document: element('w:document', {}, [element('w:body', {}, [...body, section])]),
    related: new Map(Array.from(parts.keys(), (name) => [name, { kind: name.replace(/\d{1,6}$/, ''), target: name }])),
    read: (name) => own.get(name),
    readKind: (kind) => own.get(kind),
  };
}
