import type { Remark } from '../diagnostic.js';
import { pageAt, type SourceDocument } from '../document.js';
import type { Diagnostic } from './schema.js';

/** Gives a remark the output's form: the place it speaks of as a span, with its page. */
export function entryOf({ range, ...rest }: Remark, document: Pick<SourceDocument, 'pageStarts'> = { pageStarts: [] }): Diagnostic {
  return { ...rest, span: range && { start: range.start, end: range.end, page: pageAt(document, range.start) } };
}
