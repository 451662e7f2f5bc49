/** The signature: 发文机关署名 and 成文日期 (GB/T 9704-2012 §7.3.5), below the body or, of a plan alone, below the title. */

import { annexLabel } from '../../lexicon/annex-label.js';
import { readDate } from '../../lexicon/dates.js';
import { divide } from '../../lexicon/divide.js';
import { documentType } from '../../lexicon/document-types.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import type { NoticeElement } from '../element.js';
import { piece, type TextUnit } from '../pieces/unit.js';
import { part, rangeIn, type View, wholeRange } from '../pieces/view.js';
import { type Claim, type FrameText, lineAt, rangesOf, textUnits, wholeUnits } from './claim.js';
import { CONTENTS_LABEL } from './contents-list.js';
import { COSTS } from './costs.js';
import { insideLine } from './cuts.js';
import { type FrameRule, HEAD_LINES, lineRule } from './frame-rule.js';
import { isNote } from './note.js';
import { isSpeaker, isTitleLine, isWholeTitle, LONGEST_TITLE } from './title.js';

const MOST_ISSUERS = 12;
const YEAR = '(?:[0-9０-９]{4}|[二一][〇○零OＯ0一二三四五六七八九]{3}) ?年';
const DATE_AT_END = new RegExp(`${YEAR}[^年。，,；;]{2,12}[日号]$|(?<=[ \u4e00-\u9fff])(?:19|20)\\d\\d([-/.])\\d{1,2}\\1\\d{1,2}$`);
const DATE_INSIDE = new RegExp(`${YEAR} ?[0-9０-９一二三四五六七八九十]{1,2} ?月 ?[0-9０-９一二三四五六七八九十廿]{1,3} ?[日号]`, 'g');
/** A date of which a sample leaves something open: 20XX年3月1日, 201*年4月30日, ××××年×月×日 */
const OPEN_DATE = /^(?=.{0,12}[XxＸ×*＊])[\d二〇○XxＸ×*＊]{2,4} ?年 ?[\dXxＸ×*＊]{1,2} ?月 ?[\dXxＸ×*＊]{1,2} ?[日号]$/;

/**
 * Finds signatures: a line that is a date, with the issuers' names above it, before it or below it; also glued behind a sentence.
 *
 * What it reads: 某某市教育局 / 2019年2月26日, 某某办公室 2019年2月26日, （2019年2月26日）. What it leaves: a date in a table, a date that heads a schedule.
 */
export const SIGNATURE: FrameRule = lineRule('signature', (text, unit, i) => {
  const dated = datedLine(unit);
  return dated
    ? datedClaims(text, unit, i, dated)
    : [...gluedClaims(text, unit, i), ...titledClaims(text, unit, i), ...undatedClaims(text, unit, i)];
});

/** Holds a line that is a date, or an issuer's name and a date. */
export interface DatedLine {
  readonly issuer: string | null;
  readonly raw: string;
  readonly iso: string | null;
  readonly repaired: boolean;
  readonly start: number;
}

function datedClaims(text: FrameText, unit: TextUnit, i: number, dated: DatedLine): Claim[] {
  const first = dated.issuer ? i : issuersFrom(text, i);
  const below = !dated.issuer && first === i ? issuerBelow(text, i) : 0;
  const named = dated.issuer !== null || first < i || below > 0;
  if (isDamaged(dated) && first === i && !closesLetter(text, i, dated)) return [];
  if (!named && isMonth(dated) && !isBracketed(unit)) return [];
  const where = whereOf(text, unit, i, named, below);
  const evidence = [{ why: named ? 'names and a date' : 'a date', score: named ? COSTS.signature : COSTS.dateAlone }];
  const starts = first < i ? Array.from({ length: i - first }, (_, n) => first + n) : [i];
  return starts.map((from) => {
    const names = dated.issuer ? [unit] : [...textUnits(text, from, i), ...textUnits(text, i + 1, i + 1 + below)];
    const elements = [...issuerElement(unit, dated, names), dateElement(unit.view, dated)];
    const more = { why: 'further names', score: COSTS.furtherName * Math.max(0, i - from - 1) };
    return { ...wholeUnits('signature', from, i + 1 + below, [...evidence, more], elements), where };
  });
}

/** Says whether a date that lost its signs stands alone between the end of a letter and what shows that it is over: 2031327 above （此件公开发布） */
const closesLetter = (text: FrameText, i: number, { iso }: DatedLine): boolean =>
  iso?.length === 10 && /[。！]$/.test(lineAt(text, i - 1) ?? '') && endsLetter(text, i + 1);

/** Says where a date signs: below who speaks, above those spoken to; with names anywhere; alone at the right or at the end anywhere, else where a letter ends, or below a title. */
function whereOf(text: FrameText, unit: TextUnit, i: number, named: boolean, below: number): NonNullable<Claim['where']> {
  const next = i + 1 + below;
  const isLast = next >= text.units.length;
  if (isLast || unit.hints.alignment === 'right' || (named && below === 0)) return 'anywhere';
  if (isSpeaker(lineAt(text, i - 1) ?? '') && addressedBelow(text, next)) return 'speech';
  return endsLetter(text, next) ? 'letter' : 'under-title';
}

