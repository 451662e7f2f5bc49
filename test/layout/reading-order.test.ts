import { describe, expect, it } from 'vitest';
import { arranged, type Item, type Leaf, standsInColumns } from '../../src/layout/columns.js';
import { laid, lines, page, shown } from './make.js';

/** A page of 48 ems: two columns of 22 with a gutter of 4 between them. */
const EM = 10;
const PAGE = { left: 0, right: 480 };
const [LEFT, RIGHT] = [
  [0, 220],
  [260, 480],
] as const;

interface Named extends Item {
  readonly name: string;
}

/** Makes a line of a name between two places, the row of that number. */
const line = (name: string, row: number, [x1, x2]: readonly [number, number], block = false): Named => ({
  name,
  x1,
  x2,
  y1: row * 16,
  y2: row * 16 + EM,
  block,
});

/** Makes lines one below another from a row on. */
const column = (name: string, from: number, count: number, place: readonly [number, number]): Named[] =>
  Array.from({ length: count }, (_, i) => line(`${name}${i + 1}`, from + i, place));

/** Gives the names in reading order, leaves divided by "|". */
const names = (leaves: readonly Leaf<Named>[]): string => leaves.map(({ items }) => items.map(({ name }) => name).join(' ')).join(' | ');
const order = (items: readonly Named[]): string => names(arranged(items, PAGE, EM));

describe('the reading order', () => {
  it('is from top to bottom where lines go over the page, however they were drawn', () => {
    expect(order(column('a', 0, 4, [0, 480]).reverse())).toBe('a1 a2 a3 a4');
  });

  it('is from left to right within a line', () => {
    expect(order([line('b', 0, [100, 140]), line('a', 0, [0, 80]), line('c', 1, [0, 140])])).toBe('a b c');
  });

  it('of nothing is nothing', () => expect(arranged([], PAGE, EM)).toEqual([]));

  it('is column by column, each with its own edges', () => {
    const leaves = arranged([...column('b', 0, 3, RIGHT), ...column('a', 0, 3, LEFT)], PAGE, EM);
    expect(names(leaves)).toBe('a1 a2 a3 | b1 b2 b3');
    expect(leaves).toMatchObject([
      { left: 0, right: 220 },
      { left: 260, right: 480 },
    ]);
  });

  it('is column by column for three', () => {
    const three = [...column('a', 0, 4, [0, 140]), ...column('b', 0, 4, [170, 310]), ...column('c', 0, 4, [340, 480])];
    expect(order(three)).toBe('a1 a2 a3 a4 | b1 b2 b3 b4 | c1 c2 c3 c4');
  });

  it('is a headline over the page, then the columns below it, then the next', () => {
    const items = [
      line('head', 0, [0, 480]),
      ...column('a', 1, 4, LEFT),
      ...column('b', 1, 4, RIGHT),
      line('next', 6, [0, 480]),
      ...column('c', 7, 4, LEFT),
      ...column('d', 7, 4, RIGHT),
    ];
    expect(order(items)).toBe('head | a1 a2 a3 a4 | b1 b2 b3 b4 | next | c1 c2 c3 c4 | d1 d2 d3 d4');
  });

  it('is columns above others that part elsewhere', () => {
    const [wide, narrow] = [
      [0, 300],
      [340, 480],
    ] as const;
    const items = [...column('a', 0, 4, LEFT), ...column('b', 0, 4, RIGHT), ...column('c', 4, 4, wide), ...column('d', 4, 4, narrow)];
    expect(order(items)).toBe('a1 a2 a3 a4 | b1 b2 b3 b4 | c1 c2 c3 c4 | d1 d2 d3 d4');
  });

  it('is one column longer than the other', () => {
    expect(order([...column('a', 0, 3, LEFT), ...column('b', 0, 6, RIGHT)])).toBe('a1 a2 a3 | b1 b2 b3 b4 b5 b6');
    expect(order([...column('a', 3, 3, LEFT), ...column('b', 0, 6, RIGHT)])).toBe('a1 a2 a3 | b1 b2 b3 b4 b5 b6');
  });

  it('leaves a line above the columns that is in no middle to its column', () => {
    expect(order([line('by', 0, [60, 160]), ...column('a', 1, 4, LEFT), ...column('b', 1, 4, RIGHT)])).toBe('by a1 a2 a3 a4 | b1 b2 b3 b4');
  });

  it('leaves the first line of the middle column to it, though it stands above the others', () => {
    const three = [...column('a', 1, 4, [0, 140]), ...column('b', 0, 5, [170, 310]), ...column('c', 1, 4, [340, 480])];
    expect(order(three)).toBe('a1 a2 a3 a4 | b1 b2 b3 b4 b5 | c1 c2 c3 c4');
    const shorter = [...three.filter(({ name }) => name !== 'b1'), line('b1', 0, [180, 280])];
    expect(order(shorter)).toBe('a1 a2 a3 a4 | b1 b2 b3 b4 b5 | c1 c2 c3 c4');
  });

  it('is a short line in the middle above three columns first', () => {
    const three = [
      line('by', 0, [215, 265]),
      ...column('a', 1, 4, [0, 140]),
      ...column('b', 1, 4, [170, 310]),
      ...column('c', 1, 4, [340, 480]),
    ];
    expect(order(three)).toBe('by | a1 a2 a3 a4 | b1 b2 b3 b4 | c1 c2 c3 c4');
  });

  it('leaves a picture in the middle, and a line beside another, to their columns', () => {
    const picture = { ...line('picture', 0, [180, 300], true) };
    const three = [picture, ...column('a', 1, 4, [0, 140]), ...column('b', 1, 4, [170, 310]), ...column('c', 1, 4, [340, 480])];
    expect(order(three)).toBe('a1 a2 a3 a4 | picture b1 b2 b3 b4 | c1 c2 c3 c4');
    const beside = [
      line('by', 0, [215, 265]),
      ...column('a', 0, 5, [0, 140]),
      ...column('b', 1, 4, [170, 310]),
      ...column('c', 1, 4, [340, 480]),
    ];
    expect(order(beside)).toBe('a1 a2 a3 a4 a5 | by b1 b2 b3 b4 | c1 c2 c3 c4');
  });

  it('is two lines in the middle above the columns first', () => {
    const items = [line('by', 0, [200, 280]), line('of', 1, [210, 270]), ...column('a', 2, 4, LEFT), ...column('b', 2, 4, RIGHT)];
    expect(order(items)).toBe('by of | a1 a2 a3 a4 | b1 b2 b3 b4');
  });

  it('is a byline in the middle above the columns first', () => {
    const items = [line('by', 0, [200, 280]), ...column('a', 1, 4, LEFT), ...column('b', 1, 4, RIGHT)];
    expect(order(items)).toBe('by | a1 a2 a3 a4 | b1 b2 b3 b4');
  });
});

