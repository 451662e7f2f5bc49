import { describe, expect, it } from 'vitest';
import { type PlanDocument, parse } from '../../../src/index.js';
import { expectContract } from '../../contract.js';

type Task = PlanDocument['tasks'][number];

async function tasksOf(text: string): Promise<Task[]> {
  const { document } = await parse(new TextEncoder().encode(text), { format: 'txt', withText: true });
  expectContract(document);
  return document.tasks;
}

const TITLE = '青河县2031年重点工作任务分解';
const plan = (...lines: string[]) => tasksOf([TITLE, ...lines].join('\n'));

describe('a section that assigns once', () => {
  it('is the work, by its heading', async () => {
    const [task, ...more] = await plan(
      '一、经济',
      '（一）新增企业5家。加强培育。（责任单位：县工信局、县统计局；完成时限：6月底）',
      '二、民生',
    );
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      id: 't1',
      ordinal: 1,
      content: '新增企业5家',
      departments: ['县工信局', '县统计局'],
      deadline: { raw: '6月底', from: null, to: '2031-06' },
      path: [TITLE, '经济'],
      origin: 'inline',
      inferred: false,
    });
  });

  it('also where the bracket stands in its heading', async () => {
    expect(await plan('1.新建学校2所（县教育局牵头，县住建局配合）', '2.改造小区3个（县住建局负责）')).toMatchObject([
      { ordinal: 1, content: '新建学校2所', departments: ['县教育局'], supporting: ['县住建局'], path: [TITLE] },
      { ordinal: 2, content: '改造小区3个', departments: ['县住建局'] },
    ]);
  });

  it('also where labels stand behind a blank of its heading', async () => {
    expect(
      await plan('1.深化医改 牵头科室：医改办 责任领导：张三 完成时限：6月底前', '2.强化监管 牵头科室：法监科 完成时限：全年'),
    ).toMatchObject([
      { ordinal: 1, content: '深化医改', departments: ['医改办'], leaders: ['张三'], deadline: { to: '2031-06' } },
      { ordinal: 2, content: '强化监管', departments: ['法监科'], leaders: [], deadline: { to: '2031-12' } },
    ]);
  });

  it('by persons named with their offices', async () => {
    expect(await plan('1.推进甲事（县长李四、县工信局负责）', '2.推进乙事（副书记王五负责，县委改革办配合）')).toMatchObject([
      { content: '推进甲事', leaders: ['县长李四'], departments: ['县工信局'] },
      { content: '推进乙事', leaders: ['副书记王五'], supporting: ['县委改革办'] },
    ]);
  });

  it('is two where its heading assigns twice', async () => {
    expect((await plan('一、办好甲事（县教育局牵头）；办好乙事（县财政局牵头）。')).map(({ content }) => content)).toEqual([
      '办好甲事',
      '办好乙事',
    ]);
  });

  it('gives its work without the sign in front', async () => {
    const tasks = await plan('一、教学', '——抓好课改。责任科室：教研室。', '★压实责任。责任科室：安全科。');
    expect(tasks.map(({ content }) => content)).toEqual(['抓好课改', '压实责任']);
  });

  it('has its first sentence as work where it has no heading', async () => {
    const long = `${'抓好重点工作'.repeat(11)}，取得实效`;
    const [task] = await plan(`1.${long}。再加强督查。（县督查室负责）`);
    expect(task).toMatchObject({ content: long, ordinal: 1, departments: ['县督查室'] });
  });

  it('may guide only', async () => {
    expect(await plan('1.抓好培训。开展轮训。（县委组织部指导）')).toMatchObject([
      { content: '抓好培训', departments: [], fields: { 指导: '县委组织部' } },
    ]);
  });
});

describe('a section that assigns several times', () => {
  it('gives a task for each, under its heading', async () => {
    const tasks = await plan('一、抓好春耕。备足种子，确保供应。（县农业局负责）修好水渠。清淤20公里。（县水利局牵头，各乡镇配合）');
    expect(tasks).toMatchObject([
      { ordinal: null, content: '备足种子，确保供应', departments: ['县农业局'], path: [TITLE, '抓好春耕'] },
      { ordinal: null, content: '修好水渠', departments: ['县水利局'], supporting: ['各乡镇'], path: [TITLE, '抓好春耕'] },
    ]);
  });

  it('in paragraphs outside any section too', async () => {
    expect(await plan('备足种子，确保供应。（县农业局负责）', '修好水渠。清淤20公里。（县水利局负责）')).toMatchObject([
      { ordinal: null, content: '备足种子，确保供应', path: [TITLE] },
      { ordinal: null, content: '修好水渠', path: [TITLE] },
    ]);
  });
});

