import { element, type XmlElement } from '../docx/xml.js';
import type { Fonts } from './fonts.js';
import type { Numbers } from './numbers.js';

/** Holds what the reading of all stories shares, and what it finds beside the text. */
export interface Story {
  readonly fonts: Fonts;
  readonly numbers: Numbers;
  readonly mostCells: number;
  readonly footnotes: XmlElement[];
  readonly endnotes: XmlElement[];
  readonly comments: XmlElement[];
  /** Headers and footers as Word's parts, by name. */
  readonly running: Map<string, XmlElement>;
  /** The section that is open: which header is for which pages ("header default"), and its other properties. */
  readonly headers: Map<string, string>;
  readonly section: Map<string, XmlElement>;
  /** Left and right pages differ. */
  even: boolean;
}

/** Writes the section that is open; the next one has its headers too until it says otherwise. */
export function sectionElement({ headers, section }: Story): XmlElement {
  const references = Array.from(headers, ([place, id]) => {
    const [kind, pages = ''] = place.split(' ');
    return element(`w:${kind}Reference`, { 'w:type': pages, 'r:id': id });
  });
  return element('w:sectPr', {}, [...references, ...section.values()]);
}
