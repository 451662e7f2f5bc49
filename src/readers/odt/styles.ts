import { child, element, elements, type XmlElement } from '../docx/xml.js';
import { type Look, paragraphProperties, runProperties } from './properties.js';

/** Holds what a paragraph's style says: the named style, and what an automatic one says directly. */
export interface ParagraphStyle {
  readonly named: string;
  readonly direct: Look;
  readonly text: Look;
  /** The page style that begins with it; '' for none. */
  readonly page: string;
}

/** Gives the styles of a document. */
export interface Styles {
  paragraph(name: string | undefined): ParagraphStyle;
  /** Gives all that a text style says, its parents' sayings included. */
  text(name: string | undefined): Look;
  /** Gives the properties of one kind of any other style: "table", "table-row", "section". */
  other(family: string, name: string | undefined): Look;
  readonly faces: ReadonlyMap<string, string>;
  /** The named paragraph styles, as Word's part says them. */
  readonly part: XmlElement;
}

/** Longer chains of parents are circles. */
const LONGEST_CHAIN = 32;
const NOTHING: Look = {};

/**
 * Reads the styles of a document (OpenDocument 1.3 part 3, 16): named ones, and the automatic ones of a file's text,
 * which stand for what somebody set directly.
 */
export function readStyles(common: readonly XmlElement[], automatic: readonly XmlElement[], declarations: readonly XmlElement[]): Styles {
  const named = byKey(common);
  const direct = byKey(automatic);
  const find = (family: string, name: string | undefined) => direct.get(`${family} ${name}`) ?? named.get(`${family} ${name}`);
  const faces = new Map(
    declarations.map((face) => [face.attributes['style:name'] ?? '', face.attributes['svg:font-family'] ?? ''] as const),
  );
  return {
    faces,
    part: stylesPart(common, faces),
    paragraph(name) {
      const own = direct.get(`paragraph ${name}`);
      return {
        named: (own ? own.attributes['style:parent-style-name'] : name) ?? 'Standard',
        direct: own ? look(own, 'paragraph') : NOTHING,
        text: own ? look(own, 'text') : NOTHING,
        page: find('paragraph', name)?.attributes['style:master-page-name'] ?? '',
      };
    },
    text(name) {
      let merged = NOTHING;
      let style = find('text', name);
      for (let steps = 0; style && steps < LONGEST_CHAIN; steps++) {
        merged = { ...look(style, 'text'), ...merged };
        style = named.get(`text ${style.attributes['style:parent-style-name']}`);
      }
      return merged;
    },
    other(family, name) {
      const style = find(family, name);
      return style ? { ...style.attributes, ...look(style, family) } : NOTHING;
    },
  };
}

function byKey(styles: readonly XmlElement[]): Map<string, XmlElement> {
  return new Map(styles.map((style) => [`${style.attributes['style:family']} ${style.attributes['style:name']}`, style] as const));
}

function look(style: XmlElement, kind: string): Look {
  return child(style, `style:${kind}-properties`)?.attributes ?? NOTHING;
}

function stylesPart(common: readonly XmlElement[], faces: ReadonlyMap<string, string>): XmlElement {
  const paragraphs = common.filter((style) => style.attributes['style:family'] === 'paragraph');
  return element(
    'w:styles',
    {},
    paragraphs.map((style) => (style.name === 'style:default-style' ? defaults(style, faces) : wordStyle(style, faces))),
  );
}

function defaults(style: XmlElement, faces: ReadonlyMap<string, string>): XmlElement {
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [element('w:rPr', {}, runProperties(look(style, 'text'), faces))]),
    element('w:pPrDefault', {}, [element('w:pPr', {}, paragraphProperties(look(style, 'paragraph')))]),
  ]);
}

function wordStyle(style: XmlElement, faces: ReadonlyMap<string, string>): XmlElement {
  const { 'style:name': name = '', 'style:display-name': shown, 'style:parent-style-name': parent } = style.attributes;
  const level = Number(style.attributes['style:default-outline-level']);
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': name }, [
    element('w:name', { 'w:val': shown ?? name }),
    ...(parent === undefined ? [] : [element('w:basedOn', { 'w:val': parent })]),
    element('w:pPr', {}, [
      ...paragraphProperties(look(style, 'paragraph')),
      ...(level >= 1 ? [element('w:outlineLvl', { 'w:val': String(level - 1) })] : []),
    ]),
    element('w:rPr', {}, runProperties(look(style, 'text'), faces)),
  ]);
}

/** Lists the styles of a part's container: "office:styles", "office:automatic-styles". */
export function stylesIn(root: XmlElement | undefined, container: string): XmlElement[] {
  return elements(child(root, container));
}
