import { ReadError, type Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { decode } from '../decode.js';
import type { Reader } from '../reader.js';
import { findContent } from './content.js';
import { drawPage } from './drawn/index.js';
import { measure } from './measure.js';
import { readHead } from './metas.js';
import { parse } from './parse.js';
import { render } from './render.js';
import { sortLines } from './zones.js';

/**
 * Reads a web page: the article's text as blocks, what page and site say of its publishing as facts, everything else
 * that the page shows (menus, tools, side lists, imprint) set aside as site furniture.
 */
export const reader: Reader = {
  async read(bytes, { report, limits }): Promise<SourceDocument> {
    const { source, encoding } = decodePage(bytes, report);
    const root = parse(source, report, limits);
    await drawPage(root, { report, limits });
    const measureOf = measure(root);
    const content = findContent(root, measureOf, limits.cells);
    const rendered = render(root, content.element, measureOf, limits.cells);
    const { text, lines, links, hidden, deleted, oversized } = rendered;
    if (lines.length === 0) throw new ReadError('source:no-text');
    if (oversized > 0) report('limit:cells', { value: limits.cells + 1, limit: limits.cells });
    if (hidden > 0) report('html:hidden-text', { count: hidden });
    if (deleted > 0) report('html:deleted-text', { count: deleted });
    const head = readHead(root);
    const { blocks, facts, asides } = sortLines(rendered, head, content);
    if (content.guessed) report('html:content-guessed');
    return { format: 'html', encoding, pages: null, text, blocks, asides, facts: [...head.facts, ...facts], links, pageStarts: [] };
  },
};

/** Decodes a page; what it declares decides only between readings that look alike, as such declarations often lie. */
function decodePage(bytes: Uint8Array, report: Report): { source: string; encoding: string } {
  if (bytes.length === 0) throw new ReadError('source:empty');
  const declared = declaredIn(bytes);
  const { text, encoding, guessed, invalid } = decode(bytes, declared);
  if (guessed && !declared) report('text:encoding-guessed', { encoding });
  if (invalid > 0) report('text:invalid-bytes', { count: invalid, encoding });
  return { source: text, encoding };
}

/** Finds the charset that a page declares in its first bytes (HTML, "Prescan a byte stream"). */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]{0,200}charset\s{0,9}=[\s"']{0,9}([\w-]{2,20})/i.exec(start)?.[1];
}
