/** The 版记 (GB/T 9704-2012 §7.4): 抄送机关, 印发机关 and 印发日期. */

import { readDate } from '../../lexicon/dates.js';
import { beginsCopiedTo, copiedTo, isOtherImprint, type Printed, printed } from '../../lexicon/imprint.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { publicationLine } from '../../lexicon/publication-line.js';
import type { Element, NoticeElement } from '../element.js';
import { piece, type TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import { asidesOf, type Claim, type FrameText, lineAt, rangesOf, textUnits, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { insideLine } from './cuts.js';
import { type FrameRule, lineRule } from './frame-rule.js';
import { factsOf } from './publication-fact.js';

const worth = () => ({ why: '版记', score: COSTS.imprint });

/** Finds the lines of the 版记. */
export const IMPRINT: FrameRule = lineRule('imprint', imprintClaims);

function imprintClaims(text: FrameText, unit: TextUnit, i: number): Claim[] {
  if (beginsCopiedTo(unit.view.text)) return [copiedClaim(text, i)];
  const line = printed(unit.view.text);
  if (line) return [wholeUnits('imprint', i, i + 1, [worth()], printedElements(unit, line))];
  const glued = gluedImprint(text, unit, i) ?? printedInTwo(text, i);
  if (glued) return [glued];
  const isBeside = isOtherImprint(unit.view.text) && isBesideImprint(text, i);
  return isBeside ? [wholeUnits('imprint', i, i + 1, [worth()], otherElements(unit))] : [];
}

/** Reads 主题词 (of GB/T 9704-1999) as a fact of publishing; how many copies were printed says nothing. */
function otherElements(unit: TextUnit): Element[] {
  const facts = publicationLine(unit.view.text);
  return facts ? factsOf(unit, facts) : asidesOf([unit], 'decoration');
}

/** Takes a 版记 that is glued behind the last sentence: …。抄送：县委办公室，县政协办公室。青禾县财政局2031年4月19日印发 */
function gluedImprint(text: FrameText, unit: TextUnit, i: number): Claim | null {
  const { view } = unit;
  const at = view.text.search(/(?<=[。！？）〕日])(?:抄 ?送|抄 ?报|分 ?送) ?[：:]/);
  if (at < 0) return gluedPrinting(text, unit, i);
  const rest = view.text.slice(at);
  const stop = rest.indexOf('。');
  const copied = piece(unit, at, stop < 0 ? view.text.length : at + stop + 1);
  const last = stop < 0 ? null : piece(unit, at + stop + 1, view.text.length);
  const line = last && last.view.text !== '' ? printed(last.view.text) : null;
  if (last && last.view.text !== '' && !line) return null;
  const element: NoticeElement = { type: 'notice', field: 'copiedTo', value: copiedTo(copied.view.text), ranges: copied.ranges };
  const elements = last && line ? [element, ...printedElements(last, line)] : [element];
  return insideLine(text, 'imprint', { unit: i, view, from: at, to: view.text.length }, worth(), elements);
}

/** Takes the printing line alone, glued behind the last sentence: …。青禾县财政局2031年4月19日印发 */
function gluedPrinting(text: FrameText, unit: TextUnit, i: number): Claim | null {
  const { view } = unit;
  const at = view.text.search(/(?<=[。！？；）)〕\]])[^。！？；）)〕\]]{12,70}印 ?发$/);
  const last = at < 0 ? null : piece(unit, at, view.text.length);
  const line = last && printed(last.view.text);
  if (!last || !line?.by || !isOrganisation(line.by)) return null;
  return insideLine(text, 'imprint', { unit: i, view, from: at, to: view.text.length }, worth(), printedElements(last, line));
}

/** Reads 印发机关 and 印发日期 that stand left and right of one line, as two lines: 某某办公室 / 2031年2月4日印发, 2031年2月4日 / 某某办公室印发 */
function printedInTwo(text: FrameText, i: number): Claim | null {
  const [first, second] = [text.units[i], text.units[i + 1]];
  if (first?.kind !== 'text' || second?.kind !== 'text' || printed(second.view.text)?.by) return null;
  const line = printed(first.view.text + second.view.text);
  if (!line?.by || !isOrganisation(line.by)) return null;
  const [body, date] = first.view.text.startsWith(line.by) ? [first, second] : [second, first];
  const elements: NoticeElement[] = [
    { type: 'notice', field: 'printedBy', value: line.by, ranges: body.ranges },
    { type: 'notice', field: 'printedOn', value: { raw: line.raw, iso: line.iso }, ranges: date.ranges },
  ];
  const evidence = [worth(), { why: 'body above its date', score: COSTS.imprint / 2 }];
  return wholeUnits('imprint', i, i + 2, evidence, elements);
}

function printedElements({ view }: TextUnit, { by, raw, iso }: Printed): NoticeElement[] {
  const byStart = by === null ? -1 : view.text.indexOf(by);
  const dateStart = view.text.indexOf(raw);
  const [byRange, dateRange] =
    byStart < dateStart
      ? [by === null ? null : rangeIn(view, 0, byStart + by.length), rangeIn(view, dateStart, view.text.length)]
      : [rangeIn(view, byStart, view.text.length), rangeIn(view, 0, dateStart + raw.length)];
  const body: NoticeElement[] = by !== null && byRange ? [{ type: 'notice', field: 'printedBy', value: by, ranges: [byRange] }] : [];
  return [...body, { type: 'notice', field: 'printedOn', value: { raw, iso }, ranges: [dateRange] }];
}

/** No shorter line is full (UTF-16 units). */
const WRAPPED = 20;

/** Reads 抄送：… with the lines that go on until a full stop or the next element. */
function copiedClaim(text: FrameText, i: number): Claim {
  let next = i + 1;
  for (; next < text.units.length; next++) {
    const line = lineAt(text, next);
    if (line === null || printed(line) || beginsCopiedTo(line) || isOtherImprint(line)) break;
    const above = lineAt(text, next - 1) ?? '';
    const goesOn = /[，、,；：:]$/.test(above) || (!/[。；]$/.test(above) && above.length >= WRAPPED && /[，、。]/.test(line));
    if (!goesOn && !namesOnly(line)) break;
    if (readDate(line)) break;
  }
  const units = textUnits(text, i, next);
  const value = joinedLines(units.map(({ view }) => view.text)).flatMap((line) => copiedTo(line));
  return wholeUnits('imprint', i, next, [worth()], [{ type: 'notice', field: 'copiedTo', value, ranges: rangesOf(units) }]);
}

/** Joins a line that breaks off inside a name with the next. */
const joinedLines = (lines: readonly string[]): string[] =>
  lines
    .join('\n')
    .replace(/(?<![，、,；：:。;])\n/g, '')
    .split('\n');

/** Says whether a line holds names of organisations and nothing else: 县人大常委会办公室，县政协办公室，县人武部。 */
function namesOnly(text: string): boolean {
  const names = copiedTo(text.replace(/。$/, ''));
  return names.length > 1 && names.filter(isOrganisation).length * 2 > names.length;
}

const isBesideImprint = (text: FrameText, i: number): boolean =>
  [i - 1, i + 1].some((at) => {
    const line = lineAt(text, at);
    return line !== null && (printed(line) !== null || beginsCopiedTo(line));
  });
