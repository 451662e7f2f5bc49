import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { check, parse } from '../../../src/index.js';
import { LIMITS } from '../../../src/limits.js';
import { numberText, patternOf } from '../../../src/readers/sheets/number-text.js';
import { reader as xls } from '../../../src/readers/xls/index.js';
import { reader } from '../../../src/readers/xlsx/index.js';
import { onlyTable } from '../docx/make.js';
import { shownText } from '../ledger.js';
import { n, packXlsx, readBytes, row, s } from './make.js';

const HEAD = row([s('序号'), s('工作内容'), s('责任单位')]);

describe('what a workbook shows', () => {
  it('puts what stands above a table as lines, then the table, then what stands below', async () => {
    const data = [
      row([s('某县2032年重点任务', 3)]),
      row([s('填报单位：县政府办')]),
      HEAD,
      row([n(1), s('修路'), s('县住建局')]),
      row([n(2), s('建桥'), s('县交通局\n县财政局')]),
      '<row/>',
      row([s('备注：每月报送')]),
    ];
    const { document } = await readBytes(
      packXlsx([{ name: '台账', data: data.join(''), more: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>' }]),
    );
    expect(document.text).toBe(
      '某县2032年重点任务\n填报单位：县政府办\n序号\t工作内容\t责任单位\n1\t修路\t县住建局\n2\t建桥\t县交通局\n县财政局\n备注：每月报送',
    );
    const [title, note] = document.blocks;
    expect(title?.hints).toMatchObject({ style: 'title', alignment: 'center', bold: true, fontSize: 18 });
    expect(note?.hints).toMatchObject({ style: null });
    expect(onlyTable(document).rows).toHaveLength(3);
  });

  it('reads merged cells, rows that head a group, and cells by their names', async () => {
    const data = [
      HEAD,
      row([s('一、项目')]),
      row([s('甲'), s('a'), s('b')]),
      row(['<c r="B5" t="inlineStr"><is><t>c</t></is></c>', '<c r="C5" t="str"><f>X</f><v>d</v></c>'], 'r="5"'),
    ];
    const more = '<mergeCells><mergeCell ref="A2:C2"/><mergeCell ref="A3:A5"/></mergeCells>';
    const { document } = await readBytes(packXlsx([{ name: 'Sheet1', data: data.join(''), more }]));
    const { columns, rows } = onlyTable(document);
    expect(columns).toBe(3);
    expect(rows.map(({ cells }) => cells.map(({ column, rowSpan, colSpan }) => [column, rowSpan, colSpan]))).toEqual([
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
      [[0, 1, 3]],
      [
        [0, 2, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
    ]);
  });

  it('leaves out hidden rows, columns and sheets, and says how much', async () => {
    const data = [row([s('a'), s('藏'), s('b')]), row([s('隐'), s(''), s('')], 'hidden="1"'), row([s('c'), s('密'), s('d')])].join('');
    const hidden = { name: 'x', data: row([s('不可见')]), state: 'hidden' };
    const bytes = packXlsx([{ name: '表1', data, more: '<cols><col min="2" max="2" hidden="1"/></cols>' }, hidden]);
    const { document, reported } = await readBytes(bytes);
    expect(document.text).toBe('a\tb\nc\td');
    expect(reported).toEqual([['xlsx:hidden-text', { count: 6 }]]);
  });

  it('gives sheets in their order, each on a page of its own, under its name where no title stands above the table', async () => {
    const sheet = (name: string, text: string) => ({ name, data: HEAD + row([n(1), s(text), s('局')]) });
    const noted = { name: '续表', data: row([s('单位：万元')]) + sheet('', 'c').data };
    const { document } = await readBytes(packXlsx([sheet('民生实事', 'a'), sheet('Sheet2', 'b'), noted]));
    expect(document.text.split('\n')).toEqual([
      '民生实事',
      '序号\t工作内容\t责任单位',
      '1\ta\t局',
      'Sheet2',
      '序号\t工作内容\t责任单位',
      '1\tb\t局',
      '续表',
      '单位：万元',
      '序号\t工作内容\t责任单位',
      '1\tc\t局',
    ]);
    expect(document.blocks.map(({ hints }) => hints.pageBreakBefore)).toEqual([false, false, true, false, true, false, false]);
    expect(document.blocks.flatMap((block) => (block.kind === 'text' ? [block.hints.opens] : []))).toEqual([
      'name',
      'name',
      'name',
      undefined,
    ]);
  });

  it('makes each sheet a part: what its title says, else an annex under its name; the first a plan', async () => {
    const table = HEAD + row([n(1), s('建成村卫生室12个'), s('县卫生健康局')]);
    const titled = (title: string) => `${row([s(title, 3)])}${table}`;
    const bytes = packXlsx([
      { name: '县财政局', data: table },
      { name: 'Sheet2', data: titled('青禾县卫生健康局2031年工作要点') },
      { name: '县教育局', data: table },
      { name: '底稿', data: table, state: 'hidden' },
      { name: 'Sheet5', data: titled('青禾县2030年工作总结') },
    ]);
    const { document } = await parse(bytes);
    expect(document.parts.map(({ kind, title, year, tables }) => [kind, title, year, tables.length])).toEqual([
      ['plan', '县财政局', null, 1],
      ['plan', '青禾县卫生健康局2031年工作要点', 2031, 1],
      ['annex', '县教育局', null, 1],
      ['report', '青禾县2030年工作总结', 2030, 1],
    ]);
    expect(document.tasks.map(({ path }) => path[0])).toEqual(document.parts.map(({ title }) => title));
    expect(check(document)).toEqual([]);
  });

  it('shows strings of the table of strings, runs joined, readings left out; truths and errors', async () => {
    const strings = ['<r><t>县</t></r><r><t>府</t></r><rPh><t>fu</t></rPh>'];
    const cells = ['<c t="s"><v>0</v></c>', '<c t="b"><v>1</v></c>', '<c t="e"><v>#REF!</v></c>', '<c t="s"><v>7</v></c>', n(3)];
    const { document } = await readBytes(packXlsx([{ name: 'Sheet1', data: row(cells) + row(cells) }], strings));
    expect(document.text.split('\n')[0]).toBe('县府\tTRUE\t#REF!\t3');
  });

  it('counts days from 1904 where the workbook does', async () => {
    const data = row([n(0, 1), n(45_000, 2)]);
    expect((await readBytes(packXlsx([{ name: 'Sheet1', data: data + data }], [], true))).document.text.split('\n')[0]).toBe(
      '1904/1/1\t2027年3月',
    );
  });

  it.each([
    ['a file cut short', packXlsx([]).subarray(0, 100), 'xlsx:package'],
    ['a package without a workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'xlsx:no-workbook'],
    ['damaged XML', zipSync({ 'xl/workbook.xml': strToU8('<workbook><a>') }), 'xlsx:xml'],
    ['a DOCTYPE', zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a><workbook/>') }), 'xlsx:doctype'],
    [
      'a row wider than any sheet',
      packXlsx([{ name: 'a', data: `<row>${'<c t="str"><v>x</v></c>'.repeat(1_100)}</row>`.repeat(2) }]),
      'limit:row',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    await expect((async () => reader.read(bytes, { report() {}, limits: LIMITS }))()).rejects.toMatchObject({ diagnostic: { code } });
  });

  it('does not go through what a merge or a hidden column claims to cover', async () => {
    const bytes = packXlsx([{ name: 'Sheet1', data: HEAD + HEAD, more: '<mergeCells><mergeCell ref="A1:XFD9999999"/></mergeCells>' }]);
    expect((await readBytes(bytes)).document.text).toBe('序号');
  });
});

describe('numbers as Excel shows them', () => {
  it.each([
    [45_000, 14, '2023/3/15'],
    [45_000, 31, '2023年3月15日'],
    [45_000, 57, '2023年3月'],
    [1234.5, 4, '1,234.50'],
    [0.256, 9, '26%'],
    [0.1 + 0.2, 0, '0.3'],
    [20_320_101, 0, '20320101'],
  ])('%d in format %d is %s', (value, id, shown) => {
    expect(numberText(value, patternOf(id, new Map()), false)).toBe(shown);
  });

  it('writes numbers with ideographs where the format does', () => {
    expect(numberText(45_000, '[DBNum1][$-804]yyyy"年"m"月"d"日"', false)).toBe('二〇二三年三月十五日');
    expect(numberText(12, '[DBNum1][$-804]General', false)).toBe('十二');
  });

  it('leaves a number as it is where its format cannot be read', () => {
    expect(numberText(3, 'bad["', false)).toBe('3');
  });
});

describe('Excel 97-2003', () => {
  it('reads what was written, formats and merges included', async () => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([['某县台账'], ['序号', '内容', '时限'], [1, '修路', 45_000], [2, '建桥', '8月']]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
    (sheet['C3'] as XLSX.CellObject).z = 'yyyy"年"m"月"d"日"';
    XLSX.utils.book_append_sheet(book, sheet, '台账');
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const { document } = await readBytes(bytes, xls);
    expect(document.text).toBe('某县台账\n序号\t内容\t时限\n1\t修路\t2023年3月15日\n2\t建桥\t8月');
    expect(document.blocks.map((block) => (block.kind === 'text' ? shownText(document, block) : 'table'))).toEqual(['某县台账', 'table']);
    await expect((async () => xls.read(bytes.subarray(0, 600), { report() {}, limits: LIMITS }))()).rejects.toMatchObject({
      diagnostic: { code: 'xls:damaged' },
    });
  });

  const ledger = (bookType: 'biff8' | 'xlsx'): Uint8Array => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['青禾县2031年重点工作台账'],
      ['序号', '工作内容', '责任单位'],
      [1, '新建村道三条', '县交通局'],
    ]);
    const book = { SheetNames: ['台账'], Sheets: { 台账: sheet } };
    return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
  };

  it.each(['biff8', 'xlsx'] as const)('is what a .et of Kingsoft is, or a workbook of today: %s', async (bookType) => {
    const { document } = await parse(ledger(bookType), { path: '台账.et' });
    expect(document.source.format).toBe(bookType === 'biff8' ? 'xls' : 'xlsx');
    expect(document.tasks.map(({ content, departments }) => [content, departments])).toEqual([['新建村道三条', ['县交通局']]]);
  });

  it('is read anew whatever was read before it', async () => {
    const sound = ledger('biff8');
    const other = Buffer.from(sound);
    const stream = other.indexOf('09081000', 0, 'hex');
    other.fill(0x20, stream, stream + 1024); // text to the library, which notes that in its options
    await parse(new Uint8Array(other));
    const { document } = await parse(sound);
    expect(document.tasks).toHaveLength(1);
  });

  it('is refused by the number of its cells before any is read', async () => {
    const { diagnostics } = await parse(ledger('biff8'), { limits: { items: 6 } });
    expect(diagnostics).toMatchObject([{ code: 'limit:items', details: { value: 7, limit: 6 } }]);
  });

  it('keeps to itself what the library tells the console of records that it does not know', async () => {
    const damaged = Buffer.from(ledger('biff8'));
    const behindHead = damaged.indexOf('09081000', 0, 'hex') + 20; // BOF is of 16 bytes ([MS-XLS] 2.4.21)
    damaged.writeUInt16LE(0xa00, behindHead);
    const told: unknown[] = [];
    const { error } = console;
    console.error = (...words) => void told.push(...words);
    const { document } = await parse(new Uint8Array(damaged)).finally(() => Object.assign(console, { error }));
    expect([document.source.format, told]).toEqual(['xls', []]);
  });

  it.each([
    [0x07, 0],
    [0x207, 1],
  ])('is refused where a text (record %d) of %d bytes lacks its length, which the library would read for ever', async (kind, size) => {
    const damaged = Buffer.from(ledger('biff8'));
    const behindHead = damaged.indexOf('09081000', 0, 'hex') + 20;
    damaged.writeUInt16LE(kind, behindHead);
    damaged.writeUInt16LE(size, behindHead + 2);
    const { diagnostics } = await parse(new Uint8Array(damaged));
    expect(diagnostics).toMatchObject([{ code: 'xls:damaged' }]);
  });
});
