import { Element as NewElement } from 'domhandler';
import { replaceElement } from 'domutils';
import { points, styleOf } from '../css/style.js';
import { ancestors, type Element, isElement, type Node, type Root, walk } from '../dom.js';
import { type Ink, inkOf, inkOfPage, isPale } from './ink.js';

/** Elements that a browser draws only when a script or a reader asks for them, without its scripts switched off. */
const UNTIL_ASKED = new Set(['template', 'noscript']);

/** Begins the values of `hidden` that are ours, not the page's. */
const MARK = 'by-';

/** A place this far off is beyond every page's edge: -999em, -9999px. */
const FAR = -700;

/** Holds an element that is not drawn, and the element whose style says so. */
export interface Concealed {
  readonly element: Element;
  readonly by: Element;
}

/**
 * Marks what a browser does not draw, by the page's own styles and by HTML's rules, with the attribute `hidden`, its value
 * why: "by-display", "by-visibility", … What such an element holds is not looked at; a `hidden` that a style overrules goes.
 *
 * @param revealed Elements that are read though their style hides them.
 * @returns The outermost hidden elements, each with the element whose style hides it: itself, or one around it.
 */
export function conceal(root: Root, revealed: ReadonlySet<Element>): Concealed[] {
  const hidden: Concealed[] = [];
  const reappearing = aboveVisible(root);
  const unseen: (Element | null)[] = []; // for each open element, whose style makes its own text invisible
  const page = inkOfPage(root);
  const inks: Ink[] = []; // for each open element, the colours of its text and of what that lies on
  const texts: Node[] = [];
  const enter = (node: Node): boolean => {
    if (!isElement(node)) {
      if (node.type === 'text' && (unseen.at(-1) || isPale(inks.at(-1) ?? page))) texts.push(node);
      return false;
    }
    const style = styleOf(node);
    const isRevealed = revealed.has(node);
    const ink = isRevealed ? page : inkOf(node, style, inks.at(-1) ?? page);
    const by = isRevealed ? null : invisibleBy(node, style, unseen.at(-1) ?? null);
    const invisible = by ?? (isPale(ink) ? node : null);
    const why = isRevealed ? null : (hiding(node, style) ?? (invisible && !reappearing.has(node) ? 'visibility' : null));
    if (why === null) {
      delete node.attribs['hidden'];
      unseen.push(by);
      inks.push(ink);
      return true;
    }
    node.attribs['hidden'] ??= `${MARK}${why}`;
    hidden.push({ element: node, by: why === 'visibility' && invisible ? invisible : node });
    return false;
  };
  walk(root, enter, () => {
    unseen.pop();
    inks.pop();
  });
  for (const text of texts) wrap(text);
  return hidden;
}

/** Lists the elements that hold something visible although they may be invisible themselves (CSS 2, §11.2). */
function aboveVisible(root: Root): Set<Element> {
  const found = new Set<Element>();
  const enter = (node: Node): boolean => {
    if (!isElement(node)) return false;
    const style = styleOf(node);
    const isColoured = style.has('color') || node.name === 'a' || (node.name === 'font' && 'color' in node.attribs);
    if (
      style.get('visibility') === 'visible' ||
      (sizeOf(style) ?? 0) > 0 ||
      isColoured ||
      style.has('background') ||
      style.has('background-color')
    )
      for (const above of ancestors(node)) {
        if (found.has(above)) break;
        found.add(above);
      }
    return true;
  };
  walk(root, enter, () => {});
  return found;
}

/** Gives whose style makes an element's own text invisible: visibility and a size of nothing are inherited, and may be set anew. */
function invisibleBy(element: Element, style: ReadonlyMap<string, string>, inherited: Element | null): Element | null {
  const visibility = style.get('visibility');
  const size = sizeOf(style);
  if (/^(hidden|collapse)$/.test(visibility ?? '') || size === 0) return element;
  return visibility !== 'visible' && size === null ? inherited : null;
}

/** Gives the size that an element sets in points; null for none and for one that is relative to what is around. */
function sizeOf(style: ReadonlyMap<string, string>): number | null {
  const set = style.get('font-size');
  if (set === undefined || /(?:em|%|larger|smaller|inherit)$/.test(set)) return null;
  return points(set, 1) ?? 1;
}

/** Says why all of an element is not drawn; null where it is. */
function hiding(element: Element, style: ReadonlyMap<string, string>): string | null {
  const display = style.get('display');
  if (display === 'none' || style.get('mso-hide') === 'all') return 'display';
  if (style.get('content-visibility') === 'hidden') return 'display';
  if (!display && isClosed(element)) return 'display';
  if (UNTIL_ASKED.has(element.name)) return element.name;
  if (Number.parseFloat(style.get('opacity') ?? '') === 0) return 'opacity';
  return isOutside(style) ? 'place' : null;
}

/** Says whether HTML's own rules hide an element: `hidden`, a dialog or popover that is not open (HTML, "Rendering", 15.3.1). */
function isClosed({ name, attribs }: Element): boolean {
  const { hidden = MARK } = attribs;
  return !hidden.startsWith(MARK) || 'popover' in attribs || (name === 'dialog' && !('open' in attribs));
}

/** Says whether an element is moved off the page, or clipped to nothing, as words for screen readers and replaced headings are. */
function isOutside(style: ReadonlyMap<string, string>): boolean {
  const length = (name: string): number => points(style.get(name), 12) ?? 0;
  if (length('text-indent') < FAR) return true;
  const clipped = /hidden|clip/.test(style.get('overflow') ?? '');
  if (clipped && ['height', 'max-height'].some((name) => points(style.get(name), 12) === 0)) return true;
  if (!/absolute|fixed/.test(style.get('position') ?? '')) return false;
  return length('left') < FAR || length('top') < FAR || /rect\((?:[01](?:px)?[\s,]*){4}\)/.test(style.get('clip') ?? '') || isInset(style);
}

const isInset = (style: ReadonlyMap<string, string>): boolean => /inset\((?:50|100)%\s*\)/.test(style.get('clip-path') ?? '');

/** Puts a text that is not drawn, beside elements that are, into a hidden element of its own. */
function wrap(text: Node): void {
  const hidden = new NewElement('span', { hidden: `${MARK}visibility` }, []);
  replaceElement(text, hidden);
  hidden.children.push(text);
  text.parent = hidden;
  text.prev = null;
  text.next = null;
}
