import { bisect } from '../../bisect.js';
import type { Block, Range, TextBlock } from '../../document.js';
import { depthAfter } from '../../lexicon/brackets.js';
import { beginsWithNumber, isLoneNumber, LIST_SIGNS } from '../../lexicon/number-forms.js';
import { type Role, roleOf } from '../../lexicon/roles.js';

/**
 * Joins lines that a program broke because they were full, and leaves those that an author ended.
 *
 * A text is taken as wrapped only where its lines say so: many of one width, none wider. In such a text a line goes on
 * in the next one when it is full and the next one begins neither with an indent nor with a number:
 *
 *     　　一、加强学习。深入学习贯彻上级有关会议精神，扎实      <- full
 *     推进各项工作。                                          <- goes on
 *     　　二、……                                              <- begins anew
 */
export function joinWraps(text: string, blocks: readonly Block[]): Block[] {
  const wrap = wrapOf(text, blocks);
  const numbered = textsOfNumbers(text, blocks);
  const joined: Block[] = [];
  let lines: Range[] = []; // of the last paragraph, which takes more
  for (const block of blocks) {
    const before = joined.at(-1);
    if (
      before?.kind === 'text' &&
      block.kind === 'text' &&
      (numbered.has(block) || isCutOff(text, before, block) || (wrap !== null && goesOn(text, before, block, wrap)))
    ) {
      for (const range of block.ranges) lines.push(range);
    } else {
      lines = block.kind === 'text' ? [...block.ranges] : [];
      joined.push(block.kind === 'text' ? { ...block, ranges: lines } : block);
    }
  }
  return joined;
}

/** One line with nothing but a number may be a slip. */
const FEWEST_NUMBERS = 2;

/**
 * Finds the lines whose number stands alone on the line above, as pages break that set numbers apart: 1. / 组织升旗； / 2. / 办好广播；
 * In a table copied one cell a line more than one line stands between two numbers.
 */
function textsOfNumbers(text: string, blocks: readonly Block[]): ReadonlySet<Block> {
  const lines = blocks.map((block) => (block.kind === 'text' && block.ranges.length === 1 ? shown(text, block) : ''));
  const isNumber = (i: number): boolean => isLoneNumber(lines[i] ?? '');
  const found = lines.flatMap((line, i) => {
    const own = isNumber(i - 1) && line !== '' && !beginsWithNumber(line);
    return own && (i + 1 >= lines.length || isNumber(i + 1) || beginsWithNumber(lines[i + 1] ?? '')) ? [blocks[i] as Block] : [];
  });
  return new Set(found.length < FEWEST_NUMBERS ? [] : found);
}

const shown = (text: string, { ranges }: TextBlock): string => text.slice(ranges[0]?.start ?? 0, ranges[0]?.end ?? 0).trim();

/** No line begins with a mark that closes something (避头尾, GB/T 15834): what stands there goes on the line above, as pages break at a change of type. */
const CLOSING = /^[，,。；;、？！）》」』”’％%]/;

/** A year, and the rest of its date on the line below: 2031 / 年6月11日 */
const YEAR = /(?:^|[\s\u4e00-\u9fff])(?:19|20)\d\d$/;
/** The rest of a bracket that the line above opens: （责任单位：县财 / 政局，各乡镇） */
const CLOSES_BRACKET = /^[^（()）【】〔〕。]{1,80}[）)】〕]/;
const REST_OF_DATE = /^年 ?\d{1,2} ?月/;

function isCutOff(text: string, before: TextBlock, { ranges, break: cut, hints }: TextBlock): boolean {
  const line = text.slice(ranges[0]?.start ?? 0, ranges[0]?.end ?? 0);
  const goesOn =
    CLOSING.test(line) ||
    (REST_OF_DATE.test(line) && YEAR.test(endOf(text, before))) ||
    (CLOSES_BRACKET.test(line) && !beginsWithNumber(line) && isInBrackets(text, before)); // 1）… closes no bracket
  return cut === 'soft' && hints.blankBefore === 0 && goesOn;
}

