import type { Code } from '../../diagnostic.js';
import type { Block, Hints, SourceDocument } from '../../document.js';
import { type Carrier, readParts } from '../docx/read-parts.js';
import type { ReadOptions } from '../reader.js';
import { wordParts } from './parts.js';
import type { Sheet } from './sheet.js';

/** Reads sheets, whatever file they came in, and says how much of them is hidden. */
export async function readSheets(
  sheets: readonly Sheet[],
  carrier: Carrier,
  hiddenText: Code,
  options: ReadOptions,
): Promise<SourceDocument> {
  const { parts, openings, hidden } = wordParts(sheets);
  if (hidden > 0) options.report(hiddenText, { count: hidden });
  const document = await readParts(parts, carrier, options);
  return { ...document, blocks: opened(document.blocks, openings) };
}

/** Marks where sheets begin: at the titles on a page of their own. */
function opened(blocks: readonly Block[], openings: Iterable<NonNullable<Hints['opens']>>): Block[] {
  const left = openings[Symbol.iterator]();
  let isFirst = true;
  return blocks.map((block) => {
    if (block.kind !== 'text' || block.hints.style !== 'title' || !(isFirst || block.hints.pageBreakBefore)) return block;
    isFirst = false;
    const { value: opens } = left.next();
    return opens ? { ...block, hints: { ...block.hints, opens } } : block;
  });
}
