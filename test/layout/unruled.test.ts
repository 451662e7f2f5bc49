import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../src/document.js';
import type { Box, Glyph } from '../../src/layout/index.js';
import { asides, laid, line, lines, middle, page, shown } from './make.js';

const small = { size: 12 };
/** Where the columns of month, work, leader and body begin. */
const XS = [80, 110, 370, 450];

/** Sets cells whose lines stand `pitch` apart in the middle of a row between two heights. */
function row(top: number, height: number, cells: readonly (string | readonly string[])[], from = 1, pitch = 16): Glyph[] {
  return cells.flatMap((cell, i) => {
    const texts = typeof cell === 'string' ? [cell] : cell;
    const first = top + height / 2 + 4 - ((texts.length - 1) * pitch) / 2;
    return lines(XS[from + i] ?? 0, first, pitch, texts, small);
  });
}

/** Sets a month in the middle of its rows. */
const month = (text: string, top: number, bottom: number): Glyph[] => line(80, (top + bottom) / 2 + 4, text, small);

const HEADER = ['月份', '工作内容', '分管领导', '责任部门'];
const header = (top: number): Glyph[] => row(top, 24, HEADER, 0);

function tables(document: ReturnType<typeof laid>): TableBlock[] {
  return document.blocks.filter((block): block is TableBlock => block.kind === 'table');
}

/** Gives the months of a table, each as often as its cell has rows. */
const heights = (table: TableBlock | undefined): number[] =>
  table?.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 0).map(({ rowSpan }) => rowSpan)) ?? [];

const january = [
  ...row(124, 38, ['（1）召开会议', ['柳青', '江流'], ['办公室', '调研科']]),
  ...row(162, 38, [['（2）组织视察民生实事项目和重点工程', '建设（全年）'], '江流', '经济科']),
  ...row(200, 22, ['（3）走访企业', '柳青', '办公室']),
  ...month('1', 124, 222),
];
const february = [
  ...row(222, 22, ['（1）开展培训', '江流', '联络科']),
  ...row(244, 38, ['（2）总结工作', ['柳青', '江流'], '办公室']),
  ...month('2', 222, 282),
];
const JANUARY = [
  ['1', '（1）召开会议', '柳青/江流', '办公室/调研科'],
  ['（2）组织视察民生实事项目和重点工程建设（全年）', '江流', '经济科'],
  ['（3）走访企业', '柳青', '办公室'],
];
const FEBRUARY = [
  ['2', '（1）开展培训', '江流', '联络科'],
  ['（2）总结工作', '柳青/江流', '办公室'],
];

/** Rows of two lines so near one another that all of their lines stand one pitch apart, and rows of one line. */
const tight = [
  ...row(124, 32, ['（1）召开会议', ['柳青', '江流'], ['办公室', '调研科']]),
  ...row(156, 32, ['（2）组织视察', ['江流', '江枫'], ['经济科', '联络科']]),
  ...row(192, 22, ['（3）走访企业', '柳青', '办公室']),
  ...month('1', 124, 214),
  ...row(218, 22, ['（1）开展培训', '江流', '联络科']),
  ...row(244, 22, ['（2）总结工作', '柳青', '办公室']),
  ...row(270, 22, ['（3）考核工作', '江枫', '督查科']),
  ...month('2', 218, 292),
];

