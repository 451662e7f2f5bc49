import type { Range } from '../../document.js';
import { ancestors } from './dom.js';
import { isHeading } from './element-names.js';
import type { Head } from './metas.js';
import type { Line } from './render.js';

/** Holds the page's own heading: the lines of it, by index, and its text. */
export interface Heading {
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly range: Range;
}

/** How many lines of the text are looked at for its own copy of the heading. */
const WINDOW = 30;

/**
 * Finds the page's heading among the lines from one up to another (end exclusive): what the head of the page calls
 * its title, else what is marked up as one. Of two that are as good the later stands nearer to the text.
 */
export function findHeading(text: string, lines: readonly Line[], from: number, to: number, head: Head): Heading | null {
  let best: Heading | null = null;
  let highest = 2;
  for (let first = from; first < to; first++) {
    const last = lastOf(lines, first, to);
    const heading = headingOf(text, lines, first, last);
    const score = heading ? scoreOf(heading.value, lines[first] as Line, head) : 0;
    if (heading && score >= highest) [best, highest] = [heading, score];
    first = last;
  }
  return best;
}

/** Gives the last line of those that stand in one element (a heading with br in it). */
function lastOf(lines: readonly Line[], first: number, to: number): number {
  let last = first;
  while (last + 1 < to && last - first < 5 && lines[last + 1]?.element === lines[first]?.element) last++;
  return last;
}

function headingOf(text: string, lines: readonly Line[], first: number, last: number): Heading | null {
  const own = lines.slice(first, last + 1);
  const range = { start: own[0]?.range.start ?? 0, end: own.at(-1)?.range.end ?? 0 };
  if (range.end - range.start > 300 || own.some((line) => line.block.kind === 'table')) return null;
  const value = own.map((line) => text.slice(line.range.start, line.range.end)).join('');
  const linked = own.reduce((sum, line) => sum + line.linked, 0);
  return letters(value).length >= 4 && linked < value.length / 2 ? { first, last, value, range } : null;
}

function scoreOf(value: string, line: Line, head: Head): number {
  const named = letters(value);
  const article = letters(head.facts.find((fact) => fact.label === 'ArticleTitle')?.value ?? '');
  const title = letters(head.title);
  if (named === article) return 6;
  if (named.length >= 8 && title.startsWith(named)) return 5;
  if (line.furniture) return 0;
  if (isMarkedHeading(line)) return line.element.name === 'h1' ? 4 : 3;
  return named.length >= 12 && title.includes(named) ? 3 : /^h[23]$/.test(line.element.name) ? 2 : 0;
}

/** Looks at the line's element and the two around it: td.title > p > span. */
function isMarkedHeading(line: Line): boolean {
  if (isHeading(line.element)) return true;
  const around = [...ancestors(line.element)].slice(0, 2);
  return around.some((above) => isHeading(above));
}

/** Takes a text down to its letters and digits, so that titles compare whatever their signs and blanks. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Says whether a text repeats the page's heading: some of its first lines, joined, are the heading, or end as it does
 * (a site puts the office in front of a title, or leaves it out), or hold it (a plan's heading over the notice that
 * issues it).
 */
export function isRepeated(heading: string, lines: readonly string[]): boolean {
  const wanted = letters(heading);
  const shown = lines.slice(0, WINDOW).map((line) => (/。/.test(line) ? '' : letters(line)));
  return shown.some((_, first) => {
    let joined = '';
    for (const line of shown.slice(first, first + 6)) {
      if (line === '') return false;
      joined += line;
      if (matches(wanted, joined, first)) return true;
      if (joined.length > wanted.length * 2 + 20) return false;
    }
    return false;
  });
}

function matches(wanted: string, joined: string, first: number): boolean {
  if (wanted === joined) return true;
  const [short, long] = wanted.length < joined.length ? [wanted, joined] : [joined, wanted];
  if (short.length < 6) return false;
  if (long.endsWith(short) && short.length >= long.length * 0.5) return true;
  if (long.startsWith(short) && short.length >= long.length * 0.8) return true;
  return first < 8 && long === joined && long.includes(short) && long.length <= short.length + 30;
}
