import { attribute, type Element, isElement, type Node, type Root, walk } from '../dom.js';

/** Holds the colour of an element's text, and that of what it lies on, as far as the page itself says them. */
export interface Ink {
  readonly colour: string | null;
  readonly ground: string | null;
}

/** Gives what a page's text begins with: a white ground where no other file may set another. */
export function inkOfPage(root: Root): Ink {
  let isAlone = true;
  const enter = (node: Node): boolean => {
    if (isElement(node) && node.name === 'link' && /stylesheet/i.test(attribute(node, 'rel'))) isAlone = false;
    if (isElement(node) && node.name === 'style' && node.children.some((one) => 'data' in one && one.data.includes('@import')))
      isAlone = false;
    return isElement(node);
  };
  walk(root, enter, () => {});
  return { colour: null, ground: isAlone ? '#ffffff' : null };
}

/** Says whether text is in the colour of its ground. */
export const isPale = ({ colour, ground }: Ink): boolean => colour !== null && colour === ground;

/** Gives the ink of an element by that around it. What is moved out of its place, or lies on a picture, has a ground that nobody knows. */
export function inkOf(element: Element, style: ReadonlyMap<string, string>, around: Ink): Ink {
  const set = style.get('color') ?? (element.name === 'font' ? attribute(element, 'color').toLowerCase() : '');
  const own = colourIn(set);
  const colour = own ?? (set !== '' || element.name === 'a' ? null : around.colour);
  return { colour, ground: groundOf(element, style, around) };
}

function groundOf(element: Element, style: ReadonlyMap<string, string>, around: Ink): string | null {
  const painted = style.get('background-color') ?? style.get('background') ?? attribute(element, 'bgcolor').toLowerCase();
  const all = `${painted} ${style.get('background') ?? ''} ${style.get('background-image') ?? ''}`;
  if (/url\(|gradient\(|var\(/.test(all) || attribute(element, 'background') !== '') return null;
  if (/^(?:|none|transparent|inherit|initial|unset)$/.test(painted)) {
    const isMoved =
      /absolute|fixed|relative|sticky/.test(style.get('position') ?? '') ||
      /-/.test(style.get('margin-top') ?? '') ||
      style.has('transform');
    return isMoved ? null : around.ground;
  }
  return colourIn(painted);
}

const NAMES: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000', red: '#ff0000', blue: '#0000ff', yellow: '#ffff00' };

/** Finds the colour in a value (CSS Color 4, §4), as "#rrggbb"; null for none, and for one that lets the ground be seen. */
function colourIn(value: string): string | null {
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])/.exec(value)?.[1];
  if (hex) return `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`;
  const parts = /rgb\(\s{0,9}(\d{1,3})[\s,]{1,9}(\d{1,3})[\s,]{1,9}(\d{1,3})\s{0,9}\)/.exec(value);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`;
  return (
    value
      .split(/\s{1,9}/)
      .map((word) => NAMES[word])
      .find((name) => name !== undefined) ?? null
  );
}
