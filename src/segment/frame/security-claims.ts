import { looksLikePerson } from '../../lexicon/name-kinds.js';
import type { Evidence } from '../choose.js';
import type { Element } from '../element.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn, rawView, type View } from '../pieces/view.js';
import { type Claim, type FrameText, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { insideLine } from './cuts.js';
import { type FrameRule, headRule } from './frame-rule.js';
import { publicationFact } from './publication-fact.js';

/** How a telegram states its 紧急程度 beside its number: 特提 青府办明电〔2031〕3号, 等级 特急·明电 青汛电〔2031〕5号 */
export const TELEGRAM =
  /^(?:等 ?级|紧急程度)? ?[：:]? ?(特提|特急|加急|平急) ?(?:[·•・.．]? ?(?:明 ?电|密 ?电|明 ?传)(?![〔[]))? ?(?=$|[\u4e00-\u9fff]{1,12}[〔[(（])/;

/** Finds 份号, 密级 and 紧急程度 on a line of their own, or before what is glued to them. */
export const SECURITY: FrameRule = headRule('security', securityClaims);

function securityClaims(text: FrameText, { view }: TextUnit, i: number): Claim[] {
  const worth = { why: 'security', score: COSTS.security };
  const shown = rawView(text.document.text, view).text.trim().replace(/\s+/g, ' ');
  const marks = security(shown.replace(/(?<=[★☆*]) | (?=年|个月)/g, ''));
  if (marks) {
    const values = FIELDS.map((field) => marks[field]);
    return [wholeUnits('security', i, i + 1, [worth], elementsOf(view, values))];
  }
  const telegram = TELEGRAM.exec(view.text);
  if (telegram) {
    const end = telegram[0].trimEnd().length;
    const element: Element = { type: 'notice', field: 'urgency', value: telegram[1] ?? '', ranges: [rangeIn(view, 0, end)] };
    const urgency = insideLine(text, 'security', { unit: i, view, from: 0, to: telegram[0].length }, worth, [element], { to: 0 });
    return [urgency, ...(machineNumber(view, i) ?? [])];
  }
  return sender(view, i) ?? machineNumber(view, i) ?? gluedSecurity(text, view, i, worth);
}

const FIELDS = ['copyNumber', 'classification', 'urgency'] as const;

/** Gives the elements of the values of these fields that a line shows. */
const elementsOf = (view: View, values: readonly (string | null | undefined)[]): Element[] =>
  FIELDS.flatMap((field, i): Element[] => {
    const value = values[i];
    const at = value ? view.text.indexOf(value) : -1;
    return value ? [{ type: 'notice', field, value, ranges: [rangeIn(view, at, at + value.length)] }] : [];
  });

/** Who sends a telegram and who signed it: 发电单位 某某省人民政府办公厅    签批盖章 江一帆 */
const SENDER = /^发 ?电 ?单 ?位 ?[：:]? ?(.{3,40}?) ?签 ?批 ?(?:盖 ?章)? ?[：:]? ?([\u4e00-\u9fff ]{0,12})$/;

function sender(view: View, i: number): Claim[] | null {
  const match = SENDER.exec(view.text);
  if (!match) return null;
  const [shown, body = '', name = ''] = match;
  const at = shown.lastIndexOf('签');
  const sent = publicationFact('发电单位', body, [rangeIn(view, 0, at)]);
  const rest = rangeIn(view, at, shown.length);
  const signed: Element = looksLikePerson(name)
    ? { type: 'notice', field: 'signatories', value: [name], ranges: [rest] }
    : publicationFact('签批盖章', name.trim(), [rest]);
  return [wholeUnits('security', i, i + 1, [{ why: 'who sends a telegram', score: COSTS.security }], [sent, signed])];
}

/** The number under which a machine sent a telegram, behind its own: 青机发 103 号 */
const MACHINE = /(?<=[号 ])([\u4e00-\u9fff]{0,4}机发) ?(\d{1,6}) ?号$/;

function machineNumber(view: View, i: number): Claim[] | null {
  const match = MACHINE.exec(view.text);
  if (!match || !/[〔[]\d{4}[〕\]]/.test(view.text.slice(0, match.index))) return null;
  const fact = publicationFact('机发号', match[0], [rangeIn(view, match.index, view.text.length)]);
  const evidence = [{ why: 'number of a machine', score: COSTS.security }];
  return [{ label: 'security', start: { unit: i, at: match.index }, end: { unit: i + 1, at: 0 }, evidence, elements: [fact] }];
}

/** How 份号, 密级 and 紧急程度 stand before a 发文机关标志 or a number that is glued to them: 秘密★1年特急青禾县财政局文件 */
const GLUED_MARKS = /^(\d{6})? ?((?:绝密|机密|秘密)(?:[★☆*]\d{1,2}(?:年|个月))?)? ?(特急|加急|特提|平急)? ?(?=[\u4e00-\u9fff]{3})/;

function gluedSecurity(text: FrameText, view: View, i: number, worth: Evidence): Claim[] {
  const match = GLUED_MARKS.exec(view.text);
  const end = match?.[0].length ?? 0;
  const begins = /^关于|^[\u4e00-\u9fff]{3,40}?文 ?件|^[\u4e00-\u9fff]{1,12}[〔[(（【]\d{4}/.test(view.text.slice(end));
  if (!match || end === 0 || !begins) return [];
  const elements = elementsOf(view, match.slice(1));
  return [insideLine(text, 'security', { unit: i, view, from: 0, to: end }, worth, elements, { to: COSTS.cut.none })];
}

/** 份号, 密级和保密期限, 紧急程度 (GB/T 9704-2012 §7.2.1-7.2.3), which stand at the top left, alone or together on one line. */
const FORMS: Readonly<Record<(typeof FIELDS)[number], RegExp>> = {
  copyNumber: /^(?:份号[：:]?|No\.?|№)?([0-9０-９]{6})$/,
  classification: /^(?:密级[：:])?((?:绝密|机密|秘密)(?:[★☆*][^ ]{0,8})?)$/,
  urgency: /^(?:紧急程度[：:])?(特急|加急|特提|平急)$/,
};

/**
 * Reads a line that holds nothing but these elements.
 *
 * What matches: 000123, 机密★1年, 特急, 机密★1年 特急. What does not: 特急件处理办法, 2031422
 */
export function security(text: string): Readonly<Partial<Record<(typeof FIELDS)[number], string>>> | null {
  const found: Partial<Record<(typeof FIELDS)[number], string>> = {};
  const words = text.split(' ');
  for (const word of words) {
    const field = FIELDS.find((one) => FORMS[one].test(word));
    if (!field || words.length > FIELDS.length) return null;
    found[field] = FORMS[field].exec(word)?.[1] ?? '';
  }
  return found;
}
