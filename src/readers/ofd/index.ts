import { ReadError, type Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { layOut } from '../../layout/index.js';
import type { Limits } from '../../limits.js';
import { openPackage } from '../docx/package.js';
import type { Reader } from '../reader.js';
import { annotationsOf, sayCarried } from './beside.js';
import { type Body, openBody, type ReadPage, readPage } from './pages.js';
import { withScans } from './scans.js';
import { childOf, childrenOf, OFD, resolved, textOf } from './tree.js';

/** Reads OFD (GB/T 33190-2016), whose text stands by its position as in a PDF; several documents of one package one after another. */
export const reader: Reader = {
  async read(bytes, { limits, report, places, ocr }): Promise<SourceDocument> {
    const source = await openPackage(bytes, limits, report, OFD);
    if (source.bytes('Encryptions.xml')) throw new ReadError('ofd:encrypted');
    const root = source.part('OFD.xml');
    if (!root) throw new ReadError('ofd:no-document');
    const bodies = childrenOf(root, 'DocBody').flatMap(
      (body) => openBody(source, resolved(textOf(childOf(body, 'DocRoot')), 'OFD.xml'), limits) ?? [],
    );
    if (bodies.length === 0) throw new ReadError('ofd:no-document');
    sayCarried(root, source, bodies, report);
    const found = readPages(bodies, limits, report);
    const { pages, engine } = ocr ? await withScans(found.pages, source, limits, report) : { pages: found.pages, engine: null };
    judge(pages, engine !== null, found, limits, report);
    return {
      format: 'ofd',
      encoding: null,
      pages: found.total,
      ...(engine && { ocr: engine }),
      facts: [],
      ...layOut(
        pages.map(({ page }) => page),
        places,
      ),
    };
  },
};

/** Holds the pages that could be read, and how many could not, of how many. */
interface Found {
  readonly pages: readonly ReadPage[];
  readonly failed: number;
  readonly total: number;
}

function readPages(bodies: readonly Body[], limits: Limits, report: Report): Found {
  const all = bodies.flatMap((body) => {
    const annotations = annotationsOf(body);
    return childrenOf(childOf(body.root, 'Pages'), 'Page').map((page) => ({
      body,
      page,
      notes: annotations.get(page.attributes['ID'] ?? '') ?? [],
    }));
  });
  if (all.length > limits.pages) report('limit:pages', { value: all.length, limit: limits.pages });
  let failed = 0;
  const pages = all.slice(0, limits.pages).flatMap(({ body, page, notes }) => {
    try {
      return [readPage(body, page, notes)];
    } catch (error) {
      if (!(error instanceof ReadError) || !/^(?:ofd|zip):/.test(error.diagnostic.code)) throw error;
      failed++;
      return [];
    }
  });
  return { pages, failed, total: all.length };
}

/** Says what of the pages was not read, and ends the reading where nothing was. */
function judge(pages: readonly ReadPage[], ocr: boolean, { failed, total }: Found, limits: Limits, report: Report): void {
  for (const name of new Set(pages.flatMap(({ over }) => [...over]))) report(`limit:${name}`, { value: limits[name], limit: limits[name] });
  if (failed > 0) report('ofd:damaged-pages', { count: failed });
  const hidden = pages.reduce((sum, { unseen, isRecognised }) => sum + (isRecognised ? 0 : unseen), 0);
  if (hidden > 0) report('ofd:hidden-text', { count: hidden });
  const recognised = pages.filter(({ unseen, isRecognised }) => isRecognised && unseen > 0).length;
  if (recognised > 0) report('ofd:recognised-text', { pages: recognised });
  if (!pages.some(({ page }) => page.glyphs.some(({ text }) => /\S/.test(text)) || page.beside.length > 0))
    throw new ReadError(failed > 0 ? 'ofd:damaged' : ocr ? 'ocr:no-text' : 'ofd:no-text-layer', { pages: total });
  const pictured = pages.filter(({ picture }) => picture !== null).length;
  if (pictured > 0) report('ofd:picture-pages', { pages: pictured });
}
