/** Ordinary text in which persons and bodies stand that nothing assigns: no task names them. */
import { expect, test } from 'vitest';
import { parse } from '../../../src/index.js';

async function peopleIn(...lines: string[]): Promise<string[]> {
  const text = ['云岫县2031年春播工作方案', ...lines].join('\n');
  const { document } = await parse(new TextEncoder().encode(text), { format: 'txt' });
  return document.tasks.flatMap(({ leaders, departments, supporting, members }) => [...leaders, ...departments, ...supporting, ...members]);
}

/** Items whose bodies stand in brackets without a verb, so that the text has the habit; all that they name. */
const HABIT = ['一、重点工作', '1.听取汇报（经科委）', '2.组织视察（县督查室）'];
const NAMED = ['经科委', '县督查室'];

test.each<[string, string[]]>([
  [
    'the members of a leading group',
    [
      '二、组织领导',
      '成立春播工作领导小组，组成人员如下：',
      '组　长：杨　利　县长',
      '副组长：邓小明　副县长',
      '成　员：张国瑞　县水利局局长',
      '　　　　王建国　县农业农村局局长',
    ],
  ],
  ['the members of a group in a bracket', ['二、加强领导。成立专班（组长：杨利；副组长：邓小明；成员：张国瑞、王建国），统筹推进。']],
  [
    'the commander of a headquarters',
    ['二、指挥机构', '成立春播指挥部，名单如下：', '总指挥：杨利', '副总指挥：邓小明', '成员单位：县水利局、县财政局'],
  ],
  ['where an office is', ['二、加强领导。设立领导小组（办公室设在县农业农村局，主任由王建国兼任）。']],
  ['whom to ask', ['二、报送要求。每月报送进度（联系人：李明；电话：5550000）。']],
  ['a line with whom to ask', ['二、报送要求', '联系人：李明', '联系电话：5550000']],
  ['where to send reports', ['二、报送要求。每月底前报县农业农村局（邮箱：a@example.org）。']],
  ['who may explain', ['二、附则', '本方案由县农业农村局负责解释。']],
  ['who may explain, in a bracket', ['二、附则。自印发之日起施行（由县农业农村局负责解释）。']],
  ['whose the right to explain is', ['二、附则。自印发之日起施行（解释权归县农业农村局）。']],
  ['an abbreviation', ['二、执法。县农业综合行政执法大队（以下简称县执法大队）巡查。']],
  ['a short form', ['二、储备。县粮食和物资储备局（简称县粮储局）。']],
  ['a former name', ['二、防疫（原县卫计委）']],
  ['a second name', ['二、党建。县教育局（县委教育工委）。']],
  ['a definition', ['二、阵地建设（即县融媒体中心、县广播电视台）']],
  ['what a number includes', ['二、扩面（含县总工会、县妇联）']],
  ['examples', ['二、拓展（如县教育局、县民政局）']],
  ['what counts among them', ['二、评比（其中县直部门、县属企业各一个）']],
  ['whom it is for', ['二、宣讲（对象为各乡镇、县直各部门）']],
  ['where a text comes from', ['二、改革经验（来源：县委改革办）']],
  ['out of what it is taken', ['二、改革经验（摘自县政府办公室）']],
  ['who wrote it', ['二、改革经验（记者 李明 通讯员 王强）']],
  ['who issued a text', ['二、贯彻落实（县委办公室、县政府办公室印发）']],
  ['the number of a text', ['二、贯彻落实（云政办发〔2031〕5号）']],
  ['who approved it', ['二、争取支持（省财政厅、省教育厅批复）']],
  ['a quotation', ['二、弘扬精神。会议强调：“各级党委负责，各级政府落实。”']],
  ['a motto', ['二、健全机制（党委领导、政府负责、社会协同、公众参与）']],
  ['a principle', ['二、压实责任（谁主管谁负责）']],
  ['a principle of places', ['二、压实责任（属地管理、分级负责）']],
  ['a system', ['二、健全制度（行政首长负责制）']],
  ['who does not do it', ['二、移交管护（各乡镇不再负责）']],
  ['who takes part in a meeting', ['二、第一次全体会议（全体委员参加）']],
  ['a share of the money', ['二、资金安排（县财政配套30%）']],
  ['a state of things', ['二、学校布局（县教育局负责的学校共5所）']],
  ['whose consent is needed', ['二、试点先行（经县教育局同意）']],
  ['a clause with a body at its end', ['二、搭建班子（成立工作指挥部）']],
  ['a place', ['二、新建场馆（位于县政府办公室东侧）']],
  ['where one goes', ['二、外出考察（赴邻县财政局）']],
  ['with whom one signs', ['二、签约共建（与市人社局）']],
  ['a label that explains itself', ['二、名词解释', '责任单位：是指承担任务的单位。', '牵头单位：负责统筹协调。', '配合单位：积极配合。']],
  ['a label above prose', ['二、要求', '各责任单位：请于3月前报送。']],
  ['nobody in a label', ['二、抓好储备', '责任单位：待定', '责任人：/']],
  ['the unit of figures', ['二、投资计划（单位：万元）']],
  ['who signed', ['二、储备。备足种子。', '审核人：李明', '校对：赵刚', '填表人：王强']],
])('%s', async (_, lines) => expect(await peopleIn(...HABIT, ...lines)).toEqual(NAMED));

test('persons with their bodies, in a list of names', async () =>
  expect(await peopleIn('一、先进个人', '1.张国瑞（县教育局）', '2.李明（县财政局）', '3.王建国（县水利局）')).toEqual([]));
