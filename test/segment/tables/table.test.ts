import { describe, expect, it } from 'vitest';
import type { TaskDraft } from '../../../src/segment/assignments/task-draft.js';
import { readTable } from '../../../src/segment/tables/table.js';
import { built, read } from './table-builder.js';

/** Shows of a draft what it states, in a line. */
function brief(task: TaskDraft): string {
  const time = (period: TaskDraft['period']): string => (period ? `${period.from ?? ''}/${period.to ?? ''}` : '');
  const facts: [string, string][] = [
    ['#', String(task.ordinal ?? '')],
    ['month', String(task.month ?? '')],
    ['period', time(task.period)],
    ['deadline', time(task.deadline)],
    ['leaders', task.leaders.join(',')],
    ['departments', task.departments.join(',')],
    ['supporting', task.supporting.join(',')],
    ['members', task.members.join(',')],
    ['under', task.headings.join('>')],
    ...Object.entries(task.fields),
  ];
  return [task.content, ...facts.filter(([, value]) => value).map(([name, value]) => `${name}=${value}`)].join(' ');
}

function tasks(rows: readonly (readonly string[])[]): string[] {
  return read(rows).tasks.map(brief);
}

describe('monthly tables', () => {
  const rows = [
    ['月 份', '工作内容', '分管领导', '责任部门'],
    ['1', '（1）召开常委会议', '俞某', '办公室\n\n相关专委会'],
    ['^', '（2）走访困难户（全年）', '周  某\n\n毛  某', '办公室'],
    ['2', '（1）视察健康产业（2-5月）', '夏某', '教文委\n（文史会）'],
  ];

  it('read an item a row, its month from the covering cell', () => {
    const reading = read(rows);
    expect(reading.role).toBe('schedule');
    expect(reading.columns.map(({ role }) => role)).toEqual(['month', 'content', 'leader', 'department']);
    expect(reading.tasks.map(brief)).toEqual([
      '召开常委会议 #=1 month=1 period=2020-01/2020-01 leaders=俞某 departments=办公室,相关专委会',
      '走访困难户 #=2 month=1 period=2020-01/2020-12 leaders=周某,毛某 departments=办公室',
      '视察健康产业 #=1 month=2 period=2020-02/2020-05 leaders=夏某 departments=教文委（文史会）',
    ]);
  });

  it('show a covering cell in each row, with its place only once', () => {
    const [first, second] = read(rows).rows;
    expect(first?.cells[0]).toMatchObject({ text: '1', rowSpan: 2, merged: false });
    expect(second?.cells[0]).toMatchObject({ text: '1', rowSpan: 1, merged: true, range: null });
    expect(first?.cells[3]?.text).toBe('办公室 相关专委会');
  });

  it('take an empty month below a filled one as merged, as a text file shows it', () => {
    const plain = rows.map((row) => row.map((cell) => (cell === '^' ? '' : cell)));
    expect(read(plain).tasks.map(brief)).toEqual(read(rows).tasks.map(brief));
    expect(read(plain).rows[1]?.cells[0]).toEqual(read(rows).rows[1]?.cells[0]);
    expect(read(plain).rows[0]?.cells[0]?.rowSpan).toBe(2);
  });

  it('keep ranges of the reading text for each value, and for all of a task from its month on', () => {
    const { document, block } = built(rows);
    const [, task] = readTable(document, block, { year: 2020, caption: null }).tasks;
    const shown = (field: 'content' | 'period' | 'month' | 'leaders') =>
      (task?.ranges[field] ?? []).map(({ start, end }) => document.text.slice(start, end));
    expect(shown('content')).toEqual(['走访困难户']);
    expect(shown('period')).toEqual(['全年']);
    expect(shown('month')).toEqual(['1']);
    expect(shown('leaders')).toEqual(['周  某', '毛  某']);
    expect(document.text.slice(task?.range.start, task?.range.end)).toMatch(/^1\t（1）[\s\S]*办公室$/);
  });

  it('hold an item a paragraph where a month has one list', () => {
    expect(
      tasks([
        ['青山区2020年重点工作分解表', '<'],
        ['月份', '重点工作'],
        ['1月份', '走访慰问老干部\n召开常委会:通过有关材料'],
        ['3月份', '开展环境整治调研'],
        ['^', '提案审查、交办\n对改革进行视察'],
        ['全年', '编发工作简报'],
      ]),
    ).toEqual([
      '走访慰问老干部 month=1 period=2020-01/2020-01',
      '召开常委会:通过有关材料 month=1 period=2020-01/2020-01',
      '开展环境整治调研 month=3 period=2020-03/2020-03',
      '提案审查、交办 month=3 period=2020-03/2020-03',
      '对改革进行视察 month=3 period=2020-03/2020-03',
      '编发工作简报 period=2020-01/2020-12',
    ]);
  });

  it('hold one item for each time that a cell lists', () => {
    expect(
      tasks([
        ['时间', '工作安排'],
        ['一季度', '1月：召开全会；2-3月：开展走访'],
        ['二季度', '4月初召开协商会\n5月、6月组织视察'],
      ]),
    ).toEqual([
      '召开全会 period=2020-01/2020-01',
      '开展走访 period=2020-02/2020-03',
      '召开协商会 period=2020-04/2020-04',
      '组织视察 period=2020-05/2020-06',
    ]);
  });

  it('work out items that stand in clauses, and say so', () => {
    const { tasks: found } = read([
      ['月份', '主要工作'],
      ['一月', '召开全会；走访慰问；筹备代表大会'],
      ['二月', '听取工作汇报。'],
    ]);
    expect(found.map(({ content, inferred }) => [content, inferred])).toEqual([
      ['召开全会', true],
      ['走访慰问', true],
      ['筹备代表大会', true],
      ['听取工作汇报。', false],
    ]);
  });

  it('put lines side by side together where a month has one row', () => {
    expect(
      tasks([
        ['月份', '活动内容', '责任部门'],
        ['3月', '学雷锋活动\n植树活动', '团委\n总务处'],
        ['4月', '清明祭扫', '德育处\n团委'],
      ]),
    ).toEqual([
      '学雷锋活动 month=3 period=2020-03/2020-03 departments=团委',
      '植树活动 month=3 period=2020-03/2020-03 departments=总务处',
      '清明祭扫 month=4 period=2020-04/2020-04 departments=德育处,团委',
    ]);
  });

  it('read fields of work side by side, each under its column', () => {
    expect(
      tasks([
        ['月份', '支部党员大会', '党课'],
        ['1月', '讨论年度工作计划', '学习全会公报精神'],
        ['2月', '/', '集中观看警示教育片'],
        ['3月', '无', '——'],
      ]),
    ).toEqual([
      '讨论年度工作计划 month=1 period=2020-01/2020-01 under=支部党员大会',
      '学习全会公报精神 month=1 period=2020-01/2020-01 under=党课',
      '集中观看警示教育片 month=2 period=2020-02/2020-02 under=党课',
    ]);
  });

  it('read them whatever they are called, but not what is said about one piece of work', () => {
    const rows = [
      ['月份', '德育', '教学', '后勤安全', '工会活动'],
      ['二月', '开学第一课', '常规检查', '设施排查', '迎新茶话会'],
      ['三月', '学雷锋', '教研周', '消防演练', '/'],
    ];
    expect(tasks(rows).map((one) => one.replace(/ .*under=/, ' under '))).toEqual([
      ...['开学第一课 under 德育', '常规检查 under 教学', '设施排查 under 后勤安全', '迎新茶话会 under 工会活动'],
      ...['学雷锋 under 德育', '教研周 under 教学', '消防演练 under 后勤安全'],
    ]);
    const subjects = [
      ['月份', '宣传主题', '宣传内容'],
      ['3月', '植树护绿', '宣传森林法'],
      ['4月', '国家安全', '宣传国家安全法'],
    ];
    expect(tasks(subjects)).toHaveLength(2);
  });

  it('keep rows without a header as rows, and make nothing of them', () => {
    const reading = read([
      ['1月', '组织召开民主生活会', '办公室', '张某'],
      ['2月', '开展春节走访慰问活动', '工会', '李某'],
    ]);
    expect(reading).toMatchObject({ role: 'other', headerRange: null, tasks: [] });
    expect(reading.rows).toHaveLength(2);
    expect(reading.columns.map(({ role }) => role)).toEqual(['other', 'other', 'other', 'other']);
  });

  it('read columns in any order', () => {
    expect(
      tasks([
        ['承办部门', '协商议题', '序号', '时间'],
        ['经济委', '推动数字经济发展', '1', '4月'],
        ['社法委', '加强社区养老服务', '2', '3月上旬'],
      ]),
    ).toEqual([
      '推动数字经济发展 #=1 month=4 period=2020-04/2020-04 departments=经济委',
      '加强社区养老服务 #=2 month=3 period=2020-03/2020-03 departments=社法委',
    ]);
  });

  it('read a table that goes on beside itself', () => {
    const reading = read([
      ['月份', '工作内容', '月份', '工作内容'],
      ['1月', '召开全会', '7月', '开展视察'],
      ['2月', '走访慰问', '8月', '组织培训'],
      ['^', '植树造林', '', ''],
    ]);
    expect(reading.columns.map(({ role }) => role)).toEqual(['month', 'content', 'month', 'content']);
    expect(reading.tasks.map(({ month, content }) => [month, content])).toEqual([
      [1, '召开全会'],
      [7, '开展视察'],
      [2, '走访慰问'],
      [8, '组织培训'],
      [2, '植树造林'],
    ]);
  });

  it('take the month from a row over the table', () => {
    const reading = read([
      ['序号', '工作内容', '责任部门'],
      ['一月份', '<', '<'],
      ['1', '召开全会', '办公室'],
      ['2', '走访慰问（1-2月）', '工会'],
      ['二月份', '<', '<'],
      ['1', '开展培训', '人事科'],
    ]);
    expect(reading.role).toBe('schedule');
    expect(reading.tasks.map(brief)).toEqual([
      '召开全会 #=1 month=1 period=2020-01/2020-01 departments=办公室 under=一月份',
      '走访慰问 #=2 month=1 period=2020-01/2020-02 departments=工会 under=一月份',
      '开展培训 #=1 month=2 period=2020-02/2020-02 departments=人事科 under=二月份',
    ]);
  });

  it('set a header aside that is shown again', () => {
    const reading = read([...rows, rows[0] ?? [], ['3', '（1）组织培训', '余某', '委员工委']]);
    expect(reading.rows).toHaveLength(4);
    expect(reading.tasks).toHaveLength(4);
    expect(reading.asides).toEqual([{ range: expect.anything(), reason: 'repeated-header' }]);
  });
});

