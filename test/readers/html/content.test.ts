import { describe, expect, it } from 'vitest';
import { readPage, setAside, shown } from './reading.js';

const TEXT = '<p>为做好全年工作，制定本计划。</p><p>一、加强学习，提高能力。</p>';
const LINES = ['为做好全年工作，制定本计划。', '一、加强学习，提高能力。'];

async function page(markup: string, head = '') {
  return (await readPage(`<!DOCTYPE html><meta charset=utf-8>${head}<body>${markup}</body>`)).document;
}

describe("the article's element", () => {
  it.each([
    'id="zoom"',
    'id="UCAP-CONTENT"',
    'class="TRS_Editor"',
    'class="article-content"',
    'class="pages_content"',
    'id="vsb_content_501"',
    'class="v_news_content"',
    'class="TRS_UEDITOR trs_paper_default"',
    'class="bt-article"',
    'class="xxgk_content"',
    'id="content"',
    'class="content"',
  ])('is known by %s', async (name) => {
    const document = await page(`<div>首页 通知</div><div><div ${name}>${TEXT}</div><p>站内信息</p></div>`);
    expect(shown(document)).toEqual([...LINES, '站内信息'].slice(0, document.blocks.length));
    expect(shown(document).slice(0, 2)).toEqual(LINES);
  });

  it('is the outer of nested known ones where that holds no menus', async () => {
    const table = '<table border=1><tr><td>月份</td><td>工作</td></tr><tr><td>1</td><td>会议</td></tr></table>';
    const document = await page(
      `<div class="content"><div id="zoom"><div class="TRS_Editor">${TEXT}</div>${table}<p>某某局</p></div></div>`,
    );
    expect(shown(document)).toHaveLength(4);
  });

  it('is the innermost of nested known ones', async () => {
    const document = await page(`<div class="content"><p>上级栏目</p><div id="zoom"><div class="TRS_Editor">${TEXT}</div></div></div>`);
    expect(setAside(document)).toEqual(['上级栏目']);
  });

  it('is what holds several known ones', async () => {
    const document = await page(
      `<h2>公告</h2><div class=x><div class="TRS_Editor">${TEXT}</div><p>附件1</p><div class="TRS_Editor">${TEXT}</div></div>`,
    );
    expect(shown(document)).toEqual([...LINES, '附件1', ...LINES]);
  });

  it('is known by an element of its own name', async () => {
    const document = await page(`<ucaptitle>公告</ucaptitle><div><ucapcontent>${TEXT}</ucapcontent><p>站内信息</p></div>`);
    expect(shown(document).slice(0, 2)).toEqual(LINES);
  });

  it('is not a known one that holds little of the text', async () => {
    const document = await page(`<div class="content"><p>公告，栏。</p></div><div class="x">${TEXT}${TEXT}${TEXT}</div>`);
    expect(shown(document)).toContain(LINES[1]);
  });

  it('is found by its sentences where it has no known name, and a remark says so', async () => {
    const { document, codes } = await readPage(
      `<meta charset=utf-8><div class=a1><a href=/>首页</a><a href=/b>通知公告</a></div><div class=a2><div class=a3>${TEXT}</div></div><div class=a4>主办单位：某局 版权所有</div>`,
    );
    expect(shown(document)).toEqual(LINES);
    expect(codes).toContain('html:content-guessed');
    expect(setAside(document)).toEqual(['首页通知公告', '主办单位：某局 版权所有']);
  });

  it('is never a single paragraph, however long', async () => {
    const document = await page(`<div><div>各科室：</div><div>${'要抓好落实，确保成效。'.repeat(30)}</div><div>某局</div></div>`);
    expect(shown(document)).toHaveLength(3);
  });
});

describe('what is set aside', () => {
  it.each([
    ['the path', '<div class="x">您现在的位置：<a href="/">首页</a> &gt; 正文</div>'],
    ['a path without a label', '<div><a href="/">首页</a> &gt; <a href="/b">通知</a></div>'],
    ['print and close', '<p align=right>【<a href="javascript:print()">打印</a>】【<a href="javascript:close()">关闭</a>】</p>'],
    ['print without links', '<p>打印本页 关闭窗口</p>'],
    ['font size', '<p>字号：大 中 小</p>'],
    ['previous and next', '<p>上一篇：<a href=1>关于开会的通知</a></p><p>下一篇：<a href=2>关于放假的通知</a></p>'],
    ['related links', '<div><b>相关链接：</b><p><a href=1>某某会议召开</a></p></div>'],
    ['sharing', '<div class="bdsharebuttonbox">分享到：<a href="#">微信</a></div>'],
    ['a QR code', '<p>扫一扫在手机打开当前页</p>'],
    ['the imprint', '<p>版权所有：某某局</p><p>某ICP备05000001号</p>'],
  ])('at the ends of the article, %s', async (_, markup) => {
    const below = await page(`<div class="TRS_Editor">${TEXT}${markup}</div>`);
    expect(shown(below)).toEqual(LINES);
    expect(below.asides.every((aside) => aside.reason === 'site-furniture')).toBe(true);
  });

  it('is no signature above such things', async () => {
    const document = await page(`<div id=zoom>${TEXT}<p align=right>某某局</p><p align=right>2019年2月26日</p><p>【打印】</p></div>`);
    expect(shown(document)).toEqual([...LINES, '某某局', '2019年2月26日']);
  });

  it('is no attachment, though it is a link', async () => {
    const document = await page(
      `<div id=zoom>${TEXT}<p>附件：<a href="/f/1.xls">任务分解表</a></p><p><a href="/f/2.doc?x=1">调研课题</a></p></div>`,
    );
    expect(shown(document)).toEqual([...LINES, '附件：任务分解表', '调研课题']);
  });

  it('is no task that names a sponsor', async () => {
    const document = await page(`<div id=zoom>${TEXT}<p>主办单位：市教育局</p><p>协办单位：市体育局</p></div>`);
    expect(shown(document)).toEqual([...LINES, '主办单位：市教育局', '协办单位：市体育局']);
  });

  it('is no signature that stands right beside the article', async () => {
    const document = await page(
      `<div><div id=zoom>${TEXT}</div><div class=s><p>某某局</p><p>2019年2月26日</p></div><div class="share">分享</div></div>`,
    );
    expect(shown(document)).toEqual([...LINES, '某某局', '2019年2月26日']);
  });

  it('is everything of the site around a layout table', async () => {
    const document = await page(
      `<table><tr><td><a href=1>首页</a></td><td><a href=2>政务</a></td></tr><tr><td><a href=3>领导分工</a></td><td><div>${TEXT}</div></td></tr></table>`,
    );
    expect(shown(document)).toEqual(LINES);
  });
});
