import { NOTICE_FIELDS, PUBLICATION_FIELDS } from '../lexicon/fields.js';
import type { Notice, Publication } from './schema.js';

/** Gives the official elements of a document that states none. */
export function blankNotice(): Notice {
  const fields = Object.entries(NOTICE_FIELDS).map(([field, { holds }]) => [
    field,
    holds === 'list' || holds === 'attachments' ? [] : null,
  ]);
  return { ...(Object.fromEntries(fields) as Omit<Notice, 'spans'>), spans: {} };
}

/** Gives the publication of a document that no page publishes. */
export function blankPublication(): Publication {
  const fields = Object.keys(PUBLICATION_FIELDS).map((field) => [field, null]);
  return { ...(Object.fromEntries(fields) as Omit<Publication, 'fields' | 'spans'>), fields: {}, spans: {} };
}
