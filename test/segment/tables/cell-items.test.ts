import { describe, expect, it } from 'vitest';
import { cellItems, type Division } from '../../../src/segment/tables/cell-items.js';
import { gridOf } from '../../../src/segment/tables/grid.js';
import { processorSeconds } from '../../processor-time.js';
import { built } from './table-builder.js';

function items(text: string, division: Division = 'list') {
  const { document, block } = built([[text]]);
  const cell = gridOf(document, block)?.rows[0]?.cells[0];
  return cell ? cellItems(cell, division).map((item) => [item.ordinal, item.view.text, ...(item.heading ? [item.heading.text] : [])]) : [];
}

describe('cellItems', () => {
  it.each<[string, string, unknown[][]]>([
    [
      'numbers in one line',
      '（1）召开全会（2）走访慰问；（3）植树',
      [
        [1, '召开全会'],
        [2, '走访慰问；'],
        [3, '植树'],
      ],
    ],
    [
      'numbers at lines',
      '1.召开全会\n2.走访慰问',
      [
        [1, '召开全会'],
        [2, '走访慰问'],
      ],
    ],
    [
      'numbers that go on from the row above',
      '（4）召开全会\n（5）走访慰问',
      [
        [4, '召开全会'],
        [5, '走访慰问'],
      ],
    ],
    [
      'an unnumbered line belongs to the item before',
      '1.召开全会\n听取报告\n2.走访慰问',
      [
        [1, '召开全会 听取报告'],
        [2, '走访慰问'],
      ],
    ],
    [
      'a line above numbers is their heading',
      '党建工作：\n1.召开全会\n2.上党课',
      [
        [1, '召开全会', '党建工作'],
        [2, '上党课', '党建工作'],
      ],
    ],
    [
      'headings with numbers',
      '一、党建\n1.上党课\n2.过生日\n二、业务\n1.培训\n2.考核',
      [
        [1, '上党课', '党建'],
        [2, '过生日', '党建'],
        [1, '培训', '业务'],
        [2, '考核', '业务'],
      ],
    ],
    [
      'circled numbers',
      '①召开全会②走访慰问',
      [
        [1, '召开全会'],
        [2, '走访慰问'],
      ],
    ],
    [
      'list signs',
      '●召开全会\n●走访慰问',
      [
        [null, '召开全会'],
        [null, '走访慰问'],
      ],
    ],
    [
      'lines',
      '召开全会:通过报告\n走访慰问',
      [
        [null, '召开全会:通过报告'],
        [null, '走访慰问'],
      ],
    ],
    [
      'a line that goes on',
      '召开全会，\n通过报告\n走访慰问（含\n老干部）',
      [
        [null, '召开全会，通过报告'],
        [null, '走访慰问（含老干部）'],
      ],
    ],
    [
      'clauses',
      '召开全会；走访慰问；开展植树。',
      [
        [null, '召开全会'],
        [null, '走访慰问'],
        [null, '开展植树。'],
      ],
    ],
    [
      'short sentences',
      '召开全会。走访慰问老干部。',
      [
        [null, '召开全会'],
        [null, '走访慰问老干部'],
      ],
    ],
    [
      'gaps',
      '走访慰问困难群众　　召开常委会议',
      [
        [null, '走访慰问困难群众'],
        [null, '召开常委会议'],
      ],
    ],
    ['one item with its number', '（1）召开全会', [[1, '召开全会']]],
  ])('divides at %s', (_, text, expected) => expect(items(text)).toEqual(expected));

  it.each([
    ['what one item lists after a colon', '召开全会：听取报告；通过决议；选举委员'],
    ['a gap in a title', '营造一流环境 激发活力'],
    ['a figure', '完成投资2.5亿元'],
    ['一、 inside a word', '统一、规范二、三产业管理'],
    ['running paragraphs', '深入学习会议精神。扎实推进各项工作。\n全面加强队伍建设。不断提高能力。'],
  ])('keeps %s whole', (_, text) => expect(items(text)).toHaveLength(1));

  it('divides no further than it is told', () => {
    expect(items('召开全会\n走访慰问', 'numbered')).toEqual([[null, '召开全会 走访慰问']]);
    expect(items('1.召开全会\n2.走访慰问', 'whole')).toEqual([[null, '1.召开全会 2.走访慰问']]);
    expect(items('3.召开全会', 'whole')).toEqual([[3, '召开全会']]);
    expect(items('召开全会；走访慰问', 'paragraphs')).toEqual([[null, '召开全会；走访慰问']]);
  });

  it('takes time that grows with the cell only', async () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `（${(i % 90) + 1}）某项工作（`).join('\n');
    const seconds = await processorSeconds(() => {
      items(long);
      items('一、某项（'.repeat(50_000));
    });
    expect(seconds).toBeLessThan(30);
  });
});
