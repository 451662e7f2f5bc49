import { describe, expect, it } from 'vitest';
import { check, parse } from '../src/index.js';
import { makeDocx } from './fixtures/docx.js';
import { makeHtml } from './fixtures/html.js';
import { type Outline, readOutline } from './fixtures/outline.js';
import { makeTxt } from './fixtures/txt.js';

/** Documents that get among the notices by mistake. Their text says when and who, but assigns nothing. */
const STRANGERS: Readonly<Record<string, string>> = {
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
const CARRIERS: Readonly<Record<string, (outline: Outline) => Uint8Array>> = { txt: makeTxt, docx: makeDocx, html: makeHtml };

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
