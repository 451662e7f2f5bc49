import { describe, expect, it } from 'vitest';
import { firstTable, readBody, shown, shownBody } from './reading.js';

const rows = (count: number, cells: string): string => `<tr>${cells}</tr>`.repeat(count);

describe('tables', () => {
  it('are rows of cells, divided by tabs and newlines in the reading text', async () => {
    const { document } = await readBody('<p>前</p><table><tr><td>月份</td><td>工作</td></tr><tr><td>1</td><td></td></tr></table><p>后</p>');
    expect(document.text).toBe('前\n月份\t工作\n1\n后');
    expect(shown(document)).toEqual([
      '前',
      [
        [['月份'], ['工作']],
        [['1'], []],
      ],
      '后',
    ]);
  });

  it('give several blocks for paragraphs and br in a cell', async () => {
    const markup = '<table><tr><td>1</td><td><p>（1）会议</p><p>（2）检查<br>总结</p></td></tr><tr><td>2</td><td>学习</td></tr></table>';
    expect(await shownBody(markup)).toEqual([
      [
        [['1'], ['（1）会议', '（2）检查', '总结']],
        [['2'], ['学习']],
      ],
    ]);
  });

  it('place cells beside those that span rows', async () => {
    const { document } = await readBody(
      '<table><tr><td rowspan=2>1</td><td>会议</td><td>甲</td></tr><tr><td>检查</td><td>乙</td></tr><tr><td colspan=3>全年</td></tr></table>',
    );
    const cells = firstTable(document).rows.map((row) => row.cells.map(({ column, rowSpan, colSpan }) => [column, rowSpan, colSpan]));
    expect(cells).toEqual([
      [
        [0, 2, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [[0, 1, 3]],
    ]);
  });

  it('end a rowspan of 0, or one too long, with the row group', async () => {
    const { document } = await readBody(
      '<table><tbody><tr><td rowspan=0>1</td><td>会议</td></tr><tr><td>检查</td></tr></tbody><tbody><tr><td rowspan=99999999>2</td><td>学习</td></tr></tbody></table>',
    );
    const { rows: found } = firstTable(document);
    expect(found.map((row) => row.cells[0]?.rowSpan)).toEqual([2, 1, 1]);
  });

  it('take a colspan over the width for all of it', async () => {
    const { document } = await readBody(
      '<table><tr><td colspan=99999999>一季度</td></tr><tr><td>1</td><td>会议</td></tr><tr><td>2</td><td>检查</td></tr></table>',
    );
    expect(firstTable(document).columns).toBe(2);
    expect(firstTable(document).rows[0]?.cells[0]?.colSpan).toBe(2);
  });

  it('leave out grid columns in which no cell starts', async () => {
    const { document } = await readBody(`<table>${rows(2, '<td colspan=3>月份</td><td colspan=2>工作</td>')}</table>`);
    expect(firstTable(document)).toMatchObject({
      columns: 2,
      rows: [
        {
          cells: [
            { column: 0, colSpan: 1 },
            { column: 1, colSpan: 1 },
          ],
        },
        {},
      ],
    });
  });

  it.each([
    ['thead', '<thead><tr><td>月份</td><td>工作</td></tr></thead><tr><td>1</td><td>会议</td></tr>', 1],
    ['rows of th', '<tr><th>月份</th><th>工作</th></tr><tr><td>1</td><td>会议</td></tr>', 1],
    ['no header, though the first column is th', '<tr><th>1</th><td>会议</td></tr><tr><th>2</th><td>检查</td></tr>', 0],
  ])('know their header rows: %s', async (_, markup, expected) => {
    expect(firstTable((await readBody(`<table>${markup}</table>`)).document).headerRows).toBe(expected);
  });

  it('have their caption as a block before them', async () => {
    const { document } = await readBody(
      '<table><caption>任务分解表</caption><tr><td>1</td><td>会议</td></tr><tr><td>2</td><td>检查</td></tr></table>',
    );
    expect(shown(document)).toEqual([
      '任务分解表',
      [
        [['1'], ['会议']],
        [['2'], ['检查']],
      ],
    ]);
    expect(document.blocks[0]?.hints).toMatchObject({ style: 'caption' });
  });

  it('keep a small table inside a cell', async () => {
    const inner = '<table border=1><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>';
    const markup = `<table border=1><tr><td>序号</td><td>任务内容</td></tr><tr><td>1</td><td>成员如下${inner}</td></tr></table>`;
    expect(await shownBody(markup)).toEqual([
      [
        [['序号'], ['任务内容']],
        [
          ['1'],
          [
            '成员如下',
            [
              [['甲'], ['乙']],
              [['丙'], ['丁']],
            ],
          ],
        ],
      ],
    ]);
  });

  it('with more places than the limit are read as blocks', async () => {
    const { document } = await readBody(`<table>${rows(1, '<td>甲</td>'.repeat(2001))}${rows(120, '<td>乙</td><td>丙</td>')}</table>`);
    expect(document.blocks.every((block) => block.kind === 'text')).toBe(true);
  });
});

describe('tables that only lay out', () => {
  const long = '各单位要高度重视，加强领导，明确责任，确保各项任务落到实处。'.repeat(20);

  it.each([
    ['a box round a text', '<table border=1><tr><td><p>标题</p><p>正文。</p></td></tr></table>', ['标题', '正文。']],
    ['a box with empty cells beside', '<table><tr><td></td><td>正文。</td><td>&nbsp;</td></tr></table>', ['正文。']],
    ['one column', '<table><tr><td>抄送：某局</td></tr><tr><td>某办印发</td></tr></table>', ['抄送：某局', '某办印发']],
    ['a side column and the text', `<table><tr><td>栏目</td><td><p>一</p><p>${long}</p></td></tr></table>`, ['栏目', '一', long]],
    [
      'role presentation',
      '<table role="presentation"><tr><td>一</td><td>二</td></tr><tr><td>三</td><td>四</td></tr></table>',
      ['一', '二', '三', '四'],
    ],
    [
      'a table round a table',
      '<table><tr><td>甲</td><td><table border=1><tr><td>月份</td><td>工作</td></tr><tr><td>1</td><td>会议</td></tr></table></td></tr></table>',
      [
        '甲',
        [
          [['月份'], ['工作']],
          [['1'], ['会议']],
        ],
      ],
    ],
  ])('are dissolved: %s', async (_, markup, expected) => {
    expect(await shownBody(markup)).toEqual(expected);
  });

  it('are not taken for such with one long cell among rules', async () => {
    const { document } = await readBody(
      `<table border="1"><tr><td>月份</td><td>工作</td></tr><tr><td>1</td><td>${long}</td></tr><tr><td>2</td><td>检查</td></tr></table>`,
    );
    expect(firstTable(document).rows).toHaveLength(3);
  });
});
