import { describe, expect, it } from 'vitest';
import type { Glyph, LayoutPage, Tag } from '../../src/layout/index.js';
import { laid, line, lines, middle, page, shown } from './make.js';

/** Holds a cell: where it begins from the left, where its first line stands, and its lines. */
type Cell = readonly [x: number, y: number, ...texts: string[]];

const tag = (role: string, inside: readonly Tag[], marks: readonly number[] = []): Tag => ({ role, inside, marks });

/** Sets rows of cells, every cell a piece of marked content, and names them by elements of these types. */
function tagged(rows: readonly (readonly Cell[])[], roles: readonly [string, string, string] = ['Table', 'TR', 'TD']): LayoutPage {
  const glyphs: Glyph[] = middle(60, '工作计划表').map((glyph) => ({ ...glyph, mark: 0 }));
  let mark = 1;
  const [table, row, cell] = roles;
  const elements = rows.map((cells) =>
    tag(
      row,
      cells.map(([x, y, ...texts]) => {
        glyphs.push(...lines(x, y, 16, texts, { size: 12 }).map((glyph) => ({ ...glyph, mark })));
        return tag(cell, [tag('NonStruct', [], [mark++])]);
      }),
    ),
  );
  return page(glyphs, { tags: tag('Document', [tag('H1', [], [0]), tag(table, elements)]) });
}

/** A table without rules, its cells of several lines in the middle of rows that stand as near to one another as these lines do. */
const ROWS: readonly (readonly Cell[])[] = [
  [
    [80, 100, '项目'],
    [150, 100, '建设内容'],
    [330, 100, '责任人'],
    [420, 100, '进度'],
  ],
  [
    [80, 124, '柳河路'],
    [150, 116, '新建道路三公里及两侧', '排水管网'],
    [330, 124, '江流'],
    [420, 124, '完工'],
  ],
  [
    [80, 148, '枫桥水', '厂扩建'],
    [150, 156, '日供水两万吨'],
    [330, 148, '柳青', '江枫'],
  ],
  [
    [80, 180, '东湖', '学校'],
    [150, 188, '新增学位两百个'],
    [330, 188, '江平'],
    [420, 180, '主体', '封顶'],
  ],
];

const READ = [
  ['项目', '建设内容', '责任人', '进度'],
  ['柳河路', '新建道路三公里及两侧排水管网', '江流', '完工'],
  ['枫桥水厂扩建', '日供水两万吨', '柳青江枫', ''],
  ['东湖学校', '新增学位两百个', '江平', '主体封顶'],
];

const withoutTags = ({ tags: _, ...rest }: LayoutPage): LayoutPage => rest;

