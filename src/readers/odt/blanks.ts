import { wholeNumber, type XmlElement } from '../docx/xml.js';

/** A file may say any number. */
const MOST = 1_000;

/** Gives the blanks that `text:s` stands for (OpenDocument 1.3 part 3, 6.1.3): one where it says no number, none where it says less. */
export function blanksOf(node: XmlElement): string {
  const count = wholeNumber(node.attributes['text:c']) ?? 1;
  return ' '.repeat(Math.min(MOST, Math.max(0, count)));
}
