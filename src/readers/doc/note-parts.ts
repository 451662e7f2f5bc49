import { element, type XmlElement } from '../docx/xml.js';
import { PAIR } from './fib.js';
import { type Note, readNotes } from './notes.js';
import { paragraphsOf } from './paragraphs.js';
import { type Document, startStory } from './story.js';
import { blocksOf } from './tables.js';
import type { WordFile } from './word-file.js';

/** Holds the notes of one kind: their references by position, and the part that their texts make. */
export interface NoteParts {
  readonly references: ReadonlyMap<number, XmlElement>;
  readonly part: () => XmlElement;
}

const KINDS = {
  footnote: { references: PAIR.footnoteReferences, texts: PAIR.footnoteTexts, story: 'footnotes' },
  endnote: { references: PAIR.endnoteReferences, texts: PAIR.endnoteTexts, story: 'endnotes' },
} as const;

/** Reads the footnotes or the endnotes of a document. */
export function readNoteParts(kind: keyof typeof KINDS, file: WordFile, document: Document): NoteParts {
  const { references, texts, story } = KINDS[kind];
  const notes = readNotes(file.at(references), file.at(texts), file.fib.lengths[story]);
  return {
    references: new Map(notes.map(({ id, reference }) => [reference, element(`w:${kind}Reference`, { 'w:id': id })])),
    part: () =>
      element(
        `w:${story}`,
        {},
        notes.map((note) => element(`w:${kind}`, { 'w:id': note.id }, noteBlocks(note, document.starts[story], document))),
      ),
  };
}

function noteBlocks({ start, end }: Note, origin: number, document: Document): XmlElement[] {
  return blocksOf(paragraphsOf(origin + start, origin + end, startStory(document)));
}
