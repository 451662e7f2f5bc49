import type { PDFPageProxy } from 'pdfjs-dist';

/** Holds the few facts of a font that placing its glyphs needs. */
export interface Font {
  readonly name: string;
  readonly bold: boolean;
  /** It could not be loaded: pdf.js says nothing of the text in it. */
  readonly isLost: boolean;
  readonly vertical: boolean;
  /** From glyph space to text space: 0.001 for all but Type 3 fonts. */
  readonly scale: number;
  /** [advance, x, y] of the vertical origin, in glyph space. */
  readonly vertically: readonly [number, number, number];
}

const UNKNOWN: Font = { name: '', bold: false, isLost: false, vertical: false, scale: 0.001, vertically: [-1000, 500, 880] };

/** Mends a name whose bytes are UTF-8 or GBK, as Chinese systems write them, and takes the subset's tag off: ABCDEF+FZXBSK. */
function fontName(raw: string): string {
  const name = raw.replace(/^[A-Z]{6}\+/, '');
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Gives a font that the page's operators have named; an unknown one where it could not be loaded. */
export function fontOf(page: PDFPageProxy, id: string): Font {
  if (!page.commonObjs.has(id)) return UNKNOWN;
  const found: unknown = page.commonObjs.get(id);
  // Where it fails, pdf.js hands its error's words over in the font's place.
  if (typeof found === 'string') return { ...UNKNOWN, isLost: true };
  if (typeof found !== 'object' || found === null) return UNKNOWN;
  const font = found as Record<string, unknown>;
  const matrix = Array.isArray(font.fontMatrix) ? font.fontMatrix : [];
  const metrics = Array.isArray(font.defaultVMetrics) ? font.defaultVMetrics : [];
  return {
    name: typeof font.name === 'string' ? fontName(font.name) : '',
    bold: font.bold === true || font.black === true,
    isLost: false,
    vertical: font.vertical === true,
    scale: typeof matrix[0] === 'number' && matrix[0] !== 0 ? matrix[0] : UNKNOWN.scale,
    vertically: metrics.length === 3 ? (metrics as unknown as Font['vertically']) : UNKNOWN.vertically,
  };
}
