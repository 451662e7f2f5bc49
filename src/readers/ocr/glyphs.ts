import { isClosing, isOpening, isWide } from '../../layout/characters.js';
import type { Glyph, LayoutPage } from '../../layout/index.js';
import type { RecognisedLine, RecognisedPage, Sign } from './engine.js';

/** How high a line's ink is in ems, as engines draw its box: measured on both, of ideographs. */
const INK = 0.92;
/** So many steps from one ideograph to the next show how wide they are set. */
const SHOWN = 3;
/** Letters stand closer than their ink is high, or so much wider apart at the most; wider ones are spread out. */
const WIDEST = 1.3;
/** Sizes that differ by less are one: no two sizes of GB/T 9704 lie nearer, but what is measured of one size does. */
const ALIKE = 0.08;
/** The baseline lies so far below the middle of an ideograph, in ems. */
const BASELINE = 0.35;
/** Signs follow one another by so much at least, in ems, however the engine places them: their order is certain. */
const ADVANCE = 0.1;

/** What an engine is less sure of is doubtful: of the signs that PP-OCR reads wrong most, of those that it reads right nearly none. */
const SURE = 0.6;

/** Holds a line with the size of its type in points; `isSure` says that its own signs show it. */
interface Sized {
  readonly line: RecognisedLine;
  readonly size: number;
  readonly isSure: boolean;
}

/** Turns what was recognised on the pages of a document into what the layout reads: signs with their places in points, rules. */
export function laidPages(pages: readonly RecognisedPage[]): LayoutPage[] {
  const sized = pages.map(({ lines, scale }) => lines.map((line) => sizedLine(line, scale)));
  const sizes = sizesOf(sized.flat());
  return pages.map(({ width, height, scale, rules }, i) => ({
    width: width * scale,
    height: height * scale,
    glyphs: (sized[i] ?? []).flatMap((one) => glyphsOf({ ...one, size: nearest(one.size, sizes) }, scale)),
    segments: rules.map(({ x1, y1, x2, y2 }) => ({ x1: x1 * scale, y1: y1 * scale, x2: x2 * scale, y2: y2 * scale })),
    pictures: [],
    beside: [],
  }));
}

function sizedLine(line: RecognisedLine, scale: number): Sized {
  const byInk = (line.y2 - line.y1) / INK;
  const steps = line.signs.flatMap(({ text, x }, i) => {
    const next = line.signs[i + 1];
    const step = next ? next.x - x : 0;
    return next && isPlain(text) && isPlain(next.text) && step > 0 && step < WIDEST * byInk ? [step] : [];
  });
  const middle = steps.sort((a, b) => a - b)[steps.length >> 1];
  const isSure = middle !== undefined && steps.length >= SHOWN;
  return { line, size: (isSure ? middle : byInk) * scale, isSure };
}

/** Says whether a sign fills its square with ink in the middle. */
const isPlain = (text: string): boolean => isWide(text) && !isClosing(text) && !isOpening(text);

/** Gives the sizes of type that a document has, by those lines that show theirs; the one that most signs have stands for its like. */
function sizesOf(lines: readonly Sized[]): number[] {
  const shown = lines.filter(({ isSure }) => isSure).sort((a, b) => b.line.signs.length - a.line.signs.length);
  const groups: { size: number; signs: number }[] = [];
  for (const { size, line } of shown) {
    const group = groups.find((one) => Math.abs(one.size - size) <= ALIKE * size);
    const count = line.signs.length;
    if (!group) groups.push({ size, signs: count });
    else [group.size, group.signs] = [(group.size * group.signs + size * count) / (group.signs + count), group.signs + count];
  }
  return groups.sort((a, b) => b.signs - a.signs).map(({ size }) => Math.round(size * 2) / 2);
}

/** A line that shows its size by its ink alone may be off by so much. */
const INKED = 0.25;

/** Gives the size that a line has: one of the document's where it may be that, the most usual first. */
function nearest(size: number, sizes: readonly number[]): number {
  const near = [ALIKE, INKED].map((share) => sizes.find((one) => Math.abs(one - size) <= share * one));
  return near[0] ?? near[1] ?? Math.round(size * 2) / 2;
}

/** Places the signs of a line. */
function glyphsOf({ line, size }: Sized, scale: number): Glyph[] {
  const y = ((line.y1 + line.y2) / 2) * scale + BASELINE * size;
  let least = -Infinity;
  return line.signs
    .filter((sign, i) => sign.text.trim() !== '' || parts(line.signs, i))
    .map((sign) => {
      const width = isWide(sign.text) ? size : size / 2;
      const x = Math.max(least, sign.x * scale - middleOf(sign) * width);
      least = x + ADVANCE * size;
      return { text: sign.text, x, y, width, size, font: '', bold: false, ...(sign.confidence < SURE && { doubt: sign.confidence }) };
    });
}

/** Gives where in its square a sign has the middle of its ink. */
function middleOf({ text }: Sign): number {
  if (!isWide(text)) return 0.5;
  if (isClosing(text)) return 0.25;
  return isOpening(text) ? 0.75 : 0.5;
}

/** Says whether a blank parts two words; beside an ideograph the gap itself says whether there is one. */
function parts(signs: readonly Sign[], at: number): boolean {
  const [before, after] = [signs[at - 1]?.text ?? '', signs[at + 1]?.text ?? ''];
  return before.trim() !== '' && after.trim() !== '' && !isWide(before) && !isWide(after);
}