describe('the structure that a file gives of its pages', () => {
  it('tells cells and rows where no rule does', () => {
    expect(shown(laid(withoutTags(tagged(ROWS))))).not.toContainEqual(READ);
    expect(shown(laid(tagged(ROWS)))).toEqual(['工作计划表', READ]);
  });

  it('does so where a browser names none of them', () => {
    expect(shown(laid(tagged(ROWS, ['NonStruct', 'NonStruct', 'NonStruct'])))).toEqual(['工作计划表', READ]);
    const two = [ROWS[1]!, ROWS[2]!].map((row) => row.slice(0, 2)); // two columns of words prove nothing
    expect(shown(laid(tagged(two, ['Div', 'Div', 'Div'])))).toEqual(shown(laid(withoutTags(tagged(two)))));
  });

  it('parts the lines of a cell where two elements meet, and joins those of one run', () => {
    const parted = tagged(ROWS);
    const glyphs = parted.glyphs.map((glyph) => (glyph.mark === 11 && glyph.y === 164 ? { ...glyph, mark: 99 } : glyph)); // 江枫
    const add = (element: Tag): Tag => {
      const inside = element.inside.map(add);
      return inside.some(({ marks }) => marks.includes(11))
        ? { ...element, inside: [...inside, tag('NonStruct', [], [99])] }
        : { ...element, inside };
    };
    const read = shown(laid({ ...parted, glyphs, tags: add(parted.tags!) }))[1] as string[][];
    expect(read[2]).toEqual(['枫桥水厂扩建', '日供水两万吨', '柳青/江枫', '']);
  });

  it('gives a cell in the middle of several rows and columns all of them', () => {
    const spanning: readonly (readonly Cell[])[] = [
      [
        [80, 112, '月份'],
        [150, 112, '工作内容'],
        [360, 100, '责任分工'],
      ],
      [
        [320, 124, '牵头'],
        [400, 124, '配合单位'],
      ],
      [
        [80, 160, '一月'],
        [150, 148, '召开会议'],
        [320, 148, '江流'],
        [400, 148, '办公室'],
      ],
      [
        [150, 172, '走访企业'],
        [320, 172, '柳青'],
        [400, 172, '经济科'],
      ],
    ];
    const [, table] = laid(tagged(spanning)).blocks;
    const spans =
      table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(({ rowSpan, colSpan }) => `${rowSpan}×${colSpan}`)) : [];
    expect(spans).toEqual([
      ['2×1', '2×1', '1×2'],
      ['1×1', '1×1'],
      ['2×1', '1×1', '1×1', '1×1'],
      ['1×1', '1×1', '1×1'],
    ]);
  });

  it.each([
    ['its cells in another order', ROWS.map((row) => row.toReversed())],
    ['its rows in another order', [ROWS[0]!, ROWS[2]!, ROWS[1]!, ROWS[3]!]],
    [
      'a cell with words of two',
      [
        ...ROWS.slice(0, 3),
        [
          [80, 180, '东湖学校扩建新增学位两百'],
          [330, 188, '江平'],
          [420, 180, '主体'],
        ] as const,
        ROWS[3]!,
      ],
    ],
  ])('is not believed with %s', (_, rows) => {
    const wrong = tagged(rows);
    expect(shown(laid(wrong))).toEqual(shown(laid(withoutTags(wrong))));
  });

  it('is not believed where it leaves out what stands between its cells', () => {
    const half = tagged(ROWS);
    const glyphs = half.glyphs.map((glyph) => (glyph.x > 300 && glyph.x < 380 ? { ...glyph, mark: 999 } : glyph));
    expect(shown(laid({ ...half, glyphs }))).toEqual(shown(laid(withoutTags(half))));
  });

  it('is joined over pages where the columns are the same', () => {
    const [first, ...rest] = ROWS.map((row) => row.map(([x, , ...texts], i): Cell => [x, i === 1 ? 40 : 40, ...texts]));
    const last = tagged([first!, rest[2]!].map((row, i) => row.map(([x, y, ...texts]): Cell => [x, y + 60 + 30 * i, ...texts])));
    const top: LayoutPage = { ...last, glyphs: last.glyphs.filter(({ mark }) => mark !== 0) };
    const [, table, ...others] = shown(laid(tagged(ROWS), top));
    expect(others).toEqual([]);
    expect(table).toHaveLength(READ.length + 1);
  });

  it('takes the head that the next page draws again, which no element names, for the head', () => {
    const [head, ...rest] = ROWS;
    const first = tagged([head!, rest[0]!, rest[1]!]);
    const below = tagged([rest[2]!].map((row) => row.map(([x, y, ...texts]): Cell => [x, y - 56, ...texts])));
    const again = head!.flatMap(([x, , ...texts]) => lines(x, 96, 16, texts, { size: 12 }));
    const next: LayoutPage = { ...below, glyphs: [...below.glyphs.filter(({ mark }) => mark !== 0), ...again] };
    expect(shown(laid(first, next))).toEqual(['工作计划表', READ]);
    const other = head!.flatMap(([x], i) => lines(x, 96, 16, ['甲乙丙丁'[i]!], { size: 12 }));
    expect(shown(laid(first, { ...next, glyphs: [...below.glyphs.filter(({ mark }) => mark !== 0), ...other] }))).not.toEqual([
      '工作计划表',
      READ,
    ]);
  });

  it('lets a cell go on over the end of a page where its column groups rows', () => {
    const grouped = (top: number, rows: readonly (readonly [string | null, number, string])[]): (readonly Cell[])[] =>
      rows.map(([label, at, work], i): readonly Cell[] => [
        ...(label ? [[80, at, label] as const] : []),
        [150, top + 24 * i, work],
        [330, top + 24 * i, '办公室'],
      ]);
    const name: readonly Cell[] = [
      [80, 100, '类别'],
      [150, 100, '工作内容'],
      [330, 100, '责任部门'],
    ];
    const first = tagged([
      name,
      ...grouped(124, [
        ['民生', 136, '修路'],
        [null, 0, '建校'],
      ]),
      ...grouped(172, [
        ['产业', 172, '招商'],
        [null, 0, '扩产'],
      ]),
    ]);
    const below = tagged(
      grouped(60, [
        [null, 0, '办展'],
        [null, 0, '促销'],
        ['安全', 108, '巡查'],
      ]),
    );
    const document = laid(first, { ...below, glyphs: below.glyphs.filter(({ mark }) => mark !== 0) });
    const [, table] = document.blocks;
    const labels = table?.kind === 'table' ? table.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 0)) : [];
    expect(labels.map(({ rowSpan }) => rowSpan)).toEqual([1, 2, 4, 1]);
  });

  /** Names each paragraph of running text by an element; a list of lists of lines, each with its x. */
  function told(paragraphs: readonly (readonly (readonly [number, string])[])[]): LayoutPage {
    const glyphs: Glyph[] = [];
    let y = 80;
    const elements = paragraphs.map((texts, mark) => {
      for (const [x, text] of texts) {
        y += 28;
        glyphs.push(...line(x, y, text).map((glyph) => ({ ...glyph, mark })));
      }
      return tag('P', [tag('Span', [], [mark])]);
    });
    return page(glyphs, { tags: tag('Document', elements) });
  }

  const FULL = '县直各单位按照年初计划认真抓好各项工作落实到位确保按时完成'.slice(0, 27);
  const TEXT = [
    [
      [80, FULL],
      [80, FULL],
      [80, '圆满完成全年任务。'],
    ],
    [
      [80, `${FULL.slice(0, 26)}。`],
      [80, '会议时间另行通知。'],
    ],
    [[80, `${FULL.slice(0, 26)}。`]],
    [[80, '联系人另行通知。']],
  ] as const;

  it('is asked where paragraphs of running text end', () => {
    expect(shown(laid(withoutTags(told(TEXT)))).length).not.toBe(TEXT.length);
    expect(shown(laid(told(TEXT)))).toEqual(TEXT.map((texts) => texts.map(([, text]) => text).join('')));
  });

  it('is not believed where it names each line, or all lines, a paragraph', () => {
    const each = told(TEXT.flatMap((texts) => texts.map((one) => [one])));
    const all = told([TEXT.flat()]);
    expect(shown(laid(each))).toEqual(shown(laid(withoutTags(each))));
    expect(shown(laid(all))).toEqual(shown(laid(withoutTags(all))));
  });
});
