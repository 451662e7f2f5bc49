/**
 * What a copied page leaves of its head without labels, or with labels that lost their colons (contract: Publication).
 */
import { documentNumber } from '../../lexicon/document-numbers.js';
import { documentType } from '../../lexicon/document-types.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import type { LineFact } from '../../lexicon/publication-line.js';
import { isCatalogueRow, isLooseLabel, SHOWN_LABELS } from '../../lexicon/publishing-labels.js';
import { isOffer } from '../../lexicon/site-words.js';
import type { Element } from '../element.js';
import { piece, type TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import { addressees } from './addressees.js';
import { FILE_ENDING } from './attachment-note.js';
import { asidesOf, type Claim, type FrameText, lineAt, rangesOf, textUnits, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { type FrameRule, headRule } from './frame-rule.js';
import { publicationFact } from './publication-fact.js';
import { datedLine } from './signature-claims.js';

const ROW_LABELS = SHOWN_LABELS.filter((label) => isCatalogueRow(label) && !isLooseLabel(label));
const ROW = new RegExp(`^(${ROW_LABELS.join('|')})(?=[^：:，,。；是为的])`);
/** Fewer such rows together may be sentences. */
const FEWEST_ROWS = 3;
const LONGEST_ROW = 60;

const isRow = (line: string | null): boolean => line !== null && line.length <= LONGEST_ROW && !/[。；]/.test(line) && ROW.test(line);

/** Reads a row of a catalogue whose label is glued to its value, among others of the kind: 发文机关某某市人大常委会 / 发文日期2031年8月24日 / 时效性现行有效 */
export function gluedRow(text: FrameText, i: number): LineFact[] | null {
  if (!isRow(lineAt(text, i))) return null;
  let [from, to] = [i, i + 1];
  while (isRow(lineAt(text, from - 1))) from--;
  while (isRow(lineAt(text, to))) to++;
  const line = lineAt(text, i) ?? '';
  const label = ROW.exec(line)?.[1] ?? '';
  return to - from < FEWEST_ROWS ? null : [{ label, value: line.slice(label.length).trim(), start: 0, end: line.length }];
}

const DATE_PIECE = /^(?:(?:19|20)\d\d(?:[-/.]\d{1,2})?|\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}:\d{2}(?::\d{2})?)$/;
const MOST_PIECES = 5;

/** Finds a date that a page sets over some lines: 2031 / 05/01 / 15:51 */
export const DATE_PIECES: FrameRule = headRule('date in pieces', datePieces);

function datePieces(text: FrameText, _: TextUnit, i: number): Claim[] {
  let to = i;
  while (to - i < MOST_PIECES && DATE_PIECE.test(lineAt(text, to) ?? '')) to++;
  const units = textUnits(text, i, to);
  const value = units.map(({ view }) => view.text).join(' ');
  if (units.length < 2 || !/(?:19|20)\d\d/.test(value) || !/\d[-/.]\d/.test(value)) return [];
  const evidence = [{ why: 'a date in pieces', score: COSTS.publication + units.length - 1 }];
  return [wholeUnits('publication', i, to, evidence, [publicationFact('发布时间', value, rangesOf(units))])];
}

/** An index number of the catalogue of public information, and the code that a 规范性文件 is registered under: 113701130042070099-A/2031-40598, HHCR-2031-01005 */
const INDEX = /^[0-9A-Z]{6,24}(?:-[0-9A-Z]{1,8})?\/\d{4}-\d{2,9}$/;
const REGISTERED = /^[A-Z]{2,8}\d{0,3}[-—–]\d{4}[-—–]\d{2,6}$/;
const MOST_VALUES = 9;
const LONGEST_VALUE = 24;

/** Finds a catalogue's values that lost all their labels, from the index number down to the title; and a code alone. */
export const BARE_CATALOGUE: FrameRule = headRule('values of a catalogue', bareCatalogue);

function bareCatalogue(text: FrameText, unit: TextUnit, i: number): Claim[] {
  const line = unit.view.text;
  if (REGISTERED.test(line)) {
    const fact = publicationFact('规范性文件统一编号', line, unit.ranges);
    return [wholeUnits('publication', i, i + 1, [{ why: 'code of registration', score: COSTS.publication }], [fact])];
  }
  if (!INDEX.test(line)) return [];
  let to = i + 1;
  while (to - i < MOST_VALUES && isValue(lineAt(text, to)) && !/^关于/.test(lineAt(text, to + 1) ?? '')) to++; // there the title begins
  const elements = textUnits(text, i + 1, to).flatMap(valueElements);
  const evidence = [{ why: 'values of a catalogue', score: COSTS.publication + to - i }];
  return [wholeUnits('publication', i, to, evidence, [publicationFact('索引号', line, unit.ranges), ...elements])];
}

const isValue = (line: string | null): boolean =>
  line !== null && line.length <= LONGEST_VALUE && !/[。，：:]/.test(line) && documentType(line) === null;

function valueElements(unit: TextUnit): Element[] {
  const number = documentNumber(unit.view.text)?.whole === true;
  return number ? [publicationFact('发文字号', unit.view.text, unit.ranges)] : asidesOf([unit], 'site-furniture');
}

/** A link that stands below such an offer: …政策解读, 某府办发6号.docx */
const isLink = (line: string): boolean => line.endsWith('解读') || FILE_ENDING.test(line);

/** Finds a line of the head that only offers something beside the text: 一图读懂：, 相关推荐, and what it links */
export const PAGE_WORDS: FrameRule = headRule('words of the page', (text, unit, i) =>
  isOffer(unit.view.text) || (isLink(unit.view.text) && isOffer(lineAt(text, i - 1) ?? ''))
    ? [wholeUnits('publication', i, i + 1, [{ why: 'words of the page', score: COSTS.publication }], asidesOf([unit], 'site-furniture'))]
    : [],
);

/** Finds the date of publishing that a page sets behind its heading: …工作总结 2031-04-02 */
export const DATE_BEHIND: FrameRule = headRule('date behind the heading', dateBehind);

function dateBehind(_: FrameText, unit: TextUnit, i: number): Claim[] {
  const match = /^.{6,120}[\u4e00-\u9fff）)》] ?((?:19|20)\d\d-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)$/.exec(unit.view.text);
  const [line, date = ''] = match ?? [];
  const at = (line?.length ?? 0) - date.length;
  if (!match || documentType(unit.view.text.slice(0, at).trim()) === null) return [];
  const own = piece(unit, at, unit.view.text.length);
  const evidence = [{ why: 'date behind the heading', score: COSTS.publication - COSTS.cut.blank }];
  const fact = publicationFact('发布时间', date, own.ranges);
  return [{ label: 'publication', start: { unit: i, at }, end: { unit: i + 1, at: 0 }, evidence, elements: [fact] }];
}

