import type { Report } from '../../diagnostic.js';
import type { Range, SourceDocument } from '../../document.js';
import { planYear } from '../../lexicon/document-types.js';
import type { AsideElement, Element, NoticeElement, PartElement, PartKind, TableElement } from '../element.js';
import { bareTitle } from '../frame/title.js';
import type { BodyType } from '../headings/plain-heading.js';
import { sectionsOf } from '../headings/sections.js';
import type { TextUnit, Unit } from '../pieces/unit.js';

/** Names a text that the notice announces: what it issues (《…》 of its title) or an entry of its 附件说明. */
export interface Announced {
  readonly title: string;
  /** The title bare of white space, book marks and width. */
  readonly bare: string;
  readonly kind: 'notice' | 'plan' | 'annex';
  readonly ordinal: number | null;
  found: boolean;
}

/** Holds what is known while the document's zones are read from top to bottom. */
export interface State {
  readonly document: SourceDocument;
  readonly units: readonly Unit[];
  readonly report: Report;
  readonly elements: Element[];
  /** What was read already: the official elements by field, the parts by kind. */
  readonly found: Set<NoticeElement['field'] | PartKind>;
  readonly announced: Announced[];
  /** The unit at which an announced title was seen that a later part will take; -1 for none. */
  awaited: number;
  /** The text of the part that is open: its paragraphs and tables so far. */
  pending: (TextUnit | TableElement)[];
  part: PartElement | null;
  title: string | null;
  /** The signature or what follows one was seen: what comes next is no covering letter. */
  signed: boolean;
  /** The frame in which the last unit stood, and what it interrupts. */
  box: { readonly id: number; readonly interrupted: Interrupted | null } | null;
  /** How most of the document's text is set. */
  readonly body: BodyType;
}

/** Holds a part while a box stands inside it. */
export interface Interrupted {
  readonly part: PartElement | null;
  readonly pending: (TextUnit | TableElement)[];
}

/** Gives the text of the unit at a place; null for a table or beyond the end. */
export function lineAt(state: Pick<State, 'units'>, i: number): string | null {
  const unit = state.units[i];
  return unit?.kind === 'text' ? unit.view.text : null;
}

/** Gives the text units from one place up to another. */
export function textUnits(state: Pick<State, 'units'>, from: number, to: number): TextUnit[] {
  return state.units.slice(from, to).filter((unit): unit is TextUnit => unit.kind === 'text');
}

/** Gives all ranges of some paragraphs, in their order. */
export const rangesOf = (units: readonly TextUnit[]): Range[] => units.flatMap((unit) => unit.ranges);

/** Adds an official element. */
export function addNotice(state: State, element: NoticeElement): void {
  state.elements.push(element);
  state.found.add(element.field);
}

/** Notes a text that is to come. */
export function announce(state: State, title: string, kind: Announced['kind'], ordinal: number | null): void {
  state.announced.push({ title, bare: bareTitle(title), kind, ordinal, found: false });
}

/** Sets the ranges of a unit aside. */
export function setAside(state: State, unit: TextUnit, reason: AsideElement['reason']): void {
  for (const range of unit.ranges) state.elements.push({ type: 'aside', reason, range });
}

/** Closes the open part: its numbering is chosen as a whole, its headings and paragraphs are given out. */
export function closePart(state: State): void {
  const texts = state.pending.filter((item): item is TextUnit => 'kind' in item);
  for (const element of sectionsOf(texts, state.report)) state.elements.push(element);
  for (const item of state.pending) if ('type' in item) state.elements.push(item);
  state.pending = [];
}

/** Opens a part; the one before it is closed. */
export function openPart(
  state: State,
  kind: PartKind,
  ordinal: number | null,
  title: readonly TextUnit[],
  text: string | null,
  at: number,
): void {
  closePart(state);
  state.part = { type: 'part', kind, ordinal, title: text, year: text === null ? null : planYear(text), ranges: rangesOf(title), at };
  state.elements.push(state.part);
  state.found.add(kind);
}
