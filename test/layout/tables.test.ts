import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../src/document.js';
import type { Box, Glyph } from '../../src/layout/index.js';
import { A4, asides, grid, laid, line, lines, middle, page, shown } from './make.js';

const XS = [80, 140, 340, 426, 512];
const small = { size: 12 };

/** Sets a row of cells, each 6 points from its left edge. */
const row = (y: number, ...cells: readonly string[]): Glyph[] => cells.flatMap((cell, i) => line((XS[i] ?? 0) + 6, y, cell, small));

const HEADER = ['月份', '工作内容', '领导', '部门'];

function tableIn(document: ReturnType<typeof laid>): TableBlock {
  const found = document.blocks.find((block) => block.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found;
}

const without = (segments: readonly Box[], test: (box: Box) => boolean): Box[] => segments.filter((box) => !test(box));

describe('ruled tables', () => {
  const glyphs = [
    ...row(120, ...HEADER),
    ...row(160, '1月', '召开会议', '柳青', '办公室'),
    ...row(200, '2月', '组织视察', '江流', '调研科'),
  ];
  const ys = [100, 140, 180, 220];
  const cells = [HEADER, ['1月', '召开会议', '柳青', '办公室'], ['2月', '组织视察', '江流', '调研科']];

  it('are read cell by cell', () => {
    const document = laid(page(glyphs, { segments: grid(XS, ys) }));
    expect(shown(document)).toEqual([cells]);
    expect(document.text).toContain('1月\t召开会议\t柳青\t办公室\n2月');
  });

  it('may be drawn in pieces, doubled, or as one rectangle a cell', () => {
    const pieces = grid(XS, ys).flatMap((box) => [
      { ...box, x2: box.x1 + (box.x2 - box.x1) / 2, y2: box.y1 + (box.y2 - box.y1) / 2 },
      { ...box, x1: box.x1 + (box.x2 - box.x1) / 2, y1: box.y1 + (box.y2 - box.y1) / 2 },
    ]);
    const doubled = grid(XS, ys).flatMap((box) => [box, { x1: box.x1 + 1.5, y1: box.y1 + 1.5, x2: box.x2 + 1.5, y2: box.y2 + 1.5 }]);
    const apart = XS.slice(1).flatMap((x, i) =>
      ys.slice(1).flatMap((y, j) => grid([(XS[i] ?? 0) + 0.3, x - 0.3], [(ys[j] ?? 0) + 0.3, y - 0.3])),
    );
    for (const segments of [pieces, doubled, apart]) expect(shown(laid(page(glyphs, { segments })))).toEqual([cells]);
  });

  it('may be open at the sides', () => {
    const open = without(grid(XS, ys), (box) => box.x1 === box.x2 && (box.x1 === 80 || box.x1 === 512));
    expect(shown(laid(page(glyphs, { segments: open })))).toEqual([cells]);
  });

  it('join cells where a rule is missing', () => {
    const isInside = (box: Box) => box.y1 === box.y2 && box.y1 === 180;
    const segments = [...without(grid(XS, ys), isInside), { x1: 140, y1: 180, x2: 512, y2: 180 }];
    const merged = [
      ...row(120, ...HEADER),
      ...line(86, 185, '1月', small),
      ...row(160, '', '甲', '乙', '丙'),
      ...row(200, '', '丁', '戊', '己'),
    ];
    const table = tableIn(laid(page(merged, { segments })));
    expect(table.rows.map(({ cells }) => cells.map(({ column, rowSpan }) => `${column}:${rowSpan}`))).toEqual([
      ['0:1', '1:1', '2:1', '3:1'],
      ['0:2', '1:1', '2:1', '3:1'],
      ['1:1', '2:1', '3:1'],
    ]);
  });

  it('hold several paragraphs in a cell, wrapped lines joined', () => {
    const long = ['（1）召开全县农村工作会议研究并', '部署春耕生产；', '（2）组织视察'];
    const document = laid(
      page([...row(130, '3月', '', '柳青', '办公室'), ...lines(146, 116, 16, long, small), ...row(200, '4月', '调研', '江流', '科')], {
        segments: grid(XS, [100, 165, 220]),
      }),
    );
    expect(shown(document)).toEqual([
      [
        ['3月', '（1）召开全县农村工作会议研究并部署春耕生产；/（2）组织视察', '柳青', '办公室'],
        ['4月', '调研', '江流', '科'],
      ],
    ]);
  });

  it('are not made of a single cell, nor of rules that enclose nothing', () => {
    const box = grid([80, 512], [100, 160]);
    expect(shown(laid(page(line(90, 130, '方框里的一段话。'), { segments: box })))).toEqual(['方框里的一段话。']);
    const imprint = [100, 140, 180].map((y) => ({ x1: 80, y1: y, x2: 512, y2: y }));
    expect(
      shown(laid(page([...line(90, 125, '抄送：县委办公室。'), ...line(90, 165, '县政府办公室')], { segments: imprint }))),
    ).toHaveLength(2);
  });

  it('survive a drawing of many rules', () => {
    const hatching = Array.from({ length: 20_000 }, (_, i) => ({ x1: 100, y1: 100 + i / 50, x2: 400, y2: 100 + i / 50 }));
    const upright = Array.from({ length: 20_000 }, (_, i) => ({ x1: 100 + i / 70, y1: 100, x2: 100 + i / 70, y2: 500 }));
    expect(shown(laid(page(line(80, 700, '图下文字'), { segments: [...hatching, ...upright] })))).toEqual(['图下文字']);
  });
});

describe('tables over pages', () => {
  const ys = [100, 140, 180];
  const first = page([...row(120, ...HEADER), ...row(160, '1月', '（1）召开会议', '柳青', '办公室'), ...line(250, 790, '- 1 -')], {
    segments: grid(XS, ys),
  });

  it('are one, the repeated header and the page number set aside', () => {
    const second = page([...row(120, ...HEADER), ...row(160, '2月', '（2）组织视察', '江流', '科'), ...line(250, 790, '- 2 -')], {
      segments: grid(XS, ys),
    });
    const document = laid(first, second);
    expect(shown(document)).toEqual([[HEADER, ['1月', '（1）召开会议', '柳青', '办公室'], ['2月', '（2）组织视察', '江流', '科']]]);
    expect(tableIn(document).headerRows).toBe(1);
    expect(asides(document)).toEqual(['page-number: - 1 -', ...HEADER.map((name) => `repeated-header: ${name}`), 'page-number: - 2 -']);
  });

  it('continue a merged cell whose rest is empty', () => {
    const second = page(row(120, '', '（2）组织视察', '江流', '科'), { segments: grid(XS, [100, 140]) });
    const table = tableIn(laid(first, second));
    expect(table.rows[1]?.cells[0]?.rowSpan).toBe(2);
    expect(table.rows[2]?.cells.map(({ column }) => column)).toEqual([1, 2, 3]);
  });

  it('mend a row that the break cut', () => {
    const cut = page([...row(120, ...HEADER), ...row(160, '1月', '召开全县农村工作会议研究部署春耕', '柳青', '办公室')], {
      segments: grid(XS, ys),
    });
    const second = page([...row(120, '', '生产工作', '', ''), ...row(160, '2月', '视察', '江流', '科')], { segments: grid(XS, ys) });
    expect(shown(laid(cut, second))).toEqual([
      [HEADER, ['1月', '召开全县农村工作会议研究部署春耕生产工作', '柳青', '办公室'], ['2月', '视察', '江流', '科']],
    ]);
  });

  it('mend a row that the break cut between two items, the other cells being empty', () => {
    const second = page([...row(120, '', '（2）组织视察', '', ''), ...row(160, '2月', '视察', '江流', '科')], { segments: grid(XS, ys) });
    expect(shown(laid(first, second))).toEqual([
      [HEADER, ['1月', '（1）召开会议/（2）组织视察', '柳青', '办公室'], ['2月', '视察', '江流', '科']],
    ]);
  });

  it('mend a row that the break cut between two names', () => {
    const second = page([...row(120, '', '', '江流', '调研科'), ...row(160, '2月', '视察', '江流', '科')], { segments: grid(XS, ys) });
    expect(shown(laid(first, second))).toEqual([
      [HEADER, ['1月', '（1）召开会议', '柳青/江流', '办公室/调研科'], ['2月', '视察', '江流', '科']],
    ]);
  });

  it('are another table where other column names stand at the top, whatever the widths', () => {
    const second = page([...row(120, '序号', '工作任务', '责任人', '单位'), ...row(160, '1', '修路', '江流', '科')], {
      segments: grid(XS, ys),
    });
    expect(shown(laid(first, second))).toHaveLength(2);
  });

  it('go on in the next column of the page', () => {
    const [left, right] = [
      [40, 80, 180, 230, 280],
      [310, 350, 450, 500, 550],
    ];
    const rowIn = (xs: readonly number[], y: number, ...cells: readonly string[]) =>
      cells.flatMap((cell, i) => line((xs[i] ?? 0) + 4, y, cell, { size: 10 }));
    const text = (x: number) => lines(x, 100, 24, Array(8).fill('各级各部门要紧紧围绕中心工作抓'));
    const foot = [...rowIn(left, 700, ...HEADER), ...rowIn(left, 730, '1月', '召开会议', '柳青', '科')];
    const head = [...rowIn(right, 700, '2月', '组织视察', '江流', '办'), ...rowIn(right, 730, '3月', '检查', '柳青', '科')];
    const document = laid(
      page(
        [
          ...text(40),
          ...foot,
          ...text(310).map((glyph) => ({ ...glyph, y: glyph.y + 400 })),
          ...head.map((glyph) => ({ ...glyph, y: glyph.y - 600 })),
        ],
        {
          segments: [...grid(left, [685, 712, 742]), ...grid(right, [85, 112, 142])],
        },
      ),
    );
    expect(tableIn(document).rows).toHaveLength(4);
  });

  it('keep a name whole that is spread to fill its line above the break', () => {
    const text = '召开全县农村工作会议研究部署春耕';
    const top = (name: string) => page([...row(120, ...HEADER), ...row(160, '1月', text, name, '办公室')], { segments: grid(XS, ys) });
    const second = page([...row(120, '', '生产工作', '刘志强', ''), ...row(160, '2月', '视察', '江流', '科')], { segments: grid(XS, ys) });
    const names = (name: string) => tableIn(laid(top(name), second)).rows[1]?.cells[2]?.blocks.length;
    expect(names('柳青江流周翔')).toBe(1);
    expect(names('张　　　　敏')).toBe(2);
  });

  it('stay two where text stands between them or the columns differ', () => {
    const other = page(row(120, '甲', '乙', '丙', '丁'), { segments: grid([80, 200, 340, 426, 512], [100, 140]) });
    expect(laid(first, other).blocks).toHaveLength(2);
    const between = page([...line(80, 90, '附表二'), ...row(160, '1月', '召开', '柳青', '科')], { segments: grid(XS, [140, 180]) });
    expect(laid(first, between).blocks).toHaveLength(3);
  });
});

describe('a narrow column', () => {
  it('has two entries in a cell where the first fills another cell by itself, both as wide as the column', () => {
    const xs = [80, 140, 340, 426, 470];
    const cell = (y: number, text: string) => line(430, y, text, small);
    const glyphs = [
      ...row(120, '1', '召开会议', '柳青'),
      ...cell(115, '办公室'),
      ...cell(130, '专委会'),
      ...row(160, '2', '视察', '江流'),
      ...cell(160, '办公室'),
    ];
    expect(shown(laid(page(glyphs, { segments: grid(xs, [100, 140, 180]) })))).toEqual([
      [
        ['1', '召开会议', '柳青', '办公室/专委会'],
        ['2', '视察', '江流', '办公室'],
      ],
    ]);
  });
});

it('a body with its people, a line each, is as many entries, however full its lines are', () => {
  const cells = (y: number, texts: readonly string[]) => texts.flatMap((text, i) => line([84, 204, 344][i] ?? 0, y, text, small));
  const glyphs = [
    ...cells(120, ['城市更新', '改造小区', '县住建局：江枫']),
    ...cells(135, ['', '', '城关镇：柳青']),
    ...cells(160, ['乡村建设', '修路', '农业农村局：江']),
    ...cells(175, ['', '', '流']),
  ];
  const segments = grid([80, 200, 340, 432], [100, 142, 182]);
  expect(shown(laid(page(glyphs, { segments })))).toEqual([
    [
      ['城市更新', '改造小区', '县住建局：江枫/城关镇：柳青'],
      ['乡村建设', '修路', '农业农村局：江流'],
    ],
  ]);
});

it('a place at the left that no rule closes is the rest of the cell above', () => {
  const glyphs = [...row(120, '1月', '召开会议', '柳青', '办'), ...row(160, '', '组织视察', '江流', '科')];
  const segments = [...grid(XS, [100, 140, 180]).filter(({ x1, x2 }) => !(x1 === 80 && x2 === 80)), { x1: 80, x2: 80, y1: 100, y2: 140 }];
  expect(tableIn(laid(page(glyphs, { segments }))).rows[0]?.cells[0]?.rowSpan).toBe(2);
});

describe('tables without rules', () => {
  const columns = (y: number, ...cells: readonly string[]): Glyph[] =>
    cells.flatMap((cell, i) => line([80, 160, 380][i] ?? 0, y, cell, small));

  it('are told by a first column that counts', () => {
    const rows = [
      ['月份', '会议活动', '部门'],
      ['1月', '召开会议', '办公室'],
      ['2月', '组织培训', '联络科'],
      ['3月', '专题视察', '经济科'],
    ];
    expect(shown(laid(page(rows.flatMap((cells, i) => columns(100 + 20 * i, ...cells)))))).toEqual([rows]);
  });

  it('are told by rules above and below', () => {
    const rows = [
      ['项目', '地点', '负责人'],
      ['公园', '城东', '柳青'],
      ['学校', '城西', '江流'],
    ];
    const segments = [85, 105, 150].map((y) => ({ x1: 80, y1: y, x2: 430, y2: y }));
    expect(
      shown(
        laid(
          page(
            rows.flatMap((cells, i) => columns(100 + 20 * i, ...cells)),
            { segments },
          ),
        ),
      ),
    ).toEqual([rows]);
  });

  it('are not seen in a list of names', () => {
    const rows = [
      ['柳青青', '江流水', '石头人'],
      ['云中鹤', '山外山', '风满楼'],
      ['白如玉', '黄小米', '蓝天下'],
    ];
    expect(laid(page(rows.flatMap((cells, i) => columns(100 + 20 * i, ...cells)))).blocks.every(({ kind }) => kind === 'text')).toBe(true);
  });
});

describe('a page', () => {
  it('may be wide', () => {
    const wide = { width: A4.height, height: A4.width };
    const document = laid(
      page([...middle(80, '任务分解表', { size: 22 }, [80, 762]), ...row(120, ...HEADER)], { ...wide, segments: grid(XS, [100, 140]) }),
    );
    expect(shown(document)).toEqual(['任务分解表', [HEADER]]);
  });
});

describe('lines in a cell', () => {
  const table = (glyphs: readonly Glyph[], bottom: number) => page(glyphs, { segments: grid(XS, [100, 140, bottom]) });
  const body = (...cells: readonly (readonly string[])[]): Glyph[] =>
    cells.flatMap((texts, i) => lines((XS[i] ?? 0) + 6, 160, 20, texts, small));

  it('are paragraphs of their own where each leaves room, however alike they are', () => {
    const glyphs = [...row(120, ...HEADER), ...body(['1月'], ['召开会议'], ['主\u3000任', '副主任', '柳\u3000青'], ['办公室'])];
    expect(shown(laid(table(glyphs, 220)))).toEqual([[HEADER, ['1月', '召开会议', '主  任/副主任/柳  青', '办公室']]]);
  });

  it('are paragraphs of their own beside a word that is spread out, even where they are full', () => {
    const narrow = [80, 140, 340, 386, 512];
    const glyphs = [
      ...line(84, 120, '1月', small),
      ...line(144, 120, '召开会议', small),
      ...lines(344, 120, 20, ['主\u3000任', '副主任'], small),
      ...line(390, 120, '办公室', small),
    ];
    expect(shown(laid(page(glyphs, { segments: grid(narrow, [100, 160, 200]) })))[0]).toContainEqual([
      '1月',
      '召开会议',
      '主  任/副主任',
      '办公室',
    ]);
  });

  it('are one paragraph where the end of one cuts a figure', () => {
    const narrow = [80, 116, 216, 340, 512];
    const cell = [...line(127, 110, '新增规模企业1', small), ...line(127, 126, '5家，完成投资', small), ...line(154, 142, '万元', small)];
    const document = laid(page([...cell, ...line(226, 126, '办公室', small)], { segments: grid(narrow, [96, 150, 190]) }));
    expect(shown(document)[0]).toContainEqual(['', '新增规模企业15家，完成投资万元', '办公室', '']);
  });

  it('are one paragraph where a column has room for two characters only', () => {
    const narrow = [80, 112, 340, 426, 512];
    const glyphs = [...lines(84, 120, 20, ['产业', '发展'], small), ...line(116, 120, '引进项目', small), ...line(344, 120, '一处', small)];
    expect(shown(laid(page(glyphs, { segments: grid(narrow, [100, 160, 200]) })))[0]).toContainEqual(['产业发展', '引进项目', '一处', '']);
  });

  it('are one paragraph where each is full and a list pauses at the first', () => {
    const narrow = [80, 140, 340, 396, 512];
    const glyphs = [
      ...['序号', '工作内容', '责任人', '部门'].flatMap((text, i) => line((narrow[i] ?? 0) + 4, 120, text, small)),
      ...line(84, 160, '1', small),
      ...line(144, 160, '排查隐患', small),
      ...lines(344, 160, 20, ['柳青江、', '各街道分', '管负责人'], small),
      ...line(400, 160, '办公室', small),
    ];
    const document = laid(page(glyphs, { segments: grid(narrow, [100, 140, 220]) }));
    expect(shown(document)).toEqual([
      [
        ['序号', '工作内容', '责任人', '部门'],
        ['1', '排查隐患', '柳青江、各街道分管负责人', '办公室'],
      ],
    ]);
  });
});

describe('a category beside the ordinals', () => {
  const header = ['序号', '类别', '任务', '部门'];
  /** Draws a table whose second column is merged over all its rows. */
  const part = (category: string, rows: readonly (readonly string[])[], isMerged = true) => {
    const ys = [100, 140, ...rows.map((_, i) => 180 + 40 * i)];
    const inner = ys.slice(2, -1);
    const segments = grid(XS, ys).flatMap((box) =>
      isMerged && box.y1 === box.y2 && inner.includes(box.y1)
        ? [
            { ...box, x2: 140 },
            { ...box, x1: 340 },
          ]
        : [box],
    );
    const texts = rows.flatMap((cells, i) => row(160 + 40 * i, ...cells));
    return page([...row(120, ...header), ...line(146, 165, category, small), ...texts], { segments });
  };

  it('goes on over a page where its cell is merged', () => {
    const first = part('产业发展', [
      ['1', '', '引进项目', '一处'],
      ['2', '', '改造茶园', '二处'],
    ]);
    const second = part('', [
      ['3', '', '新增企业', '三处'],
      ['4', '', '建设园区', '四处'],
    ]);
    const rows = tableIn(laid(first, second)).rows;
    expect(rows).toHaveLength(5);
    expect(rows[1]?.cells[1]).toMatchObject({ column: 1, rowSpan: 4 });
    expect(rows[3]?.cells.map(({ column }) => column)).toEqual([0, 2, 3]);
  });

  it('does not where no cell is merged: an empty cell is empty', () => {
    const rows = tableIn(
      laid(part('产业发展', [['1', '', '引进项目', '一处']], false), part('', [['2', '', '新增企业', '三处']], false)),
    ).rows;
    expect(rows[1]?.cells[1]).toMatchObject({ rowSpan: 1 });
    expect(rows[2]?.cells).toHaveLength(4);
  });
});
