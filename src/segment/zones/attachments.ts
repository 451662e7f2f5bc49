/** The 附件说明 (GB/T 9704-2012 §7.3.4): it names the annexes, below the body and above the signature. */

import { monthOf } from '../../lexicon/calendar-times.js';
import { readDate } from '../../lexicon/dates.js';
import { documentType } from '../../lexicon/document-types.js';
import { beginsCopiedTo, printed } from '../../lexicon/imprint.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { annexLabel } from '../frame/annex-label.js';
import { type Attachment, attachmentLine, attachmentNote } from '../frame/attachment-note.js';
import { isNote } from '../frame/note.js';
import { isOpen, isTitleLine, sameTitle } from '../frame/title.js';
import type { TextUnit } from '../pieces/unit.js';
import { addNotice, announce, lineAt, rangesOf, type State } from './state.js';

/**
 * Reads the 附件说明 that begins at a unit. A label with a title may as well head an annex: what stands below tells
 * (附件2：某某安排 above a table or a text is an annex; above the next entry, a signature or nothing it is an entry).
 */
export function readAttachments(state: State, i: number): number | null {
  const unit = state.units[i];
  if (unit?.kind !== 'text') return null;
  const first = attachmentNote(unit.view.text);
  if (!first || state.found.has('attachments')) return null;
  if (first.length === 0 && state.signed) return null;
  const { entries, units, next } = gather(state, i, first);
  if (entries.length === 0 || (entries.length === 1 && headsAnAnnex(state, unit.view.text, next))) return null;
  const value = entries.map(({ ordinal, title }) => ({ ordinal, title }));
  const omitted = entries.flatMap((entry) => (entry.omitted ? [entry.title] : []));
  addNotice(state, { type: 'notice', field: 'attachments', value, omitted, ranges: rangesOf(units) });
  awaitAnnexes(state, entries);
  return next;
}

function gather(state: State, i: number, first: readonly Attachment[]): { entries: Attachment[]; units: TextUnit[]; next: number } {
  const entries = [...first];
  const units = [state.units[i] as TextUnit];
  let next = i + 1;
  for (; next < state.units.length; next++) {
    const unit = state.units[next];
    if (unit?.kind !== 'text') break;
    const open = entries.at(-1);
    if (open && goesOn(state, open, units, next))
      entries[entries.length - 1] = { ...open, title: open.title + unit.view.text.replace(/[。；]$/, '') };
    else {
      const more = furtherEntries(unit.view.text, open);
      if (!more) break;
      entries.push(...more);
    }
    units.push(unit);
  }
  return { entries, units, next };
}

/**
 * Says whether a line without a number goes on with the entry above: a mark is still open, the next entry follows, or
 * only both together name a document.
 */
function goesOn(state: State, open: Attachment, units: readonly TextUnit[], i: number): boolean {
  const unit = state.units[i] as TextUnit;
  const { text } = unit.view;
  if (isOpen(open.title)) return true;
  if (furtherEntries(text, open)) return false;
  if (!isTitleLine(text) || isOrganisation(text) || readDate(text) || unit.hints.blankBefore > (units[0]?.hints.blankBefore ?? 0))
    return false;
  if (furtherEntries(lineAt(state, i + 1) ?? '', open)) return true;
  return open.title.length >= WRAPPED && documentType(open.title) === null && documentType(open.title + text) !== null;
}

/** No shorter title is wrapped (UTF-16 units). */
const WRAPPED = 12;

/** Reads a further line: it must carry the next number; an entry without one stands alone. */
function furtherEntries(text: string, before: Attachment | undefined): Attachment[] | null {
  if (before?.ordinal === null) return null;
  const more = attachmentLine(text);
  const ordinal = more?.[0]?.ordinal ?? null;
  return ordinal !== null && ordinal === (before?.ordinal ?? 0) + 1 ? more : null;
}

/**
 * Says whether a labelled title heads the text below it, rather than naming an annex: below it stand a table, the first
 * heading or running text; below the signature, or in a text that is no letter, anything but the title itself, a signature or the 版记.
 */
export function headsAnAnnex(state: State, text: string, next: number): boolean {
  const label = annexLabel(text);
  const below = state.units[next];
  if (!label?.title || !below) return false;
  if (below.kind !== 'text') return true;
  const line = below.view.text;
  if (annexLabel(line) !== null || sameTitle(line, label.title) || isNote(line) || beginsCopiedTo(line) || printed(line)) return false;
  if (state.signed) return true;
  if ([line, lineAt(state, next + 1) ?? ''].some((one) => readDate(one) !== null || isOrganisation(one))) return false;
  return (
    state.part?.kind !== 'notice' || line.length > 60 || markerAt(line, 0)?.ordinal === 1 || monthOf(line.replace(/[：:]$/, '')) !== null
  );
}

/** More annexes than any notice has; each line of the text below is held against all that are still awaited. */
const MOST_ANNEXES = 200;

function awaitAnnexes(state: State, entries: readonly Attachment[]): void {
  for (const { title, ordinal } of entries.slice(0, MOST_ANNEXES)) {
    if (state.announced.some((a) => a.kind !== 'annex' && sameTitle(a.title, title))) continue;
    announce(state, title, 'annex', ordinal);
  }
}
