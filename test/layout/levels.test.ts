import { describe, expect, it } from 'vitest';
import type { Box, Glyph } from '../../src/layout/index.js';
import { laid, line, page, shown } from './make.js';

const small = { size: 12 };
const XS = [80, 130, 370, 450];

/** Sets the cells of a row at one height. */
const row = (y: number, cells: readonly string[]): Glyph[] => cells.flatMap((text, i) => line(XS[i] ?? 0, y, text, small));

const ROWS = [
  ['序号', '工作内容', '责任单位', '完成时限'],
  ['1', '修订汛期值守办法并组织一次演练', '水利科', '5月底前'],
  ['2', '整治沿河堆场', '河长办', '6月底前'],
  ['3', '更新水尺二十处', '水利科', '9月底前'],
];
const glyphs = ROWS.flatMap((cells, i) => row(120 + 24 * i, cells));

describe('a table whose rows are divided', () => {
  it('by shades keeps its last row, which has none', () => {
    const shade = (top: number): Box => ({ x1: 76, x2: 512, y1: top, y2: top + 24 });
    expect(shown(laid(page(glyphs, { pictures: [shade(104), shade(152)] })))).toEqual([ROWS]);
  });

  it('by level rules keeps its last row over a page', () => {
    const rule = (y: number): Box => ({ x1: 76, x2: 512, y1: y, y2: y });
    const first = page(glyphs, { segments: [104, 128, 152, 176, 200].map(rule) });
    const second = page(row(96, ['4', '清理闸前漂浮物', '管护站', '全年']), { segments: [80, 104].map(rule) });
    expect(shown(laid(first, second))).toEqual([[...ROWS, ['4', '清理闸前漂浮物', '管护站', '全年']]]);
  });

  it('by a rule below each keeps its header, and by one above each its last row', () => {
    const rule = (y: number): Box => ({ x1: 76, x2: 512, y1: y, y2: y });
    const title = line(200, 80, '2031年重点工作', { size: 22 });
    expect(shown(laid(page([...title, ...glyphs], { segments: [128, 152, 176, 200].map(rule) })))).toEqual(['2031年重点工作', ROWS]);
    const below = line(80, 236, '县水利局办公室印发', small);
    expect(shown(laid(page([...glyphs, ...below], { segments: [104, 128, 152, 176].map(rule) })))).toEqual([ROWS, '县水利局办公室印发']);
  });

  it('takes no labelled values above its first rule for a header', () => {
    const rule = (y: number): Box => ({ x1: 76, x2: 512, y1: y, y2: y });
    const above = [...line(80, 96, '填报单位：水利科', small), ...line(400, 96, '2031年3月', small)];
    const [first, table] = shown(laid(page([...above, ...glyphs], { segments: [104, 128, 152, 176, 200].map(rule) })));
    expect(first).toContain('填报单位：水利科');
    expect(table).toEqual(ROWS);
  });

  it('is another one below the caption of the next', () => {
    const rule = (y: number): Box => ({ x1: 76, x2: 512, y1: y, y2: y });
    const next = [ROWS[0]!, ROWS[1]!].flatMap((cells, i) => row(252 + 24 * i, cells));
    const captions = [...line(240, 96, '表1工程类任务', small), ...line(240, 228, '表2管理类任务', small)];
    const segments = [104, 128, 152, 176, 200, 236, 260, 284].map(rule);
    expect(shown(laid(page([...captions, ...glyphs, ...next], { segments })))).toEqual([
      '表1工程类任务',
      ROWS,
      '表2管理类任务',
      ROWS.slice(0, 2),
    ]);
  });
});
