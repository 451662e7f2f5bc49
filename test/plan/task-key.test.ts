import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '青河县2031年重点工作任务分解';
const SCHOOL = '（一）新建学校。（责任单位：县教育局）';
const ROADS = '（二）修路。（责任单位：县交通局）';

async function keysOf(...lines: string[]): Promise<Record<string, string>> {
  const { document } = await parse(Buffer.from([TITLE, ...lines].join('\n')));
  return Object.fromEntries(document.tasks.map(({ content, key }) => [content, key]));
}

describe("a task's key", () => {
  it('stays when the document grows, and when who does it by when changes', async () => {
    const before = await keysOf('一、民生', SCHOOL, ROADS);
    const grown = await keysOf(
      '一、民生',
      SCHOOL.replace('县教育局', '县教育局、县财政局；完成时限：6月底'),
      ROADS,
      '（三）植树。（责任单位：县林业局）',
    );
    expect(Object.keys(before)).toEqual(['新建学校', '修路']);
    expect(grown).toMatchObject(before);
    expect(Object.keys(grown)).toHaveLength(3);
  });

  it('is another for another title, heading, number or content', async () => {
    const { 新建学校: key } = await keysOf('一、民生', SCHOOL);
    const other = [await keysOf('一、教育', SCHOOL), await keysOf('一、民生', ROADS.replace('修路', '新建学校'), ROADS)];
    for (const keys of other) expect(keys['新建学校']).not.toBe(key);
    expect(key).toMatch(/^[0-9a-f]{12}$/);
  });

  it('tells those that are alike by their order', async () => {
    const line = '抓好安全生产。（责任单位：县应急局）';
    const { document } = await parse(Buffer.from([TITLE, line, line, line].join('\n')));
    const [first, second, third] = document.tasks.map(({ key }) => key);
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  });
});
