import { child, flag, valOf, wholeNumber, type XmlElement } from './xml.js';

/** Holds what a w:rPr says; undefined where it is silent. */
export interface RunProperties {
  readonly bold: boolean | undefined;
  readonly hidden: boolean | undefined;
  /** In points. */
  readonly size: number | undefined;
  /** The East Asian font. */
  readonly font: string | undefined;
  /** The font of signs that are not East Asian. */
  readonly latin: string | undefined;
  readonly style: string | undefined;
}

/** Holds what a w:pPr says; undefined where it is silent. */
export interface ParagraphProperties {
  readonly style: string | undefined;
  readonly alignment: string | undefined;
  readonly indent: Indent;
  /** w:outlineLvl: 0 at the top, 9 for body text. */
  readonly outline: number | undefined;
  readonly numId: number | undefined;
  readonly level: number | undefined;
  readonly pageBreakBefore: boolean | undefined;
}

/** Holds the parts of a w:ind: twentieths of a point, or hundredths of a character where the name says so. */
export interface Indent {
  readonly left?: number | undefined;
  readonly leftChars?: number | undefined;
  readonly firstLine?: number | undefined;
  readonly firstLineChars?: number | undefined;
  readonly hanging?: number | undefined;
  readonly hangingChars?: number | undefined;
}

/** Reads a w:rPr (ISO/IEC 29500-1, 17.3.2). */
export function readRunProperties(properties: XmlElement | undefined): RunProperties {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const halfPoints = wholeNumber(valOf(properties, 'w:sz'));
  return {
    bold: flag(properties, 'w:b'),
    hidden: flag(properties, 'w:vanish'),
    size: halfPoints === undefined ? undefined : halfPoints / 2,
    font: fonts?.['w:eastAsiaTheme'] ?? fonts?.['w:eastAsia'],
    latin: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    style: valOf(properties, 'w:rStyle'),
  };
}

/** Reads a w:pPr (ISO/IEC 29500-1, 17.3.1). */
export function readParagraphProperties(properties: XmlElement | undefined): ParagraphProperties {
  const numbering = child(properties, 'w:numPr');
  return {
    style: valOf(properties, 'w:pStyle'),
    alignment: valOf(properties, 'w:jc'),
    indent: readIndent(properties),
    outline: wholeNumber(valOf(properties, 'w:outlineLvl')),
    numId: wholeNumber(valOf(numbering, 'w:numId')),
    level: wholeNumber(valOf(numbering, 'w:ilvl')),
    pageBreakBefore: flag(properties, 'w:pageBreakBefore'),
  };
}

/** Reads the w:ind of a w:pPr (17.3.1.12); Strict files say start for left. */
export function readIndent(properties: XmlElement | undefined): Indent {
  const attributes = child(properties, 'w:ind')?.attributes ?? {};
  const number = (name: string) => wholeNumber(attributes[name]);
  return {
    left: number('w:left') ?? number('w:start'),
    leftChars: number('w:leftChars') ?? number('w:startChars'),
    firstLine: number('w:firstLine'),
    firstLineChars: number('w:firstLineChars'),
    hanging: number('w:hanging'),
    hangingChars: number('w:hangingChars'),
  };
}

/** Lays properties over others: what the upper says wins, where it is silent the lower holds. */
export function over<T extends object>(upper: T, lower: T): T {
  const merged = { ...lower } as Record<string, unknown>;
  for (const [name, value] of Object.entries(upper)) if (value !== undefined) merged[name] = value;
  return merged as T;
}

/** Lays an indent over another; a hanging indent and one of the first line replace each other. */
export function indentOver(upper: Indent, lower: Indent): Indent {
  const setsLeft = (upper.left ?? upper.leftChars) !== undefined;
  const setsFirst = (upper.firstLine ?? upper.firstLineChars ?? upper.hanging ?? upper.hangingChars) !== undefined;
  const { left, leftChars } = setsLeft ? upper : lower;
  const { firstLine, firstLineChars, hanging, hangingChars } = setsFirst ? upper : lower;
  return { left, leftChars, firstLine, firstLineChars, hanging, hangingChars };
}

/** Gives the indent of the first line in points; characters are as wide as the font is high, and go before lengths. */
export function firstLineIndent(indent: Indent, fontSize: number): number {
  const width = (chars: number | undefined, twips: number | undefined) => (chars ? (chars * fontSize) / 100 : (twips ?? 0) / 20);
  const hangs = Boolean(indent.hanging || indent.hangingChars);
  const first = hangs ? -width(indent.hangingChars, indent.hanging) : width(indent.firstLineChars, indent.firstLine);
  return width(indent.leftChars, indent.left) + first;
}
