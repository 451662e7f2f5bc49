import { describe, expect, it } from 'vitest';
import { beginsWithNumber, markerAt, markerCandidates } from '../../src/lexicon/number-forms.js';

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
    ['第二部分2032年度任务', 'part', 2, '第二部分'],
    ['第二章2032年任务', 'chapter', 2, '第二章'],
    ['第六条【适用范围】全县', 'article', 6, '第六条'],
    ['第六条（目的）为规范', 'article', 6, '第六条'],
    ['㊁、体育', 'chinese-circled', 2, '㊁、'],
    ['㊂ 艺术', 'chinese-circled', 3, '㊂'],
    ['⓷艺术', 'circled', 3, '⓷'],
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

it('is none where an article is only named: 第六条（一）项', () => expect(markerAt('第六条（一）项规定', 0)).toBeNull());

describe('beginsWithNumber', () => {
  it.each([
    '壹、学习',
    '㈠学习',
    '〔一〕学习',
    '课题一：学习',
    '第一编 学习',
    '1﹒学习',
    '❶学习',
    '㊀学习',
    '⒈学习',
    '12）学习',
    '1.2 目的',
    '2 组织',
  ])('says so of %s', (line) => expect(beginsWithNumber(line)).toBe(true));
  it.each(['12 亿元', '1.5万亩', '3 个乡镇', '2032年度', '1、2月份', '一、二等奖', '一 年来', '4.5公里', '课题组成员', '项目建设'])(
    'does not of %s',
    (line) => expect(beginsWithNumber(line)).toBe(false),
  );
});
