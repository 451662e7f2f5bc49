/**
 * Page furniture that a plain text has kept in its lines: bare page numbers and running heads. A line alone says nothing;
 * all of them together do.
 *
 *     3 … 4 … 5, each some hundred characters apart          page numbers
 *     某某市人民政府公报 above or below a page mark, thrice     a running head
 *     1 … 2 … 3, line by line                                  a list's ordinals, none
 */
import { isPageMark } from '../../lexicon/page-marks.js';

/** Fewer are no series. */
const FEWEST = 3;
/** Pages hold at least this many characters on average. */
const PAGE = 300;
const LONGEST_HEAD = 40;

/** Finds the lines that are bare page numbers: they rise by one, a page's text apart. Gives their indices. */
export function pageNumbers(lines: readonly string[]): Set<number> {
  const found = lines.flatMap((line, at) => (/^[0-9０-９]{1,3}$/.test(line) ? [{ at, value: Number(line.normalize('NFKC')) }] : []));
  const rises = found.every(({ value }, i) => i === 0 || value === (found[i - 1]?.value ?? 0) + 1);
  if (found.length < FEWEST || !rises) return new Set();
  const between = lines.slice(found[0]?.at, found.at(-1)?.at).reduce((sum, line) => sum + line.length, 0);
  return new Set(between >= PAGE * (found.length - 1) ? found.map(({ at }) => at) : []);
}

/** Finds the lines that stand again and again beside page marks. Gives their indices. */
export function runningHeads(lines: readonly string[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const beside = isPageMark(lines[at - 1] ?? '') || isPageMark(lines[at + 1] ?? '');
    if (beside && line.length <= LONGEST_HEAD && !isPageMark(line)) places.set(line, [...(places.get(line) ?? []), at]);
  });
  return new Set([...places.values()].filter((list) => list.length >= FEWEST).flat());
}
