/** Reads a document's frame, and in it the sections and tables of its parts. */
import type { Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { readDate } from '../../lexicon/dates.js';
import { documentType, planYear } from '../../lexicon/document-types.js';
import type { Step } from '../choose.js';
import type { Element, NoticeElement, PublicationElement } from '../element.js';
import { sectionsOf } from '../headings/sections.js';
import { yearOfIssue } from '../outline.js';
import type { Unit } from '../pieces/unit.js';
import { withoutBoxes } from './boxes.js';
import { asidesOf, type FrameCandidate, type FrameText, unitsBetween, wordsIn } from './claim.js';
import { type Frame, frameText, readFrame } from './frame.js';
import { withLinearBoxes } from './linear-boxes.js';
import { partKind } from './part-kind.js';
import { type FramePart, isText, partsOf, startOf } from './parts.js';
import { carrierFacts, reconciled } from './publication.js';
import { withoutSiteFoot } from './site-foot.js';
import { type PartFacts, tableElements } from './tables.js';
import { bareTitle } from './title.js';

/** Reads what a document's units say, from its head to its foot. */
export function readDocument(document: SourceDocument, units: readonly Unit[], report: Report): Element[] {
  const foot = withoutSiteFoot(units);
  const { text, boxes } = withoutBoxes(frameText(document, foot.units));
  const frame = readFrame(text);
  const steps = withoutDoubles(frame.reading.steps);
  const facts = [...carrierFacts(document), ...foot.elements];
  const stated = statedTitle([...facts, ...steps.flatMap(({ candidate }) => candidate.elements)], steps);
  const parts = withLinearBoxes(document.text, partsOf(text, boxes, steps, frame.announced, stated));
  const own = [...facts, ...steps.flatMap(({ candidate }) => elementsOf(text, candidate))];
  const elements = reconciled([...merged(ownTitles(own)), ...titleElements(parts[0])], report);
  remark(elements, report);
  remarkRivals(text, frame, report);
  const title = parts[0]?.element.title ?? null;
  const first = { title, year: (title === null ? null : planYear(title)) ?? yearOfIssue(elements) };
  const asides = document.asides.map(({ range, reason }): Element => ({ type: 'aside', reason, range }));
  return [...elements, ...parts.flatMap((part) => partElements(document, part, first, report)), ...asides];
}

type FrameStep = Step<FrameCandidate>;

/**
 * Takes an element that stands a second time for text: there is one number, one date, one 附件说明. The same number again, as
 * pages show it with their copy of the title, is a copy too.
 */
function withoutDoubles(steps: readonly FrameStep[]): FrameStep[] {
  const own = steps.filter(({ candidate }) => candidate.label !== 'cover').flatMap(({ candidate }) => candidate.elements);
  const signed = own.some((element) => element.type === 'notice' && element.field === 'issuedOn');
  const found = new Set<string>();
  const titles = new Set<string>();
  let first: string | null = null;
  return steps.map((step) => {
    const { candidate, state } = step;
    if (candidate.label === 'title') titles.add(bareTitle(candidate.title?.text ?? ''));
    const fields = candidate.elements.flatMap((element) => (element.type === 'notice' && !GROWS.has(element.field) ? [element.field] : []));
    const isDouble =
      fields.some((field) => found.has(field)) ||
      (candidate.label === 'cover' && signed) ||
      (candidate.label === 'repeated-title' && !titles.has(bareTitle(candidate.title?.text ?? '')));
    for (const field of fields) found.add(field);
    const number = numberOf(candidate);
    if (isDouble && number !== null && number === first)
      return { candidate: { ...candidate, label: 'repeated-title' as const, elements: [] }, state };
    first ??= number;
    return isDouble ? { candidate: { ...candidate, label: 'body' as const, elements: [] }, state } : step;
  });
}

/** Gives the 发文字号 that a candidate is, as it is written; null for anything else. */
function numberOf({ elements }: FrameCandidate): string | null {
  const [element] = elements;
  return elements.length === 1 && element?.type === 'notice' && element.field === 'documentNumber' ? element.value.raw : null;
}

/** Elements that may stand in several places and are one. */
const GROWS: ReadonlySet<NoticeElement['field']> = new Set(['copiedTo', 'note']);

/** Gives what a candidate says beside parts and text. */
function elementsOf(text: FrameText, candidate: FrameCandidate): readonly Element[] {
  const units = unitsBetween(text, candidate.start, candidate.end);
  if (candidate.label === 'repeated-title') return asidesOf(units, 'repeated-title');
  if (candidate.label !== 'page-title') return candidate.elements;
  const ranges = units.flatMap((unit) => unit.ranges);
  return [{ type: 'publication', field: 'title', label: '标题', value: candidate.title?.text ?? '', ranges }];
}

/** Sets the copies of a title that a page shows aside, but for the first. */
function ownTitles(elements: readonly Element[]): Element[] {
  let seen = false;
  return elements.flatMap((element): Element[] => {
    if (element.type !== 'publication' || element.field !== 'title') return [element];
    if (seen && element.label === '标题') return element.ranges.map((range) => ({ type: 'aside', reason: 'repeated-title', range }));
    seen = true;
    return [element];
  });
}

/** Puts the elements together that stand in several places. */
function merged(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    const at = found.findIndex(
      (one) => one.type === 'notice' && element.type === 'notice' && one.field === element.field && GROWS.has(one.field),
    );
    const own = found[at];
    if (own?.type !== 'notice' || element.type !== 'notice') found.push(element);
    else if (own.field === 'note' && element.field === 'note')
      found[at] = { ...own, value: own.value + element.value, ranges: [...own.ranges, ...element.ranges] };
    else if (own.field === 'copiedTo' && element.field === 'copiedTo')
      found[at] = { ...own, value: [...own.value, ...element.value], ranges: [...own.ranges, ...element.ranges] };
  }
  return found;
}