describe('tables that assign work', () => {
  it('read two header rows, headings, merged tasks and remarks', () => {
    const reading = read([
      ['序号', '重点任务', '工作措施', '责任分工', '<', '完成时限', '备注'],
      ['^', '^', '^', '牵头单位', '配合单位', '^', '^'],
      ['一、党的建设', '<', '<', '<', '<', '<', '<'],
      ['1', '加强学习', '制定学习计划。', '县委办', '县政府办、县教育局', '6月底前', ''],
      ['^', '^', '开展干部轮训。', '组织部', '各镇街', '12月', '重点'],
      ['二、民生改善', '<', '<', '<', '<', '<', '<'],
      ['2', '扩大就业', '举办招聘会。', '人社局', '/', '', ''],
    ]);
    expect(reading.role).toBe('assignments');
    expect(reading.columns.map(({ name }) => name)).toEqual(['序号', '重点任务', '工作措施', '牵头单位', '配合单位', '完成时限', '备注']);
    expect(reading.tasks.map(brief)).toEqual([
      '制定学习计划。 #=1 deadline=/2020-06 departments=县委办 supporting=县政府办,县教育局 under=党的建设 重点任务=加强学习',
      '开展干部轮训。 #=1 deadline=2020-12/2020-12 departments=组织部 supporting=各镇街 under=党的建设 重点任务=加强学习 备注=重点',
      '举办招聘会。 #=2 departments=人社局 under=民生改善 重点任务=扩大就业',
    ]);
    expect(reading.rows[0]?.cells.map(({ text, merged }) => [text, merged]).slice(0, 2)).toEqual([
      ['一、党的建设', false],
      ['一、党的建设', true],
    ]);
  });

  it('take the task itself where each has its measures beside it', () => {
    expect(
      tasks([
        ['序号', '重点任务', '主要措施', '责任单位', '完成时限'],
        ['1', '改造老旧小区', '1.制定方案；2.组织施工。', '住建局', '年底前'],
        ['2', '新建敬老院', '完成主体工程。', '民政局', '10月底'],
      ]),
    ).toEqual([
      '改造老旧小区 #=1 deadline=/2020-12 departments=住建局 主要措施=1.制定方案；2.组织施工。',
      '新建敬老院 #=2 deadline=/2020-10 departments=民政局 主要措施=完成主体工程。',
    ]);
  });

  it('put a merged field of work beside the work into fields', () => {
    expect(
      tasks([
        ['工作类别', '工作任务', '责任科室', '责任人'],
        ['党\n建\n工\n作', '开展主题党日', '机关党委', '张某'],
        ['^', '召开民主生活会', '机关党委', '李某'],
      ]),
    ).toEqual([
      '开展主题党日 leaders=张某 departments=机关党委 工作类别=党建工作',
      '召开民主生活会 leaders=李某 departments=机关党委 工作类别=党建工作',
    ]);
  });

  it('fill empty places left of the work only where the file shows no merged cells', () => {
    const rows = (below: string) => [
      ['责任部门', '工作任务', '完成时限'],
      ['办公室', '起草工作报告', '1月'],
      [below, '筹备代表大会', '2月'],
    ];
    expect(tasks(rows(''))[1]).toBe('筹备代表大会 deadline=2020-02/2020-02 departments=办公室');
    expect(tasks([...rows(''), ['人事科', '组织考核', '3月'], ['^', '组织培训', '4月']])[1]).toBe('筹备代表大会 deadline=2020-02/2020-02');
  });

  it('read a heading that stands beside its number, and leave sums and notes', () => {
    expect(
      tasks([
        ['序号', '民生实事', '责任单位', '完成时限'],
        ['一', '教育', '<', '<'],
        ['1', '新建幼儿园2所', '教育局\n住建局', '9月投入使用'],
        ['二', '养老', '', ''],
        ['2', '新建敬老院', '民政局', ''],
        ['合计', '2', '', ''],
        ['备注：以上项目由督查室督办。', '<', '<', '<'],
      ]),
    ).toEqual([
      '新建幼儿园2所 #=1 deadline=2020-09/2020-09 departments=教育局,住建局 under=教育',
      '新建敬老院 #=2 departments=民政局 under=养老',
    ]);
  });

  it('never take a remark or a wide cell for more than it is', () => {
    expect(
      tasks([
        ['序号', '工作任务', '责任单位', '完成时限'],
        [`各单位要高度重视，${'认真组织，'.repeat(20)}确保完成。`, '<', '<', '<'],
        ['1', '召开动员会议', '<', '6月'],
        ['续表', '<', '<', '<'],
        ['序号', '工作任务', '责任单位', '完成时限'],
        ['2', '开展植树', '林业局', ''],
      ]),
    ).toEqual(['召开动员会议 #=1 deadline=2020-06/2020-06', '开展植树 #=2 departments=林业局']);
  });

  it('go on with the work above where a text file names a further body only', () => {
    expect(
      tasks([
        ['序号', '工作任务', '责任单位'],
        ['1', '建设公园', '林业局'],
        ['', '', '住建局'],
        ['2', '改造道路', '交通局'],
      ]),
    ).toEqual(['建设公园 #=1 departments=林业局,住建局', '改造道路 #=2 departments=交通局']);
  });

  it('nest headings of two styles', () => {
    expect(
      tasks([
        ['工作任务', '牵头单位', '完成时限'],
        ['一、经济发展', '<', '<'],
        ['（一）工业', '<', '<'],
        ['新增企业10家', '工信局', '年底'],
        ['（二）农业', '<', '<'],
        ['建设农田1万亩', '农业局', '年底'],
        ['二、社会事业', '<', '<'],
        ['新建学校', '教育局', '年底'],
      ]).map((task) => /under=(\S+)/.exec(task)?.[1]),
    ).toEqual(['经济发展>工业', '经济发展>农业', '社会事业']);
  });

  it('take an assignment in brackets off the end of the work', () => {
    expect(
      tasks([
        ['序号', '工作任务', '完成时限'],
        ['1', '开展春季植树（林业局牵头，水利局配合）', '3月'],
      ]),
    ).toEqual(['开展春季植树 #=1 deadline=2020-03/2020-03 departments=林业局 supporting=水利局']);
  });

  it('read combined columns and labels inside a cell', () => {
    expect(
      tasks([
        ['工作任务', '责任单位及责任人', '完成时限'],
        ['开展春季植树', '林业局\n王某', '3月'],
        ['开展防汛检查', '牵头单位：水利局\n配合单位：气象局、各镇街', '5月'],
      ]),
    ).toEqual([
      '开展春季植树 deadline=2020-03/2020-03 leaders=王某 departments=林业局',
      '开展防汛检查 deadline=2020-05/2020-05 departments=水利局 supporting=气象局,各镇街',
    ]);
  });

  it('read one item for each time that stands beside a project', () => {
    expect(
      tasks([
        ['序号', '项目名称', '进度安排', '责任单位'],
        ['1', '建设图书馆', '3月：完成设计；5-6月：开工建设', '文旅局'],
        ['2', '改造道路', '4月：招标\n7月：施工', '交通局'],
      ]),
    ).toEqual([
      '完成设计 #=1 period=2020-03/2020-03 departments=文旅局 项目名称=建设图书馆',
      '开工建设 #=1 period=2020-05/2020-06 departments=文旅局 项目名称=建设图书馆',
      '招标 #=2 period=2020-04/2020-04 departments=交通局 项目名称=改造道路',
      '施工 #=2 period=2020-07/2020-07 departments=交通局 项目名称=改造道路',
    ]);
  });

  it('take a time column of ends as deadlines', () => {
    expect(
      tasks([
        ['整改事项', '时间', '责任领导'],
        ['完善制度', '6月底前', '张某'],
        ['清理台账', '9月30日前', '李某'],
      ]),
    ).toEqual(['完善制度 deadline=/2020-06 leaders=张某', '清理台账 deadline=/2020-09-30 leaders=李某']);
  });

  it('read forms with labels at the left', () => {
    expect(
      tasks([
        ['课题名称', '关于托育服务的调研', '<', '<'],
        ['牵头领导', '王某', '责任部门', '教文委'],
        ['完成时间', '10月份', '<', '<'],
        ['课题名称', '关于社区用房的调研', '<', '<'],
        ['牵头领导', '余某', '责任部门', '社法委'],
      ]),
    ).toEqual([
      '关于托育服务的调研 deadline=2020-10/2020-10 leaders=王某 departments=教文委',
      '关于社区用房的调研 leaders=余某 departments=社法委',
    ]);
  });
});

