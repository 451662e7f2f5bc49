import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../src/document.js';
import { shownText } from '../ledger.js';
import { linesOf, type MadeParagraph, type Making, par, readText, sprm, u16, u32 } from './make.js';

const IN_TABLE = sprm(0x2416, 1);
const ROW_END = sprm(0x2417, 1);
const DEPTH = (depth: number): number[] => sprm(0x6649, ...u32(depth));

/** Writes a row's definition: its edges, and for each cell the word of its flags. */
function shape(edges: readonly number[], flags: readonly number[] = []): number[] {
  const cells = flags.flatMap((flag) => [...u16(flag), ...Array.from({ length: 18 }, () => 0)]);
  const rest = [edges.length - 1, ...edges.flatMap((edge) => u16(edge & 0xffff)), ...cells];
  return [...sprm(0xd608), ...u16(rest.length + 1), ...rest];
}

const cell = (text: string, more: readonly number[] = []): MadeParagraph => par(text, { mark: '\x07', sprms: [...IN_TABLE, ...more] });
const end = (...sprms: readonly number[][]): MadeParagraph => par('', { mark: '\x07', sprms: [...IN_TABLE, ...ROW_END, ...sprms.flat()] });
const row = (texts: readonly string[], ...sprms: readonly number[][]): MadeParagraph[] => [
  ...texts.map((text) => cell(text)),
  end(...sprms),
];

const STARTS = 3 << 5;
const JOINS = 1 << 5;

async function tableOf(text: readonly MadeParagraph[], more: Omit<Making, 'stories'> = {}) {
  const { document } = await readText(text, more);
  const table = document.blocks.find((block): block is TableBlock => block.kind === 'table');
  const cells = table?.rows.map((one) =>
    one.cells.map(({ column, rowSpan, colSpan, blocks }) => [
      blocks.map((block) => (block.kind === 'text' ? shownText(document, block) : '表')).join('/'),
      column,
      rowSpan,
      colSpan,
    ]),
  );
  return { table, cells };
}

