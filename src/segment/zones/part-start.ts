/** Where a further part begins: the plan that a notice issues, an annex, with its label 附件1 or by its title alone. */

import { readDate } from '../../lexicon/dates.js';
import { documentType, planYear } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import type { PartKind } from '../element.js';
import { annexLabel } from '../frame/annex-label.js';
import { partKind } from '../frame/part-kind.js';
import { bareTitle, isSetOn, isTitleLine, LONGEST_TITLE, sameTitle, titleGoesOn } from '../frame/title.js';
import { areParted, type TextUnit } from '../pieces/unit.js';
import { headsAnAnnex } from './attachments.js';
import { type Announced, lineAt, openPart, type State, setAside } from './state.js';

/** The most lines that a title runs over. */
const MOST_LINES = 5;

/** Holds the lines of a title. */
interface TitleLines {
  readonly units: readonly TextUnit[];
  readonly text: string;
}

/** Begins the part whose label (附件1) stands at a unit. */
export function readAnnex(state: State, i: number): number | null {
  const unit = state.units[i];
  const label = unit?.kind === 'text' ? annexLabel(unit.view.text) : null;
  if (unit?.kind !== 'text' || !label || state.part === null) return null;
  const begins = label.title === null || state.signed || unit.hints.pageBreakBefore || isAnnounced(state, label.title);
  if (!begins && !headsAnAnnex(state, unit.view.text, i + 1)) return null;
  const below = label.title === null ? titleAt(state, i + 1, unit) : null;
  const title = label.title ?? below?.text ?? null;
  const entry = entryFor(state, title, label.ordinal);
  if (entry) entry.found = true;
  openPart(state, kindOf(state, entry), label.ordinal, [unit, ...(below?.units ?? [])], title, unit.ranges[0]?.start ?? 0);
  state.signed = true;
  return i + 1 + (below?.units.length ?? 0);
}

/** Begins the part whose title, announced before, stands at a unit without a label. */
export function readAnnouncedTitle(state: State, i: number): number | null {
  if (!state.announced.some((entry) => !entry.found)) return null;
  const title = announcedAt(state, i);
  if (!title || !mayBegin(state) || isOrganisation(title.lines.text)) return null;
  const { entry, lines } = title;
  entry.found = true;
  openPart(
    state,
    kindOf(state, entry),
    entry.kind === 'annex' ? entry.ordinal : null,
    lines.units,
    lines.text,
    lines.units[0]?.ranges[0]?.start ?? 0,
  );
  return i + lines.units.length;
}

/** Begins the part whose title shows itself below a closed covering letter: by what it says, or how it is set. */
export function readFollowingTitle(state: State, i: number): number | null {
  const lines = state.part === null ? null : titleAt(state, i);
  const first = lines?.units[0];
  if (!lines || !first || isOrganisation(lines.text) || /[，,]/.test(lines.text)) return null;
  const closed = state.signed && (state.part?.kind === 'notice' || first.hints.pageBreakBefore);
  if (!(closed && looksLikeTitle(lines.text, first)) && !isAnotherPlan(state, lines, i)) return null;
  const issued = state.announced.find((entry) => entry.kind === 'plan' && !entry.found);
  if (issued) issued.found = true;
  openPart(state, issued ? 'plan' : partKind(lines.text), null, lines.units, lines.text, first.ranges[0]?.start ?? 0);
  return i + lines.units.length;
}

/** Begins the plan that a closed covering letter issues where its title is nowhere to be found: with the text itself. */
export function readUntitledPlan(state: State, i: number): number | null {
  const unit = state.units[i];
  if (
    !state.signed ||
    state.part?.kind !== 'notice' ||
    unit?.kind !== 'text' ||
    !(unit.view.text.length > 30 || markerAt(unit.view.text, 0)?.ordinal === 1)
  )
    return null;
  const issued = state.announced.find((entry) => entry.kind === 'plan' && !entry.found);
  if (!issued || isTitleBelow(state, i)) return null;
  issued.found = true;
  openPart(state, 'plan', null, [], null, unit.ranges[0]?.start ?? 0);
  return null;
}

/** Says whether an announced title stands below a unit; the place is kept, for the next unit asks again. */
function isTitleBelow(state: State, i: number): boolean {
  if (state.awaited > i && announcedAt(state, state.awaited) !== null) return true;
  state.awaited = state.units.findIndex((_, at) => at > i && announcedAt(state, at) !== null);
  return state.awaited >= 0;
}

