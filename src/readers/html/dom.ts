import type { CheerioAPI } from 'cheerio';

/** The root of a parsed page. */
export type Root = ReturnType<CheerioAPI['root']>[number];
/** A node of the tree: an element, a text, a comment, … */
export type Node = Root['children'][number];
/** An element of the tree; its name is lower case. */
export type Element = Extract<Node, { attribs: unknown }>;

/** Says whether a node is an element. */
export function isElement(node: Node | Root): node is Element {
  return 'attribs' in node;
}

/** Gives an attribute's value, blanks at its ends cut; empty where the element has none. */
export function attribute(element: Element, name: string): string {
  return element.attribs[name]?.trim() ?? '';
}

/** Lists the words of an element's id and class, lower case: `<div id="zoom" class="Content f14">` has zoom, content, f14. */
export function namesOf(element: Element): string[] {
  const { id, class: classes } = element.attribs;
  if (!id && !classes) return [];
  return `${id ?? ''} ${classes ?? ''}`.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Lists the elements that hold a node, the nearest first. */
export function* ancestors(node: Node): Generator<Element> {
  for (let above = node.parent; above; above = above.parent) if (isElement(above)) yield above;
}

/**
 * Walks a tree in document order without recursion, so that no depth of nesting overflows the stack.
 *
 * @param enter Called for each node below the root; false passes over what an element holds (`leave` is then not called).
 * @param leave Called for each entered element after all that it holds.
 */
export function walk(root: Root | Element, enter: (node: Node) => boolean, leave: (element: Element) => void): void {
  let node: Node | null = root.children[0] ?? null;
  while (node) {
    const entered: Element | null = enter(node) && isElement(node) ? node : null;
    const below: Node | undefined = entered?.children[0];
    if (entered && !below) leave(entered);
    node = below ?? after(node, root, leave);
  }
}

/** Lists the nodes in an element in document order, for as long as they are asked for. */
export function* nodesIn(element: Element): Generator<Node> {
  let node: Node | null = element.children[0] ?? null;
  while (node) {
    yield node;
    const below: Node | undefined = isElement(node) ? node.children[0] : undefined;
    node = below ?? after(node, element, () => {});
  }
}

/** Leaves the elements that end with a node and gives the next node of the walk; null at its end. */
function after(last: Node, root: Root | Element, leave: (element: Element) => void): Node | null {
  let node = last;
  while (!node.next) {
    const above: Node['parent'] = node.parent;
    if (!above || above === root || !isElement(above)) return null;
    leave(above);
    node = above;
  }
  return node.next;
}

/** Says whether an element is a link; an `a` without href only names a place, and one to a place of its own page (#part-2) stands in a 目录. */
export function isLink(element: Element): boolean {
  return element.name === 'a' && 'href' in element.attribs && !/^#[^!]/.test(attribute(element, 'href'));
}

/** Says whether an element is a link to a file to download: an attachment. */
export function isFileLink(element: Element): boolean {
  return (
    element.name === 'a' &&
    /\.(docx?|xlsx?|pptx?|pdf|wps|et|ofd|ceb|zip|rar|txt)$/i.test(attribute(element, 'href').split(/[?#]/, 1)[0] ?? '')
  );
}
