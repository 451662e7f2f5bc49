import { pageAt, type Range, type SourceDocument, type Span } from '../document.js';

/** Is the part of the document that the plan's steps need: its text and its pages. */
export type Paged = Pick<SourceDocument, 'text' | 'pageStarts'>;

/** Gives the span of a range: its place in the text, and the page that it starts on. */
export function spanOf(document: Paged, { start, end }: Range): Span {
  return { start, end, page: pageAt(document, start) };
}

/** Gives the spans of some ranges. */
export function spansOf(document: Paged, ranges: readonly Range[]): Span[] {
  return ranges.map((range) => spanOf(document, range));
}
