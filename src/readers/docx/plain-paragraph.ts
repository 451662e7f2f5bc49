import { WATERMARK_SIGN } from './drawings.js';
import type { Face, Piece } from './face.js';
import type { Inlines } from './place.js';
import { firstLineIndent, indentOver, type ParagraphProperties, readParagraphProperties } from './properties.js';
import type { Story } from './story.js';
import { outlineLevel, type Style } from './styles.js';
import { child, element, NO_ATTRIBUTES, type XmlElement } from './xml.js';

/** The paragraph style of headers and footers; the others are heading-1 to heading-9, title, subtitle and caption. */
export const RUNNING_HEAD = 'running-head';
/** The paragraph style of a watermark. */
export const WATERMARK = 'watermark';
/** The paragraph style of one that draws a page number. */
export const PAGE_NUMBER = 'page-number';

/** Holds a paragraph on its way to the plain document: where its properties stand, and what it draws. */
export interface Draft {
  readonly paragraph: XmlElement;
  readonly style: Style;
  readonly inlines: Inlines;
}

/** The run style of a number that Word works out: a face's role is its run style. */
const MARKER: Face['role'] = 'marker';
/** Longer runs are cut, so that long paragraphs can be read in slices. */
const LONGEST_RUN = 500;

interface Numbering {
  readonly marker: string;
  readonly suffix: string;
  readonly indent: ParagraphProperties['indent'];
}

/**
 * Writes a paragraph that says directly all that Word works out for it: its number as text, and what its styles lend
 * it (alignment, indent, size, font, bold, heading level) as its own formatting.
 */
export function plainParagraph({ paragraph, style, inlines }: Draft, story: Story): XmlElement {
  const direct = readParagraphProperties(child(paragraph, 'w:pPr'));
  const number = numberOf(direct, style, story);
  const pieces = inlines.pieces;
  const breaks = story.pageBreak;
  story.pageBreak = false;
  const size = pieces[0]?.face.size ?? style.run.size ?? 10;
  const indent = firstLineIndent(number?.indent ?? indentOver(direct.indent, style.paragraph.indent), size);
  const properties = [
    ...set('w:pStyle', child(child(paragraph, 'w:pPr'), WATERMARK_SIGN) ? WATERMARK : styleName(direct, style, inlines, story), ''),
    ...set('w:jc', direct.alignment ?? style.paragraph.alignment ?? 'left', 'left'),
    ...(indent === 0 ? [] : [element('w:ind', { 'w:start': String(Math.round(indent * 20)) })]),
  ];
  return element('w:p', NO_ATTRIBUTES, [
    ...(properties.length > 0 ? [element('w:pPr', NO_ATTRIBUTES, properties)] : []),
    ...(breaks ? [element('w:r', NO_ATTRIBUTES, [element('w:br', { 'w:type': 'page' })])] : []),
    ...(number ? numberRuns(number, pieces) : []),
    ...runs(pieces),
  ]);
}

/** Writes a property, unless it only says what holds without it: large documents have millions of them. */
function set(name: string, value: string, silent: string): XmlElement[] {
  return value === silent ? [] : [element(name, { 'w:val': value })];
}

function styleName(direct: ParagraphProperties, style: Style, inlines: Inlines, story: Story): string {
  if (inlines.page) return PAGE_NUMBER;
  if (story.furniture) return RUNNING_HEAD;
  const heading = direct.outline === undefined ? style.heading : outlineLevel(direct.outline);
  return style.named ?? (heading === null ? '' : `heading-${heading}`);
}

/**
 * Counts a numbered paragraph. A number on the paragraph goes before its style's (WPS writes both); numId 0 takes the
 * style's away (17.9.18); a style's level is the one that names the style.
 */
function numberOf(direct: ParagraphProperties, style: Style, story: Story): Numbering | null {
  const list = story.lists.get(direct.numId ?? style.paragraph.numId ?? 0);
  if (!list) return null;
  const linked = style.chain.flatMap((id) => Array.from(list.levels).filter(([, level]) => level.style === id));
  const index = Math.min(8, Math.max(0, direct.level ?? linked[0]?.[0] ?? style.paragraph.level ?? 0));
  const marker = story.counters.count(list, index);
  const level = list.levels.get(index);
  const [upper, lower] =
    direct.numId === undefined ? [style.paragraph.indent, level?.indent ?? {}] : [level?.indent ?? {}, style.paragraph.indent];
  return { marker, suffix: level?.suffix ?? '', indent: indentOver(direct.indent, indentOver(upper, lower)) };
}

function numberRuns({ marker, suffix }: Numbering, pieces: readonly Piece[]): XmlElement[] {
  if (marker === '') return [];
  const number = element('w:r', NO_ATTRIBUTES, [
    element('w:rPr', NO_ATTRIBUTES, [element('w:rStyle', { 'w:val': MARKER })]),
    textElement(marker),
  ]);
  return suffix === '' || pieces.length === 0 ? [number] : [number, element('w:r', NO_ATTRIBUTES, [textElement(suffix)])];
}

function textElement(text: string): XmlElement {
  return element('w:t', { 'xml:space': 'preserve' }, [text]);
}

/** Writes pieces as runs, neighbours of one face as one run and their texts as one text. */
function runs(pieces: readonly Piece[]): XmlElement[] {
  const written: XmlElement[] = [];
  for (let at = 0; at < pieces.length; ) {
    const face = (pieces[at] as Piece).face;
    let end = at + 1;
    while (end < pieces.length && end - at < LONGEST_RUN && sameFace((pieces[end] as Piece).face, face)) end++;
    written.push(element('w:r', NO_ATTRIBUTES, [faceElement(face), ...joined(pieces.slice(at, end).map((piece) => piece.content))]));
    at = end;
  }
  return written;
}

function joined(contents: readonly XmlElement[]): XmlElement[] {
  const written: XmlElement[] = [];
  let text: string[] = [];
  for (const content of [...contents, null]) {
    if (content?.name === 'w:t') {
      text.push(...(content.children as string[]));
      continue;
    }
    if (text.length > 0) written.push(textElement(text.join('')));
    text = [];
    if (content) written.push(content);
  }
  return written;
}

function sameFace(one: Face, other: Face): boolean {
  return one === other || (one.bold === other.bold && one.size === other.size && one.font === other.font && one.role === other.role);
}

/** The library keeps only the Latin font of a run, so the East Asian one stands in its place. */
function faceElement(face: Face): XmlElement {
  return element('w:rPr', NO_ATTRIBUTES, [
    ...(face.role === 'text' ? [] : [element('w:rStyle', { 'w:val': face.role })]),
    ...(face.font === '' ? [] : [element('w:rFonts', { 'w:ascii': face.font })]),
    ...(face.bold ? [element('w:b')] : []),
    element('w:sz', { 'w:val': String(Math.round(face.size * 2)) }),
  ]);
}
