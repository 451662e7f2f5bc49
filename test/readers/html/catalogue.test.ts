import { describe, expect, it } from 'vitest';
import { facts, readPage, shown } from './reading.js';

const TEXT = '<p>为做好全年工作，制定本计划。</p><p>加强学习。</p>';
const EXPECTED = [
  ['索引号', '000/2019-00127'],
  ['发文机关', '某县教育局'],
  ['文号', '某教〔2019〕3号'],
  ['主题词', ''],
];

async function page(block: string, around = (inner: string) => `${inner}<div id=zoom>${TEXT}</div>`) {
  return (await readPage(`<!DOCTYPE html><meta charset=utf-8><body>${around(block)}</body>`)).document;
}

describe('the catalogue block', () => {
  it.each([
    [
      'a table of labels and values by turns',
      '<table><tr><td>索&nbsp;引&nbsp;号：</td><td>000/2019-00127</td><td>发文机关：</td><td>某县教育局</td></tr><tr><td>文　　号：</td><td>某教〔2019〕3号</td><td>主题词：</td><td></td></tr></table>',
    ],
    [
      'a table with th',
      '<table><tr><th>索引号</th><td>000/2019-00127</td></tr><tr><th>发文机关</th><td>某县教育局</td></tr><tr><th>文号</th><td>某教〔2019〕3号</td></tr><tr><th>主题词</th><td></td></tr></table>',
    ],
    [
      'a table with label and value in one cell',
      '<table><tr><td>索引号：000/2019-00127</td><td>发文机关：某县教育局</td></tr><tr><td>文号：某教〔2019〕3号</td><td>主题词：</td></tr></table>',
    ],
    [
      'a dl',
      '<dl><dt>索引号</dt><dd>000/2019-00127</dd><dt>发文机关</dt><dd>某县教育局</dd><dt>文号</dt><dd>某教〔2019〕3号</dd><dt>主题词：</dt></dl>',
    ],
    [
      'a ul',
      '<ul><li><b>索引号：</b>000/2019-00127</li><li><b>发文机关：</b>某县教育局</li><li><b>文号：</b>某教〔2019〕3号</li><li><b>主题词：</b></li></ul>',
    ],
    ['divs with several in a row', '<div>索引号：000/2019-00127　　发文机关：某县教育局</div><div>文号：某教〔2019〕3号　主题词：</div>'],
    [
      'a table in a table',
      '<table><tr><td><table><tr><td>索引号：</td><td>000/2019-00127</td></tr><tr><td>发文机关：</td><td>某县教育局</td></tr><tr><td>文号：</td><td>某教〔2019〕3号</td></tr><tr><td>主题词：</td><td></td></tr></table></td></tr></table>',
    ],
  ])('is read: %s', async (_, block) => {
    const document = await page(block);
    expect(facts(document, 'page')).toEqual(EXPECTED);
    expect(shown(document)).toEqual(['为做好全年工作，制定本计划。', '加强学习。']);
  });

  it('is read at the start of the article', async () => {
    const table =
      '<table><tr><td>索引号：</td><td>000/2019-00127</td></tr><tr><td>发文机关：</td><td>某县教育局</td></tr><tr><td>文号：</td><td>某教〔2019〕3号</td></tr><tr><td>主题词：</td><td></td></tr></table>';
    const document = await page(table, (inner) => `<div id=zoom>${inner}${TEXT}</div>`);
    expect(facts(document, 'page')).toEqual(EXPECTED);
  });

  it('keeps labels that are not known', async () => {
    const document = await page(
      '<table><tr><td>索引号：</td><td>7</td><td>归档栏：</td><td>综合</td></tr><tr><td>文号：</td><td>某教〔2019〕3号</td><td>成文日期：</td><td>2019-03-04</td></tr></table>',
    );
    expect(facts(document, 'page')).toContainEqual(['归档栏', '综合']);
  });

  it.each([
    [
      'a list of documents',
      '<table border=1><tr><td>序号</td><td>文件名称</td><td>文号</td><td>成文日期</td></tr><tr><td>1</td><td>关于开会的通知</td><td>某教〔2019〕3号</td><td>2019-03-04</td></tr></table>',
    ],
    ['a plan', '<table border=1><tr><td>月份</td><td>工作</td></tr><tr><td>1</td><td>发布日期：待定</td></tr></table>'],
  ])('is not %s', async (_, table) => {
    const document = await page('', () => `<div id=zoom>${table}${TEXT}</div>`);
    expect(facts(document, 'page')).toEqual([]);
    expect(document.blocks[0]?.kind).toBe('table');
  });
});
