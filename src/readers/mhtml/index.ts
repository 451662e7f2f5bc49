import { Buffer } from 'node:buffer';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
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
    const files = archive.attachments.filter((one) => !one.related && one.filename && !isEmptyMargin(one));
    if (files.length > 0)
      options.report('mhtml:attachments', { count: files.length, names: files.map(({ filename }) => filename).join('，') });
    const page = archive.html ?? archive.text;
    if (page === undefined || !/\S/.test(page)) throw new ReadError('mhtml:no-page');
    // It is decoded by now; what the page says of its own encoding is not believed against UTF-8.
    const document = await (archive.html === undefined ? txt : html).read(Buffer.from(page), options);
    return { ...document, format: 'mhtml', encoding: null };
  },
};

/** Where Word keeps headers, footers and the lines above notes: a page of their own beside the document's, which no browser draws. */
const MARGINS = /^(Content-Location:[^\r\n]{0,1000}\/header\.html?)(\r?)$/gim;

/** Has that page taken for a file beside the document, as which it is named; other pages are shown in frames of the document's. */
function withMarginsApart(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!whole.includes('/header.htm')) return bytes;
  return Buffer.from(whole.toString('latin1').replace(MARGINS, '$1$2\nContent-Disposition: attachment; filename="header.htm"$2'), 'latin1');
}

/** Says whether a file is that page and holds but the lines above notes, as it mostly does. */
function isEmptyMargin({ filename, content }: Attachment): boolean {
  if (filename !== 'header.htm') return false;
  const page = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('latin1');
  return !/mso-element:\s{0,4}(?:first-|even-)?(?:header|footer)\b/i.test(page);
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(withMarginsApart(bytes), { maxNestingDepth: DEEPEST });
  } catch {
    throw new ReadError('mhtml:damaged');
  }
}
