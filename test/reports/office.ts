import { packOfd, root } from '../fixtures/ofd.js';
import { makeDoc, par } from '../readers/doc/make.js';
import { p, packOdt } from '../readers/odt/make.js';
import { n, packXlsx, row, s } from '../readers/xlsx/make.js';
import type { Report } from './report.js';

const rtf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const shared = (at: number, style = 0): string => `<c t="s" s="${style}"><v>${at}</v></c>`;
const sheet = (data: string) => [{ name: 'Sheet1', data }];
const page = (objects: string): string => `<ofd:Content><ofd:Layer ID="1">${objects}</ofd:Layer></ofd:Content>`;
const text = (content: string, y: number, more = '', code = 'DeltaX="g 40 5"'): string =>
  `<ofd:TextObject ID="2" Boundary="30 ${y} 100 6" Font="3" Size="5" ${more}><ofd:TextCode X="0" Y="5" ${code}>${content}</ofd:TextCode></ofd:TextObject>`;

/** Workbooks. */
export const XLSX: readonly Report[] = [
  {
    of: 'exceljs/exceljs#1431',
    situation: 'a shared string of several runs counts as one: those behind it keep their numbers',
    bytes: packXlsx(sheet(row([shared(0), shared(1)]) + row([shared(1), shared(0)])), [
      '<r><t>县政</t></r><r><rPr><b/></rPr><t>府办</t></r>',
      '<t>教育局</t>',
    ]),
    reads: '县政府办\t教育局\n教育局\t县政府办',
  },
  {
    of: 'use-agent-os/agent-os#2054',
    situation: 'readings that an input method left in strings, shared and in place',
    bytes: packXlsx(
      sheet(
        row([shared(0), '<c t="inlineStr"><is><t>大阪</t><rPh sb="0" eb="2"><t>おおさか</t></rPh></is></c>']) + row([s('甲'), s('乙')]),
      ),
      ['<t>東京都</t><rPh sb="0" eb="3"><t>とうきょうと</t></rPh>'],
    ),
    reads: '東京都\t大阪\n甲\t乙',
  },
  {
    of: 'shuchkin/simplexlsx#36',
    situation: 'a cell with the look of a date that holds words',
    bytes: packXlsx(sheet(row([n(45_000, 1), shared(0, 1)]) + row([s('甲'), s('乙')])), ['<t>19/19/2000</t>']),
    reads: '2023/3/15\t19/19/2000\n甲\t乙',
  },
  {
    of: 'catamphetamine/read-excel-file#92',
    situation: 'elements with a prefix, and a cell of a shared string that names none',
    bytes: packXlsx(sheet(''), ['<t>甲</t>', '<t>乙</t>'], false, {
      'xl/worksheets/s0.xml':
        '<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="s"><x:v>1</x:v></x:c><x:c r="B2" t="s" /></x:row></x:sheetData></x:worksheet>',
    }),
    reads: '甲\t乙\n乙',
  },
  {
    of: 'openai/codex#38118',
    situation: 'a cell whose shared string is empty',
    bytes: packXlsx(sheet(row([s('甲'), s('乙')]) + row([shared(1), shared(0)]) + row([s('丙'), s('丁')])), ['<t>可见</t>', '<t/>']),
    reads: '甲\t乙\n\t可见\n丙\t丁',
  },
  {
    of: 'catamphetamine/read-excel-file#107',
    situation: 'characters that XML cannot hold, written as _x000D_ and _x005F_',
    bytes: packXlsx(sheet(row([shared(0), shared(1)]) + row([s('甲'), s('乙')])), ['<t>一行_x000D_\n二行</t>', '<t>编号_x005F_x0041_</t>']),
    reads: '一行\n二行\t编号_x0041_\n甲\t乙',
    first: '_x005F_ as it is written',
  },
  {
    of: 'ycphs/openxlsx#112',
    situation: 'a workbook of openpyxl: targets from the root of the package, no references in cells',
    bytes: packXlsx(
      sheet(
        '<row><c t="inlineStr"><is><t>甲</t></is></c><c t="n"><v>1</v></c></row><row><c t="inlineStr"><is><t>乙</t></is></c><c><v>2</v></c></row>',
      ),
      [],
      false,
      {
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r0" Target="/xl/worksheets/s0.xml"/></Relationships>',
      },
    ),
    reads: '甲\t1\n乙\t2',
  },
  {
    of: 'SheetJS/sheetjs#25',
    situation: 'a long string of many runs',
    bytes: packXlsx(sheet(row([shared(0), s('乙')]) + row([s('甲'), s('丙')])), [
      '推进'.repeat(400).replace(/../g, '<r><rPr><sz val="11"/></rPr><t xml:space="preserve">$&</t></r>'),
    ]),
    reads: `${'推进'.repeat(400)}\t乙\n甲\t丙`,
  },
  {
    of: 'productdevbook/hucre#3',
    situation: 'a workbook whose days count from 1904',
    bytes: packXlsx(sheet(row([n(1, 1), s('甲')]) + row([n(40_000, 1), s('乙')])), [], true),
    reads: '1904/1/2\t甲\n2013/7/7\t乙',
  },
];

