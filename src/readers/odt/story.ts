import type { XmlElement } from '../docx/xml.js';
import type { Lists } from './lists.js';
import type { Styles } from './styles.js';

/** Holds what the reading of a text shares, and the notes that it meets. */
export interface Story {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly footnotes: XmlElement[];
  readonly endnotes: XmlElement[];
  readonly comments: XmlElement[];
  /** Cells of one row, places of repeated ones included. */
  readonly mostCells: number;
}