describe('a table without any rule', () => {
  const whole = [...header(100), ...january, ...february];

  it('has a row for each number of a series, however near they stand', () => {
    const rows = shown(laid(page([...header(100), ...tight])))[0] as string[][];
    expect(rows.slice(1, 4)).toEqual([
      ['1', '（1）召开会议', '柳青/江流', '办公室/调研科'],
      ['（2）组织视察', '江流/江枫', '经济科/联络科'],
      ['（3）走访企业', '柳青', '办公室'],
    ]);
    expect(rows).toHaveLength(7);
  });

  it('has rows where cells stand in the middle of them, and months in the middle of theirs', () => {
    const document = laid(page(whole));
    expect(shown(document)).toEqual([[HEADER, ...JANUARY, ...FEBRUARY]]);
    expect(heights(tables(document)[0])).toEqual([1, 3, 2]);
  });

  it('is proved by two numbers below a name, whatever its other columns are called', () => {
    const names = row(100, 24, ['序号', '企业数目', '隐患类型', '是否联合'], 0);
    const first = row(124, 24, ['1', '十二家企业', '责任制', '否'], 0);
    const second = row(148, 24, ['2', '三十家企业', '粉尘防爆', '是'], 0);
    expect(shown(laid(page([...names, ...first, ...second])))[0]).toHaveLength(3);
    const above = row(100, 24, ['柳青', '十家企业', '用电安全', '否'], 0); // no name
    expect(tables(laid(page([...above, ...first, ...second])))).toEqual([]);
  });

  it('joins the halves of a body that its narrow column cuts, and leaves two bodies apart', () => {
    const cells = [
      ['县应', '急局'],
      ['柳青', '江流'],
      ['办公室', '调研科'],
    ];
    const rows = cells.map((own, i) => row(124 + 48 * i, 38, [`（${i + 1}）召开会议`, own, '综合科']));
    const read = shown(laid(page([...header(100), ...rows.flat(), ...month('1', 124, 258)])))[0] as string[][];
    expect(read.slice(1).map((one) => one.at(-2))).toEqual(['县应急局', '柳青/江流', '办公室/调研科']);
  });

  it('leaves what stands above and below it', () => {
    const document = laid(
      page([...line(80, 60, '附件1', small), ...whole, ...line(80, 310, '备注：上述工作内容和时间安排供参考，以具体通知为准。', small)]),
    );
    expect(shown(document)).toEqual(['附件1', [HEADER, ...JANUARY, ...FEBRUARY], '备注：上述工作内容和时间安排供参考，以具体通知为准。']);
  });

  it('keeps columns apart that a long line nearly closes', () => {
    const long = '（3）开展民生实事项目重点工程专项集体监督'; // ends 3.6 points before the leaders' column
    const glyphs = [
      ...header(100),
      ...january,
      ...february,
      ...row(282, 22, [long.padEnd(23, '好').slice(0, 21), '柳青', '办公室']),
      ...month('3', 282, 304),
    ];
    expect(shown(laid(page(glyphs)))[0]).toHaveLength(7);
  });

  it('goes on over a page, its header shown again, a month cut', () => {
    const first = page([...header(100), ...january.filter(({ y }) => y < 200 || y > 1000), ...line(250, 790, '- 1 -', small)]);
    const rest = [...row(124, 22, ['（3）走访企业', '柳青', '办公室']), ...february.map((glyph) => ({ ...glyph, y: glyph.y - 76 }))];
    const document = laid(first, page([...header(100), ...rest, ...line(250, 790, '- 2 -', small)]));
    expect(shown(document)).toEqual([[HEADER, ...JANUARY, ...FEBRUARY]]);
    expect(heights(tables(document)[0])).toEqual([1, 3, 2]);
    expect(asides(document)).toContain('repeated-header: 月份');
  });

  it('has months at the top of their rows', () => {
    const rows = [
      ['1', '（1）召开会议', '柳青', '办公室'],
      ['', '（2）组织视察', '江流', '经济科'],
      ['', '（3）走访企业', '柳青', '办公室'],
      ['2', '（1）开展培训', '江流', '联络科'],
      ['', '（2）总结工作', '柳青', '办公室'],
    ];
    const document = laid(page([...header(100), ...rows.flatMap((cells, i) => row(124 + 22 * i, 22, cells, 0))]));
    expect(heights(tables(document)[0])).toEqual([1, 3, 2]);
  });

  it('is divided by a line that runs over its columns', () => {
    const group = (y: number, text: string) => line(80, y + 15, text, small);
    const glyphs = [
      ...header(100),
      ...row(124, 22, ['1', '召开会议', '柳青', '办公室'], 0),
      ...group(146, '二、需要各部门共同推进的重点工作事项'),
      ...row(168, 22, ['2', '组织视察', '江流', '经济科'], 0),
      ...row(190, 22, ['3', '走访企业', '江流', '经济科'], 0),
    ];
    expect(tables(laid(page(glyphs)))).toHaveLength(1);
  });
});

