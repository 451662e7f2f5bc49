import { code, field, fieldOf, makeParts, numbered, p, pack, r, tc, tr } from '../readers/docx/make.js';
import type { Report } from './report.js';

const body = (content: string, extra: Parameters<typeof makeParts>[1] = {}): Uint8Array => pack(makeParts(content, extra));
const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;
const sdt = (content: string): string => `<w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const box = (text: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const drawnBox = (text: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const level = (at: number, text: string, more = '', format = 'decimal'): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="1">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

/** Word documents. */
export const DOCX: readonly Report[] = [
  {
    of: 'jgm/pandoc#11380',
    situation: 'a table without `w:tblGrid`, as programs write it',
    bytes: body(table(tr([tc('问题'), tc('回答')]) + tr([tc('名称'), tc('某厂')])) + p('后')),
    reads: '问题\t回答\n名称\t某厂\n后',
  },
  {
    of: 'jgm/pandoc#11833',
    situation: 'a first row of one cell without `w:gridSpan`, rows of four below',
    bytes: body(table(tr([tc('服务模型')]) + tr([tc('甲'), tc('乙'), tc('丙'), tc('丁')])) + p('后')),
    reads: '服务模型\n甲\t乙\t丙\t丁\n后',
  },
  {
    of: 'jgm/pandoc#4415',
    situation: 'content controls around paragraphs, one in another',
    bytes: body(p('一段') + sdt(sdt(p('二段'))) + p('三段')),
    reads: '一段\n二段\n三段',
  },
  {
    of: 'jgm/pandoc#5302',
    situation: 'references of a citation program: a field in a content control, its code longer than its result',
    bytes: body(
      `<w:p>${r('见')}${sdt(`${field('begin')}${code(`ADDIN CitaviPlaceholder{${'eyI'.repeat(300)}}`)}${field('separate')}${r('（王某，2031）')}${field('end')}`)}${r('。')}</w:p>`,
    ),
    reads: '见（王某，2031）。',
  },
  {
    of: 'python-openxml/python-docx#497',
    situation: 'a place name that Word marked as a smart tag',
    bytes: body(
      `<w:p>${r('由')}<w:smartTag w:uri="urn:x" w:element="place"><w:smartTag w:element="State">${r('某省')}</w:smartTag></w:smartTag>${r('负责')}</w:p>`,
    ),
    reads: '由某省负责',
  },
  {
    of: 'docling-project/docling#3759',
    situation: 'headings with a numbering whose format is `none`, as LibreOffice writes them',
    bytes: body(p('目标', `<w:pStyle w:val="H1"/>`) + p('任务', `<w:pStyle w:val="H1"/>`), {
      styles: `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`,
      numbering: list(level(0, '', '<w:pStyle w:val="H1"/><w:suff w:val="nothing"/>', 'none')),
    }),
    reads: '目标\n任务',
  },
  {
    of: 'docling-project/docling#2758',
    situation: 'an outline that begins at 3 and whose second level shows both numbers',
    bytes: body(p('总体', numbered(1, 0)) + p('目标', numbered(1, 1)) + p('任务', numbered(1, 1)), {
      numbering: list(level(0, '%1').replace('w:start w:val="1"', 'w:start w:val="3"'), level(1, '%1.%2')),
    }),
    reads: '3\t总体\n3.1\t目标\n3.2\t任务',
  },
  {
    of: 'docling-project/docling#3898',
    situation: 'empty paragraphs and text between the items of a list of several levels',
    bytes: body(
      [
        p('甲', numbered(1, 0)),
        p(''),
        p('乙', numbered(1, 1)),
        p(''),
        p('文字'),
        p('丙', numbered(1, 1)),
        p(''),
        p('丁', numbered(1, 0)),
      ].join(''),
      { numbering: list(level(0, '%1.'), level(1, '%1.%2')) },
    ),
    reads: '1.\t甲\n1.1\t乙\n文字\n1.2\t丙\n2.\t丁',
  },
  {
    of: 'docling-project/docling#2250',
    situation: 'a list below a heading that is numbered by a list of its own',
    bytes: body(p('保修条件', `<w:outlineLvl w:val="0"/>${numbered(1, 0)}`) + p('整机', numbered(2, 0)) + p('配件', numbered(2, 0)), {
      numbering:
        `${list(level(0, '%1'))}<w:abstractNum w:abstractNumId="2">${level(0, '（%1）', '<w:suff w:val="nothing"/>')}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`.replace(
          /(<w:num w:numId="1">.*?<\/w:num>)(<w:abstractNum w:abstractNumId="2">.*?<\/w:abstractNum>)/,
          '$2$1',
        ),
    }),
    reads: '1\t保修条件\n（1）整机\n（2）配件',
  },
  {
    of: 'docling-project/docling#528',
    situation: 'text of a table in a cell of a table',
    bytes: body(table(tr([tc('外'), `<w:tc><w:tcPr/>${table(tr([tc('内甲'), tc('内乙')]))}${p('')}</w:tc>`])) + p('后')),
    reads: '外\t内甲\t内乙\n后',
  },
  {
    of: 'python-openxml/python-docx#847',
    situation: 'numbers that a style gives, not the paragraph',
    bytes: body(p('总则', '<w:pStyle w:val="Z"/>') + p('附则', '<w:pStyle w:val="Z"/>'), {
      styles: '<w:style w:type="paragraph" w:styleId="Z"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering: list(level(0, '第%1章', '<w:suff w:val="space"/>', 'chineseCounting')),
    }),
    reads: '第一章 总则\n第二章 附则',
  },
  {
    of: 'Portwood-Global-Solutions/Portwood#378',
    situation: 'several floating text boxes that hang on one paragraph',
    bytes: body(`<w:p>${box('左框')}${box('右框')}${r('正文')}</w:p>`),
    reads: '左框\n右框\n正文',
  },
  {
    of: 'kklimuk/docx-cli#4',
    situation: 'a text box as Word writes it: a shape, and the same words again for older programs',
    bytes: body(
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawnBox('版权所有')}</mc:Choice><mc:Fallback>${box('版权所有').replace(/^<w:r>|<\/w:r>$/g, '')}</mc:Fallback></mc:AlternateContent></w:r>${r('正文')}</w:p>`,
    ),
    reads: '版权所有\n正文',
  },
  {
    of: 'PoiScript/docx-rs#20',
    situation: 'a cell of several paragraphs',
    bytes: body(table(tr([tc(['第一段', '第二段', '第三段']), tc('乙')])) + p('后')),
    reads: '第一段\n第二段\n第三段\t乙\n后',
  },
  {
    of: 'taylorwilsdon/google_workspace_mcp#1059',
    situation: 'a word that Word cut into runs by its spelling marks and edits',
    bytes: body(
      `<w:p><w:r w:rsidR="1"><w:t>项目</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>X20</w:t></w:r><w:r w:rsidR="2"><w:t>24</w:t></w:r><w:proofErr w:type="spellEnd"/></w:p>`,
    ),
    reads: '项目X2024',
  },
  {
    of: 'python-openxml/python-docx#683',
    situation: 'text behind a link that is written as a field, with another field in it',
    bytes: body(
      `<w:p>${r('见')}${fieldOf('HYPERLINK "http://x"', '', `${field('separate')}${r('网')}${fieldOf('REF a', '', field('separate') + r('站'))}`)}${r('之后的话')}</w:p>`,
    ),
    reads: '见网站之后的话',
  },
  {
    of: 'docling-project/docling#3946',
    situation: 'cells in content controls: the row must not shift',
    bytes: body(table(tr([tc('日期'), tc('版本'), tc('作者')]) + tr([sdt(tc('2月1日')), tc('1'), sdt(tc('某处'))])) + p('后')),
    reads: '日期\t版本\t作者\n2月1日\t1\t某处\n后',
  },
  {
    of: 'dotnet/Open-XML-SDK#83',
    situation: 'several rows in one content control, as repeating sections have them',
    bytes: body(table(tr([tc('名')]) + sdt(sdt(tr([tc('甲')]) + tr([tc('乙')])))) + p('后')),
    reads: '名\n甲\n乙\n后',
  },
  {
    of: 'ui-insight/vandalizer#822',
    situation: 'tracked changes: the old figure struck out, the new one behind it',
    bytes: body(
      `<w:p>${r('补助')}<w:del w:id="1"><w:r><w:delText>500</w:delText></w:r></w:del><w:ins w:id="2">${r('800')}</w:ins>${r('元')}</w:p>`,
    ),
    reads: '补助800元',
    codes: ['docx:deleted-text'],
  },
  {
    of: 'python-openxml/python-docx#856',
    situation: 'cells that hold nothing but a link',
    bytes: body(table(tr([`<w:tc><w:p><w:hyperlink w:anchor="a">${r('清单1.1')}</w:hyperlink></w:p></w:tc>`, tc('乙')])) + p('后')),
    reads: '清单1.1\t乙\n后',
  },
  {
    of: 'mwilliamson/python-mammoth#168',
    situation: 'fields that lost the sign at their beginning: a code and a result, a code and an end',
    bytes: body(
      `<w:p>${r('甲')}${code(' DOCPROPERTY Alpha ')}${field('separate')}${r('结果')}</w:p><w:p>${code(' DOCPROPERTY Beta ')}${field('end')}${r('乙')}${fieldOf('REF x', '', field('separate') + r('丙'))}</w:p>`,
    ),
    reads: '甲结果\n乙丙',
  },
  {
    of: 'mwilliamson/python-mammoth#163',
    situation: 'what WPS alone understands, without anything for other programs: the diagonal of a cell, and a word in a paragraph',
    bytes: body(
      `${table(tr([`<w:tc><w:tcPr><mc:AlternateContent><mc:Choice Requires="zz"><zz:diagonals/></mc:Choice></mc:AlternateContent></w:tcPr>${p('项目')}</w:tc>`, tc('金额')]))}<w:p>${r('前')}<mc:AlternateContent><mc:Choice Requires="zz"><w:r/></mc:Choice></mc:AlternateContent>${r('后')}</w:p>`,
    ),
    reads: '项目\t金额\n前后',
  },
  {
    of: 'mwilliamson/mammoth.js#447',
    situation: 'a cell that is a content control with a box',
    bytes: body(
      table(
        tr([tc('姓名'), tc('参加')]) +
          tr([
            tc('王某'),
            `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${tc('☒')}</w:sdtContent></w:sdt>`,
          ]),
      ) + p('后'),
    ),
    reads: '姓名\t参加\n王某\t☒\n后',
  },
  {
    of: 'Fdawgs/docsmith#1466',
    situation: 'the text of headers and footers',
    bytes: body(
      `${p('正文')}<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/></w:sectPr>`,
      { related: { h: { kind: 'header', xml: p('某局文件汇编') }, f: { kind: 'footer', xml: p('内部资料') } } },
    ),
    reads: '某局文件汇编\n正文\n内部资料',
    asides: ['running-head: 某局文件汇编', 'running-head: 内部资料'],
  },
];
