import { alignmentOf, fontSizeOf, MEDIUM, points, styleOf, typefaceOf, weightOf } from './css/style.js';
import { type Element, isFileLink, isLink, namesOf } from './dom.js';
import { isBlock } from './drawn/drawing.js';
import { isFrame, isWidget } from './element-names.js';
import { numberingOf } from './list-marker.js';
import type { Rendering, Scope } from './rendering.js';

/** Works out what an element sets, from what stands around it. */
export function scopeOf(page: Rendering, element: Element, around: Scope | undefined): Scope {
  const style = styleOf(element);
  const face = around?.face ?? { bold: false, size: null, typeface: null };
  const size = fontSizeOf(element, style, face.size) ?? face.size;
  const em = size ?? MEDIUM;
  const block = isBlock(element);
  const within = (around?.within ?? false) || page.content === element;
  const margin = block ? (points(style.get('margin-left'), em) ?? points(style.get('padding-left'), em)) : null;
  if (style.get('page-break-before') === 'always' || style.get('break-before') === 'page') page.pageBreak = true;
  return {
    block: block || !around ? element : around.block,
    face: { bold: weightOf(element, style) ?? face.bold, size, typeface: typefaceOf(element, style) ?? face.typeface },
    outline: /^h[1-6]$/.test(element.name) ? Number(element.name[1]) : (around?.outline ?? null),
    style: namedStyle(element) ?? around?.style ?? null,
    alignment: alignmentOf(element, style) ?? around?.alignment ?? null,
    textIndent: points(style.get('text-indent'), em) ?? around?.textIndent ?? null,
    margin: margin === null ? (around?.margin ?? null) : (around?.margin ?? 0) + margin,
    white: whiteOf(element, style) ?? around?.white ?? 'collapse',
    linked: (around?.linked ?? false) || isLink(element),
    numbering: element.name === 'li' ? null : (numberingOf(element) ?? (element.name === 'ul' ? null : (around?.numbering ?? null))),
    pasted: style.get('mso-list') === 'ignore' ? page.draft.width : (around?.pasted ?? null),
    symbols: (around?.symbols ?? false) || /wingdings|symbol/.test(style.get('font-family') ?? style.get('font') ?? ''),
    attached: (around?.attached ?? false) || isFileLink(element),
    within,
    furniture: element !== page.content && ((around?.furniture ?? false) || isFurniture(page, element, within)),
    begun: page.draft.count,
  };
}

/** Says whether an element is named as a part of the site; inside the article's text only a short tool is believed to be one. */
function isFurniture(page: Rendering, element: Element, within: boolean): boolean {
  if (within) return isWidget(element) && page.measureOf(element).text < 150 && page.measureOf(element).prose < 20;
  return (isFrame(element) || isWidget(element)) && !page.around.has(element);
}

const STYLES: Readonly<Record<string, Scope['style']>> = { msotitle: 'title', msosubtitle: 'subtitle', msocaption: 'caption' };

function namedStyle(element: Element): Scope['style'] {
  if (element.name === 'caption' || element.name === 'figcaption') return 'caption';
  return (
    namesOf(element)
      .map((name) => STYLES[name])
      .find((style) => style !== undefined) ?? null
  );
}

function whiteOf(element: Element, style: ReadonlyMap<string, string>): Scope['white'] | null {
  const set = style.get('white-space');
  if (set === 'pre' || set === 'pre-wrap' || set === 'break-spaces') return 'pre';
  if (set === 'pre-line') return 'pre-line';
  if (set === 'normal' || set === 'nowrap') return 'collapse';
  return /^(pre|xmp|listing|plaintext|textarea)$/.test(element.name) ? 'pre' : null;
}