describe('a table with level rules only', () => {
  const rule = (y: number, from = 76): Box => ({ x1: from, x2: 512, y1: y, y2: y });
  const whole = [...header(100), ...january, ...february];

  it('has the rows and months that the rules divide', () => {
    const segments = [rule(100), rule(124), rule(162, 108), rule(200, 108), rule(222), rule(244, 108), rule(282)];
    const document = laid(page(whole, { segments }));
    expect(shown(document)).toEqual([[HEADER, ...JANUARY, ...FEBRUARY]]);
    expect(heights(tables(document)[0])).toEqual([1, 3, 2]);
  });

  it('may have them at its head and foot alone', () => {
    expect(shown(laid(page(whole, { segments: [rule(100), rule(124), rule(282)] })))).toEqual([[HEADER, ...JANUARY, ...FEBRUARY]]);
  });
});

describe('a header of two tiers', () => {
  const at = (x: number, y: number, text: string) => middle(y, text, small, [x - 60, x + 60]);
  const body = (top: number) =>
    ['1', '2', '3'].flatMap((number, i) => [
      ...at(90, top + 24 * i, number),
      ...at(200, top + 24 * i, '组织走访企业'),
      ...at(340, top + 24 * i, '办公室'),
      ...at(440, top + 24 * i, '经济科'),
    ]);
  const sides = [...at(90, 108, '序号'), ...at(200, 108, '工作任务')];
  const rows = ['1', '2', '3'].map((number) => [number, '组织走访企业', '办公室', '经济科']);

  it('may have the upper name in the middle above its columns', () => {
    const glyphs = [...sides, ...at(390, 100, '责任分工'), ...at(340, 118, '牵头单位'), ...at(440, 118, '配合单位'), ...body(150)];
    expect(shown(laid(page(glyphs)))).toEqual([[['序号', '工作任务', '责任分工'], ['牵头单位', '配合单位'], ...rows]]);
  });

  it('is none where a title or a sentence that ends like a name stands above names', () => {
    const names = [...at(90, 130, '序号'), ...at(200, 130, '工作任务'), ...at(340, 130, '牵头单位'), ...at(440, 130, '配合单位')];
    for (const above of [
      middle(100, '重点工作任务', { size: 18 }, [80, 500]),
      middle(100, '各处室要认真组织落实年度重点任务', small, [80, 500]),
    ])
      expect(shown(laid(page([...above, ...names, ...body(150)])))[0]).toMatch(/任务$/);
  });

  it('may have any short upper name where the other names stand beside it, and begin where the first of its columns does', () => {
    const upper = [...line(312, 96, '责任清单', small), ...line(312, 118, '牵头单位', small), ...line(412, 118, '配合单位', small)];
    const centred = [...at(90, 107, '序号'), ...at(200, 107, '工作任务')];
    const [table] = shown(laid(page([...centred, ...upper, ...body(150)]))) as string[][][];
    expect(table?.slice(0, 2)).toEqual([
      ['序号', '工作任务', '责任清单'],
      ['牵头单位', '配合单位'],
    ]);
  });

  it('may have names that wrap below it', () => {
    const wrapped = [...at(340, 118, '牵头单'), ...at(340, 134, '位'), ...at(440, 118, '配合单位')];
    const [table] = shown(laid(page([...sides, ...at(390, 100, '责任分工'), ...wrapped, ...body(166)]))) as string[][][];
    expect(table?.map((cells) => cells.length)).toEqual([3, 2, 4, 4, 4]);
  });
});

