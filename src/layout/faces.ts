import { isIdeograph } from './characters.js';
import { dominant, type Line } from './lines.js';
import type { Glyph } from './page.js';

/** Faces that are heavy by design: bold cuts, and 黑体 (Hei) as a heading face. */
const HEAVY = /bold|black|heavy|semibold|demi|黑体|simhei|stheiti|fzhtk|fzdht|fzhei|hei(?:ti)?(?![a-z])/i;
/** Plain sans faces: in running text they are the text; as a heading in a text set in 宋体 or 仿宋 they stand for 黑体. */
const PLAIN = /yahei|sans|gothic|pingfang|dengxian|等线|微软雅黑/i;

/** Says whether a glyph is drawn heavier than the text of a document that is set in `body`. */
function isHeavy(glyph: Glyph, body: string): boolean {
  if (glyph.bold) return true;
  if (PLAIN.test(glyph.font)) return /bold|black|heavy/i.test(glyph.font) || !(PLAIN.test(body) || HEAVY.test(body));
  return HEAVY.test(glyph.font) && !HEAVY.test(body);
}

/** Gives the face that most ideographs of some lines are set in. */
export function bodyFace(lines: readonly Line[]): string {
  const counted = lines.flatMap((line) => line.glyphs.filter((glyph) => isIdeograph(glyph.text)).map((glyph) => [glyph.font, 1] as const));
  return dominant(counted) ?? '';
}

/** A run-in heading has no more ideographs than this. */
const LONGEST = 80;

const faceOf = (glyph: Glyph, body: string): string => `${glyph.font} ${isHeavy(glyph, body)}`;

/** Says whether all of a paragraph's lines are heavy; ideographs tell where there are any. */
export function isBold(lines: readonly Line[], body: string): boolean {
  const glyphs = lines.flatMap((line) => line.glyphs);
  const telling = glyphs.filter((glyph) => isIdeograph(glyph.text));
  const judged = telling.length > 0 ? telling : glyphs;
  return judged.length > 0 && judged.every((glyph) => isHeavy(glyph, body));
}

/**
 * Gives how many code units at the start of a paragraph are set in another face than its rest (a run-in heading); 0
 * for none. Only ideographs are judged: digits and signs often come from another face.
 */
export function leadOf(lines: readonly Line[], body: string): number {
  const glyphs = lines.flatMap((line) => line.glyphs);
  const telling = glyphs.flatMap((glyph, at) => (isIdeograph(glyph.text) ? [{ at, face: faceOf(glyph, body) }] : []));
  const first = telling[0]?.face;
  const end = telling.findIndex(({ face }) => face !== first);
  if (end < 2 || end > LONGEST) return 0;
  const rest = telling.slice(end);
  const isOther = rest.filter(({ face }) => face !== first).length >= 0.9 * rest.length;
  return isOther ? unitsBefore(lines, boundary(glyphs, (telling[end - 1]?.at ?? 0) + 1, telling[end]?.at ?? 0, body)) : 0;
}

/** Gives where the lead's face ends between its last ideograph and the first of the rest. */
function boundary(glyphs: readonly Glyph[], from: number, to: number, body: string): number {
  const lead = glyphs[from - 1];
  let at = from;
  while (at < to && lead && (faceOf(glyphs[at] as Glyph, body) === faceOf(lead, body) || /[。：:.]/.test(glyphs[at]?.text ?? ''))) at++;
  return at;
}

/** Gives the number of code units before a glyph, lines counted one after another. */
function unitsBefore(lines: readonly Line[], index: number): number {
  let glyphs = 0;
  let units = 0;
  for (const line of lines) {
    if (index < glyphs + line.glyphs.length) return units + (line.offsets[index - glyphs] ?? 0);
    glyphs += line.glyphs.length;
    units += line.text.length;
  }
  return units;
}
