import { describe, expect, it } from 'vitest';
import { fieldsIn } from '../../../src/readers/html/fields.js';
import { facts, readPage, setAside, shown } from './reading.js';

const TEXT = '<p>为做好全年工作，制定本计划。</p><p>加强学习。</p>';

async function page(line: string, head = '') {
  return (await readPage(`<!DOCTYPE html><meta charset=utf-8>${head}<body><h1>2019年工作计划</h1>${line}<div id=zoom>${TEXT}</div></body>`))
    .document;
}

describe('the line that states the publishing', () => {
  it.each<[string, string, [string, string][]]>([
    [
      'labels and tools',
      '<p>发布时间：2019-03-04 10:26 来源：区政协办公室 浏览次数：12 【字体：大 中 小】</p>',
      [
        ['发布时间', '2019-03-04 10:26'],
        ['来源', '区政协办公室'],
        ['浏览次数', '12'],
      ],
    ],
    [
      'half-width colons',
      '<div><span>发布时间:2019-11-29 11:19:01</span> <span>发布人:某_Admin</span> <span>信息来源:某地政协</span></div>',
      [
        ['发布时间', '2019-11-29 11:19:01'],
        ['发布人', '某_Admin'],
        ['信息来源', '某地政协'],
      ],
    ],
    [
      'spread labels',
      '<p>发 布 时 间：2019-03-04　来　源：办公室</p>',
      [
        ['发布时间', '2019-03-04'],
        ['来源', '办公室'],
      ],
    ],
    [
      'lines of their own',
      '<div>日期：2019-03-04</div><div>作者：张某</div>',
      [
        ['日期', '2019-03-04'],
        ['作者', '张某'],
      ],
    ],
    [
      'bars and brackets',
      '<p>[发布日期：2019年3月4日] | 责任编辑：李某 | 点击数：5</p>',
      [
        ['发布日期', '2019年3月4日]'.slice(0, -1)],
        ['责任编辑', '李某'],
        ['点击数', '5'],
      ],
    ],
    [
      'an empty value',
      '<p>发布时间：2019-03-04 作者：</p>',
      [
        ['发布时间', '2019-03-04'],
        ['作者', ''],
      ],
    ],
    ['a date alone', '<p>2019-03-04 10:26</p>', [['发布时间', '2019-03-04 10:26']]],
    [
      'a date and a labelled source',
      '<p>2019年3月4日 来源：办公室 [打印]</p>',
      [
        ['发布时间', '2019年3月4日'],
        ['来源', '办公室'],
      ],
    ],
    ['the tools beside a value', '<p>来源：办公室 【打印】【关闭】</p>', [['来源', '办公室']]],
  ])('is read: %s', async (_, line, expected) => {
    expect(facts(await page(line), 'page')).toEqual(expected);
  });

  it('leaves its tools to the site', async () => {
    const document = await page('<p>来源：办公室 浏览次数：12 字体：大 中 小</p>');
    expect(setAside(document)).toEqual(['字体：大 中 小']);
  });

  it('is read at the start of the article too, and below it', async () => {
    const { document } = await readPage(
      `<meta charset=utf-8><div class=article-content><p>发布时间：2019-03-04 来源：办公室</p>${TEXT}<p>（责任编辑：李某）</p></div>`,
    );
    expect(facts(document, 'page').map(([label]) => label)).toEqual(['发布时间', '来源', '责任编辑']);
    expect(shown(document)).toEqual(['为做好全年工作，制定本计划。', '加强学习。']);
  });

  it('is not read in the text', async () => {
    const { document } = await readPage(
      `<meta charset=utf-8><div id=zoom>${TEXT}<p>时间：3月5日</p><p>作者：张某，著有多部作品，长期在基层工作。</p>${TEXT}</div>`,
    );
    expect(facts(document, 'page')).toEqual([]);
  });

  it('is not a date in a side list', async () => {
    const { document } = await readPage(
      `<meta charset=utf-8><div id=zoom>${TEXT}</div><div><h4>动态</h4><ul><li><a href=1>某会召开</a></li><li>2019-02-01</li></ul></div>`,
    );
    expect(facts(document, 'page')).toEqual([]);
  });
});

describe('fieldsIn', () => {
  const labels = (line: string) => fieldsIn(line, { start: 0, end: line.length }).map((field) => field.label);
  it('takes the longest label', () => expect(labels('信息来源：某局')).toEqual(['信息来源']));
  it('finds no label inside a word', () => expect(labels('会议时间：3月5日')).toEqual([]));
  it('finds no tool inside a word', () => expect(labels('打印机采购')).toEqual([]));
  it('needs a colon', () => expect(labels('来源 某局')).toEqual([]));
  it('passes over lines too long for one', () => expect(labels(`来源：${'某'.repeat(700)}`)).toEqual([]));
});

describe('the head', () => {
  it('gives the metas of government sites under their own names', async () => {
    const head =
      '<meta name="sitename" content="某县教育局"><meta name="ColumnName" content="通知"><meta name="PubDate" content="2019-03-04 10:26"><meta name="ContentSource" content="办公室"><meta name="viewport" content="w"><meta name="Author" content="">';
    expect(facts(await page('', head), 'head')).toEqual([
      ['SiteName', '某县教育局'],
      ['ColumnName', '通知'],
      ['PubDate', '2019-03-04 10:26'],
      ['ContentSource', '办公室'],
      ['title', '2019年工作计划'],
    ]);
  });

  it('gives the title only where the page shows no heading', async () => {
    const { document } = await readPage(`<meta charset=utf-8><title>工作计划 - 某网</title><div id=zoom>${TEXT}</div>`);
    expect(facts(document, 'head')).toEqual([['title', '工作计划 - 某网']]);
  });
});
