import { type Hints, NO_HINTS, type Range } from '../../document.js';
import type { Line } from './lines.js';

/** Beyond seven ideographs' width of blanks a line was pushed to the right. */
const RIGHT_FROM = 112;

/** How many blanks in front of a line are measured; more say no more. */
const MEASURED = 400;

/** Tells what the blanks in front of a line and its bold ranges say of its layout. */
export function lineHints(text: string, line: Line, ranges: readonly Range[], bold: readonly Range[]): Hints {
  const indent = indentOf(text.slice(line.start, Math.min(line.from, line.start + MEASURED)));
  const lead = leadOf(ranges, bold);
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const alignment = indent > RIGHT_FROM ? 'right' : null;
  return { ...NO_HINTS, alignment, bold: lead > 0 && lead >= length, lead: lead < length ? lead : 0, indent };
}

/** Gives the width of blanks in points: 16 for an ideograph (3号, GB/T 9704-2012, 5.2.3), half of it for a narrow blank, two for a tab. */
function indentOf(blanks: string): number {
  let width = 0;
  for (const blank of blanks) width += blank === '\t' ? 32 : blank === '\u3000' || blank === '\u2003' ? 16 : /\s/.test(blank) ? 8 : 0;
  return width;
}

/** Gives how many code units at the start of a block are bold. */
function leadOf(ranges: readonly Range[], bold: readonly Range[]): number {
  let lead = 0;
  for (const range of ranges) {
    const over = bold.find(({ start, end }) => start <= range.start && range.start < end);
    if (!over) break;
    lead += Math.min(range.end, over.end) - range.start;
    if (over.end < range.end) break;
  }
  return lead;
}
