/** The signature: 发文机关署名 and 成文日期 (GB/T 9704-2012 §7.3.5), below the body or, of a plan alone, below the title. */
import { readDate } from '../../lexicon/dates.js';
import { divide } from '../../lexicon/divide.js';
import { documentType } from '../../lexicon/document-types.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { annexLabel } from '../frame/annex-label.js';
import { isNote } from '../frame/note.js';
import { isTitleLine } from '../frame/title.js';
import type { TextUnit } from '../pieces/unit.js';
import { part, rangeIn } from '../pieces/view.js';
import { addNotice, lineAt, rangesOf, type State } from './state.js';

const MOST_ISSUERS = 12;
const DATE_AT_END = /(?:[0-9０-９]{4}|[二一][〇○零OＯ0一二三四五六七八九]{3}) ?年[^年。，；]{2,12}[日号]$/;

/**
 * Reads the signature that ends at a unit: a line that is a date, with the issuers' names above it or before it.
 *
 * What it reads: 某某市教育局 / 2019年2月26日, 某某办公室 2019年2月26日, （2019年2月26日）. What it leaves: a date in a table, a date that heads a schedule.
 */
export function readSignature(state: State, i: number): number | null {
  const unit = state.units[i];
  if (unit?.kind !== 'text' || state.found.has('issuedOn')) return null;
  const dated = datedLine(unit);
  if (!dated) return null;
  const above = dated.issuer ? [] : issuersAbove(state);
  const below = dated.issuer || above.length > 0 ? [] : issuerBelow(state, i);
  if (!dated.issuer && above.length === 0 && below.length === 0 && !standsAlone(state, unit, i)) return null;
  if (above.length === 0 && (isDamaged(dated) || (isMonth(dated) && !isBracketed(unit)))) return null;
  state.pending.splice(state.pending.length - above.length, above.length);
  const names = dated.issuer ? [dated.issuer] : [...above, ...below].flatMap((one) => namesOf(one));
  if (names.length > 0) {
    const ranges = dated.issuer ? [rangeIn(unit.view, 0, dated.issuer.length)] : rangesOf([...above, ...below]);
    addNotice(state, { type: 'notice', field: 'issuers', value: names, ranges });
  }
  const date = part(unit.view, dated.start, unit.view.text.length);
  addNotice(state, {
    type: 'notice',
    field: 'issuedOn',
    value: { raw: dated.raw, iso: dated.iso },
    ranges: [rangeIn(date, 0, date.text.length)],
  });
  if (isDamaged(dated))
    state.report(dated.iso ? 'date:repaired' : 'date:unclear', { raw: dated.raw, iso: dated.iso ?? '' }, unit.ranges[0] ?? null);
  state.signed = state.signed || state.pending.length > 0;
  return i + 1 + below.length;
}

interface DatedLine {
  readonly issuer: string | null;
  readonly raw: string;
  readonly iso: string | null;
  readonly repaired: boolean;
  readonly start: number;
}

/** Says whether a date has lost its signs: one reading is left, or none for sure. */
const isDamaged = ({ repaired, iso }: DatedLine): boolean => repaired || iso === null;

/** A month without a day signs below an issuer's name or, in brackets, below the title; elsewhere it heads a schedule. */
const isMonth = ({ iso }: DatedLine): boolean => iso?.length === 7;
const isBracketed = ({ view }: TextUnit): boolean => /^[（(].*[）)]$/.test(view.text);

/** Reads a line that is a date, or an issuer's name and a date. */
function datedLine({ view }: TextUnit): DatedLine | null {
  const { text } = view;
  if (text.length > 60) return null;
  const bare = text.replace(/^[（(]|[）)]$/g, '');
  const whole = readDate(bare);
  if (whole && whole.iso?.length !== 4) return { issuer: null, raw: bare, ...whole, start: 0 };
  const tail = DATE_AT_END.exec(text);
  const issuer = tail ? text.slice(0, tail.index).trim() : '';
  const date = tail && isOrganisation(issuer) ? readDate(tail[0]) : null;
  return tail && date ? { issuer, raw: tail[0], ...date, start: tail.index } : null;
}

/** Takes the names above the date: short lines at the end of the open text that name organisations, or stand at the right. */
function issuersAbove(state: State): TextUnit[] {
  const found: TextUnit[] = [];
  for (let at = state.pending.length - 1; at >= 0 && found.length < MOST_ISSUERS; at--) {
    const item = state.pending[at];
    if (!item || !('kind' in item) || !isIssuerLine(item)) break;
    found.unshift(item);
  }
  return found;
}

/** Takes the issuer's name below the date, where the letter ends with it: 2031年3月1日 / 某某市教育局 */
function issuerBelow(state: State, i: number): TextUnit[] {
  const unit = state.units[i + 1];
  if (unit?.kind !== 'text' || state.pending.length === 0 || !namesOf(unit).every(isOrganisation)) return [];
  return i + 2 >= state.units.length || endsLetter(state, lineAt(state, i + 2)) ? [unit] : [];
}

function isIssuerLine(unit: TextUnit): boolean {
  const { text } = unit.view;
  if (text.length > 60 || /[。；：:！？，]$/.test(text)) return false;
  const names = namesOf(unit);
  return names.every(isOrganisation) || (unit.hints.alignment === 'right' && text.length <= 40 && !/[。，；]/.test(text));
}

/** Divides a line of several issuers at its gaps: 某某局  某某委 */
const namesOf = (unit: TextUnit): string[] => divide(unit.view.text, / /).map((name) => name.replace(SEAL, ''));
const SEAL = /[（(](?:盖?章|公章|印章|签章|印)[）)]$/;

/** Says whether a date without an issuer is a signature all the same: in brackets under the title, at the right, last of all, or last of a letter. */
function standsAlone(state: State, unit: TextUnit, i: number): boolean {
  const underTitle = state.pending.length === 0 && state.part !== null;
  return underTitle || unit.hints.alignment === 'right' || i === state.units.length - 1 || endsLetter(state, lineAt(state, i + 1));
}

/** Says whether a line shows that the letter above it is over: its 附注, a label 附件1, the title of what it issues. */
function endsLetter({ part: open, pending }: State, next: string | null): boolean {
  if (open?.kind !== 'notice' || pending.length === 0 || next === null) return false;
  return isNote(next) || annexLabel(next) !== null || (isTitleLine(next) && documentType(next) !== null);
}
