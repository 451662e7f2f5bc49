import { readDate } from '../../lexicon/dates.js';
import { divide } from '../../lexicon/divide.js';
import { documentNumber } from '../../lexicon/document-numbers.js';
import type { LineFact } from '../../lexicon/publication-line.js';
import { type FactTarget, factTarget, isToolLabel } from '../../lexicon/publishing-labels.js';
import type { PublicationElement } from '../element.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import type { State } from './state.js';

/** Gives out the facts of publishing that a line states (发布时间：… 来源：…); its tools are the site's. */
export function readPublicationLine(state: State, unit: TextUnit, facts: readonly LineFact[]): void {
  for (const { label, value, start, end } of facts) {
    const range = rangeIn(unit.view, start, end);
    state.elements.push(isToolLabel(label) ? { type: 'aside', reason: 'site-furniture', range } : publicationFact(label, value, [range]));
  }
}

/** Reads the facts that the carrier states beside its text: metas, the rows of a catalogue block. */
export function readFacts(state: State): void {
  for (const { label, value, range } of state.document.facts) state.elements.push(publicationFact(label, value, range ? [range] : []));
}

/** Makes the element of a fact of publishing. */
export function publicationFact(label: string, value: string, ranges: PublicationElement['ranges']): PublicationElement {
  const target = factTarget(label);
  const field = target === 'documentNumber' || target === 'issuedOn' || target === 'issuer' || target === 'validity' ? null : target;
  return { type: 'publication', field, label, value, ranges };
}

/**
 * Takes from the catalogue block what the text itself does not say, and reports where the two disagree. What is taken
 * has its place in the notice then, for the ledger counts each character once.
 */
export function reconcile(state: State): void {
  state.elements.slice().forEach((element, i) => {
    if (element.type !== 'publication' || element.value === '') return;
    const target = factTarget(element.label);
    if (target !== null && TAKES[target]?.(state, element)) state.elements[i] = { ...element, ranges: [] };
  });
}

/** What in a catalogue block names an element of the notice, and what takes it. */
const TAKES: Partial<Record<Exclude<FactTarget, null>, (state: State, element: PublicationElement) => boolean>> = {
  documentNumber: takesNumber,
  issuedOn: takesDate,
  issuer: takesIssuers,
};

function takesIssuers(state: State, { value, ranges }: PublicationElement): boolean {
  const names = divide(value, /[，、；,; ]/);
  if (names.length === 0 || state.elements.some((e) => e.type === 'notice' && e.field === 'issuers')) return false;
  state.elements.push({ type: 'notice', field: 'issuers', value: names, ranges });
  return true;
}

function takesNumber(state: State, { value, ranges }: PublicationElement): boolean {
  const stated = documentNumber(value);
  if (!stated) return false;
  const own = state.elements.find((e) => e.type === 'notice' && e.field === 'documentNumber');
  const { raw, agencyCode, year, serial } = stated;
  if (own?.type !== 'notice' || own.field !== 'documentNumber') {
    state.elements.push({ type: 'notice', field: 'documentNumber', value: { raw, agencyCode, year, serial }, ranges });
    return true;
  }
  if (own.value.year !== year || own.value.serial !== serial || own.value.agencyCode !== agencyCode) {
    state.report('catalogue:disagrees', { field: '发文字号', catalogue: raw, text: own.value.raw }, own.ranges[0] ?? null);
  }
  return false;
}

function takesDate(state: State, { value, ranges }: PublicationElement): boolean {
  const iso = readDate(value)?.iso ?? null;
  if (iso === null) return false;
  const own = state.elements.find((e) => e.type === 'notice' && e.field === 'issuedOn');
  if (own?.type !== 'notice' || own.field !== 'issuedOn') {
    state.elements.push({ type: 'notice', field: 'issuedOn', value: { raw: value, iso }, ranges });
    return true;
  }
  if (own.value.iso !== null && own.value.iso !== iso) {
    state.report('catalogue:disagrees', { field: '成文日期', catalogue: value, text: own.value.raw }, own.ranges[0] ?? null);
  }
  return false;
}
