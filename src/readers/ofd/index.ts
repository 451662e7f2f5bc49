import { ReadError, type Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { layOut } from '../../layout/index.js';
import type { Limits } from '../../limits.js';
import { openPackage } from '../docx/package.js';
import type { Reader } from '../reader.js';
import { annotationsOf, sayCarried } from './beside.js';
import { type Body, openBody, type ReadPage, readPage } from './pages.js';
import { childOf, childrenOf, OFD, resolved, textOf } from './tree.js';

/** Reads OFD (GB/T 33190-2016), whose text stands by its position as in a PDF; several documents of one package one after another. */
export const reader: Reader = {
  async read(bytes, { limits, report, places }): Promise<SourceDocument> {
    const source = await openPackage(bytes, limits, report, OFD);
    if (source.bytes('Encryptions.xml')) throw new ReadError('ofd:encrypted');
    const root = source.part('OFD.xml');
    if (!root) throw new ReadError('ofd:no-document');
    const bodies = childrenOf(root, 'DocBody').flatMap(
      (body) => openBody(source, resolved(textOf(childOf(body, 'DocRoot')), 'OFD.xml'), limits) ?? [],
    );
    if (bodies.length === 0) throw new ReadError('ofd:no-document');
    sayCarried(root, source, bodies, report);
    const { pages, total } = readPages(bodies, limits, report);
    return {
      format: 'ofd',
      encoding: null,
      pages: total,
      facts: [],
      ...layOut(
        pages.map(({ page }) => page),
        places,
      ),
    };
  },
};

function readPages(bodies: readonly Body[], limits: Limits, report: Report): { pages: ReadPage[]; total: number } {
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
  judge(pages, failed, all.length, limits, report);
  return { pages, total: all.length };
}

/** Says what of the pages was not read, and ends the reading where nothing was. */
function judge(pages: readonly ReadPage[], failed: number, total: number, limits: Limits, report: Report): void {
  for (const name of new Set(pages.flatMap(({ over }) => [...over]))) report(`limit:${name}`, { value: limits[name], limit: limits[name] });
  if (failed > 0) report('ofd:damaged-pages', { count: failed });
  const hidden = pages.reduce((sum, { unseen, isRecognised }) => sum + (isRecognised ? 0 : unseen), 0);
  if (hidden > 0) report('ofd:hidden-text', { count: hidden });
  const recognised = pages.filter(({ unseen, isRecognised }) => isRecognised && unseen > 0).length;
  if (recognised > 0) report('ofd:recognised-text', { pages: recognised });
  if (!pages.some(({ page }) => page.glyphs.some(({ text }) => /\S/.test(text)) || page.beside.length > 0))
    throw new ReadError(failed > 0 ? 'ofd:damaged' : 'ofd:no-text-layer', {
      pages: total,
    });
}
