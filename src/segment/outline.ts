import type { Element, HeadingElement, ParagraphElement, PartElement, TableElement } from './element.js';

/** Holds a section's elements as a tree. */
export interface SectionNode {
  readonly element: HeadingElement;
  readonly paragraphs: ParagraphElement[];
  readonly sections: SectionNode[];
}

/** Holds a table and the headings that are open where it stands, outermost first. */
export interface TableNode {
  readonly element: TableElement;
  readonly under: readonly SectionNode[];
}

/** Holds a part's elements as a tree. */
export interface PartNode {
  readonly element: PartElement;
  readonly paragraphs: ParagraphElement[];
  readonly sections: SectionNode[];
  readonly tables: TableNode[];
}

/**
 * Nests a flat list of elements: a heading closes those of its own level and deeper; text belongs to the last open
 * section, else to the part; a captioned table closes the sections before it for text, not for the numbers that go on (2. after it).
 */
export function nest(elements: readonly Element[]): PartNode[] {
  const parts = new Map<PartElement, OpenPart>();
  let current: OpenPart | undefined;
  for (const element of elements) {
    if (element.type === 'part') {
      current = { node: { element, paragraphs: [], sections: [], tables: [] }, open: [], text: [] };
      parts.set(element, current);
    } else if (element.type === 'resume') current = parts.get(element.part) ?? current;
    else if (current) add(current, element);
  }
  return [...parts.values()].map(({ node }) => node);
}

/** Holds a part while it is filled. */
interface OpenPart {
  readonly node: PartNode;
  /** The sections that are open for further headings, outermost first. */
  open: readonly SectionNode[];
  /** Those that are open for text: none after a captioned table. */
  text: readonly SectionNode[];
}

function add(part: OpenPart, element: Element): void {
  if (element.type === 'heading') {
    const above = part.open.slice(0, element.level - 1);
    const section: SectionNode = { element, paragraphs: [], sections: [] };
    (above.at(-1) ?? part.node).sections.push(section);
    part.open = [...above, section];
    part.text = part.open;
  } else if (element.type === 'paragraph') (part.text.at(-1) ?? part.node).paragraphs.push(element);
  else if (element.type === 'table') {
    if (element.caption !== null) part.text = [];
    part.node.tables.push({ element, under: part.text });
  }
}

/** Gives a section and all below it, in order; iterative, so that no depth can overflow the stack. */
export function* sectionsIn(roots: readonly SectionNode[]): Generator<{ node: SectionNode; above: readonly SectionNode[] }> {
  const queue = roots.map((node) => ({ node, above: [] as readonly SectionNode[] })).reverse();
  for (let next = queue.pop(); next; next = queue.pop()) {
    yield next;
    const above = [...next.above, next.node];
    for (const node of next.node.sections.toReversed()) queue.push({ node, above });
  }
}

/** Gives the year in which a notice was numbered or, without a number, signed: that of its plan, where no title states another. */
export function yearOfIssue(elements: readonly Element[]): number | null {
  const years = elements.flatMap((one) =>
    one.type !== 'notice'
      ? []
      : one.field === 'documentNumber'
        ? one.value.year
        : one.field === 'issuedOn'
          ? Number(one.value.iso?.slice(0, 4))
          : [],
  );
  return years.find((year) => year > 0) ?? null;
}