/** Sets a line aside that only repeats the title of the part that is open, or of the document. */
export function readRepeatedTitle(state: State, i: number): number | null {
  const unit = state.units[i];
  const text = lineAt(state, i);
  if (unit?.kind !== 'text' || text === null || text.length < 8) return null;
  const bare = bareTitle(text);
  if (![state.title, state.part?.title].some((title) => title && bareTitle(title) === bare)) return null;
  setAside(state, unit, 'repeated-title');
  return i + 1;
}

/**
 * Says whether a title heads another plan of the same document: it names a year and its kind as the document's own title
 * does, stands apart, and text follows (above a table it is the caption).
 */
function isAnotherPlan(state: State, { units, text }: TitleLines, i: number): boolean {
  const titled = state.title !== null && planYear(state.title) !== null && documentType(state.title) !== null;
  if (!titled || state.pending.length === 0 || (units[0]?.hints.blankBefore ?? 0) < 1) return false;
  return planYear(text) !== null && documentType(text) !== null && state.units[i + units.length]?.kind === 'text';
}

function looksLikeTitle(text: string, { hints }: TextUnit): boolean {
  return documentType(text) !== null || hints.alignment === 'center' || hints.style === 'title' || hints.outline === 1;
}

/** Says whether the open part has said something, so that another may begin. */
const mayBegin = (state: State): boolean => state.signed || state.pending.length > 0;

const isAnnounced = (state: State, title: string): boolean => state.announced.some((entry) => sameTitle(entry.title, title));

function entryFor(state: State, title: string | null, ordinal: number | null): Announced | undefined {
  const open = state.announced.filter((entry) => !entry.found);
  return (
    (title === null ? undefined : open.find((entry) => sameTitle(entry.title, title))) ??
    open.find((entry) => ordinal !== null && entry.kind === 'annex' && entry.ordinal === ordinal)
  );
}

/** What a notice issues is its plan, even where it is called 附件, or a letter that issues it (转发…关于印发…的通知); anything else below a label is an annex. */
function kindOf(state: State, entry: Announced | undefined): PartKind {
  if (entry?.kind === 'notice') return 'notice';
  return entry?.kind === 'plan' && !state.found.has('plan') ? 'plan' : 'annex';
}

/** Gathers the lines of a title that begins at a unit (below its label 附件1): neighbouring, set alike, until what it says is whole. */
function titleAt(state: State, i: number, label?: TextUnit): TitleLines | null {
  const units: TextUnit[] = [];
  let text = '';
  for (let at = i; at < state.units.length && units.length < MOST_LINES; at++) {
    const unit = state.units[at];
    if (unit?.kind !== 'text' || !isTitleLine(unit.view.text) || readDate(unit.view.text)) break;
    const before = units.at(-1);
    if (areParted(state.document, before ?? label ?? unit, unit)) break;
    if (before && !(isSetOn(text, before.hints, unit.view.text, unit.hints) && titleGoesOn(text, unit.view.text, unit.hints.blankBefore)))
      break;
    if (before && state.announced.some((entry) => entry.bare === bareTitle(text))) break;
    units.push(unit);
    text += unit.view.text;
  }
  return units.length > 0 ? { units, text } : null;
}

/** Finds the announced title that begins at a unit, over as many lines as it takes. */
function announcedAt(state: State, i: number): { entry: Announced; lines: TitleLines } | null {
  const units: TextUnit[] = [];
  let text = '';
  for (let at = i; at < state.units.length && units.length < MOST_LINES; at++) {
    const unit = state.units[at];
    if (unit?.kind !== 'text' || !isTitleLine(unit.view.text) || text.length > LONGEST_TITLE) return null;
    const line = bareTitle(unit.view.text);
    const near = state.announced.filter((one) => !one.found && isPartOf(line, one.bare));
    if (near.length === 0 || areParted(state.document, units.at(-1) ?? unit, unit)) return null;
    units.push(unit);
    text += unit.view.text;
    const entry = near.find((one) => sameTitle(one.title, text));
    if (entry) return { entry, lines: whole(state, at, { units, text }, entry) };
  }
  return null;
}

const isPartOf = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Takes one more line where it makes the title the very one that was announced: …工作要点 / 任务分解 */
function whole(state: State, at: number, lines: TitleLines, entry: Announced): TitleLines {
  const next = state.units[at + 1];
  const last = lines.units.at(-1);
  if (next?.kind !== 'text' || !last || areParted(state.document, last, next) || bareTitle(lines.text) === entry.bare) return lines;
  const longer = lines.text + next.view.text;
  const nearer =
    entry.bare.includes(bareTitle(longer)) ||
    (isTitleLine(next.view.text) && documentType(lines.text) === null && documentType(longer) !== null);
  return nearer ? { units: [...lines.units, next], text: longer } : lines;
}
