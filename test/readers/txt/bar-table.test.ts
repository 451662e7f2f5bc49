import { expect, test } from 'vitest';
import { blocksIn, tableIn } from './reading.js';

test('a row a line, a bar behind each cell', async () => {
  const { table, rows } = await tableIn(
    '工作安排\n月份 | 工作内容 | 责任部门 |\n1月 | 召开会议 | 办公室 |\n2月 | 走访企业 | 经济科 |\n以上安排供参考。\n',
  );
  expect(rows).toEqual(['月份|工作内容|责任部门', '1月|召开会议|办公室', '2月|走访企业|经济科']);
  expect(table.columns).toBe(3);
});

test('a row that lost merged cells has bars for them at its end, and stands where it is like what the columns hold', async () => {
  const { table } = await tableIn(
    '周次 | 日期 | 工作 | 部门 |\n第一周 | 3月1日 | 开学典礼和表彰大会 | 德育处 |\n3月2日 | 全体教师会议 | 教务处 | |\n教学常规大检查 | 教务处 | ||\n',
  );
  expect(table.rows.map((row) => row.cells.map((cell) => cell.column))).toEqual([
    [0, 1, 2, 3],
    [0, 1, 2, 3],
    [1, 2, 3],
    [2, 3],
  ]);
});

test('a first row with a bar too many has a name over two columns', async () => {
  const { table } = await tableIn('起止日期 | 工作 | 部门 | |\n第一周 | 3月1日 | 开学典礼 | 德育处 |\n第二周 | 3月8日 | 班会 | 教务处 |\n');
  expect(table.rows[0]?.cells).toMatchObject([{ column: 0, colSpan: 2 }, { column: 2 }, { column: 3 }]);
});

test('a row may have lost the bars at its end', async () => {
  const { rows } = await tableIn('月份 | 工作 | 部门 | 备注 |\n2月 | 报名 | 教务处 |\n3月 | 植树 | 团委 |\n');
  expect(rows).toEqual(['月份|工作|部门|备注', '2月|报名|教务处', '3月|植树|团委']);
});

test('a cell a line, a bar behind each', async () => {
  const cells = [
    '时间',
    '内 容',
    '领导',
    '备注',
    '一月',
    '1、筹备会议',
    '王某',
    '',
    '',
    '2、走访委员',
    '李某',
    '',
    '二月',
    '1、视察',
    '王某',
    '',
  ];
  const { rows } = await tableIn(`计划表\n${cells.map((cell) => (cell ? `${cell} |\n` : '|\n')).join('')}上一篇：某某\n`);
  expect(rows).toEqual(['时间|内 容|领导|备注', '一月|1、筹备会议|王某', '|2、走访委员|李某', '二月|1、视察|王某']);
});

test('a cell a line, bars on lines of their own round each row', async () => {
  const asLines = (...rows: string[][]) => rows.map((row) => `|\n${row.map((cell) => `${cell}\n|\n`).join('')}`).join('');
  const { rows } = await tableIn(
    `2032年目录\n${asLines(['序号', '事项', '单位'], ['1', '供水管理办法', '城管局'], ['2', '养老规划', '民政局'])}`,
  );
  expect(rows).toEqual(['序号|事项|单位', '1|供水管理办法|城管局', '2|养老规划|民政局']);
});

test('bars between the cells may close a row whose last cell is empty', async () => {
  const { rows } = await tableIn('月份|工作|负责人|备注\n1月|送温暖|张某|\n2月|文体活动|王某|与团委联合\n');
  expect(rows).toEqual(['月份|工作|负责人|备注', '1月|送温暖|张某', '2月|文体活动|王某|与团委联合']);
});

test('months may head columns', async () => {
  const { rows } = await tableIn('工作事项 | 1月 | 2月 | 科室\n廉政 | 签订责任书 | 廉政谈话 | 纪检室\n培训 | 制定方案 | 第一期 | 教育科\n');
  expect(rows[0]).toBe('工作事项|1月|2月|科室');
});

test('bars between the cells only want three rows and three columns', async () => {
  expect((await tableIn('月份 | 工作 | 部门\n1月 | 会议 | 办公室\n2月 | 走访 | 经济科\n')).rows).toHaveLength(3);
  expect(await blocksIn('首页 | 新闻 | 公告\n县政府 | 县政协 | 县人大\n')).toHaveLength(2);
});

test.each([
  ['labels with their values', '索引号: | 1134/2030 | 分类: | 文件 |\n机构: | 县政府 | 日期: | 2030-04-09 |\n'],
  ['one line', '首页 | 新闻 | 公告 |\n县政府今天召开会议。\n'],
])('%s are no table', async (_, text) => {
  expect((await blocksIn(text)).filter((block) => block.startsWith('['))).toEqual([]);
});
