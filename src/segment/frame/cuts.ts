/** Borders inside a line, and claims that begin or end at them. */
import type { Evidence } from '../choose.js';
import type { Element } from '../element.js';
import type { View } from '../pieces/view.js';
import { type Claim, type FrameText, type Label, type Place, placeIn } from './claim.js';
import { COSTS } from './costs.js';

/** Says what a border inside a line costs, by what stands before it: the end of a sentence, a blank, nothing. */
export function cutCost({ text, offsets }: View, at: number): number {
  if (at <= 0 || at >= text.length) return 0;
  if (/[。！？；]/.test(text.charAt(at - 1)) || /[。！？；][”’』」）)]$/.test(text.slice(at - 2, at))) return COSTS.cut.sentence;
  const gap = text.charAt(at - 1) === ' ' || text.charAt(at) === ' ' || (offsets[at] ?? 0) - (offsets[at - 1] ?? 0) > 1;
  return gap ? COSTS.cut.blank : COSTS.cut.none;
}

/** Says what a place costs that stands inside a line. */
export function cutAt({ units }: FrameText, { unit, at }: Place): number {
  const own = units[unit];
  return own?.kind === 'text' ? cutCost(own.view, at) : 0;
}

/** Holds a stretch of a line: the unit, its view, and two places in it (UTF-16 units). */
interface Stretch {
  readonly unit: number;
  readonly view: View;
  readonly from: number;
  readonly to: number;
}

/**
 * Makes a claim on a stretch of a line, worth what speaks for it less half of what each border costs. `shown` is what a border
 * costs that the rule knows by more than what stands before it.
 */
export function insideLine(
  text: FrameText,
  label: Label,
  { unit, view, from, to }: Stretch,
  worth: Evidence,
  elements: readonly Element[],
  shown: { readonly from?: number; readonly to?: number } = {},
): Claim {
  const cut = ((shown.from ?? cutCost(view, from)) + (shown.to ?? cutCost(view, to))) / 2;
  const evidence = [worth, ...(cut > 0 ? [{ why: 'inside a line', score: -cut }] : [])];
  return { label, start: { unit, at: from }, end: placeIn(text, unit, to), evidence, elements };
}
