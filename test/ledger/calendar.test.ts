import { describe, expect, it } from 'vitest';
import { dayAfter, firstDay, isDate, lastDay, monthsIn, monthsOf, monthText } from '../../src/ledger/calendar.js';
import { row, time } from './rows.js';

describe('months', () => {
  it.each([
    ['2031-03', '2031-05', '2031年3—5月'],
    [null, '2031-06', '2031年6月'],
    ['2031-11', null, '2031年11—12月'],
    ['2031-12', '2032-02', '2031年12月、2032年1—2月'],
    ['--11', '--02', '11—12、1—2月'],
    ['--03', '--05', '3—5月'],
    ['2031-01', '2031-12', '2031年全年'],
    ['2031-06-15', '2031-06-30', '2031年6月'],
    ['2031', '2031', '2031年全年'],
    [null, null, ''],
  ])('from %s to %s are %s', (from, to, text) => {
    expect(monthText(monthsIn({ from, to }), true)).toBe(text);
  });

  it('are those of the period and of the deadline', () => {
    const work = row({ content: '甲', period: time('2031-05', '2031-05'), deadline: time(null, '2031-03') });
    expect(monthText(monthsOf(work), false)).toBe('3、5月');
  });

  it('of a stretch without end are bounded', () => {
    expect(monthsIn({ from: '0001-01', to: '9999-12' })).toHaveLength(120);
  });
});

describe('days', () => {
  it.each([
    ['2031-02', '2031-02-01', '2031-02-28'],
    ['2032-02', '2032-02-01', '2032-02-29'],
    ['2031', '2031-01-01', '2031-12-31'],
    ['2031-06-15', '2031-06-15', '2031-06-15'],
    ['--03', null, null],
    [null, null, null],
  ])('of %s go from %s to %s', (text, first, last) => {
    expect([firstDay(text), lastDay(text)]).toEqual([first, last]);
  });

  it('follow each other over the turn of a year', () => {
    expect(dayAfter('2031-12-31')).toBe('2032-01-01');
    expect(dayAfter('2032-02-28')).toBe('2032-02-29');
  });

  it.each(['2031-13', '2031-02-30', '2031-00', '--03', 'June'])('%s is no date', (text) => {
    expect(isDate(text)).toBe(false);
  });
});
