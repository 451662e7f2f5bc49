import type { Range } from '../../document.js';
import { ancestors } from './dom.js';
import { isHeading } from './element-names.js';
import { endsArticle, isTool } from './furniture.js';
import { publishingOf } from './publishing-line.js';
import type { Line } from './rendering.js';
import { bodyOf, lineAt, type Sorting } from './sorting.js';

/** Holds the page's own heading: the lines of it, by index, and its text. */
export interface Heading {
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly range: Range;
}

/** How many lines of the text are looked at for its own copy of the heading. */
const WINDOW = 30;

/** The least score of a heading. */
const ENOUGH = 2;

/**
 * Finds the page's heading among the lines from one up to another (end exclusive): what the head of the page calls its
 * title, else what is marked up as one, else what stands out right above the line that states the publishing. Of two
 * above the text that are as good the later stands nearer to it; in the text the first is its title.
 */
export function findHeading(page: Sorting, from: number, to: number): Heading | null {
  const start = bodyOf(page)[0] ?? page.lines.length;
  let best: Heading | null = null;
  let highest = ENOUGH;
  for (let first = from; first < to; first++) {
    const last = lastOf(page.lines, first, to);
    const heading = headingOf(page, first, last);
    const score = heading ? scoreOf(page, heading) : 0;
    if (score > highest || (score === highest && (!best || first < start))) [best, highest] = [heading, score];
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

function headingOf(page: Sorting, first: number, last: number): Heading | null {
  const own = page.lines.slice(first, last + 1);
  const range = { start: lineAt(page, first).range.start, end: lineAt(page, last).range.end };
  if (range.end - range.start > 300 || own.some((line) => line.block.kind === 'table')) return null;
  const value = page.shown.slice(first, last + 1).join('');
  const linked = own.reduce((sum, line) => sum + line.linked, 0);
  return letters(value).length >= 4 && linked < value.length / 2 && !page.stated.has(first) ? { first, last, value, range } : null;
}

function scoreOf(page: Sorting, heading: Heading): number {
  const { head } = page;
  const line = lineAt(page, heading.first);
  const named = letters(heading.value);
  if (named === letters(head.facts.find((fact) => fact.label === 'ArticleTitle')?.value ?? '')) return 6;
  if (named.length >= 6 && beginningsOf(head.title).includes(named)) return 5;
  if (line.furniture || isTool(page.text, line, heading.value) || publishingOf(page, heading.first) || endsArticle(heading.value)) return 0;
  const inside = page.body.has(heading.first);
  if (isMarkedHeading(line) && !(inside && isOneOfMany(page, line))) return line.element.name === 'h1' ? 4 : 3;
  if (named.length >= 12 && letters(head.title).includes(named)) return 3;
  return (/^h[23]$/.test(line.element.name) && !inside) || standsOut(page, heading) ? ENOUGH : 0;
}

/** Lists what a page's title may begin with before the site's name: 关于…的通知_某市政协, 某局-首页. */
function beginningsOf(title: string): string[] {
  const cuts = [...title.matchAll(/\s*[-_—–|｜>·－＿]+\s*|\s{2,}|\s+(?=\S+$)/g)].map((match) => match.index);
  return [title, ...cuts.map((cut) => title.slice(0, cut))].map(letters).filter((beginning) => beginning !== '');
}

/** Looks at the line's element and the two around it: td.title > p > span. */
function isMarkedHeading(line: Line): boolean {
  if (isHeading(line.element)) return true;
  const around = [...ancestors(line.element)].slice(0, 2);
  return around.some((above) => isHeading(above));
}

/** Says whether the text has several such elements, as one whose sections are h1. */
function isOneOfMany(page: Sorting, line: Line): boolean {
  const alike = page.lines.filter(({ within, element }) => within && element.name === line.element.name && element.name === 'h1');
  return new Set(alike.map(({ element }) => element)).size > 1;
}

/** Says whether a line is set larger, bold or centred, with the line that states the publishing, or the text, right below. */
function standsOut(page: Sorting, heading: Heading): boolean {
  const { block } = lineAt(page, heading.first);
  if (block.kind === 'table' || /。/.test(heading.value) || letters(heading.value).length < 6) return false;
  const { bold, alignment, fontSize } = block.hints;
  const next = heading.last + 1;
  if (!(bold || alignment === 'center' || (fontSize ?? 0) >= 13.5) || next >= page.lines.length) return false;
  return publishingOf(page, next) !== null || (page.body.has(next) && !page.body.has(heading.first));
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
