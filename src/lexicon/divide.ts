import { depthAfter } from './brackets.js';

/** Divides a list at some signs, brackets and quotations kept whole: 各县（市、区），市直各单位 at ，. Empty items are left out. */
export function divide(text: string, sign: RegExp): string[] {
  const items: string[] = [];
  let depth = 0;
  let current = '';
  for (const c of text) {
    depth = depthAfter(depth, c);
    if (depth === 0 && sign.test(c)) {
      items.push(current);
      current = '';
    } else current += c;
  }
  return [...items, current].map((item) => item.trim()).filter((item) => item !== '');
}
