import type { Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { documentType, issuedTitles } from '../../lexicon/document-types.js';
import type { Element } from '../element.js';
import { addressees, mayBeginAddressees } from '../frame/addressees.js';
import { type AnnexLabel, annexLabel } from '../frame/annex-label.js';
import { isNote } from '../frame/note.js';
import { partKind } from '../frame/part-kind.js';
import { bodyType } from '../headings/plain-heading.js';
import { areParted, piece, type TextUnit, type Unit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import { leaveBox, readArticle, readBox } from './articles.js';
import { readAttachments } from './attachments.js';
import { readImprint, readSiteFoot } from './foot.js';
import { readHead, type TitleGroup } from './head.js';
import { readAnnex, readAnnouncedTitle, readFollowingTitle, readRepeatedTitle, readUntitledPlan } from './part-start.js';
import { readFacts, reconcile } from './publication.js';
import { readSignature } from './signature.js';
import { addNotice, announce, closePart, lineAt, openPart, rangesOf, type State, setAside, textUnits } from './state.js';
import { readRunOnTable, readTableUnit } from './table.js';

/** Reads what begins at a unit, and gives the index of the unit after it; null where it does not apply. */
type Zone = (state: State, i: number) => number | null;

/** What may stand below the head, in the order in which it is tried; a unit that nothing wants is text. */
const ZONES: readonly Zone[] = [
  readBox,
  readArticle,
  readTableUnit,
  readRunOnTable,
  readImprint,
  readNote,
  readAttachments,
  readAnnex,
  readAnnouncedTitle,
  readFollowingTitle,
  readUntitledPlan,
  readSignature,
  readRepeatedTitle,
];

/** Reads a document's units from its head to its foot. */
export function readBody(document: SourceDocument, units: readonly Unit[], report: Report): Element[] {
  const body = bodyType(units.filter((unit): unit is TextUnit => unit.kind === 'text'));
  const state: State = {
    document,
    units,
    report,
    elements: [],
    found: new Set(),
    announced: [],
    awaited: -1,
    pending: [],
    part: null,
    title: null,
    signed: false,
    box: null,
    body,
  };
  const end = readSiteFoot(state);
  const own: State = { ...state, units: units.slice(0, end) };
  readFacts(own);
  const label = labelAbove(own);
  const head = readHead(own, label ? 1 : 0);
  const title = head.title ?? statedTitle(own);
  if (title) openFirst(own, title, head.next, label?.ordinal);
  else if (label) openPart(own, 'annex', label.ordinal, textUnits(own, 0, 1), null, textUnits(own, 0, 1)[0]?.ranges[0]?.start ?? 0);
  for (let i = readAddressees(own, head.next); i < own.units.length; ) i = readUnit(own, i);
  leaveBox(own, document.text.length);
  closePart(own);
  nameUntitled(own);
  reconcile(own);
  for (const { range, reason } of document.asides) own.elements.push({ type: 'aside', reason, range });
  return own.elements;
}

/** Reads the label 附件1 with which a document begins, where its title stands right below. */
function labelAbove(state: State): AnnexLabel | null {
  const [first, second] = textUnits(state, 0, 2);
  const label = annexLabel(lineAt(state, 0) ?? '');
  return label?.title === null && first && second && !areParted(state.document, first, second) ? label : null;
}

/** Opens the part that the document's title heads, and notes what it announces. An `ordinal` (of a label 附件1 above the title, null for one without a number) makes it an annex. */
function openFirst(state: State, { text, units }: Pick<TitleGroup, 'text' | 'units'>, next: number, ordinal?: number | null): void {
  state.title = text;
  addNotice(state, { type: 'notice', field: 'title', value: text, ranges: rangesOf(units) });
  const type = documentType(text);
  if (type !== null) addNotice(state, { type: 'notice', field: 'documentType', value: type, ranges: [] });
  const kind = ordinal !== undefined ? 'annex' : issuesBelow(state, next) ? 'notice' : partKind(text);
  const label = ordinal === undefined ? [] : textUnits(state, 0, 1);
  if (label[0] && units[0] !== state.units[1]) setAside(state, label.pop() as TextUnit, 'decoration'); // 引题 stands between them
  if (kind === 'notice')
    for (const title of issuedTitles(text)) announce(state, title, issuedTitles(title).length > 0 ? 'notice' : 'plan', null);
  const above = state.pending;
  state.pending = [];
  const first = label[0] ?? above.find((item): item is TextUnit => 'kind' in item) ?? units[0] ?? textUnits(state, next, next + 1)[0];
  openPart(state, kind, ordinal ?? null, [...label, ...units], text, first?.ranges[0]?.start ?? 0);
  state.pending = above;
}

/** Says whether a letter that issues something stands below the title, whatever a page has made of that: addressees, then 现将《…》印发给你们. */
function issuesBelow(state: State, next: number): boolean {
  const lines = textUnits(state, next, next + MOST_ADDRESSEE_LINES).map(({ view }) => view.text);
  const at = lines.findIndex((line) => addressees(line) !== null);
  return at >= 0 && lines.slice(at + 1, at + 3).some((line) => line.search(ISSUED) >= 0);
}

/** Gives the title that only the page's catalogue states, where the text itself shows none. */
function statedTitle(state: State): Pick<TitleGroup, 'text' | 'units'> | null {
  const stated = state.elements.find(
    (element) => element.type === 'publication' && element.field === 'title' && documentType(element.value) !== null,
  );
  return stated?.type === 'publication' ? { text: stated.value, units: [] } : null;
}

/** Takes a text without a title that is addressed to somebody as the notice that it is. */
function nameUntitled(state: State): void {
  const at = state.elements.findIndex((element) => element.type === 'part');
  const first = state.elements[at];
  if (first?.type !== 'part' || first.title !== null || !state.found.has('addressees')) return;
  state.elements[at] = { ...first, kind: 'notice' };
}

const MOST_ADDRESSEE_LINES = 6;

/** Reads 主送机关 below the title, over as many lines as they take; gives the index of the first unit after them. */
function readAddressees(state: State, i: number): number {
  let text = '';
  for (let at = i; at < i + MOST_ADDRESSEE_LINES; at++) {
    const line = lineAt(state, at);
    if (line === null) return i;
    text += line;
    const names = addressees(text);
    if (names) {
      addNotice(state, { type: 'notice', field: 'addressees', value: names, ranges: rangesOf(textUnits(state, i, at + 1)) });
      return at + 1;
    }
    if (!mayBeginAddressees(line)) return at === i ? readGluedAddressees(state, i) : i;
  }
  return i;
}

/** How a covering letter begins, where the break behind the addressees is lost: 各街道：现将… */
const LETTER_BEGINS = /^(?:现|为|根据|依据|按照|经|近年|今年|20\d\d ?年|《)/;

/** Reads 主送机关 that the letter's text follows on the same line; the text goes on as a paragraph. */
function readGluedAddressees(state: State, i: number): number {
  const unit = state.units[i];
  const colon = unit?.kind === 'text' ? unit.view.text.search(/[：:]/) : -1;
  if (unit?.kind !== 'text' || colon < 0 || !LETTER_BEGINS.test(unit.view.text.slice(colon + 1))) return i;
  const names = addressees(unit.view.text.slice(0, colon + 1));
  if (!names) return i;
  addNotice(state, { type: 'notice', field: 'addressees', value: names, ranges: [rangeIn(unit.view, 0, colon + 1)] });
  const letter = piece(unit, colon + 1, unit.view.text.length);
  announceIssued(state, letter.view.text);
  state.pending.push(letter);
  return i + 1;
}

function readUnit(state: State, i: number): number {
  for (const zone of ZONES) {
    const next = zone(state, i);
    if (next !== null) return next;
  }
  const unit = state.units[i] as TextUnit;
  const kind = LETTER.test(unit.view.text.slice(0, 600)) ? 'notice' : 'article';
  if (state.part === null) openPart(state, kind, null, [], null, unit.ranges[0]?.start ?? 0);
  if (state.part?.kind === 'notice' || state.part?.title === null) announceIssued(state, unit.view.text);
  state.pending.push(unit);
  return i + 1;
}

const ISSUED = /《([^《》]{4,80})》(?=[^。]{0,80}(?:印发|下发|转发|发给))/g;

/** What only a letter says: 现将《…》印发给你们. */
const LETTER = /现将?《[^《》]{4,80}》[^。]{0,20}(?:印发|下发|转发|公布|发给)|(?:印发|下发|转发|发)给你们/;

/** Notes what the covering letter itself says that it issues: 现将《…》印发给你们, where the title does not say so. */
function announceIssued(state: State, text: string): void {
  if (state.announced.some(({ kind }) => kind === 'plan')) return;
  for (const [, title = ''] of text.slice(0, 600).matchAll(ISSUED)) announce(state, title, 'plan', null);
}

/** Reads the 附注 (GB/T 9704-2012 §7.3.7). */
function readNote(state: State, i: number): number | null {
  const unit = state.units[i];
  if (unit?.kind !== 'text' || !isNote(unit.view.text)) return null;
  const before = state.elements.findIndex((element) => element.type === 'notice' && element.field === 'note');
  const own = state.elements[before];
  if (own?.type === 'notice' && own.field === 'note')
    state.elements[before] = { ...own, value: own.value + unit.view.text, ranges: [...own.ranges, ...unit.ranges] };
  else addNotice(state, { type: 'notice', field: 'note', value: unit.view.text, ranges: unit.ranges });
  state.signed = true;
  return i + 1;
}
