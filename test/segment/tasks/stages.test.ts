import { describe, expect, it, test } from 'vitest';
import { parse } from '../../../src/index.js';
import { expectContract } from '../../contract.js';
import { makeDocx } from '../../fixtures/docx.js';
import { makeHtml } from '../../fixtures/html.js';
import { readOutline } from '../../fixtures/outline.js';
import { makeTxt } from '../../fixtures/txt.js';

const TITLE = '云岫县2031年河道清理专项行动方案';

async function read(lines: readonly string[]) {
  const { document } = await parse(new TextEncoder().encode(lines.join('\n')), { format: 'txt', withText: true });
  expectContract(document);
  return document;
}

const tasksOf = async (...lines: string[]) => (await read([TITLE, '一、工作步骤', ...lines])).tasks;

/** Shows a task as its content with the time that it states. */
const shown = (tasks: Awaited<ReturnType<typeof tasksOf>>): string[] =>
  tasks.map(({ content, period, deadline }) =>
    [content, period && `period ${period.from}..${period.to}`, deadline && `deadline ${deadline.from}..${deadline.to}`]
      .filter(Boolean)
      .join(' '),
  );

test.each([
  ['5月底前', 'deadline null..2031-05'],
  ['2031年5月31日前完成', 'deadline null..2031-05-31'],
  ['截至12月20日', 'deadline null..2031-12-20'],
  ['12月31日止', 'deadline null..2031-12-31'],
  ['年底', 'deadline null..2031-12'],
  ['10月完成', 'deadline 2031-10..2031-10'],
  ['即日起至5月底', 'deadline null..2031-05'],
  ['春节前', 'deadline null..null'],
  ['6月至10月', 'period 2031-06..2031-10'],
  ['3月至5月底', 'period 2031-03..2031-05'],
  ['2031年7月1日—12月31日', 'period 2031-07-01..2031-12-31'],
  ['3.1-3.15', 'period 2031-03-01..2031-03-15'],
  ['第一季度', 'period 2031-01..2031-03'],
  ['时间：3月', 'period 2031-03..2031-03'],
  ['完成时间：10月份', 'deadline 2031-10..2031-10'],
  ['常年', 'period 2031-01..2031-12'],
  ['2031年—2033年', 'period 2031-01..2033-12'],
])('（%s） closes a stage', async (time, stated) => {
  expect(shown(await tasksOf(`（一）清淤疏浚（${time}）。逐段清理。`))).toEqual([`清淤疏浚 ${stated}`]);
});

test.each(['1.清淤疏浚（5月底前）', '（1）清淤疏浚(5月底前)；', '①清淤疏浚〔5月底前〕。', '第一条 清淤疏浚（5月底前）：'])(
  '%s is work by itself, whatever its number',
  async (line) => expect(shown(await tasksOf(line))).toEqual(['清淤疏浚 deadline null..2031-05']),
);

test.each([
  ['a trial', '（一）管护办法（试行）'],
  ['a count', '（一）清理河段（12处）'],
  ['years that belong to a name', '（一）十五五水利规划（2031—2035年）'],
  ['a campaign of some years', '（一）碧水三年行动（2031—2033年）'],
  ['a text with its date', '（一）《云岫县河道条例》（2031年3月1日）'],
  ['a look back', '（一）上年清理情况回顾（1月至12月）'],
  ['the name of a time', '（一）活动时间（3月至5月）'],
  ['a time inside the heading', '（一）清淤（5月底前）和护岸'],
  ['a time that stands in the text below', '（一）清淤疏浚。召开动员会（3月1日）。'],
  ['a phase', '（一）清淤疏浚（第一阶段）'],
  ['hours of the day', '（一）值守巡查（8:00-18:00）'],
  ['an edition', '（一）编印手册（2031年第二版）'],
])('%s closes no stage', async (_, line) => expect(await tasksOf(line)).toEqual([]));

