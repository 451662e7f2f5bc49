import type { Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import type { ReadOptions } from '../reader.js';
import { isPicture } from '../sniff/magic.js';
import type { Parts, Relationship } from './parts.js';
import { type Carrier, readParts } from './read-parts.js';
import { descendants, type XmlElement } from './xml.js';

/**
 * Reads the parts of a document; one that holds pictures and no text is read by what is recognised in these.
 *
 * @throws ReadError `ocr:pictures-only` where nothing is to be recognised
 */
export async function readPartsOrPictures(parts: Parts, carrier: Carrier, options: ReadOptions): Promise<SourceDocument> {
  const told: Parameters<Report>[] = [];
  const read = await readParts(parts, carrier, { ...options, report: (...remark) => void told.push(remark) }).catch((error) => {
    for (const remark of told) options.report(...remark);
    throw error;
  });
  const pictures = hasText(read) ? [] : picturesIn(parts);
  for (const [code, details, range] of told) {
    // what is recognised, or refused as a whole, is not told to be left out
    const left = code === carrier.codeOf('docx:pictures') ? Number(details?.['count']) - pictures.length : Number.NaN;
    if (Number.isNaN(left)) options.report(code, details, range);
    else if (left > 0) options.report(code, { ...details, count: left }, range);
  }
  if (pictures.length === 0) return read;
  const { readOrRefuse } = await import('../ocr/pictures.js');
  return { format: read.format, ...(await readOrRefuse(pictures, options)) };
}

/** Says whether a document has text of its own, what its pages bear in their margins apart. */
function hasText({ text, asides }: SourceDocument): boolean {
  let [own, at] = ['', 0];
  for (const { range } of asides) [own, at] = [own + text.slice(at, range.start), range.end];
  return /\S/.test(own + text.slice(at));
}

/** Gives the pictures that a document shows, in order (20.1.8.13; VML's `v:imagedata`); one that is linked lies elsewhere. */
function picturesIn({ document, related, bytes }: Parts): Uint8Array[] {
  const shown = [...descendants(document, 'a:blip'), ...descendants(document, 'v:imagedata')];
  return shown.flatMap(({ attributes }) => {
    const relation = related.get(attributes['r:embed'] ?? attributes['r:id'] ?? '');
    const found = relation && !relation.external ? bytes?.(relation.target) : undefined;
    return found && isPicture(found) ? [found] : [];
  });
}

/** Lists the pictures that a document names by their own names, as parts that it is related to. */
export function relatedPictures(document: XmlElement): [string, Relationship][] {
  return descendants(document, 'v:imagedata').flatMap(({ attributes: { 'r:id': name } }) =>
    name === undefined ? [] : [[name, { kind: 'image', target: name }] as [string, Relationship]],
  );
}
