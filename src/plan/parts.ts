import type { Range, Span } from '../document.js';
import type { ParagraphElement } from '../segment/element.js';
import { type PartNode, type SectionNode, sectionsIn, type TableNode } from '../segment/outline.js';
import { hull } from '../segment/pieces/ranges.js';
import type { Paragraph, Part, Section, Table } from './schema.js';
import { type Paged, spanOf } from './spans.js';

/** Shows the tree of elements as the output's parts. */
export function partsOf(document: Paged, nodes: readonly PartNode[]): Part[] {
  return nodes.map((node) => partOf(document, node));
}

function partOf(document: Paged, node: PartNode): Part {
  const { kind, ordinal, title, year, ranges, at } = node.element;
  const span = (range: Range): Span => spanOf(document, range);
  const sections = sectionsOf(node.sections, span);
  const paragraphs = node.paragraphs.map((element) => paragraphOf(element, span));
  const tables = node.tables.map((table) => tableOf(table, span));
  const inside = [...ranges, ...[...paragraphs, ...sections, ...tables].map((item) => item.span)];
  const all = inside.length > 0 ? hull(inside) : { start: at, end: at };
  return {
    kind,
    ordinal,
    title,
    titleSpan: ranges.length > 0 ? span(hull(ranges)) : null,
    year,
    paragraphs,
    sections,
    tables,
    span: span(all),
  };
}

/** Shows sections, children before parents, so that each span encloses what it holds. */
function sectionsOf(roots: readonly SectionNode[], span: (range: Range) => Span): Section[] {
  const shown = new Map<SectionNode, Section>();
  for (const { node } of [...sectionsIn(roots)].reverse()) {
    const { level, marker, heading, range } = node.element;
    const paragraphs = node.paragraphs.map((element) => paragraphOf(element, span));
    const sections = node.sections.map((child) => shown.get(child) as Section);
    const all = hull([range, ...paragraphs.map((p) => p.span), ...sections.map((s) => s.span)]);
    shown.set(node, { level, marker: marker && { ...marker }, heading, headingSpan: span(range), paragraphs, sections, span: span(all) });
  }
  return roots.map((root) => shown.get(root) as Section);
}

function paragraphOf({ view, range }: ParagraphElement, span: (range: Range) => Span): Paragraph {
  return { text: view.text, span: span(range) };
}

function tableOf({ element }: TableNode, span: (range: Range) => Span): Table {
  const { reading, caption, captionRanges, range } = element;
  const head = [...captionRanges, ...(reading.headerRange ? [reading.headerRange] : [])];
  return {
    role: reading.role,
    caption,
    columns: reading.columns.map((column) => ({ ...column })),
    headerSpan: head.length > 0 ? span(hull(head)) : null,
    rows: reading.rows.map((row) => ({
      cells: row.cells.map(({ range: own, ...cell }) => ({ span: own && span(own), ...cell })),
      span: span(row.range),
    })),
    span: span(range),
  };
}
