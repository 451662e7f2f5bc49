import { cell, covered, row as line, packOds, table } from '../readers/ods/make.js';
import { type Row, row } from './row.js';

const two = line([cell('甲'), cell('乙')]);
const book = (content: string, name = 'Sheet1', more = ''): Uint8Array => packOds(table(name, `${content}${two}`, more));
const cells = (construct: string, drawn: string, does: string, one: string, shown: string, codes: readonly string[] = []): Row =>
  row(construct, drawn, does, book(line([one, cell('乙')])), `${shown}\t乙\n甲\t乙`, { codes });
const shapes = (content: string): string => `<table:shapes>${content}</table:shapes>`;

/** What a spreadsheet may carry text in. */
export const ODS: Readonly<Record<string, readonly Row[]>> = {
  Cells: [
    cells('`text:p` of a cell', 'the text, a line each', 'read', cell('丙'), '丙'),
    cells(
      'numbers, dates: `office:value`, `office:date-value`, …',
      'the `text:p` that was written beside it',
      'likewise; the value where there is none',
      '<table:table-cell office:value-type="date" office:date-value="2031-06-30"><text:p>6月30日</text:p></table:table-cell>',
      '6月30日',
    ),
    cells('`table:formula`', 'the value that was worked out last', 'read', cell('2', 'table:formula="of:=1+1"'), '2'),
    cells('`text:span`, `text:a`, fields', 'what they hold', 'read', cell('<text:a>丙</text:a><text:span>丁</text:span>'), '丙丁'),
    cells('white space, `text:s`, `text:tab`', 'collapsed; blanks', 'likewise', cell(' 丙<text:s text:c="2"/>丁 '), '丙  丁'),
    cells(
      '`text:ruby-text`: readings',
      'small above the word',
      'left out',
      cell('<text:ruby><text:ruby-base>丙</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>'),
      '丙',
    ),
    row(
      '`table:number-columns-repeated`, `table:number-rows-repeated`',
      'as often as they say',
      'likewise, within limits',
      book(line([cell('丙', 'table:number-columns-repeated="2"')], 'table:number-rows-repeated="2"')),
      '丙\t丙\n丙\t丙\n甲\t乙',
    ),
    row(
      '`table:number-columns-spanned`, `table:number-rows-spanned`',
      'a cell over several places',
      'a merged cell',
      book(line([cell('丙', 'table:number-columns-spanned="2"'), covered()])),
      '丙\n甲\t乙',
    ),
    row(
      '`table:table`, their names',
      'on tabs',
      'each a part: under the title above its table, else its name (Sheet1 and the like of the first are left out)',
      book('', '台账'),
      '台账\n甲\t乙',
    ),
  ],
  'Beside the cells': [
    row(
      'text boxes and shapes: `draw:text-box`, `draw:custom-shape`, …',
      'over the cells',
      'read behind the cells of their sheet',
      book(shapes('<draw:frame><draw:text-box><text:p>说明</text:p></draw:text-box></draw:frame>')),
      '甲\t乙\n说明',
    ),
    row('`draw:image`', 'the picture', 'counted', book(shapes('<draw:frame><draw:image/></draw:frame>')), '甲\t乙', {
      codes: ['ods:pictures'],
    }),
    row(
      '`draw:object`, `draw:object-ole`, `draw:control`: charts, objects, controls',
      'the chart',
      'named',
      book(shapes('<draw:frame><draw:object/><draw:image/></draw:frame>')),
      '甲\t乙',
      { codes: ['ods:embedded'] },
    ),
    cells(
      '`office:annotation`: comments',
      'on pointing at the cell',
      'left out, counted',
      cell('丙').replace('<text:p>', '<office:annotation><text:p>再议</text:p></office:annotation><text:p>'),
      '丙',
      ['ods:comments'],
    ),
    row('headers and footers of master pages', 'in print alone', 'left out', book(''), '甲\t乙'),
  ],
  'What is not drawn': [
    row(
      'rows and columns by `table:visibility`, folded groups, sheets whose style has `table:display="false"`',
      'nothing',
      'left out, counted',
      book(line([cell('隐'), cell('藏')], 'table:visibility="collapse"')),
      '甲\t乙',
      { codes: ['ods:hidden-text'] },
    ),
    row(
      '`table:covered-table-cell`',
      'nothing',
      'left out',
      book(line([cell('丙', 'table:number-columns-spanned="2"'), cell('丁').replaceAll('table:table-cell', 'table:covered-table-cell')])),
      '丙\n甲\t乙',
    ),
    row(
      '`table:tracked-changes`: what cells held before',
      'nothing',
      'left out, counted',
      packOds(
        `<table:tracked-changes><table:cell-content-change><table:previous>${cell('旧')}</table:previous></table:cell-content-change></table:tracked-changes>${table('Sheet1', two)}`,
      ),
      '甲\t乙',
      { codes: ['ods:deleted-text'] },
    ),
  ],
};