describe('a white strip is no gutter', () => {
  it('where it is as narrow as the gap between words', () => {
    expect(order([...column('a', 0, 4, [0, 236]), ...column('b', 0, 4, [244, 480])])).toBe('a1 b1 a2 b2 a3 b3 a4 b4');
    expect(order([...column('a', 0, 4, [0, 235]), ...column('b', 0, 4, [245, 480])])).toBe('a1 a2 a3 a4 | b1 b2 b3 b4');
  });

  it('where two lines stand on either side, which chance puts there', () => {
    expect(order([...column('a', 0, 2, LEFT), ...column('b', 0, 2, RIGHT)])).toBe('a1 b1 a2 b2');
  });

  it('where labels stand before it, too narrow for a column', () => {
    expect(order([...column('a', 0, 4, [0, 70]), ...column('b', 0, 4, [260, 480])])).toBe('a1 b1 a2 b2 a3 b3 a4 b4');
  });

  it('where most of what stands beside it is short', () => {
    const short = [line('b1', 0, RIGHT), ...column('c', 1, 5, [260, 300])];
    expect(order([...column('a', 0, 6, LEFT), ...short])).toBe('a1 b1 a2 c1 a3 c2 a4 c3 a5 c4 a6 c5');
  });

  it('where one line crosses it early', () => {
    const items = [...column('a', 0, 2, LEFT), ...column('b', 0, 2, RIGHT), line('over', 2, [0, 480]), ...column('c', 3, 1, LEFT)];
    expect(order(items)).toBe('a1 b1 a2 b2 over c1');
  });
});

