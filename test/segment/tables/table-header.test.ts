import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../src/segment/tables/grid.js';
import { chooseTable } from '../../../src/segment/tables/table-choice.js';
import { built } from './table-builder.js';

function header(rows: readonly (readonly string[])[], hint = 0) {
  const { document, block } = built(rows, hint);
  const grid = gridOf(document, block);
  if (!grid) throw new Error('no grid');
  const { caption, names, rows: taken, headings } = chooseTable(grid, hint, { year: 2020, caption: null }).header;
  return { caption: caption?.view.text ?? null, names, rows: taken.length, headings: headings.length };
}

const BODY = ['1', '组织开展春季植树活动', '林业站', '3月'];

describe('the header that is chosen', () => {
  it('takes a first row of known names', () => {
    expect(header([['序 号', '工作任务', '责任单位', '完成时限'], BODY])).toEqual({
      caption: null,
      names: ['序号', '工作任务', '责任单位', '完成时限'],
      rows: 1,
      headings: 0,
    });
  });

  it('takes a caption and a unit line above the names', () => {
    const rows = [
      ['青山县2020年重点项目分解表', '<', '<'],
      ['单位：万元', '<', '<'],
      ['项目名称', '总投资', '责任单位'],
      ['新建敬老院', '300', '民政局'],
    ];
    expect(header(rows)).toMatchObject({ caption: '青山县2020年重点项目分解表', names: ['项目名称', '总投资', '责任单位'], rows: 3 });
  });

  it('keeps a numbered row above the names as a heading of the first rows', () => {
    const rows = [['一、党的建设', '<', '<', '<'], ['序号', '工作任务', '责任单位', '完成时限'], BODY];
    expect(header(rows)).toMatchObject({ caption: null, rows: 1, headings: 1 });
  });

  it('joins a name that a narrow column wraps', () => {
    expect(header([['序\n号', '工作任务', '责任\n单位', '完成时限'], BODY]).names).toEqual(['序号', '工作任务', '责任单位', '完成时限']);
  });

  it('reads two rows where a group stands over its parts', () => {
    const rows = [
      ['序号', '工作任务', '责任分工', '<', '备注'],
      ['^', '^', '牵头单位', '配合单位', '^'],
      ['1', '组织春季植树', '林业站', '各村', ''],
    ];
    expect(header(rows)).toMatchObject({ names: ['序号', '工作任务', '牵头单位', '配合单位', '备注'], rows: 2 });
  });

  it('reads two rows where a text file shows the merged places empty', () => {
    const rows = [
      ['序号', '工作任务', '责任分工', '', '备注'],
      ['', '', '牵头单位', '配合单位', ''],
      ['1', '组织春季植树', '林业站', '各村', ''],
    ];
    expect(header(rows)).toMatchObject({ names: ['序号', '工作任务', '牵头单位', '配合单位', '备注'], rows: 2 });
  });

  it('puts the group before a part that says nothing alone', () => {
    const rows = [
      ['序号', '工作任务', '责任单位', '<', '第一季度', '<', '第二季度', '<'],
      ['^', '^', '市级', '县级', '目标', '措施', '目标', '措施'],
      ['1', '组织春季植树', '林业局', '林业站', '一', '二', '三', '四'],
    ];
    expect(header(rows).names.slice(2)).toEqual([
      '责任单位 市级',
      '责任单位 县级',
      '第一季度 目标',
      '第一季度 措施',
      '第二季度 目标',
      '第二季度 措施',
    ]);
  });

  it('gives a wide name to each of its columns where nothing divides it', () => {
    const rows = [
      ['起止日期', '<', '主要工作', '责任处室'],
      ['第一周', '3月1日-3月7日', '开学典礼', '教导处'],
      ['第二周', '3月8日-3月14日', '安全检查', '总务处'],
    ];
    expect(header(rows)).toMatchObject({ names: ['起止日期', '起止日期', '主要工作', '责任处室'], rows: 1 });
  });

  it('takes short names above figures though it knows none of them', () => {
    const rows = [
      ['科目', '上年数', '本年数'],
      ['办公费', '12', '13'],
      ['水电费', '8', '9'],
    ];
    expect(header(rows).names).toEqual(['科目', '上年数', '本年数']);
  });

  it.each([
    [
      'rows of months',
      [
        ['1月', '召开全会'],
        ['2月', '走访慰问'],
      ],
    ],
    ['numbered rows', [BODY, ['2', '开展安全检查', '安监站', '5月']]],
    [
      'sentences',
      [
        ['完成任务。', '责任落实。'],
        ['甲。', '乙。'],
      ],
    ],
  ])('finds no header in %s', (_, rows) => {
    expect(header(rows)).toMatchObject({ rows: 0, names: rows[0]?.map(() => '') });
  });

  it('believes a carrier that marks its header', () => {
    const rows = [
      ['甲', '乙'],
      ['丙', '丁'],
    ];
    expect(header(rows, 1).names).toEqual(['甲', '乙']);
    expect(header(rows).names).toEqual(['', '']);
  });
});