/** Widths in columns: an ideograph takes two. A line this much short of the widest is still full (a sign may not begin a line). */
const SLACK = 5;
const NARROWEST = 24;
const WIDEST = 160;

/** Holds the width at which lines were broken; where few lines show it, only those are joined that break off inside a sentence. */
interface Wrap {
  readonly gauge: Gauge;
  readonly width: number;
  readonly insideSentence: boolean;
}

/** Gives how a text's lines were broken; null where no single width shows. */
function wrapOf(text: string, blocks: readonly Block[]): Wrap | null {
  const [first, second] = GAUGES.map((gauge) => filled(text, blocks, gauge)) as [Filled, Filled];
  const { gauge, widths, widest, full } = second.full > first.full ? second : first;
  if (widest < NARROWEST || widest > WIDEST) return null;
  const isFull = (width: number | undefined) => width !== undefined && isFullOf(widest, width);
  const inside = blocks.filter((block, i) => block.kind === 'text' && isFull(widths[i]) && !ENDS.test(endOf(text, block))).length;
  // paragraphs that happen to be as long as each other end their sentences, lines that are broken seldom do
  const areBroken = full >= 4 && inside * 2 >= full && full * 3 >= widths.filter((width) => width > 0).length;
  if (areBroken) return { gauge, width: widest, insideSentence: false };
  const wrap = { gauge, width: widest, insideSentence: true };
  const broken = blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    if (block.kind !== 'text' || next?.kind !== 'text' || !isFull(widths[i])) return [];
    return goesOn(text, block, next, wrap) && isRunningText(text, block) ? [next] : [];
  });
  const shows = broken.length > 1 || broken.some((next) => isRunningText(text, next) || /[。；]$/.test(endOf(text, next)));
  return shows ? wrap : null;
}

/** Holds how wide the lines of a text are by a gauge, and how many of them are full. */
interface Filled {
  readonly gauge: Gauge;
  readonly widths: readonly number[];
  readonly widest: number;
  readonly full: number;
}

function filled(text: string, blocks: readonly Block[], gauge: Gauge): Filled {
  const widths = blocks.map((block) => (block.kind === 'text' && block.ranges.length === 1 ? lastWidth(text, block, gauge) : 0));
  return { gauge, widths, ...widestOf(widths) };
}

/** One line in so many that are full may be wider: a title that was not broken. */
const WIDER = 8;

/** Gives the width that most lines fill, hardly any of them wider. */
function widestOf(widths: readonly number[]): Pick<Filled, 'widest' | 'full'> {
  const sorted = widths.toSorted((a, b) => b - a);
  let best = { widest: 0, full: 0 };
  for (let wider = 0; wider * WIDER <= sorted.length; wider++) {
    const widest = sorted[wider] ?? 0;
    const full = bisect(sorted, (width) => width > widest - SLACK) - wider;
    if (full > best.full && wider * WIDER <= full) best = { widest, full };
  }
  return best;
}

/** Says whether a line is full; one that is wider was not broken. */
const isFullOf = (widest: number, width: number): boolean => width > widest - SLACK && width <= widest;

/** Says whether a line is running text: a comma or a sentence's end stands in it. */
const isRunningText = (text: string, { ranges }: TextBlock): boolean =>
  ranges.some(({ start, end }) => /(?:[，。；]|[\u4e00-\u9fff][,;]).{2}/.test(text.slice(start, Math.min(end, start + WIDEST))));

/** Gives the width of the block's last line, leading blanks included. */
function lastWidth(text: string, block: TextBlock, gauge: Gauge): number {
  const range = block.ranges.at(-1);
  if (!range || range.end - range.start > WIDEST * 2) return WIDEST + 1;
  return gauge(text.slice(lineStart(text, range), range.end).trimEnd());
}

