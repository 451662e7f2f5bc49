import type { Range } from '../document.js';
import { depthAfter } from './brackets.js';

/** Divides a list at some signs, brackets and quotations kept whole: 各县（市、区），市直各单位 at ，. Empty items are left out. */
export const divide = (text: string, sign: RegExp): string[] =>
  dividedAt(text, sign)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((item) => item !== '');

/** Leaves out the signs at both ends of a stretch (UTF-16 units). */
export function withoutEdges(text: string, { start, end }: Range, sign: RegExp): Range {
  let [from, to] = [start, end];
  while (from < to && sign.test(text.charAt(from))) from++;
  while (to > from && sign.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Gives the places of the items between the signs that stand outside brackets and quotations (UTF-16 units), empty ones too. */
export function dividedAt(text: string, sign: RegExp): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    depth = depthAfter(depth, c);
    if (depth > 0 || !sign.test(c)) continue;
    found.push({ start, end: at });
    start = at + 1;
  }
  return [...found, { start, end: text.length }];
}
