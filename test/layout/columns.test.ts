import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../src/layout/index.js';
import { asides, grid, laid, line, lines, middle, page, shown } from './make.js';

const small = { size: 10 };
/** A line that fills a column of 20 squares. */
const full = '全县上下要坚定信心埋头苦干把各项任务抓到';

/** Sets a column: a paragraph that begins at its indent and goes on over full lines. */
const column = (x: number, y: number, count: number, end: string): Glyph[] => [
  ...line(x + 20, y, full.slice(0, 18), small),
  ...lines(x, y + 15, 15, [...Array(count - 2).fill(full), end], small),
];
const told = (count: number, end: string): string => full.slice(0, 18) + full.repeat(count - 2) + end;

describe('columns', () => {
  it('are read one after the other', () => {
    const document = laid(page([...column(80, 100, 6, '左栏完。'), ...column(312, 100, 6, '右栏完。')]));
    expect(shown(document)).toEqual([told(6, '左栏完。'), told(6, '右栏完。')]);
  });

  it('join a paragraph that goes on in the next one', () => {
    const document = laid(page([...column(80, 100, 6, full), ...lines(312, 100, 15, [full, full, full, '右栏完。'], small)]));
    expect(shown(document)).toEqual([`${told(6, full)}${full.repeat(3)}右栏完。`]);
  });

  it('keep their gutter where signs hang into it', () => {
    const hung = `${full}，`; // 21 squares: from 80 to 290, and the column to the right begins at 296.
    const left = [...column(80, 100, 6, full), ...lines(80, 190, 15, [hung, full, '左栏完。'], small)];
    const right = [...lines(296, 100, 15, Array(8).fill(full), small), ...line(296, 220, '右栏完。', small)];
    expect(shown(laid(page([...left, ...right])))).toEqual([`${told(6, full)}${hung}${full}左栏完。`, `${full.repeat(8)}右栏完。`]);
  });

  it('are balanced below each headline that crosses them', () => {
    const part = (y: number, name: string) => [
      ...middle(y, `${name}坚持为民服务宗旨`, { size: 14 }),
      ...column(80, y + 30, 5, `${name}左。`),
      ...column(312, y + 30, 5, `${name}右。`),
    ];
    expect(shown(laid(page([...part(100, '甲'), ...part(260, '乙')])))).toEqual(
      ['甲', '乙'].flatMap((name) => [`${name}坚持为民服务宗旨`, told(5, `${name}左。`), told(5, `${name}右。`)]),
    );
  });

  it('leave a byline above the middle one of three to the page', () => {
    const narrow = full.slice(0, 13);
    const three = [80, 230, 380].flatMap((x, i) => [...lines(x, 160, 15, [...Array(5).fill(narrow), `${i}完。`], small)]);
    const document = laid(
      page([...middle(100, '横跨三栏的大标题横跨三栏的大标题', { size: 24 }), ...middle(125, '本报记者', small), ...three]),
    );
    expect(shown(document).slice(0, 2)).toEqual(['横跨三栏的大标题横跨三栏的大标题', '本报记者']);
  });

  it('are not seen in label and value, nor in signatures side by side', () => {
    const pairs = ['联系人', '电话号', '邮编号', '地址栏'].flatMap((label, i) => [
      ...line(80, 100 + 20 * i, label),
      ...line(300, 100 + 20 * i, '若干'),
    ]);
    expect(shown(laid(page(pairs)))).toHaveLength(4);
  });
});

describe('boxes', () => {
  it('are texts of their own, in the order of the page', () => {
    const inside = column(90, 120, 4, '框内完。');
    const document = laid(page([...inside, ...column(320, 110, 8, '正文完。')], { segments: grid([80, 300], [100, 200]) }));
    expect(shown(document)).toEqual([told(4, '框内完。'), told(8, '正文完。')]);
  });

  it('may hold a table', () => {
    const cells = [
      line(100, 150, '甲', small),
      line(200, 150, '乙', small),
      line(100, 180, '丙', small),
      line(200, 180, '丁', small),
    ].flat();
    const segments = [...grid([80, 512], [90, 220]), ...grid([95, 190, 300], [135, 165, 195])];
    expect(shown(laid(page([...line(100, 115, '框中的标题', small), ...cells], { segments })))).toEqual([
      '框中的标题',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
  });

  it('round the whole page are ornament', () => {
    const document = laid(
      page(lines(80, 100, 28, ['云溪县工作要点', '一、抓学习。']), { segments: grid([40, 555], [40, 800]) }),
      page(line(80, 100, '二、抓落实。'), { segments: grid([40, 555], [40, 800]) }),
    );
    expect(shown(document)).toEqual(['云溪县工作要点', '一、抓学习。', '二、抓落实。']);
  });
});

describe('pictures', () => {
  const picture = { x1: 180, y1: 300, x2: 400, y2: 420 };
  const text = lines(80, 100, 15, [full, full, full, full, '完。'], small);

  it('have captions, which are set aside', () => {
    const document = laid(page([...text, ...middle(434, '开展界别活动', { size: 8 }, [180, 400])], { pictures: [picture] }));
    expect(asides(document)).toEqual(['caption: 开展界别活动']);
  });

  it('do not claim the text below them', () => {
    const document = laid(page([...text, ...lines(80, 440, 15, [`${full}${full}`, '新段。'], small)], { pictures: [picture] }));
    expect(asides(document)).toEqual([]);
  });

  it('with text on them are backgrounds', () => {
    const document = laid(
      page([...text, ...middle(360, '始终坚持为民', { size: 14 }), ...middle(432, '小标题', { size: 9 }, [180, 400])], {
        pictures: [picture],
      }),
    );
    expect(asides(document)).toEqual([]);
  });

  it('may be a lone quotation mark', () => {
    const document = laid(page([...line(80, 90, '“', { size: 30 }), ...lines(80, 120, 15, [full, full, '“引文”完。'], small)]));
    expect(asides(document)).toEqual(['decoration: “']);
  });
});
