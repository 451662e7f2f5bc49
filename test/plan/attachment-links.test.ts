import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse.js';
import { attachmentLinks } from '../../src/plan/attachment-links.js';

/** Gives the links of the attachments of a notice whose page holds some lines between letter and signature, and some below. */
async function hrefs(lines: string, below = ''): Promise<(string | null)[]> {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>通知</title></head><body><div class="content">
    <h1>关于印发2032年林业工作安排的通知</h1><p>各乡镇人民政府：</p><p>现将《2032年林业工作安排》印发给你们，请认真落实。</p>
    ${lines}<p>云水县林业局</p><p>2032年3月6日</p>${below}</div></body></html>`;
  return (await parse(Buffer.from(page))).document.notice.attachments.map(({ href }) => href);
}

describe('the link of an attachment', () => {
  it('is that on its title, as the page writes it', async () => {
    expect(
      await hrefs(
        '<p>附件：1.<a href="/a/1.docx?x=1&amp;y=2"><b>2032年林业</b>工作安排</a></p><p>2.<a href="./2.xlsx">造林任务分解表.xlsx</a></p>',
      ),
    ).toEqual(['/a/1.docx?x=1&y=2', './2.xlsx']);
  });

  it('is one below the text that shows its title or its number', async () => {
    const lines = '<p>附件：1.林业工作安排</p><p>2.造林任务分解表</p>';
    expect(await hrefs(lines, '<p><a href="x/b.xls">附件2：造林任务分解表.xls</a></p><p><a href="x/a.doc">附件1.doc</a></p>')).toEqual([
      'x/a.doc',
      'x/b.xls',
    ]);
    expect(await hrefs('<p>附件：造林任务分解表</p>', '<p><a href="c.doc">附件下载</a></p>')).toEqual(['c.doc']);
  });

  it('is none of others: that of the next title', async () =>
    expect(await hrefs('<p>附件：1.林业工作安排</p><p>2.<a href="b.doc">造林任务分解表</a></p>')).toEqual([null, 'b.doc']));

  it('is none of others: a link without a place, of the site, of another document', async () => {
    expect(await hrefs('<p>附件：1.<a href="#top">林业工作安排</a></p><p>2.造林任务分解表</p>')).toEqual([null, null]);
    expect(
      await hrefs('<p>附件：林业工作安排</p>', '<p><a href="/index.html">返回首页</a> <a href="/n.html">2031年畜牧工作安排</a></p>'),
    ).toEqual([null]);
  });
});

it('is that behind its title in the 附件说明', () => {
  const text = '附件：1.造林计划 下载 2.造林任务分解表 查看';
  const link = (shown: string, href: string) => ({ range: { start: text.indexOf(shown), end: text.indexOf(shown) + shown.length }, href });
  const named = [
    { ordinal: 1, title: '造林计划' },
    { ordinal: 2, title: '造林任务分解表' },
    { ordinal: 3, title: '名单' },
  ];
  expect(attachmentLinks({ text, links: [link('下载', 'a'), link('查看', 'b')] }, named, [{ start: 0, end: text.length }])).toEqual([
    'a',
    'b',
    null,
  ]);
  expect(attachmentLinks({ text }, named, [{ start: 0, end: text.length }])).toEqual([null, null, null]);
});