/**
 * Finds a date, or a body above the addressees, that a page sets below its heading without a label: it says who published the text, and
 * when, where the text is signed further down.
 */
export const BELOW_HEADING: FrameRule = headRule('date or body below the heading', belowHeading);

function belowHeading(text: FrameText, unit: TextUnit, i: number): Claim[] {
  const elements = i === 0 ? [] : factsBelow(text, unit, i);
  const evidence = [{ why: 'below the heading', score: COSTS.belowHeading }];
  return elements.length === 0 ? [] : [{ ...wholeUnits('publication', i, i + 1, evidence, elements), where: 'under-title' }];
}

function factsBelow(text: FrameText, unit: TextUnit, i: number): Element[] {
  const dated = datedLine(unit);
  const line = unit.view.text;
  if (dated && dated.iso?.length === 10 && !/^[（(]/.test(line)) {
    const { issuer, raw, start } = dated;
    const date = publicationFact('发布时间', raw, [rangeIn(unit.view, start, start + raw.length)]);
    return issuer === null ? [date] : [publicationFact('来源', issuer, [rangeIn(unit.view, 0, issuer.length)]), date];
  }
  return (isOrganisation(line) || ZONE.test(line)) && isAboveAddressees(text, i) ? [publicationFact('来源', line, unit.ranges)] : [];
}

/** A body that its place names: 青禾经济开发区 */
const ZONE = /^[\u4e00-\u9fff]{2,16}(?:开发区|高新区|新区|园区|示范区)$/;

/** Says whether addressees stand below a line, with a date or another body between them at most. */
function isAboveAddressees(text: FrameText, i: number): boolean {
  const below = [i + 1, i + 2].findIndex((at) => addressees(lineAt(text, at) ?? '') !== null);
  const between = textUnits(text, i + 1, i + 1 + below);
  return below >= 0 && between.every((one) => datedLine(one) !== null || isOrganisation(one.view.text) || /\d:\d{2}/.test(one.view.text));
}
