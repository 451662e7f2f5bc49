import { expect, test } from 'vitest';
import { endsInBodies, inlineAssignments } from '../../../src/segment/assignments/inline-assignment.js';
import { processorSeconds } from '../../processor-time.js';
import { part } from '../../series.js';

const EMPTY = { leaders: [], departments: [], supporting: [], members: [], deadline: null, period: null, fields: {}, unread: [] };

/** Shows what was found, after checking that every value stands where it says. */
function shown(text: string, bare = false): unknown[] {
  return inlineAssignments(text, bare).map(({ start, end, assignment }) => {
    const texts = (values: readonly { text: string; start: number; end: number }[]) =>
      values.map((value) => {
        expect(value.start).toBeGreaterThanOrEqual(start);
        expect(value.end).toBeLessThanOrEqual(end);
        expect(text.slice(value.start, value.end).replace(/\s/g, '')).toBe(value.text.replace(/\s/g, ''));
        return value.text;
      });
    const { leaders, departments, supporting, members, deadline, period, fields, unread } = assignment;
    return {
      place: text.slice(start, end),
      leaders: texts(leaders),
      departments: texts(departments),
      supporting: texts(supporting),
      members: texts(members),
      deadline: texts(deadline)[0] ?? null,
      period: texts(period)[0] ?? null,
      unread: texts(unread),
      fields: Object.fromEntries(fields.map(({ label, value }) => [label, texts([value])[0]])),
    };
  });
}

