import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document.js';
import { unitsOf } from '../../../src/segment/pieces/unit.js';
import { withCopiedTables } from '../../../src/segment/tables/copied-table.js';
import { documentOf } from '../unit.js';

/** Reads lines, given with blanks between them; a table gives its rows (cells parted by |, paragraphs of a cell by /), a line itself. */
function read(lines: readonly string[]): { shown: (string | string[])[]; said: string[] } {
  const document = documentOf(lines);
  const said: string[] = [];
  const units = withCopiedTables(
    unitsOf(document, () => false),
    (code) => said.push(code),
  );
  const shown = (blocks: readonly Block[]) =>
    blocks
      .map((block) => (block.kind === 'text' ? block.ranges.map(({ start, end }) => document.text.slice(start, end)).join('') : ''))
      .join('/');
  return {
    shown: units.map((unit) =>
      unit.kind === 'table'
        ? unit.block.rows.map(({ cells }) => cells.map(({ blocks }) => shown(blocks)).join('|'))
        : unit.kind === 'text'
          ? unit.view.text
          : '',
    ),
    said,
  };
}

const NUMBERED = '序号 重点任务 责任单位 完成时限';

describe('a table copied one cell to a line', () => {
  it.each<[string, string, (string | string[])[]]>([
    [
      'bodies on lines of their own are one cell',
      `某县任务表 ${NUMBERED} 1 新建两座人行天桥 县住建局 县交通局 9月底前 2 启动图书馆建设 县文旅局 12月`,
      ['某县任务表', ['序号|重点任务|责任单位|完成时限', '1|新建两座人行天桥|县住建局/县交通局|9月底前', '2|启动图书馆建设|县文旅局|12月']],
    ],
    [
      'a column whose name is not known at the right edge',
      '重点任务 责任单位 完成时限 分值 新建两座人行天桥 县住建局 9月底前 10 扩建养老中心 县民政局 12月 20',
      [['重点任务|责任单位|完成时限|分值', '新建两座人行天桥|县住建局|9月底前|10', '扩建养老中心|县民政局|12月|20']],
    ],
    [
      'two such columns, where the first number ends the names',
      '序号 重点任务 建设规模 责任单位 数量 1 新建人行天桥 钢结构 县住建局 2 2 修缮校舍 砖混 县教育局 7',
      [['序号|重点任务|建设规模|责任单位|数量', '1|新建人行天桥|钢结构|县住建局|2', '2|修缮校舍|砖混|县教育局|7']],
    ],
    [
      'a page mark between its rows stands behind it',
      `${NUMBERED} 1 新建两座人行天桥 县住建局 9月底前 2/12 2 启动图书馆建设 县文旅局 12月`,
      [['序号|重点任务|责任单位|完成时限', '1|新建两座人行天桥|县住建局|9月底前', '2|启动图书馆建设|县文旅局|12月'], '2/12'],
    ],
    [
      'an empty cell left no line',
      `${NUMBERED} 1 新建两座人行天桥 9月底前 2 启动图书馆建设 县文旅局`,
      [['序号|重点任务|责任单位|完成时限', '1|新建两座人行天桥||9月底前', '2|启动图书馆建设|县文旅局']],
    ],
    [
      'a month that is merged over rows left one line',
      '月份 工作内容 责任部门 分管领导 1月 召开茶话会 办公室 柳青山 走访慰问老同志 联络委 毛进 2月 召开全会 各委室',
      [['月份|工作内容|责任部门|分管领导', '1月|召开茶话会|办公室|柳青山', '|走访慰问老同志|联络委|毛进', '2月|召开全会|各委室']],
    ],
    [
      'a heading of rows spans the table',
      `${NUMBERED} 一、城市建设 1 新建两座人行天桥 县住建局 9月底前 二、文化 2 启动图书馆建设 县文旅局 12月`,
      [
        [
          '序号|重点任务|责任单位|完成时限',
          '一、城市建设',
          '1|新建两座人行天桥|县住建局|9月底前',
          '二、文化',
          '2|启动图书馆建设|县文旅局|12月',
        ],
      ],
    ],
    [
      'a repeated header is a row',
      `${NUMBERED} 1 新建两座人行天桥 县住建局 9月底前 ${NUMBERED} 2 启动图书馆建设 县文旅局 12月`,
      [
        [
          '序号|重点任务|责任单位|完成时限',
          '1|新建两座人行天桥|县住建局|9月底前',
          '序号|重点任务|责任单位|完成时限',
          '2|启动图书馆建设|县文旅局|12月',
        ],
      ],
    ],
    [
      'a name that is not known is the work where no other is',
      '序号 民生实事 责任单位 1 新建两座人行天桥 县住建局 2 启动图书馆建设 县文旅局',
      [['序号|民生实事|责任单位', '1|新建两座人行天桥|县住建局', '2|启动图书馆建设|县文旅局']],
    ],
    [
      'a first name that is not known heads a column of its own',
      '类别 重点任务 牵头单位 时限 经济 推进招商引资 县商务局 12月底 扩大有效投资 县发改局 6月底 民生 新建幼儿园2所 县教育局 8月底',
      [
        [
          '类别|重点任务|牵头单位|时限',
          '经济|推进招商引资|县商务局|12月底',
          '|扩大有效投资|县发改局|6月底',
          '民生|新建幼儿园2所|县教育局|8月底',
        ],
      ],
    ],
    [
      'the title above is none of its names',
      '2032年度课题安排 序号 课题名称 牵头领导 1 关于养老服务的调研 周雨 2 关于营商环境的调研 孙立',
      ['2032年度课题安排', ['序号|课题名称|牵头领导', '1|关于养老服务的调研|周雨', '2|关于营商环境的调研|孙立']],
    ],
    [
      'a signature below it is none of its rows',
      `${NUMBERED} 1 新建两座人行天桥 县住建局 9月底前 2 启动图书馆建设 县文旅局 12月 临溪县人民政府办公室 2032年2月3日`,
      [
        ['序号|重点任务|责任单位|完成时限', '1|新建两座人行天桥|县住建局|9月底前', '2|启动图书馆建设|县文旅局|12月'],
        '临溪县人民政府办公室',
        '2032年2月3日',
      ],
    ],
    [
      'nor where no column holds times',
      '序号 重点任务 责任单位 备注 1 新建两座人行天桥 县住建局 2 启动图书馆建设 县文旅局 某某镇人民政府 2032年2月3日',
      [['序号|重点任务|责任单位|备注', '1|新建两座人行天桥|县住建局', '2|启动图书馆建设|县文旅局'], '某某镇人民政府', '2032年2月3日'],
    ],
    [
      'a content at the right edge goes on with its numbers only',
      '月份 工作安排 二月 1.召开开学会议 2.报名注册 三月 1.植树节活动 2.家长会 以上安排如有变动另行通知',
      [['月份|工作安排', '二月|1.召开开学会议/2.报名注册', '三月|1.植树节活动/2.家长会'], '以上安排如有变动另行通知'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(read(lines.split(' '))).toEqual({ shown: expected, said: [] });
  });

  it.each([
    ['words of columns in a list', '主要任务 责任单位 完成时限'],
    ['one name alone', '重点任务 新建两座人行天桥 县住建局 启动图书馆建设'],
    ['headings with a text below each', '工作目标 我们要努力完成全年任务。 主要措施 要抓好落实。'],
    ['labels with their values', '责任单位：县住建局 完成时限：9月 责任人：柳青山'],
  ])('is not %s', (_, lines) => {
    expect(read(lines.split(' '))).toEqual({ shown: lines.split(' '), said: [] });
  });

  it('stays lines where nothing fits, with a word of it', () => {
    const lines = '月份 责任单位 完成时限 工作内容 这里没有月份 也没有单位 3月 还是没有 一句说明 又一句说明 再一句 五月 其他说明'.split(
      ' ',
    );
    expect(read(lines)).toEqual({ shown: lines, said: ['table:rows-unsure'] });
  });
});
