import { describe, expect, it } from 'vitest';
import type { Code } from '../../../src/diagnostic.js';
import type { SourceDocument } from '../../../src/document.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/pdf/index.js';
import { expectLedger, shownText, textBlocks } from '../ledger.js';
import { makePdf, show } from './make.js';

/** Reads a PDF whose ledger holds, and gives it with the codes of what was reported. */
async function read(bytes: Uint8Array): Promise<{ document: SourceDocument; codes: Code[] }> {
  const codes: Code[] = [];
  const document = await reader.read(bytes, { report: (code) => void codes.push(code), limits: LIMITS });
  expectLedger(document);
  return { document, codes };
}

const texts = async (...pages: Parameters<typeof makePdf>): Promise<string[]> => {
  const { document } = await read(makePdf(...pages));
  return textBlocks(document.blocks).map((block) => shownText(document, block));
};

describe('text', () => {
  it('in GBK by a font that is not embedded is read', async () => {
    expect(await texts({ content: show(80, 700, '云溪县2031年工作要点') })).toEqual(['云溪县2031年工作要点']);
  });

  it('is put in order by position', async () => {
    const content = [show(80, 600, '三、抓落实'), show(80, 700, '一、抓学习'), show(80, 650, '二、抓调研')].join('\n');
    expect(await texts({ content })).toEqual(['一、抓学习', '二、抓调研', '三、抓落实']);
  });

  it('follows spacing, scaling, kerns and matrices', async () => {
    const spaced = `BT /F1 8 Tf 2 0 0 2 80 700 Tm 100 Tz 1 Tc <${Buffer.from('\xd4\xc6\xcf\xaa', 'latin1').toString('hex')}> Tj ET`;
    const kerned = 'q 1 0 0 1 0 -50 cm BT /F1 16 Tf 80 700 Td [<d4c6> -3000 <cfaa>] TJ ET Q';
    expect(await texts({ content: `${spaced}\n${kerned}` })).toEqual(['云溪', '云      溪']);
  });

  it('that is filled and stroked is bold', async () => {
    const { document } = await read(
      makePdf({ content: [show(80, 700, '一、抓学习', 16, '2 Tr'), show(80, 650, '正文正文正文正文', 16, '0 Tr')].join('\n') }),
    );
    expect(textBlocks(document.blocks).map(({ hints }) => hints.bold)).toEqual([true, false]);
  });

  it('in 黑体, whose name stands there in GBK, is bold', async () => {
    const heading = show(80, 700, '一、抓学习').replace('/F1', '/F2');
    const { document } = await read(makePdf({ content: `${heading}\n${show(80, 650, '正文正文正文正文')}` }));
    expect(textBlocks(document.blocks).map(({ hints }) => hints.bold)).toEqual([true, false]);
  });

  it('shows ideographs where the font names radicals', async () => {
    expect(await texts({ content: 'BT /F3 16 Tf 80 700 Td (AB) Tj ET' })).toEqual(['工长']);
  });

  it('stands upright on a rotated page, and on one that is set sideways', async () => {
    expect(await texts({ content: 'BT /F1 16 Tf 0 1 -1 0 300 100 Tm <d4c6cfaa> Tj ET', entries: '/Rotate 90' })).toEqual(['云溪']);
    expect(await texts({ content: 'BT /F1 16 Tf 0 1 -1 0 300 100 Tm <d4c6cfaa> Tj ET' })).toEqual(['云溪']);
  });

  it('set aslant over a page is set aside', async () => {
    const content = `${show(80, 700, '云溪县工作要点')}\nBT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <c4dab2bf> Tj ET`;
    const { document } = await read(makePdf({ content }));
    expect(document.asides.map(({ reason }) => reason)).toEqual(['watermark']);
  });

  it('outside the page is not read', async () => {
    expect(await texts({ content: `${show(80, 700, '页内')}\n${show(80, 900, '页外')}` })).toEqual(['页内']);
  });
});

