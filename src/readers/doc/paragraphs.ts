import { element, type XmlElement } from '../docx/xml.js';
import { type ParagraphFormat, paragraphFormat } from './paragraph-format.js';
import { paragraphProperties } from './properties.js';
import { type RowFormat, rowFormat } from './row-format.js';
import { markProperties, runElements } from './runs.js';
import type { Story } from './story.js';

/** Holds a paragraph with its place among tables. */
export interface Paragraph {
  readonly element: XmlElement;
  /** How deep in tables it stands; 0 for the text itself. */
  readonly depth: number;
  readonly ends: 'paragraph' | 'cell' | 'row';
  /** How the row is drawn that it ends. */
  readonly row?: RowFormat;
  /** The row that it ends is deleted by a tracked change. */
  readonly deleted?: boolean;
}

const CELL_MARK = '\x07';
const PAGE_MARK = '\f';
/** Forms nest their tables some levels deep; deeper is damage. */
const DEEPEST = 32;

/** Divides a story into its paragraphs: at paragraph marks, at the ends of cells, at those page breaks that end one. */
export function* paragraphsOf(start: number, end: number, story: Story): Generator<Paragraph> {
  let from = start;
  for (const { 0: sign, index } of story.document.text.slice(start, end).matchAll(/[\r\x07\f]/g)) {
    const mark = start + index;
    if (sign === PAGE_MARK && !endsParagraph(mark, story)) continue;
    yield paragraphAt(from, mark, story);
    from = mark + 1;
  }
  if (from < end) yield paragraphAt(from, end, story);
}

/** A page break ends a paragraph where a section ends with it, and where the paragraph's properties end behind it. */
function endsParagraph(mark: number, story: Story): boolean {
  return story.section(mark + 1) !== undefined || story.document.formatting.endsParagraph(mark);
}

/** Reads the paragraph whose mark stands at a position; a mark that ends no section is a page break within the text, too. */
function paragraphAt(start: number, mark: number, story: Story): Paragraph {
  const { text, formatting, styles } = story.document;
  story.document.count(1);
  const { style, sprms } = formatting.paragraphAt(mark);
  const format = paragraphFormat(sprms, style);
  const number = format.style ?? style;
  const section = story.section(mark + 1);
  const end = text[mark] === PAGE_MARK && !section ? mark + 1 : mark;
  const runs = formatting.runs(start, end).flatMap((run) => runElements(run, number, story));
  // A code does not run over paragraphs; one that was never ended must not swallow the rest.
  story.fields.splice(0, story.fields.length, ...story.fields.filter(({ phase }) => phase === 'result'));
  const markRun = formatting.runs(mark, mark + 1)[0];
  const properties = [
    ...paragraphProperties(format, styles.paragraph(number)),
    ...markProperties(markRun, number, story),
    ...(section ? [section] : []),
  ];
  const written = element('w:p', {}, [element('w:pPr', {}, properties), ...runs]);
  const place = placeOf(format, text[mark] === CELL_MARK);
  if (place.ends !== 'row') return { element: written, ...place };
  const row = rowFormat(sprms);
  story.document.count(row.cells.length);
  return { element: written, ...place, row, deleted: isDeleted(properties) };
}

/** Says what a paragraph ends: cells of the outermost tables have a mark of their own, those of nested ones a property. */
function placeOf(format: ParagraphFormat, cellMark: boolean): Pick<Paragraph, 'depth' | 'ends'> {
  if (!format.inTable) return { depth: 0, ends: 'paragraph' };
  const depth = Math.min(DEEPEST, Math.max(1, format.depth ?? 1));
  if (depth === 1) return { depth, ends: cellMark ? (format.rowEnd ? 'row' : 'cell') : 'paragraph' };
  return { depth, ends: format.innerRowEnd ? 'row' : format.innerCellEnd ? 'cell' : 'paragraph' };
}

function isDeleted(properties: readonly XmlElement[]): boolean {
  return properties.some(
    ({ name, children }) => name === 'w:rPr' && children.some((one) => typeof one === 'object' && one.name === 'w:del'),
  );
}