it('rows that stand one pitch apart, each full in the columns that tell them, are rows', () => {
  const texts = [
    ['一级指标', '具体措施', '责任单位'],
    ['市场准入', '企业开办1日办结', '市场监管局'],
    ['', '推行一照多址', '市场监管局'],
    ['融资服务', '举办银企对接会4场', '金融办'],
  ];
  const glyphs = texts.flatMap((cells, i) => cells.flatMap((text, at) => line([80, 200, 370][at] ?? 0, 100 + 18 * i, text, small)));
  expect(tables(laid(page(glyphs)))[0]?.rows).toHaveLength(4);
});

it('two cells on a level of their own, in centred columns, are cut where the white between them is wide', () => {
  const at = (x: number, y: number, text: string) => middle(y, text, small, [x - 80, x + 80]);
  const names = [...at(120, 100, '序号'), ...at(260, 100, '牵头单位'), ...at(380, 100, '配合单位')];
  const full = [
    ...at(120, 140, '1'),
    ...at(254, 132, '县交通运输工程'),
    ...at(380, 132, '县住建局、县水利'),
    ...at(260, 148, '局'),
    ...at(380, 148, '务局'),
  ];
  const others = [...at(120, 180, '2'), ...at(260, 180, '县发改局'), ...at(380, 180, '县供电公司、芦溪')];
  expect(shown(laid(page([...names, ...full, ...others])))).toHaveLength(1);
});

it('whoever leads several rows, and when, stands in their middle behind the work too', () => {
  const names = ['工作任务', '牵头领导', '责任部门', '完成时限'];
  const xs = [80, 300, 370, 450];
  const cells = (y: number, texts: readonly string[]) => texts.flatMap((text, i) => line(xs[i] ?? 0, y, text, small));
  const pairs = [0, 1, 2].flatMap((i) => [
    ...cells(130 + 60 * i, [`开展第${i + 1}项民生实事走访`, '', `第${i + 1}科室`, '']),
    ...cells(145 + 60 * i, ['', ['柳青', '江流', '江枫'][i] ?? '', '', `${i + 3}月底前`]),
    ...cells(160 + 60 * i, [`总结第${i + 1}项民生实事走访`, '', `第${i + 4}科室`, '']),
  ]);
  const [table] = tables(laid(page([...cells(100, names), ...pairs])));
  expect(table?.rows.map(({ cells: own }) => own.map(({ rowSpan }) => rowSpan))).toEqual([
    [1, 1, 1, 1],
    ...[0, 1, 2].flatMap(() => [
      [1, 2, 1, 2],
      [1, 1],
    ]),
  ]);
});

it('a name of a group of rows divides a table though the next row begins with a cell in its middle', () => {
  const xs = [80, 120, 300, 400];
  const cells = (y: number, texts: readonly string[]) => texts.flatMap((text, i) => line(xs[i] ?? 0, y, text, small));
  const wrapped = (y: number, number: string) => [
    ...cells(y, ['', '', '', '县农业农']),
    ...cells(y + 8, [number, '古树名木保护条例', '县林业局', '']),
    ...cells(y + 16, ['', '', '', '村局']),
  ];
  const glyphs = [
    ...cells(100, ['序号', '法规名称', '起草单位', '责任单位']),
    ...wrapped(130, '1'),
    ...line(80, 182, '二、预备项目（2件）', small),
    ...wrapped(214, '2'),
    ...wrapped(262, '3'),
  ];
  expect(shown(laid(page(glyphs)))).toHaveLength(1);
});

it('lines of cells are told from rows by a line of one line in the middle, however many cells have two', () => {
  const entries = [
    ['第一', '周'],
    ['第二', '周'],
    ['第三', '周'],
    ['第四', '周'],
  ];
  const glyphs = entries.flatMap((week, i) => [
    ...lines(80, 140 + 38 * i, 15, week, small),
    ...(i % 2 === 0
      ? lines(140, 140 + 38 * i, 15, ['举行开学典礼并', '发放教材'], small)
      : line(140, 147.5 + 38 * i, '组织期中考试', small)),
    ...lines(300, 140 + 38 * i, 15, ['德育处、', '教导处'], small),
  ]);
  const names = [...line(80, 110, '周次', small), ...line(140, 110, '工作内容', small), ...line(300, 110, '责任部门', small)];
  expect(tables(laid(page([...names, ...glyphs])))[0]?.rows).toHaveLength(5);
});

