import type { XmlElement } from '../docx/xml.js';
import type { StoryName } from './fib.js';
import type { Formatting } from './formatting.js';
import type { StyleSheet } from './styles.js';

/** Holds what all stories of a document share. */
export interface Document {
  /** The text of all stories, one after another, and the position at which each begins. */
  readonly text: string;
  readonly starts: Readonly<Record<StoryName, number>>;
  readonly formatting: Formatting;
  readonly styles: StyleSheet;
  readonly fonts: readonly string[];
  /** The Data stream. */
  readonly data: Uint8Array;
  /** Counts elements that are made; it ends the reading where there are too many. */
  readonly count: (elements: number) => void;
}

/** Holds a field that is open: what it asks for, whether its result has begun, and what its begin holds. */
interface OpenField {
  code: string;
  phase: 'code' | 'result';
  /** What a form field is (w:ffData), once that has been read. */
  readonly form: XmlElement[];
}

/** Holds what one story (the text, a header, a note, a box) has of its own. Positions are the document's. */
export interface Story {
  readonly document: Document;
  /** The reference that stands at a position, where a note is referred to. */
  readonly reference: (position: number) => XmlElement | undefined;
  /** The contents of the boxes that are anchored at a position. */
  readonly boxes: (position: number) => readonly (readonly XmlElement[])[];
  /** What shapes that are anchored at a position show beside boxes: WordArt, pictures. */
  readonly shown: (position: number) => readonly XmlElement[];
  /** The properties of the section that ends in front of a position. */
  readonly section: (end: number) => XmlElement | undefined;
  /** The fields that are open at the place that is being read. */
  readonly fields: OpenField[];
}

/** Starts a story that has neither notes nor boxes nor sections. */
export function startStory(document: Document): Story {
  return { document, reference: () => undefined, boxes: () => [], shown: () => [], section: () => undefined, fields: [] };
}
