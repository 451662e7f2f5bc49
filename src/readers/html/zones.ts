import type { Aside, Block, Fact, Range, TextBlock } from '../../document.js';
import { readCatalogues } from './catalogue-lines.js';
import type { Content } from './content.js';
import { grow, trimEnd, trimStart } from './edges.js';
import { findHeading, type Heading } from './heading.js';
import type { Head } from './metas.js';
import { readPublishing } from './publishing.js';
import type { Rendered } from './render.js';
import { rangeOf } from './rendering.js';
import { bodyOf, lineAt, newSorting, type Sorting, shownAt } from './sorting.js';
import { isRepeated, letters } from './title-text.js';

/** Holds what became of a page's lines: the text's blocks, facts, and all the rest set aside. */
export interface Zones {
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
  readonly asides: readonly Aside[];
}

/**
 * Sorts a page's lines: what stands in the article's element is its text, but for the page's heading, the line that
 * states its publishing, a catalogue block and the tools at its ends; what stands outside is the site's.
 */
export function sortLines(rendered: Rendered, head: Head, content: Content): Zones {
  const page = newSorting(rendered, head, content);
  readCatalogues(page);
  const heading = headingOf(page);
  trimStart(page, heading);
  trimEnd(page);
  grow(page, heading);
  readPublishing(page, heading);
  const blocks = settle(page, heading);
  const facts = [...page.facts].sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
  return { blocks, facts, asides: asidesOf(page, blocks, facts, heading) };
}

/**
 * Finds the page's heading: above the article's element, or at the start of it, before anything that is text. What the
 * head of the page names goes before what only stands above.
 */
function headingOf(page: Sorting): Heading | null {
  const body = bodyOf(page);
  const first = body[0] ?? page.lines.length;
  const above = findHeading(page, 0, first);
  if (above?.named) return above;
  let end = first;
  while (end < Math.min(page.lines.length, first + START) && shownAt(page, end).length < 120) end++;
  const prose = body.find((index) => shownAt(page, index).length > 60) ?? 0;
  const inside = findHeading(page, first, page.content.guessed ? Math.max(end, prose) : end);
  return above && !inside?.named ? above : inside;
}

/** How many lines of the article's element may hold the page's heading. */
const START = 10;

/**
 * Makes the blocks of the text. A heading that the text repeats is only the page's, a fact with its place; one that it
 * does not repeat is the text's own title, and a fact beside where it is the page's too.
 */
function settle(page: Sorting, heading: Heading | null): Block[] {
  const body = bodyOf(page).map((index) => ({ index, shown: shownAt(page, index), block: lineAt(page, index).block }));
  if (!heading) {
    if (!UNTITLED.test(page.head.title)) page.facts.push({ label: 'title', value: page.head.title, range: null });
    return body.map(({ block }) => block);
  }
  const { first, last, value, range, named } = heading;
  const rest = body.filter(({ index }) => index < first || index > last);
  const shown = rest.map((line) => line.shown);
  const repeated = isRepeated(value, shown);
  if (repeated || named || !page.body.has(first)) page.facts.push({ label: 'title', value, range: repeated ? range : null });
  if (repeated) return rest.map(({ block }) => block);
  const own = page.lines.slice(first, last + 1).map((line) => asTitle(line.block as TextBlock));
  return [...own, ...rest.map(({ block }) => block)].sort((a, b) => rangeOf(a).start - rangeOf(b).start);
}

/** Titles that editors give where nobody gave one. */
const UNTITLED = /^(?:无标题文档|新建网页\s*\d*|untitled(?: document| page)?|new page \d*)?$/i;

const asTitle = (block: TextBlock): TextBlock => ({ ...block, hints: { ...block.hints, outline: 1, style: 'title' } });

/**
 * Sets aside all that lies in no block and no fact, line by line: readings above words as decoration, a further copy of the
 * heading as a repeated title.
 */
function asidesOf({ text, readings }: Sorting, blocks: readonly Block[], facts: readonly Fact[], heading: Heading | null): Aside[] {
  const stated = facts.flatMap((fact) => fact.range ?? []);
  const above = readings.filter((reading) => !stated.some(({ start, end }) => start < reading.end && reading.start < end));
  const taken = [...blocks.map(rangeOf), ...stated, ...above].sort((a, b) => a.start - b.start);
  const title = heading ? letters(heading.value) : '';
  const asides: Aside[] = [];
  let from = 0;
  for (const next of [...taken, { start: text.length, end: text.length }]) {
    for (const range of linesOf(text, { start: from, end: next.start })) {
      const copy = title !== '' && letters(text.slice(range.start, range.end)) === title;
      asides.push({ range, reason: copy ? 'repeated-title' : 'site-furniture' });
    }
    from = Math.max(from, next.end);
  }
  return [...asides, ...above.map((range) => ({ range, reason: 'decoration' as const }))].sort((a, b) => a.range.start - b.range.start);
}

/** Cuts a stretch of text into its lines that show anything. */
function* linesOf(text: string, stretch: Range): Generator<Range> {
  for (const match of text.slice(stretch.start, Math.max(stretch.start, stretch.end)).matchAll(/\S[^\n]*/g)) {
    const start = stretch.start + match.index;
    yield { start, end: start + match[0].trimEnd().length };
  }
}
