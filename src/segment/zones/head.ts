/**
 * The head of the document, to the first line of its body: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人 (版头,
 * GB/T 9704-2012 §7.2), the title (§7.3.1), and what a web page puts before it. Gives the index of the first unit after it.
 */
import { type Hints, NO_HINTS } from '../../document.js';
import { readDate } from '../../lexicon/dates.js';
import { type DocumentNumber, documentNumber } from '../../lexicon/document-numbers.js';
import { documentType } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { publicationLine } from '../../lexicon/publication-line.js';
import { addressees } from '../frame/addressees.js';
import { isNote } from '../frame/note.js';
import { type Security, security } from '../frame/security.js';
import { signatories } from '../frame/signatory.js';
import { isSetOn, isTitleLine, isWholeTitle, sameTitle, titleGoesOn, titleWeight } from '../frame/title.js';
import { areParted, type TextUnit } from '../pieces/unit.js';
import { rangeIn, type View } from '../pieces/view.js';
import { publicationFact, readPublicationLine } from './publication.js';
import { addNotice, lineAt, rangesOf, type State, setAside, textUnits } from './state.js';

/** Holds neighbouring lines that read as one title. */
export interface TitleGroup {
  readonly units: TextUnit[];
  text: string;
  /** The index of the unit after it. */
  next: number;
  /** A document number follows it before any other group does. */
  numbered: boolean;
}

/** Reads the head: official elements go to the state's elements; gives the title's group, if any, and where the body begins; `from` is where it starts. */
export function readHead(state: State, from = 0): { title: TitleGroup | null; next: number } {
  const { groups, elements, end } = scan(state, from);
  const title = chooseTitle(groups);
  const after = groups[title ? groups.indexOf(title) + 1 : 0];
  const next = after ? after.next - after.units.length : end;
  for (const { at, read } of elements) if (at < next) read();
  for (const group of groups.slice(0, title ? groups.indexOf(title) : 0)) readBefore(state, group, title as TitleGroup);
  return { title, next };
}

/** Holds an element of the head that was recognised: the index of its unit, and how it is given out. */
interface HeadElement {
  readonly at: number;
  readonly read: () => void;
}

/** Goes through the head's lines: elements are read, title lines are grouped. */
function scan(state: State, from: number): { groups: TitleGroup[]; elements: HeadElement[]; end: number } {
  const groups: TitleGroup[] = [];
  const elements: HeadElement[] = [];
  let open: TitleGroup | null = null;
  let i = from;
  for (; i < state.units.length; i++) {
    const unit = state.units[i];
    if (unit?.kind !== 'text') break;
    const value = labelledValue(state, i);
    const read = value ?? elementAt(state, unit, groups.at(-1));
    if (read) {
      elements.push({ at: i, read });
      open = null;
      if (value) i++;
      continue;
    }
    if (endsHead(unit, groups, state, i)) {
      const below = titleBelow(state, i, groups);
      if (below === null) break;
      const strays = textUnits(state, i, below);
      elements.push({ at: i, read: () => state.pending.push(...strays) });
      open = null;
      i = below - 1;
      continue;
    }
    if (
      open &&
      !isLetterheadLine(open.text) &&
      !areParted(state.document, open.units.at(-1) as TextUnit, unit) &&
      isSetOn(open.text, open.units.at(-1)?.hints as Hints, unit.view.text, unit.hints) &&
      titleGoesOn(open.text, unit.view.text, unit.hints.blankBefore)
    ) {
      open.units.push(unit);
      open.text += unit.view.text;
      open.next = i + 1;
    } else {
      open = { units: [unit], text: unit.view.text, next: i + 1, numbered: false };
      groups.push(open);
    }
  }
  return { groups, elements, end: i };
}

const MOST_GROUPS = 6;

/** Says whether a line belongs to the body: addressees, a sentence, a heading, or a line after a finished title that is none. */
function endsHead(unit: TextUnit, groups: readonly TitleGroup[], state: State, i: number): boolean {
  const { text } = unit.view;
  if (!isTitleLine(text) || addressees(text) !== null || groups.length > MOST_GROUPS) return true;
  const before = groups.at(-1);
  return before !== undefined && isWholeTitle(before.text) && isSignatureBelow(state, i);
}

/** How far below lines that say nothing to the head a title may stand. */
const MOST_STRAYS = 12;
/** What only the title of a notice says in so few words. */
const SURE_TITLE = /关于.{2,120}的?(?:通知|通报|意见|决定|批复|函)(?:[（(][^（）()]{1,12}[）)])?$/;

/** Gives the place of a sure title below a line that no head has (长者助手, 今日天气：晴); null where a title stands above, or a text before it. */
function titleBelow(state: State, i: number, groups: readonly TitleGroup[]): number | null {
  if (groups.some(({ text }) => documentType(text) !== null)) return null;
  for (let at = i; at < i + MOST_STRAYS; at++) {
    const line = lineAt(state, at);
    if (line === null || line.length > LONGEST_STRAY || addressees(line) !== null || markerAt(line, 0)?.ordinal === 1) return null;
    if (at > i && isTitleLine(line) && SURE_TITLE.test(line)) return at;
  }
  return null;
}

/** A longer line is the beginning of a text. */
const LONGEST_STRAY = 120;

