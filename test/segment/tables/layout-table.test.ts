import { describe, expect, it } from 'vitest';
import { isLayoutTable } from '../../../src/segment/tables/layout-table.js';
import { built } from './table-builder.js';

function isLayout(rows: readonly (readonly string[])[]): boolean {
  const { document, block } = built(rows);
  return isLayoutTable(document, block);
}

describe('isLayoutTable', () => {
  it.each<[string, string[][]]>([
    [
      '版记',
      [
        ['抄送：县委办公室，县人大常委会办公室。', '<'],
        ['青山县人民政府办公室', '2020年3月2日印发'],
      ],
    ],
    ['版记 in one column', [['抄送：县委办公室。'], ['青山县人民政府办公室 2020年3月2日印发']]],
    ['版记 with a printing line alone', [['青山县人民政府办公室', '2020年3月2日印发']]],
    [
      'a letterhead',
      [
        ['青山县人民政府办公室文件', '<'],
        ['青政办〔2020〕5号', '签发人：王某'],
      ],
    ],
    [
      'a catalogue block',
      [
        ['索引号', '000-1', '主题分类', '综合'],
        ['发文机关', '青山县', '成文日期', '2020年3月2日'],
        ['标题', '关于印发工作要点的通知', '发文字号', '青政办〔2020〕5号'],
      ],
    ],
    ['a box', [['为全面完成各项任务，现提出如下意见。']]],
    ['an empty table', [['', '']]],
  ])('%s', (_, rows) => expect(isLayout(rows)).toBe(true));

  it.each<[string, string[][]]>([
    [
      'a monthly table',
      [
        ['月份', '工作内容'],
        ['1月', '印发工作要点'],
        ['2月', '召开全会'],
      ],
    ],
    [
      'work on documents',
      [
        ['序号', '工作任务', '责任单位'],
        ['1', '报送文件', '办公室'],
        ['2', '完成印发', '文印室'],
      ],
    ],
    [
      'a list of documents',
      [
        ['序号', '文件名称', '文号'],
        ['1', '关于植树的通知', '青政办〔2020〕5号'],
        ['2', '关于防汛的通知', '青政办〔2020〕6号'],
      ],
    ],
    [
      'a list of papers',
      [
        ['序号', '文件'],
        ['1', '植树通知'],
      ],
    ],
    [
      'printing as work',
      [
        ['时间', '工作'],
        ['1月', '方案印发'],
        ['2月', '要点印发'],
      ],
    ],
    [
      'a small table',
      [
        ['1月', '召开全会'],
        ['2月', '走访慰问'],
      ],
    ],
  ])('not %s', (_, rows) => expect(isLayout(rows)).toBe(false));
});
