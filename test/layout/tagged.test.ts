import { describe, expect, it } from 'vitest';
import type { Glyph, LayoutPage, Tag } from '../../src/layout/index.js';
import { laid, lines, middle, page, shown } from './make.js';

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
});
