import type { Aside, Block, Range, SourceDocument, TextBlock } from '../../document.js';
import { parted } from './ranges.js';

/** The sign that a preview site puts for the end of a paragraph: a Cyrillic letter alone among ideographs (…落实到位。Р二、工作要求Р). */
const SIGN = /(?<![\u0400-\u04ff])\u0420(?![\u0400-\u04ff])/gu;
/** Fewer may be a letter of the text. */
const FEWEST = 3;

/** Divides paragraphs at such signs, and sets these aside. */
export function withoutParagraphSigns(document: SourceDocument): SourceDocument {
  const asides: Aside[] = [];
  const blocks = document.blocks.flatMap((block): Block[] => {
    const signs = block.kind === 'text' ? block.ranges.map((range) => signsIn(document.text, range)) : [];
    if (block.kind !== 'text' || signs.flat().length < FEWEST) return [block];
    asides.push(...signs.flat().map((range): Aside => ({ range, reason: 'markup' })));
    return paragraphs(block, signs.flat());
  });
  return asides.length === 0 ? document : { ...document, blocks, asides: [...document.asides, ...asides] };
}

const signsIn = (text: string, { start, end }: Range): Range[] =>
  [...text.slice(start, end).matchAll(SIGN)].map(({ index }) => ({ start: start + index, end: start + index + 1 }));

/** Gives what stands between the signs, a paragraph each. */
function paragraphs(block: TextBlock, signs: readonly Range[]): TextBlock[] {
  return parted(block.ranges, signs).flatMap((ranges, i): TextBlock[] => {
    if (ranges.length === 0) return [];
    return [{ ...block, ranges, ...(i > 0 ? { break: 'hard', hints: { ...block.hints, blankBefore: 0, marker: null } } : {}) }];
  });
}
