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
  it('are none where one comes twice', () => expect(found('三月', '备课', '三月', '开学')).toEqual([]));
  it('turn the year where half of it or more lies between, not where less does', () => {
    expect(found('九月', '开学', '二月', '开学')).toEqual(['0 month', '2 month']);
    expect(found('八月', '开学', '二月', '开学')).toEqual([]);
  });
  it('may stand among stretches of the year', () => {
    expect(found('全年工作', '巡查', '三月', '开学')).toEqual(['0 month', '2 month']);
    expect(found('三月', '开学', '下半年', '考试')).toEqual(['0 month', '2 month']);
  });
  it('leave out what falls between those that rise', () =>
    expect(found('九月', '开学', '十月', '秋游', '四月', '扫墓')).toEqual(['0 month', '2 month']));

  describe('that say what is done', () => {
    const lists = (...ends: string[]) => found(`二月${ends[0]}`, '1.备课', '2.开学', `三月${ends[1]}`, '1.植树');

    it('are months where they say the same, right above items that begin anew', () =>
      expect(lists('园务行政', '园务行政')).toEqual(['0 month', '3 month']));
    it('are none where they say different things', () => expect(lists('园务行政', '卫生保健')).toEqual([]));
    it('are none above a text, nor above items that go on', () => {
      expect(found('二月园务行政', '备课', '三月园务行政', '植树')).toEqual([]);
      expect(found('1.备课', '二月园务行政', '2.开学', '三月园务行政', '3.植树')).toEqual([]);
    });
    it('leave out another month that says something else', () =>
      expect(found('二月园务行政', '1.备课', '三月园务行政', '1.植树', '四月卫生保健', '1.体检')).toEqual(['0 month', '2 month']));
    it('are none at the end, nothing below', () => expect(found('二月园务行政', '1.备课', '三月园务行政')).toEqual([]));
  });
});
