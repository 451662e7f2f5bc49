import { Element as NewElement, Text } from 'domhandler';
import { appendChild, prependChild } from 'domutils';
import { attribute, type Element } from '../dom.js';

/** Where a style writes text: before or behind all that an element holds. */
export type Side = 'before' | 'after';

/** Holds what a style writes at an element, by the properties that it sets. */
export interface Generated {
  readonly element: Element;
  readonly side: Side;
  readonly style: ReadonlyMap<string, string>;
}

/** Elements that hold nothing that is drawn, or whose own parts alone are; the marks of `q` are written anyway. */
const WITHOUT = new Set(
  'area base br canvas col colgroup embed frame frameset head hr iframe img input link meta noscript object option optgroup param q script select source style svg math table tbody template textarea tfoot thead title tr track video audio wbr'.split(
    ' ',
  ),
);

/** The parts of a `content` (CSS Generated Content 3, §2): strings, attributes, counters, other words. */
const PART =
  /"((?:[^"\\]|\\.){0,2000})"|'((?:[^'\\]|\\.){0,2000})'|attr\(\s{0,9}([\w-]{1,99})[^)]{0,99}\)|(counters?)\([^)]{0,200}\)|[^\s"']{1,200}/gs;
/** Words, and marks between them; bullets, arrows and the signs of icon fonts are ornaments, and so are quotation marks alone. */
const WORDS = /[\p{L}\p{N}：；，。、！？（）【】〔〕…—:;,.!?()]/u;

/** Writes what styles draw before and behind elements into the page; gives how many of them ask for numbers, which are not counted. */
export function generate(all: readonly Generated[]): number {
  let counted = 0;
  for (const { element, side, style } of all) {
    if (WITHOUT.has(element.name) || isUnseen(style)) continue;
    const { text, asksForNumbers } = contentOf(style.get('content') ?? '', element);
    if (asksForNumbers) counted++;
    if (!WORDS.test(text)) continue;
    const own = [...style].filter(([property]) => property !== 'content').map(([property, value]) => `${property}:${value}`);
    const span = new NewElement('span', own.length > 0 ? { style: own.join(';') } : {}, []);
    appendChild(span, new Text(text)); // sets its parent too
    if (side === 'before') prependChild(element, span);
    else appendChild(element, span);
  }
  return counted;
}

/** Says whether such a text is written only to clear floats, or not at all. */
const isUnseen = (style: ReadonlyMap<string, string>): boolean =>
  style.get('display') === 'none' || /hidden|collapse/.test(style.get('visibility') ?? '') || /^0/.test(style.get('height') ?? '');

function contentOf(content: string, element: Element): { text: string; asksForNumbers: boolean } {
  let asksForNumbers = false;
  const texts = [...content.matchAll(PART)].map(([, double, single, name, counter]) => {
    asksForNumbers ||= counter !== undefined;
    return name === undefined ? unescaped(double ?? single ?? '') : attribute(element, name);
  });
  return { text: texts.join('').replace(/\p{Co}/gu, ''), asksForNumbers };
}

/** Reads a string's escapes: \201C is a character by its number, a line end behind \ is none (CSS Syntax 3, §4.3.7). */
function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-fA-F]{1,6})\s?|\n|(.))/gs, (_, hex: string | undefined, sign: string | undefined) => {
    const code = Number.parseInt(hex ?? '', 16);
    return hex === undefined ? (sign ?? '') : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
