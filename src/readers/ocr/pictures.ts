import { ReadError } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { layOut } from '../../layout/index.js';
import type { ReadOptions } from '../reader.js';
import { laidPages } from './glyphs.js';
import { recognise } from './recognise.js';

/**
 * Reads pictures, one after another, as the pages of a document.
 *
 * @throws ReadError `ocr:no-text` where no text is recognised in any of them; what `recognise` throws
 */
export async function readPictures(
  pictures: readonly Uint8Array[],
  { limits, report, places }: ReadOptions,
): Promise<Omit<SourceDocument, 'format'>> {
  const { engine, version, pages } = await recognise({ wanted: pictures }, limits, report);
  const all = pages.flat();
  if (all.length > limits.pages) report('limit:pages', { value: all.length, limit: limits.pages });
  const laid = layOut(laidPages(all.slice(0, limits.pages)), places);
  if (laid.text.trim() === '') throw new ReadError('ocr:no-text');
  return { encoding: null, ocr: { engine, version }, pages: all.length, facts: [], ...laid };
}

/**
 * Reads the pictures of a document that holds nothing else.
 *
 * @throws ReadError `ocr:pictures-only` where they are not to be recognised
 */
export async function readOrRefuse(pictures: readonly Uint8Array[], options: ReadOptions): Promise<Omit<SourceDocument, 'format'>> {
  if (!options.ocr) throw new ReadError('ocr:pictures-only', { count: pictures.length });
  return readPictures(pictures, options);
}
