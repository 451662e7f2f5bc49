import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { check, parse } from '../../../src/index.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/ods/index.js';
import { onlyTable } from '../docx/make.js';
import { NAMESPACES } from '../odt/make.js';
import { readBytes } from '../xlsx/make.js';
import { cell, covered, packOds, row, table } from './make.js';

const HEAD = row(['序号', '工作内容', '责任单位'].map((text) => cell(text)));
const line = (...texts: string[]) => row(texts.map((text) => cell(text)));
/** The rest of a sheet as LibreOffice writes it: all columns, a million rows. */
const REST = row(['<table:table-cell table:number-columns-repeated="16384"/>'], 'table:number-rows-repeated="1048570"');
const read = (content: string, name = 'Sheet1') => readBytes(packOds(table(name, content)), reader);

describe('what a spreadsheet shows', () => {
  it('puts what stands above a table as lines, then the table, then what stands below', async () => {
    const title = row([cell('某县2032年重点任务', 'table:style-name="ce1" table:number-columns-spanned="3"'), covered(2)]);
    const body = [
      title,
      line('填报单位：县政府办'),
      HEAD,
      line('1', '修路', '县住建局'),
      line('2', '建桥', '县交通局\n县财政局'),
      line(''),
      line('备注：每月报送'),
      REST,
    ];
    const { document } = await read(body.join(''), '台账');
    expect(document.text).toBe(
      '某县2032年重点任务\n填报单位：县政府办\n序号\t工作内容\t责任单位\n1\t修路\t县住建局\n2\t建桥\t县交通局\n县财政局\n备注：每月报送',
    );
    expect(document.blocks[0]?.hints).toMatchObject({ style: 'title', alignment: 'center', bold: true, fontSize: 18 });
    expect(onlyTable(document).rows).toHaveLength(3);
  });

  it('reads merged cells over rows and columns; what they cover is not drawn', async () => {
    const first = row([cell('甲', 'table:number-rows-spanned="2"'), cell('a'), cell('b')]);
    const second = row(['<table:covered-table-cell><text:p>旧</text:p></table:covered-table-cell>', cell('c'), cell('d')]);
    const group = row([cell('一、项目', 'table:number-columns-spanned="3"'), covered(2)]);
    const { document } = await read(HEAD + group + first + second);
    expect(document.text).toBe('序号\t工作内容\t责任单位\n一、项目\n甲\ta\tb\nc\td');
    expect(
      onlyTable(document).rows.map(({ cells }) => cells.map(({ column, rowSpan, colSpan }) => [column, rowSpan, colSpan].join())),
    ).toEqual([['0,1,1', '1,1,1', '2,1,1'], ['0,1,3'], ['0,2,1', '1,1,1', '2,1,1'], ['1,1,1', '2,1,1']]);
  });

  it('leaves out hidden rows, columns, groups and sheets, and says how much', async () => {
    const columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>';
    const folded = `<table:table-row-group table:display="false">${line('组')}</table:table-row-group>`;
    const shown = table(
      '表1',
      columns + line('a', '藏', 'b') + row([cell('隐')], 'table:visibility="filter"') + folded + line('c', '密', 'd'),
    );
    const { document, reported } = await readBytes(packOds(shown + table('x', line('不可见'), 'table:style-name="ta2"')), reader);
    expect(document.text).toBe('a\tb\nc\td');
    expect(reported).toEqual([['ods:hidden-text', { count: 7 }]]);
  });

  it('gives cells and rows that are written once as often as they come', async () => {
    const { document } = await read(
      HEAD + row([cell('1'), cell('同', 'table:number-columns-repeated="2"')], 'table:number-rows-repeated="2"') + REST,
    );
    expect(document.text).toBe('序号\t工作内容\t责任单位\n1\t同\t同\n1\t同\t同');
  });

  it('collapses white space, and shows dates, numbers and values as they were drawn', async () => {
    const date =
      '<table:table-cell office:value-type="date" office:date-value="2031-06-30"><text:p>2031年6月30日</text:p></table:table-cell>';
    const bare = '<table:table-cell office:value-type="float" office:value="12.5"/>';
    const spaced = cell(
      '\n  修<text:span>路</text:span> <text:s text:c="2"/><text:s text:c="-1"/>\n 桥<text:line-break/>　坝'.replaceAll('\n ', ' '),
    );
    const { document } = await read(HEAD + row([date, bare, spaced]));
    expect(document.text).toBe('序号\t工作内容\t责任单位\n2031年6月30日\t12.5\t修路    桥\n　坝');
  });

  it('makes each sheet a part with its work', async () => {
    const sheet = (title: string, text: string) => line(title) + HEAD + line('1', text, '县卫生健康局') + REST;
    const bytes = packOds(
      table('一', sheet('青禾县2031年工作要点', '建成村卫生室12个')) + table('县教育局', HEAD + line('1', '改造校舍3处', '县教育局')),
    );
    const { document } = await parse(bytes, { path: '台账.ods' });
    expect(document.source.format).toBe('ods');
    expect(document.parts.map(({ kind, title }) => [kind, title])).toEqual([
      ['plan', '青禾县2031年工作要点'],
      ['annex', '县教育局'],
    ]);
    expect(document.tasks.map(({ content, departments }) => [content, departments])).toEqual([
      ['建成村卫生室12个', ['县卫生健康局']],
      ['改造校舍3处', ['县教育局']],
    ]);
    expect(check(document)).toEqual([]);
  });

  it('reads one that was packed anew, so that its type no longer stands in front', async () => {
    const { mimetype = new Uint8Array(), ...parts } = unzipSync(packOds(table('台账', HEAD + line('1', '修路', '县住建局'))));
    const { document } = await parse(zipSync({ ...parts, mimetype }));
    expect([document.source.format, document.tasks.length]).toEqual(['ods', 1]);
  });

  it('reads the form that is one XML file', async () => {
    const flat = `<?xml version="1.0"?><office:document ${NAMESPACES}><office:body><office:spreadsheet>${table('甲', HEAD + line('1', '修路', '县住建局'))}</office:spreadsheet></office:body></office:document>`;
    const { document } = await parse(Buffer.from(flat), { withText: true });
    expect([document.source.format, document.text]).toEqual(['xml', '甲\n序号\t工作内容\t责任单位\n1\t修路\t县住建局']);
  });
});

describe('what is no sheet that anybody keeps', () => {
  const encrypted = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
  it.each([
    ['a file cut short', packOds(table('a', HEAD)).subarray(0, 200), 'ods:package'],
    ['a package without a spreadsheet', zipSync({ 'content.xml': strToU8(`<office:document-content ${NAMESPACES}/>`) }), 'ods:no-workbook'],
    ['an encrypted one', packOds(table('a', HEAD), encrypted), 'ods:encrypted'],
    ['a million rows that say the same', packOds(table('a', row([cell('x')], 'table:number-rows-repeated="1048576"'))), 'limit:items'],
    [
      'a million hidden rows above the last',
      packOds(table('a', HEAD + row([], 'table:visibility="collapse" table:number-rows-repeated="1048500"') + HEAD)),
      'limit:items',
    ],
    [
      'a row wider than any table',
      packOds(table('a', row([cell('x', 'table:number-columns-repeated="99999"'), cell('y')]) + HEAD)),
      'limit:row',
    ],
  ])('is refused: %s', async (_, bytes, code) => {
    await expect((async () => reader.read(bytes, { report() {}, limits: LIMITS }))()).rejects.toMatchObject({ diagnostic: { code } });
  });
});
