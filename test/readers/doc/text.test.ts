import { describe, expect, it } from 'vitest';
import { textBlocks } from '../ledger.js';
import { linesOf, makeDoc, par, plc, readBytes, readText, run, sprm, u16, u32, wide } from './make.js';

const BOLD = 0x0835;
const HIDDEN = 0x083c;
const DELETED = 0x0800;

describe('the text of a Word 97-2003 document', () => {
  it('is read by the piece table, in 8 bits and in 16, whatever order the file has it in', async () => {
    const text = [par('工作要点'), par('ABC plan'), par('一、总体要求')];
    const pieces = [
      { length: 5, width: 2 },
      { length: 9, width: 1 },
      { length: 7, width: 2 },
    ] as const;
    expect(await linesOf(text, { pieces })).toEqual(['工作要点', 'ABC plan', '一、总体要求']);
  });

  it('reads 8-bit text as Windows-1252', async () => {
    const [line] = await linesOf([par('\x93a\x94\x85')], { pieces: [{ length: 5, width: 1 }] });
    expect(line).toBe('“a”…');
  });

  it('keeps a paragraph that runs over pieces, and lays what is changed about a piece over its own properties', async () => {
    const text = [par([run('总体', sprm(BOLD, 0)), run('要求', sprm(BOLD, 0))])];
    const pieces = [
      { length: 2, width: 2, prm: (0x55 << 1) | (1 << 8) }, // bold, in a byte
      { length: 3, width: 2, prm: 1 }, // the first list: hidden
    ] as const;
    const { document, reported } = await readText([...text, par('下段')], {
      pieces: [...pieces, { length: 3, width: 2 }],
      changes: [sprm(HIDDEN, 1)],
    });
    expect(document.text).toBe('总体下段'); // the mark is hidden too
    expect(textBlocks(document.blocks)[0]?.hints.lead).toBe(2);
    expect(reported).toEqual([['doc:hidden-text', { count: 2 }]]);
  });

  it('leaves hidden and deleted text out and says how much', async () => {
    const { document, reported } = await readText([
      par([run('见'), run('旧稿', sprm(DELETED, 1)), run('新稿', sprm(0x0801, 1)), run('密', sprm(HIDDEN, 1))]),
    ]);
    expect(document.text).toBe('见新稿');
    expect(reported).toEqual([
      ['doc:hidden-text', { count: 1 }],
      ['doc:deleted-text', { count: 2 }],
    ]);
  });

  it('joins a paragraph whose mark is deleted to the next', async () => {
    expect(await linesOf([par('前', { markSprms: sprm(DELETED, 1) }), par('后')])).toEqual(['前后']);
  });

  it('draws signs as Word does', async () => {
    const [line, next, last] = await linesOf([par('甲\t乙\x1e丙\x1f丁\x0b戊'), par('\xa0　己')]);
    expect([line, next, last]).toEqual(['甲\t乙-丙丁', '戊', '\xa0　己']);
  });

  it('draws a sign of a symbol font by the property that holds its code', async () => {
    const font = [...wide('Wingdings\0')];
    const fonts = [...u16(1), 0, 0, 39 + font.length, ...Array.from({ length: 39 }, () => 0), ...font];
    const [line] = await linesOf([par([run('是'), run('(', sprm(0x6a09, ...u16(0), ...u16(0xf0fe)))])], { tables: { fonts } });
    expect(line).toBe('是🗹');
  });

  it('shows fields by their results, nested ones too', async () => {
    expect(
      await linesOf([
        par('第\x13 PAGEREF x \\h \x14３\x15页'),
        par('共\x13 = \x13 NUM \x147\x15 \x148\x15项'),
        par('\x13 TITLE 从未结束'),
        par('正文'),
      ]),
    ).toEqual(['第３页', '共8项', '正文']);
  });

  it('names objects of other programs by their fields, and macros', async () => {
    const { document, reported } = await readText(
      [par('式：\x13 EMBED Equation.3 \x14\x01\x15。'), par('章\x13 CONTROL Seal.Ocx \\s \x14\x01\x15')],
      {
        storages: { Macros: null },
      },
    );
    expect(document.text).toBe('式：。\n章');
    expect(reported).toEqual([
      ['doc:embedded', { what: 'a formula (Equation.3)', whatZh: '公式（Equation.3）', count: 1 }],
      ['doc:embedded', { what: 'a control Seal.Ocx', whatZh: '控件Seal.Ocx', count: 1 }],
      ['doc:macros', {}],
    ]);
  });

  it('counts pictures, but for those of objects, and comments', async () => {
    const picture = (text: string) => run(text, sprm(0x0855, 1), sprm(0x6a03, ...u32(0)));
    const text = [par([run('图'), picture('\x01'), run('\x13 EMBED Excel.Sheet.8 \x14'), picture('\x01'), run('\x15\x05')])];
    const { reported } = await readBytes(makeDoc({ stories: { text, comments: [par('\x05此处再议')] } }));
    expect(reported.map(([code, { count }]) => [code, count])).toEqual([
      ['doc:pictures', 1],
      ['doc:embedded', 1],
      ['doc:comments', 4],
    ]);
  });

  it('draws form fields by what their data says', async () => {
    const xstz = (words: string): number[] => [...u16(words.length), ...wide(words), 0, 0];
    const form = (bits: number, ...rest: readonly number[][]): number[] => {
      const content = [...u32(0xffffffff), ...u16(bits), ...u16(0), ...u16(0), ...xstz('名'), ...rest.flat()];
      return [...u32(0x44 + content.length), ...u16(0x44), ...Array.from({ length: 0x44 - 6 }, () => 0), ...content];
    };
    const entries = ['甲办', '乙办'].flatMap((entry) => [...u16(entry.length), ...wide(entry)]);
    const texts = Array.from({ length: 5 }, () => xstz('')).flat();
    const forms = [
      form(1 | (1 << 2), u16(0)), // ticked
      form(1 | (25 << 2), u16(0)), // as by default: not
      form(2 | (1 << 2), u16(0), texts, [...u16(0xffff), ...u16(2), ...u16(0), ...entries]), // the second
      form(0, xstz('待填'), texts),
    ];
    const places = forms.map((_, index) => forms.slice(0, index).flat().length);
    const field = (code: string, index: number) => [
      run(`\x13 ${code} `),
      run('\x01', sprm(0x0855, 1), sprm(0x0806, 1), sprm(0x6a03, ...u32(places[index] as number))),
      run('\x15'),
    ];
    const text = [par([...field('FORMCHECKBOX', 0), ...field('FORMCHECKBOX', 1), ...field('FORMDROPDOWN', 2), ...field('FORMTEXT', 3)])];
    expect(await linesOf(text, { data: forms.flat() })).toEqual(['☒☐乙办待填']);
  });

  it('ends a paragraph at a page break where its properties end with it, else goes on with it', async () => {
    const { document } = await readText([par('上页', { mark: '\f' }), par('下页\f续页')]);
    const shown = textBlocks(document.blocks).map(({ ranges, hints }) => [
      document.text.slice(ranges[0]?.start, ranges[0]?.end),
      hints.pageBreakBefore,
    ]);
    expect(shown).toEqual([
      ['上页', false],
      ['下页', true],
      ['续页', true],
    ]);
  });
});

