import type { Element, NoticeElement, PublicationElement } from '../segment/element.js';
import { attachmentLinks } from './attachment-links.js';
import { blankNotice, blankPublication } from './blank.js';
import type { Notice, Publication } from './schema.js';
import { type Paged, spansOf } from './spans.js';

/** Gathers the official elements (公文要素); where one is read twice, the first stands, and its spans show both places. */
export function noticeOf(document: Paged, elements: readonly Element[]): Notice {
  const notice = blankNotice();
  for (const element of elements) if (element.type === 'notice') add(notice, element, document);
  return notice;
}

function add(notice: Notice, element: NoticeElement, document: Paged): void {
  const before = notice.spans[element.field];
  if (!before) Object.assign(notice, { [element.field]: shownValue(element, document) });
  if (element.ranges.length > 0) notice.spans[element.field] = [...(before ?? []), ...spansOf(document, element.ranges)];
}

/** Gives an element's value; an attachment's with the link that the page has for it. */
function shownValue(element: NoticeElement, document: Paged): unknown {
  if (element.field !== 'attachments') return element.value;
  const links = attachmentLinks(document, element.value, element.ranges);
  return element.value.map((attachment, at) => ({ ...attachment, href: links[at] ?? null }));
}

/** Gathers what a page says about its publishing; a label without a field of its own keeps its label. */
export function publicationOf(document: Paged, elements: readonly Element[]): Publication {
  const publication = blankPublication();
  for (const element of elements) if (element.type === 'publication') addFact(publication, element, document);
  return publication;
}

function addFact(publication: Publication, { field, label, value, ranges }: PublicationElement, document: Paged): void {
  const key = field ?? label;
  if (field === null) {
    if (value !== '') publication.fields[label] ??= value;
  } else if (value !== '') publication[field] ??= value;
  if (ranges.length > 0) publication.spans[key] = [...(publication.spans[key] ?? []), ...spansOf(document, ranges)];
}
