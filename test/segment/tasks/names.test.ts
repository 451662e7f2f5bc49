import { expect, test } from 'vitest';
import { parse } from '../../../src/index.js';
import { expectContract } from '../../contract.js';

/** Reads the work of a plan whose items are these lines. */
async function tasksOf(...lines: string[]) {
  const text = ['云岫市2031年工作要点', ...lines].join('\n');
  const { document } = await parse(new TextEncoder().encode(text), { format: 'txt', withText: true });
  expectContract(document);
  return document.tasks;
}

/** Reads the work of one bracket behind an item. */
const named = async (bracket: string) => {
  const [task] = await tasksOf(`1.抓好春播。备足种子。${bracket}`);
  return task && { departments: task.departments, supporting: task.supporting };
};

const BEGIN = [
  '商塘镇',
  '商岩县教育局',
  '商澜市工商联',
  '商务局',
  '和坝镇',
  '和平区教育局',
  '会同县财政局',
  '和县财政局',
  '请坪镇',
  '由塘乡',
  '及岭镇',
  '并坝镇',
  '将坪镇',
  '将岩县民政局',
  '将军街道',
  '在田村',
  '对口协作办',
  '对外合作科',
  '把坪乡',
  '如塘县林业局',
  '含岩县水利局',
];

test.each(BEGIN)('%s is whole before a verb', async (name) => {
  expect(await named(`（${name}负责，市统计局配合）`)).toEqual({ departments: [name], supporting: ['市统计局'] });
  expect(await named(`（市统计局牵头，${name}配合）`)).toEqual({ departments: ['市统计局'], supporting: [name] });
});

test.each(BEGIN)('%s is whole behind a label and in a list', async (name) => {
  expect(await named(`（责任单位：${name}；配合单位：市统计局、${name}）`)).toEqual({
    departments: [name],
    supporting: ['市统计局', name],
  });
  expect(await tasksOf('1.抓好春播', `责任单位：${name}、市统计局`)).toMatchObject([{ departments: [name, '市统计局'] }]);
});

test.each(BEGIN)('和 and 及 divide %s from the body beside it', async (name) => {
  for (const sign of ['和', '及', '以及']) {
    expect((await named(`（责任单位：市统计局${sign}${name}）`))?.departments).toEqual(['市统计局', name]);
    expect((await named(`（责任单位：${name}${sign}市统计局）`))?.departments).toEqual([name, '市统计局']);
  }
});

test.each([
  ['（由市教育局负责）', ['市教育局']],
  ['（请市教育局牵头）', ['市教育局']],
  ['（由各镇负责）', ['各镇']],
  ['（由园区管委会负责）', ['园区管委会']],
  ['（由子公司负责）', ['子公司']],
  ['（市教育局牵头，会同市财政局负责）', ['市教育局', '市财政局']],
  ['（市教育局牵头，商市财政局抓落实）', ['市教育局', '市财政局']],
  ['（市教育局会同市财政局负责）', ['市教育局会同市财政局']],
  ['（市教育局等单位负责）', ['市教育局等单位']],
  ['（市自然资源和规划局负责）', ['市自然资源和规划局']],
  ['（市文化和旅游局及市教育局负责）', ['市文化和旅游局', '市教育局']],
  ['（太和镇和永和乡负责）', ['太和镇', '永和乡']],
])('%s names %j', async (bracket, departments) => expect((await named(bracket))?.departments).toEqual(departments));

test.each([
  ['（市教育局、市财政局参与）', { supporting: ['市教育局', '市财政局'] }],
  ['（市教育局指导）', { fields: { 指导: '市教育局' } }],
  ['（县教育局负责，市教育局指导）', { departments: ['县教育局'], fields: { 指导: '市教育局' } }],
  ['（市教育局督导）', { fields: { 督导: '市教育局' } }],
  ['（责任单位：市教育局；适用范围：甲地，不含乙地）', { departments: ['市教育局'], fields: { 适用范围: '甲地，不含乙地' } }],
  [
    '（责任单位：市教育局（含招生办，不含考试院）、各县（市、区））',
    { departments: ['市教育局（含招生办，不含考试院）', '各县（市、区）'] },
  ],
  ['（责任单位：市教育局（联系人：李明，电话：5550000））', { departments: ['市教育局（联系人：李明，电话：5550000）'] }],
])('%s says %j', async (bracket, expected) => {
  const none = { leaders: [], departments: [], supporting: [], members: [], fields: {}, period: null, deadline: null };
  expect(await tasksOf(`1.抓好春播。备足种子。${bracket}`)).toMatchObject([{ ...none, content: '抓好春播', ...expected }]);
});

/** Items that name their bodies in brackets, so that the text has the habit. */
const HABIT = ['1.听取汇报（经科委）', '2.组织视察（城建委、市督查室）'];

test.each(['组织部', '创建办', '督查室', '考核办', '推进办', '建设局', '整治工作领导小组办公室', '国防动员办公室', '经济开发区管委会'])(
  '（%s） is a body where a text names bodies so',
  async (name) => expect((await tasksOf(...HABIT, `3.抓好落实（${name}）`))[2]?.departments).toEqual([name]),
);

test.each([
  '成立工作指挥部',
  '组建推进专班',
  '市委、市政府确定试点乡镇',
  '召开市政府常务会议、印发各镇街政府',
  '选举产生村委会',
  '明确责任处室',
  '设立市级服务中心、便民服务办公室',
  '健全市级联席会议办公室',
  '报市委办公室',
  '报送市教育局',
  '送市档案局',
  '动员各街道办事处',
  '走访县人大办公室',
  '办公室设在市水利局',
  '原市卫生计生委',
  '简称市创建办',
  '赴邻市教育局',
  '与市人社局',
  '移交市档案局',
  '市粮食局并入市发展改革委',
])('（%s） is a clause and names no body', async (clause) => {
  expect((await tasksOf(...HABIT, `3.抓好落实（${clause}）`)).map(({ content }) => content)).toEqual(['听取汇报', '组织视察']);
});
