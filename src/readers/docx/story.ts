import type { Limits } from '../../limits.js';
import type { Field } from './fields.js';
import { type Counters, type List, startCounters } from './numbering.js';
import type { Styles } from './styles.js';
import { alternative, type XmlElement } from './xml.js';

/** Holds what the reading of one story (the body, a header, a note) shares and changes as it goes. */
export interface Story {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<number, List>;
  readonly counters: Counters;
  readonly tally: Tally;
  readonly limits: Limits;
  /** Notes that drawn text refers to, in order: "footnote 2". */
  readonly notes: Set<string>;
  /** A header or footer that is no part of the text. */
  readonly furniture: boolean;
  /** The section properties of the body, in order. */
  readonly sections: readonly XmlElement[];
  /** Which of them is being read. */
  section: number;
  fields: Field[];
  /** What comes next begins a page. */
  pageBreak: boolean;
}

/** Counts characters that the file holds and Word does not draw, white space apart. */
export interface Tally {
  hidden: number;
  deleted: number;
}

/** Starts a story beside another: it has its own counters, and its hidden text counts with the other's. */
export function storyBeside(story: Story, furniture: boolean): Story {
  return { ...story, counters: startCounters(), furniture, sections: [], section: 0, fields: [], pageBreak: false };
}

/** Counts the characters that an element's text holds, white space apart; of an alternative only the form that counts. */
export function charactersIn(node: XmlElement | string): number {
  if (typeof node === 'string') return node.replace(/\s/g, '').length;
  if (node.name === 'w:instrText') return 0;
  if (node.name === 'mc:AlternateContent') return charactersIn(alternative(node) ?? '');
  return node.children.reduce((sum, inner) => sum + charactersIn(inner), 0);
}