/** Gives the title that only the page's catalogue states, where the text itself shows none, or only that of what its letter issues. */
function statedTitle(elements: readonly Element[], steps: readonly FrameStep[]): string | null {
  const stated = elements.find(
    (element): element is PublicationElement =>
      element.type === 'publication' && element.field === 'title' && documentType(element.value) !== null,
  );
  const isShown = steps.some(({ candidate }) => candidate.label === 'title');
  const value = stated?.value ?? null;
  return isShown && partKind(value) !== 'notice' ? null : value;
}

/** Makes the notice's title and 文种 of the first part's. */
function titleElements(first: FramePart | undefined): NoticeElement[] {
  const { title = null, ranges = [] } = first?.element ?? {};
  if (title === null) return [];
  const type = documentType(title);
  const own: NoticeElement = { type: 'notice', field: 'title', value: title, ranges };
  return type === null ? [own] : [own, { type: 'notice', field: 'documentType', value: type, ranges: [] }];
}

/** Gives the elements of a part: itself, its sections and tables, and the parts in boxes, behind which it goes on. */
function partElements(
  document: SourceDocument,
  { element, apart, items }: FramePart,
  first: Pick<PartFacts, 'year' | 'title'>,
  report: Report,
): Element[] {
  const facts = { year: element.year ?? first.year, title: element.title ?? first.title, titleEnd: element.ranges.at(-1)?.end ?? 0 };
  const read = tableElements(document, items, facts, report);
  const boxes = items.flatMap((item, i): Element[] => {
    if (!('element' in item)) return [];
    const next = items[i + 1];
    const inside = partElements(document, item, first, report);
    return [...inside, { type: 'resume', part: element, at: next === undefined ? document.text.length : startOf(next) }];
  });
  return [element, ...asidesOf(apart, 'decoration'), ...boxes, ...sectionsOf(read.items.filter(isText), report), ...read.elements];
}

/** Reports a number in other brackets than the standard's, a date that had to be repaired or is unclear. */
function remark(elements: readonly Element[], report: Report): void {
  for (const element of elements) {
    if (element.type !== 'notice') continue;
    const range = element.ranges[0] ?? null;
    if (element.field === 'documentNumber' && !/〔[^〔]*〕/.test(element.value.raw))
      report('number:form', { number: element.value.raw }, range);
    if (element.field !== 'issuedOn') continue;
    const { raw, iso } = element.value;
    if (iso === null) report('date:unclear', { raw, iso: '' }, range);
    else if (readDate(raw)?.repaired) report('date:repaired', { raw, iso }, range);
  }
}

/** More remarks on one frame help nobody. */
const MOST_RIVALS = 3;

/** Reports where another reading of the frame came close: both readings in words. */
function remarkRivals(text: FrameText, { reading }: Frame, report: Report): void {
  const rivals = reading.rivals.filter(({ candidate }) => candidate.label !== 'body' && candidate.label !== 'repeated-title');
  for (const { candidate } of rivals.slice(0, MOST_RIVALS)) {
    const chosen = reading.steps.map((step) => step.candidate).filter(({ from, to }) => from < candidate.to && to > candidate.from);
    const range = unitsBetween(text, candidate.start, candidate.end)[0]?.ranges[0] ?? null;
    report('reading:close', { chosen: inWords(text, chosen), other: inWords(text, [candidate]) }, range);
  }
}

const inWords = (text: FrameText, candidates: readonly FrameCandidate[]): string =>
  candidates
    .map(({ label, start, end }) => `${label} ${wordsIn(unitsBetween(text, start, end)).slice(0, 20)}`)
    .join(' / ')
    .slice(0, 80);
