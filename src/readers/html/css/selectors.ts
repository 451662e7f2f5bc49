import { compile } from 'css-select';
import { type PseudoElement, type PseudoSelector, parse, type Selector, SelectorType } from 'css-what';
import * as tree from 'domutils';
import { type Element, type Node, namesOf } from '../dom.js';

/** Holds one compiled selector of a rule. */
export interface Match {
  readonly holds: (element: Element) => boolean;
  /** What its last part asks for: ".hid", "#zoom", "p", or "*" for anything. */
  readonly key: string;
  /** Its weight in the cascade: ids × 10^6 + classes × 10^3 + names (Selectors 4, §17). */
  readonly specificity: number;
  /** The pseudo-element that it styles instead of the element; empty for none. */
  readonly pseudo: string;
}

/** Counts steps of matching; above its bound everything ends. */
export interface Budget {
  steps: number;
}

/** Says that matching took more steps than it may. */
export class OutOfSteps extends Error {}

/** Takes steps from a budget. */
export function spend(budget: Budget, steps: number): void {
  budget.steps -= steps;
  if (budget.steps < 0) throw new OutOfSteps();
}

/** Compiles a rule's selectors; none where one of them is no selector, for then a browser drops the rule (Selectors 4, §4.1). */
export function matchesOf(selectors: string, quirks: boolean, budget: Budget): Match[] {
  try {
    return parse(selectors).flatMap((tokens) => matchOf(tokens, quirks, budget) ?? []);
  } catch {
    return [];
  }
}

function matchOf(tokens: Selector[], quirks: boolean, budget: Budget): Match | null {
  if (tokens.some(isCostly)) return null;
  const last = tokens.at(-1);
  const pseudo = last?.type === SelectorType.PseudoElement || isOldPseudo(last) ? (last as PseudoSelector | PseudoElement).name : '';
  const plain = pseudo === '' ? tokens : tokens.slice(0, -1);
  const key = keyOf(plain);
  const specificity = weightOf([tokens]);
  const options = { adapter: counting(budget), quirksMode: quirks, relativeSelector: false, cacheResults: false };
  return { holds: compile<Node, Element>([plain], options), key, specificity, pseudo };
}

/** Looks at all that stands in an element, at every element; no page needs it to hide its text. */
const isCostly = (token: Selector): boolean => token.type === SelectorType.Pseudo && /^(has|i?contains)$/.test(token.name);

/** Pseudo-elements that may be written with one colon (Selectors 4, §3.6.2). */
const isOldPseudo = (token: Selector | undefined): boolean =>
  token?.type === SelectorType.Pseudo && /^(before|after|first-line|first-letter)$/.test(token.name);

/** Gives what an element must have for the selector to hold: rules are looked up by it. */
function keyOf(tokens: readonly Selector[]): string {
  let name = '*';
  for (const token of [...tokens].reverse()) {
    if (token.type === SelectorType.Attribute && token.action === 'element' && token.name === 'class')
      return `.${token.value.toLowerCase()}`;
    if (token.type === SelectorType.Attribute && token.action === 'equals' && token.name === 'id') return `#${token.value.toLowerCase()}`;
    if (token.type === SelectorType.Tag) name = token.name.toLowerCase();
    if (isCombinator(token)) break;
  }
  return name;
}

const isCombinator = ({ type }: Selector): boolean =>
  type === SelectorType.Descendant || type === SelectorType.Child || type === SelectorType.Adjacent || type === SelectorType.Sibling;

/** Weighs selectors, of a list the heaviest: `:is` and `:not` weigh what they hold, `:where` nothing. */
function weightOf(lists: readonly (readonly Selector[])[]): number {
  return Math.max(0, ...lists.map((tokens) => tokens.reduce((sum, token) => sum + weightOfToken(token), 0)));
}

function weightOfToken(token: Selector): number {
  if (token.type === SelectorType.Tag || token.type === SelectorType.PseudoElement) return 1;
  if (token.type === SelectorType.Attribute) return token.name === 'id' && token.action === 'equals' ? 1_000_000 : 1_000;
  if (token.type !== SelectorType.Pseudo || token.name === 'where') return 0;
  if (isOldPseudo(token)) return 1;
  return Array.isArray(token.data) ? weightOf(token.data) : 1_000;
}

/** Lists the keys under which an element's rules stand. */
export function keysOf(element: Element): string[] {
  const id = element.attribs['id']?.trim().toLowerCase() ?? '';
  const classes = namesOf(element).filter((name) => name !== id || hasClass(element, name));
  return ['*', element.name, ...(id ? [`#${id}`] : []), ...classes.map((name) => `.${name}`)];
}

const hasClass = (element: Element, name: string): boolean => (element.attribs['class'] ?? '').toLowerCase().split(/\s+/).includes(name);

/** Gives css-select a way through the tree that counts what it looks at. */
function counting(budget: Budget): typeof tree & { equals: (one: Node, other: Node) => boolean } {
  const getSiblings = (node: Node): Node[] => {
    const siblings = tree.getSiblings(node) as Node[];
    spend(budget, siblings.length);
    return siblings;
  };
  const getParent = (node: Node): Node | null => {
    spend(budget, 1);
    return tree.getParent(node as Element) as Node | null;
  };
  return { ...tree, getSiblings, getParent, equals: (one: Node, other: Node) => one === other } as never;
}
