import { attribute, type Element } from '../dom.js';

/** Reads an element's inline style: property names in lower case, values with their blanks cut. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const style = element.attribs['style'];
  if (!style) return NONE;
  const found = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 1) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return found;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Points of one unit (CSS Values 4, §6.2: 1in = 96px = 72pt). */
const UNITS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12 };

/** Gives a CSS length in points; `em` is the size that em and % stand for. Null for what is no length. */
export function points(value: string | undefined, em: number): number | null {
  const match = /^(-?\d{0,6}(?:\.\d{0,9})?)\s*([a-z%]{0,4})/.exec(value ?? '');
  const amount = Number.parseFloat(match?.[1] ?? '');
  if (Number.isNaN(amount)) return null;
  const unit = match?.[2] ?? '';
  if (unit === 'em' || unit === 'ic') return amount * em;
  if (unit === 'rem') return amount * MEDIUM;
  if (unit === '%') return (amount * em) / 100;
  if (unit === '') return amount === 0 ? 0 : null;
  const size = UNITS[unit];
  return size === undefined ? null : amount * size;
}

/** The size of text whose size is not set: 16 px. */
export const MEDIUM = 12;

/** Sizes of `<font size=1>` to 7 and of the CSS key words, in points. */
const SIZES = [7.5, 10, 12, 13.5, 18, 24, 36];
const SIZE_WORDS = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];

/** Gives the font size that an element sets, in points; null where it sets none. */
export function fontSizeOf(element: Element, style: ReadonlyMap<string, string>, inherited: number | null): number | null {
  const set = style.get('font-size') ?? sizeInShorthand(style.get('font'));
  const word = SIZE_WORDS.indexOf(set ?? '');
  if (word >= 0) return SIZES[word] ?? null;
  const length = points(set, inherited ?? MEDIUM);
  if (length !== null && length > 0) return Math.round(length * 100) / 100;
  return element.name === 'font' ? legacySize(attribute(element, 'size')) : null;
}

/** Finds the size in a font shorthand: "bold 16pt/28pt 仿宋". */
function sizeInShorthand(font: string | undefined): string | undefined {
  return /(?:^|\s)(\d{1,4}(?:\.\d{1,4})?(?:pt|px|em))(?:\/|\s)/.exec(font ?? '')?.[1];
}

function legacySize(value: string): number | null {
  const number = Number.parseInt(value, 10);
  if (Number.isNaN(number)) return null;
  const size = /^[+-]/.test(value) ? 3 + number : number;
  return SIZES[Math.min(7, Math.max(1, size)) - 1] ?? null;
}

const BOLD_TAGS = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Says whether an element sets bold or plain text; null where it sets neither. */
export function weightOf(element: Element, style: ReadonlyMap<string, string>): boolean | null {
  const weight = style.get('font-weight') ?? /(?:^|\s)(bold|[6-9]00)\s/.exec(style.get('font') ?? '')?.[1];
  if (weight) return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600;
  return BOLD_TAGS.has(element.name) ? true : null;
}

/** Tells the type face apart that official texts use for headings: 黑体 and 楷体 against the body's 仿宋 or 宋体 (GB/T 9704, 7.3.3). */
export type Typeface = 'hei' | 'kai' | 'body';

/** Gives the type face that an element sets; null where it sets none. A Latin family alone tells nothing of the ideographs. */
export function typefaceOf(element: Element, style: ReadonlyMap<string, string>): Typeface | null {
  const family = style.get('font-family') ?? style.get('font') ?? (element.name === 'font' ? attribute(element, 'face').toLowerCase() : '');
  if (/黑体|simhei|heiti/.test(family)) return 'hei';
  if (/楷|kaiti/.test(family)) return 'kai';
  return /宋|sim(sun|fang)|fangsong|song/.test(family) ? 'body' : null;
}

const ALIGNMENTS: Readonly<Record<string, 'left' | 'center' | 'right' | 'justify'>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  '-webkit-center': 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};

/** Gives the alignment that an element sets for the lines in it; null where it sets none. */
export function alignmentOf(element: Element, style: ReadonlyMap<string, string>): 'left' | 'center' | 'right' | 'justify' | null {
  if (element.name === 'center') return 'center';
  // `align` on a table places the table, not its text.
  const legacy = element.name === 'table' ? '' : attribute(element, 'align').toLowerCase();
  return ALIGNMENTS[style.get('text-align') ?? legacy] ?? null;
}