describe('tables of a Word 97-2003 document', () => {
  it('are the rows and cells that marks end, their paragraphs too', async () => {
    const text = [
      par('前'),
      par('上', { sprms: IN_TABLE }),
      ...row(['下', '乙'], shape([0, 1000, 2000])),
      ...row(['丙', '丁'], shape([0, 1000, 2000])),
      par('后'),
    ];
    const { cells } = await tableOf(text);
    expect(cells).toEqual([
      [
        ['上/下', 0, 1, 1],
        ['乙', 1, 1, 1],
      ],
      [
        ['丙', 0, 1, 1],
        ['丁', 1, 1, 1],
      ],
    ]);
    expect(await linesOf(text)).toEqual(['前', '上', '下\t乙', '丙\t丁', '后']);
  });

  it('merge cells downwards by their flags and across by their edges, which rounding moves', async () => {
    const { cells, table } = await tableOf([
      ...row(['月份', '工作', '备注'], shape([0, 1000, 3000, 4000], [STARTS]), sprm(0x3404, 1)),
      ...row(['', '合', '注'], shape([3, 1010, 2000, 4008], [JOINS])),
      ...row(['全', '末'], shape([-5, 2008, 4000])),
    ]);
    expect(cells).toEqual([
      [
        ['月份', 0, 2, 1],
        ['工作', 1, 1, 2],
        ['备注', 3, 1, 1],
      ],
      [
        ['合', 1, 1, 1],
        ['注', 2, 1, 2],
      ],
      [
        ['全', 0, 1, 2],
        ['末', 2, 1, 2],
      ],
    ]);
    expect(table?.headerRows).toBe(1);
  });

  it('leave the place empty where a row begins within the grid', async () => {
    const { cells } = await tableOf([...row(['甲', '乙'], shape([0, 1000, 2000])), ...row(['丙'], shape([1000, 2000]))]);
    expect(cells?.[1]).toEqual([['丙', 1, 1, 1]]);
  });

  it('are drawn by the definition that replaces what newer programs write before it, and by what comes after', async () => {
    const first = [sprm(0x9601, ...u16(300)), sprm(0x7621, 0, 5, ...u16(400)), sprm(0xd62b, 2, 0, 3)];
    const { cells } = await tableOf([
      ...row(['甲', '乙'], ...first, shape([0, 1000, 2000]), sprm(0xd62b, 2, 1, 3)),
      ...row(['丙', ''], shape([500, 1500, 2500]), sprm(0x9601, ...u16(0)), sprm(0xd62b, 2, 1, 1)),
    ]);
    expect(cells).toEqual([
      [
        ['甲', 0, 1, 1],
        ['乙', 1, 2, 1],
      ],
      [['丙', 0, 1, 1]],
    ]);
  });

  it('may be built without a definition: cells put in, taken out, widened', async () => {
    const built = [sprm(0x7621, 0, 3, ...u16(1000)), sprm(0x5622, 1, 2), sprm(0x7623, 1, 2, ...u16(2000))];
    const { cells } = await tableOf([...row(['甲', '乙'], ...built), ...row(['丙', '丁', '戊'], shape([0, 1000, 2000, 3000]))]);
    expect(cells?.[0]).toEqual([
      ['甲', 0, 1, 1],
      ['乙', 1, 1, 2],
    ]);
  });

  it('have properties in the Data stream, of the row and of the whole paragraph', async () => {
    const rowList = shape([0, 1000, 2000], [0, 0]);
    const whole = [...IN_TABLE, ...ROW_END, ...shape([0, 2000])];
    const data = [...u16(rowList.length), ...rowList, ...u16(whole.length), ...whole];
    const { cells } = await tableOf(
      [
        cell('甲'),
        cell('乙'),
        end(sprm(0x646b, ...u32(0))),
        cell('丙'),
        par('', { mark: '\x07', sprms: sprm(0x6646, ...u32(2 + rowList.length)) }),
      ],
      { data },
    );
    expect(cells).toEqual([
      [
        ['甲', 0, 1, 1],
        ['乙', 1, 1, 1],
      ],
      [['丙', 0, 1, 2]],
    ]);
  });

  it('nest: marks of inner cells and rows are properties', async () => {
    const inner = (text: string, ...sprms: readonly number[][]): MadeParagraph =>
      par(text, { sprms: [...IN_TABLE, ...DEPTH(2), ...sprms.flat()] });
    const { table, cells } = await tableOf([
      inner('内甲', sprm(0x244b, 1)),
      inner('内乙', sprm(0x244b, 1)),
      inner('', sprm(0x244b, 1), sprm(0x244c, 1), shape([0, 500, 900])),
      cell('外'),
      end(shape([0, 1000])),
    ]);
    expect(cells).toEqual([[['表/外', 0, 1, 1]]]);
    expect(table?.rows[0]?.cells[0]?.blocks[0]).toMatchObject({ kind: 'table', columns: 2 });
  });

  it.each([
    ['1 begins', [1, 2, 0]],
    ['2 begins', [2, 1, 0]],
  ])('join cells across by old flags, where %s', async (_, flags) => {
    const { cells } = await tableOf(row(['合', '', '单'], shape([0, 1000, 2000, 3000], flags)));
    expect(cells).toEqual([
      [
        ['合', 0, 1, 2],
        ['单', 2, 1, 1],
      ],
    ]);
  });

  it('lose the rows that a tracked change deletes', async () => {
    const { cells } = await tableOf([
      ...row(['甲'], shape([0, 1000])),
      cell('乙'),
      { ...end(shape([0, 1000])), markSprms: sprm(0x0800, 1) },
      ...row(['丙'], shape([0, 1000])),
    ]);
    expect(cells?.map((one) => one[0]?.[0])).toEqual(['甲', '丙']);
  });

  it('keep a row that the file cuts off', async () => {
    const { cells } = await tableOf([...row(['甲', '乙'], shape([0, 1000, 2000])), cell('丙')]);
    expect(cells?.[1]?.[0]?.[0]).toBe('丙');
  });
});
