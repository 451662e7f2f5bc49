import { Text } from 'domhandler';
import { appendChild, removeElement } from 'domutils';
import { attribute, type Element, isElement, type Node, nodesIn, type Root, walk } from '../dom.js';

/** Types of input that a browser draws without their value as words: a box, a colour, dots, a slider; or with nothing. */
const WORDLESS = /^(hidden|password|file|color|range|image|submit|reset|button)$/;

/** What a browser draws for a box, as Unicode has it: chosen or not. */
const BOXES: Readonly<Record<string, readonly [chosen: string, other: string]>> = { checkbox: ['☑', '☐'], radio: ['◉', '○'] };

/**
 * Makes what form controls show their text (HTML, "Rendering", 15.5): an input's value, a box as a sign, of a select the
 * chosen options. A textarea has its text; buttons of inputs are tools, whose words are no text.
 */
export function drawControls(root: Root): void {
  const controls: Element[] = [];
  const enter = (node: Node): boolean => {
    if (!isElement(node)) return false;
    if (node.name === 'input' || node.name === 'select') controls.push(node);
    return true;
  };
  walk(root, enter, () => {});
  for (const control of controls) {
    if (control.name === 'select') choose(control);
    else appendChild(control, new Text(shownBy(control)));
  }
}

function shownBy(input: Element): string {
  const type = attribute(input, 'type').toLowerCase();
  const boxes = BOXES[type];
  if (boxes) return 'checked' in input.attribs ? boxes[0] : boxes[1];
  return WORDLESS.test(type) ? '' : (input.attribs['value'] ?? '');
}

/** Leaves a select its chosen options: of a list none is chosen by itself, of a drop-down the first (HTML, 4.10.7). */
function choose(select: Element): void {
  const options = [...nodesIn(select)].filter((node): node is Element => isElement(node) && node.name === 'option');
  const selected = options.filter((option) => 'selected' in option.attribs);
  const isList = 'multiple' in select.attribs;
  const usual = options.filter((option) => !('disabled' in option.attribs)).slice(0, 1);
  const chosen = new Set(isList ? selected : selected.length > 0 ? selected.slice(-1) : usual);
  for (const option of options) {
    if (!chosen.has(option)) removeElement(option);
    else if (isList) option.attribs['style'] = 'display:block';
  }
}
