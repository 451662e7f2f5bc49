import type { Aside, Range, SourceDocument, TextBlock } from '../../document.js';

/** What sites of documents print across the pages that they sell, and converters leave inside the text. */
const STAMP =
  /精品文档 ?[-—–]{0,6} ?下载后可任意编辑|精选优质文档 ?[-—–]{1,6} ?倾情为你奉上|(?:优秀|精品|优质)?学习(?:资料|必备|好资料) {1,4}欢迎下载|名师(?:归纳|精编)总结 {1,4}(?:优秀|精品)[^ ]{2,4}|(?<=[^址站录陆问台网见为在是于：: ] {1,2})www\.[\w-]{2,30}\.(?:com|cn|net|org)(?=\s|$)/gu;

/** Sets such stamps aside, wherever they stand. */
export function withoutStamps(document: SourceDocument): SourceDocument {
  const asides: Aside[] = [];
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'text') return block;
    const stamps = block.ranges.flatMap((range) => stampsIn(document.text, range));
    asides.push(...stamps.map((range): Aside => ({ range, reason: 'watermark' })));
    const ranges = block.ranges.flatMap((range) => around(range, stampsIn(document.text, range)));
    return stamps.length === 0 ? block : ({ ...block, ranges } satisfies TextBlock);
  });
  return asides.length === 0 ? document : { ...document, blocks, asides: [...document.asides, ...asides] };
}

const stampsIn = (text: string, { start, end }: Range): Range[] =>
  [...text.slice(start, end).matchAll(STAMP)].map(({ index, 0: shown }) => ({ start: start + index, end: start + index + shown.length }));

/** Gives what is left of a range. */
function around(range: Range, stamps: readonly Range[]): Range[] {
  return [...stamps, null]
    .map((stamp, i) => ({ start: stamps[i - 1]?.end ?? range.start, end: stamp?.start ?? range.end }))
    .filter(({ start, end }) => end > start);
}
