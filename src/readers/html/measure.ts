import { type Element, isElement, isLink, type Node, type Root, walk } from './dom.js';
import { drawing } from './drawn/drawing.js';

/** Holds how much text an element shows, in characters without white space. */
export interface Measure {
  text: number;
  /** Of these, characters of links. */
  linked: number;
  /** Characters of runs with the signs of sentences: what a text has, and menus, lists and footers have not. */
  prose: number;
  /** Characters that stand in tables inside the element. */
  tabled: number;
}

const NO_TEXT: Measure = { text: 0, linked: 0, prose: 0, tabled: 0 };
const SENTENCE = /[，。；！？、]|[\u4e00-\u9fff][,;][\u4e00-\u9fff]/;

/** Gives an element's measure. */
export type MeasureOf = (element: Element) => Readonly<Measure>;

/** Measures the elements of a page that are looked at, by default those that are drawn, in one pass. */
export function measure(root: Root, isLookedAt: (element: Element) => boolean = (element) => drawing(element) === 'drawn'): MeasureOf {
  const measures = new Map<Element, Measure>();
  let links = 0;
  const enter = (node: Node): boolean => {
    if (!isElement(node)) {
      if (node.type === 'text') add(measures, node.parent, ofText((node as Node & { data: string }).data, links > 0));
      return false;
    }
    if (!isLookedAt(node)) return false;
    measures.set(node, { ...NO_TEXT });
    if (isLink(node)) links++;
    return true;
  };
  walk(root, enter, (element) => {
    if (isLink(element)) links--;
    const own = measures.get(element) ?? NO_TEXT;
    add(measures, element.parent, element.name === 'table' ? { ...own, tabled: own.text } : own);
  });
  return (element) => measures.get(element) ?? NO_TEXT;
}

function add(measures: Map<Element, Measure>, to: Node['parent'], more: Measure): void {
  const sum = to && isElement(to) ? measures.get(to) : undefined;
  if (!sum) return;
  sum.text += more.text;
  sum.linked += more.linked;
  sum.prose += more.prose;
  sum.tabled += more.tabled;
}

function ofText(data: string, linked: boolean): Measure {
  const text = data.replace(/\s+/g, '').length;
  if (text === 0) return NO_TEXT;
  return { text, linked: linked ? text : 0, prose: !linked && SENTENCE.test(data) ? text : 0, tabled: 0 };
}
