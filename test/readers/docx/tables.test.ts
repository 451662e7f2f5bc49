import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../src/document.js';
import { onlyTable, p, readBody, tc, tr } from './make.js';

const restart = '<w:vMerge w:val="restart"/>';
const join = '<w:vMerge/>';
const span = (columns: number | string) => `<w:gridSpan w:val="${columns}"/>`;

/** Shows where the cells of a table lie: column, rows × columns. */
function places(table: TableBlock): string[][] {
  return table.rows.map((row) => row.cells.map((cell) => `${cell.column}:${cell.rowSpan}x${cell.colSpan}`));
}

async function readTable(...rows: readonly string[]) {
  const { document } = await readBody(`<w:tbl>${rows.join('')}</w:tbl>`);
  return { text: document.text, table: onlyTable(document), document };
}

describe('tables', () => {
  it('divide cells by tabs, rows and a cell’s paragraphs by line ends', async () => {
    const { document } = await readBody(
      `${p('前')}<w:tbl>${tr([tc('月份'), tc('工作')])}${tr([tc('1'), tc(['甲', '乙'])])}</w:tbl>${p('后')}`,
    );
    expect(document.text).toBe('前\n月份\t工作\n1\t甲\n乙\n后');
    expect(onlyTable(document).range).toEqual({ start: 2, end: 13 });
  });

  it('keep merged cells', async () => {
    const { text, table } = await readTable(
      tr([tc('表题', span(3))]),
      tr([tc('1', restart), tc('甲'), tc('办公室', restart)]),
      tr([tc('', join), tc('乙'), tc('', join)]),
    );
    expect(text).toBe('表题\n1\t甲\t办公室\n乙');
    expect(places(table)).toEqual([['0:1x3'], ['0:2x1', '1:1x1', '2:2x1'], ['1:1x1']]);
    expect(table.columns).toBe(3);
  });

  it('keep columns right where a row leaves places out', async () => {
    const { table } = await readTable(tr([tc('甲'), tc('乙'), tc('丙')]), tr([tc('丁')], '<w:gridBefore w:val="2"/>'));
    expect(places(table)).toEqual([['0:1x1', '1:1x1', '2:1x1'], ['2:1x1']]);
  });

  it('read the old horizontal merge', async () => {
    const { table, text } = await readTable(tr([tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙')]));
    expect(places(table)).toEqual([['0:1x2', '2:1x1']]);
    expect(text).toBe('甲\t乙');
  });

  it('begin a cell anew where nothing above can be continued', async () => {
    const first = await readTable(tr([tc('甲', join)]), tr([tc('乙', join)]));
    expect(places(first.table)).toEqual([['0:2x1'], []]);
    const other = await readTable(tr([tc('宽', restart + span(2))]), tr([tc('窄', join), tc('邻')]));
    expect(places(other.table)).toEqual([['0:1x2'], ['0:1x1', '1:1x1']]);
    const apart = await readTable(tr([tc('甲', restart)]), tr([tc('乙')]), tr([tc('丙', join)]));
    expect(places(apart.table)).toEqual([['0:1x1'], ['0:1x1'], ['0:1x1']]);
  });

  it('count header rows at the top only, unless switched off', async () => {
    const header = '<w:tblHeader/>';
    expect((await readTable(tr([tc('一')], header), tr([tc('二')]), tr([tc('三')], header))).table.headerRows).toBe(1);
    expect((await readTable(tr([tc('一')], '<w:tblHeader w:val="0"/>'))).table.headerRows).toBe(0);
  });

  it('hold tables in cells', async () => {
    const inner = `<w:tbl>${tr([tc('内一'), tc('内二')])}</w:tbl>`;
    const { text, table } = await readTable(tr([tc('外'), `<w:tc>${p('前')}${inner}${p('')}</w:tc>`]));
    expect(text).toBe('外\t前\n内一\t内二');
    expect(table.rows[0]?.cells[1]?.blocks.map((block) => block.kind)).toEqual(['text', 'table']);
  });

  it('find rows and cells in content controls and insertions', async () => {
    const { text } = await readTable(
      `<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt>${tc('乙')}</w:tr></w:sdtContent></w:sdt>`,
    );
    expect(text).toBe('甲\t乙');
  });

  it('take the page break before them', async () => {
    const { document } = await readBody(`${p('前')}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:tbl>${tr([tc('格')])}</w:tbl>`);
    expect(onlyTable(document).hints).toEqual({ pageBreakBefore: true, blankBefore: 0 });
  });

  it.each(['2000000000', '99999999999999999999', '1000'])('bound a span of %s', async (columns) => {
    const { table } = await readTable(tr([tc('宽', span(columns))]), tr([tc('窄')]));
    expect(places(table)).toEqual([['0:1x63'], ['0:1x1']]);
  });

  it.each(['-5', '0', 'x', ''])('read a span of %j as one', async (columns) => {
    expect(places((await readTable(tr([tc('格', span(columns))]))).table)).toEqual([['0:1x1']]);
  });

  it('leave tables without rows out', async () => {
    const { document } = await readBody(`<w:tbl></w:tbl>${p('段')}`);
    expect(document.text).toBe('段');
    expect(document.blocks).toHaveLength(1);
  });

  it('whose cells or rows a tracked change takes away have them not; their text is counted', async () => {
    const gone = '<w:cellDel w:id="1"/>';
    const rows = [tr([tc('甲'), tc('乙乙', gone), tc('丙')]), tr([tc('丁', gone), tc('戊', gone)]), tr([tc('己')], '<w:del w:id="2"/>')];
    const { document, reported } = await readBody(`<w:tbl>${rows.join('')}<w:del>${tr([tc('庚')])}</w:del></w:tbl>`);
    expect([document.text, reported]).toEqual(['甲\t丙', [['docx:deleted-text', { count: 6 }]]]);
  });

  it('may have rows and cells in smart tags, custom XML and content controls', async () => {
    const wrapped = (name: string, content: string) => `<w:${name}><w:${name}Pr/>${content}</w:${name}>`;
    const row = `<w:tr>${wrapped('customXml', tc('甲'))}${wrapped('smartTag', tc('乙'))}</w:tr>`;
    const { document } = await readBody(`<w:tbl>${wrapped('smartTag', row)}${wrapped('customXml', tr([tc('丙')]))}</w:tbl>`);
    expect(document.text).toBe('甲\t乙\n丙');
  });
});
