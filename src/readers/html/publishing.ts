import { isImprint } from '../../lexicon/site-words.js';
import { fieldsIn } from './fields.js';
import type { Heading } from './heading.js';
import { publishingOf, statesPublishing } from './publishing-line.js';
import { bodyOf, lineAt, type Sorting, shownAt, state } from './sorting.js';

/** How far above the text, where the page has no heading, and below it a line may state the publishing. */
const ABOVE = 12;
const BELOW = 6;

/** Reads what the lines between heading and text, and those right below it, state of the publishing. */
export function readPublishing(page: Sorting, heading: Heading | null): void {
  const body = bodyOf(page).filter((index) => !heading || index > heading.last);
  const first = body[0] ?? page.lines.length;
  const last = body.at(-1) ?? page.lines.length;
  const from = heading ? heading.last + 1 : Math.max(0, first - ABOVE);
  for (let index = from; index < Math.min(page.lines.length, last + 1 + BELOW); index++) {
    if (page.body.has(index) || page.stated.has(index) || lineAt(page, index).linked > 20 || isImprint(shownAt(page, index))) continue;
    if (index > first && (!statesPublishing(page, index) || fieldsIn(page.text, lineAt(page, index).range).length === 0)) continue;
    const facts = publishingOf(page, index) ?? [];
    if (facts.length > 0) state(page, [index], facts);
  }
}
