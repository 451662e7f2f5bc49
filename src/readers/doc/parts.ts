import type { Parts, Relationship } from '../docx/parts.js';
import { relatedPictures } from '../docx/pictures-only.js';
import { element, type XmlElement } from '../docx/xml.js';
import { u8 } from '../little-endian.js';
import { startBoxStory } from './box-story.js';
import { PAIR } from './fib.js';
import { headerReferences, readHeaders } from './headers.js';
import { readLists } from './lists.js';
import { readNoteParts } from './note-parts.js';
import { paragraphsOf } from './paragraphs.js';
import { pictureNamed } from './pictures.js';
import { readSections, type Section } from './sections.js';
import type { Document, Story } from './story.js';
import { blocksOf } from './tables.js';
import type { WordFile } from './word-file.js';

/** Says a Word 97-2003 document in the parts of a newer one: document, styles, numbering, notes, headers, settings. */
export function partsOf(file: WordFile, document: Document): Parts {
  const footnotes = readNoteParts('footnote', file, document);
  const endnotes = readNoteParts('endnote', file, document);
  const sections = readSections(file.stream, file.at(PAIR.sections));
  const headers = readHeaders(file.at(PAIR.headers), Math.max(1, sections.length), file.fib.lengths.headers);
  const texts = new Map(headers.flat().map((header) => [header.part, header] as const));
  const written = headers.map((one, index) => sectionElement(sections[index], headerReferences(one)));
  const references = new Map([...footnotes.references, ...endnotes.references]);
  const kinds = new Map<string, () => XmlElement>([
    ['styles', () => document.styles.part],
    ['numbering', () => numberingPart(file, document.fonts)],
    ['settings', () => settingsPart(file)],
    ['footnotes', footnotes.part],
    ['endnotes', endnotes.part],
    ['comments', () => commentsPart(file, document)],
  ]);
  const main = element('w:document', {}, [bodyOf(file, document, references, sectionsByEnd(sections, written))]);
  const related = Array.from(texts.values(), ({ part, kind }) => [part, { kind, target: part }] as const);
  return {
    document: main,
    related: new Map<string, Relationship>([...related, ...relatedPictures(main)]),
    bytes: (name) => pictureNamed(name, file),
    read(name) {
      const header = texts.get(name);
      const start = document.starts.headers;
      const { story } = startBoxStory('headers', file, document);
      // Each text ends in a paragraph mark more than Word shows.
      return header && element(`w:${header.kind}`, {}, blocksOf(paragraphsOf(start + header.start, start + header.end - 1, story)));
    },
    readKind: (kind) => kinds.get(kind)?.(),
  };
}

/** Holds the properties of sections by the position behind each; the last one's are the body's own. */
interface Sections {
  readonly ends: ReadonlyMap<number, XmlElement>;
  readonly last: XmlElement | undefined;
}

function sectionsByEnd(sections: readonly Section[], written: readonly XmlElement[]): Sections {
  const ends = sections.slice(0, -1).map(({ end }, index) => [end, written[index] as XmlElement] as const);
  return { ends: new Map(ends), last: written.at(-1) };
}

function bodyOf(file: WordFile, document: Document, references: ReadonlyMap<number, XmlElement>, { ends, last }: Sections): XmlElement {
  const boxes = startBoxStory('text', file, document);
  const story: Story = {
    ...boxes.story,
    reference: (position) => references.get(position),
    section: (end) => ends.get(end),
  };
  const blocks = blocksOf(paragraphsOf(0, file.fib.lengths.text, story));
  return element('w:body', {}, [...blocks, ...boxes.free(), ...(last ? [last] : [])]);
}

function sectionElement(section: Section | undefined, references: readonly XmlElement[]): XmlElement {
  return element('w:sectPr', {}, [
    ...references,
    ...(section ? [section.type] : []),
    ...(section?.titlePage ? [element('w:titlePg')] : []),
  ]);
}

function numberingPart({ table, place }: WordFile, fonts: readonly string[]): XmlElement {
  return readLists({ table, lists: place(PAIR.lists), overrides: place(PAIR.listOverrides), fonts });
}

/** Whether even pages have headers of their own is a bit of the document's settings ([MS-DOC] 2.7.2, fFacingPages). */
function settingsPart(file: WordFile): XmlElement {
  const facing = (u8(file.at(PAIR.settings), 0) & 1) !== 0;
  return element('w:settings', {}, facing ? [element('w:evenAndOddHeaders')] : []);
}

/** Comments are not read; their part holds their characters, for these to be counted. */
function commentsPart({ fib }: WordFile, { text, starts }: Document): XmlElement {
  const start = starts.comments;
  const shown = text.slice(start, start + fib.lengths.comments).replace(/[\0-\x1f]/g, '');
  return element('w:comments', {}, [element('w:t', {}, [shown])]);
}
