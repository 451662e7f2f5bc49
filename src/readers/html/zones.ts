import type { Aside, Block, Fact, Range, TextBlock } from '../../document.js';
import { readCatalogues } from './catalogue-lines.js';
import type { Content } from './content.js';
import { grow, trimEnd, trimStart } from './edges.js';
import { findHeading, type Heading, isRepeated, letters } from './heading.js';
import type { Head } from './metas.js';
import { readPublishing } from './publishing.js';
import { type Line, rangeOf } from './rendering.js';
import { bodyOf, lineAt, newSorting, type Sorting, shownAt } from './sorting.js';

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
export function sortLines(text: string, lines: readonly Line[], head: Head, content: Content): Zones {
  const page = newSorting(text, lines, head, content);
  readCatalogues(page);
  const heading = headingOf(page);
  trimStart(page, heading);
  trimEnd(page);
  grow(page, heading);
  readPublishing(page, heading);
  const blocks = settle(page, heading);
  const facts = [...page.facts].sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
  return { blocks, facts, asides: asidesOf(text, blocks, facts, heading) };
}

/** Finds the page's heading: above the article's element, else at the start of it, before anything that is text. */
function headingOf(page: Sorting): Heading | null {
  const first = bodyOf(page)[0] ?? page.lines.length;
  const above = findHeading(page, 0, first);
  if (above) return above;
  let end = first;
  while (end < Math.min(page.lines.length, first + 10) && shownAt(page, end).length < 120) end++;
  return findHeading(page, first, page.content.guessed ? Math.max(end, firstProse(page)) : end);
}

function firstProse(page: Sorting): number {
  return bodyOf(page).find((index) => shownAt(page, index).length > 60) ?? 0;
}

/**
 * Makes the blocks of the text. A heading that the text repeats is only the page's, a fact; one that it does not
 * repeat is the text's own title as well.
 */
function settle(page: Sorting, heading: Heading | null): Block[] {
  const body = bodyOf(page).map((index) => ({ index, block: lineAt(page, index).block }));
  if (!heading) return body.map(({ block }) => block);
  const { first, last, value, range } = heading;
  const rest = body.filter(({ index }) => index < first || index > last);
  const repeated = isRepeated(
    value,
    rest.map(({ index }) => shownAt(page, index)),
  );
  page.facts.push({ label: 'title', value, range: repeated ? range : null });
  if (repeated) return rest.map(({ block }) => block);
  const own = page.lines.slice(first, last + 1).map((line) => asTitle(line.block as TextBlock));
  return [...own, ...rest.map(({ block }) => block)].sort((a, b) => rangeOf(a).start - rangeOf(b).start);
}

const asTitle = (block: TextBlock): TextBlock => ({ ...block, hints: { ...block.hints, outline: 1, style: 'title' } });

/** Sets aside all that lies in no block and no fact, line by line; a further copy of the heading is a repeated title. */
function asidesOf(text: string, blocks: readonly Block[], facts: readonly Fact[], heading: Heading | null): Aside[] {
  const taken = [...blocks.map(rangeOf), ...facts.flatMap((fact) => fact.range ?? [])].sort((a, b) => a.start - b.start);
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
  return asides;
}

/** Cuts a stretch of text into its lines that show anything. */
function* linesOf(text: string, stretch: Range): Generator<Range> {
  for (const match of text.slice(stretch.start, Math.max(stretch.start, stretch.end)).matchAll(/\S[^\n]*/g)) {
    const start = stretch.start + match.index;
    yield { start, end: start + match[0].trimEnd().length };
  }
}
