import { describe, expect, it } from 'vitest';
import { calendarHeading, calendarHeadings } from '../../../src/segment/headings/calendar-heading.js';

it.each([
  ['二月份：', '二月份'],
  ['3月', '3月'],
  ['【十二月】', '十二月'],
  ['第一周（9月1日—7日）', '第一周（9月1日—7日）'],
  ['第12周', '第12周'],
  ['第二次会议（4月下旬）', '第二次会议（4月下旬）'],
  ['下半年', '下半年'],
  ['全年：', '全年'],
])('%s', (line, words) => expect(calendarHeading(line)).toBe(words));

it.each(['3', '13月', '3月召开会议', '第一周召开会议', '三月份：召开会议', '第三次会议'])('not %s', (line) =>
  expect(calendarHeading(line)).toBeNull(),
);

describe('headings of a calendar', () => {
  const found = (...lines: string[]) => [...calendarHeadings(lines)].map(([at, key]) => `${at} ${key}`);

  it('follow each other', () => expect(found('一月', '备课', '二月', '开学')).toEqual(['0 month', '2 month']));
  it('turn the year', () => expect(found('十二月', '考试', '一月', '放假')).toEqual(['0 month', '2 month']));
  it('may be weeks', () => expect(found('第一周', '备课', '第二周', '开学')).toEqual(['0 week', '2 week']));
  it('may be meetings', () => expect(found('第一次会议（2月）', '审议', '第二次会议（4月下旬）', '视察')).toEqual(['0 week', '2 week']));
  it('are none alone', () => expect(found('一月', '备课')).toEqual([]));
  it('are none where they fall', () => expect(found('四月', '三月')).toEqual([]));
});