/** Rich Text. */
export const RTF: readonly Report[] = [
  {
    of: 'joshy/striprtf#11',
    situation: 'Unicode with two bytes of code page 936 behind each sign (\\uc2)',
    bytes: rtf(
      "{\\rtf1\\ansi\\ansicpg936\\uc2\\deff0{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}\\pard \\u36890\\'cd\\'a8\\u30693\\'d6\\'aa\\par}",
    ),
    reads: '通知',
  },
  {
    of: 'joshy/striprtf#28',
    situation: 'bytes of code page 936 in a document that says it at its head alone',
    bytes: rtf(
      "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}\\pard\\f0 \\'d3\\'a1\\'cb\\'a2\\'c7\\'e9\\'bf\\'f6\\'a3\\'ba\\par 201-003-00155\\par}",
    ),
    reads: '印刷情况：\n201-003-00155',
  },
  {
    of: 'joshy/striprtf#48',
    situation: 'an arrow that the code page does not have',
    bytes: rtf('{\\rtf1\\ansi\\ansicpg1252 A \\u10132? B\\par}'),
    reads: 'A ➔ B',
  },
  {
    of: 'joshy/striprtf#36',
    situation: 'a sign in Unicode with its byte behind it, beside bytes that stand for themselves',
    bytes: rtf("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f1\\fcharset0 SEGOE UI;}}\\f1 a\\'D0\\u8216\\'91b\\u8221\\'94\\par}"),
    reads: 'aÐ‘b”',
  },
  {
    of: 'joshy/striprtf#30',
    situation: 'a sign of a symbol font: \\u-4051 in Symbol',
    bytes: rtf("{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}{\\f3\\fcharset2 Symbol;}}a{\\f3 \\u-4051\\'b7}b\\u8756?\\par}"),
    reads: 'a−b∴',
  },
];

/** OpenDocument texts. */
export const ODT: readonly Report[] = [
  {
    of: 'jgm/pandoc#8892',
    situation: 'a list with a heading in a cell of a table',
    bytes: packOdt(
      `<table:table><table:table-row><table:table-cell><text:list><text:list-item><text:h text:outline-level="1">工程师<text:span>某校</text:span></text:h></text:list-item></text:list>${p('说明')}</table:table-cell><table:table-cell>${p('右')}</table:table-cell></table:table-row></table:table>${p('后')}`,
    ),
    reads: '工程师某校\n说明\t右\n后',
  },
  {
    of: 'jgm/pandoc#8409',
    situation: 'the main text in a section',
    bytes: packOdt(`${p('前')}<text:section text:name="s"><text:section>${p('里面')}</text:section></text:section>${p('后')}`),
    reads: '前\n里面\n后',
  },
  {
    of: 'jgm/pandoc#5606',
    situation: 'a text box in a frame without a picture, and one in a text box',
    bytes: packOdt(
      p(
        '正文<draw:frame><draw:text-box><text:p>外框<draw:frame><draw:text-box><text:p>内框</text:p></draw:text-box></draw:frame></text:p></draw:text-box></draw:frame>',
      ),
    ),
    reads: '内框\n外框\n正文',
  },
  {
    of: 'webodf/WebODF#71',
    situation: 'a change that is shown: the deleted words stand with the changes, the text without them',
    bytes: packOdt(
      `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/>${p('旧的')}</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>${p('用<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>新的<text:change-end text:change-id="c2"/>')}`,
    ),
    reads: '用新的',
    codes: ['odt:deleted-text'],
  },
];

/** OFD. */
export const OFD: readonly Report[] = [
  {
    of: 'ofdrw/ofdrw#412',
    situation: 'text that stands on its side (CTM with a shift), beside level text',
    bytes: packOfd([
      page(
        `${text('发票正文在此', 40)}<ofd:TextObject ID="3" Boundary="150 30 20 20" CTM="0 1 -1 0 0.50 -2" Font="3" Size="3.175"><ofd:TextCode DeltaX="3.18 3.18 3.18 3.18 3.18" X="1.50" Y="0">下载次数：1</ofd:TextCode></ofd:TextObject>`,
      ),
    ]),
    reads: '发票正文在此\n下载次数：1',
    asides: ['decoration: 下载次数：1'],
  },
  {
    of: 'ofdrw/ofdrw#121',
    situation: 'text of annotations, placed by the annotation and by the object',
    bytes: packOfd(
      [page(text('正文', 40))],
      {
        'Doc_0/N.xml': root('Annotations', '<ofd:Page PageID="10"><ofd:FileLoc>N0.xml</ofd:FileLoc></ofd:Page>'),
        'Doc_0/N0.xml': root(
          'PageAnnot',
          `<ofd:Annot Type="Stamp" ID="1"><ofd:Appearance Boundary="20 100 100 20">${text('同意', 5)}</ofd:Appearance></ofd:Annot>`,
        ),
      },
      '',
      '<ofd:Annotations>N.xml</ofd:Annotations>',
    ),
    reads: '正文\n同意',
  },
  {
    of: 'ofdrw/ofdrw#75',
    situation: 'text with a table of glyphs beside its codes',
    bytes: packOfd([
      page(
        '<ofd:TextObject ID="2" Boundary="30 40 100 6" Font="3" Size="5"><ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="2"><ofd:Glyphs>12 13</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="5" DeltaX="5">通知</ofd:TextCode></ofd:TextObject>',
      ),
    ]),
    reads: '通知',
  },
];

/** Word before 2007. */
export const DOC: readonly Report[] = [
  {
    of: 'morungos/node-word-extractor#40',
    situation: 'a text that stands in pieces, of one byte and of two bytes a sign',
    bytes: makeDoc({
      stories: { text: [par('Lorem ipsum dolor'), par('各科室：')] },
      pieces: [
        { length: 18, width: 1 },
        { length: 5, width: 2 },
      ],
    }),
    reads: 'Lorem ipsum dolor\n各科室：',
  },
];
