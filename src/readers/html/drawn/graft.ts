import { Element as NewElement } from 'domhandler';
import { attribute, type Element, isElement, type Node, type Root, walk } from '../dom.js';

/** Gives an element other children. */
export function graft(into: Element, nodes: readonly Node[]): void {
  const children = [...nodes];
  for (const [index, node] of children.entries()) {
    node.parent = into;
    node.prev = children[index - 1] ?? null;
    node.next = children[index + 1] ?? null;
  }
  into.children = children;
}

/** Gives what a template holds, which the parser keeps in a fragment of its own. */
export function contentOf(template: Element): Root | null {
  const [content] = template.children as unknown as Root[];
  return content?.type === 'root' ? content : null;
}

/** Elements that may have a shadow root beside those of names of one's own (DOM, "attachShadow"). */
const HOSTS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

/** Gives the element whose shadow root a template declares (HTML, 4.12.3); null for any other template. */
export function hostOf(template: Element): Element | null {
  const host = template.parent;
  const declared = attribute(template, 'shadowrootmode') || attribute(template, 'shadowroot');
  if (!/^(open|closed)$/i.test(declared) || !host || !isElement(host)) return null;
  return HOSTS.has(host.name) || host.name.includes('-') ? host : null;
}

/**
 * Draws a host's shadow root in place of what the host holds, which goes to the slots that ask for it, the rest to the one
 * without a name (DOM, 4.2.2.3); what no slot asks for is not drawn and stays in a template.
 */
export function drawShadow(host: Element, template: Element, shadow: Root): void {
  const light = host.children.filter((node) => node !== template);
  const slots: Element[] = [];
  const enter = (node: Node): boolean => {
    if (isElement(node) && node.name === 'slot') slots.push(node);
    return isElement(node);
  };
  walk(shadow, enter, () => {});
  const waiting = new Map<string, Node[]>();
  for (const node of light) waiting.set(slotNameOf(node), []);
  for (const node of light) waiting.get(slotNameOf(node))?.push(node);
  for (const slot of slots) {
    const wanted = waiting.get(attribute(slot, 'name')) ?? [];
    waiting.delete(attribute(slot, 'name')); // of two slots of a name the first is filled
    slot.name = 'span'; // filled: a tree around this one has slots of its own
    if (wanted.some((node) => isElement(node) || /\S/.test('data' in node ? node.data : ''))) graft(slot, wanted);
  }
  const rest = new NewElement('template', {}, []);
  graft(rest, [...waiting.values()].flat());
  graft(host, [...shadow.children, rest]);
}

const slotNameOf = (node: Node): string => (isElement(node) ? attribute(node, 'slot') : '');
