import type { Aside, AsideReason, Range } from '../document.js';
import type { Glyph } from './page.js';

/** Holds a text that stands on one line, with its glyphs and for each its offset where it was made of them. */
export interface Wording {
  readonly text: string;
  readonly glyphs?: readonly Glyph[];
  readonly offsets?: readonly number[];
}

/** Holds a line to be written: what divides it from the text before it, and why it is set aside, if it is. */
export interface Entry {
  readonly line: Wording;
  readonly divider: string;
  readonly aside: AsideReason | null;
}

/** Holds the reading text and where each line stands in it. */
export interface Written {
  readonly text: string;
  readonly ranges: ReadonlyMap<Entry['line'], Range>;
  readonly asides: readonly Aside[];
  readonly pageStarts: readonly number[];
}

/** Writes pages of lines one after another. */
export function written(pages: readonly (readonly Entry[])[]): Written {
  const parts: string[] = [];
  const ranges = new Map<Entry['line'], Range>();
  const asides: Aside[] = [];
  const pageStarts: number[] = [];
  let at = 0;
  const add = (text: string) => {
    parts.push(text);
    at += text.length;
  };
  for (const [index, page] of pages.entries()) {
    if (index > 0) add('\n');
    pageStarts.push(at);
    for (const [i, entry] of page.entries()) {
      if (i > 0) add(entry.divider);
      const range = { start: at, end: at + entry.line.text.length };
      add(entry.line.text);
      ranges.set(entry.line, range);
      if (entry.aside) asides.push({ range, reason: entry.aside });
    }
  }
  return { text: parts.join(''), ranges, asides, pageStarts };
}