/** Says whether a speech begins at a unit: 主任、各位副主任、各位委员：, 各位代表： */
const addressedBelow = (text: FrameText, i: number): boolean => /各位.{0,20}[：:]$/.test(lineAt(text, i) ?? '');

function issuerElement(unit: TextUnit, dated: DatedLine, names: readonly TextUnit[]): NoticeElement[] {
  const value = dated.issuer ? divide(dated.issuer, / /).flatMap(coIssuers) : names.flatMap((one) => namesOf(one));
  if (value.length === 0) return [];
  const ranges = dated.issuer ? [rangeIn(unit.view, 0, dated.issuer.length)] : rangesOf(names);
  return [{ type: 'notice', field: 'issuers', value, ranges }];
}

function dateElement(view: View, { raw, iso, start }: DatedLine): NoticeElement {
  const date = part(view, start, view.text.length);
  return { type: 'notice', field: 'issuedOn', value: { raw, iso }, ranges: [wholeRange(date)] };
}

/** Says whether a date has lost its signs, or has some left open: one reading is left, or none for sure. */
const isDamaged = ({ repaired, iso }: DatedLine): boolean => repaired || iso === null;

/** A month without a day signs below an issuer's name or, in brackets, below the title; elsewhere it heads a schedule. */
const isMonth = ({ iso }: DatedLine): boolean => iso?.length === 7;
const isBracketed = ({ view }: TextUnit): boolean => /^[（(].*[）)]$/.test(view.text);

/** Reads a line that is a date, or an issuer's name and a date. */
export function datedLine({ view }: TextUnit): DatedLine | null {
  const { text } = view;
  if (text.length > 60) return null;
  const bare = text.replace(/^[（([] ?| ?[）)\]]$/g, '');
  const whole = readDate(bare);
  if (whole && whole.iso?.length !== 4) return { issuer: null, raw: bare, ...whole, start: 0 };
  if (OPEN_DATE.test(bare)) return { issuer: null, raw: bare, iso: null, repaired: false, start: 0 };
  const tail = DATE_AT_END.exec(text);
  const issuer = tail ? text.slice(0, tail.index).trim() : '';
  const named = divide(issuer, / /).every((name) => isOrganisation(name) && !/^\d/.test(name)) && issuer !== '';
  const date = tail && named ? readDate(tail[0]) : null;
  return tail && date ? { issuer, raw: tail[0], ...date, start: tail.index } : null;
}

/** Gives the first of the lines above a date that name issuers: short lines of organisations, or at the right. */
function issuersFrom({ units }: FrameText, i: number): number {
  let from = i;
  while (from > 0 && i - from < MOST_ISSUERS) {
    const unit = units[from - 1];
    if (unit?.kind !== 'text' || !isIssuerLine(unit)) break;
    from--;
  }
  return from;
}

/** Counts the lines below a date that name issuers, where the letter ends with them: 2031年3月1日 / 某某市教育局 */
function issuerBelow(text: FrameText, i: number): number {
  let end = i + 1;
  for (; end - i <= MOST_ISSUERS; end++) {
    const unit = text.units[end];
    if (unit?.kind !== 'text' || !namesOf(unit).every(isOrganisation)) break;
  }
  return end > i + 1 && (end >= text.units.length || endsLetter(text, end)) ? end - i - 1 : 0;
}

function isIssuerLine(unit: TextUnit): boolean {
  const { text } = unit.view;
  if (text.length > 60 || /[。；;：:！？，,]$/.test(text)) return false;
  return namesOf(unit).every(isOrganisation) || (unit.hints.alignment === 'right' && text.length <= 40 && !/[。，,；;]/.test(text));
}

/** Divides a line of several issuers at its gaps: 某某局  某某委 */
const namesOf = (unit: TextUnit): string[] => divide(unit.view.text, / /).flatMap((name) => coIssuers(name.replace(SEAL, '')));
const SEAL = /[（(](?:盖?章|公章|印章|签章|印)[）)]$/;

/** Says whether a line shows that the letter above it is over: its 附注, a label 附件1, 抄送：, the title of what it issues. */
function endsLetter(text: FrameText, i: number): boolean {
  const next = lineAt(text, i);
  if (next === null) return false;
  return isNote(next) || annexLabel(next) !== null || /^抄 ?[送报发] ?[：:]/.test(next) || isTitleOver(text, i);
}

/** The first lines of a title say what it is. */
const TITLE_LINES = 3;

/** Says whether a title stands at a unit, over one line or some. */
function isTitleOver(text: FrameText, i: number): boolean {
  let title = '';
  for (let at = i; at < i + TITLE_LINES; at++) {
    const line = lineAt(text, at);
    if (line === null || !isTitleLine(line) || CONTENTS_LABEL.test(line)) return false;
    title += line;
    if (documentType(title) !== null) return true;
  }
  return false;
}

