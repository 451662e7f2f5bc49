import type { ActualText } from './actual-text.js';
import type { Drawn } from './pen.js';
import { told } from './verdict.js';

/** Holds glyphs that show what their marked content stands for, and what was drawn there that says something else. */
export interface Replaced {
  readonly glyphs: readonly Drawn[];
  /** Pairs of what the glyphs say and what they stand for. */
  readonly changed: readonly { readonly drawn: string; readonly text: string }[];
}

/** What makes no other text: blanks, soft hyphens, forms of one sign. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{C}]/gu, '');

/** Puts what marked content stands for in place of what its glyphs say; where both say the same, the glyphs stay. */
export function replaced(glyphs: readonly Drawn[]): Replaced {
  const spans = new Map<ActualText, Drawn[]>();
  for (const one of glyphs) if (one.actual) spans.set(one.actual, [...(spans.get(one.actual) ?? []), one]);
  const changed: { drawn: string; text: string }[] = [];
  const put = new Map<Drawn, Drawn | null>();
  for (const [{ text }, own] of spans) {
    const drawn = own.map(({ glyph }) => glyph.text).join('');
    if (bare(drawn) === bare(text)) continue;
    if (bare(told(drawn)) !== '') changed.push({ drawn, text });
    for (const [from, to] of spelled(own, text)) put.set(from, to);
  }
  const all = put.size === 0 ? glyphs : glyphs.flatMap((one) => (put.has(one) ? (put.get(one) ?? []) : [one]));
  return { glyphs: all, changed };
}

/**
 * Spells a text by the glyphs of its span: as many signs on each as there are for it; where there are fewer signs than glyphs, a sign
 * takes the room of several.
 */
function spelled(own: readonly Drawn[], text: string): [Drawn, Drawn | null][] {
  const signs = [...text.trim()];
  const share = (i: number, of: number, among: number): number => Math.floor((i * among) / of);
  if (signs.length >= own.length) {
    const signsOf = (i: number) => signs.slice(share(i, own.length, signs.length), share(i + 1, own.length, signs.length)).join('');
    return own.map((one, i) => [one, { ...one, glyph: { ...one.glyph, text: signsOf(i) } }]);
  }
  const members = signs.map((_, k) => own.filter((__, i) => share(i, own.length, signs.length) === k));
  return members.flatMap((some, k) => some.map((one, i): [Drawn, Drawn | null] => [one, i === 0 ? widened(some, signs[k] ?? '') : null]));
}

/** Has the first of some glyphs take the room of all of them on its line. */
function widened(some: readonly Drawn[], text: string): Drawn {
  const [first, last] = [some[0] as Drawn, some.at(-1) as Drawn];
  const end = last.glyph.y === first.glyph.y ? last.glyph.x + last.glyph.width : 0;
  return { ...first, glyph: { ...first.glyph, text, width: Math.max(first.glyph.width, end - first.glyph.x) } };
}
