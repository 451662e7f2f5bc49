import { type Element, isElement, nodesIn, type Root } from '../dom.js';
import { containerRank } from '../element-names.js';
import { type Measure, measure } from '../measure.js';
import { type Concealed, conceal } from './conceal.js';
import { drawing } from './drawing.js';

/** How often what is revealed may show that more is hidden inside: the page, its frame, its text. */
const ROUNDS = 4;

/** What a page shows beside its hidden text, as a share of it: under the name of a text's container, its title and what a player says; else hardly anything. */
const BESIDE = { sure: 0.5, other: 0.1 };

/**
 * Marks what a browser does not draw, but for a text that is all that the page has: that is hidden until a script shows
 * it (`#js_content` of saved articles), and read.
 *
 * @returns The characters that are read although they are hidden.
 */
export function concealBut(root: Root): number {
  const revealed = new Set<Element>();
  let characters = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const hidden = conceal(root, revealed);
    const wanted = hidden.length > 0 ? textAmong(root, hidden) : [];
    if (wanted.length === 0) break;
    for (const { element, by } of wanted) {
      revealed.add(by);
      if (element.name === 'template' || element.name === 'noscript') element.name = 'div';
    }
    const all = measure(root, (element) => drawing(element) !== 'none');
    characters += wanted.reduce((sum, { element }) => sum + all(element).text, 0);
  }
  return characters;
}

const weigh = ({ prose, text, linked }: Readonly<Measure>): number => prose + (text - linked) / 100;

/** Lists the hidden elements that hold the page's text: the heaviest, and those hidden by the same style or in the same way beside it; none where the page shows a text. */
function textAmong(root: Root, hidden: readonly Concealed[]): Concealed[] {
  const all = measure(root, (element) => drawing(element) !== 'none');
  const heaviest = hidden.reduce((best, one) => (weigh(all(one.element)) > weigh(all(best.element)) ? one : best));
  const { element, by } = heaviest;
  const weight = weigh(all(element));
  const shown = measure(root);
  const most = isContainer(element) ? BESIDE.sure : BESIDE.other;
  const page = root.children.find(isElement);
  if (weight === 0 || !page || weigh(shown(page)) >= weight * most) return [];
  return hidden.filter((one) => (by === element ? isLike(one, element) : one.by === by));
}

/** Says whether an element is hidden for itself, in the same way and in the same place as another. */
const isLike = ({ element, by }: Concealed, other: Element): boolean =>
  by === element && element.parent === other.parent && element.attribs['hidden'] === other.attribs['hidden'];

function isContainer(element: Element): boolean {
  if (containerRank(element) === 'sure') return true;
  for (const node of nodesIn(element)) if (isElement(node) && containerRank(node) === 'sure') return true;
  return false;
}
