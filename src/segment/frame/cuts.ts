import type { View } from '../pieces/view.js';
import { COSTS } from './costs.js';

/** Says what a border inside a line costs, by what stands before it: the end of a sentence, a blank, nothing. */
export function cutCost({ text, offsets }: View, at: number): number {
  if (at <= 0 || at >= text.length) return 0;
  if (/[。！？；]/.test(text.charAt(at - 1)) || /[。！？；][”’』」）)]$/.test(text.slice(at - 2, at))) return COSTS.cut.sentence;
  const gap = text.charAt(at - 1) === ' ' || text.charAt(at) === ' ' || (offsets[at] ?? 0) - (offsets[at - 1] ?? 0) > 1;
  return gap ? COSTS.cut.blank : COSTS.cut.none;
}
