import type { Report } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';
import type { Package } from '../docx/package.js';
import type { EngineName } from '../ocr/engine.js';
import { isPicture } from '../sniff/magic.js';
import type { ReadPage } from './pages.js';

/** Puts what is recognised on pages that are pictures into their place; the engine is null where none had to be. */
export async function withScans(
  pages: readonly ReadPage[],
  source: Package,
  limits: Limits,
  report: Report,
): Promise<{ readonly pages: readonly ReadPage[]; readonly engine: EngineName | null }> {
  const scans = pages.flatMap((page) => {
    const bytes = page.picture === null ? undefined : source.bytes(page.picture);
    return bytes && isPicture(bytes) ? [{ page, bytes: new Uint8Array(bytes) }] : [];
  });
  if (scans.length === 0) return { pages, engine: null };
  const { recognise } = await import('../ocr/recognise.js');
  const { laidPages } = await import('../ocr/glyphs.js');
  const { pages: found, engine, version } = await recognise({ wanted: scans.map(({ bytes }) => bytes) }, limits, report);
  const read = scans.flatMap(({ page }, at) => (found[at]?.[0] ? [[page, found[at][0]] as const] : []));
  const laid = laidPages(read.map(([, recognised]) => recognised));
  const scanned = new Map(read.flatMap(([page], at) => (laid[at] ? [[page, { ...page, page: laid[at], picture: null }] as const] : [])));
  return { pages: pages.map((page) => scanned.get(page) ?? page), engine: { engine, version } };
}
