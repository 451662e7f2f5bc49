/** What a fact of publishing becomes: a field of its own, a row of the catalogue, or a tool of the page. */
import type { LineFact } from '../../lexicon/publication-line.js';
import { factTarget, isToolLabel } from '../../lexicon/publishing-labels.js';
import type { Element, PublicationElement } from '../element.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';

/** Gives the elements of the facts that a line states; its tools are the site's. */
export const factsOf = ({ view }: TextUnit, facts: readonly LineFact[]): Element[] =>
  facts.map(({ label, value, start, end }) => {
    const range = rangeIn(view, start, end);
    return isToolLabel(label) ? { type: 'aside', reason: 'site-furniture', range } : publicationFact(label, value, [range]);
  });

/** Makes the element of a fact of publishing; one that names an element of the notice has no field of its own. */
export function publicationFact(label: string, value: string, ranges: PublicationElement['ranges']): PublicationElement {
  const target = factTarget(label);
  const field = target === 'documentNumber' || target === 'issuedOn' || target === 'issuer' || target === 'validity' ? null : target;
  return { type: 'publication', field, label, value, ranges };
}