test.each([
  ['（责任单位：甲局、乙局；完成时限：6月底）', { departments: ['甲局', '乙局'], deadline: '6月底' }],
  ['（松鹤街道，县教育局负责）', { departments: ['松鹤街道', '县教育局'] }],
  ['（指挥部办公室负责）', { departments: ['指挥部办公室'] }],
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
  ['（国务院各部门分别负责，年内持续推进）', { departments: ['国务院各部门'], period: '年内持续推进' }],
  ['（6月底前完成，甲局负责）', { departments: ['甲局'], deadline: '6月底前完成' }],
  ['（甲局牵头；完成时限：6月底）', { departments: ['甲局'], deadline: '6月底' }],
  ['（责任单位：甲局；2020年6月底前完成）', { departments: ['甲局'], deadline: '2020年6月底前完成' }],
  ['（责任领导：张三；责任科室：某科）', { leaders: ['张三'], departments: ['某科'] }],
  ['（张三牵头，办公室配合）', { leaders: ['张三'], supporting: ['办公室'] }],
  ['（分管副区长牵头）', { leaders: ['分管副区长'] }],
  ['（自然资源和规划局负责）', { departments: ['自然资源和规划局'] }],
  ['（甲局、乙局和各街道负责）', { departments: ['甲局', '乙局', '各街道'] }],
  ['（甲局负责，6月开工，12月完工）', { departments: ['甲局'], period: '6月开工，12月完工' }],
  ['（8月底前，甲局牵头完成）', { departments: ['甲局'], deadline: '8月底前' }],
  ['（甲委牵头，10月底前报市政府）', { departments: ['甲委'], deadline: '10月底前报市政府' }],
  ['（甲部牵头，乙部等参与。以下均需地方落实，不再列出）', { departments: ['甲部'], supporting: ['乙部等'] }],
  ['（以上任务由甲局牵头）', { departments: ['甲局'] }],
  ['（责任单位：甲厅、乙厅；列第一位的为牵头单位，下同）', { departments: ['甲厅', '乙厅'] }],
  ['（甲局牵头，乙局参加）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（牵头部门：甲处 责任部门：乙处、丙处 完成时间：2019年12月）', { departments: ['甲处', '乙处', '丙处'], deadline: '2019年12月' }],
  ['（甲局牵头、乙局配合）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（完成时限：6月底）', { deadline: '6月底' }],
  ['（甲局；责任领导：方远）', { leaders: ['方远'], departments: ['甲局'] }],
  ['（责任人：李明，3月）', { leaders: ['李明'], period: '3月' }],
  ['（甲局负责，全年）', { departments: ['甲局'], period: '全年' }],
  ['（甲局牵头，乙局配合、丙局参与）', { departments: ['甲局'], supporting: ['乙局', '丙局'] }],
  ['（甲局牵头、乙局、丙局配合、丁局参与）', { departments: ['甲局'], supporting: ['乙局', '丙局', '丁局'] }],
  ['（甲局牵头推进，乙局、丙局协同推进）', { departments: ['甲局'], supporting: ['乙局', '丙局'] }],
  ['（甲局负责；联系人：李明）', { departments: ['甲局'], fields: { 联系人: '李明' } }],
  ['（地点：县城；责任单位：甲局）', { departments: ['甲局'], fields: { 地点: '县城' } }],
  ['（甲局负责资金保障，各乡镇配合做好征迁）', { departments: ['甲局'], supporting: ['各乡镇'] }],
  ['（该项任务由甲局牵头，乙局配合）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（第1、2项由甲局负责，第3项由乙局负责）', { departments: ['甲局', '乙局'] }],
  ['（甲局、乙局，列第一位的为牵头单位）', { departments: ['甲局', '乙局'] }],
  ['（责任单位/责任人：甲局/李明）', { leaders: ['李明'], departments: ['甲局'] }],
  ['（责任单位及责任人：县甲局李明）', { leaders: ['李明'], departments: ['县甲局'] }],
  ['（责任单位：★甲局、乙乙局*）', { departments: ['甲局', '乙乙局'] }],
  ['（责任单位：县甲局李明，县乙局方远）', { leaders: ['李明', '方远'], departments: ['县甲局', '县乙局'] }],
  ['（责任单位：甲局【牵头】、乙局）', { departments: ['甲局', '乙局'] }],
  ['（甲局（牵头）、乙局）', { departments: ['甲局', '乙局'] }],
  ['（甲局负总责，乙局配合）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（甲局牵头抓总、各乡镇具体落实）', { departments: ['甲局', '各乡镇'] }],
  ['（甲局统筹协调，乙局具体负责）', { departments: ['甲局', '乙局'] }],
  ['（甲局为牵头单位，乙局为配合单位）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（牵头单位为甲局，配合单位为乙局）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（甲局负责，会同乙局、丙局）', { departments: ['甲局', '乙局', '丙局'] }],
  ['（主责：甲局；协助：乙局）', { departments: ['甲局'], supporting: ['乙局'] }],
  ['（责任单位：甲局 6月底前）', { departments: ['甲局'], deadline: '6月底前' }],
  ['（甲局负责，3月启动，6月底前完成）', { departments: ['甲局'], period: '3月启动', deadline: '6月底前完成' }],
  ['（甲局负责，10月完成）', { departments: ['甲局'], deadline: '10月完成' }],
  ['（甲局负责，长期坚持）', { departments: ['甲局'], period: '长期坚持' }],
  ['（甲局负责，12月31日止）', { departments: ['甲局'], deadline: '12月31日止' }],
  ['（甲局负责6月底前完成）', { departments: ['甲局'], deadline: '6月底前完成' }],
  ['｛责任单位：甲局｝', { departments: ['甲局'] }],
  ['（责任单位：甲局；总投资3亿元）', { departments: ['甲局'], unread: ['总投资3亿元'] }],
  ['（责任单位：甲局，已开工；乙局）', { departments: ['甲局', '乙局'], unread: ['已开工'] }],
  ['（占比达到60%，由甲局负责）', { departments: ['甲局'], unread: ['占比达到60%'] }],
  ['（甲局负责，占比达到60%，乙局配合）', { departments: ['甲局'], supporting: ['乙局'], unread: ['占比达到60%'] }],
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
  '落实（市场主导、政府引导、企业负责）原则',
  '落实（谁牵头、谁负责）原则',
  '某办法（由市财政局牵头制定的办法已印发）',
  '参观（三楼会议室；3月）',
  '走访企业（松鹤街道；3月）',
  '开展培训（干部；3月）',
  '加强管理（责任单位：甲局要切实加强管理）',
  '',
  '加强管理（毕业生由学校负责）',
  '加强管理（即县教育局、县财政局）',
])('none in %s', (text) => {
  expect(shown(text)).toEqual([]);
});

