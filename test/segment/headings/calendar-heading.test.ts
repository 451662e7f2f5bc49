import { describe, expect, it } from 'vitest';
import { calendarHeadings } from '../../../src/segment/headings/calendar-heading.js';

describe('headings of a calendar', () => {
  const found = (...lines: string[]) => [...calendarHeadings(lines)].map(([at, key]) => `${at} ${key}`);

  it('follow each other', () => expect(found('一月', '备课', '二月', '开学')).toEqual(['0 month', '2 month']));
  it('turn the year', () => expect(found('十二月', '考试', '一月', '放假')).toEqual(['0 month', '2 month']));
  it('may be weeks', () => expect(found('第一周', '备课', '第二周', '开学')).toEqual(['0 week', '2 week']));
  it('may be meetings', () => expect(found('第一次会议（2月）', '审议', '第二次会议（4月下旬）', '视察')).toEqual(['0 week', '2 week']));
  it('are none alone', () => expect(found('一月', '备课')).toEqual([]));
  it('are none where they fall', () => expect(found('四月', '三月')).toEqual([]));
});
