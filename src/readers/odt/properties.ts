import { element, type XmlElement } from '../docx/xml.js';

/** Holds attributes of one kind of properties, those of a style laid over those of its parents. */
export type Look = Readonly<Record<string, string>>;

/** Twentieths of a point in each unit of length (OpenDocument 1.3 part 3, 18.3.18). */
const TWIPS: Readonly<Record<string, number>> = { in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54, pt: 20, pc: 240, px: 15 };
const LENGTH = /^(-?\d{0,6}(?:\.\d{1,6})?)(in|cm|mm|pt|pc|px)$/;
/** The words of fo:text-align that Word calls otherwise. */
const ALIGNMENTS: Readonly<Record<string, string>> = { start: 'left', end: 'right', justify: 'both' };

/** Gives a length in twentieths of a point; undefined for a share of something else, or no length. */
export function twips(length: string | undefined): number | undefined {
  const [, amount, unit] = LENGTH.exec(length ?? '') ?? [];
  const size = Number(amount) * (TWIPS[unit ?? ''] ?? Number.NaN);
  return Number.isFinite(size) ? Math.round(size) : undefined;
}

/** Writes the properties of a paragraph (style:paragraph-properties) as Word says them. */
export function paragraphProperties(look: Look): XmlElement[] {
  const alignment = look['fo:text-align'];
  return [
    ...(look['fo:break-before'] === 'page' ? [element('w:pageBreakBefore')] : []),
    ...(alignment === undefined ? [] : [element('w:jc', { 'w:val': ALIGNMENTS[alignment] ?? alignment })]),
    ...indentOf(look),
  ];
}

/** Writes margin and first line's indent, which may be negative: a hanging one. */
export function indentOf(look: Look): XmlElement[] {
  const left = twips(look['fo:margin-left'] ?? look['fo:margin']);
  const first = twips(look['fo:text-indent']);
  if (left === undefined && first === undefined) return [];
  return [
    element('w:ind', {
      ...(left === undefined ? {} : { 'w:left': String(left) }),
      ...(first === undefined ? {} : { [first < 0 ? 'w:hanging' : 'w:firstLine']: String(Math.abs(first)) }),
    }),
  ];
}

/** Writes the properties of text (style:text-properties); those for East Asian text go first, as they do in drawing it. */
export function runProperties(look: Look, faces: ReadonlyMap<string, string>): XmlElement[] {
  const named = look['style:font-name-asian'] ?? look['style:font-name'];
  const font = (named === undefined ? undefined : (faces.get(named) ?? named)) ?? look['style:font-family-asian'] ?? look['fo:font-family'];
  const weight = look['style:font-weight-asian'] ?? look['fo:font-weight'];
  const size = twips(look['style:font-size-asian'] ?? look['fo:font-size']);
  return [
    ...(font === undefined ? [] : [element('w:rFonts', { 'w:eastAsia': font.replace(/^'|'$/g, '') })]),
    ...(weight === undefined ? [] : [element('w:b', { 'w:val': isBold(weight) ? '1' : '0' })]),
    ...(size === undefined ? [] : [element('w:sz', { 'w:val': String(Math.round(size / 10)) })]),
    ...(look['text:display'] === 'none' ? [element('w:vanish')] : []),
  ];
}

/** Says whether a fo:font-weight draws bold: the word, or a weight from 600 on (CSS 2, 15.6). */
function isBold(weight: string): boolean {
  return weight === 'bold' || Number(weight) >= 600;
}
