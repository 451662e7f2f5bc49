import type { Range } from '../../document.js';
import { endsArticle } from '../../lexicon/site-words.js';
import { ancestors, type Element } from './dom.js';
import { isHeading } from './element-names.js';
import { isTool } from './furniture.js';
import { publishingOf } from './publishing-line.js';
import { bodyOf, lineAt, type Sorting } from './sorting.js';
import { letters } from './title-text.js';

/** Holds the page's own heading: the lines of it, by index, and its text. */
export interface Heading {
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly range: Range;
  /** The head of the page gives it as the title. */
  readonly named: boolean;
}

/** Scores of headings: what the head of the page names, what is marked up or stands out, the least. */
const NAMED = 5;
const MARKED = 3;
const LEAST = 2;

/**
 * Finds the page's heading among the lines from one up to another (end exclusive): what the head of the page calls its
 * title, else what is marked up as one, else what stands out right above the line that states the publishing. Of two
 * above the text that are as good the later stands nearer to it; in the text the first is its title.
 */
export function findHeading(page: Sorting, from: number, to: number): Heading | null {
  const start = bodyOf(page)[0] ?? page.lines.length;
  let best: Heading | null = null;
  let highest = LEAST;
  for (let first = from; first < to; first++) {
    const last = lastOf(page, first, to);
    const heading = headingOf(page, first, last);
    const score = heading ? scoreOf(page, heading) : 0;
    if (heading && (score > highest || (score === highest && (!best || first < start)))) {
      best = { ...heading, named: score >= NAMED };
      highest = score;
    }
    first = last;
  }
  return best;
}

/** Gives the last line of those that stand in one element (a heading with br in it, td.title with two paragraphs). */
function lastOf(page: Sorting, first: number, to: number): number {
  const element = headingElement(lineAt(page, first).element);
  let last = first;
  while (last + 1 < to && last - first < 5 && goesOn(page, last + 1, element)) last++;
  return last;
}

function goesOn(page: Sorting, index: number, element: Element): boolean {
  const line = lineAt(page, index);
  if (line.element === element) return true;
  const same = headingElement(line.element) === element;
  return (
    same && !/^h\d$/.test(line.element.name) && publishingOf(page, index) === null && !isTool(page.text, line, page.shown[index] ?? '')
  );
}

/** Gives the element that is marked up as a heading, the line's or one of the two around it (td.title > p); else the line's. */
function headingElement(element: Element): Element {
  if (isHeading(element)) return element;
  return [...ancestors(element)].slice(0, 2).find(isHeading) ?? element;
}

function headingOf(page: Sorting, first: number, last: number): Heading | null {
  const own = page.lines.slice(first, last + 1);
  const range = { start: lineAt(page, first).range.start, end: lineAt(page, last).range.end };
  if (range.end - range.start > 300 || own.some((line) => line.block.kind === 'table')) return null;
  const value = page.shown.slice(first, last + 1).join('');
  const linked = own.reduce((sum, line) => sum + line.linked, 0);
  const named = false;
  return letters(value).length >= 4 && linked < value.length / 2 && !page.stated.has(first) ? { first, last, value, range, named } : null;
}

function scoreOf(page: Sorting, heading: Heading): number {
  const line = lineAt(page, heading.first);
  const name = letters(heading.value);
  if (name === metaTitle(page)) return NAMED + 1;
  if (name.length >= 6 && namesIn(page.head.title).includes(name)) return NAMED;
  if (line.furniture || isSiteName(page, name) || goesOnBelow(page, heading, name)) return 0;
  if (isTool(page.text, line, heading.value) || publishingOf(page, heading.first) || endsArticle(heading.value)) return 0;
  const next = isNextToText(page, heading);
  if (isMarked(page, heading, name)) return next ? MARKED + 1 : MARKED;
  // In the text, a part of the page's title is a line of the text's own titles, or its issuer.
  if (name.length >= 12 && !page.body.has(heading.first) && letters(page.head.title).includes(name)) return MARKED;
  return next && standsOut(page, heading) ? MARKED : 0;
}

/** Says whether the page's title goes on in the line below: then this is only the first line of the text's own title. */
function goesOnBelow(page: Sorting, { last }: Heading, name: string): boolean {
  const below = letters(page.shown[last + 1] ?? '');
  return below !== '' && letters(page.head.title).includes(name + below);
}

const metaTitle = (page: Sorting): string => letters(page.head.facts.find((fact) => fact.label === 'ArticleTitle')?.value ?? '');

/** Says whether a name is the site's: that of its meta, or what the page's title ends with after the article's. */
function isSiteName(page: Sorting, name: string): boolean {
  const title = letters(page.head.title);
  return (
    name === letters(page.head.facts.find((fact) => fact.label === 'SiteName')?.value ?? '') ||
    (title !== name && title.endsWith(name) && name.length * 2 < title.length)
  );
}

/** Lists what may be the article's name in a page's title, beside the site's: 关于…的通知_某市政协, 某局-首页, 校园网--关于…的通知. */
function namesIn(title: string): string[] {
  const lastBlank = title.search(/\s\S*$/);
  const cuts = [...title.matchAll(/(?<![\s_—–|｜>·－＿-])[\s_—–|｜>·－＿-]+/g)]
    .filter(({ 0: mark, index }) => mark.trim() !== '' || mark.length > 1 || index === lastBlank)
    .map((match) => match.index);
  const whole = letters(title);
  const endings = cuts.map((cut) => letters(title.slice(cut))).filter((ending) => ending.length * 2 > whole.length);
  return [whole, ...cuts.map((cut) => letters(title.slice(0, cut))), ...endings].filter((name) => name !== '');
}

/**
 * Says whether a line is marked up as a heading. One in the text counts where it is the only h1 of the text or is
 * named title; h2 and h3 in the text are its sections. A shorter name is a column's (通知公告).
 */
function isMarked(page: Sorting, heading: Heading, name: string): boolean {
  const { element } = lineAt(page, heading.first);
  const inside = page.body.has(heading.first);
  if (element.name === 'h1') return !(inside && countOfH1(page) > 1);
  if (name.length < 8) return false;
  return isHeading(headingElement(element)) || (!inside && /^h[23]$/.test(element.name));
}

function countOfH1(page: Sorting): number {
  return new Set(page.lines.filter(({ within, element }) => within && element.name === 'h1').map(({ element }) => element)).size;
}

/** Says whether the line that states the publishing, or the text, begins right below. */
function isNextToText(page: Sorting, heading: Heading): boolean {
  const next = heading.last + 1;
  if (next >= page.lines.length) return false;
  return publishingOf(page, next) !== null || (page.body.has(next) && !page.body.has(heading.first));
}

/** Says whether a line is set larger, bold or centred. */
function standsOut(page: Sorting, heading: Heading): boolean {
  const { block } = lineAt(page, heading.first);
  if (block.kind === 'table' || heading.value.includes('。') || letters(heading.value).length < 6) return false;
  const { bold, alignment, fontSize } = block.hints;
  return bold || alignment === 'center' || (fontSize ?? 0) >= 13.5;
}
