/**
 * The marks of a preview site that shows a text in numbered chunks: 1、 2、 3、 … at line starts, where each cuts the
 * text wherever the chunk was full, even inside a sentence, a word or a number.
 *
 *     1、…各单位要按照县里即将印发      <- cut inside a sentence
 *     2、的春耕生产方案，做好农资储备…
 *
 * What they are not: a numbered list, whose lines end as sentences or are short.
 */
import type { Aside, Block, Range, SourceDocument, TextBlock } from '../../document.js';
import { clipped } from './ranges.js';

const MARK = /^\s*([0-9]{1,4})、/;
/** Fewer chunks, or shorter ones, may be a list. */
const FEWEST = 3;
const SHORTEST = 80;

/** Sets chunk marks aside; the chunks are one paragraph again. */
export function withoutChunkMarks(document: SourceDocument): SourceDocument {
  const first = document.blocks.findIndex((block) => numberOf(document.text, block) === 1);
  if (first < 0) return document;
  let next = first;
  while (next < document.blocks.length && numberOf(document.text, document.blocks[next]) === next - first + 1) next++;
  const chunks = document.blocks.slice(first, next) as TextBlock[];
  if (!areChunks(document.text, chunks)) return document;
  const marks = chunks.map((chunk) => markRange(document.text, chunk));
  const ranges = chunks.flatMap((chunk, i) => clipped(chunk.ranges, (marks[i] as Range).end, Number.POSITIVE_INFINITY));
  const whole: TextBlock = { ...(chunks[0] as TextBlock), ranges };
  const asides: Aside[] = marks.map((range) => ({ range, reason: 'chunk-mark' }));
  return {
    ...document,
    blocks: [...document.blocks.slice(0, first), whole, ...document.blocks.slice(next)],
    asides: [...document.asides, ...asides],
  };
}

function numberOf(text: string, block: Block | undefined): number | null {
  const range = block?.kind === 'text' ? block.ranges[0] : undefined;
  const match = range && MARK.exec(text.slice(range.start, Math.min(range.end, range.start + 12)));
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Says whether numbered lines are chunks: long, and most of them cut a sentence. */
function areChunks(text: string, chunks: readonly TextBlock[]): boolean {
  if (chunks.length < FEWEST)
    return (
      chunks.length === 2 && areTwoChunks(chunks.map((chunk) => text.slice(chunk.ranges[0]?.start, chunk.ranges.at(-1)?.end).trimEnd()))
    );
  const inner = chunks.slice(0, -1).map((chunk) => text.slice(chunk.ranges[0]?.start, chunk.ranges.at(-1)?.end).trimEnd());
  const cut = inner.filter((line) => !/[。！？；：.!?;:”）)\]】〕》]$/.test(line)).length;
  return inner.every((line) => line.length >= SHORTEST) && cut * 2 > inner.length;
}

/** Says whether two numbered lines are chunks: the first is long and cut inside a sentence, and both hold numbered headings of their own. */
const areTwoChunks = (lines: readonly string[]): boolean =>
  (lines[0]?.length ?? 0) >= 2 * SHORTEST &&
  /[\u4e00-\u9fff]$/.test(lines[0] ?? '') &&
  lines.every((line) => /[。：:；]\s?(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(line));

function markRange(text: string, chunk: TextBlock): Range {
  const start = chunk.ranges[0]?.start ?? 0;
  const shown = text.slice(start, start + 12);
  const blank = shown.length - shown.trimStart().length;
  return { start: start + blank, end: start + (MARK.exec(shown)?.[0].length ?? 0) };
}
