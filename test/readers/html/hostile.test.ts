import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../src/diagnostic.js';
import { processorSeconds } from '../../processor-time.js';
import { part, runs } from '../../series.js';
import { readPage, shown } from './reading.js';

/** Gives how many of a thing a page has: a quarter in the sample, whose time is bounded by a quarter too. */
const some = (whole: number): number => part(whole, 0.15);

describe('hostile pages', () => {
  it.each([
    ['50,000 nested divs', '<div>'.repeat(50_000)],
    ['10,000 nested lists', '<ol><li>'.repeat(10_000)],
    ['5,000 nested tables', '<table><tr><td>'.repeat(5_000)],
    ['5,000 unclosed fonts before paragraphs', Array.from({ length: 5000 }, (_, i) => `<font color=${i}><p>`).join('')],
    ['rowspans that push every row aside', `<table>${'<tr><td rowspan=99999>甲'.repeat(some(8_000))}</table>`],
    ['colspans of 1000', `<table>${'<tr><td colspan=1000>甲<td>乙'.repeat(some(8_000))}</table>`],
    ['quotes that never close', '<a "'.repeat(100_000).concat('"><p>')],
    ['words on one line', '工作 '.repeat(some(300_000))],
    ['a title of many dashes', `<title>${'关于-'.repeat(some(100_000))}</title><p>`],
    ['labels', '<p>索 引 号 ：</p>'.repeat(some(20_000))],
    [
      'rules by place among many siblings',
      `<style>${'p:nth-child(7n):nth-last-child(5n){top:0}'.repeat(200)}</style>${'<p>甲</p>'.repeat(some(3_000))}`,
    ],
    [
      'slots',
      `<div><template shadowrootmode=open>${'<slot></slot>'.repeat(some(20_000))}</template>${'<b>甲</b>'.repeat(some(20_000))}</div>`,
    ],
    ['style sheets that nest without end', `<style>${'@media screen{'.repeat(50_000)}</style><p>`],
  ])('are read in good time: %s', async (_, markup) => {
    let text = '';
    const seconds = await processorSeconds(async () => {
      text = (await readPage(`<meta charset=utf-8>${markup}完`)).document.text;
    });
    expect(text).toContain('完');
    expect(seconds).toBeLessThan(some(20));
  });

  it('nested too deep say so', async () => {
    expect((await readPage(`<meta charset=utf-8>${'<div>'.repeat(1000)}正文`)).codes).toContain('limit:nesting');
  });

  it('with style rules that cost too much say so', async () => {
    const rules = 'p:nth-child(7n){top:0}'.repeat(50);
    expect((await readPage(`<meta charset=utf-8><style>${rules}</style>${'<p>甲</p>'.repeat(2_000)}`)).codes).toContain('html:styles');
  });

  it('keep their lines apart below the depth that is read', async () => {
    const { document } = await readPage(`<meta charset=utf-8>${'<div>'.repeat(600)}<div>一</div><div>二</div>`);
    expect(shown(document)).toEqual(['一', '二']);
  });

  it.each([
    ['nothing', '', 'source:empty'],
    ['no text', '<html><body><script>1</script></body></html>', 'source:no-text'],
    ['more tags than a page has', '<br>'.repeat(200_001), 'limit:tags'],
  ])('with %s are refused', async (_, page, code) => {
    const error = await readPage(page).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadError);
    expect((error as ReadError).diagnostic.code).toBe(code);
  });

  it('declare a charset that lies', async () => {
    const { document } = await readPage('<meta charset=gb2312><div id=zoom>重点工作安排，如下。</div>');
    expect(document.encoding).toBe('utf-8');
  });

  it('of random tags are read, and every character is accounted for', async () => {
    const piece = fc.constantFrom(
      ...[
        '<div>',
        '</div>',
        '<p>',
        '</p>',
        '<table>',
        '</table>',
        '<tr>',
        '<td rowspan=2>',
        '<td colspan=3>',
        '</td>',
        '<b>',
        '</b>',
        '<br>',
        '<ol start=3>',
        '<li>',
        '</ol>',
        '<h1>',
        '</h1>',
      ],
      ...[
        '<div id=zoom>',
        '<div class="title">',
        '<ul>',
        '</ul>',
        '<a href=1>',
        '</a>',
        '<pre>',
        '</pre>',
        '<!--',
        '-->',
        '<caption>',
        '<thead>',
        '<th>',
        '<form>',
        '<span style="mso-list:Ignore">',
        '<frameset>',
      ],
      ...[
        '索引号：',
        '文号：',
        '某〔2019〕1号',
        '发布时间：2019-01-01 来源：某局',
        '【打印】',
        '上一篇：',
        '一、',
        '工作要点',
        '关于印发《工作要点》的通知',
        '现印发给你们，请落实。',
        '2019-03-04',
        '\n',
        '　',
        '&nbsp;',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        await readPage(`<meta charset=utf-8><title>工作要点</title><body>正文${pieces.join('')}`);
      }),
      runs(60, 200),
    );
  });
});