describe('calendars', () => {
  it('read days beside weeks, several items a cell', () => {
    const reading = read([
      ['周次', '日期', '工作内容', '责任部门'],
      ['1', '2月17日-2月23日', '1.开学典礼；2.教研会议', '教导处'],
      ['2', '2.24-3.1', '学雷锋活动\n安全检查', '德育处'],
    ]);
    expect(reading.role).toBe('schedule');
    expect(reading.tasks.map(brief)).toEqual([
      '开学典礼 #=1 period=2020-02-17/2020-02-23 departments=教导处 周次=1',
      '教研会议 #=2 period=2020-02-17/2020-02-23 departments=教导处 周次=1',
      '学雷锋活动 period=2020-02-24/2020-03-01 departments=德育处 周次=2',
      '安全检查 period=2020-02-24/2020-03-01 departments=德育处 周次=2',
    ]);
  });

  it('read months over weeks over days', () => {
    expect(
      tasks([
        ['月份', '周次', '起止日期', '主要工作'],
        ['三月', '一', '3.2-3.8', '学生报到注册'],
        ['^', '二', '3.9-3.15', '期初教学检查'],
      ]),
    ).toEqual(['学生报到注册 month=3 period=2020-03-02/2020-03-08 周次=一', '期初教学检查 month=3 period=2020-03-09/2020-03-15 周次=二']);
  });

  it('go on in the next year where rows that begin in autumn pass its turn', () => {
    const rows = [
      ['日期', '主要工作'],
      ['9.6—9.12', '教师节表彰'],
      ['12.27—1.2', '元旦汇演'],
      ['1.10—1.16', '期末考试'],
    ];
    expect(tasks(rows)).toEqual([
      '教师节表彰 period=2020-09-06/2020-09-12',
      '元旦汇演 period=2020-12-27/2021-01-02',
      '期末考试 period=2021-01-10/2021-01-16',
    ]);
  });

  it('read a time over the first rows below the names', () => {
    const rows = [
      ['学习时间', '学习内容', '发言人'],
      ['一季度', '<', '<'],
      ['1月', '学习党章', '张某'],
      ['2月', '学习准则', '李某'],
    ];
    expect(read(rows).columns.map(({ name }) => name)).toEqual(['学习时间', '学习内容', '发言人']);
  });

  it('read weeks alone', () => {
    expect(
      tasks([
        ['周次', '工作安排'],
        ['第一周', '学生报到注册'],
        ['第二周', '期初教学检查'],
      ]),
    ).toEqual(['学生报到注册 period=/ 周次=第一周', '期初教学检查 period=/ 周次=第二周']);
  });
});

