import type { Aside, Block, Range, SourceDocument, TableCell, TextBlock } from '../../document.js';
import { parted } from './ranges.js';

/** What sites of documents print across the pages that they sell, and converters leave inside the text. */
const STAMP =
  /精品文档 ?[-—–]{0,6} ?下载后可任意编辑|精选优质文档 ?[-—–]{1,6} ?倾情为你奉上|(?:优秀|精品|优质)?学习(?:资料|必备|好资料) {1,4}欢迎下载|名师(?:归纳|精编)总结 {1,4}(?:优秀|精品)[^ ]{2,4}|(?<=[^址站录陆问台网见为在是于：: ] {1,2})www\.[\w-]{2,30}\.(?:com|cn|net|org)(?=\s|$)/gu;

/** What the template of a page leaves where it was not filled in: <%@ page … %>, ${article.date}, {{ title }}, {% endif %}, <c:forEach …>, <?php … ?> */
const TEMPLATE =
  /<%[^%]{0,400}%>|<\?(?:php|=)[^?]{0,400}\?>|[$#]\{[A-Za-z_][\x20-\x7a|]{0,120}\}|\{\{[\x20-\x7a|]{1,120}\}\}|\{%[^%{}]{1,120}%\}|<\/?(?:c|s|fmt|fn|jsp|cms|trs|wcm|pt|asp|sql):[A-Za-z][^<>]{0,200}>|<\/?TRS_[A-Z][^<>]{0,200}>/gu;
/** Where a collection took a text from: 本文来源：https://… */
const ORIGIN = /本文来源 ?[：:] ?https?:[!-~]{8,200}/gu;
/** How a sign is read, behind each that a site takes for a rare one: 發(fā)布, 社會(huì )主義 */
const READING = /(?<=\p{sc=Han})[（(](?=[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6} ?[）)]/gu;
/** So many are no remark of the text itself. */
const FEWEST_READINGS = 3;
const MARKS: readonly (readonly [pattern: RegExp, reason: Aside['reason']])[] = [
  [STAMP, 'watermark'],
  [TEMPLATE, 'markup'],
  [ORIGIN, 'site-furniture'],
  [READING, 'decoration'],
];

/** What no text without one of those can lack: one search of the whole instead of three of each of its paragraphs. */
const SIGN = /[<{]|www\.|可任意编辑|倾情为你|欢迎下载|总结 |本文来源/;

/** Sets such stamps, what templates leave, and readings aside, wherever they stand. */
export function withoutStamps(document: SourceDocument): SourceDocument {
  const isRead = (document.text.match(READING)?.length ?? 0) >= FEWEST_READINGS;
  if (!isRead && !SIGN.test(document.text)) return document;
  const marks = MARKS.filter(([pattern]) => isRead || pattern !== READING);
  const asides: Aside[] = [];
  const bare = (block: Block): Block => {
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(bareCell) })) };
    const stamps = block.ranges.map((range) => stampsIn(document.text, range, marks));
    if (stamps.every(({ length }) => length === 0)) return block;
    asides.push(...stamps.flat());
    const cuts = stamps.map((own) => own.map(({ range }) => range));
    return { ...block, ranges: block.ranges.flatMap((range, i) => parted([range], cuts[i] ?? []).flat()) } satisfies TextBlock;
  };
  const bareCell = (cell: TableCell): TableCell => ({ ...cell, blocks: cell.blocks.map(bare) });
  const blocks = document.blocks.map(bare);
  return asides.length === 0 ? document : { ...document, blocks, asides: [...document.asides, ...asides] };
}

function stampsIn(text: string, { start, end }: Range, marks: typeof MARKS): Aside[] {
  const own = text.slice(start, end);
  const found = marks.flatMap(([pattern, reason]) =>
    [...own.matchAll(pattern)].map(
      ({ index, 0: shown }): Aside => ({ range: { start: start + index, end: start + index + shown.length }, reason }),
    ),
  );
  return found.sort((a, b) => a.range.start - b.range.start).filter(({ range }, i) => range.start >= (found[i - 1]?.range.end ?? 0));
}
