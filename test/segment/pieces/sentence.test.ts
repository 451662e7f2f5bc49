import { describe, expect, it } from 'vitest';
import { headingSentence, LONGEST_HEADING, sentenceEnd } from '../../../src/segment/pieces/sentence.js';

describe('a numbered paragraph divides', () => {
  it.each([
    ['加强学习。深入学习', '加强学习', '深入学习'],
    ['加强学习', '加强学习', ''],
    ['加强学习：', '加强学习', ''],
    ['加强学习；', '加强学习', ''],
    ['怎么办？抓落实。', '怎么办', '抓落实。'],
    ['加强学习.深入学习', '加强学习', '深入学习'],
    ['完成投资1.2亿元。继续推进。', '完成投资1.2亿元', '继续推进。'],
    ['学习《抓好春耕。的通知》精神。再部署。', '学习《抓好春耕。的通知》精神', '再部署。'],
    ['抓好春耕（责任单位：甲局。）。再部署', '抓好春耕（责任单位：甲局。）', '再部署'],
    ['喊响“我来干！”抓落实。', '喊响“我来干！”抓落实', ''],
    ['加强A. B建设。', '加强A. B建设', ''],
  ])('%s', (text, heading, rest) => {
    const found = headingSentence(text);
    expect(text.slice(0, found?.headingEnd)).toBe(heading);
    expect(text.slice(found?.end)).toBe(rest);
  });

  it('has no heading where the first sentence is too long or empty', () => {
    expect(headingSentence('工'.repeat(LONGEST_HEADING))?.headingEnd).toBe(60);
    expect(headingSentence(`${'工'.repeat(LONGEST_HEADING)}。`)?.headingEnd).toBe(60);
    expect(headingSentence(`${'工'.repeat(LONGEST_HEADING + 1)}。`)).toBeNull();
    expect(headingSentence('。')).toBeNull();
    expect(headingSentence('')).toBeNull();
  });
});

it('lets an unclosed bracket hold a sentence’s end back only so far', () => {
  const text = `抓好（${'工'.repeat(100)}。后面。`;
  expect(sentenceEnd(text)).toBe(text.indexOf('。') + 1);
  expect(sentenceEnd('甲。乙。', 2)).toBe(4);
});
