import { child, element, elements, wholeNumber, type XmlElement } from '../docx/xml.js';
import { indentOf } from './properties.js';

/** Holds one count that may run through several lists of the text. */
export interface Chain {
  readonly style: string;
  /** What counts: lists of Word with the same one share their counters. */
  readonly counters: string;
  /** The list of Word that its next items belong to; one that starts anew at a value gets another. */
  numId: string;
}

/** Gives numbers to the lists of a text, in its order. */
export interface Lists {
  /** Gives the count that a list belongs to: that of an earlier list that it goes on, or its own. */
  chainOf(list: XmlElement, style: string): Chain;
  /** Gives the count of headings; null where headings of the level (1 at the top) have no numbers. */
  outline(level: number): Chain | null;
  /** Lets the next item of a level (0 at the top) have a value. */
  startAt(chain: Chain, level: number, value: string): void;
  /** Gives all lists so far, as Word's numbering part says them. */
  part(): XmlElement;
}

/** The signs that a style:num-format begins with (20.314; LibreOffice writes the first of a row, "一, 二, 三, ..."). */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
  '0': 'decimalZero',
};
const FOLLOWERS: Readonly<Record<string, string>> = { listtab: 'tab', space: 'space', nothing: 'nothing' };
const OUTLINE = 'outline';

/** Starts the lists of a text: text:list-style elements, and the text:outline-style of its headings. */
export function startLists(styles: readonly XmlElement[]): Lists {
  const named = new Map(styles.map((style) => [style.name === 'text:outline-style' ? OUTLINE : style.attributes['style:name'], style]));
  const byId = new Map<string, Chain>();
  const last = new Map<string, Chain>();
  const definitions: XmlElement[] = [];
  const nums: XmlElement[] = [];
  const list = (counters: string, overrides: XmlElement[]): string => {
    const numId = String(nums.length + 1);
    nums.push(element('w:num', { 'w:numId': numId }, [element('w:abstractNumId', { 'w:val': counters }), ...overrides]));
    return numId;
  };
  const start = (style: string): Chain => {
    const counters = String(definitions.length);
    definitions.push(element('w:abstractNum', { 'w:abstractNumId': counters }, elements(named.get(style)).flatMap(wordLevel)));
    return { style, counters, numId: list(counters, []) };
  };
  return {
    chainOf({ attributes }, style) {
      const earlier = attributes['text:continue-numbering'] === 'true' ? last.get(style) : byId.get(attributes['text:continue-list'] ?? '');
      const chain = earlier ?? start(style);
      last.set(style, chain);
      const id = attributes['xml:id'];
      if (id !== undefined) byId.set(id, chain);
      return chain;
    },
    outline(level) {
      const format = elements(named.get(OUTLINE)).find((one) => one.attributes['text:level'] === String(level))?.attributes;
      if (!format?.['style:num-format']) return null;
      const chain = last.get(OUTLINE) ?? start(OUTLINE);
      last.set(OUTLINE, chain);
      return chain;
    },
    startAt(chain, level, value) {
      const override = element('w:lvlOverride', { 'w:ilvl': String(level) }, [element('w:startOverride', { 'w:val': value })]);
      chain.numId = list(chain.counters, [override]);
    },
    part: () => element('w:numbering', {}, [...definitions, ...nums]),
  };
}

/** Says a level of a list style (16.32) as Word does. */
function wordLevel(level: XmlElement): XmlElement[] {
  const { attributes } = level;
  const number = wholeNumber(attributes['text:level']);
  if (number === undefined) return [];
  const properties = child(level, 'style:list-level-properties');
  const alignment = child(properties, 'style:list-level-label-alignment')?.attributes ?? {};
  const bullet = level.name === 'text:list-level-style-bullet';
  const font = child(level, 'style:text-properties')?.attributes ?? {};
  return [
    element('w:lvl', { 'w:ilvl': String(number - 1) }, [
      element('w:start', { 'w:val': attributes['text:start-value'] ?? '1' }),
      element('w:numFmt', { 'w:val': bullet ? 'bullet' : (FORMATS[(attributes['style:num-format'] ?? '').charAt(0)] ?? 'none') }),
      element('w:lvlText', { 'w:val': bullet ? (attributes['text:bullet-char'] ?? '') : levelText(attributes, number) }),
      element('w:suff', { 'w:val': FOLLOWERS[alignment['text:label-followed-by'] ?? ''] ?? 'tab' }),
      element('w:pPr', {}, indentOf(alignment)),
      element('w:rPr', {}, [element('w:rFonts', { 'w:ascii': font['style:font-name'] ?? font['fo:font-family'] ?? '' })]),
    ]),
  ];
}

/** Gives the text of a number with %1 for the first level's: LibreOffice's own way, or prefix, levels with full stops between, suffix (19.790). */
function levelText(attributes: XmlElement['attributes'], number: number): string {
  const whole = attributes['loext:num-list-format'];
  if (whole !== undefined) return whole.replace(/%(\d)%/g, '%$1');
  const shown = Math.min(number, Math.max(1, wholeNumber(attributes['text:display-levels']) ?? 1));
  const levels = Array.from({ length: shown }, (_, index) => `%${number - shown + index + 1}`);
  return `${attributes['style:num-prefix'] ?? ''}${levels.join('.')}${attributes['style:num-suffix'] ?? ''}`;
}
