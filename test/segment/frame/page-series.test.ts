import { describe, expect, it } from 'vitest';
import { pageNumbers, runningHeads } from '../../../src/segment/frame/page-series.js';

const page = '各单位要结合实际，认真抓好落实。'.repeat(20);

describe('page numbers alone on their lines', () => {
  it('are found where they rise a page apart', () => {
    expect([...pageNumbers([page, '3', page, '4', page, '5', page])]).toEqual([1, 3, 5]);
  });
  it('is the only one at the very top', () => {
    expect([...pageNumbers(['1', '2031年安全生产月活动', page])]).toEqual([0]);
    expect(pageNumbers(['5', '月份工作安排', page]).size).toBe(0);
    expect(pageNumbers([page, '5', page]).size).toBe(0);
  });
  it.each([
    ['the ordinals of a list', ['1', '召开会议', '2', '印发文件', '3', '组织检查']],
    ['two numbers', [page, '1', page, '2', page]],
    ['numbers that do not rise by one', [page, '1', page, '5', page, '2', page]],
  ])('are none: %s', (_, lines) => {
    expect(pageNumbers(lines).size).toBe(0);
  });
});

describe('running heads', () => {
  it('stand again and again beside page marks', () => {
    const lines = ['某某县人民政府公报', '— 1 —', page, '某某县人民政府公报', '— 2 —', page, '某某县人民政府公报', '— 3 —'];
    expect([...runningHeads(lines)]).toEqual([0, 3, 6]);
  });
  it('are none without page marks', () => {
    expect(runningHeads(['责任单位：县教育局', page, '责任单位：县教育局', page, '责任单位：县教育局']).size).toBe(0);
  });
});
