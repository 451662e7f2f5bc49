import { pageAt, type Range, type SourceDocument, type Span } from '../document.js';
import type { Span as PlacedSpan } from './schema.js';

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

/** Holds a span of the output, and the path at which it stands there: `parts[0].titleSpan`. */
export interface FoundSpan {
  readonly span: PlacedSpan;
  readonly path: string;
}

/** Finds all spans in a value of the output, in its order. */
export function spansIn(value: unknown): FoundSpan[] {
  const found: FoundSpan[] = [];
  const visit = (inner: unknown, path: string): void => {
    if (typeof inner !== 'object' || inner === null) return;
    if (isSpan(inner)) found.push({ span: inner, path });
    for (const [key, one] of Object.entries(inner)) visit(one, Array.isArray(inner) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  };
  visit(value, '');
  return found;
}

/** Says whether a value of the output is a span. */
export const isSpan = (value: object): value is PlacedSpan =>
  'page' in value && 'start' in value && typeof value.start === 'number' && 'end' in value && typeof value.end === 'number';