/** Says whether an issuer's name with a date below it stands here: a plan that is dated under its title. */
function isSignatureBelow(state: State, i: number): boolean {
  const next = lineAt(state, i + 1);
  return isOrganisation(lineAt(state, i) ?? '') && next !== null && readDate(next) !== null;
}

/** Recognises a catalogue's label on a line of its own, its value on the next, and a further label below: 索引号： / 000-1 */
function labelledValue(state: State, i: number): (() => void) | null {
  const [label, value, below] = [lineAt(state, i), lineAt(state, i + 1), lineAt(state, i + 2)];
  const facts = label === null ? null : publicationLine(label);
  const fact = facts?.[0];
  const unit = state.units[i + 1];
  if (!fact || facts?.length !== 1 || fact.value !== '' || value === null || below === null || unit?.kind !== 'text') return null;
  if (publicationLine(value) !== null || publicationLine(below) === null) return null;
  const first = state.units[i] as TextUnit;
  const ranges = [...first.ranges, ...unit.ranges];
  return () => state.elements.push(publicationFact(fact.label, value, ranges));
}

/** Recognises a line that is an element of the head in itself; gives what reads it. */
function elementAt(state: State, unit: TextUnit, group: TitleGroup | undefined): (() => void) | null {
  const { text } = unit.view;
  const marks = security(text);
  if (marks) return () => readSecurity(state, unit, marks);
  const number = numberLine(state, unit);
  if (number && group) group.numbered = true;
  if (number) return number;
  if (isNote(text)) return () => addNotice(state, { type: 'notice', field: 'note', value: text, ranges: unit.ranges });
  const facts = publicationLine(text);
  return facts && (() => readPublicationLine(state, unit, facts));
}

function readSecurity(state: State, { view }: TextUnit, marks: Security): void {
  for (const field of ['copyNumber', 'classification', 'urgency'] as const) {
    const value = marks[field];
    const at = value === null ? -1 : view.text.indexOf(value);
    if (value !== null) addNotice(state, { type: 'notice', field, value, ranges: [rangeIn(view, at, at + value.length)] });
  }
}

/** Recognises 发文字号 and 签发人, alone or side by side: 某发〔2020〕1号    签发人：张三 */
function numberLine(state: State, { view }: TextUnit): (() => void) | null {
  const signed = signatories(view.text);
  const rest = signed ? view.text.slice(0, signed.start).trim() : view.text;
  const number = rest ? documentNumber(rest) : null;
  if (rest && !number?.whole) return null;
  return () => {
    if (number) addNumber(state, view, number, rest.length);
    if (signed)
      addNotice(state, { type: 'notice', field: 'signatories', value: signed.names, ranges: [rangeIn(view, signed.start, signed.end)] });
  };
}

function addNumber(state: State, view: View, number: DocumentNumber, length: number): void {
  const { raw, agencyCode, year, serial } = number;
  addNotice(state, {
    type: 'notice',
    field: 'documentNumber',
    value: { raw, agencyCode, year, serial },
    ranges: [rangeIn(view, 0, length)],
  });
  if (!number.bracketsStandard) state.report('number:form', { number: raw }, rangeIn(view, number.start, number.end));
}

/** Chooses the title: the official text's own copy where a page repeats it. */
function chooseTitle(groups: readonly TitleGroup[]): TitleGroup | null {
  const candidates = groups.filter((group) => !isLetterhead(group));
  const largest = Math.max(0, ...candidates.map((group) => group.units[0]?.hints.fontSize ?? 0)) || null;
  let best: TitleGroup | null = null;
  let weight = -1;
  for (const group of candidates) {
    const own = titleWeight(group.text, (group.units[0] as TextUnit).hints, largest);
    if (own > weight || (best !== null && sameTitle(best.text, group.text))) {
      best = group;
      weight = Math.max(weight, own);
    }
  }
  return best ?? candidates.at(0) ?? null;
}

/** Says whether a line is the 发文机关标志 that says so itself; no title goes on in the line below it. */
const isLetterheadLine = (text: string): boolean => /文 ?件$/.test(text) && !/关于|印发|《/.test(text) && documentType(text) === null;

/** Says whether lines are the 发文机关标志: 某某市人民政府文件, or an organisation's name right above the document number. */
function isLetterhead(group: TitleGroup): boolean {
  if (isLetterheadLine(group.text)) return true;
  return group.numbered && group.units.every((unit) => isOrganisation(unit.view.text));
}

/** Reads a group that stands above the title: a letterhead, the page's copy of the title, or a line above it (引题). */
function readBefore(state: State, group: TitleGroup, title: TitleGroup): void {
  const ranges = rangesOf(group.units);
  if (isLetterhead(group)) addNotice(state, { type: 'notice', field: 'letterhead', value: group.text, ranges });
  else if (sameTitle(group.text, title.text)) {
    const first = !state.elements.some((element) => element.type === 'publication' && element.field === 'title');
    if (first) state.elements.push({ type: 'publication', field: 'title', label: '标题', value: group.text, ranges });
    else for (const unit of group.units) setAside(state, unit, 'repeated-title');
  } else state.pending.push(...group.units.map((unit) => ({ ...unit, hints: NO_HINTS })));
}
