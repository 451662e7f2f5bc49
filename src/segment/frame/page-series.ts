/**
 * Page furniture that a plain text has kept in its lines: bare page numbers and running heads. A line alone says nothing;
 * all of them together do.
 *
 *     3 … 4 … 5, each some hundred characters apart          page numbers
 *     某某市人民政府公报 above or below a page mark, thrice     a running head
 *     1 … 2 … 3, line by line                                  a list's ordinals, none
 */
import { gather } from '../../gather.js';
import { isPageMark } from '../../lexicon/page-marks.js';

/** Fewer are no series. */
const FEWEST = 3;
/** The first page shows its head at the top, where no mark stands. */
const FEWEST_BESIDE = 2;
/** Pages hold at least this many characters on average. */
const PAGE = 300;
const LONGEST_HEAD = 40;

/** What is printed across pages: 内部资料 注意保存, 仅供参考, 征求意见稿. */
const ACROSS =
  /^(?:内部(?:资料|文件|使用)|注意(?:保存|保密)|仅供.{0,12}|严禁.{0,12}|禁止.{0,12}|草 ?稿|样 ?稿|征求意见稿|讨论稿|送审稿|未经.{0,16}|版权.{0,10}|保密|机密|秘密|.{2,20}(?:文件汇编|资料汇编|公报|政报|简报|文集))(?: ?(?:内部(?:资料|文件|使用)|注意(?:保存|保密)|严禁.{0,12}|请勿.{0,10}|不得.{0,12}))?$/;

/** What a number alone at the very top stands above; 5 above 月份工作安排 is a piece of that. */
const ABOVE_TEXT = /^(?!\d{1,4}$|[月年日季周.．、，])[^|]{6,}/;

/** Finds the lines that are bare page numbers: they rise by one, a page's text apart, or the only one opens the text. Gives their indices. */
export function pageNumbers(lines: readonly string[]): Set<number> {
  const found = lines.flatMap((line, at) => (/^[0-9０-９]{1,3}$/.test(line) ? [{ at, value: Number(line.normalize('NFKC')) }] : []));
  const rises = found.every(({ value }, i) => i === 0 || value === (found[i - 1]?.value ?? 0) + 1);
  if (found.length === 1 && found[0]?.at === 0 && ABOVE_TEXT.test(lines[1] ?? '')) return new Set([0]);
  if (found.length < FEWEST || !rises) return new Set();
  const between = lines.slice(found[0]?.at, found.at(-1)?.at).reduce((sum, line) => sum + line.length, 0);
  return new Set(between >= PAGE * (found.length - 1) ? found.map(({ at }) => at) : []);
}

/**
 * Finds the lines that stand again and again beside page marks, among the lines or set aside already (`marked`: a mark was
 * set aside before a line), and those there that say themselves what they are (某县文件汇编). The first page shows its head
 * at the top, where no mark stands. Gives their indices.
 */
export function runningHeads(lines: readonly string[], marked: ReadonlySet<number> = new Set()): Set<number> {
  const isMark = (at: number): boolean => isPageMark(lines[at] ?? '');
  const places = new Map<string, { at: number; beside: boolean }[]>();
  lines.forEach((line, at) => {
    if (line.length > LONGEST_HEAD || line === '' || isMark(at)) return;
    const beside = isMark(at - 1) || isMark(at + 1) || marked.has(at) || marked.has(at + 1);
    gather(places, line, { at, beside });
  });
  const isHead = (line: string, list: readonly { beside: boolean }[]): boolean => {
    const besides = list.filter(({ beside }) => beside).length;
    return (besides >= FEWEST_BESIDE && list.length >= FEWEST) || (besides > 0 && besides === list.length && ACROSS.test(line));
  };
  return new Set([...places].flatMap(([line, list]) => (isHead(line, list) ? list.map(({ at }) => at) : [])));
}

/** Finds the lines of a watermark that a text has kept: the same words again and again. Gives their indices. */
export function watermarks(lines: readonly string[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.length <= LONGEST_HEAD && ACROSS.test(line)) gather(places, line, at);
  });
  return new Set([...places.values()].filter((list) => list.length >= FEWEST).flat());
}
