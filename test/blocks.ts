import { expect } from 'vitest';

/** Gives a page with the text between `<!-- NAME -->` and `<!-- /NAME -->` renewed. */
export function withBlock(text: string, name: string, block: string): string {
  // a table has lines of its own, a figure stands in its sentence
  const place = new RegExp(`(<!-- ${name} -->)(\\n?)[\\s\\S]*?(<!-- /${name} -->)`);
  expect(text).toMatch(place);
  return text.replace(place, (_, open, end, close) => open + end + block + end + close);
}
