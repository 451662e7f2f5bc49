/** The 附件说明 (GB/T 9704-2012 §7.3.4): it names the annexes, below the body and above the signature. */

import { annexLabel } from '../../lexicon/annex-label.js';
import { monthOf } from '../../lexicon/calendar-times.js';
import { readDate } from '../../lexicon/dates.js';
import { documentType } from '../../lexicon/document-types.js';
import { beginsCopiedTo, printed } from '../../lexicon/imprint.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { piece, type TextUnit } from '../pieces/unit.js';
import { announce } from './announced.js';
import { type Attachment, attachmentLine, attachmentNote } from './attachment-note.js';
import { type Claim, type FrameText, type Heads, lineAt, rangesOf, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { insideLine } from './cuts.js';
import type { FrameRule } from './frame-rule.js';
import { isNote } from './note.js';
import { isOpen, isTitleLine, sameTitle } from './title.js';

/** No shorter title is wrapped (UTF-16 units). */
const WRAPPED = 12;

/** Finds the 附件说明, and what it announces; a signature that is glued behind it ends it. */
export const ATTACHMENTS: FrameRule = { name: 'attachments', kind: 'frame', read: attachmentClaims };

function attachmentClaims(text: FrameText, seen: readonly Claim[]): Claim[] {
  const ends = new Map(
    seen.flatMap(({ label, start }) => (label === 'signature' && start.at > 0 ? [[start.unit, start.at] as const] : [])),
  );
  const units = text.units.map((unit, i) => {
    const end = ends.get(i);
    return unit.kind === 'text' && end !== undefined ? piece(unit, 0, end) : unit;
  });
  const own = { ...text, units };
  const found = units.flatMap((unit, i) => (unit.kind === 'text' ? [...ownLines(own, unit, i), ...glued(own, unit, i)] : []));
  return found.map(({ claim, entries, next }): Claim => {
    const by = { from: claim.start.unit, to: next };
    const names = entries.map(({ title, ordinal }) => announce(title, 'annex', ordinal, by));
    const cut = ends.get(next - 1);
    return { ...claim, names, ...(cut === undefined ? {} : { end: { unit: next - 1, at: cut } }) };
  });
}

interface Named {
  readonly claim: Claim;
  readonly entries: readonly Attachment[];
  /** The unit after it. */
  readonly next: number;
}

function ownLines(text: FrameText, unit: TextUnit, i: number): Named[] {
  const first = attachmentNote(unit.view.text);
  if (!first) return [];
  const { entries, units, next } = gather(text, i, first);
  if (entries.length === 0) return [];
  const alone = entries.length === 1;
  const evidence = [{ why: 'names annexes', score: COSTS.attachments + COSTS.furtherAttachment * (entries.length - 1) }];
  const claim = wholeUnits('attachments', i, next, evidence, [element(entries, units)]);
  return [{ claim: { ...claim, alone, ...(alone ? { heads: headsBelow(text, unit.view.text, next) } : {}) }, entries, next }];
}

function element(entries: readonly Attachment[], units: readonly TextUnit[]) {
  const value = entries.map(({ ordinal, title }) => ({ ordinal, title }));
  const omitted = entries.flatMap((entry) => (entry.omitted ? [entry.title] : []));
  return { type: 'notice', field: 'attachments', value, omitted, ranges: rangesOf(units) } as const;
}

/** Takes an 附件说明 that is glued behind the last sentence: …抓好落实。附件：1.甲表2.乙表 */
function glued(text: FrameText, unit: TextUnit, i: number): Named[] {
  const match = /(?<=[。）])附 ?件 ?[：:]/.exec(unit.view.text);
  if (!match) return [];
  const rest = piece(unit, match.index, unit.view.text.length);
  const entries = attachmentNote(rest.view.text) ?? [];
  if (entries.length === 0 || entries.some(({ title }) => title.length > 80 || /[。！？]/.test(title))) return [];
  const stretch = { unit: i, view: unit.view, from: match.index, to: unit.view.text.length };
  const worth = { why: 'names annexes', score: COSTS.attachments };
  return [{ claim: insideLine(text, 'attachments', stretch, worth, [element(entries, [rest])]), entries, next: i + 1 }];
}

function gather(text: FrameText, i: number, first: readonly Attachment[]): { entries: Attachment[]; units: TextUnit[]; next: number } {
  const entries = [...first];
  const units = [text.units[i] as TextUnit];
  let next = i + 1;
  for (; next < text.units.length; next++) {
    const unit = text.units[next];
    if (unit?.kind !== 'text') break;
    const open = entries.at(-1);
    if (open && goesOn(text, open, units, next))
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
function goesOn(text: FrameText, open: Attachment, units: readonly TextUnit[], i: number): boolean {
  const unit = text.units[i] as TextUnit;
  const line = unit.view.text;
  if (isOpen(open.title)) return true;
  if (furtherEntries(line, open)) return false;
  if (!isTitleLine(line) || isOrganisation(line) || readDate(line) || unit.hints.blankBefore > (units[0]?.hints.blankBefore ?? 0))
    return false;
  if (furtherEntries(lineAt(text, i + 1) ?? '', open)) return true;
  return open.title.length >= WRAPPED && documentType(open.title) === null && documentType(open.title + line) !== null;
}

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
export function headsBelow(text: FrameText, labelled: string, next: number): Heads {
  const label = annexLabel(labelled);
  const below = text.units[next];
  const none = { closed: false, letter: false, text: false };
  if (!label?.title || !below) return none;
  if (below.kind !== 'text') return { closed: true, letter: true, text: true };
  const line = below.view.text;
  if (annexLabel(line) !== null || sameTitle(line, label.title) || isNote(line) || beginsCopiedTo(line) || printed(line)) return none;
  if ([line, lineAt(text, next + 1) ?? ''].some((one) => readDate(one) !== null || isOrganisation(one))) return { ...none, closed: true };
  const begins = line.length > 60 || markerAt(line, 0)?.ordinal === 1 || monthOf(line.replace(/[：:]$/, '')) !== null;
  return { closed: true, letter: begins, text: true };
}
