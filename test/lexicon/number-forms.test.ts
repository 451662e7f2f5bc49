import { describe, expect, it } from 'vitest';
import { markerAt, markerCandidates } from '../../src/lexicon/number-forms.js';

describe('a number at the start of a line', () => {
  it.each([
    ['一、加强学习', 'chinese', 1, '一、'],
    ['十二、加强学习', 'chinese', 12, '十二、'],
    ['二十一、加强学习', 'chinese', 21, '二十一、'],
    ['三．加强学习', 'chinese', 3, '三．'],
    ['（一）加强学习', 'chinese-paren', 1, '（一）'],
    ['(二)加强学习', 'chinese-paren', 2, '(二)'],
    ['（三）、加强学习', 'chinese-paren', 3, '（三）、'],
    ['〔四〕加强学习', 'chinese-paren', 4, '〔四〕'],
    ['1.加强学习', 'arabic', 1, '1.'],
    ['12．加强学习', 'arabic', 12, '12．'],
    ['4﹒加强学习', 'arabic', 4, '4﹒'],
    ['㈡加强学习', 'chinese-paren', 2, '㈡'],
    ['贰、加强学习', 'chinese-formal', 2, '贰、'],
    ['【三】加强学习', 'chinese-paren', 3, '【三】'],
    ['❷加强学习', 'circled', 2, '❷'],
    ['3、加强学习', 'arabic', 3, '3、'],
    ['3 .加强学习', 'arabic', 3, '3 .'],
    ['４．加强学习', 'arabic', 4, '４．'],
    ['1、2031年重点工作', 'arabic', 1, '1、'],
    ['（1）加强学习', 'arabic-paren', 1, '（1）'],
    ['2）加强学习', 'arabic-paren', 2, '2）'],
    ['⑶加强学习', 'arabic-paren', 3, '⑶'],
    ['①加强学习', 'circled', 1, '①'],
    ['㉑加强学习', 'circled', 21, '㉑'],
    ['第一章 总则', 'chapter', 1, '第一章'],
    ['第三节 任务', 'section', 3, '第三节'],
    ['第十条 本方案适用于全县。', 'article', 10, '第十条'],
    ['第二部分 重点任务', 'part', 2, '第二部分'],
    ['1.2 收入目标', 'decimal', 2, '1.2'],
    ['2.1.3 东部市场', 'decimal', 3, '2.1.3'],
  ])('%s', (text, style, ordinal, raw) => {
    const marker = markerAt(text, 0);
    expect(marker).toMatchObject({ style, ordinal, start: 0 });
    expect(text.slice(0, marker?.end)).toBe(raw);
  });

  it.each([
    '2031年工作要点',
    '3-5月',
    '1.2亿元',
    '12.5%',
    '1、2月份',
    '1、2号楼',
    '一、二等奖',
    '一、二、三年级',
    '加强学习',
    '第一，加强学习',
    '100个',
    '一是加强学习',
    '5月',
    '〇',
  ])('not %s', (text) => expect(markerAt(text, 0)).toBeNull());
});

describe('places inside a paragraph', () => {
  const places = (text: string) => markerCandidates(text).map(({ start, end, place }) => `${place} ${text.slice(start, end)}`);

  it.each([
    ['抓经济。一、稳增长。二、促改革。', ['sentence 一、', 'sentence 二、']],
    ['“抓经济。”1.稳增长', ['sentence 1.']],
    ['打牢基础1、组织学习', ['inside 1、']],
    ['一、抓经济：1.稳增长；2.促改革', ['start 一、', 'inside 1.', 'inside 2.']],
    ['一、', []],
    ['一、一、', []],
    ['第十九、二十届', []],
    ['完成12.5亿元', []],
    ['见第三条', []],
  ])('%s', (text, found) => expect(places(text)).toEqual(found));
});
