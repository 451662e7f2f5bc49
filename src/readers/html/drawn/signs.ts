import { Text } from 'domhandler';
import { append, appendChild, prependChild } from 'domutils';
import { type Element, isElement, type Node, type Root, walk } from '../dom.js';

/** The sign between the parts of a formula, as a line of plain text writes them (Unicode Technical Note 28). */
const BETWEEN: Readonly<Record<string, string>> = { mfrac: '/', msup: '^', mover: '^', msub: '_', munder: '_' };

/**
 * Writes signs that a browser draws without their standing in the text: the quotation marks of `q` (HTML, 15.3.5; those of
 * Chinese), the stroke of a fraction, the root sign.
 */
export function drawSigns(root: Root): void {
  const found: Element[] = [];
  let quotes = 0;
  const enter = (node: Node): boolean => {
    if (!isElement(node)) return false;
    if (node.name === 'q' || node.name === 'msqrt' || node.name in BETWEEN) found.push(node);
    return true;
  };
  walk(root, enter, () => {});
  for (const element of found) {
    if (element.name === 'q') quote(element, quotes++);
    else if (element.name === 'msqrt') prependChild(element, new Text('√'));
    else {
      const [first] = element.children.filter(isElement);
      if (first) append(first, new Text(BETWEEN[element.name] ?? ''));
    }
  }
}

function quote(element: Element, before: number): void {
  const inner = before > 0 && hasAbove(element, 'q');
  prependChild(element, new Text(inner ? '‘' : '“'));
  appendChild(element, new Text(inner ? '’' : '”'));
}

function hasAbove(element: Element, name: string): boolean {
  for (let above = element.parent; above && isElement(above); above = above.parent) if (above.name === name) return true;
  return false;
}
