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
    ['one row of one cell beside nothing', [['', '现将有关事项通知如下。']]],
    [
      'paragraphs one below another, in whichever column',
      [
        ['', '一、总体要求'],
        ['二、主要任务', ''],
      ],
    ],
    [
      '版记 whose date closes its printing line',
      [
        ['抄送：县委办公室。', '<'],
        ['县府办', '2020年3月2日 印 发'],
      ],
    ],
    [
      '版记 that says more than copies and printing',
      [
        ['抄送：县委办公室。', '<'],
        ['主送：各乡镇。', '<'],
        ['青山县人民政府办公室', '2020年3月2日印发'],
        ['共印20份', ''],
        ['校对：王某', ''],
      ],
    ],
    [
      'a letterhead by its name alone',
      [
        ['青山县人民政府文件', ''],
        ['（2020）5', '王某'],
      ],
    ],
    ['a letterhead by its number, beside who made it out', [['青政办〔2020〕5号', '王某']]],
    [
      'whether it may be shown, below a number',
      [
        ['青政办', '第5号'],
        ['（此件公开发布）', ''],
      ],
    ],
    [
      'a catalogue block a third of whose cells are labels',
      [
        ['索引号', '000-1', '综合'],
        ['发文机关', '青山县', '办公室'],
        ['成文日期', '2020年3月2日', '有效'],
      ],
    ],
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
    ['two cells side by side', [['植树造林', '清理河道']]],
    [
      'a table in which one row of many is printing',
      [
        ['印发方案', '县府办'],
        ['召开会议', '县委办'],
        ['抄送：县委办公室。', '2020年3月2日印发'],
        ['走访慰问', '民政局'],
      ],
    ],
    [
      'work half of which is printing',
      [
        ['抄送：县委办公室。', '县府办'],
        ['走访慰问', '民政局'],
      ],
    ],
    ['a long list of copies', Array.from({ length: 9 }, (_, i) => ['抄送：县委办公室。', `第${i}份`])],
    ['copies in many columns', [['抄送：县委办公室。', '一', '二', '三', '四']]],
    [
      'a table with two labels of facts',
      [
        ['索引号', '000-1'],
        ['发文机关', '青山县'],
      ],
    ],
    [
      'a large table with some labels of facts',
      [['索引号', '发文机关', '成文日期'], ...Array.from({ length: 4 }, (_, i) => [`工作${i}`, `青山县${i}`, '1月'])],
    ],
    [
      'a table of five rows with the word of a letterhead',
      [['印制文件', '一月'], ...['二月', '三月', '四月', '五月'].map((month) => ['甲文件', month])],
    ],
    [
      'a table of nine cells with the word of a letterhead',
      [
        ['甲文件', '一', '二'],
        ['乙文件', '三', '四'],
        ['丙文件', '五', '六'],
      ],
    ],
    [
      'five cells and more, one of them a number',
      [
        ['青政办〔2020〕5号', '植树', '三月'],
        ['防汛', '四月', '县水利局'],
      ],
    ],
    [
      'work on a document that a long cell names',
      [['认真学习贯彻《关于进一步做好春季植树造林和森林防火工作的通知》青政办〔2020〕5号精神', '三月']],
    ],
    [
      'a long sentence that ends in a paper',
      [['各单位要对照上级要求认真梳理问题清单，于三月底前完成整改并按时报送全部整改落实情况的书面文件', '三月']],
    ],
    [
      'columns with names of work, whatever stands below',
      [
        ['责任单位', '青山县人民政府文件'],
        ['青政办〔2020〕5号', '王某'],
      ],
    ],
  ])('not %s', (_, rows) => expect(isLayout(rows)).toBe(false));
});