/** How a letter says that it is over. */
const IS_OVER = /特此(?:通知|通报|通告|公告|函告|函复|批复|报告|说明)[。.！]?$/;

/** Finds a body that signs a letter without a date: below 特此通知。, or the one by whose name the title begins, where the letter ends. */
function undatedClaims(text: FrameText, unit: TextUnit, i: number): Claim[] {
  const name = unit.view.text;
  const above = lineAt(text, i - 1) ?? '';
  if (name.length > LONGEST_NAMES || !/[。！]$/.test(above) || !(i + 1 >= text.units.length || endsLetter(text, i + 1))) return [];
  const entitles = text.units.slice(0, HEAD_LINES).some(({ kind }, at) => kind === 'text' && lineAt(text, at)?.startsWith(`${name}关于`));
  if (!(IS_OVER.test(above) || entitles) || !namesOf(unit).every(isOrganisation)) return [];
  const element: NoticeElement = { type: 'notice', field: 'issuers', value: namesOf(unit), ranges: rangesOf([unit]) };
  return [{ ...wholeUnits('signature', i, i + 1, [{ why: 'names', score: COSTS.dateAlone }], [element]), where: 'undated' }];
}

/** No issuers' names inside a line are longer. */
const LONGEST_NAMES = 60;

/** Takes the name of an organisation off the end of a text: behind a mark, or a word that ends a title of the 附件说明. */
function nameAtEnd(text: string): string | null {
  for (let at = text.length - 3; at >= 0; at--) {
    if (at > 0 && !/[。！？；;，,、）》 表单册案划点排录]/.test(text.charAt(at - 1))) continue;
    const name = text.slice(at);
    if (isOrganisation(name)) return name;
  }
  return null;
}

/** Divides names that run together where the place that they share begins again: 青禾县教育局青禾县财政局 */
export function coIssuers(name: string): string[] {
  const place = /^[\u4e00-\u9fff]{1,6}?[省市县区旗州镇乡]/.exec(name)?.[0];
  if (!place || place.length < 2) return [name];
  const cuts = [...name.matchAll(new RegExp(`(?<!^)${place}`, 'g'))].map(({ index }) => index);
  const names = [0, ...cuts].map((start, i) => name.slice(start, cuts[i]));
  return names.every(isOrganisation) ? names : [name];
}

/** Finds an issuer and a date that are glued behind the last sentence: …认真贯彻执行。青河县人民政府2031年2月3日 */
function gluedClaims(text: FrameText, unit: TextUnit, i: number): Claim[] {
  const { view } = unit;
  return [...view.text.matchAll(DATE_INSIDE)].flatMap(({ index, 0: raw }): Claim[] => {
    const before = view.text.slice(Math.max(0, index - LONGEST_NAMES), index);
    const name = nameAtEnd(before.trimEnd());
    const date = readDate(raw);
    const end = index + raw.length;
    const rest = view.text.slice(end);
    if (!name || date?.iso?.length !== 10) return [];
    if (
      !(
        rest === '' ||
        /^[ （(]|^附 ?[件：:]|^抄 ?送/.test(rest) ||
        (isTitleLine(rest.slice(0, 20).replace(/一、.*/, '')) && !/^印/.test(rest))
      )
    )
      return [];
    const start = view.text.lastIndexOf(name, index);
    const own = piece(unit, start, end);
    const elements: NoticeElement[] = [
      { type: 'notice', field: 'issuers', value: coIssuers(name), ranges: [rangeIn(own.view, 0, name.length)] },
      dateElement(own.view, { issuer: name, raw, ...date, start: own.view.text.length - raw.length }),
    ];
    const worth = { why: 'names and a date', score: COSTS.signature };
    const shown = { to: rest === '' ? 0 : COSTS.cut.blank };
    return [{ ...insideLine(text, 'signature', { unit: i, view, from: start, to: end }, worth, elements, shown), where: 'anywhere' }];
  });
}

const DATE_IN_BRACKETS = /[（(]((?:19|20)\d\d ?年[^年（()）]{2,6}日)[）)]/g;

/** Finds a date in brackets that is glued behind a title and to the text below it: 青禾县2031年工作要点（2031年1月15日）一、… */
function titledClaims(text: FrameText, unit: TextUnit, i: number): Claim[] {
  const { view } = unit;
  return [...view.text.slice(0, LONGEST_TITLE).matchAll(DATE_IN_BRACKETS)].flatMap(({ index, 0: shown, 1: raw = '' }): Claim[] => {
    const date = readDate(raw);
    if (date?.iso?.length !== 10 || !isWholeTitle(view.text.slice(0, index).trim())) return [];
    const end = index + shown.length;
    const elements = [dateElement(piece(unit, index + 1, end - 1).view, { issuer: null, raw, ...date, start: 0 })];
    const worth = { why: 'a date', score: COSTS.dateAlone };
    return [{ ...insideLine(text, 'signature', { unit: i, view, from: index, to: end }, worth, elements), where: 'under-title' }];
  });
}
