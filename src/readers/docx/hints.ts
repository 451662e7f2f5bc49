import type { Hints } from '../../document.js';
import { type Line, type Stretch, textOf } from './lines.js';
import type { ModelParagraph } from './model.js';

const ALIGNMENTS = new Map<string, Hints['alignment']>(
  Object.entries({ left: 'left', start: 'left', center: 'center', right: 'right', end: 'right', both: 'justify', distribute: 'justify' }),
);
/** Signs whose East Asian font shows: ideographs and CJK punctuation. Others are drawn in the Latin font. */
const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Gives what a paragraph's layout says about one of its lines; where it stands is told elsewhere. */
export function layoutHints(
  paragraph: ModelParagraph,
  line: Line,
  first: boolean,
): Omit<Hints, 'marker' | 'pageBreakBefore' | 'blankBefore'> {
  const style = paragraph.styleId ?? '';
  const heading = /^heading-([1-9])$/.exec(style)?.[1];
  const visible = line.stretches.filter((stretch) => !stretch.marker && /\S/.test(stretch.text));
  return {
    outline: heading ? Number(heading) : null,
    style: style === 'title' || style === 'subtitle' || style === 'caption' ? style : null,
    alignment: ALIGNMENTS.get(paragraph.alignment ?? 'left') ?? null,
    fontSize: commonestSize(visible),
    bold: visible.length > 0 && visible.every((stretch) => stretch.bold),
    lead: leadOf(line),
    indent: (first ? Number(paragraph.indent.start ?? 0) / 20 : 0) + typedIndent(line),
  };
}

/** Measures blanks typed in place of an indent: U+3000 is as wide as the font is high, others half of it. */
function typedIndent(line: Line): number {
  const size = line.stretches.find((stretch) => stretch.size !== null)?.size ?? 0;
  const blanks = /^\s*/.exec(textOf(line))?.[0] ?? '';
  return Array.from(blanks).reduce((sum, blank) => sum + (blank === '\u3000' ? size : size / 2), 0);
}

function commonestSize(stretches: readonly Stretch[]): number | null {
  const lengths = new Map<number, number>();
  for (const { size, text } of stretches) if (size !== null) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return Array.from(lengths).reduce<readonly [number | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0];
}

/**
 * Measures a run-in heading: the start of a line in bold or in another East Asian font than all of the rest, in code
 * units, number and leading blanks of the block left out of the comparison. 0 where the line is of one face, or where
 * the face of its start comes back: that is emphasis somewhere, no heading.
 */
function leadOf(line: Line): number {
  const shown = line.stretches.filter((stretch) => !stretch.marker && /\S/.test(stretch.text));
  // Digits and letters in front show no East Asian font; the first ideographs tell the face.
  const head = shown.find((stretch) => EAST_ASIAN.test(stretch.text)) ?? shown[0];
  const end = head === undefined ? -1 : shown.findIndex((stretch) => !alike(stretch, head));
  if (!head || end <= 0) return 0;
  const rest = shown.slice(end);
  if (rest.some((stretch) => alike(stretch, head)) || (rest.every((stretch) => stretch.bold) && !head.bold)) return 0;
  const last = line.stretches.indexOf(shown[end - 1] as Stretch);
  const text = line.stretches
    .slice(0, last + 1)
    .map((stretch) => stretch.text)
    .join('');
  return text.trimEnd().length - (text.length - text.trimStart().length);
}

function alike(one: Stretch, other: Stretch): boolean {
  const fonts = EAST_ASIAN.test(one.text) && EAST_ASIAN.test(other.text);
  return one.bold === other.bold && (!fonts || one.font === other.font);
}

/** Says whether a line draws nothing that is not white space. */
export function isBlank(line: Line): boolean {
  return !/\S/.test(textOf(line));
}