test('long texts are read in linear time', async () => {
  const seconds = await processorSeconds(() => {
    inlineAssignments('（'.repeat(part(100_000)));
    inlineAssignments(`${'（'.repeat(part(50_000))}${'）'.repeat(part(50_000))}`);
    inlineAssignments('（甲局负责'.repeat(part(20_000)));
    inlineAssignments('责任单位：'.repeat(part(20_000)));
    inlineAssignments('。责任单位：甲局'.repeat(part(5_000)));
    inlineAssignments('（甲）'.repeat(part(50_000)));
  });
  expect(seconds).toBeLessThan(part(30));
});

test('no statement begins inside a bracket', () => {
  const place = '（一期工程。时限：6月底）';
  expect(shown(`${place}按期完工。`)).toEqual([{ ...EMPTY, place, deadline: '6月底', unread: ['一期工程'] }]);
});

test.each([
  ['开展主题教育（3月—9月），责任人：王磊', { place: '责任人：王磊', leaders: ['王磊'] }],
  [
    '举办培训，牵头单位：甲办、配合单位：乙办。',
    { place: '牵头单位：甲办、配合单位：乙办。', departments: ['甲办'], supporting: ['乙办'] },
  ],
  ['推进某事。——责任单位：甲局', { place: '责任单位：甲局', departments: ['甲局'] }],
  ['责任单位：甲局。各单位要加强领导。', { place: '责任单位：甲局。', departments: ['甲局'] }],
  ['推进某事。责任单位：甲局；推进另一事。', { place: '责任单位：甲局；', departments: ['甲局'] }],
])('a statement: %s', (text, expected) => {
  expect(shown(text)).toEqual([{ ...EMPTY, ...expected }]);
});

test.each([
  ['（县交通局、县财政局；11月底前）', { departments: ['县交通局', '县财政局'], deadline: '11月底前' }],
  ['（3-5月，教导处）', { departments: ['教导处'], period: '3-5月' }],
  ['（县交通局6月底前）', { departments: ['县交通局'], deadline: '6月底前' }],
])('bodies with a time at the end: %s', (bracket, expected) => {
  expect(shown(`推进某项工作${bracket}。`)).toEqual([{ ...EMPTY, ...expected, place: bracket }]);
  expect(shown(`推进某项工作${bracket}，取得实效。`)).toEqual([]);
});

test('a bracket that says when, beside one that assigns', () => {
  const expected = [
    { ...EMPTY, place: '（甲局负责）', departments: ['甲局'] },
    { ...EMPTY, place: '（6月底前完成）', deadline: '6月底前完成' },
  ];
  expect(shown('推进某事（甲局负责）（6月底前完成）。')).toEqual(expected);
  expect(shown('推进某事（6月底前完成）（甲局负责）。')).toEqual(expected.toReversed());
});

test.each([
  ['听取专项工作报告（财经工委、预算工委）。', ['财经工委', '预算工委']],
  ['做好报名注册（教导处）', ['教导处']],
  ['组织调研（各专委会）', ['各专委会']],
])('bodies at the end, where the text names them so: %s', (text, departments) => {
  expect(shown(text)).toEqual([]);
  expect(shown(text, true)).toMatchObject([{ departments }]);
  expect(endsInBodies(text)).toBe(true);
});

test.each([
  '县发展改革局（县粮食局）',
  '召开座谈会（三楼会议室）',
  '慰问老人（松鹤社区）',
  '参观（县人民医院）',
  '开展视察（人大代表）',
  '党员学习（王磊）',
  '主持人：王磊（县财政局）',
  '第一届职代会（工会，2031年）',
  '贯彻意见（县委办，2031年3月印发）',
  '推进党建进（机关、学校、企业）',
  '做好工作（教导处）和其他',
  '某事（教导处负责）',
])('no bodies at the end of %s', (text) => expect(endsInBodies(text)).toBe(false));
