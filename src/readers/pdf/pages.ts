import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { stopwatch } from '../../cost.js';
import type { LayoutPage } from '../../layout/index.js';
import type { Limits } from '../../limits.js';
import { type Bounds, type Drawing, drawingOf, type OperatorList, type Operators, upright } from './interpret.js';
import { type Matrix, matrixOf } from './matrix.js';

/** Gives the quarter turns by which a page must be rotated so that most of its text stands upright. */
function mainTurn(drawing: Drawing): number {
  const counts = [0, 0, 0, 0];
  for (const { turn } of drawing.glyphs) if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

/** Gives the text of glyphs that stand in another direction, one string a direction. */
function turnedText(drawing: Drawing): string[] {
  const strings = new Map<unknown, string>();
  for (const { turn, glyph } of drawing.glyphs) if (turn !== 0) strings.set(turn, (strings.get(turn) ?? '') + glyph.text);
  return [...strings.values()].map((text) => text.trim()).filter((text) => text !== '');
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

/** Reads one page: its glyphs, rules and pictures; `over` takes the limits that it goes over. Annotations are not part of the text. */
async function pageOf(page: PDFPageProxy, ops: Operators, limits: Bounds, over: Set<Over>): Promise<LayoutPage> {
  const list = (await page.getOperatorList({ annotationMode: 0 })) as OperatorList;
  await fontsOf(page, list, ops.setFont);
  const draw = (quarters: number) => drawingOf(page, list, ops, matrixOf(viewed(page, quarters).transform) as Matrix, limits);
  const first = draw(0);
  const quarters = (4 - mainTurn(first)) % 4;
  const drawing = quarters === 0 ? first : draw(quarters);
  for (const name of drawing.over) over.add(name);
  const { width, height } = viewed(page, quarters);
  page.cleanup();
  return {
    width,
    height,
    glyphs: upright(drawing),
    segments: drawing.segments,
    pictures: [...drawing.pictures, ...drawing.areas],
    turned: turnedText(drawing),
  };
}

/** Holds the pages that could be read, and how many could not. */
export interface ReadPages {
  readonly pages: readonly LayoutPage[];
  readonly failed: number;
  /** The limits that a page, or all of them, went over. */
  readonly over: ReadonlySet<Over>;
}

/** After so many damaged pages in a row no sound one follows: the count of pages is wrong too. */
const HOPELESS = 20;

/**
 * Reads a document's pages as far as the limits allow: none is begun when half of the time is gone. A damaged page counts
 * as an empty one.
 */
export async function pagesOf(
  document: PDFDocumentProxy,
  ops: Operators,
  limits: Bounds & Pick<Limits, 'pages' | 'time'>,
): Promise<ReadPages> {
  const pages: LayoutPage[] = [];
  const over = new Set<Over>();
  const worked = stopwatch();
  const most = Math.min(limits.pages, document.numPages);
  let [failed, inRow] = [0, 0];
  for (let number = 1; number <= most && inRow < HOPELESS && !over.has('time'); number++) {
    try {
      pages.push(await pageOf(await document.getPage(number), ops, limits, over));
      inRow = 0;
    } catch {
      [failed, inRow] = [failed + 1, inRow + 1];
      pages.push({ width: 595, height: 842, glyphs: [], segments: [], pictures: [], turned: [] });
    }
    if (number < most && worked() > limits.time / 2) over.add('time');
  }
  return { pages, failed, over };
}
