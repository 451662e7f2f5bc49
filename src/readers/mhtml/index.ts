import { Buffer } from 'node:buffer';
import PostalMime, { type Email } from 'postal-mime';
import { ReadError } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { reader as html } from '../html/index.js';
import type { Reader } from '../reader.js';
import { reader as txt } from '../txt/index.js';

/** How deep parts may nest: a page, its frames and their pictures. */
const DEEPEST = 50;

/**
 * Reads web archives (RFC 2557; .mht, also under the name .doc, as Word and browsers save them): the page. Its pictures and style
 * sheets are part of it; other files that it carries are named.
 */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    const archive = await parsed(bytes);
    const files = archive.attachments.filter(({ related, filename }) => !related && filename);
    if (files.length > 0)
      options.report('mhtml:attachments', { count: files.length, names: files.map(({ filename }) => filename).join('，') });
    const page = archive.html ?? archive.text;
    if (page === undefined || !/\S/.test(page)) throw new ReadError('mhtml:no-page');
    // It is decoded by now; what the page says of its own encoding is not believed against UTF-8.
    const document = await (archive.html === undefined ? txt : html).read(Buffer.from(page), options);
    return { ...document, format: 'mhtml', encoding: null };
  },
};

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  } catch {
    throw new ReadError('mhtml:damaged');
  }
}
