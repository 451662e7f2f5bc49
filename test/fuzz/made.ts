import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { utils, write } from 'xlsx';
import { packOfd, root } from '../fixtures/ofd.js';
import { cell as c, packOds, table } from '../readers/ods/make.js';
import { p, packOdt } from '../readers/odt/make.js';
import { u } from '../readers/rtf/make.js';
import { n, packXlsx, row, s } from '../readers/xlsx/make.js';
import { asWord2003 } from '../readers/xml/make.js';
import type { Sample } from './corpus.js';

const odt = (): Uint8Array => {
  const list = (content: string) => `<text:list text:style-name="L1"><text:list-item>${content}</text:list-item></text:list>`;
  const cell = (content: string, more = '') => `<table:table-cell ${more}>${content}</table:table-cell>`;
  const table = `<table:table><table:table-row>${cell(p('序号'))}${cell(p('责任单位'), 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row><table:table-row>${cell(p('1'), 'table:number-rows-spanned="2"')}${cell(list(p('县教育局')))}${cell(p('6月底'))}</table:table-row><table:table-row><table:covered-table-cell/>${cell(p('甲'))}${cell(p('乙'))}</table:table-row></table:table>`;
  const note =
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>';
  const automatic =
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、" text:start-value="2"/></text:list-style><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="P1" style:family="paragraph" style:master-page-name="M"/>';
  const styles = `<office:master-styles><style:master-page style:name="M"><style:header>${p('眉题')}</style:header><style:footer>${p('<text:page-number>3</text:page-number>')}</style:footer></style:master-page></office:master-styles>`;
  const body = [
    p('2031年工作要点', 'P1'),
    list(p(`总体${note}要求`)),
    `<text:section>${list(p('任务<text:span text:style-name="T1">藏</text:span><text:s text:c="3"/>。'))}</text:section>`,
    `<text:tracked-changes><text:changed-region><text:deletion>${p('删去')}</text:deletion></text:changed-region></text:tracked-changes>`,
    p(`框<draw:frame><draw:text-box>${p('框内')}</draw:text-box></draw:frame>`),
    table,
  ];
  return packOdt(body.join(''), { automatic, styles });
};

const rtf = (): Uint8Array => {
  const head = `{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 \\'ba\\'da\\'cc\\'e5;}}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}{\\*\\listtable{\\list{\\listlevel\\levelnfc37\\levelfollow2\\levelstartat1{\\leveltext\\'02\\'00\\u12289?;}{\\levelnumbers\\'01;}}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}`;
  const rows = `\\trowd\\clvmgf\\cellx1000\\cellx2000\\pard\\intbl ${u('序号')}\\cell ${u('单位')}\\cell\\row\\trowd\\clvmrg\\cellx1000\\cellx2000\\pard\\intbl\\cell ${u('县教育局')}\\par ${u('乙')}\\cell\\row`;
  const body = `{\\header ${u('眉')}\\par}{\\footer\\chpgn\\par}\\pard\\s1\\qc ${u('2031年工作要点')}\\par\\pard\\ls1\\ilvl0 ${u('总体要求')}{\\footnote ${u('注')}}\\par\\pard\\f1 \\'cd\\'a8\\'d6\\'aa{\\v ${u('藏')}}{\\deleted x}{\\field{\\*\\fldinst{REF x}}{\\fldrslt{3}}}{\\shp{\\*\\shpinst{\\shptxt ${u('框内')}\\par}}}{\\pict\\bin3 abc}\\par${rows}\\pard z\\par`;
  return Uint8Array.from(Buffer.from(`{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1${head}${body}}`, 'latin1'));
};

const xlsx = (): Uint8Array => {
  const strings = ['<r><t>县</t></r><r><rPr><b/></rPr><t>政府办</t></r><rPh><t>x</t></rPh>', '<t>6月_x000D_底</t>'];
  const shared = (at: number) => `<c t="s"><v>${at}</v></c>`;
  const data = [
    row([s('2031年重点任务', 3)], 'r="1"'),
    row([s('序号'), s('工作'), s('单位'), s('时限')], 'r="2"'),
    row([n(1), s('修路'), shared(0), shared(1)], 'r="3"'),
    row([n(45_000, 2), '<c r="C4" t="b"><v>1</v></c>', '<c r="D4" t="str"><f>A1</f><v>d</v></c>'], 'r="4" hidden="1"'),
    row([n(0.5, 1), s('a\nb')], 'r="9"'),
  ];
  const more = '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/></mergeCells>';
  const other = { name: '附表', data: row([s('甲'), s('乙')]), more: '<cols><col min="2" max="2" hidden="1"/></cols>' };
  return packXlsx([{ name: '台账', data: data.join(''), more }, other, { name: '藏', data: row([s('x')]), state: 'hidden' }], strings);
};

