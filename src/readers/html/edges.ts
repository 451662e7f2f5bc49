import { endsArticle, isImprint, isSponsor } from '../../lexicon/site-words.js';
import { ancestors } from './dom.js';
import { fieldsIn } from './fields.js';
import { isAttachment, isMenu, isTool } from './furniture.js';
import type { Heading } from './heading.js';
import { statesPublishing } from './publishing-line.js';
import { bodyOf, isProse, lineAt, type Sorting, shownAt } from './sorting.js';
import { letters } from './title-text.js';

/**
 * Sets aside what stands in the article's element before its text: path, tools, menus, the line that states the
 * publishing. Where the element was guessed, all above the last menu before the text goes, for there it is the page's.
 */
export function trimStart(page: Sorting, heading: Heading | null): void {
  const body = bodyOf(page);
  const start = heading?.first ?? body.find((index) => isProse(page, index)) ?? 0;
  const above = body.filter((index) => index < start);
  const menu = page.content.guessed ? (above.findLast((index) => isSite(page, index)) ?? -1) : -1;
  for (const index of above) if (index < menu || isSite(page, index) || statesPublishing(page, index)) page.body.delete(index);
  const below = body.filter((index) => index > (heading?.last ?? start - 1));
  for (const index of below) {
    if (!isSite(page, index) && !statesPublishing(page, index)) return;
    page.body.delete(index);
  }
}

const isSite = (page: Sorting, index: number): boolean =>
  isMenu(lineAt(page, index), shownAt(page, index)) || isTool(page.text, lineAt(page, index), shownAt(page, index));

/** How many lines at the end are looked at. */
const TAIL = 80;

/** Sets aside what stands in the article's element below its text: from the first line on that begins such things. */
export function trimEnd(page: Sorting): void {
  const body = bodyOf(page);
  let cut = body.length;
  for (let at = body.length - 1; at >= Math.max(0, body.length - TAIL); at--) {
    const index = body[at] ?? 0;
    const shown = shownAt(page, index);
    if (endsArticle(shown) || isSite(page, index) || (shown.length < 60 && statesPublishing(page, index))) cut = at;
    else if (page.content.guessed && isSponsor(shown) && heads(page, body.slice(cut))) cut = at;
    else if (lineAt(page, index).block.kind === 'table' || isProse(page, index)) break;
  }
  for (const index of body.slice(cut)) page.body.delete(index);
}

/** Says whether lines are the rest of a site's imprint. */
const heads = (page: Sorting, below: readonly number[]): boolean =>
  below.length > 0 && below.some((index) => isImprint(shownAt(page, index)));

/** How many lines may stand between the heading and the text. */
const NEAR = 10;

/** Takes in plain lines that stand between heading and text, or right below the text beside its element (a signature). */
export function grow(page: Sorting, heading: Heading | null): void {
  const body = bodyOf(page);
  const first = body.find((index) => !heading || index > heading.last);
  const last = body.at(-1);
  if (first === undefined || last === undefined) return;
  const gap = heading && first - heading.last <= NEAR ? heading.last + 1 : first;
  for (let index = gap; index < first; index++) if (isPlain(page, index, heading) && !statesPublishing(page, index)) page.body.add(index);
  for (let index = last + 1; index < page.lines.length && isPlain(page, index, heading) && isBeside(page, index); index++)
    page.body.add(index);
}

/** Says whether a line stands in the element that holds the article's element. */
function isBeside(page: Sorting, index: number): boolean {
  for (const above of ancestors(lineAt(page, index).element)) if (above === page.content.element.parent) return true;
  return false;
}

/** Says whether a line outside the article's element is neither menu, tool, label nor named as a part of the site. */
function isPlain(page: Sorting, index: number, heading: Heading | null): boolean {
  const line = lineAt(page, index);
  const shown = shownAt(page, index);
  if (line.furniture || line.attached || line.linked > 0 || page.stated.has(index) || isCopy(shown, heading)) return false;
  if (endsArticle(shown) || isImprint(shown) || isAttachment(shown) || isTool(page.text, line, shown)) return false;
  return !/[:：]$/.test(shown) && fieldsIn(page.text, line.range).length === 0;
}

const isCopy = (shown: string, heading: Heading | null): boolean => heading !== null && letters(shown) === letters(heading.value);
