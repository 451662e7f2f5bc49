import { describe, expect, it } from 'vitest';
import { part, rangeIn, rawView, viewOf } from '../../../src/segment/pieces/view.js';
import { view } from '../unit.js';

describe('white space in values', () => {
  it.each([
    ['2018 年', '2018年'],
    ['XX 区', 'XX区'],
    ['月 份', '月份'],
    ['主  席', '主席'],
    ['周　　翔', '周翔'],
    ['环境 激发', '环境 激发'],
    ['  落实\n工作  ', '落实 工作'],
    ['A. Smith', 'A. Smith'],
    ['5 G网络', '5 G网络'],
    ['抓好 ，落实', '抓好，落实'],
    ['第 一 章 总则', '第一章 总则'],
    ['10 000', '10 000'],
    ['2 0 3 1 年 工 作 要 点', '2031年工作要点'],
    ['2 0 3 1 年 2 月 1 6 日', '2031年2月16日'],
    ['1 2 3 年', '1 2 3年'],
    ['（ 一 ）', '（一）'],
    ['𠮷 林', '𠮷林'],
    ['', ''],
  ])('%j is shown as %j', (text, shown) => expect(view(text).text).toBe(shown));

  it('joins the seams of wrapped lines without a blank', () => {
    const text = '认真落\n实工作in\nthe';
    expect(
      viewOf(text, [
        { start: 0, end: 3 },
        { start: 4, end: 9 },
        { start: 10, end: 13 },
      ]).text,
    ).toBe('认真落实工作in the');
  });
});

it('gives the ranges that it shows', () => {
  const text = '  月 份：3 月';
  const shown = view(text);
  expect(shown.text).toBe('月份：3月');
  expect(rangeIn(shown, 0, 2)).toEqual({ start: 2, end: 5 });
  expect(rangeIn(shown, 3, 5)).toEqual({ start: 6, end: 9 });
  expect(() => rangeIn(shown, 2, 2)).toThrow(RangeError);
  expect(() => rangeIn(shown, 4, 9)).toThrow(RangeError);
});

it('cuts parts without blanks at their ends', () => {
  const shown = view('优化环境 激发活力 抓好落实');
  expect(part(shown, 4, 10).text).toBe('激发活力');
  expect(part(shown, 4, 5)).toEqual({ text: '', offsets: [] });
  expect(rangeIn(part(shown, 5, 9), 0, 2)).toEqual({ start: 5, end: 7 });
});

it('shows white space as it stands where a gap speaks, but not what was set aside', () => {
  const text = '周  翔 毛  进— 1 —、李某';
  const shown = viewOf(text, [
    { start: 0, end: 9 },
    { start: 14, end: 17 },
  ]);
  expect(shown.text).toBe('周翔毛进、李某');
  expect(rawView(text, shown).text).toBe('周  翔 毛  进、李某');
});
