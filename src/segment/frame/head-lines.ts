/** The lines of the 版头 (GB/T 9704-2012 §7.2), and what a page puts before the text: each is told by its own words. */

import { readDate } from '../../lexicon/dates.js';
import { type DocumentNumber, documentNumber } from '../../lexicon/document-numbers.js';
import { documentType } from '../../lexicon/document-types.js';
import { looksLikePerson } from '../../lexicon/name-kinds.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { type LineFact, publicationLine } from '../../lexicon/publication-line.js';
import { factTarget, isToolLabel } from '../../lexicon/publishing-labels.js';
import type { Element, NoticeElement } from '../element.js';
import { piece, type TextUnit } from '../pieces/unit.js';
import { rangeIn, type View, wholeRange } from '../pieces/view.js';
import { gluedRow } from './catalogue-claims.js';
import { asidesOf, type Claim, type FrameText, lineAt, rangesOf, textUnits, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { insideLine } from './cuts.js';
import { type FrameRule, HEAD_CHARACTERS, headRule } from './frame-rule.js';
import { letterhead } from './letterhead-claims.js';
import { factsOf, publicationFact } from './publication-fact.js';
import { TELEGRAM } from './security-claims.js';
import { signatories } from './signatory.js';

/** Finds 签发人 that the title is glued to: 签发人：某某某青禾县财政局关于…的报告; how long the name is, what follows tells. */
export const GLUED_SIGNATORY: FrameRule = headRule('glued signatory', signedClaims);

function signedClaims(text: FrameText, { view }: TextUnit, i: number): Claim[] {
  const label = /签 ?发 ?人 ?[：:] ?/.exec(view.text.slice(0, HEAD_CHARACTERS));
  if (!label || signatories(view.text)) return [];
  const from = label.index + label[0].length;
  return nameLists(view.text.slice(from, from + LONGEST_NAMES)).flatMap(({ names, length }): Claim[] => {
    const end = from + length;
    const issuer = BEFORE_TITLE.exec(view.text.slice(end))?.[1] ?? '';
    if (view.text.length < end + 4 || (issuer && standsElsewhere(text, view.text.charAt(end - 1) + issuer))) return [];
    const element = signedElement(view, { names, start: label.index, end });
    const isBeforeTitle = BEFORE_TITLE.test(view.text.slice(end)); // which shows the border itself
    const shows = (isBeforeTitle ? COSTS.signedTitle : 0) + (issuer && standsElsewhere(text, issuer) ? COSTS.knownIssuer : 0);
    const worth = { why: 'signatory', score: COSTS.security + shows };
    return [insideLine(text, 'number', { unit: i, view, from: label.index, to: end }, worth, [element], isBeforeTitle ? { to: 0 } : {})];
  });
}

const LONGEST_NAMES = 60;
/** How a title begins behind 签发人: 关于…, 青禾县教育局关于… */
const BEFORE_TITLE = /^ ?([\u4e00-\u9fff]{2,16}?[局委办厅府会院部]|[\u4e00-\u9fff]{2,16}?办公[室厅])?关于/;

/** Says whether the document names a body in another place too: in its letterhead, above its date. */
function standsElsewhere({ document }: FrameText, name: string): boolean {
  const first = document.text.indexOf(name);
  return first >= 0 && document.text.indexOf(name, first + name.length) >= 0;
}

/** Gives the ways to read names at the start of a text that runs on, the usual ones first: 欧阳晴 司徒文 关于…, 魏澜关于…; the last may be glued. */
function nameLists(text: string): { names: string[]; length: number }[] {
  const words = text.split(/[ 、]/);
  const whole = words.findIndex((word) => word.length > 4 || /^关于/.test(word) || !looksLikePerson(word));
  const names = words.slice(0, Math.max(0, whole));
  const at = names.reduce((sum, name) => sum + name.length + 1, 0);
  const glued = [3, 2].flatMap((length) => {
    const name = text.slice(at, at + length);
    return looksLikePerson(name) && !/关于/.test(name) ? [{ names: [...names, name], length: at + length }] : [];
  });
  return names.length > 0 ? [{ names, length: at - 1 }, ...glued] : glued;
}

/** Finds the mark 正文 that a crawler sets before the text, alone or glued, and what it says of publishing before it: 链接：https://… 正文 */
export const TEXT_MARK: FrameRule = headRule('mark of the text', textMarks);

function textMarks(text: FrameText, unit: TextUnit, i: number): Claim[] {
  const match =
    /^(.{0,300}?)((?:文章|信息|内容)?正 ?文 ?[：:]?|(?:文档|资料|文件)(?:介绍|简介)[：:] ?|全文(?=$)|【(?:正文|全文)】)(?=$|[\u4e00-\u9fff《])/.exec(
      unit.view.text,
    );
  if (!match) return [];
  const [shown, before = '', mark = ''] = match;
  const own = before.trim();
  const facts = publicationLine(own) ?? [];
  if (own !== '' && facts.length === 0 && !/^(?:原文)?(?:链接|网址)? ?[：:]? ?https?:/.test(own)) return [];
  if (own === '' && !/[：:】] ?$/.test(mark) && shown.length < unit.view.text.length) return [];
  const at = before.length;
  const elements: Element[] = facts.length > 0 ? factsOf(unit, facts) : own === '' ? [] : asidesOf([piece(unit, 0, at)], 'site-furniture');
  const marked = asidesOf([piece(unit, at, at + mark.length)], 'site-furniture');
  const worth = { why: 'mark of the text', score: COSTS.publication };
  const stretch = { unit: i, view: unit.view, from: 0, to: at + mark.length };
  return [insideLine(text, 'publication', stretch, worth, [...elements, ...marked], { to: 0 })];
}

/** Finds 发文字号 and 签发人, alone or side by side (某发〔2020〕1号    签发人：张三), and a number that its neighbours are glued to. */
export const NUMBER: FrameRule = headRule('number and signatory', numberClaims);

function numberClaims(text: FrameText, { view }: TextUnit, i: number): Claim[] {
  const telegram = TELEGRAM.exec(view.text)?.[0].length ?? 0;
  const behind = telegram > 0 ? documentNumber(view.text.slice(telegram)) : null;
  if (behind) return gluedNumber(text, view, { ...behind, start: behind.start + telegram, end: behind.end + telegram }, i);
  const signed = signatories(view.text);
  const rest = signed ? view.text.slice(0, signed.start).trim() : view.text;
  const number = rest ? documentNumber(rest.slice(0, HEAD_CHARACTERS)) : null;
  if ((number?.whole && withoutLetterhead(number, rest) === number) || (signed && !rest)) {
    const elements = [...(number ? [numberElement(view, number, 0, rest.length)] : []), ...(signed ? [signedElement(view, signed)] : [])];
    return [wholeUnits('number', i, i + 1, [{ why: 'document number', score: COSTS.number }], elements)];
  }
  if (number) return datedNumber(view, number, i) ?? gluedNumber(text, view, number, i);
  return numberOfMinutes(text, view, i);
}

/** 纪要 are numbered below their 发文机关标志, without an agency's code: 青禾县人民政府专题会议纪要 / 〔2031〕4号 */
function numberOfMinutes(text: FrameText, view: View, i: number): Claim[] {
  const match = /^[〔[(（](\d{4})[〕\])）] ?第? ?(\d{1,4}) ?[号期]$/.exec(view.text);
  if (!match || !/纪 ?要$/.test(lineAt(text, i - 1) ?? '')) return [];
  const value = { raw: view.text, agencyCode: '', year: Number(match[1]), serial: Number(match[2]) };
  const element: NoticeElement = { type: 'notice', field: 'documentNumber', value, ranges: [wholeRange(view)] };
  const evidence = [{ why: 'number of minutes', score: COSTS.number }];
  return [wholeUnits('number', i, i + 1, evidence, [element]), letterhead(text, { unit: i - 1, at: 0 }, { unit: i, at: 0 })];
}

/** A line of a number and its day, in brackets or not, as collections of documents have it: （青政发〔2031〕2号 2031年3月1日） */
function datedNumber(view: View, number: DocumentNumber, i: number): Claim[] | null {
  const opening = /^[（(] ?/.exec(view.text)?.[0].length ?? 0;
  const before = view.text.slice(opening, number.start).trim();
  const behind = view.text
    .slice(number.end)
    .replace(/[）)]$/, '')
    .trim();
  const raw = before || behind;
  if ((before && behind) || readDate(raw)?.iso?.length !== 10) return null;
  const at = before ? view.text.indexOf(raw) : view.text.lastIndexOf(raw);
  const [start, end] = before ? [number.start, view.text.length] : [0, number.end];
  const day = publicationFact('成文日期', raw, [rangeIn(view, before ? 0 : at, before ? at + raw.length : view.text.length)]);
  return [
    wholeUnits('number', i, i + 1, [{ why: 'document number', score: COSTS.number }], [numberElement(view, number, start, end), day]),
  ];
}

/** A number inside a line: brackets round it belong to it (2031年重点工作（青政发〔2031〕2号）). */
function gluedNumber(text: FrameText, view: View, found: DocumentNumber, i: number): Claim[] {
  const number = withoutLetterhead(found, view.text);
  const before = view.text.slice(0, number.start);
  const bracketed = /[（(]$/.test(before) && /^[）)]/.test(view.text.slice(number.end));
  const label = /(?:发文字号|文 ?号)[：:] ?$/.exec(before)?.[0].length ?? 0;
  const [start, end] = bracketed ? [number.start - 1, number.end + 1] : [number.start - label, number.end];
  if (isQuoted(view.text, start)) return [];
  const worth = { why: 'document number', score: COSTS.number };
  return [insideLine(text, 'number', { unit: i, view, from: start, to: end }, worth, [numberElement(view, number, start, end)])];
}

/** Takes what is glued before a number off its agency code: 青禾县林业局文件青林发〔2031〕6号, 关于防汛的通知 青水发〔2031〕6号 */
function withoutLetterhead(number: DocumentNumber, text: string): DocumentNumber {
  const [code = ''] = number.raw.split(/[〔[(（【﹝﹙〖「［]/);
  const own = code.slice(ABOVE.exec(code)?.[0].length ?? titleBefore(code, text.slice(0, number.start))).trim();
  const cut = code.lastIndexOf(own);
  if (cut === 0 || own === '') return number;
  return { ...number, raw: number.raw.slice(cut), agencyCode: own.replace(/\s+/g, ''), start: number.start + cut };
}

/** Gives how much of a code is the end of the title before it, or of a body's name behind which a blank stands; the code itself is no shorter than 政发. */
function titleBefore(code: string, before: string): number {
  for (let end = code.length - 2; end > 0; end--) {
    const title = before + code.slice(0, end);
    if (title.length < SHORTEST_TITLE) break;
    if (documentType(title) !== null || (code.charAt(end) === ' ' && isOrganisation(title))) return end;
  }
  return 0;
}
/** A shorter name may be a code: 白公告字 */
const SHORTEST_TITLE = 6;

/** How what stands above a number ends. */
const ABOVE = /^.{0,60}(?:文 ?件|特急|加急|特提|平急) ?/;

/** Says whether a place stands inside 《》 or quotation marks, or behind a word that refers: 根据〔2031〕5号, 按《…的通知》（〔2031〕5号）文件要求. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return (
    before.lastIndexOf('《') > before.lastIndexOf('》') ||
    /[，,。]/.test(before) ||
    /(?:根据|按照|依据|依照)[^》]{0,60}$/.test(before) ||
    (/》$/.test(before) && /^[（(][^（）()]{6,30}[）)][^）)\s]/.test(text.slice(at)))
  );
};

function numberElement(view: View, { raw, agencyCode, year, serial }: DocumentNumber, start: number, end: number): NoticeElement {
  return { type: 'notice', field: 'documentNumber', value: { raw, agencyCode, year, serial }, ranges: [rangeIn(view, start, end)] };
}

function signedElement(view: View, { names, start, end }: NonNullable<ReturnType<typeof signatories>>): NoticeElement {
  return { type: 'notice', field: 'signatories', value: names, ranges: [rangeIn(view, start, end)] };
}

/** Finds lines that state facts of publishing, and labels whose values stand on the line below: 索引号： / 000-1 / 主题分类： */
export const PUBLICATION: FrameRule = headRule('facts of publishing', publicationClaims);

function publicationClaims(text: FrameText, unit: TextUnit, i: number): Claim[] {
  const facts = publicationLine(unit.view.text) ?? gluedRow(text, i) ?? labelAboveValue(text, i);
  if (!facts) return [];
  const value = valueBelow(text, i, facts);
  const stated = value ? [{ label: facts[0]?.label ?? '', value }] : facts;
  const evidence = [
    { why: 'facts of publishing', score: COSTS.publication },
    ...(stated.some(statesNumber) ? [{ why: 'document number', score: COSTS.number }] : []),
  ];
  if (value) {
    const ranges = rangesOf(textUnits(text, i, i + 2));
    return [wholeUnits('publication', i, i + 2, evidence, [publicationFact(facts[0]?.label ?? '', value, ranges)])];
  }
  return [wholeUnits('publication', i, i + 1, evidence, factsOf(unit, facts))];
}

/** Says whether a fact is the 发文字号, which then is no other line's. */
const statesNumber = ({ label, value }: Pick<LineFact, 'label' | 'value'>): boolean =>
  factTarget(label) === 'documentNumber' && documentNumber(value)?.whole === true;

/** Reads a label that any text may use where its value and then a page's own label stand below it: 主 题： / 应急管理 / 成文日期： */
function labelAboveValue(text: FrameText, i: number): LineFact[] | null {
  const line = lineAt(text, i) ?? '';
  const [, label = ''] = /^([\u4e00-\u9fff]{2}|[\u4e00-\u9fff] {1,4}[\u4e00-\u9fff]) ?[：:]$/.exec(line) ?? [];
  const [value, below] = [lineAt(text, i + 1), lineAt(text, i + 2)];
  if (label === '' || value === null || publicationLine(value) !== null || publicationLine(below ?? '') === null) return null;
  return [{ label: label.replaceAll(' ', ''), value: '', start: 0, end: line.length }];
}

function valueBelow(text: FrameText, i: number, facts: readonly LineFact[]): string | null {
  const [value, below] = [lineAt(text, i + 1), lineAt(text, i + 2)];
  if (facts.length !== 1 || facts[0]?.value !== '' || value === null || below === null) return null;
  if (suits(facts[0].label, value)) return value;
  return !isToolLabel(facts[0].label) && publicationLine(value) === null && publicationLine(below) !== null ? value : null;
}

/** Says whether a value is what only such a label has: 来源： / 青禾县林学会办公室, 浏览次数： / 3690 */
function suits(label: string, value: string): boolean {
  if (isToolLabel(label)) return /^\d{1,9} ?次?$/.test(value);
  const target = factTarget(label);
  if (target === 'validity') return /^(?:现行)?(?:有效|失效|废止)$/.test(value);
  return (target === 'source' || target === 'publisher') && isOrganisation(value);
}
