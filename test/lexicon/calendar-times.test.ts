import { describe, expect, it } from 'vitest';
import { isTime, monthOf, readDays } from '../../src/lexicon/calendar-times.js';

describe('monthOf', () => {
  it.each([
    ['3', 3],
    ['３', 3],
    ['3月', 3],
    ['3 月 份', 3],
    ['十二月', 12],
    ['三月份', 3],
    ['2020年3月', 3],
    ['元月', 1],
    ['13', null],
    ['0', null],
    ['3-5月', null],
    ['一季度', null],
    ['全年', null],
    ['三月三', null],
  ])('%s is %s', (text, month) => expect(monthOf(text)).toBe(month));
});

describe('readDays', () => {
  it.each([
    ['2月17日-2月23日', '2020-02-17', '2020-02-23'],
    ['2.17-2.23', '2020-02-17', '2020-02-23'],
    ['9月1日—7日', '2020-09-01', '2020-09-07'],
    ['第3周（3.2-3.8）', '2020-03-02', '2020-03-08'],
  ])('%s', (text, from, to) => expect(readDays(text, 2020)).toEqual({ from, to }));

  it.each(['3月', '第三周', '3月5日学雷锋活动', '1.5万元', '周一'])('%s names no days, or more than days', (text) =>
    expect(readDays(text, 2020)).toBeNull(),
  );
});

describe('isTime', () => {
  it.each(['6月底前', '一季度', '全年', '3-5月', '第3周', '2020年12月'])('%s', (text) => expect(isTime(text)).toBe(true));
  it.each(['3', '3月召开全会', '办公室', '工作内容', '9:00-9:30'])('not %s', (text) => expect(isTime(text)).toBe(false));
});