describe('a column', () => {
  it('may hold short items among many full lines', () => {
    const mixed = [...column('b', 0, 6, RIGHT), ...column('c', 6, 8, [260, 330])];
    expect(order([...column('a', 0, 14, LEFT), ...mixed])).toMatch(/^a1 .* a14 \| b1 /);
  });

  it('may be a table alone', () => {
    const table = { ...line('table', 0, RIGHT, true), y2: 90 };
    expect(order([...column('a', 0, 5, LEFT), table])).toBe('a1 a2 a3 a4 a5 | table');
  });

  it('may be two lines where longer ones have shown its gutter, and narrow beside a wide one', () => {
    const above = [...column('a', 0, 4, LEFT), ...column('b', 0, 4, RIGHT), line('over', 4, [0, 480])];
    expect(order([...above, ...column('c', 5, 2, LEFT), ...column('d', 5, 2, [400, 460])])).toBe(
      'a1 a2 a3 a4 | b1 b2 b3 b4 | over | c1 c2 | d1 d2',
    );
    expect(order([...above, ...column('c', 5, 1, LEFT), ...column('d', 5, 1, RIGHT)])).toBe('a1 a2 a3 a4 | b1 b2 b3 b4 | over | c1 | d1');
    expect(order([...above, ...column('c', 5, 1, LEFT), ...column('d', 5, 1, [400, 460])])).toBe('a1 a2 a3 a4 | b1 b2 b3 b4 | over c1 d1');
  });

  it('whose lines stand right in it begins where longer ones have shown', () => {
    const above = [...column('a', 0, 4, LEFT), ...column('b', 0, 4, RIGHT), line('over', 4, [0, 480])];
    const leaves = arranged([...above, ...column('c', 5, 2, LEFT), ...column('d', 5, 2, [400, 460])], PAGE, EM);
    expect(leaves.at(-1)).toMatchObject({ left: 260, right: 460 });
    const near = arranged([...above, ...column('c', 5, 2, LEFT), ...column('d', 5, 2, [280, 460])], PAGE, EM);
    expect(near.at(-1)).toMatchObject({ left: 280 });
  });

  it('may be shown by the page as a whole', () => {
    const two = [...column('a', 0, 2, LEFT), ...column('b', 0, 2, RIGHT)];
    expect(names(arranged(two, PAGE, EM, [{ middle: 240, start: 260 }]))).toBe('a1 a2 | b1 b2');
    expect(names(arranged(two, PAGE, EM, [{ middle: 100, start: 120 }]))).toBe('a1 b1 a2 b2');
  });
});

describe('running text side by side', () => {
  it('makes the columns of a page', () => {
    expect(standsInColumns([...column('a', 0, 9, LEFT), ...column('b', 0, 9, RIGHT)], EM)).toBe(true);
  });

  it('is none where a side has few lines, as cells of a table have', () => {
    expect(standsInColumns([...column('a', 0, 5, LEFT), ...column('b', 0, 5, RIGHT)], EM)).toBe(false);
    expect(standsInColumns([...column('a', 0, 9, LEFT), ...column('b', 0, 4, RIGHT)], EM)).toBe(false);
  });

  it('is none where lines go over the page, or nothing stands', () => {
    expect(standsInColumns(column('a', 0, 9, [0, 480]), EM)).toBe(false);
    expect(standsInColumns([], EM)).toBe(false);
  });

  it('is none where most lines of a side end early', () => {
    const ragged = Array.from({ length: 9 }, (_, i) => line(`b${i}`, i, [260, i === 0 ? 480 : 400]));
    expect(standsInColumns([...column('a', 0, 9, LEFT), ...ragged], EM)).toBe(false);
  });
});

it('a second column of few lines beside a full one is read behind it', () => {
  const small = { size: 14 };
  const left = Array.from({ length: 24 }, (_, i) => `第${'一二三四五六七八九十'[i % 10]}行写满左边一栏的内容`);
  const right = ['右边一栏只有寥寥几行的内容', '第二行写满了右边一栏的内容', '到此为止。'];
  const glyphs = [...lines(80, 140, 24, left, small), ...lines(306, 140, 24, right, small)];
  expect(shown(laid(page(glyphs))).join('')).toBe([...left, ...right].join(''));
});