describe('tables', () => {
  const cells = [show(90, 710, '甲'), show(190, 710, '乙'), show(90, 680, '丙'), show(190, 680, '丁')].join('\n');
  const expected = ['甲', '乙', '丙', '丁'];
  const table = async (rules: string): Promise<void> => {
    const { document } = await read(makePdf({ content: `${rules}\n${cells}` }));
    expect(document.blocks).toMatchObject([{ kind: 'table', columns: 2, rows: [{ cells: [{}, {}] }, { cells: [{}, {}] }] }]);
    expect(textBlocks(document.blocks).map((block) => shownText(document, block))).toEqual(expected);
  };
  const xs = [80, 180, 280];
  const ys = [670, 700, 730];

  it('are found by stroked lines', async () => {
    await table([...xs.map((x) => `${x} 670 m ${x} 730 l S`), ...ys.map((y) => `80 ${y} m 280 ${y} l S`)].join('\n'));
  });

  it('are found by thin filled rectangles', async () => {
    await table([...xs.map((x) => `${x} 670 0.5 60 re f`), ...ys.map((y) => `80 ${y} 200 0.5 re f`)].join('\n'));
  });

  it('are found by one path of rectangles, in a form of their own', async () => {
    await table(
      `q 2 0 0 2 0 0 cm ${xs
        .slice(0, 2)
        .flatMap((x) => ys.slice(0, 2).map((y) => `${x / 2} ${y / 2} 50 15 re`))
        .join(' ')} S Q`,
    );
  });

  it('are not made by rules drawn in white', async () => {
    const { document } = await read(
      makePdf({
        content: `1 1 1 RG ${[...xs.map((x) => `${x} 670 m ${x} 730 l S`), ...ys.map((y) => `80 ${y} m 280 ${y} l S`)].join('\n')}\n${cells}`,
      }),
    );
    expect(document.blocks.every(({ kind }) => kind === 'text')).toBe(true);
  });
});

describe('pages', () => {
  it('are counted, and each span knows its own', async () => {
    const { document } = await read(makePdf({ content: show(80, 700, '第一页的话。') }, { content: show(80, 700, '第二页的话。') }));
    expect(document).toMatchObject({ format: 'pdf', encoding: null, pages: 2 });
    expect(document.pageStarts).toEqual([0, document.text.indexOf('第二页')]);
  });

  it('may be blank', async () => {
    expect(await texts({ content: '' }, { content: show(80, 700, '第二页') })).toEqual(['第二页']);
  });
});

describe('pictures', () => {
  it('have captions though they are never decoded', async () => {
    const body = Array.from({ length: 4 }, (_, i) => show(80, 700 - 20 * i, '正文正文正文正文。', 12)).join('\n');
    const { document } = await read(
      makePdf({ content: `${body}\nq 200 0 0 120 200 400 cm /I1 Do Q\n${show(264, 388, '开展界别活动', 9)}` }),
    );
    expect(document.asides.map(({ reason }) => reason)).toEqual(['caption']);
  });

  it('alone make no document', async () => {
    await expect(read(makePdf({ content: 'q 595 0 0 842 0 0 cm /I1 Do Q' }))).rejects.toMatchObject({
      diagnostic: { code: 'pdf:no-text-layer' },
    });
  });
});

describe('a broken text layer', () => {
  it('is reported with its share', async () => {
    const { codes } = await read(makePdf({ content: `${show(80, 700, '云溪县工作要点')}\nBT /F3 16 Tf 80 600 Td (CCC) Tj ET` }));
    expect(codes).toEqual(['pdf:broken-text-layer']);
  });
});

describe('hostile input', () => {
  it('of deep states, endless numbers and unknown fonts is read as far as it goes', async () => {
    const content = `${'q '.repeat(5000)}${show(80, 700, '可读')}${' Q'.repeat(6000)} 1e400 0 0 1e400 0 0 cm BT /F9 1e30 Tf 0 0 Td (x) Tj ET`;
    expect((await texts({ content })).join('')).toContain('可读');
  });

  it.each([
    ['nothing but a head', '%PDF-1.7\n'],
    ['junk', `%PDF-1.7\n${'\u0000\u0001 obj <<'.repeat(2000)}`],
  ])('of %s is damaged', async (_, text) => {
    await expect(read(new TextEncoder().encode(text))).rejects.toMatchObject({ diagnostic: { code: 'pdf:damaged' } });
  });
});
