import { describe, expect, it } from 'vitest';
import { isRepeated } from '../../../src/readers/html/title-text.js';
import { facts, readPage, setAside, shown } from './reading.js';

const TITLE = '某县教育局关于印发《2019年工作要点》的通知';
const TEXT = '<p>各学校：</p><p>现将《2019年工作要点》印发给你们，请认真落实。</p>';

async function page(markup: string, title = '通知公告') {
  return (await readPage(`<!DOCTYPE html><meta charset=utf-8><title>${title}</title><body>${markup}</body>`)).document;
}

describe("the page's heading", () => {
  it('is a fact where the text repeats it, its lines joined', async () => {
    const document = await page(`<h1>${TITLE}</h1><div id=zoom><p>某县教育局关于印发</p><p>《2019年工作要点》的通知</p>${TEXT}</div>`);
    expect(facts(document, 'page')).toEqual([['title', TITLE]]);
    expect(shown(document).slice(0, 2)).toEqual(['某县教育局关于印发', '《2019年工作要点》的通知']);
  });

  it('is the title of a text that does not repeat it, and a fact beside', async () => {
    const document = await page(`<h1>${TITLE}</h1><div id=zoom>${TEXT}</div>`);
    expect(shown(document)[0]).toBe(TITLE);
    expect(document.blocks[0]?.hints).toMatchObject({ style: 'title', outline: 1 });
    expect(facts(document, 'head')).toEqual([['title', TITLE]]);
  });

  it.each([
    ['an h1', `<h1>${TITLE}</h1>`],
    ['an element named title', `<table><tr><td class="title">${TITLE}</td></tr></table>`],
    ['an element named biaoti, over an inner one', `<div class="biaoti"><font><b>${TITLE}</b></font></div>`],
    ['an h2', `<h2>${TITLE}</h2>`],
    ['a bold line right above the line that states the publishing', `<p>栏目</p><p><b>${TITLE}</b></p><p>发布时间：2019-03-04</p>`],
  ])('is %s', async (_, markup) => {
    const document = await page(`<div><a href=/>首页</a></div>${markup}<div id=zoom>${TEXT}</div>`);
    expect(facts(document, 'head')).toEqual([['title', TITLE]]);
  });

  it("is what the page's title begins with, however it is marked up", async () => {
    const document = await page(
      `<div class=x>某县教育网</div><div class=y>${TITLE}</div><div id=zoom>${TEXT}</div>`,
      `${TITLE}_某县教育局`,
    );
    expect(facts(document, 'head')).toEqual([['title', TITLE]]);
    expect(setAside(document)).toEqual(['某县教育网']);
  });

  it("is not the site's name", async () => {
    const document = await page(
      `<h1><a href=/>某县教育局</a></h1><div class="title">${TITLE}</div><div id=zoom>${TEXT}</div>`,
      `${TITLE}-某县教育局`,
    );
    expect(facts(document, 'head')).toEqual([['title', TITLE]]);
  });

  it('is not the column above the text', async () => {
    const document = await page(`<h2>通知公告</h2><div id=zoom><p>${TITLE}</p>${TEXT}</div>`, '某县教育网');
    expect(setAside(document)).toEqual(['通知公告']);
  });

  it('is not the heading of a side list', async () => {
    const document = await page(
      `<div class="title">县直各部门工作动态</div><p align=center><b>${TITLE}</b></p><p>发布时间：2019-03-04</p><div id=zoom>${TEXT}</div>`,
    );
    expect(facts(document, 'head')).toEqual([['title', TITLE]]);
  });

  it('is all of two paragraphs in one element', async () => {
    const document = await page(
      `<div class="title"><p>某县教育局关于印发</p><p>《2019年工作要点》的通知</p><p>来源：办公室</p></div><div id=zoom>${TEXT}</div>`,
    );
    expect(facts(document, 'head')).toEqual([['title', TITLE]]);
    expect(facts(document, 'page')).toEqual([['来源', '办公室']]);
  });

  it('is not the title that Word saved', async () => {
    const { document } = await readPage(
      `<meta charset=utf-8><meta name=Generator content="Microsoft Word 11"><title>旧文档</title>${TEXT}`,
    );
    expect(document.facts).toEqual([]);
  });

  it('is not the first section of a text', async () => {
    const document = await page(`<div id=zoom><h2>一、加强学习</h2>${TEXT}<h2>二、改进作风</h2></div>`);
    expect(document.blocks[0]?.hints).toMatchObject({ outline: 2, style: null });
    expect(facts(document, 'head')).toEqual([['title', '通知公告']]);
  });

  it('is not one of several h1 in the text', async () => {
    const document = await page(`<div id=zoom><h1>一、加强学习</h1>${TEXT}<h1>二、改进作风</h1></div>`);
    expect(document.blocks[0]?.hints).toMatchObject({ outline: 1, style: null });
  });

  it('keeps the number that stands above it in the text', async () => {
    const document = await page(`<div id=zoom><p>某教〔2019〕3号</p><p>${TITLE}</p>${TEXT}</div>`, TITLE);
    expect(shown(document).slice(0, 2)).toEqual(['某教〔2019〕3号', TITLE]);
  });

  it('takes the lines between it and the text into the text', async () => {
    const document = await page(`<h1>${TITLE}</h1><p>某教〔2019〕3号</p><p>来源：办公室</p><div id=zoom>${TEXT}</div>`);
    expect(shown(document).slice(0, 2)).toEqual([TITLE, '某教〔2019〕3号']);
  });

  it('shown once more is a repeated title', async () => {
    const document = await page(`<h1>${TITLE}</h1><div id=zoom><p>${TITLE}</p>${TEXT}</div><p>${TITLE}</p>`);
    expect(document.asides.map((aside) => aside.reason)).toEqual(['repeated-title']);
  });

  it('that says the page has none is no fact', async () => {
    expect((await page(`<div id=zoom>${TEXT}</div>`, '无标题文档')).facts).toEqual([]);
  });
});

describe('isRepeated', () => {
  it.each([
    ['the same', TITLE, [TITLE]],
    ['in other signs', '关于“十件实事”的通知', ['关于"十件实事"的通知']],
    ['over three lines', TITLE, ['某县教育局', '关于印发《2019年', '工作要点》的通知']],
    ['below the number', TITLE, ['某教〔2019〕3号', TITLE]],
    ['with the office left out', TITLE, ['关于印发《2019年工作要点》的通知']],
    ['with the office put in front', '关于印发《2019年工作要点》的通知', [TITLE]],
    ["a plan's name in the title of its notice", '2019年工作要点', ['某县教育局关于印发《2019年工作要点》的通知']],
    ["a plan's name below its notice", '2019年工作要点', ['各学校：', '现印发给你们。', '2019年工作要点']],
  ])('knows %s', (_, heading, lines) => {
    expect(isRepeated(heading, lines)).toBe(true);
  });

  it.each([
    ["the plan's title for that of its notice", TITLE, ['各学校：', '2019年工作要点']],
    ['a sentence that names it', '2019年工作要点', ['现将《2019年工作要点》印发给你们，请认真落实。']],
    ['another title', TITLE, ['某县教育局关于印发《2020年工作要点》的通知']],
    ['nothing', TITLE, []],
  ])('does not take %s', (_, heading, lines) => {
    expect(isRepeated(heading, lines)).toBe(false);
  });
});
