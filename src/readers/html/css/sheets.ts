import type { Atrule, CssNode, Declaration, Rule } from 'css-tree';
import { attribute, type Element, isElement, type Node, type Root, walk } from '../dom.js';
import { holdsOnScreen } from './media.js';

/** Holds one rule of a page's own styles, as far as it holds on a screen. */
export interface StyleRule {
  /** The selector list as it stands. */
  readonly selectors: string;
  readonly declarations: readonly { readonly property: string; readonly value: string; readonly important: boolean }[];
}

/** How deep brackets of a style sheet may nest; a parser by recursion goes as deep as they do. */
const DEEPEST = 100;

/** Parses a style sheet, or the prelude of an at-rule, as browsers do: what is wrong is passed over (CSS Syntax 3, §2.2). */
export type ParseCss = (text: string, options?: { context?: string; parseValue?: boolean; parseRulePrelude?: boolean }) => CssNode;

/**
 * Lists the rules of a page's style elements, in order, that hold on a desktop's screen and set one of some properties.
 * Sheets in other files (link, @import) are not in the page and not read; of @supports and @layer all is taken.
 *
 * @param most How many characters of style are read; the rest, and sheets that nest too deep, go to `passedOver`.
 */
export function rulesOf(root: Root, parse: ParseCss, sets: ReadonlySet<string>, most: number): { rules: StyleRule[]; passedOver: number } {
  const rules: StyleRule[] = [];
  let left = most;
  let passedOver = 0;
  for (const sheet of sheetsOf(root)) {
    const text = textOf(sheet);
    left -= text.length;
    if (left < 0 || nestsTooDeep(text)) passedOver++;
    else if (isForScreen(sheet, parse)) gather(parse(text, { parseValue: false, parseRulePrelude: false }), sets, rules);
  }
  return { rules, passedOver };
}

/** Lists the style elements of a page; those in a template or noscript are not applied. */
function sheetsOf(root: Root): Element[] {
  const found: Element[] = [];
  const enter = (node: Node): boolean => {
    if (!isElement(node)) return false;
    if (node.name === 'style' && /^(|text\/css)$/i.test(attribute(node, 'type'))) found.push(node);
    return node.name !== 'template' && node.name !== 'noscript';
  };
  walk(root, enter, () => {});
  return found;
}

/** Gives the text of a style element without the comment signs that hid it from browsers of the nineties. */
const textOf = (sheet: Element): string => sheet.children.map((node) => ('data' in node ? node.data : '')).join('');

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[([{}\])]/g)) {
    depth = Math.max(0, depth + (/[([{]/.test(bracket) ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

function isForScreen(sheet: Element, parse: ParseCss): boolean {
  const media = attribute(sheet, 'media');
  if (media === '' || nestsTooDeep(media)) return media === '';
  const list = parse(media, { context: 'mediaQueryList' });
  return list.type === 'MediaQueryList' && holdsOnScreen(list);
}

function gather(node: CssNode, sets: ReadonlySet<string>, rules: StyleRule[]): void {
  if (node.type === 'StyleSheet' || node.type === 'Block') for (const child of node.children.toArray()) gather(child, sets, rules);
  else if (node.type === 'Atrule' && node.block && isTaken(node)) gather(node.block, sets, rules);
  else if (node.type === 'Rule') {
    const declarations = declarationsOf(node, sets);
    if (declarations.length > 0 && node.prelude.type === 'Raw') rules.push({ selectors: node.prelude.value, declarations });
  }
}

/** Says whether what an at-rule holds is applied. */
function isTaken({ name, prelude }: Atrule): boolean {
  if (/^(supports|layer)$/i.test(name)) return true;
  if (name.toLowerCase() !== 'media' || prelude?.type !== 'AtrulePrelude') return false;
  const list = prelude.children.first;
  return list?.type === 'MediaQueryList' && holdsOnScreen(list);
}

function declarationsOf({ block }: Rule, sets: ReadonlySet<string>): StyleRule['declarations'] {
  return block.children
    .toArray()
    .filter((node): node is Declaration => node.type === 'Declaration' && sets.has(node.property.toLowerCase()))
    .map(({ property, value, important }) => ({
      property: property.toLowerCase(),
      value: value.type === 'Raw' ? value.value.trim() : '',
      important: important !== false,
    }));
}
