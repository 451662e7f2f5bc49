import type { Span } from '../document.js';
import type { PlanDocument, Section } from './schema.js';

/** Names what a leaf span shows. */
export type LeafKind = 'notice' | 'publication' | 'title' | 'heading' | 'paragraph' | 'table-header' | 'row';

/** Holds one of the spans that divide the text between them. */
export interface Leaf {
  readonly kind: LeafKind;
  /** The field's name, for elements of the notice and the publication. */
  readonly name: string | null;
  readonly span: Span;
}

/**
 * Gives every leaf span of a document: those of notice and publication fields, a part's title, headings, paragraphs,
 * table headers and rows (contract: Ledger). They do not overlap, but for a title that is the notice's and the part's.
 */
export function* leaves(document: Pick<PlanDocument, 'notice' | 'publication' | 'parts'>): Generator<Leaf> {
  for (const kind of ['notice', 'publication'] as const) {
    for (const [name, spans] of Object.entries(document[kind].spans)) for (const span of spans) yield { kind, name, span };
  }
  for (const part of document.parts) {
    if (part.titleSpan) yield { kind: 'title', name: null, span: part.titleSpan };
    for (const { span } of part.paragraphs) yield { kind: 'paragraph', name: null, span };
    yield* sectionLeaves(part.sections);
    for (const table of part.tables) {
      if (table.headerSpan) yield { kind: 'table-header', name: null, span: table.headerSpan };
      for (const { span } of table.rows) yield { kind: 'row', name: null, span };
    }
  }
}

/** Walks the sections without recursion, so that no depth can overflow the stack. */
function* sectionLeaves(roots: readonly Section[]): Generator<Leaf> {
  const queue = [...roots].reverse();
  for (let section = queue.pop(); section; section = queue.pop()) {
    if (section.headingSpan) yield { kind: 'heading', name: null, span: section.headingSpan };
    for (const { span } of section.paragraphs) yield { kind: 'paragraph', name: null, span };
    queue.push(...section.sections.toReversed());
  }
}