const ods = (): Uint8Array => {
  const line = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
  const note = '<office:annotation><text:p>注</text:p></office:annotation>';
  const covered = '<table:covered-table-cell table:number-columns-repeated="3"/>';
  const rows = [
    line(`${c('2031年重点任务', 'table:number-columns-spanned="4" table:style-name="ce1"')}${covered}`),
    line(`${c('序号')}${c('工作')}${c('单位')}${c('时限')}`),
    `<table:table-row-group>${line(c('1', 'table:number-rows-spanned="2"') + c(`修路<text:s text:c="2"/>。`) + c('a', 'table:number-columns-repeated="2"'))}</table:table-row-group>`,
    line(`<table:covered-table-cell/><table:table-cell office:value-type="float" office:value="3"/>${c('b')}${c(note)}`),
    line(c('藏'), 'table:visibility="collapse"'),
    line('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048571"'),
  ];
  const shapes = `<table:shapes><draw:frame><draw:text-box>${p('框内')}</draw:text-box></draw:frame><draw:frame><draw:image/></draw:frame></table:shapes>`;
  const columns = '<table:table-column table:number-columns-repeated="4" table:default-cell-style-name="ce1"/>';
  return packOds(table('台账', `${shapes}${columns}${rows.join('')}`) + table('藏', line(c('x')), 'table:style-name="ta2"'));
};

const xls = (): Uint8Array => {
  const sheet = utils.aoa_to_sheet([
    ['2031年重点任务'],
    ['序号', '工作', '单位', '时限'],
    [1, '修路', '县政府办', '6月底'],
    [0.5, 'a\nb', true, 45_000],
  ]);
  Object.assign(sheet, { '!merges': [utils.decode_range('A1:D1'), utils.decode_range('A3:A4')] });
  Object.assign(sheet['D4'] ?? {}, { z: 'yyyy"年"m"月"' });
  const book = {
    SheetNames: ['台账', '藏'],
    Sheets: { 台账: sheet, 藏: utils.aoa_to_sheet([['x']]) },
    Workbook: { Sheets: [{}, { Hidden: 1 as const }] },
  };
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
};

const ofd = (): Uint8Array => {
  const text = (y: number, content: string, more = '') =>
    `<ofd:TextObject ID="1" Boundary="30 ${y} 100 6" Font="3" Size="5" ${more}><ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>3</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="5" DeltaX="g 4 5">${content}</ofd:TextCode></ofd:TextObject>`;
  const rule =
    '<ofd:PathObject ID="2" Boundary="30 60 100 0.2"><ofd:AbbreviatedData>M 0 0 L 100 0 B 1 1 2 2 3 3 C</ofd:AbbreviatedData></ofd:PathObject>';
  const page = `<ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer ID="5">${text(30, '二〇三一年')}${text(40, '工作要点', 'CTM="0 1 -1 0 2 3"')}${rule}<ofd:PageBlock>${text(70, '块内文字', 'Alpha="0"')}</ofd:PageBlock></ofd:Layer></ofd:Content>`;
  const common = '<ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/>';
  const parts = {
    'Doc_0/Tpls/T.xml': root('Page', `<ofd:Content><ofd:Layer>${text(20, '模板')}</ofd:Layer></ofd:Content>`),
    'Doc_0/Annots.xml': root('Annotations', '<ofd:Page PageID="10"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page>'),
    'Doc_0/A.xml': root(
      'PageAnnot',
      `<ofd:Annot Type="Stamp" ID="1"><ofd:Appearance Boundary="10 10 50 50">${text(5, '注释')}</ofd:Appearance></ofd:Annot>`,
    ),
  };
  return packOfd([page, page], parts, common, '<ofd:Annotations>Annots.xml</ofd:Annotations>');
};

const xml = (): Uint8Array => asWord2003(readFileSync('fixtures/health-months/input.docx'));

/** A web archive as browsers save it: a page in quoted-printable or base64, a picture, a file beside it. */
const webArchive = (encoding: 'quoted-printable' | 'base64'): Uint8Array => {
  const page = readFileSync('fixtures/health-months/input.html');
  const body = encoding === 'base64' ? page.toString('base64').replace(/.{76}/g, '$&\r\n') : quotedPrintable(page);
  const part = (head: string, content: string) => `--b\r\n${head}\r\n\r\n${content}\r\n`;
  const parts = [
    part(`Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: file:///C:/a.htm`, body),
    part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <a.png>', 'iVBORw0KGgo='),
    part('Content-Type: text/plain\r\nContent-Disposition: attachment; filename="a.txt"', 'a'),
  ];
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n';
  return Uint8Array.from(Buffer.from(`${head}${parts.join('')}--b--\r\n`));
};

/** Writes bytes as RFC 2045, 6.7 does: each that is no plain sign in two digits, lines of less than 76 signs. */
function quotedPrintable(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) =>
    byte > 32 && byte < 127 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return signs.join('').replace(/(?:=[0-9A-F]{2}|[^=]){24}/g, '$&=\r\n');
}

/** Makes a document of each format that few files are at hand of, with all that its reader knows. */
export function made(): Sample[] {
  const mht = () => webArchive('quoted-printable');
  const base64 = { name: 'made-base64.mht', bytes: webArchive('base64') };
  const others = Object.entries({ odt, ods, rtf, xlsx, xls, ofd, xml, mht }).map(([format, make]) => ({
    name: `made.${format}`,
    bytes: make(),
  }));
  return [...others, base64];
}
