import { ReadError, type Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import type { ReadOptions } from '../reader.js';
import { isMime } from '../sniff/markup.js';
import type { Chunk, Story } from './story.js';
import { element, type XmlElement } from './xml.js';

/** The paragraph style of one that stands for a document of another format; its text is the chunk's number. */
export const CHUNK = 'chunk';

/**
 * Holds the place of an altChunk (ISO/IEC 29500-1, 17.17.2.1), in which Word draws a part of another format; it is read
 * when the text is written. One that is missing or stands in another file is named.
 */
export function chunkBlocks(node: XmlElement, story: Story): XmlElement[] {
  const relation = story.related.get(node.attributes['r:id'] ?? '');
  const bytes = relation && !relation.external ? story.parts.bytes?.(relation.target) : undefined;
  if (!relation || !bytes) {
    story.leftOut.add('docx:linked', relation?.target ?? 'altChunk');
    return [];
  }
  story.chunks.push({ name: relation.target, bytes });
  const number = element('w:r', {}, [element('w:t', {}, [String(story.chunks.length - 1)])]);
  return [element('w:p', {}, [element('w:pPr', {}, [element('w:pStyle', { 'w:val': CHUNK })]), number])];
}

/** The formats of parts whose content may not tell what they are: a fragment of a page is no whole one. */
const FORMATS: readonly (readonly [RegExp, string])[] = [[/\.x?html?$/i, 'html']];

/** Reads the parts that altChunks name, in order; null for one that cannot be read, which is reported. */
export async function readChunks(chunks: readonly Chunk[], { embedded, report }: ReadOptions): Promise<(SourceDocument | null)[]> {
  const documents: (SourceDocument | null)[] = [];
  for (const { name, bytes } of chunks) {
    const read = async () => {
      const page = isMime(bytes) ? await archivedPage(bytes) : { content: bytes, format: formatOf(name) };
      return embedded?.(page.content, page.format);
    };
    documents.push(embedded ? await readOrReport(name, read, report) : unread(name, 'nested too deep', report));
  }
  return documents;
}

function formatOf(name: string): string | undefined {
  return FORMATS.find(([expression]) => expression.test(name))?.[1];
}

/** Takes the page out of a web archive (MHTML, RFC 2557), which programs that write Word documents from web pages put there. */
async function archivedPage(bytes: Uint8Array): Promise<{ content: Uint8Array; format: string }> {
  const { default: PostalMime } = await import('postal-mime');
  const { html, text } = await PostalMime.parse(bytes);
  return html === undefined ? { content: Buffer.from(text ?? ''), format: 'txt' } : { content: Buffer.from(html), format: 'html' };
}

async function readOrReport(name: string, read: () => Promise<SourceDocument | undefined>, report: Report): Promise<SourceDocument | null> {
  try {
    return (await read()) ?? null;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return /^source:(?:no-text|empty)$/.test(error.diagnostic.code) ? null : unread(name, error.message, report);
  }
}

function unread(part: string, why: string, report: Report): null {
  report('docx:part', { part, why });
  return null;
}
