import { ReadError, type Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { layOut } from '../../layout/index.js';
import type { Limits } from '../../limits.js';
import type { ReadOptions } from '../reader.js';
import { askForActualText } from './actual-text.js';
import { boundPdf, type PdfBounds } from './bounds.js';
import { layersOf, sayCarried } from './carried.js';
import { open } from './open.js';
import { pagesOf, type ReadPages } from './pages.js';
import { withScans } from './scans.js';
import { measureStreams } from './streams.js';
import { areTagged } from './tags.js';
import { isBroken, verdictOn } from './verdict.js';

/** So many characters of a replaced text show which it is. */
const SHOWN = 20;

/** Says what of the pages was left out, though the file holds it. */
function sayLeftOut({ hidden, recognised, replaced, comments, unread }: ReadPages, report: Report): void {
  const count = [...hidden.values()].reduce((sum, one) => sum + one, 0);
  if (count > 0) report('pdf:hidden-text', { count, ...Object.fromEntries(hidden) });
  if (recognised > 0) report('pdf:recognised-text', { pages: recognised });
  const [first] = replaced;
  if (first) report('pdf:replaced-text', { count: replaced.length, drawn: first.drawn.slice(0, SHOWN), text: first.text.slice(0, SHOWN) });
  if (comments > 0) report('pdf:comments', { count: comments });
  if (unread.length > 0) report('pdf:annotations', { count: unread.length, kinds: [...new Set(unread)].join(', ') });
}

/** Says what is wrong with the pages that were read. */
function judge({ pages, failed, over, lost, pictured }: ReadPages, total: number, report: Report, limits: Limits): void {
  if (total > pages.length) report('limit:pages', { value: total, limit: pages.length });
  for (const name of over) {
    const limit = name === 'time' ? limits.time / 2 : limits[name]; // the other half is for what follows
    report(`limit:${name}`, { value: limit, limit });
  }
  if (failed > 0) report('pdf:damaged-pages', { count: failed });
  if (lost > 0) report('pdf:damaged-fonts', { count: lost });
  const { characters, broken } = verdictOn(pages);
  const why = lost > 0 ? 'no font can be loaded' : 'no page can be read';
  // a page may bear a watermark and nothing else: that is then all that is drawn
  const isMarked = failed + lost + pictured.length === 0 && pages.some(({ beside }) => beside.length > 0);
  if (characters === 0 && !isMarked) throw new ReadError(failed + lost > 0 ? 'pdf:damaged' : 'pdf:no-text-layer', { pages: total, why });
  if (pictured.length > 0) report('pdf:picture-pages', { pages: pictured.length });
  if (isBroken({ characters, broken })) report('pdf:broken-text-layer', { percent: Math.round((100 * broken) / characters) });
}

/**
 * Reads a PDF (ISO 32000-1) by the positions of its text: drawing order is not reading order.
 *
 * @throws ReadError `pdf:encrypted`, `pdf:damaged`; `pdf:no-text-layer` for pages that are pictures only; `limit:…` for
 * what unpacks to more than a document needs.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  measureStreams(bytes, options.limits);
  const bounds = boundPdf(options.limits);
  try {
    return await readWithin(bytes, options, bounds);
  } finally {
    bounds.end();
  }
}

async function readWithin(bytes: Uint8Array, { report, limits, places, ocr }: ReadOptions, bounds: PdfBounds): Promise<SourceDocument> {
  const opened = await open(bytes).finally(bounds.check);
  const askNoMore = askForActualText();
  try {
    if (opened.isRestricted) report('pdf:restricted');
    const total = opened.document.numPages;
    const isOn = await layersOf(opened.document);
    const isTagged = await areTagged(opened.document);
    const found = await pagesOf(opened.document, { operators: opened.operators, limits, isOn, isTagged, check: bounds.check });
    await sayCarried(opened.document, found.files, report);
    sayLeftOut(found, report);
    if (bounds.isTooDeep()) report('limit:depth', { part: 'PDF', limit: limits.depth });
    const { engine, ...read } = ocr ? await withScans(bytes, found, limits, report) : { ...found, engine: null };
    if (engine && verdictOn(read.pages).characters === 0) throw new ReadError('ocr:no-text');
    judge(read, total, report, limits);
    return { format: 'pdf', encoding: null, pages: total, ...(engine && { ocr: engine }), facts: [], ...layOut(read.pages, places) };
  } finally {
    askNoMore();
    await opened.close();
  }
}
