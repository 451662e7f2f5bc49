import { describe, expect, it } from 'vitest';
import { grouped, sorted } from '../../src/ledger/arrange.js';
import { selected, type Wanted } from '../../src/ledger/select.js';
import { row, time } from './rows.js';

const SPRING = row({
  content: '春',
  period: time('2031-03', '2031-05'),
  departments: ['县教育局'],
  supporting: ['县财政局'],
  leaders: ['王明'],
});
const JUNE = row({ content: '夏', deadline: time(null, '2031-06'), departments: ['市教育局', '县教育局'] });
const ANY = row({ content: '某', deadline: time(null, '--06') });
const YEAR = row({ content: '常', period: time('2031-01', '2031-12'), departments: ['县教育局'] });
const NEVER = row({ content: '待', period: time(null, null, '待定') });
const ALL = [YEAR, JUNE, SPRING, ANY, NEVER];

const contents = (wanted: Partial<Wanted>) =>
  selected(ALL, { months: [], by: null, leaders: [], departments: [], ...wanted }).rows.map(({ content }) => content);
const month = (number: number, year: number | null = null) => ({ months: [{ year, month: number }] });

describe('rows are chosen', () => {
  it('by month: all that a period covers, and the month of a deadline', () => {
    expect([2, 3, 4, 5, 6].map((number) => contents(month(number)).join(''))).toEqual(['常', '常春', '常春', '常春', '常夏某']);
    expect(contents(month(6, 2031))).toEqual(['常', '夏', '某']);
    expect(contents(month(6, 2030))).toEqual(['某']);
  });

  it('by the last day; a time without a year is counted, not guessed', () => {
    expect(contents({ by: '2031-06' })).toEqual(['夏', '春']);
    expect(contents({ by: '2031-06-15' })).toEqual(['春']);
    expect(contents({ by: '2031' })).toEqual(['常', '夏', '春']);
    expect(selected(ALL, { months: [], by: '2031', leaders: [], departments: [] }).undated).toBe(1);
  });

  it('by body, whether it is responsible or supports, and by person', () => {
    expect(contents({ departments: ['县财政局'] })).toEqual(['春']);
    expect(contents({ departments: ['教育局'] })).toEqual(['常', '夏', '春']);
    expect(contents({ departments: ['教育局'], leaders: ['王明'] })).toEqual(['春']);
  });
});

describe('rows are arranged', () => {
  const named = (groups: ReturnType<typeof grouped>) =>
    groups.map(({ name, rows }) => `${name}:${rows.map(({ content }) => content).join('')}`);
  const names = (by: Parameters<typeof grouped>[1]) => named(grouped(ALL, by));

  it('by time, those without one last', () => {
    expect(sorted(ALL, 'time').map(({ content }) => content)).toEqual(['某', '常', '春', '夏', '待']);
    expect(sorted(ALL, 'document')).toEqual(ALL);
  });

  it('in groups: in each month, of each body, those of a whole year and those of none apart', () => {
    expect(names('month')).toEqual(['6月:某', '2031年3月:春', '2031年4月:春', '2031年5月:春', '2031年6月:夏', '全年:常', '未定时间:待']);
    expect(named(grouped([YEAR, SPRING], 'month', month(3).months))).toEqual(['2031年3月:春', '全年:常']);
    expect(names('department')).toEqual(['县教育局:常夏春', '市教育局:夏', '未列部门:某待']);
    expect(names('leader')).toEqual(['王明:春', '未列领导:常夏某待']);
    expect(names(null)).toEqual(['null:常夏春某待']);
  });
});
