import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box, Glyph } from '../../layout/index.js';
import { boxAround, boxOfNumbers, type Matrix } from './matrix.js';

/** Holds what a page's annotations (12.5) give beside what their appearances draw. */
export interface Annotated {
  /** Values and words that a viewer draws although the file does not say how. */
  readonly placed: readonly Glyph[];
  /** Comments, which are drawn only when somebody opens them. */
  readonly comments: number;
  /** What of the kinds that are shown holds more than is read: a film, a stamp without its picture. */
  readonly unread: readonly string[];
  /** The names of files that hang on the page. */
  readonly files: readonly string[];
}

/** Holds the few entries of an annotation that are looked at, as pdf.js gives them. */
export interface Annotation {
  readonly id?: unknown;
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly annotationFlags?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
  readonly options?: unknown;
  readonly password?: unknown;
  readonly multiLine?: unknown;
  readonly hasAppearance?: unknown;
  readonly defaultAppearanceData?: { readonly fontSize?: unknown };
  readonly file?: { readonly filename?: unknown };
}

/** Hidden, or not to be viewed (12.5.3, table 165: bits 2 and 6). */
const UNSEEN = 0b100010;
/** Kinds whose Contents are a comment on what the page shows (12.5.6). */
const COMMENTING = new Set([
  'Text',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Stamp',
  'Caret',
  'Ink',
  'Redact',
]);
/** Kinds that draw nothing but their appearance, or that hold nothing to read. */
const SILENT = new Set([...COMMENTING, 'Link', 'FreeText', 'Popup', 'Widget', 'FileAttachment', 'PrinterMark', 'TrapNet', 'Watermark']);

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Gives what a chosen entry of a list shows, which may be other words than its value (12.7.4.4). */
function displayed(value: unknown, options: unknown): string {
  const known = (Array.isArray(options) ? options : []) as { exportValue?: unknown; displayValue?: unknown }[];
  return words(known.find(({ exportValue }) => exportValue === value)?.displayValue) || words(value);
}

/** Gives the words that an annotation shows: a field's value, or what is typed on the page. */
function shownWords({ subtype, fieldType, fieldValue, options, password, contentsObj }: Annotation): string {
  if (subtype === 'FreeText') return words(contentsObj?.str);
  if (subtype !== 'Widget' || password === true) return '';
  if (fieldType === 'Tx') return words(fieldValue);
  return fieldType === 'Ch'
    ? [fieldValue]
        .flat()
        .map((value) => displayed(value, options))
        .join('\n')
    : '';
}

/** The size of a field's text where the file leaves it to the viewer: 12 points, less in a low field. */
const USUAL = 12;

/** Sets words into a box, line by line from its top, as large as asked or as it leaves room for; a single line stands in its middle. */
export function set(text: string, box: Box, asked: unknown): Glyph[] {
  const lines = text.split(/\r\n?|\n/);
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  const size = typeof asked === 'number' && asked > 0 ? asked : Math.min(USUAL, (0.8 * height) / lines.length);
  const top = lines.length === 1 ? (box.y1 + box.y2) / 2 + 0.38 * size : box.y1 + size; // an em square's middle lies .38 above its baseline
  return lines.flatMap((line, i) => {
    const widths = [...line].map((sign) => (sign.charCodeAt(0) < 0x2e80 ? size / 2 : size));
    const squeeze = Math.min(1, width / widths.reduce((sum, one) => sum + one, 0));
    let x = box.x1;
    return [...line].map((sign, at): Glyph => {
      const advance = (widths[at] ?? size) * squeeze;
      x += advance;
      return { text: sign, x: x - advance, y: top + i * 1.2 * size, width: advance, size, font: '', bold: false };
    });
  });
}

/** Gives the kind of an annotation that shows more than is read; null for the others. */
function unread({ subtype, hasAppearance }: Annotation): string | null {
  if (typeof subtype !== 'string') return null;
  if (subtype === 'Stamp') return hasAppearance === true ? null : subtype;
  return SILENT.has(subtype) ? null : subtype;
}

/** Gives a page's annotations as the file has them. */
export const annotationsOf = (page: PDFPageProxy): Promise<readonly Annotation[]> =>
  page.getAnnotations({ intent: 'display' }).catch(() => [{ subtype: 'damaged' }]);

/** Gives the identifiers of those that are watermarks (12.5.6.22). */
export const watermarksIn = (all: readonly Annotation[]): Set<string> =>
  new Set(all.filter(({ subtype }) => subtype === 'Watermark').map(({ id }) => String(id)));

/** Reads a page's annotations; `speaking` are those whose appearance draws text, `base` leads to the page's coordinates. */
export function annotated(all: readonly Annotation[], base: Matrix, speaking: ReadonlySet<string>): Annotated {
  const seen = all.filter(({ annotationFlags }) => (Number(annotationFlags) & UNSEEN) === 0);
  const isCommented = ({ id, subtype, contentsObj }: Annotation) =>
    COMMENTING.has(String(subtype)) && words(contentsObj?.str) !== '' && !speaking.has(String(id));
  return {
    placed: seen.flatMap((one) => {
      const [text, own] = [shownWords(one), boxOfNumbers(one.rect)];
      return text === '' || !own || speaking.has(String(one.id))
        ? []
        : set(text, boxAround(base, own), one.defaultAppearanceData?.fontSize);
    }),
    comments: all.filter(isCommented).length,
    unread: seen.flatMap((one) => unread(one) ?? []),
    files: all.flatMap(({ file }) => (typeof file?.filename === 'string' ? [file.filename] : [])),
  };
}
