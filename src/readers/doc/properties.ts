import { element, type XmlElement } from '../docx/xml.js';
import type { ParagraphFormat } from './paragraph-format.js';
import type { RunFormat } from './run-format.js';

/** The alignments by their numbers ([MS-DOC] 2.6.2, sprmPJc): the kinds of justified text are drawn alike where no Arabic stands. */
const ALIGNMENTS = ['left', 'center', 'right', 'both', 'distribute', 'both', 'left', 'both', 'both', 'distribute'];

/** Gives the id that a style has in the parts. */
export function styleId(number: number): string {
  return `s${number}`;
}

/**
 * Writes a paragraph's properties as those of a w:pPr.
 *
 * @param inherited what the style says, where the paragraph is one's own and no style
 */
export function paragraphProperties(format: ParagraphFormat, inherited: ParagraphFormat = {}): XmlElement[] {
  const { style, alignment, outline, list, level, pageBreakBefore } = format;
  const numbering = [...said('w:ilvl', level), ...said('w:numId', list)];
  return [
    ...said('w:pStyle', style === undefined ? undefined : styleId(style)),
    ...(pageBreakBefore === undefined ? [] : [onOff('w:pageBreakBefore', pageBreakBefore)]),
    ...(numbering.length > 0 ? [element('w:numPr', {}, numbering)] : []),
    ...indent(format, inherited),
    ...said('w:jc', alignment === undefined ? undefined : ALIGNMENTS[alignment]),
    ...said('w:outlineLvl', outline),
  ];
}

/** Writes indents; one of 0 characters says that the length holds, the paragraph's own or the style's. */
function indent(format: ParagraphFormat, inherited: ParagraphFormat): XmlElement[] {
  const left = format.left ?? (format.leftChars === 0 && inherited.leftChars ? (inherited.left ?? 0) : undefined);
  const first = format.firstLine ?? (format.firstLineChars === 0 && inherited.firstLineChars ? (inherited.firstLine ?? 0) : undefined);
  const attributes = {
    ...(left === undefined ? {} : { 'w:left': String(left) }),
    ...(format.leftChars ? { 'w:leftChars': String(format.leftChars) } : {}),
    ...firstLine(first, ''),
    ...(format.firstLineChars ? firstLine(format.firstLineChars, 'Chars') : {}),
  };
  return Object.keys(attributes).length > 0 ? [element('w:ind', attributes)] : [];
}

function firstLine(value: number | undefined, unit: '' | 'Chars'): Record<string, string> {
  if (value === undefined) return {};
  return value < 0 ? { [`w:hanging${unit}`]: String(-value) } : { [`w:firstLine${unit}`]: String(value) };
}

/** Holds the on-off properties of characters, the style's answer worked in. */
export interface Toggles {
  readonly bold?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

/** Works out an on-off property that may ask its style; undefined where it only says what the style does. */
export function toggled(value: number | undefined, base: boolean): boolean | undefined {
  if (value === undefined || value === 0x80) return undefined;
  return value === 0x81 ? !base : value !== 0;
}

/** Writes the properties of characters as those of a w:rPr. */
export function runProperties(format: RunFormat, toggles: Toggles, fonts: readonly string[]): XmlElement[] {
  const named = (number: number | undefined, attribute: string) => {
    const name = number === undefined ? undefined : fonts[number];
    return name ? { [attribute]: name } : {};
  };
  const faces = { ...named(format.latin, 'w:ascii'), ...named(format.other, 'w:hAnsi'), ...named(format.eastAsian, 'w:eastAsia') };
  return [
    ...said('w:rStyle', format.style === undefined ? undefined : styleId(format.style)),
    ...(Object.keys(faces).length > 0 ? [element('w:rFonts', faces)] : []),
    ...(toggles.bold === undefined ? [] : [onOff('w:b', toggles.bold)]),
    ...(toggles.hidden === undefined ? [] : [onOff('w:vanish', toggles.hidden)]),
    ...said('w:sz', format.size),
  ];
}

/** Writes a property that has a value; none where there is nothing to say. */
function said(name: string, value: string | number | undefined): XmlElement[] {
  return value === undefined ? [] : [element(name, { 'w:val': String(value) })];
}

function onOff(name: string, on: boolean): XmlElement {
  return element(name, on ? {} : { 'w:val': '0' });
}
