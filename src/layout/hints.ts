import { type Hints, NO_HINTS } from '../document.js';
import { isBold, leadOf } from './faces.js';
import { dominant } from './lines.js';
import type { Paragraph } from './paragraphs.js';
import { isCentred, isLarge, isRight, type PlacedLine } from './placed.js';

const tenth = (points: number): number => Math.round(points * 10) / 10;

/** Gives how a paragraph stands in its column. */
function alignmentOf(first: PlacedLine, lines: readonly PlacedLine[], em: number): Hints['alignment'] {
  if (isCentred(first, em) && lines.every((line) => line === first || isCentred(line, em)))
    return isIndented(first, em) ? 'left' : 'center';
  if (isRight(first, em) && lines.length === 1) return 'right';
  return lines.length > 1 ? 'justify' : 'left';
}

/** How far an indent may be from two squares (GB/T 9704-2012, 7.3.3), in ems: glyphs of brackets and figures begin inside theirs. */
const SLACK = 0.3;
/** A column of fewer ems is a cell or a box, where a line in the middle begins two ems in by chance. */
const COLUMN = 20;

/** Says whether a line is one of the text, two ems in and ending near the edge, rather than one in the middle. */
const isIndented = ({ line, left, right }: PlacedLine, em: number): boolean =>
  !isLarge(line, em) && Math.abs(line.x1 - left - 2 * line.size) < SLACK * line.size && right - left > COLUMN * line.size;

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
