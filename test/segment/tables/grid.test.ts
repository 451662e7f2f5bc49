import { describe, expect, it } from 'vitest';
import { gridOf, isCovered } from '../../../src/segment/tables/grid.js';
import { built } from './table-builder.js';

function shown(rows: readonly (readonly string[])[]): string[][] {
  const { document, block } = built(rows);
  return (gridOf(document, block)?.rows ?? []).map((row) =>
    row.cells.map((cell, column) => `${isCovered(row, column) ? '^' : ''}${cell.view.text}`),
  );
}

describe('gridOf', () => {
  it('repeats a covering cell at every place that it covers', () => {
    expect(
      shown([
        ['1', '甲', '<'],
        ['^', '乙', '丙'],
      ]),
    ).toEqual([
      ['1', '甲', '^甲'],
      ['^1', '乙', '丙'],
    ]);
  });

  it('joins the paragraphs of a cell by one blank and keeps their breaks in the raw text', () => {
    const { document, block } = built([['办公室\n\n各专委会', '周  某']]);
    const cell = gridOf(document, block)?.rows[0]?.cells[0];
    expect(cell?.view.text).toBe('办公室 各专委会');
    expect(cell?.raw.text).toBe('办公室\n各专委会');
    expect(cell?.paragraphs.map(({ text }) => text)).toEqual(['办公室', '各专委会']);
    expect(document.text.slice(cell?.range?.start, cell?.range?.end)).toBe('办公室\n\n各专委会');
  });

  it('leaves out rows without text of their own and fills short rows', () => {
    expect(shown([['1', '甲'], ['^', ''], ['2']])).toEqual([
      ['1', '甲'],
      ['2', ''],
    ]);
  });

  it('leaves out columns in which no cell starts', () => {
    const { document, block } = built([['甲', '乙']]);
    const wide = {
      ...block,
      columns: 63,
      rows: block.rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, column: cell.column * 30, colSpan: 30 })) })),
    };
    expect(gridOf(document, wide)?.columns).toBe(2);
  });

  it('reads the text of a nested table as its cell’s', () => {
    const inner = built([['甲县', '乙县']]);
    const outer = { ...inner.block, columns: 1, rows: [{ cells: [{ column: 0, rowSpan: 1, colSpan: 1, blocks: [inner.block] }] }] };
    expect(gridOf(inner.document, outer)?.rows[0]?.cells[0]?.view.text).toBe('甲县 乙县');
  });

  it('gives no grid for more places than a table has', () => {
    const { document, block } = built([['甲', '乙', '丙']]);
    expect(gridOf(document, { ...block, rows: Array.from({ length: 350_000 }, () => block.rows[0] ?? { cells: [] }) })).toBeNull();
  });

  it('bounds the work of cells that all cover each other', () => {
    const { document, block } = built([['甲', '乙']]);
    const cells = Array.from({ length: 300 }, (_, column) => ({ column, rowSpan: 1e9, colSpan: 1e9, blocks: [] }));
    const rows = Array.from({ length: 600 }, () => ({ cells }));
    expect(gridOf(document, { ...block, rows })?.rows).toEqual([]);
  });
});
