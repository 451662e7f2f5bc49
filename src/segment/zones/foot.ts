/** The 版记 (GB/T 9704-2012 §7.4): 抄送机关, 印发机关 and 印发日期; and the foot that a copied web page leaves. */

import { beginsCopiedTo, copiedTo, isOtherImprint, printed } from '../../lexicon/imprint.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { creditLine } from '../../lexicon/publication-line.js';
import { siteFoot } from '../../lexicon/site-words.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import { readPublicationLine } from './publication.js';
import { addNotice, lineAt, rangesOf, type State, setAside } from './state.js';

/** Sets the lines about the site at the document's end aside; gives the index of the first of them. */
export function readSiteFoot(state: State): number {
  const last = state.units.findLastIndex((unit) => unit.kind === 'table') + 1;
  const lines = state.units.slice(last).map((unit) => (unit.kind === 'text' ? unit.view.text : ''));
  const end = last + siteFoot(lines);
  for (const unit of state.units.slice(end)) if (unit.kind === 'text') setAside(state, unit, 'site-furniture');
  return readCredits(state, end);
}

/** Reads the lines above an index that say who wrote, edited and passed the page; gives the index of the first of them. */
function readCredits(state: State, end: number): number {
  const unit = state.units[end - 1];
  const facts = unit?.kind === 'text' && end > 1 && !isOtherImprint(unit.view.text) ? creditLine(unit.view.text) : null;
  if (unit?.kind !== 'text' || !facts) return end;
  readPublicationLine(state, unit, facts);
  return readCredits(state, end - 1);
}

/** Reads a line of the 版记, the 抄送 lines with those that go on. */
export function readImprint(state: State, i: number): number | null {
  const unit = state.units[i];
  if (unit?.kind !== 'text' || state.part === null) return null;
  if (beginsCopiedTo(unit.view.text)) return readCopiedTo(state, i);
  const line = printed(unit.view.text);
  if (line && !state.found.has('printedOn')) {
    addPrinted(state, unit, line);
    state.signed = true;
    return i + 1;
  }
  if (!isOtherImprint(unit.view.text) || !nearImprint(state, i)) return null;
  setAside(state, unit, 'decoration');
  return i + 1;
}

function addPrinted(state: State, unit: TextUnit, { by, raw, iso }: NonNullable<ReturnType<typeof printed>>): void {
  const { view } = unit;
  const byStart = by === null ? -1 : view.text.indexOf(by);
  const dateStart = view.text.indexOf(raw);
  const [byRange, dateRange] =
    byStart < dateStart
      ? [by === null ? null : rangeIn(view, 0, byStart + by.length), rangeIn(view, dateStart, view.text.length)]
      : [rangeIn(view, byStart, view.text.length), rangeIn(view, 0, dateStart + raw.length)];
  if (by !== null && byRange) addNotice(state, { type: 'notice', field: 'printedBy', value: by, ranges: [byRange] });
  addNotice(state, { type: 'notice', field: 'printedOn', value: { raw, iso }, ranges: [dateRange] });
}

/** Reads 抄送：… with the lines that go on until a full stop or the next element. */
function readCopiedTo(state: State, i: number): number {
  const units: TextUnit[] = [];
  let at = i;
  for (; at < state.units.length; at++) {
    const unit = state.units[at];
    if (unit?.kind !== 'text') break;
    const { text } = unit.view;
    if (at > i && (printed(text) || beginsCopiedTo(text) || isOtherImprint(text) || !(goesOn(units.at(-1)) || namesOnly(text)))) break;
    units.push(unit);
  }
  const names = units.flatMap((unit) => copiedTo(unit.view.text));
  const before = state.found.has('copiedTo') ? state.elements.findIndex((e) => e.type === 'notice' && e.field === 'copiedTo') : -1;
  const own = state.elements[before];
  if (own?.type === 'notice' && own.field === 'copiedTo') {
    state.elements[before] = { ...own, value: [...own.value, ...names], ranges: [...own.ranges, ...rangesOf(units)] };
  } else addNotice(state, { type: 'notice', field: 'copiedTo', value: names, ranges: rangesOf(units) });
  state.signed = true;
  return at;
}

/** Says whether a line of names goes on in the next: it ends no sentence. */
const goesOn = (unit: TextUnit | undefined): boolean => unit !== undefined && /[，、,；：:]$/.test(unit.view.text);

/** Says whether a line holds names of organisations and nothing else: 县人大常委会办公室，县政协办公室，县人武部。 */
function namesOnly(text: string): boolean {
  const names = copiedTo(text.replace(/。$/, ''));
  return names.length > 1 && names.filter(isOrganisation).length * 2 > names.length;
}

function nearImprint(state: State, i: number): boolean {
  return [i - 1, i + 1].some((at) => {
    const line = lineAt(state, at);
    return line !== null && (printed(line) !== null || beginsCopiedTo(line));
  });
}
