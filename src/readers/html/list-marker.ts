import { formatNumber } from '../number-format.js';
import { styleOf } from './css/style.js';
import { attribute, type Element, isElement, type Node, nodesIn } from './dom.js';
import { drawing } from './drawn/drawing.js';

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

/** Writes a number in a format of ISO/IEC 29500-1 with the sign that a browser sets behind it. */
const form =
  (format: string, suffix = '.') =>
  (ordinal: number): string =>
    ordinal < 1 ? `${ordinal}${suffix}` : formatNumber(format, ordinal) + suffix;
/** Writes a, b, … z, aa, ab (CSS Counter Styles 3, §3.1.4); Word's z is followed by aa, bb. */
function letter(ordinal: number): string {
  if (ordinal < 1 || ordinal > 18_278) return `${ordinal}.`;
  let letters = '.';
  for (let rest = ordinal; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}
const chinese = form('chineseCounting', '、');

/** Counter styles by name (CSS Counter Styles 3, §6 and §7), suffix included. */
const FORMS: Readonly<Record<string, (ordinal: number) => string>> = {
  decimal: form('decimal'),
  'decimal-leading-zero': form('decimalZero'),
  'lower-alpha': letter,
  'lower-latin': letter,
  'upper-alpha': (ordinal) => letter(ordinal).toUpperCase(),
  'upper-latin': (ordinal) => letter(ordinal).toUpperCase(),
  'lower-roman': form('lowerRoman'),
  'upper-roman': form('upperRoman'),
  'cjk-ideographic': chinese,
  'cjk-decimal': chinese,
  'simp-chinese-informal': chinese,
  'trad-chinese-informal': chinese,
  'japanese-informal': chinese,
};
