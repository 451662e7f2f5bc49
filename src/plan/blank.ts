import type { Notice, Publication } from './schema.js';

/** Gives the official elements of a document that states none. */
export function blankNotice(): Notice {
  return {
    copyNumber: null,
    classification: null,
    urgency: null,
    letterhead: null,
    documentNumber: null,
    signatories: [],
    title: null,
    documentType: null,
    addressees: [],
    issuers: [],
    issuedOn: null,
    attachments: [],
    note: null,
    copiedTo: [],
    printedBy: null,
    printedOn: null,
    spans: {},
  };
}

/** Gives the publication of a document that no page publishes. */
export function blankPublication(): Publication {
  return {
    title: null,
    siteName: null,
    column: null,
    publishedAt: null,
    publisher: null,
    source: null,
    indexNumber: null,
    fields: {},
    spans: {},
  };
}
