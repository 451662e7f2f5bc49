import { withIdeographs } from '../../lexicon/radicals.js';

/** Holds what pdf.js hands over for one shown glyph. */
export interface ShownGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
  readonly vmetric?: unknown;
}

/** The forms that signs take in columns, U+FE10-FE19 and U+FE30-FE48, and the signs themselves: which form is drawn is the setting's doing. */
const UPRIGHT = new Map(
  [
    ...'︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'.matchAll(
      /(.)(.)/g,
    ),
  ].map((pair) => [pair[1], pair[2]]),
);

/** Letters that a face joins: which are joined is the face's doing. */
const LIGATURE = /[\ufb00-\ufb06]/g;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Gives a shown glyph's text; the replacement character where the font does not tell. */
export function textOf(shown: ShownGlyph): string {
  return typeof shown.unicode === 'string'
    ? withIdeographs(shown.unicode)
        .replaceAll('\u2e3a', '\u2014\u2014')
        .replace(/[\ufe10-\ufe48]/g, (form) => UPRIGHT.get(form) ?? form)
        .replace(LIGATURE, (joined) => joined.normalize('NFKC'))
        .replace(CONTROL, '\ufffd')
    : '\ufffd';
}

/** Gives the text of a string of glyphs and kerns. */
export const textIn = (items: unknown): string =>
  (Array.isArray(items) ? items : []).map((item) => (typeof item === 'object' && item !== null ? textOf(item as ShownGlyph) : '')).join('');