it('an empty cell of a shaded row is no picture', () => {
  const grounds = [124, 172].flatMap((y) =>
    [XS, 512]
      .flat()
      .slice(0, 4)
      .map((x1, i): Box => ({ x1, y1: y, x2: [...XS, 512][i + 1] ?? 512, y2: y + 48 })),
  );
  const glyphs = [...header(100), ...row(124, 48, ['1', '召开会议', '柳青', '办公室'], 0), ...row(172, 48, ['2', '组织视察', '江流'], 0)];
  const last = row(220, 48, ['3', '走访企业', '江流', '经济科'], 0);
  const sign = [
    ...line(80, 40, '附件：工作安排一览表', small),
    ...line(400, 58, '云溪县', small),
    ...line(380, 76, '2031年3月6日', small),
    ...line(80, 92, '附件', small),
  ];
  const shownText = shown(laid(page([...sign, ...glyphs, ...last], { pictures: grounds })));
  expect(shownText.slice(0, 4)).toEqual(['附件：工作安排一览表', '云溪县', '2031年3月6日', '附件']);
});

describe('tables with captions', () => {
  const NAMES = ['序号', '任务', '责任单位', '时限'];
  const two = (caption: readonly Glyph[]) => [
    ...row(100, 24, NAMES, 0),
    ...row(124, 24, ['1', '疏浚山洪沟', '水利局', '6月底'], 0),
    ...row(148, 24, ['2', '建避险广场', '应急局', '年底'], 0),
    ...caption,
    ...row(196, 24, NAMES, 0),
    ...row(220, 24, ['1', '修订预案', '应急局', '5月底'], 0),
  ];
  const CELLS = [NAMES, ['1', '疏浚山洪沟', '水利局', '6月底'], ['2', '建避险广场', '应急局', '年底']];
  const NEXT = [NAMES, ['1', '修订预案', '应急局', '5月底']];

  it.each(['表2　管理类任务', '表2管理类任务', '附表二：管理类任务'])('are two, and the second has one row: %s', (caption) => {
    const [first, text, second] = shown(laid(page(two(line(230, 188, caption, small)))));
    expect([first, second]).toEqual([CELLS, NEXT]);
    expect(text).toContain('管理类任务');
  });
});

describe('no table is', () => {
  const isText = (glyphs: readonly Glyph[]) => expect(tables(laid(page(glyphs)))).toEqual([]);

  it('a roster without a header', () => {
    isText(
      ['组　长', '副组长', '成　员', '秘　书'].flatMap((text, i) => [
        ...line(80, 100 + 22 * i, text, small),
        ...line(180, 100 + 22 * i, '柳青青　江流水', small),
      ]),
    );
  });

  it('a signature, nor two of them side by side', () => {
    isText([
      ...line(90, 600, '云溪县人民政府办公室', small),
      ...line(330, 600, '中共云溪县委办公室', small),
      ...line(110, 622, '2031年3月6日', small),
      ...line(350, 622, '2031年3月6日', small),
    ]);
  });

  it('articles, whose numbers a gap parts from their text below a chapter in another face', () => {
    isText([
      ...line(80, 100, '第三章　保障措施', { ...small, font: 'SimHei' }),
      ...['第七条', '第八条', '第九条'].flatMap((number, i) => [
        ...line(80, 124 + 24 * i, number, small),
        ...line(140, 124 + 24 * i, '各单位要加强组织领导', small),
      ]),
    ]);
  });

  it('two columns of running text', () => {
    const text = '云溪县各级各部门要紧紧围绕中心';
    isText([...lines(80, 100, 20, Array(9).fill(text), small), ...lines(300, 100, 20, Array(9).fill(text), small)]);
  });
});