describe('a block of labelled lines', () => {
  it('is one task, with every label', async () => {
    const [task, ...more] = await plan(
      '一、关于春耕情况的调研',
      '牵头领导：张三',
      '责任部门：经科委',
      '课题组成员：李四、王五和相关委员',
      '联系人：赵六',
      '完成时间：10月份',
      '二、关于水利的调研',
      '牵头领导：王某',
      '完成时间：适时',
    );
    expect(task).toMatchObject({
      ordinal: 1,
      content: '关于春耕情况的调研',
      leaders: ['张三'],
      departments: ['经科委'],
      members: ['李四', '王五', '相关委员'],
      deadline: { raw: '10月份', from: '2031-10', to: '2031-10' },
      fields: { 联系人: '赵六' },
      origin: 'block',
    });
    expect(more).toMatchObject([{ ordinal: 2, leaders: ['王某'], deadline: { raw: '适时', from: null, to: null } }]);
  });

  it('may stand below text, as a line', async () => {
    expect(await plan('一、抓好春耕', '备足种子，确保供应。', '牵头单位：县农业局')).toMatchObject([
      { content: '抓好春耕', departments: ['县农业局'], origin: 'inline' },
    ]);
  });

  it('assigns nothing without a value', async () => {
    expect(await plan('一、抓好春耕', '责任单位：', '二、修好水利', '责任单位：/')).toEqual([]);
  });
});

