import { attribute, type Element, isElement, type Node, nodesIn } from './dom.js';
import { drawing } from './drawn.js';
import { styleOf } from './style.js';

/** Holds where the numbering of an `ol` stands. */
export interface Numbering {
  next: number;
  readonly step: 1 | -1;
  readonly form: (ordinal: number) => string;
}

/** Numbers that a writer types; a list whose items begin so has its own numbers and a style sheet that draws none. */
const TYPED =
  /^\s*([(（〔]?\d{1,3}[)）.．、]|[(（]?[一二三四五六七八九十]{1,3}[)）、．.]|[①-⑳●○■◆·•]|第[一二三四五六七八九十\d]{1,3}[章节条])/;

/** Begins the numbering of an ordered list (HTML, "The ol element"); null where no numbers are drawn. */
export function numberingOf(list: Element): Numbering | null {
  if (list.name !== 'ol') return null;
  const form = FORMS[formNameOf(list)];
  const items = list.children.filter((child): child is Element => isElement(child) && child.name === 'li' && drawing(child) === 'drawn');
  if (!form || items.some((item) => TYPED.test(beginningOf(item)))) return null;
  const reversed = 'reversed' in list.attribs;
  const start = Number.parseInt(attribute(list, 'start'), 10);
  return { next: Number.isNaN(start) ? (reversed ? items.length : 1) : start, step: reversed ? -1 : 1, form };
}

/** Gives the marker of a list's next item, e.g. "3.", and counts on. */
export function markerOf(item: Element, numbering: Numbering): string {
  const value = Number.parseInt(attribute(item, 'value'), 10);
  const ordinal = Number.isNaN(value) ? numbering.next : value;
  numbering.next = ordinal + numbering.step;
  return numbering.form(ordinal);
}

const TYPES: Readonly<Record<string, string>> = { '1': 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' };

function formNameOf(list: Element): string {
  const style = styleOf(list);
  const named =
    style.get('list-style-type') ??
    style
      .get('list-style')
      ?.split(/\s+/)
      .find((word) => word === 'none' || word in FORMS);
  return named ?? TYPES[attribute(list, 'type')] ?? 'decimal';
}

/** Gives the first characters that an item shows. */
function beginningOf(item: Element): string {
  let text = '';
  let looked = 0;
  for (const node of nodesIn(item)) {
    if (text.length > 10 || ++looked > 30) break;
    if (node.type === 'text') text = (text + (node as Node & { data: string }).data.slice(0, 40)).trimStart();
  }
  return text;
}

const decimal = (ordinal: number): string => `${ordinal}.`;
const chinese = (ordinal: number): string => `${toChinese(ordinal)}、`;
const lowerAlpha = (ordinal: number): string => `${toLetters(ordinal)}.`;
const lowerRoman = (ordinal: number): string => `${toRoman(ordinal)}.`;

/** Counter styles by name (CSS Counter Styles 3, §6 and §7), suffix included. */
const FORMS: Readonly<Record<string, (ordinal: number) => string>> = {
  decimal,
  'decimal-leading-zero': (ordinal) => decimal(ordinal).padStart(3, '0'),
  'lower-alpha': lowerAlpha,
  'lower-latin': lowerAlpha,
  'upper-alpha': (ordinal) => lowerAlpha(ordinal).toUpperCase(),
  'upper-latin': (ordinal) => lowerAlpha(ordinal).toUpperCase(),
  'lower-roman': lowerRoman,
  'upper-roman': (ordinal) => lowerRoman(ordinal).toUpperCase(),
  'cjk-ideographic': chinese,
  'cjk-decimal': chinese,
  'simp-chinese-informal': chinese,
  'trad-chinese-informal': chinese,
  'japanese-informal': chinese,
};

const DIGITS = '〇一二三四五六七八九';

/** Writes 1 to 99 in Chinese numerals; other numbers in digits, as a list has hardly ever so many items. */
function toChinese(ordinal: number): string {
  if (ordinal < 1 || ordinal > 99) return String(ordinal);
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  return (tens > 1 ? DIGITS.charAt(tens) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS.charAt(ones) : '');
}

function toLetters(ordinal: number): string {
  if (ordinal < 1 || ordinal > 18_278) return String(ordinal);
  let letters = '';
  for (let rest = ordinal; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(ordinal: number): string {
  if (ordinal < 1 || ordinal > 3999) return String(ordinal);
  let rest = ordinal;
  let roman = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) roman += sign;
  return roman;
}
