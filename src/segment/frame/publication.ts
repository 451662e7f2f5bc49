import type { Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { readDate } from '../../lexicon/dates.js';
import { divide } from '../../lexicon/divide.js';
import { documentNumber } from '../../lexicon/document-numbers.js';
import { type FactTarget, factTarget } from '../../lexicon/publishing-labels.js';
import type { Element, NoticeElement, PublicationElement } from '../element.js';
import { publicationFact } from './publication-fact.js';

/** Reads the facts that the carrier states beside its text: metas, the rows of a catalogue block. */
export const carrierFacts = ({ facts }: SourceDocument): PublicationElement[] =>
  facts.map(({ label, value, range }) => publicationFact(label, value, range ? [range] : []));

/**
 * Takes from the facts of publishing what the text itself does not say, and reports where the two disagree. What is
 * taken has its place in the notice then, for the ledger counts each character once.
 */
export function reconciled(elements: readonly Element[], report: Report): Element[] {
  const found: Element[] = [...elements];
  elements.forEach((element, i) => {
    if (element.type !== 'publication' || element.value === '') return;
    const target = factTarget(element.label);
    const taken = target === null ? null : (TAKES[target]?.(found, element, report) ?? null);
    if (!taken) return;
    found[i] = { ...element, ranges: [] };
    found.push(taken);
  });
  return found;
}

type Taker = (elements: readonly Element[], element: PublicationElement, report: Report) => NoticeElement | null;

/** What among the facts of publishing names an element of the notice, and what makes it. */
const TAKES: Partial<Record<Exclude<FactTarget, null>, Taker>> = { documentNumber: numberOf, issuedOn: dateOf, issuer: issuersOf };

function issuersOf(elements: readonly Element[], { value, ranges }: PublicationElement): NoticeElement | null {
  const names = divide(value, /[，、；,; ]/);
  if (names.length === 0 || elements.some((e) => e.type === 'notice' && e.field === 'issuers')) return null;
  return { type: 'notice', field: 'issuers', value: names, ranges };
}

function numberOf(elements: readonly Element[], { value, ranges }: PublicationElement, report: Report): NoticeElement | null {
  const stated = documentNumber(value);
  if (!stated) return null;
  const { raw, agencyCode, year, serial } = stated;
  const own = elements.find((e) => e.type === 'notice' && e.field === 'documentNumber');
  if (own?.type !== 'notice' || own.field !== 'documentNumber')
    return { type: 'notice', field: 'documentNumber', value: { raw, agencyCode, year, serial }, ranges };
  if (own.value.year !== year || own.value.serial !== serial || own.value.agencyCode !== agencyCode)
    report('catalogue:disagrees', { field: '发文字号', catalogue: raw, text: own.value.raw }, own.ranges[0] ?? null);
  return null;
}

function dateOf(elements: readonly Element[], { value, ranges }: PublicationElement, report: Report): NoticeElement | null {
  const iso = readDate(value)?.iso ?? null;
  if (iso === null) return null;
  const own = elements.find((e) => e.type === 'notice' && e.field === 'issuedOn');
  if (own?.type !== 'notice' || own.field !== 'issuedOn') return { type: 'notice', field: 'issuedOn', value: { raw: value, iso }, ranges };
  if (own.value.iso !== null && own.value.iso !== iso)
    report('catalogue:disagrees', { field: '成文日期', catalogue: value, text: own.value.raw }, own.ranges[0] ?? null);
  return null;
}
