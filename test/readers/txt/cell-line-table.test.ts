import { expect, it } from 'vitest';
import { blocksIn, tableIn } from './reading.js';

const HEAD = '月份\n| 周次\n| 工作\n|\n';

it('reads a cell a line, with a bar before each but the first of a row', async () => {
  const { rows, table } = await tableIn(`${HEAD}三月\n安全月\n| 第一周\n| 开学\n|\n第二周\n| 报名\n|\n四月\n| 第三周\n|\n|\n散会。\n`);
  expect(table.columns).toBe(3);
  expect(rows).toEqual(['月份|周次|工作', '三月/安全月|第一周|开学', '第二周|报名', '四月|第三周|']);
  expect(table.rows[2]?.cells.map(({ column }) => column)).toEqual([1, 2]);
});

it.each([
  ['a row that is never closed', `${HEAD}三月\n| 第一周\n| 开学\n|\n四月\n| 第二周\n| 报名`],
  ['names that are none', '三月。\n| 周次\n| 工作\n|\n三月\n| 第一周\n| 开学\n|\n四月\n| 第二周\n| 报名\n|\n'],
  ['two columns', '月份\n| 工作\n|\n三月\n| 开学\n|\n四月\n| 报名\n|\n'],
])('leaves %s', async (_, text) => {
  expect((await blocksIn(text)).filter((block) => block.startsWith('['))).toEqual([]);
});
