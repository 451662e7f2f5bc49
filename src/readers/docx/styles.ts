import {
  indentOver,
  over,
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from './properties.js';
import { child, elements, valOf, type XmlElement } from './xml.js';

/** Holds a style with all that it inherits. */
export interface Style {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  /** The ids of the style and of those that it is based on, nearest first. */
  readonly chain: readonly string[];
  /** Heading level by name or outline level, 1 at the top; null for none. */
  readonly heading: number | null;
  readonly named: 'title' | 'subtitle' | 'caption' | null;
}

/** Gives resolved styles by id; an unknown id or none gives the default of its kind. */
export interface Styles {
  paragraph(id: string | undefined): Style;
  character(id: string | undefined): RunProperties;
  /** The numId of a numbering style (w:numStyleLink leads here). */
  numbering(id: string): number | undefined;
}

interface RawStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

/** Longer chains of w:basedOn are circles. */
const LONGEST_CHAIN = 32;
const NO_RUN = readRunProperties(undefined);

/** The names that Word and WPS give the styles; Word writes the English ones into Chinese files too. */
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;
const NAMED: readonly (readonly [RegExp, 'title' | 'subtitle' | 'caption'])[] = [
  [/^(?:title|标题)$/i, 'title'],
  [/^(?:subtitle|副标题)$/i, 'subtitle'],
  [/^(?:caption|题注)$/i, 'caption'],
];

/** Reads the styles part (ISO/IEC 29500-1, 17.7). */
export function readStyles(part: XmlElement | undefined): Styles {
  const raw = new Map<string, RawStyle>();
  const defaults = new Map<string, string>();
  for (const style of elements(part, 'w:style')) {
    const kind = style.attributes['w:type'] ?? 'paragraph';
    const read = readStyle(style);
    // A second definition of an id does not count (17.7.4.17).
    if (!raw.has(`${kind} ${read.id}`)) raw.set(`${kind} ${read.id}`, read);
    if (style.attributes['w:default'] === '1' || style.attributes['w:default'] === 'true') defaults.set(kind, read.id);
  }
  const documentDefaults = child(part, 'w:docDefaults');
  const base = {
    run: readRunProperties(child(child(documentDefaults, 'w:rPrDefault'), 'w:rPr')),
    paragraph: readParagraphProperties(child(child(documentDefaults, 'w:pPrDefault'), 'w:pPr')),
  };
  const chainOf = (kind: string, id: string | undefined) =>
    chain(raw, kind, id !== undefined && raw.has(`${kind} ${id}`) ? id : defaults.get(kind));
  return {
    paragraph: remembered((id) => resolved(chainOf('paragraph', id), base)),
    character: remembered((id) =>
      id === undefined ? NO_RUN : chainOf('character', id).reduceRight((lower, style) => over(style.run, lower), NO_RUN),
    ),
    numbering: (id) => chainOf('numbering', id).find((style) => style.paragraph.numId !== undefined)?.paragraph.numId,
  };
}

function readStyle(style: XmlElement): RawStyle {
  return {
    id: style.attributes['w:styleId'] ?? '',
    name: valOf(style, 'w:name') ?? '',
    basedOn: valOf(style, 'w:basedOn'),
    run: readRunProperties(child(style, 'w:rPr')),
    paragraph: readParagraphProperties(child(style, 'w:pPr')),
  };
}

function chain(raw: ReadonlyMap<string, RawStyle>, kind: string, id: string | undefined): RawStyle[] {
  const found: RawStyle[] = [];
  for (let next = id; next !== undefined && found.length < LONGEST_CHAIN; next = found.at(-1)?.basedOn) {
    const style = raw.get(`${kind} ${next}`);
    if (!style) break;
    found.push(style);
  }
  return found;
}

function resolved(styles: readonly RawStyle[], base: { run: RunProperties; paragraph: ParagraphProperties }): Style {
  const paragraph = styles.reduceRight(
    (lower, style) => ({ ...over(style.paragraph, lower), indent: indentOver(style.paragraph.indent, lower.indent) }),
    base.paragraph,
  );
  const names = styles.flatMap((style) => [style.name, style.id]);
  return {
    run: styles.reduceRight((lower, style) => over(style.run, lower), base.run),
    paragraph,
    chain: styles.map((style) => style.id),
    heading: headingLevel(styles),
    named: namedStyle(names),
  };
}

/** Takes the nearest style that says something: an outline level, or a heading's name. */
function headingLevel(styles: readonly RawStyle[]): number | null {
  for (const { name, id, paragraph } of styles) {
    if (paragraph.outline !== undefined) return outlineLevel(paragraph.outline);
    const level = HEADING.exec(name)?.[1] ?? HEADING.exec(id)?.[1];
    if (level !== undefined) return Number(level);
  }
  return null;
}

function namedStyle(names: readonly string[]): Style['named'] {
  for (const name of names) for (const [expression, named] of NAMED) if (expression.test(name)) return named;
  return null;
}

/** Gives the heading level of a w:outlineLvl; 9 is body text (17.3.1.20). */
export function outlineLevel(outline: number | undefined): number | null {
  return outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : null;
}

function remembered<T>(resolve: (id: string | undefined) => T): (id: string | undefined) => T {
  const known = new Map<string | undefined, T>();
  return (id) => {
    const found = known.get(id) ?? resolve(id);
    known.set(id, found);
    return found;
  };
}