function lineStart(text: string, range: Range): number {
  let start = range.start;
  while (start > 0 && /[ \t\u3000\u00a0]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Chinese punctuation (“ ” ‘ ’ — …) takes two columns too. */
const WIDE = /[\u2010-\u203b\u2e80-\u{10ffff}]/u;
const columns: Gauge = (line) => [...line].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0);
/** Every character as wide as an ideograph. */
const characters: Gauge = (line) => [...line].length * 2;

type Gauge = (line: string) => number;
/** Programs break lines at a width or after a number of characters; the lines themselves say by which. */
const GAUGES: readonly Gauge[] = [columns, characters];

/** How a sentence ends; a bracket that closes closes its sentence. */
const ENDS = /[。！？；;：:”’」』）)〕\]]$/;

/** Says whether a line goes on in the next one. */
function goesOn(text: string, before: TextBlock, after: TextBlock, { gauge, width, insideSentence }: Wrap): boolean {
  if (after.break === 'hard' || after.hints.outline !== null) return false;
  const first = after.ranges[0];
  const ends = ENDS.test(endOf(text, before));
  const last = lastWidth(text, before, gauge);
  const isFull = isFullOf(width, last) || (!ends && last <= width && last + gauge(wordAt(text, first?.start ?? 0)) > width);
  if (!isFull || isLaidOut(text, before) || isLaidOut(text, after)) return false;
  const isOpen = isInBrackets(text, before);
  if (insideSentence && !isOpen && ends) return false;
  if (!first || lineStart(text, first) < first.start || /^[\s\u3000]/.test(text.slice(first.start, first.start + 1))) return false;
  const line = beginningOf(text, after);
  const isNextOfForm = ANY_LABEL.test(line) && ANY_LABEL.test(beginningOf(text, before)); // 办结时限：6月底 / 反馈内容：
  return !(BEGINS.test(line) || beginsWithNumber(line) || ((isLabelled(line) || isNextOfForm) && !isOpen));
}

/** Gives the first characters of a block. */
const beginningOf = (text: string, { ranges: [first] }: TextBlock): string =>
  first ? text.slice(first.start, Math.min(first.end, first.start + 24)) : '';

/** What no program breaks: a number with its signs, a word, an opening bracket with what follows, a mark with what stands before it. */
const WORD = /[（(《“‘「〔[【]{0,3}(?:[0-9A-Za-z０-９.%％-]{1,20}|[\s\S])[，。、；：）》”’」〕\]】!?,)]{0,4}/y;

/** Gives the word that begins a line: where it did not fit, the line above is full. */
function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

/** How far back a bracket is looked for; one of leaders, departments and a time is seldom longer. */
const REACH = 300;

/** Says whether a bracket is open at the end of a block: what follows is in it, whatever it looks like. */
function isInBrackets(text: string, { ranges }: TextBlock): boolean {
  const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0];
  return [...text.slice(Math.max(start, end - REACH), end)].reduce(depthAfter, 0) > 0;
}

/** Gives the last characters of a block. */
const endOf = (text: string, { ranges }: TextBlock): string => {
  const end = ranges.at(-1)?.end ?? 0;
  return text.slice(Math.max(0, end - 8), end).trimEnd();
};

/** Says whether a line is laid out with gaps: an issuer and a date at its two ends. */
function isLaidOut(text: string, { ranges }: TextBlock): boolean {
  const last = ranges.at(-1);
  return last !== undefined && /\S[ \u3000]{4,}\S/.test(text.slice(last.start, last.end));
}

/** How a paragraph begins that no full line runs into, numbers apart: a list sign, a month with its colon or stroke. */
const BEGINS = new RegExp(`^(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[-—–~～至到]\\d{1,2})?月份?[：:—]|[${LIST_SIGNS}•·])`);
/** A label of who does the work, or by when: 牵头领导：, 完成时限： */
const LABEL = /^([\u4e00-\u9fff（）()]{4,10})[：:]/;
/** A label of anything. */
const ANY_LABEL = /^[\u4e00-\u9fff]{2,8}[：:]/;
const OF_WORK: ReadonlySet<Role | null> = new Set<Role>(['leader', 'department', 'support', 'member', 'deadline']);

/** Says whether a line begins with such a label. */
function isLabelled(line: string): boolean {
  const [, label] = LABEL.exec(line) ?? [];
  return label !== undefined && OF_WORK.has(roleOf(label));
}
