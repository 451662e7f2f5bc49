import type { Code } from '../../diagnostic.js';
import type { Block, Hints, SourceDocument } from '../../document.js';
import { documentOf } from '../docx/blocks.js';
import type { ReadOptions } from '../reader.js';
import type { Sheet } from './sheet.js';
import { wordBlocks } from './word-blocks.js';

/** Reads sheets, whatever file they came in, and says how much of them is hidden. */
export function readSheets(sheets: readonly Sheet[], format: string, hiddenText: Code, { report, limits }: ReadOptions): SourceDocument {
  const { model, openings, hidden } = wordBlocks(sheets, limits.row);
  if (hidden > 0) report(hiddenText, { count: hidden });
  const document = documentOf(model, format);
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
