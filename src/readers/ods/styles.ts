import { child, type XmlElement } from '../docx/xml.js';
import { stylesIn } from '../odt/styles.js';
import type { SheetCell } from '../sheets/sheet.js';

/** Holds how a cell is drawn. */
export type Look = Omit<SheetCell, 'text'>;

/** Gives how cells of a style are drawn, and whether a sheet's style hides it. */
export interface Looks {
  readonly look: (style: string | undefined) => Look;
  readonly isHidden: (style: string | undefined) => boolean;
}

/** Longer chains of parents are circles. */
const LONGEST_CHAIN = 32;

/** Reads the styles of cells and sheets (OpenDocument 1.3 part 3, 16.2, 16.6); those of the content stand before others of their name. */
export function readLooks(styles: XmlElement | undefined, content: XmlElement): Looks {
  const all = [
    ...stylesIn(styles, 'office:styles'),
    ...stylesIn(content, 'office:styles'),
    ...stylesIn(content, 'office:automatic-styles'),
  ];
  const found = new Map(all.map((style) => [keyOf(style.attributes['style:family'], style.attributes['style:name']), style] as const));
  const known = new Map<string, Look>();
  return {
    isHidden: (name) => child(found.get(keyOf('table', name)), 'style:table-properties')?.attributes['table:display'] === 'false',
    look(name = 'Default') {
      const look = known.get(name) ?? lookOf(name, found);
      known.set(name, look);
      return look;
    },
  };
}

const keyOf = (family: string | undefined, name: string | undefined): string => `${family} ${name}`;

function lookOf(name: string, found: ReadonlyMap<string, XmlElement>): Look {
  let said: Readonly<Record<string, string>> = {};
  let style = found.get(keyOf('table-cell', name));
  for (let steps = 0; style && steps < LONGEST_CHAIN; steps++) {
    const own = { ...child(style, 'style:paragraph-properties')?.attributes, ...child(style, 'style:text-properties')?.attributes };
    said = { ...own, ...said };
    style = found.get(keyOf('table-cell', style.attributes['style:parent-style-name']));
  }
  const size = /^(\d{1,4}(?:\.\d{1,4})?)pt$/.exec(said['fo:font-size'] ?? '')?.[1];
  return {
    bold: said['fo:font-weight'] === 'bold' || Number(said['fo:font-weight']) >= 600,
    size: size === undefined ? null : Number(size),
    centred: said['fo:text-align'] === 'center',
  };
}
