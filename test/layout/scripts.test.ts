import { expect, it } from 'vitest';
import { fragmentsOf } from '../../src/layout/lines.js';
import type { Glyph } from '../../src/layout/page.js';

/** Sets text in signs of one size, so far right and down; letters are half as wide as ideographs. */
const set = (text: string, x: number, y: number, size = 16): Glyph[] => {
  let at = x;
  return [...text].map((sign) => {
    const width = /[a-zA-Z0-9[\]]/.test(sign) ? size / 2 : size;
    at += width;
    return { text: sign, x: at - width, y, width, size, font: '', bold: false };
  });
};
const lines = (...glyphs: Glyph[][]) => fragmentsOf(glyphs.flat()).map(({ text }) => text);

it('keeps raised and lowered figures behind their letters', () => {
  expect(lines(set('约5km', 100, 200), set('2', 140, 194, 9), set('以内', 145, 200))).toEqual(['约5km2以内']);
  expect(lines(set('CO', 100, 200), set('2', 116, 206, 9), set('少', 121, 200))).toEqual(['CO2少']);
  expect(lines(set('见注', 100, 200), set('[12]', 132, 192, 9), set('。', 150, 200))).toEqual(['见注[12]。']);
});

it('leaves readings above words, and small text beside large, on lines of their own', () => {
  expect(lines(set('畲族', 100, 200), set('she', 100, 185, 8))).toEqual(['she', '畲族']);
  expect(lines(set('大字', 100, 200), set('小字注', 160, 192, 9))).toEqual(['小字注', '大字']);
  expect(lines(set('甲乙', 100, 200, 10), set('丙丁', 121, 195, 10))).toEqual(['丙丁', '甲乙']);
});

it('reads letters that are all set apart as words', () => {
  const spread = (text: string) => [...text].map((sign, i): Glyph => ({ ...(set(sign, 100 + 12 * i, 200)[0] as Glyph), spacing: 4 }));
  expect(lines(spread('ABC'))).toEqual(['ABC']);
  expect(lines([...'ABC'].flatMap((sign, i) => set(sign, 100 + 12 * i, 200)))).toEqual(['A B C']);
});
