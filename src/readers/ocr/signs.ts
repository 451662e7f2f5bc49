import type { Sign } from './engine.js';

/**
 * Reads signs from what the network says of each step across a line: a certainty for each sign, and for none. A sign that
 * goes on over several steps is one (connectionist temporal classification); where it is surest, its middle is.
 *
 * @param values One row of `count` certainties for each step.
 * @param place Where the line begins and how wide it is, in pixels.
 */
export function signsIn(
  values: ArrayLike<number>,
  count: number,
  names: readonly string[],
  place: { readonly x: number; readonly width: number },
): Sign[] {
  const steps = Math.floor(values.length / count);
  const signs: Sign[] = [];
  let [open, before] = [0, 0];
  for (let step = 0; step < steps; step++) {
    const best = surest(values, step * count, count);
    const confidence = values[step * count + best] ?? 0;
    const sign = { text: names[best] ?? '', x: place.x + ((step + 0.5) / steps) * place.width, confidence };
    if (best !== 0 && best !== before) open = signs.push(sign);
    else if (best !== 0 && confidence > (signs[open - 1]?.confidence ?? 1)) signs[open - 1] = sign;
    before = best;
  }
  return signs;
}

/** Gives the place of the greatest of some values, counted from the first of them. */
function surest(values: ArrayLike<number>, from: number, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if ((values[from + at] ?? 0) > (values[from + best] ?? 0)) best = at;
  return best;
}
