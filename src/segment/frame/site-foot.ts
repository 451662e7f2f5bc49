/** The foot that a copied web page leaves: lines about the site itself, and above them who wrote, edited and passed the page. */
import { isOtherImprint } from '../../lexicon/imprint.js';
import { creditLine } from '../../lexicon/publication-line.js';
import { siteFoot } from '../../lexicon/site-words.js';
import type { Element } from '../element.js';
import type { Unit } from '../pieces/unit.js';
import { asidesOf } from './claim.js';
import { factsOf } from './publication-fact.js';

/** Takes the foot off; gives the units above it and what it says. */
export function withoutSiteFoot(units: readonly Unit[]): { units: readonly Unit[]; elements: Element[] } {
  const last = units.findLastIndex((unit) => unit.kind === 'table') + 1;
  const end = last + siteFoot(units.slice(last).map((unit) => (unit.kind === 'text' ? unit.view.text : '')));
  const elements: Element[] = units.slice(end).flatMap((unit) => (unit.kind === 'text' ? asidesOf([unit], 'site-furniture') : []));
  let from = end;
  for (; from > 1; from--) {
    const unit = units[from - 1];
    const facts = unit?.kind === 'text' && !isOtherImprint(unit.view.text) ? creditLine(unit.view.text) : null;
    if (unit?.kind !== 'text' || !facts) break;
    elements.push(...factsOf(unit, facts));
  }
  return { units: units.slice(0, from), elements };
}
