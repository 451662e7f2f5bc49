import { describe, expect, it } from 'vitest';
import { runOnReading, runOnTable } from '../../../src/segment/tables/run-on-table.js';
import { view } from '../unit.js';

const TEXT =
  '请抓好落实。青河县协商计划重点工作分解表月份重点工作1月份 走访慰问困难群众召开常委会2月份 召开全会月份重点工作3月份 开展调研全年 编发简报';

describe('a table that became words', () => {
  const shown = view(TEXT);
  const table = runOnTable(shown);

  it('is found with its caption, its header and its months', () => {
    expect(shown.text.slice(table?.start, table?.end)).toBe(TEXT.slice(6));
    expect(table?.caption?.text).toBe('青河县协商计划重点工作分解表');
    expect(table?.header).toMatchObject({ month: '月份', content: '重点工作' });
    expect(table?.rows.map(({ time, content }) => `${time.text}=${content.text}`)).toEqual([
      '1月份=走访慰问困难群众召开常委会',
      '2月份=召开全会',
      '3月份=开展调研',
      '全年=编发简报',
    ]);
    expect(table?.repeated.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['月份重点工作']);
  });

  it('gives its work, told apart where it runs together', () => {
    const reading = runOnReading(table as NonNullable<typeof table>, shown, 2031);
    expect(reading.tasks.map(({ month, content, inferred }) => [month, content, inferred])).toEqual([
      [1, '走访慰问困难群众', true],
      [1, '召开常委会', true],
      [2, '召开全会', false],
      [3, '开展调研', false],
      [null, '编发简报', false],
    ]);
    expect(reading.tasks.at(-1)?.period).toEqual({ raw: '全年', from: '2031-01', to: '2031-12' });
  });
});

it('has a caption that a blank parts from the header', () => {
  const shown = view('青河县重点工作分解表 月份 重点工作 1月 走访慰问困难群众 2月 召开常委会 3月 开展调研');
  const table = runOnTable(shown);
  expect([table?.start, table?.caption?.text]).toEqual([0, '青河县重点工作分解表']);
});

it.each([
  '1月份重点工作已完成。',
  '月份重点工作1月份召开全会',
  '月份重点工作1月份 甲2月份 乙',
  '重点工作1月份 甲2月份 乙3月份 丙',
  '月份重点工作3月份 甲4月份 乙5月份 丙',
])('no table: %s', (text) => expect(runOnTable(view(text))).toBeNull());
