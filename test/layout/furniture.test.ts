import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../src/layout/index.js';
import { asides, laid, line, lines, page, shown } from './make.js';

const body = (y = 110): Glyph[] => lines(80, y, 28, ['正文第一行', '正文第二行', '正文第三行']);
const pages = (...extra: readonly (readonly Glyph[])[]) => laid(...extra.map((glyphs) => page([...body(), ...glyphs])));

describe('page numbers', () => {
  it.each(['— 3 —', '-3-', '－3－', '第3页', '第 3 页 共 8 页', '3/8', 'Page 3 of 8', '·3·', '— ３ —'])(
    'are told by their form: %s',
    (form) => {
      expect(asides(pages(line(250, 790, form, { size: 14 })))).toHaveLength(1);
    },
  );

  it('are told by rising with the pages, whatever side they stand on', () => {
    const document = pages(line(460, 790, '4'), line(90, 790, '5'), line(460, 790, '6'));
    expect(asides(document)).toEqual(['page-number: 4', 'page-number: 5', 'page-number: 6']);
  });

  it('are not a number that stands alone, nor one inside the text', () => {
    expect(asides(pages(line(460, 790, '4')))).toEqual([]);
    expect(asides(pages(line(250, 400, '— 3 —')))).toEqual([]);
  });
});

describe('running heads', () => {
  it('are words that come back in the margin', () => {
    const head = line(200, 50, '云溪县人民政府办公室', { size: 9 });
    expect(asides(pages(head, head))).toHaveLength(2);
  });

  it('are what a browser prints in the margins of one page', () => {
    const small = { size: 6 };
    const printed = [...line(24, 20, '2031/3/5 17:08', small), ...line(240, 20, '青河县工作要点', small)];
    const address = [...line(24, 828, 'http://www.example.gov.cn/art/233.html', small), ...line(560, 828, '1/1', small)];
    expect(asides(pages([...printed, ...address]))).toHaveLength(2);
    expect(asides(pages(line(80, 400, '2031/3/5 17:08 开会', small)))).toEqual([]);
  });

  it('may change their number', () => {
    expect(
      asides(pages(line(80, 50, '聚焦会议　　　　　　　A08', { size: 9 }), line(80, 50, '聚焦会议　　　　　　　A09', { size: 9 }))),
    ).toHaveLength(2);
  });

  it('are not the first lines of the text: 附件1, 附件2', () => {
    const annex = (number: number) => page([...line(80, 100, `附件${number}`), ...body(140)]);
    expect(asides(laid(annex(1), annex(2)))).toEqual([]);
  });

  it('are not a title that is shown twice', () => {
    const titled = page([...line(150, 120, '云溪县工作要点', { size: 22 }), ...body(180)]);
    expect(shown(laid(titled, titled)).filter((text) => text === '云溪县工作要点')).toHaveLength(2);
  });
});

describe('turned text', () => {
  it('is set aside as decoration', () => {
    expect(asides(laid(page(body(), { beside: [{ text: '内部资料', reason: 'decoration' }] })))).toEqual(['decoration: 内部资料']);
  });
});

describe('a document without text', () => {
  it('gives no blocks', () => {
    expect(laid(page([])).blocks).toEqual([]);
    expect(laid().text).toBe('');
  });
});
