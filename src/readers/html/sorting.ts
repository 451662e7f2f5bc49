import type { Fact, Range } from '../../document.js';
import type { Content } from './content.js';
import type { Head } from './metas.js';
import type { Rendered } from './render.js';
import type { Line } from './rendering.js';

/** Holds a page while its lines are sorted; lines are named by their index. */
export interface Sorting {
  readonly text: string;
  /** Where readings stand above words. */
  readonly readings: readonly Range[];
  readonly head: Head;
  readonly content: Content;
  readonly lines: readonly Line[];
  /** What each line shows. */
  readonly shown: readonly string[];
  /** Lines of the article's text. */
  readonly body: Set<number>;
  /** Lines that facts were read from. */
  readonly stated: Set<number>;
  readonly facts: Fact[];
}

/** Begins the sorting of a page: what stands in the article's element, named furniture apart, is its text. */
export function newSorting({ text, lines, readings }: Rendered, head: Head, content: Content): Sorting {
  const shown = lines.map((line) => shownBy(text, line));
  const inside = lines.flatMap((line, index) => (line.within && !line.furniture ? [index] : []));
  return { text, readings, head, content, lines, shown, body: new Set(inside), stated: new Set(), facts: [] };
}

/** Gives what a line shows, readings above its words apart. */
function shownBy(text: string, { block, range }: Line): string {
  const ranges = block.kind === 'text' ? block.ranges : [range];
  return ranges.map(({ start, end }) => text.slice(start, end)).join('');
}

/** Gives a line by its index. */
export function lineAt(page: Sorting, index: number): Line {
  const line = page.lines[index];
  if (!line) throw new RangeError(`no line ${index} of ${page.lines.length}`);
  return line;
}

/** Gives what a line shows; empty beyond the last one. */
export function shownAt(page: Sorting, index: number): string {
  return page.shown[index] ?? '';
}

/** Lists the lines of the text in order. */
export function bodyOf(page: Sorting): number[] {
  return [...page.body].sort((a, b) => a - b);
}

/** Takes the facts that some lines state, and the lines out of the text. */
export function state(page: Sorting, indexes: readonly number[], facts: readonly Fact[]): void {
  for (const index of indexes) {
    page.stated.add(index);
    page.body.delete(index);
  }
  page.facts.push(...facts);
}

/** Says whether a line is one of running text: long, or with a full stop. */
export function isProse(page: Sorting, index: number): boolean {
  const shown = shownAt(page, index);
  const line = page.lines[index];
  return line?.block.kind === 'text' && line.linked < shown.length / 2 && (shown.length > 60 || shown.includes('。'));
}