describe('tables without work', () => {
  it.each([
    [
      'proposals',
      [
        ['序号', '提案者', '案由'],
        ['1', '经济界别', '关于加强地名工作的建议'],
        ['2', '戴某', '关于推动农业园区建设的建议'],
      ],
    ],
    [
      'a budget',
      [
        ['项目', '部门', '预算金额（万元）'],
        ['办公费用支出', '教育局', '12'],
        ['差旅费用支出', '财政局', '30'],
      ],
    ],
    [
      'quantities',
      [
        ['项目', '单位', '数量'],
        ['新建公路里程', '公里', '12'],
        ['改造危房户数', '户', '30'],
      ],
    ],
    [
      'contacts',
      [
        ['姓名', '单位', '职务', '联系电话'],
        ['张某', '教育局', '科长', '88888888'],
        ['李某', '财政局', '局长', '88888889'],
      ],
    ],
    [
      'an agenda',
      [
        ['时间', '议程', '主持人'],
        ['9:00-9:30', '听取政府工作报告', '张某'],
        ['9:30-10:00', '审议有关议案草案', '李某'],
      ],
    ],
    [
      'figures by month',
      [
        ['月份', '收入', '支出'],
        ['1月', '120.5', '90'],
        ['2月', '110', '80.2'],
      ],
    ],
    [
      'days of a term',
      [
        ['周次', '星期一', '星期二', '星期三'],
        ['1', '2', '3', '4'],
        ['2', '9', '10', '11'],
      ],
    ],
    [
      'duty',
      [
        ['日期', '带班领导', '值班人员', '值班电话'],
        ['2月1日', '张某', '李某', '88888888'],
        ['2月2日', '王某', '赵某', '88888888'],
      ],
    ],
  ])('%s', (_, rows) => {
    const reading = read(rows);
    expect(reading.tasks).toEqual([]);
    expect(reading.rows).toHaveLength(rows.length - 1);
  });
});
