import { expect, test } from 'vitest';
import { inlineAssignments } from '../../../src/segment/rules/inline-assignment.js';

const EMPTY = { leaders: [], departments: [], supporting: [], members: [], deadline: null, fields: {} };

/** Shows what was found, after checking that every value stands where it says. */
function shown(text: string): unknown[] {
  return inlineAssignments(text).map(({ start, end, assignment }) => {
    const texts = (values: readonly { text: string; start: number; end: number }[]) =>
      values.map((value) => {
        expect(value.start).toBeGreaterThanOrEqual(start);
        expect(value.end).toBeLessThanOrEqual(end);
        expect(text.slice(value.start, value.end).replace(/\s/g, '')).toBe(value.text.replace(/\s/g, ''));
        return value.text;
      });
    const { leaders, departments, supporting, members, deadline, fields } = assignment;
    return {
      place: text.slice(start, end),
      leaders: texts(leaders),
      departments: texts(departments),
      supporting: texts(supporting),
      members: texts(members),
      deadline: deadline?.text ?? null,
      fields: Object.fromEntries(fields.map(({ label, value }) => [label, texts([value])[0]])),
    };
  });
}

test.each([
  ['（责任单位：甲局、乙局；完成时限：6月底）', { departments: ['甲局', '乙局'], deadline: '6月底' }],
  ['（责任单位：甲局；配合单位：乙局）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（牵头单位：甲局，责任单位：乙局、丙局）', { departments: ['甲局', '乙局', '丙局'] }],
  [
    '〔牵头单位：区政府办公室，责任单位：区政府有关部门，各街道（功能区）〕',
    { departments: ['区政府办公室', '区政府有关部门', '各街道（功能区）'] },
  ],
  ['（牵头单位：市某局，责任单位：各区〔市、县〕政府、开发区管委会）', { departments: ['市某局', '各区〔市、县〕政府', '开发区管委会'] }],
  ['[牵头单位：区某局；责任单位：指挥部成员单位、各街办(新区)]', { departments: ['区某局', '指挥部成员单位', '各街办(新区)'] }],
  ['【责任单位：甲局】', { departments: ['甲局'] }],
  ['(牵头:甲科 责任人:李明 时限:5月1日前)', { leaders: ['李明'], departments: ['甲科'], deadline: '5月1日前' }],
  ['（责任人：李明 进展情况：已于3月开工）', { leaders: ['李明'], fields: { 进展情况: '已于3月开工' } }],
  ['(责任单位:甲局,乙局)', { departments: ['甲局', '乙局'] }],
  ['（责任单位：甲局）', { departments: ['甲局'] }],
  ['（责任单位：甲厅按职责分工负责。具体任务均涉及相关市（州）人民政府，不再做分工，下同。）', { departments: ['甲厅'] }],
  ['（甲委牵头，乙局、丙局配合）', { departments: ['甲委'], supporting: ['乙局', '丙局'] }],
  ['（甲委牵头，乙局、丙局等配合）', { departments: ['甲委'], supporting: ['乙局', '丙局等'] }],
  ['（甲委牵头乙局、丙局配合）', { departments: ['甲委'], supporting: ['乙局', '丙局'] }],
  ['（甲部、乙部负责）', { departments: ['甲部', '乙部'] }],
  ['（甲部、乙部按职责分工负责）', { departments: ['甲部', '乙部'] }],
  ['（甲部，乙部负责）', { departments: ['甲部', '乙部'] }],
  ['（甲部牵头，乙部、丙部按职责分工负责，丁部参与）', { departments: ['甲部', '乙部', '丙部'], supporting: ['丁部'] }],
  ['（甲部牵头，各区人民政府负责落实）', { departments: ['甲部', '各区人民政府'] }],
  ['（某部牵头，国务院相关部门及各地区按职责分工负责）', { departments: ['某部', '国务院相关部门', '各地区'] }],
  ['（省某改革委（省能源局）牵头，省财政厅配合）', { departments: ['省某改革委（省能源局）'], supporting: ['省财政厅'] }],
  ['（民政部会同有关部门负责）', { departments: ['民政部会同有关部门'] }],
  ['（教育部等有关部门负责）', { departments: ['教育部等有关部门'] }],
  ['（甲部牵头，会同乙部负责）', { departments: ['甲部', '乙部'] }],
  ['（由甲局负责，乙局参与）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（教育部指导）', { fields: { 指导: '教育部' } }],
  ['（甲市负责，教育部、财政部指导）', { departments: ['甲市'], fields: { 指导: '教育部、财政部' } }],
  ['（甲局牵头，2020年6月底前完成）', { departments: ['甲局'], deadline: '2020年6月底前完成' }],
  ['（国务院各部门分别负责，年内持续推进）', { departments: ['国务院各部门'], deadline: '年内持续推进' }],
  ['（6月底前完成，甲局负责）', { departments: ['甲局'], deadline: '6月底前完成' }],
  ['（甲局牵头；完成时限：6月底）', { departments: ['甲局'], deadline: '6月底' }],
  ['（责任单位：甲局；2020年6月底前完成）', { departments: ['甲局'], deadline: '2020年6月底前完成' }],
  ['（责任领导：张三；责任科室：某科）', { leaders: ['张三'], departments: ['某科'] }],
  ['（张三牵头，办公室配合）', { leaders: ['张三'], supporting: ['办公室'] }],
  ['（分管副区长牵头）', { leaders: ['分管副区长'] }],
  ['（自然资源和规划局负责）', { departments: ['自然资源和规划局'] }],
  ['（甲局、乙局和各街道负责）', { departments: ['甲局', '乙局', '各街道'] }],
  ['（甲局负责，6月开工，12月完工）', { departments: ['甲局'], deadline: '6月开工，12月完工' }],
  ['（8月底前，甲局牵头完成）', { departments: ['甲局'], deadline: '8月底前' }],
  ['（甲委牵头，10月底前报市政府）', { departments: ['甲委'], deadline: '10月底前报市政府' }],
  ['（甲部牵头，乙部等参与。以下均需地方落实，不再列出）', { departments: ['甲部'], supporting: ['乙部等'] }],
  ['（以上任务由甲局牵头）', { departments: ['甲局'] }],
  ['（责任单位：甲厅、乙厅；列第一位的为牵头单位，下同）', { departments: ['甲厅', '乙厅'] }],
  ['（甲局牵头，乙局参加）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（牵头部门：甲处 责任部门：乙处、丙处 完成时间：2019年12月）', { departments: ['甲处', '乙处', '丙处'], deadline: '2019年12月' }],
  ['（甲局牵头、乙局配合）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（完成时限：6月底）', { deadline: '6月底' }],
  ['（团中央、全国妇联等按职责分工负责）', { departments: ['团中央', '全国妇联等'] }],
])('%s', (bracket, expected) => {
  const place = { ...EMPTY, ...expected, place: bracket };
  expect(shown(bracket)).toEqual([place]);
  expect(shown(`推进某项工作。${bracket}`)).toEqual([place]);
  expect(shown(`推进某项工作${bracket}。加强（一期）管理。`)).toEqual([place]);
});

