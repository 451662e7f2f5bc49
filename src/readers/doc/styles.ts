import { element, type XmlElement } from '../docx/xml.js';
import { u16, utf16 } from '../little-endian.js';
import { type ParagraphFormat, paragraphFormat } from './paragraph-format.js';
import { paragraphProperties, runProperties, styleId, type Toggles, toggled } from './properties.js';
import { type RunFormat, runFormat } from './run-format.js';
import { sprmsOf } from './sprms.js';

/** Holds the styles of a document, by their numbers. */
export interface StyleSheet {
  /** The styles part that says the same. */
  readonly part: XmlElement;
  /** What a paragraph style and those below it say. */
  paragraph(style: number): ParagraphFormat;
  /** Whether text is bold or hidden by its paragraph's style and its own. */
  toggles(style: number, characterStyle: number | undefined): { readonly bold: boolean; readonly hidden: boolean };
}

interface Style {
  readonly name: string;
  readonly kind: 'paragraph' | 'character' | 'numbering';
  readonly basedOn: number;
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
}

/** The kinds by their numbers ([MS-DOC] 2.9.260, StdfBase): table styles lend nothing that is read. */
const KINDS: readonly (Style['kind'] | undefined)[] = [undefined, 'paragraph', 'character', undefined, 'numbering'];
/** The built-in styles that mean something, by what does not change with the language (2.9.260, sti). */
const NAMES = new Map([
  [0, 'Normal'],
  ...Array.from({ length: 9 }, (_, index) => [index + 1, `heading ${index + 1}`] as const),
  [34, 'caption'],
  [62, 'Title'],
  [74, 'Subtitle'],
]);
/** Where the sheet's head names the font of Chinese text (2.9.273, STSHIF). */
const EAST_ASIAN_FONT = 16;
/** Chains of styles that are based on one another are no longer; these are circles. */
const LONGEST_CHAIN = 32;

/** Reads the style sheet (2.9.271, STSH). */
export function readStyles(sheet: Uint8Array, fonts: readonly string[]): StyleSheet {
  const styles = stylesOf(sheet);
  const chainOf = (number: number): Style[] => {
    const chain: Style[] = [];
    for (let style = styles[number]; style && chain.length < LONGEST_CHAIN; style = styles[style.basedOn]) chain.push(style);
    return chain;
  };
  const resolved = styles.map((_, number) => resolvedToggles(chainOf(number)));
  const paragraphs = styles.map(
    (_, number): ParagraphFormat =>
      Object.assign(
        {},
        ...chainOf(number)
          .reverse()
          .map(({ paragraph }) => paragraph),
      ),
  );
  // A slot that is empty, or that the file does not have, is the default style.
  const known = (number: number) => (styles[number] ? number : 0);
  return {
    part: element('w:styles', {}, [
      defaults(fonts[u16(sheet, EAST_ASIAN_FONT)]),
      ...styles.flatMap((style, number) => (style ? [styleElement(style, number, resolved[number] ?? {}, fonts)] : [])),
    ]),
    paragraph: (style) => paragraphs[known(style)] ?? {},
    toggles(style, characterStyle) {
      const [lower, upper] = [resolved[known(style)], characterStyle === undefined ? undefined : resolved[characterStyle]];
      const one = (name: keyof Toggles) => (lower?.[name] ?? false) !== (upper?.[name] ?? false);
      return { bold: one('bold'), hidden: one('hidden') };
    },
  };
}

/** Reads the slots in their order; an empty one counts (2.9.270). */
function stylesOf(sheet: Uint8Array): (Style | undefined)[] {
  const header = u16(sheet, 0);
  const count = u16(sheet, 2);
  const base = u16(sheet, 4);
  const styles: (Style | undefined)[] = [];
  for (let at = 2 + header; styles.length < count && at + 2 <= sheet.length; at += 2 + u16(sheet, at)) {
    styles.push(styleOf(sheet.subarray(at + 2, at + 2 + u16(sheet, at)), base, styles.length));
  }
  return styles;
}

function styleOf(definition: Uint8Array, base: number, number: number): Style | undefined {
  const kind = KINDS[u16(definition, 2) & 0xf];
  if (definition.length < base || !kind) return undefined;
  const length = u16(definition, base);
  const stated = utf16(definition, base + 2, length);
  const updates = updatesOf(definition, base + 2 + 2 * (length + 1), u16(definition, 4) & 0xf);
  // The first of a paragraph style names the style itself; a style of characters has no paragraph's.
  const paragraph = kind === 'character' ? undefined : updates[0]?.subarray(kind === 'paragraph' ? 2 : 0);
  const run = kind === 'paragraph' ? updates[1] : kind === 'character' ? updates[0] : undefined;
  const basedOn = u16(definition, 2) >> 4;
  return {
    name: NAMES.get(u16(definition, 0) & 0xfff) ?? stated,
    kind,
    basedOn: basedOn === number ? 0xfff : basedOn,
    paragraph: paragraphFormat(sprmsOf(paragraph ?? new Uint8Array())),
    run: runFormat(sprmsOf(run ?? new Uint8Array())),
  };
}

/** Reads what a style changes: lists of properties, each padded to an even length (2.9.349, UPX). */
function updatesOf(definition: Uint8Array, start: number, count: number): Uint8Array[] {
  const updates: Uint8Array[] = [];
  for (let at = start; updates.length < count && at + 2 <= definition.length; ) {
    const size = u16(definition, at);
    updates.push(definition.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size & 1);
  }
  return updates;
}

/** Works out the on-off properties of a style: each may ask the one below it. */
function resolvedToggles(chain: readonly Style[]): Toggles {
  const resolve = (name: 'bold' | 'hidden') =>
    chain.reduceRight<boolean | undefined>((lower, { run }) => toggled(run[name], lower ?? false) ?? lower, undefined);
  return { bold: resolve('bold'), hidden: resolve('hidden') };
}

/** Without a word about it, text has the font that the sheet names. */
function defaults(font: string | undefined): XmlElement {
  const face = font ? [element('w:rFonts', { 'w:eastAsia': font })] : [];
  return element('w:docDefaults', {}, [element('w:rPrDefault', {}, [element('w:rPr', {}, face)])]);
}

function styleElement(style: Style, number: number, toggles: Toggles, fonts: readonly string[]): XmlElement {
  const attributes = { 'w:type': style.kind, 'w:styleId': styleId(number), ...(number === 0 ? { 'w:default': '1' } : {}) };
  const basedOn = style.basedOn === 0xfff ? [] : [element('w:basedOn', { 'w:val': styleId(style.basedOn) })];
  return element('w:style', attributes, [
    element('w:name', { 'w:val': style.name }),
    ...basedOn,
    element('w:pPr', {}, paragraphProperties(style.paragraph)),
    element('w:rPr', {}, runProperties(style.run, toggles, fonts)),
  ]);
}
