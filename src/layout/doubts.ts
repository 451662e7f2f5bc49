import type { Doubt } from '../document.js';
import type { Written } from './text.js';

/** Gives the stretches of a text whose glyphs were recognised without certainty, in order; neighbours on a line are one. */
export function doubtsIn({ ranges }: Pick<Written, 'ranges'>): Doubt[] {
  const doubts: Doubt[] = [];
  for (const [{ glyphs = [], offsets = [] }, { start: line }] of ranges) {
    for (const [i, { text, doubt }] of glyphs.entries()) {
      if (doubt === undefined) continue;
      const start = line + (offsets[i] ?? 0);
      const before = glyphs[i - 1]?.doubt === undefined ? undefined : doubts.pop();
      const range = { start: before?.range.start ?? start, end: start + text.length };
      doubts.push({ range, confidence: Math.min(doubt, before?.confidence ?? 1) });
    }
  }
  return doubts.sort((a, b) => a.range.start - b.range.start);
}
