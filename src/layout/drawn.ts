import type { DrawnLine } from '../document.js';
import type { Line } from './lines.js';
import type { Entry, Written } from './text.js';

/**
 * Gives where each line that was written stands on its page, in the order of the text. What is drawn beside the text (turned, a
 * watermark) has no line.
 */
export function drawnLines(pages: readonly (readonly Entry[])[], { ranges }: Written): DrawnLine[] {
  return pages.flatMap((page, index) =>
    page.flatMap(({ line }): DrawnLine[] => {
      const range = ranges.get(line);
      return range && isPlaced(line)
        ? [{ ...range, page: index + 1, top: line.y1, bottom: line.y2, glyphs: glyphsOf(line, range.start) }]
        : [];
    }),
  );
}

const isPlaced = (line: Entry['line']): line is Line => 'glyphs' in line;

const glyphsOf = ({ glyphs, offsets }: Line, start: number): DrawnLine['glyphs'] =>
  glyphs.map(({ x, width }, i) => ({ at: start + (offsets[i] ?? 0), left: x, right: x + width }));
