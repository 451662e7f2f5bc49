import { type Hints, NO_HINTS } from '../document.js';
import { isBold, leadOf } from './faces.js';
import { dominant } from './lines.js';
import type { Paragraph } from './paragraphs.js';
import { isCentred, isRight, type PlacedLine } from './placed.js';

const tenth = (points: number): number => Math.round(points * 10) / 10;

/** Gives how a paragraph stands in its column. */
function alignmentOf(first: PlacedLine, lines: readonly PlacedLine[], em: number): Hints['alignment'] {
  if (isCentred(first, em) && lines.every((line) => line === first || isCentred(line, em)))
    return isIndented(first, em) ? 'left' : 'center';
  if (isRight(first, em) && lines.length === 1) return 'right';
  return lines.length > 1 ? 'justify' : 'left';
}

/** A line of the text that starts two ems in and ends near the edge is an indented line, not a centred one. */
function isIndented({ line, left, right }: PlacedLine, em: number): boolean {
  const indent = line.x1 - left;
  return line.size < 1.15 * em && indent > 1.7 * line.size && indent < 2.3 * line.size && right - left > 20 * line.size;
}

/** Gives the hints of a paragraph in a text set mostly in one face and size. What depends on the block before is left open. */
export function hintsOf(paragraph: Paragraph, body: string, em: number): Hints {
  const first = paragraph.lines[0];
  if (!first) return NO_HINTS;
  const lines = paragraph.lines.map((placed) => placed.line);
  const size = dominant(lines.flatMap((line) => line.glyphs.map((glyph) => [glyph.size, 1] as const)));
  return {
    ...NO_HINTS,
    alignment: alignmentOf(first, paragraph.lines, em),
    fontSize: size === undefined ? null : tenth(size),
    bold: isBold(lines, body),
    lead: leadOf(lines, body),
    indent: tenth(first.line.x1 - first.left),
    ...(first.flow === 0 ? {} : { box: first.flow }),
  };
}