describe('a stage', () => {
  it('keeps its heading in the tree, and is one task that names nobody', async () => {
    const { parts, tasks } = await read([TITLE, '一、工作步骤', '（一）摸底（4月底前）。逐河登记。', '（二）清理（5月至9月）']);
    expect(parts[0]?.sections[0]?.sections.map(({ heading }) => heading)).toEqual(['摸底（4月底前）', '清理（5月至9月）']);
    expect(tasks).toMatchObject([
      { ordinal: 1, content: '摸底', path: [TITLE, '工作步骤'], period: null, leaders: [], departments: [], origin: 'inline' },
      { ordinal: 2, content: '清理', path: [TITLE, '工作步骤'], deadline: null, month: null },
    ]);
  });

  it('is the one task with what its section assigns', async () => {
    expect(
      await tasksOf('（一）摸底（4月底前）。逐河登记。（责任单位：县水利局）', '（二）清理（5月至9月）（县水利局牵头；完成时限：9月底）'),
    ).toMatchObject([
      { content: '摸底', departments: ['县水利局'], deadline: { raw: '4月底前' }, period: null },
      { content: '清理', departments: ['县水利局'], deadline: { raw: '9月底' }, period: { raw: '5月至9月' } },
    ]);
  });

  it('gives nothing to the sections below it', async () => {
    const tasks = await tasksOf('（一）清理（5月至9月）', '1.清淤。逐段清。（县水利局负责）', '2.护岸。种草。');
    expect(shown(tasks)).toEqual(['清理 period 2031-05..2031-09', '清淤']);
    expect(tasks[1]?.path).toEqual([TITLE, '工作步骤', '清理（5月至9月）']);
  });

  it('may be an item too long for a heading', async () => {
    const long = '对全县范围内的大小河道水库山塘沟渠进行全面摸底排查并逐一登记造册建立问题台账明确整改责任人整改措施和整改时限以及验收标准';
    expect(shown(await tasksOf(`1.${long}（5月底前）。`))).toEqual([`${long} deadline null..2031-05`]);
  });

  it('has no place in a report', async () => {
    const { tasks } = await read([
      '云岫县2030年河道清理工作总结',
      '一、主要做法',
      '（一）摸底（4月底前）。已登记。',
      '（二）清理（5月至9月）。已清。',
    ]);
    expect(tasks).toEqual([]);
  });

  it('is read alike from every carrier', async () => {
    const outline = readOutline(
      `---\nhtml: bare\n---\ntitle: ${TITLE}\n一、工作步骤\n（一）摸底（4月底前）。逐河登记。\n（二）清理（5月至9月）。逐段清理。\n（三）验收（10月）。交叉检查。\n`,
    );
    for (const bytes of [makeTxt(outline), makeDocx(outline), makeHtml(outline)]) {
      const { document } = await parse(bytes);
      expect(shown(document.tasks)).toEqual([
        '摸底 deadline null..2031-04',
        '清理 period 2031-05..2031-09',
        '验收 period 2031-10..2031-10',
      ]);
    }
  });
});

describe('a numbered heading that names a time', () => {
  it('gives it to its items, and is none itself', async () => {
    const { tasks } = await read([
      '云岫中学2031年教学计划',
      '一、第一周（9月1日—7日）',
      '1.开学典礼',
      '2.领书',
      '二、第二周（9月8日—14日）',
      '1.家访（9月10日）',
    ]);
    expect(shown(tasks)).toEqual([
      '开学典礼 period 2031-09-01..2031-09-07',
      '领书 period 2031-09-01..2031-09-07',
      '家访 period 2031-09-10..2031-09-10',
    ]);
  });

  it('may name a quarter, or a month and its work', async () => {
    const quarters = await read(['云岫县2031年工作计划', '一、第一季度（1—3月）', '1.走访', '二、第二季度（4—6月）', '1.检查（5月底前）']);
    expect(shown(quarters.tasks)).toEqual(['走访 period 2031-01..2031-03', '检查 period 2031-04..2031-06 deadline null..2031-05']);
    const months = await read(['云岫县2031年工作计划', '一、三月份重点工作', '1.走访', '二、四月份重点工作', '1.检查']);
    expect(months.tasks).toMatchObject([
      { content: '走访', month: 3, path: ['云岫县2031年工作计划', '三月份重点工作'] },
      { content: '检查', month: 4 },
    ]);
  });

  it('may name a meeting, which is work itself where no items stand below it', async () => {
    const above = await read([
      '云岫县政协2031年会议计划',
      '一、主席会议',
      '1.第一次会议（3月上旬）',
      '（1）听取汇报',
      '2.第二次会议（4月）',
      '（1）审议方案',
    ]);
    expect(shown(above.tasks)).toEqual(['听取汇报 period 2031-03..2031-03', '审议方案 period 2031-04..2031-04']);
    const alone = await read(['云岫县政协2031年会议计划', '一、主席会议', '1.第一次会议（3月上旬）', '2.第二次会议（4月）']);
    expect(shown(alone.tasks)).toEqual(['第一次会议 period 2031-03..2031-03', '第二次会议 period 2031-04..2031-04']);
  });
});

it('takes a line that begins with an end of time for work with a deadline', async () => {
  const { tasks } = await read(['云岫县2031年工作安排', '3月底前：完成选址。', '4—6月：开工建设。', '年底前：竣工验收。']);
  expect(shown(tasks)).toEqual(['完成选址 deadline null..2031-03', '开工建设 period 2031-04..2031-06', '竣工验收 deadline null..2031-12']);
});
