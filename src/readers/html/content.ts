import { ancestors, type Element, isElement, type Node, type Root, walk } from './dom.js';
import { drawing, isBlock } from './drawn/drawing.js';
import { containerRank, isFrame } from './element-names.js';
import { gridOf } from './grid.js';
import { isLayout } from './layout-table.js';
import type { MeasureOf } from './measure.js';

/** Holds the element that holds the article's text, and whether its name or only its text told so. */
export interface Content {
  readonly element: Element;
  readonly guessed: boolean;
}

/**
 * Finds the element that holds the article's text: the tightest known container with most of the page's sentences,
 * else the tightest element that holds nearly all of them.
 */
export function findContent(root: Root, measureOf: MeasureOf, mostCells: number): Content {
  const body = bodyOf(root);
  const weigh = (element: Element): number => measureOf(element).prose + (measureOf(element).text - measureOf(element).linked) / 100;
  const known = candidates(body);
  for (const rank of ['sure', 'loose'] as const) {
    const some = known.filter((one) => one.rank === rank).map((one) => one.element);
    const element = tightest(some, weigh, weigh(body) * (rank === 'sure' ? 0.5 : 0.8));
    if (element) return { element: rank === 'sure' ? widest(element, some, measureOf) : element, guessed: false };
  }
  return { element: descend(body, measureOf, weigh, (table) => isLayoutTable(table, measureOf, mostCells)), guessed: true };
}

/** Gives the body, which an HTML parser always makes. */
function bodyOf(root: Root): Element {
  const html = root.children.find(isElement) as Element;
  return html.children.find((node): node is Element => isElement(node) && node.name === 'body') ?? html;
}

/** Inline elements that content systems put round a whole text. */
const INLINE = new Set(['span', 'font', 'ucapcontent']);

function candidates(body: Element): { element: Element; rank: 'sure' | 'loose' }[] {
  const found: { element: Element; rank: 'sure' | 'loose' }[] = [];
  const enter = (node: Node): boolean => {
    if (!isElement(node) || drawing(node) !== 'drawn') return false;
    const rank = isBlock(node) || INLINE.has(node.name) ? containerRank(node) : null;
    if (rank) found.push({ element: node, rank });
    return true;
  };
  walk(body, enter, () => {});
  return found;
}

/** Gives the last (so the innermost) element that weighs nearly as much as the heaviest one; null where none weighs enough. */
function tightest(elements: readonly Element[], weigh: (element: Element) => number, least: number): Element | null {
  const most = elements.reduce((max, element) => Math.max(max, weigh(element)), 0);
  if (most === 0 || most < least) return null;
  const found = elements.findLast((element) => weigh(element) >= most * 0.9);
  return found ? withOthers(found, elements, weigh) : null;
}

/** Prefers the outermost known element round one that has hardly any links: what it holds beside (a table, a signature) is text too. */
function widest(found: Element, elements: readonly Element[], measureOf: MeasureOf): Element {
  const around = new Set<Element>(ancestors(found));
  const isTextual = (element: Element): boolean => measureOf(element).linked < measureOf(element).text * 0.1;
  return elements.find((element) => around.has(element) && isTextual(element)) ?? found;
}

/** Widens an element until it holds the other known ones of some weight: a text in several containers, one after another. */
function withOthers(found: Element, elements: readonly Element[], weigh: (element: Element) => number): Element {
  const others = elements.filter((other) => weigh(other) >= weigh(found) * 0.1);
  let element = found;
  for (const other of others) {
    const around = new Set<Element>([other, ...ancestors(other)]);
    const holds = new Set<Element>(ancestors(found)).has(other); // an outer container, left out on purpose
    while (!holds && !around.has(element) && element.parent && isElement(element.parent)) element = element.parent;
  }
  return element;
}

/** Elements that a page's parts are made of; a paragraph or a cell of a table of data is not one. */
const STRUCTURAL = new Set('div section article main form td tr tbody table center span font body'.split(' '));

/** Goes down while one child holds nearly all sentences, more of them than there is text beside it, and is no single paragraph. */
function descend(
  body: Element,
  measureOf: MeasureOf,
  weigh: (element: Element) => number,
  isLaidOut: (table: Element) => boolean,
): Element {
  const plain = (element: Element): number => measureOf(element).text - measureOf(element).linked;
  let element = body;
  for (;;) {
    const children = element.children.filter(isElement);
    const heaviest = children.reduce<Element | null>((best, child) => (!best || weigh(child) > weigh(best) ? child : best), null);
    if (!heaviest || weigh(heaviest) < weigh(element) * 0.85 || isParagraph(heaviest)) return element;
    if (plain(element) - plain(heaviest) > measureOf(heaviest).prose) return element;
    if (heaviest.name === 'table' && !isLaidOut(heaviest)) return element;
    if (!STRUCTURAL.has(heaviest.name) || isFrame(heaviest)) return element;
    element = heaviest;
  }
}

const isParagraph = (element: Element): boolean =>
  element.children.filter(isElement).filter((child) => isBlock(child) || child.name === 'br').length < 2 &&
  !element.children.some((child) => isElement(child) && STRUCTURAL.has(child.name));

function isLayoutTable(table: Element, measureOf: MeasureOf, mostCells: number): boolean {
  const grid = gridOf(table, mostCells);
  return !grid || isLayout(table, grid, measureOf);
}
