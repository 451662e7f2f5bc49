import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/document.js';
import { readTable } from '../../../src/segment/tables/table.js';
import { runs } from '../../series.js';
import { built } from './table-builder.js';

const WORDS = [
  '',
  '',
  '^',
  '<',
  '1',
  '2',
  '3月',
  '三月份',
  '序号',
  '月份',
  '工作内容',
  '重点任务',
  '工作措施',
  '责任单位',
  '牵头领导',
  '完成时限',
  '备注',
];
const TEXTS = [
  '一、党的建设',
  '（1）召开全会（3-5月）（2）走访',
  '1.召开全会\n2.走访',
  '3月：召开全会；5-6月：走访',
  '教育局、财政局',
  '周  某\n毛  某',
  '6月底前',
  '合计',
  '走访（教育局牵头）',
  '第一周',
  '2.17-2.23',
  '召开全会；走访慰问。',
  '牵头单位：教育局',
  '单位：万元',
  '抄送：县委办。',
  '（',
  '《',
];

const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(fc.constantFrom(...WORDS, ...TEXTS), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((rows) =>
    rows.map((row, r) =>
      row.map((cell, c) => ((cell === '^' && r === 0) || (cell === '<' && (c === 0 || row[c - 1] === '^')) ? '甲' : cell)),
    ),
  );

const bare = (text: string): string => text.replace(/\s/g, '');

describe('any table', () => {
  it('gives each of its characters to one header, row or aside, and ranges inside it', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 2 }), (rows, hint) => {
        const { document, block } = built(rows, hint);
        const reading = readTable(document, block, { year: 2020, caption: null });
        const shown = ({ start, end }: Range): string => bare(document.text.slice(start, end));
        const leaves = [
          ...(reading.headerRange ? [reading.headerRange] : []),
          ...reading.rows.map(({ range }) => range),
          ...reading.asides.map(({ range }) => range),
        ];
        leaves.sort((a, b) => a.start - b.start);
        expect(leaves.map(shown).join('')).toBe(bare(document.text));
        for (const row of reading.rows)
          expect(bare(row.cells.map(({ text, merged }) => (merged ? '' : text)).join(''))).toBe(shown(row.range));
        for (const task of reading.tasks) {
          expect(task.range.start).toBeGreaterThanOrEqual(0);
          expect(shown(task.range)).toContain(bare(task.content));
          for (const range of Object.values(task.ranges).flat())
            expect(range.start >= task.range.start && range.end <= task.range.end).toBe(true);
        }
      }),
      runs(150, 500),
    );
  });
});
