/** The foot that a copied web page leaves: lines about the site itself, and above them who wrote, edited and passed the page. */
import { isOtherImprint } from '../../lexicon/imprint.js';
import { creditLine } from '../../lexicon/publication-line.js';
import { siteFoot } from '../../lexicon/site-words.js';
import type { Element } from '../element.js';
import type { Unit } from '../pieces/unit.js';
import { asidesOf } from './claim.js';
import { factsOf, publicationFact } from './publication-fact.js';

const LONGEST_VALUE = 20;

/** Reads a label of credit whose value stands on the line below: 编辑： / 某某 */
function valueBelow(units: readonly Unit[], from: number): Element | null {
  const [label, value] = [units[from - 2], units[from - 1]];
  if (label?.kind !== 'text' || value?.kind !== 'text' || value.view.text.length > LONGEST_VALUE || /[。；：:]/.test(value.view.text))
    return null;
  const [fact, ...more] = /[：:]$/.test(label.view.text) ? (creditLine(label.view.text) ?? []) : [];
  return fact && more.length === 0 && fact.value === ''
    ? publicationFact(fact.label, value.view.text, [...label.ranges, ...value.ranges])
    : null;
}

/** Takes the foot off; gives the units above it and what it says. */
export function withoutSiteFoot(units: readonly Unit[]): { units: readonly Unit[]; elements: Element[] } {
  const last = units.findLastIndex((unit) => unit.kind === 'table') + 1;
  const end = last + siteFoot(units.slice(last).map((unit) => (unit.kind === 'text' ? unit.view.text : '')));
  const elements: Element[] = units.slice(end).flatMap((unit) => (unit.kind === 'text' ? asidesOf([unit], 'site-furniture') : []));
  let from = end;
  for (; from > 1; from--) {
    const below = valueBelow(units, from);
    if (below) {
      elements.push(below);
      from--;
      continue;
    }
    const unit = units[from - 1];
    const facts = unit?.kind === 'text' && !isOtherImprint(unit.view.text) ? creditLine(unit.view.text) : null;
    if (unit?.kind !== 'text' || !facts) break;
    elements.push(...factsOf(unit, facts));
  }
  return { units: units.slice(0, from), elements };
}
