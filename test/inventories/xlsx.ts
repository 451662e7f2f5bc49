import { row as line, n, packXlsx, s } from '../readers/xlsx/make.js';
import { type Row, row } from './row.js';

type Sheets = Parameters<typeof packXlsx>[0];
const two = line([s('甲'), s('乙')]);
const book = (
  data: string,
  more: Partial<Sheets[number]> = {},
  strings: readonly string[] = [],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array => packXlsx([{ name: 'Sheet1', data: `${data}${two}`, ...more }], strings, false, parts);
const cells = (construct: string, drawn: string, does: string, cell: string, shown: string, strings: readonly string[] = []): Row =>
  row(construct, drawn, does, book(line([cell, s('乙')]), {}, strings), `${shown}\t乙\n甲\t乙`);
const related = (kind: string, target: string): string =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;
const drawing = (content: string): Readonly<Record<string, string>> => ({
  'xl/worksheets/_rels/s0.xml.rels': related('drawing', '../drawings/d.xml'),
  'xl/drawings/d.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>${content}</xdr:twoCellAnchor></xdr:wsDr>`,
});

/** What a workbook may carry text in. */
export const XLSX: Readonly<Record<string, readonly Row[]>> = {
  Cells: [
    cells('`t="s"`: shared strings, runs joined', 'the text', 'read', '<c t="s"><v>0</v></c>', '县府', [
      '<r><t>县</t></r><r><t>府</t></r>',
    ]),
    cells('`t="inlineStr"`, `t="str"`', 'the text', 'read', '<c t="str"><f>A1</f><v>丙</v></c>', '丙'),
    cells('numbers, dates', 'as the format of the cell says', 'likewise', n(45_000, 2), '2023年3月'),
    cells('`t="b"`, `t="e"`', 'TRUE, FALSE, the error', 'likewise', '<c t="b"><v>1</v></c>', 'TRUE'),
    cells('`f`: formulas', 'the value that was worked out last', 'read', '<c><f>1+1</f><v>2</v></c>', '2'),
    cells(
      '`rPh`: readings',
      'nothing, or small above the cell',
      'left out',
      '<c t="inlineStr"><is><t>丙</t><rPh><t>x</t></rPh></is></c>',
      '丙',
    ),
    cells(
      '`_x000D_`, `_x005F_`: characters by their numbers',
      'the character',
      'read; controls are left out',
      '<c t="inlineStr"><is><t>_x4E59__x000D_</t></is></c>',
      '乙',
    ),
    row(
      '`mergeCells`',
      'the first cell’s text',
      'a merged cell; what the others hold is left out',
      book(line([s('丙'), s('丁')]), { more: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }),
      '丙\n甲\t乙',
    ),
    row(
      'sheets, their names',
      'on tabs',
      'each a part: under the title above its table, else its name (Sheet1 and the like of the first are left out)',
      book('', { name: '台账' }),
      '台账\n甲\t乙',
    ),
  ],
  'Beside the cells': [
    row(
      'text boxes and shapes: `xdr:txBody`',
      'over the cells',
      'read behind the cells of their sheet',
      book('', {}, [], drawing('<xdr:sp><xdr:txBody><a:p><a:r><a:t>说明</a:t></a:r></a:p></xdr:txBody></xdr:sp>')),
      '甲\t乙\n说明',
    ),
    row('pictures: `xdr:pic`', 'the picture', 'counted', book('', {}, [], drawing('<xdr:pic/>')), '甲\t乙', { codes: ['xlsx:pictures'] }),
    row('charts, diagrams, embedded objects', 'the chart', 'named', book('', {}, [], drawing('<xdr:graphicFrame/>')), '甲\t乙', {
      codes: ['xlsx:embedded'],
    }),
    row(
      'comments, notes',
      'on pointing at the cell',
      'left out, counted',
      book('', {}, [], {
        'xl/worksheets/_rels/s0.xml.rels': related('comments', '../comments1.xml'),
        'xl/comments1.xml': '<comments><commentList><comment ref="A1"><text><t>再议</t></text></comment></commentList></comments>',
      }),
      '甲\t乙',
      { codes: ['xlsx:comments'] },
    ),
    row(
      '`headerFooter`',
      'in print alone',
      'left out',
      book('', { more: '<headerFooter><oddHeader>x</oddHeader></headerFooter>' }),
      '甲\t乙',
    ),
    row(
      'prompts of `dataValidation`, names, links',
      'on pointing, nothing',
      'left out',
      book('', { more: '<dataValidations><dataValidation prompt="x"/></dataValidations>' }),
      '甲\t乙',
    ),
  ],
  'What is not drawn': [
    row(
      'hidden rows, columns, sheets; columns of no width',
      'nothing',
      'left out, counted',
      book(line([s('隐'), s('藏')], 'hidden="1"')),
      '甲\t乙',
      { codes: ['xlsx:hidden-text'] },
    ),
    row(
      'cells under a merged one',
      'nothing',
      'left out',
      book(line([s('丙'), s('丁')]), { more: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }),
      '丙\n甲\t乙',
    ),
  ],
};