describe('an assignment in several pieces', () => {
  it.each([
    ['labels above their values', ['牵头单位：', '县农业局', '配合单位：', '县水利局、县气象台']],
    ['a bracket over two lines', ['（牵头单位：县农业局', '配合单位：县水利局、县气象台）']],
    ['a list over two lines', ['牵头单位：县农业局', '配合单位：县水利局、', '县气象台']],
    ['numbered lines', ['（一）牵头单位：县农业局', '（二）配合单位：县水利局、县气象台']],
    ['two brackets', ['（牵头单位：县农业局）（配合单位：县水利局、县气象台）']],
  ])('%s', async (_, lines) => {
    const expected = { content: '抓好春耕', departments: ['县农业局'], supporting: ['县水利局', '县气象台'] };
    expect(await plan('一、抓好春耕。备足种子。', ...lines)).toMatchObject([expected]);
  });

  it('tells what it did not understand', async () => {
    const { document } = await parse(new TextEncoder().encode(`${TITLE}\n一、修渠。清淤。（责任单位：县水利局；总投资3亿元）`), {
      format: 'txt',
    });
    expect(document.tasks).toMatchObject([{ content: '修渠', departments: ['县水利局'] }]);
    expect(document.diagnostics.filter(({ code }) => code === 'assignment:unread')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('notes of time', () => {
  it('are no part of what is to be done', async () => {
    expect(await plan('一、开展主题教育（3月—9月），责任人：王磊', '二、修渠（县水利局负责，全年）')).toMatchObject([
      { content: '开展主题教育', leaders: ['王磊'], period: { raw: '3月—9月', from: '2031-03', to: '2031-09' } },
      { content: '修渠', departments: ['县水利局'], period: { raw: '全年', from: '2031-01', to: '2031-12' } },
    ]);
  });
});

describe('bodies in brackets', () => {
  it('are departments where a second item ends so', async () => {
    expect(await plan('1.修路（县交通局、县财政局）', '2.植树（县林业局）', '3.参观（县博物馆）')).toMatchObject([
      { content: '修路', departments: ['县交通局', '县财政局'] },
      { content: '植树', departments: ['县林业局'] },
    ]);
  });

  it('are so behind each sentence', async () => {
    expect(await plan('一、抓生产。修路。（县交通局）植树。（县林业局）', '二、抓安全。（县应急局）')).toMatchObject([
      { content: '修路', departments: ['县交通局'], path: [TITLE, '抓生产'] },
      { content: '植树', departments: ['县林业局'], path: [TITLE, '抓生产'] },
      { content: '抓安全', departments: ['县应急局'] },
    ]);
  });

  it('are none where one alone does, but with a time', async () => {
    expect(await plan('1.修路（县交通局）', '2.植树。', '3.清淤。')).toEqual([]);
    expect(await plan('1.修路（县交通局；6月底前）', '2.植树。')).toMatchObject([
      { content: '修路', departments: ['县交通局'], deadline: { to: '2031-06' } },
    ]);
  });
});

describe('a monthly plan without a table', () => {
  it('has whom its lines name', async () => {
    const tasks = await plan(
      '3月份：召开动员会。组织学习。（责任单位：办公室）',
      '4月份：开展培训。责任人：王磊',
      '5月份：组织验收。',
      '责任单位：工会',
    );
    expect(tasks).toMatchObject([
      { content: '召开动员会。组织学习', month: 3, departments: ['办公室'] },
      { content: '开展培训', month: 4, leaders: ['王磊'] },
      { content: '组织验收', month: 5, departments: ['工会'] },
    ]);
    expect(tasks).toHaveLength(3);
  });

  it('has lines of one width that are no wrapped paragraph', async () => {
    const tasks = await plan(...[1, 2, 3, 4, 5].map((month) => `${month}月份：召开会议，组织学习。责任人：王磊`));
    expect(tasks.map(({ content, month, leaders }) => [content, month, leaders])).toEqual(
      [1, 2, 3, 4, 5].map((month) => ['召开会议，组织学习', month, ['王磊']]),
    );
  });

  it('has whom the paragraphs and the items below its months name', async () => {
    const tasks = await plan('二月', '召开动员会。（责任单位：办公室）', '组织学习。', '三月', '1、春耕。', '（1）早稻。（县农业局负责）');
    expect(tasks.map(({ content, month, departments }) => [content, month, departments])).toEqual([
      ['召开动员会', 2, ['办公室']],
      ['组织学习', 2, []],
      ['春耕', 3, []],
      ['早稻', 3, ['县农业局']],
    ]);
  });
});

it('takes the first sentence of its own paragraph outside any section', async () => {
  expect(await plan('第一段说明情况。还有一句。', '第二段要办好活动。（责任单位：县科技局）')).toMatchObject([
    { content: '第二段要办好活动', path: [TITLE] },
  ]);
});

describe('prose assigns nothing', () => {
  it.each([
    '本要点由县教育局负责解释。',
    '各责任单位要做到：早部署、早落实。',
    '（以下简称春耕）要抓好。',
    '坚持党委领导、政府负责、公众参与。',
    '（一）抓学习。各单位要学习。',
  ])('%s', async (text) => expect(await plan(text)).toEqual([]));
});

it('has the month’s heading above the work of a monthly plan', async () => {
  const tasks = await plan('一、工作安排', '二月份：', '1、备种', '2、清淤', '三月份：', '1、春耕');
  expect(tasks.map(({ content, month, ordinal }) => [month, ordinal, content])).toEqual([
    [2, 1, '备种'],
    [2, 2, '清淤'],
    [3, 1, '春耕'],
  ]);
});

it('numbers the tasks in the order of the text, tables and brackets mixed', async () => {
  const tasks = await plan(
    '一、抓好春耕。备种。（县农业局负责）',
    '重点工作安排表',
    '月份\t工作内容\t责任单位',
    '3月\t清淤\t县水利局',
    '4月\t春耕\t各乡镇',
    '二、抓好夏收。抢收。（县农业局负责）',
  );
  expect(tasks.map(({ id, content, origin }) => [id, content, origin])).toEqual([
    ['t1', '抓好春耕', 'inline'],
    ['t2', '清淤', 'table'],
    ['t3', '春耕', 'table'],
    ['t4', '抓好夏收', 'inline'],
  ]);
  expect(tasks[1]?.path).toEqual([TITLE, '重点工作安排表']);
});

describe('work that says nothing', () => {
  it.each(['、', '。', '—', '……', '1.', '●●', '；。；'])('makes no task of a cell that holds only %s', async (cell) => {
    const tasks = await plan(
      '重点工作安排表',
      '月份\t工作内容\t责任单位',
      '3月\t清淤\t县水利局',
      `4月\t${cell}\t县住建局`,
      '5月\t春耕\t各乡镇',
    );
    expect(tasks.map(({ content }) => content)).toEqual(['清淤', '春耕']);
  });

  it('makes no task of signs that an assignment follows', async () => {
    expect(await plan('一、。（责任单位：县科技局）', '二、抓好春耕。（责任单位：县农业局）')).toMatchObject([{ content: '抓好春耕' }]);
  });

  it('keeps work in other letters, and work that begins with a number', async () => {
    const tasks = await plan('重点工作安排表', '月份\t工作内容\t责任单位', '3月\tOA上线\t县水利局', '4月\t5G基站\t县工信局');
    expect(tasks.map(({ content }) => content)).toEqual(['OA上线', '5G基站']);
  });
});
