import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { check, parse } from '../src/index.js';
import { makeDocx } from './fixtures/docx.js';
import { makeHtml } from './fixtures/html.js';
import { type Outline, readOutline } from './fixtures/outline.js';
import { makeTxt } from './fixtures/txt.js';

const CARRIERS: Readonly<Record<string, (outline: Outline) => Uint8Array>> = { txt: makeTxt, docx: makeDocx, html: makeHtml };
/** Documents that get among the notices by mistake. Their text says when and who, but assigns nothing. */
const STRANGERS: Readonly<Record<string, string>> = {
  'directions for a form': `title: 填表说明
请在〔责任单位〕栏内填写单位名称。
填表时请在【完成时限】中注明月份，【责任人】由本人签字。
请将材料报【责任人】李明处，[责任单位]可不填。`,
  'a chapter of a novel': `title: 第三章　雨夜
雨是傍晚时分落下来的。起初只是几点，打在瓦上，像有人在屋顶撒了一把豆子；后来便密了，把整个镇子都罩在里头。
“你要走？”她问。
“一来路远，二来天黑，”她说，“等3月里雨停了再走不迟。”
他把桌上的信又读了一遍。写信的人答应12月底前回来，镇长负责接站，却再没有消息。
1932年12月5日
夜里十一点，钟敲了。他披上蓑衣，推开门，灯灭了。`,
  'an invoice': `title: 增值税普通发票
发票代码：099001900104
开票日期：2031年03月09日
购买方名称：云岫县芦溪粮油店
|-4-|-2-|-2-|-2-|-2-|
| 货物或应税劳务名称 | 单位 | 数量 | 单价 | 金额 |
|=|
| 大米 | 袋 | 10 | 92.00 | 920.00 |
| 食用油 | 桶 | 6 | 55.00 | 330.00 |
| 合计 |  |  |  | 1250.00 |
价税合计（大写）：壹仟贰佰伍拾圆整
收款人：周和平　复核：魏澜　开票人：卞岚`,
  'an English page': `title: Growing tomatoes on a balcony
By Ada Fern, 9 March 2031
Tomatoes need sun, water and patience. A balcony that faces south will do; one that faces north will not.
1. Choose a pot
Twenty litres for each plant is the least. The gardener in charge checks the drainage by the end of May.
2. Sow
Sow indoors in March and harden off in April.`,
};

describe.each(Object.entries(STRANGERS))('%s', (_, source) => {
  const outline = readOutline(`---\nhtml: bare\n---\n${source}\n`);

  it.each(Object.keys(CARRIERS))('as %s is an article without tasks, and is said to be no plan', async (format) => {
    const { document } = await parse(CARRIERS[format]!(outline), { withText: true });
    expect(document.source.format).toBe(format);
    expect(check(document)).toEqual([]);
    expect(document.parts.map(({ kind }) => kind)).toEqual(['article']);
    expect(document.tasks).toEqual([]);
    expect(document.diagnostics.map(({ code }) => code)).toContain('plan:none');
    expect(document.coverage.unassigned.filter(({ reason }) => reason === 'unrecognised')).toEqual([]);
  });
});

/**
 * Papers of other kinds that lie among the notices: outlines in `no-plan/`. They may be taken for one kind of part or
 * another, but nobody is given work by them. Those of `known-wrong.json` give some still; the list only shrinks.
 */
const FOLDER = 'test/no-plan';
const PAPERS = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const KNOWN_WRONG = new Set<string>(JSON.parse(readFileSync(`${FOLDER}/known-wrong.json`, 'utf8')));

describe('papers of other kinds give nobody work', () => {
  const cases = PAPERS.flatMap((paper) => Object.keys(CARRIERS).map((format) => `${paper.replace('.md', '')} as ${format}`));
  let right = 0;
  afterAll(() => console.log(`papers without work: ${right} of ${cases.length} right`));

  it('knows each that is wrong', () => {
    expect([...KNOWN_WRONG].filter((name) => !cases.includes(name))).toEqual([]);
  });

  it.each(cases)('%s', async (name) => {
    const [paper, format] = name.split(' as ') as [string, string];
    const outline = readOutline(readFileSync(`${FOLDER}/${paper}.md`, 'utf8'));
    const { document } = await parse(CARRIERS[format]!(outline), { withText: true });
    const given = document.tasks.map(({ content, leaders, departments }) => [content, ...leaders, ...departments].join(' | '));
    if (given.length === 0) right++;
    expect(document.source.format).toBe(format);
    expect(check(document)).toEqual([]);
    if (KNOWN_WRONG.has(name)) expect(given, 'is right now: take it off known-wrong.json').not.toEqual([]);
    else expect(given).toEqual([]);
  });
});
