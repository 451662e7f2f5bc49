import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { stopwatch } from '../../cost.js';
import type { Glyph, LayoutPage } from '../../layout/index.js';
import type { Limits } from '../../limits.js';
import { type Annotated, annotated, annotationsOf, watermarksIn } from './annotations.js';
import type { Bounds, Drawing, IsOn } from './canvas.js';
import { drawingOf, upright } from './interpret.js';
import { matrixOf } from './matrix.js';
import type { OperatorList, Operators } from './operators.js';
import type { Drawn, Hidden } from './pen.js';
import { chosen } from './recognised.js';
import { type Replaced, replaced } from './replaced.js';
import { tagsOf } from './tags.js';
import { isVertical, turnedBack } from './vertical.js';
import { parted } from './watermark.js';

/** Gives the quarter turns by which a page must be rotated so that most of its text stands upright. */
function mainTurn(glyphs: readonly Drawn[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

/** Gives the text of glyphs that stand in another direction, one string a direction. */
function turnedText(glyphs: readonly Drawn[]): LayoutPage['beside'] {
  const strings = new Map<unknown, string>();
  for (const { turn, glyph } of glyphs) if (turn !== 0) strings.set(turn, (strings.get(turn) ?? '') + glyph.text);
  return [...strings.values()].map((text) => ({ text: text.trim(), reason: 'decoration' as const })).filter(({ text }) => text !== '');
}

/** Says whether a page's text is drawn where it can be seen at all. */
const viewed = (page: PDFPageProxy, quarters: number) => page.getViewport({ scale: 1, rotation: (page.rotate + 90 * quarters) % 360 });

/** Lets the fonts that the page's operators name arrive; pdf.js hands them over apart from the operators. */
async function fontsOf(page: PDFPageProxy, list: OperatorList, setFont: number | undefined): Promise<void> {
  const names = new Set(
    list.fnArray.flatMap((operator, i) => (operator === setFont ? [String((list.argsArray[i] as unknown[])?.[0])] : [])),
  );
  for (let turn = 0; turn < 20 && [...names].some((name) => !page.commonObjs.has(name)); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Names a limit that pages may go over. */
type Over = keyof Bounds | 'time';

/** Holds what reading a document's pages needs beside them. */
export interface Setting {
  readonly operators: Operators;
  readonly limits: Bounds & Pick<Limits, 'pages' | 'time'>;
  readonly isOn: IsOn;
  /** The file says that it is tagged (14.7.1). */
  readonly isTagged: boolean;
  /** Throws where a page has unpacked to more than it may. */
  readonly check: () => void;
}

/** Holds what was found on pages beside what is read. */
export interface Found {
  /** The limits that a page, or all of them, went over. */
  readonly over: Set<Over>;
  /** Characters that are left out, by why they are not seen. */
  readonly hidden: Map<Hidden, number>;
  /** Pages whose text was recognised in pictures. */
  recognised: number;
  /** Pieces of text whose fonts cannot be loaded. */
  lost: number;
  /** The watermarks so far. */
  readonly watermarks: Set<string>;
  /** The numbers of pages that hold pictures, or letters drawn as shapes, and no text but in their margins. */
  readonly pictured: number[];
  comments: number;
  /** What glyphs say otherwise than what they stand for. */
  readonly replaced: Replaced['changed'][number][];
  readonly unread: string[];
  readonly files: string[];
}

/** Reads one page: its glyphs, rules and pictures; `found` takes what is not read. */
async function pageOf(page: PDFPageProxy, { operators, limits, isOn, isTagged }: Setting, found: Found): Promise<LayoutPage> {
  // Appearances of annotations are drawn, fields among them (mode 1).
  const list = (await page.getOperatorList({ annotationMode: 1 })) as OperatorList;
  await fontsOf(page, list, operators.setFont);
  const annotations = await annotationsOf(page);
  const draw = (quarters: number) => {
    const { width, height, transform } = viewed(page, quarters);
    const [base, sheet] = [matrixOf(transform), { x1: 0, y1: 0, x2: width, y2: height }];
    const drawing = drawingOf(list, operators, { page, base, sheet, limits, isOn, watermarks: watermarksIn(annotations) });
    return { width, height, base, drawing, ...chosen(drawing) };
  };
  const first = draw(0);
  const quarters = (4 - mainTurn(first.read)) % 4;
  const { width, height, base, drawing, read, left, isRecognised } = quarters === 0 ? first : draw(quarters);
  const { placed, ...others } = annotated(annotations, base, drawing.speaking);
  note(found, drawing, left, others);
  if (isRecognised) found.recognised++;
  page.cleanup();
  const { glyphs, changed } = replaced(read);
  found.replaced.push(...changed);
  const { text, beside: marks } = parted(glyphs, placed, height, found.watermarks);
  if (!isWritten(text, placed, height) && isPictured(drawing, width, height)) found.pictured.push(page.pageNumber);
  const { segments, pictures, areas, tiled } = drawing;
  const beside: LayoutPage['beside'] = [...marks, ...[...tiled].map((words) => ({ text: words, reason: 'watermark' as const }))];
  const laid = { width, height, glyphs: placed, segments, pictures: [...pictures, ...areas], beside };
  if (isVertical(text)) return turnedBack(laid, text);
  const whole = { ...laid, glyphs: [...upright(text), ...placed], beside: [...beside, ...turnedText(text)] };
  const tags = isTagged ? await tagsOf(page, read) : null;
  return tags ? { ...whole, tags } : whole;
}

/** Above and below these shares of its height a page bears its number, a running head, or the mark of the program that scanned it. */
const [HEAD, FOOT] = [0.1, 0.9];

/** Says whether a page has text of its own, watermarks and what stands in its margins apart. */
const isWritten = (text: readonly Drawn[], placed: readonly Glyph[], height: number): boolean =>
  [...text.map(({ glyph }) => glyph), ...placed].some((one) => one.text.trim() !== '' && one.y > HEAD * height && one.y < FOOT * height);

/** A picture over this share of the page is what the page is there for, and so are so many shapes. */
const SHARE = 0.25;
const SHAPES = 200;

/** Says whether a page without text shows something that may be text. */
function isPictured({ pictures, shapes }: Drawing, width: number, height: number): boolean {
  const drawn = pictures.reduce((sum, { x1, y1, x2, y2 }) => sum + (x2 - x1) * (y2 - y1), 0);
  return drawn > SHARE * width * height || shapes > SHAPES;
}

/** Notes what of a page is not read. */
function note(found: Found, drawing: Drawing, left: readonly Drawn[], { comments, unread, files }: Omit<Annotated, 'placed'>): void {
  for (const name of drawing.over) found.over.add(name);
  found.lost += drawing.lost;
  for (const { hidden } of left) if (hidden) found.hidden.set(hidden, (found.hidden.get(hidden) ?? 0) + 1);
  found.comments += comments;
  found.unread.push(...unread);
  found.files.push(...files);
}

/** Holds the pages that could be read, how many could not, and what was found on them. */
export interface ReadPages extends Found {
  readonly pages: readonly LayoutPage[];
  readonly failed: number;
}

/** After so many damaged pages in a row no sound one follows: the count of pages is wrong too. */
const HOPELESS = 20;

/**
 * Reads a document's pages as far as the limits allow: none is begun when half of the time is gone. A damaged page counts
 * as an empty one.
 */
export async function pagesOf(document: PDFDocumentProxy, setting: Setting): Promise<ReadPages> {
  const pages: LayoutPage[] = [];
  const found: Found = {
    over: new Set(),
    hidden: new Map(),
    recognised: 0,
    pictured: [],
    lost: 0,
    watermarks: new Set(),
    comments: 0,
    replaced: [],
    unread: [],
    files: [],
  };
  const { limits } = setting;
  const worked = stopwatch();
  const most = Math.min(limits.pages, document.numPages);
  let [failed, inRow] = [0, 0];
  for (let number = 1; number <= most && inRow < HOPELESS && !found.over.has('time'); number++) {
    try {
      pages.push(await pageOf(await document.getPage(number), setting, found));
      inRow = 0;
    } catch {
      [failed, inRow] = [failed + 1, inRow + 1];
      pages.push({ width: 595, height: 842, glyphs: [], segments: [], pictures: [], beside: [] });
    }
    setting.check();
    if (number < most && worked() > limits.time / 2) found.over.add('time');
  }
  return { pages, failed, ...found };
}