describe('the format of a Word 97-2003 document', () => {
  it('is doc, and wps where Kingsoft’s program left its stream', async () => {
    const stories = { text: [par('工作要点')] };
    expect((await readBytes(makeDoc({ stories }))).document.format).toBe('doc');
    expect((await readBytes(makeDoc({ stories, storages: { WpsCustomData: Buffer.from('x') } }))).document.format).toBe('wps');
  });

  it.each([
    ['encrypted', { flags: 0x0300 }, 'doc:encrypted'],
    ['of Word 95', { identifier: 0xa5dc }, 'doc:older'],
    ['without a piece table', { tables: { pieces: [] } }, 'doc:damaged'],
    ['of another kind', { identifier: 0x1234 }, 'doc:damaged'],
  ] as const)('is refused where it is %s', async (_, more, code) => {
    await expect(readText([par('x')], more)).rejects.toMatchObject({ diagnostic: { code } });
  });

  it('is refused where it is no compound file', async () => {
    await expect(readBytes(Buffer.from('工作要点'))).rejects.toMatchObject({ diagnostic: { code: 'doc:container' } });
    await expect(readBytes(Buffer.from([0xdb, 0xa5, 0x2d, 0]))).rejects.toMatchObject({ diagnostic: { code: 'doc:older' } });
  });

  it('says how much of the text a file no longer has', async () => {
    const beyond = plc([0, 3], [[0, 0, ...u32(1 << 20), 0, 0]]);
    const { document, reported } = await readText([par('要点')], { tables: { pieces: [2, ...u32(beyond.length), ...beyond] } });
    expect(document.text).toBe('');
    expect(reported).toEqual([['doc:missing-text', { count: 3 }]]);
  });
});
