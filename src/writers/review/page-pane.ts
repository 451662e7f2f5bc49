import { gather } from '../../gather.js';
import type { Box, PlanDocument } from '../../plan/schema.js';
import { spansIn } from '../../plan/spans.js';
import type { PagePicture } from '../../readers/pdf/pictures.js';
import { filled } from '../../template.js';
import { html, type Markup } from './html.js';
import { REVIEW_WORDS } from './words.js';

type Language = 'en' | 'zh';
type Read = PlanDocument & { readonly text: string };

/** Holds a place on a page, and the stretch of the text that stands there. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
}

/** So much of what stands at a place says which it is. */
const TOLD = 80;

/**
 * Shows the pages as pictures, each value's place over them, small ones above large ones so that all can be pointed at. A page whose
 * text was read turned has places that its picture has not: it is left out, as is one that was not drawn.
 */
export function pagePane(document: Read, pictures: readonly PagePicture[], language: Language): Markup[] {
  const places = placesByPage(document);
  const words = REVIEW_WORDS[language];
  return Array.from({ length: document.source.pages ?? pictures.length }, (_, i) => {
    const picture = pictures.find(({ page }) => page === i + 1);
    const own = places.get(i + 1) ?? [];
    const label = filled(words.page, { page: i + 1 });
    if (!picture || own.some(({ box }) => !isOn(picture, box)))
      return html`<p class="notice">${filled(words.noPicture, { page: i + 1 })}</p>`;
    return sheet(picture, own, label, document.text);
  });
}

function sheet({ width, height, address }: PagePicture, places: readonly Place[], label: string, text: string): Markup {
  const marks = places.map(
    ({ start, end, box }) =>
      html`<rect data-from="${start}" data-to="${end}" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"><title>${text.slice(start, end).slice(0, TOLD)}</title></rect>`,
  );
  return html`<svg class="sheet" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"><image href="${address}" width="${width}" height="${height}"/>${marks}</svg>`;
}

/** A line's box may reach over the edge by the height of its ascenders. */
const SLACK = 12;

const isOn = ({ width, height }: PagePicture, { x, y, width: w, height: h }: Box): boolean =>
  x > -SLACK && y > -SLACK && x + w < width + SLACK && y + h < height + SLACK;

/** Gives the places of all spans by page, each stretch of text once, larger places first. */
function placesByPage(document: Read): Map<number, Place[]> {
  const pages = new Map<number, Place[]>();
  const once = new Map(spansIn(document).map(({ span }) => [`${span.start}-${span.end}`, span]));
  for (const { start, end, boxes = [] } of once.values()) {
    for (const box of boxes) gather(pages, box.page, { start, end, box });
  }
  for (const places of pages.values()) places.sort((a, b) => b.end - b.start - (a.end - a.start));
  return pages;
}