test('several in one paragraph', () => {
  const text = '推进甲事（甲局牵头）。推进乙事（乙局负责，丙局配合）。推进丙事（试行）。';
  expect(shown(text).map((found) => (found as { place: string }).place)).toEqual(['（甲局牵头）', '（乙局负责，丙局配合）']);
});

test('labels that stand as a statement behind the text', () => {
  expect(shown('推进甲事。责任单位：甲局、乙局；完成时限：6月底前。再推进乙事。')).toEqual([
    { ...EMPTY, place: '责任单位：甲局、乙局；完成时限：6月底前。', departments: ['甲局', '乙局'], deadline: '6月底前' },
  ]);
  expect(shown('推进甲事。 牵头单位：甲局。配合单位：乙局')).toEqual([
    { ...EMPTY, place: '牵头单位：甲局。配合单位：乙局', departments: ['甲局'], supporting: ['乙局'] },
  ]);
});

test.each([
  '某规定（以下简称《规定》）',
  '某办法（试行）',
  '（一）加强管理',
  '由市教育局负责解释。',
  '市教育局牵头，市财政局配合，推进某项工作。',
  '某表（详见附件）',
  '某表（见附件1）',
  '推进某项工作（由市教育局负责解释）',
  '建设（一期）',
  '某工作（3-5月）',
  '某工作（6月底前完成）',
  '完善社会治理（党委领导、政府负责、社会协同、公众参与）',
  '落实（政府主导、企业参与）机制',
  '落实（谁主管谁负责）原则',
  '落实（专人负责）制度',
  '各区（市、县）人民政府',
  '工作会议（市教育局、市财政局）',
  '要加强（坚持问题导向，抓好落实）',
  '（略）',
  '召开会议（全体委员参加）',
  '组织视察（区领导带队，各部门参加）',
  '占比提高（占比达到60%，由财政局负责）',
  '',
])('none in %s', (text) => {
  expect(shown(text)).toEqual([]);
});

test('long texts are read in linear time', () => {
  const began = performance.now();
  inlineAssignments('（'.repeat(100_000));
  inlineAssignments(`${'（'.repeat(50_000)}${'）'.repeat(50_000)}`);
  inlineAssignments('（甲局负责'.repeat(20_000));
  inlineAssignments('责任单位：'.repeat(20_000));
  inlineAssignments('。责任单位：甲局'.repeat(5_000));
  inlineAssignments('（甲）'.repeat(50_000));
  expect(performance.now() - began).toBeLessThan(30_000);
});

test('no statement begins inside a bracket', () => {
  expect(shown('（一期工程。时限：6月底）按期完工。')).toEqual([{ ...EMPTY, place: '（一期工程。时限：6月底）', deadline: '6月底' }]);
});
