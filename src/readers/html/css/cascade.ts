import { type Element, isElement, type Node, type Root, walk } from '../dom.js';
import { type Generated, generate, type Side } from './generated.js';
import { type Budget, keysOf, type Match, matchesOf, OutOfSteps, spend } from './selectors.js';
import { type ParseCss, rulesOf, type StyleRule } from './sheets.js';

/** Properties that decide what is drawn, and as which characters; type faces and places stay with the inline styles. */
const DRAWN = new Set(
  'display mso-hide visibility opacity content-visibility clip clip-path position left top text-indent font-size color height max-height overflow white-space list-style list-style-type content background background-color background-image'.split(
    ' ',
  ),
);

/** Characters of style sheets that are read: ten times the largest framework's. */
const MOST_STYLE = 4_000_000;
/** Steps of matching, about a second's. */
const MOST_STEPS = 20_000_000;

/** Says what of a page's sheets is not applied: sheets or rules that cost too much, texts that ask for numbers. */
export interface Applied {
  readonly passedOver: number;
  readonly counted: number;
}

interface Weighed {
  readonly value: string;
  /** Place in the cascade; the highest wins. */
  readonly rank: number;
}

/**
 * Applies a page's own style sheets: writes what they set of the properties that decide what is drawn into the elements'
 * `style` attributes, below what these say themselves (CSS Cascade 4, §6).
 *
 * @param quirks The page has no doctype: names are compared without case.
 * What they draw before and behind elements is written there.
 */
export async function applySheets(root: Root, quirks: boolean): Promise<Applied> {
  if (!hasStyle(root)) return { passedOver: 0, counted: 0 };
  const parse = (await import('css-tree/parser')).default as ParseCss;
  const budget = { steps: MOST_STEPS };
  const { rules, passedOver } = rulesOf(root, parse, DRAWN, MOST_STYLE);
  try {
    return { passedOver, counted: generate(write(root, indexed(rules, quirks, budget), budget)) };
  } catch (error) {
    if (error instanceof OutOfSteps) return { passedOver: passedOver + 1, counted: 0 };
    throw error;
  }
}

function hasStyle(root: Root): boolean {
  let found = false;
  walk(
    root,
    (node) => {
      found ||= isElement(node) && node.name === 'style';
      return !found;
    },
    () => {},
  );
  return found;
}

interface Indexed extends Match {
  readonly order: number;
  readonly declarations: StyleRule['declarations'];
}

/** Rules by what their selectors ask for last: of elements themselves, and of what is drawn before and behind them. */
type Index = Readonly<Record<'own' | Side, Map<string, Indexed[]>>>;

function indexed(rules: readonly StyleRule[], quirks: boolean, budget: Budget): Index {
  const all: Index = { own: new Map(), before: new Map(), after: new Map() };
  for (const [order, { selectors, declarations }] of rules.entries())
    for (const match of matchesOf(selectors, quirks, budget)) {
      const index = all[(match.pseudo || 'own') as keyof Index] as Index['own'] | undefined;
      if (!index) continue; // another pseudo-element
      const list = index.get(match.key);
      if (list) list.push({ ...match, order, declarations });
      else index.set(match.key, [{ ...match, order, declarations }]);
    }
  return all;
}

const SIDES: readonly Side[] = ['before', 'after'];

/** Writes what the sheets set into the elements; gives what they draw beside what these hold. */
function write(root: Root, index: Index, budget: Budget): Generated[] {
  const generated: Generated[] = [];
  const enter = (node: Node): boolean => {
    if (!isElement(node)) return false;
    const winners = winnersOf(node, index.own, budget).filter(([property]) => property !== 'content');
    if (winners.length > 0) node.attribs['style'] = merged(node, winners);
    for (const side of SIDES) {
      const style = new Map(winnersOf(node, index[side], budget).map(([property, { value }]) => [property, value]));
      if (style.has('content')) generated.push({ element: node, side, style });
    }
    return true;
  };
  walk(root, enter, () => {});
  return generated;
}

/** Ranks an important declaration above all others. */
const IMPORTANT = 1e15;
/** Ranks a step of specificity above all orders. */
const ABOVE_ORDER = 1e6;

function winnersOf(element: Element, index: ReadonlyMap<string, readonly Indexed[]>, budget: Budget): [string, Weighed][] {
  const winners = new Map<string, Weighed>();
  for (const key of keysOf(element))
    for (const rule of index.get(key) ?? []) {
      spend(budget, 1);
      if (!rule.holds(element)) continue;
      for (const { property, value, important } of rule.declarations) {
        const rank = (important ? IMPORTANT : 0) + rule.specificity * ABOVE_ORDER + rule.order;
        if (rank >= (winners.get(property)?.rank ?? 0)) winners.set(property, { value, rank });
      }
    }
  return [...winners];
}

/** Writes the sheets' declarations before the element's own, so that these win; important ones behind those that are not. */
function merged(element: Element, winners: readonly [string, Weighed][]): string {
  const own = (element.attribs['style'] ?? '').split(';');
  const isImportant = (declaration: string): boolean => /!\s*important/i.test(declaration);
  const set = (important: boolean): string[] =>
    winners.filter(([, { rank }]) => rank >= IMPORTANT === important).map(([property, { value }]) => `${property}:${value}`);
  return [...set(false), ...own.filter((one) => !isImportant(one)), ...set(true), ...own.filter(isImportant)].filter(Boolean).join(';');
}
