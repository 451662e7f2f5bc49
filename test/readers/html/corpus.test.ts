import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facts, firstTable, readPage, setAside, shown } from './reading.js';

const corpus = join(process.env['PLAN_PARSE_SHARED'] ?? '../shared', 'corpus');

describe.skipIf(!existsSync(corpus))('pages of the shared corpus', () => {
  const page = (name: string) => readPage(readFileSync(join(corpus, name)));

  it('000: a page of a content system, GBK', async () => {
    const { document } = await page('000.html');
    expect(document.encoding).toBe('gb18030');
    expect(facts(document, 'page').map(([label]) => label)).toEqual(['title', '发布时间', '来源', '浏览次数']);
    expect(shown(document)[0]).toBe('政协办〔2019〕1号');
    expect(firstTable(document)).toMatchObject({ columns: 4 });
    expect(firstTable(document).rows).toHaveLength(47);
    expect(setAside(document).join('')).toContain('浙ICP备');
  });

  it('004: a page with a catalogue table', async () => {
    const { document } = await page('004.html');
    expect(facts(document, 'page')).toEqual(
      expect.arrayContaining([
        ['索引号', '006937316/2019-00127'],
        ['文号', '南政协办〔2019〕8号'],
        ['成文日期', '2019-04-22'],
        ['主题词', '政协\u00a0工作要点\u00a0通知'],
        ['发布人', '区政协_Admin'],
      ]),
    );
    expect(document.blocks.every((block) => block.kind === 'text')).toBe(true);
    expect(shown(document).at(-1)).toBe('附件:南海区政协常委会2019年主要工作安排表(略)');
  });

  it('bad: what is nested or never closed', async () => {
    expect(shown((await page('bad/nested-divs-20000.html')).document)).toEqual(['一、工作要点']);
    const { document } = await page('bad/unclosed-tags.html');
    expect(shown(document)).toEqual([
      [
        [['月份'], ['工作内容']],
        [['1'], ['（1）召开会议', '一、正文']],
      ],
    ]);
  });
});
