import type { Limits } from '../../limits.js';
import type { Field } from './fields.js';
import type { LeftOut } from './left-out.js';
import { type Counters, type List, startCounters } from './numbering.js';
import type { Parts, Relationship } from './parts.js';
import type { Styles } from './styles.js';
import { alternative, type XmlElement } from './xml.js';

/** Holds what the reading of one story (the body, a header, a note) shares and changes as it goes. */
export interface Story {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<number, List>;
  readonly counters: Counters;
  readonly tally: Tally;
  readonly leftOut: LeftOut;
  readonly parts: Parts;
  /** What the part of this story is related to, by relationship id. */
  readonly related: ReadonlyMap<string, Relationship>;
  /** Documents of other formats that are drawn in place of an element (w:altChunk), in order. */
  readonly chunks: Chunk[];
  /** The counts of the paragraphs that number themselves by a field (AUTONUM), by heading level. */
  readonly automatic: number[];
  readonly limits: Limits;
  /** Notes that drawn text refers to, in order: "footnote 2". */
  readonly notes: Set<string>;
  /** A header or footer that is no part of the text. */
  readonly furniture: boolean;
  /** A header or footer of any kind: only there a page number is none of the text. */
  readonly edge: boolean;
  /** The section properties of the body, in order. */
  readonly sections: readonly XmlElement[];
  /** Which of them is being read. */
  section: number;
  fields: Field[];
  /** What comes next begins a page. */
  pageBreak: boolean;
}

/** Holds the part that an altChunk names. */
export interface Chunk {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Counts characters that the file holds and Word does not draw, white space apart. */
export interface Tally {
  hidden: number;
  deleted: number;
}

/** Starts a story beside another: it has its own counters, and what it leaves out counts with the other's. */
export function storyBeside(story: Story, change: Partial<Pick<Story, 'furniture' | 'edge' | 'related'>> = {}): Story {
  const anew = { counters: startCounters(), automatic: [], sections: [], section: 0, fields: [], pageBreak: false };
  return { ...story, ...anew, furniture: false, edge: false, ...change };
}

/** What holds character data that is no text: codes of fields, and their data. */
const NO_TEXT = new Set(['w:instrText', 'w:delInstrText', 'w:fldData']);

/** Counts the characters that an element's text holds, white space apart; of an alternative only the form that counts. */
export function charactersIn(node: XmlElement | string): number {
  if (typeof node === 'string') return node.replace(/\s/g, '').length;
  if (NO_TEXT.has(node.name)) return 0;
  if (node.name === 'mc:AlternateContent') return charactersIn(alternative(node) ?? '');
  return node.children.reduce((sum, inner) => sum + charactersIn(inner), 0);
}
