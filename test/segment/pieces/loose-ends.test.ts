import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/document.js';
import { layOut } from '../../../src/layout/index.js';
import { likeliest } from '../../../src/segment/pieces/loose-ends.js';
import { line, page, shown } from '../../layout/make.js';

/** Reads a page as what it is likeliest to be. */
function read(...glyphs: readonly ReturnType<typeof line>[]): { readonly read: SourceDocument; readonly others: number } {
  const laid = layOut([page(glyphs.flat())]);
  return { read: likeliest({ format: 'test', encoding: null, pages: 1, facts: [], ...laid }), others: laid.others?.length ?? 0 };
}

/** Sets texts below one another, a line each. */
const column = (x: number, texts: readonly string[]) => texts.flatMap((text, i) => line(x, 140 + 28 * i, text, { size: 14 }));

describe('short lines side by side', () => {
  const acts = [
    '走访规模企业',
    '检查教师备课',
    '组织业务培训',
    '总结上年工作',
    '召开座谈会议',
    '考核各个部门',
    '公布考核结果',
    '表彰先进个人',
  ];
  const work = acts.map((act, i) => `${'一二三四五六七八'[i]}、${act}情况`);

  it('are two columns where their numbers run on so', () => {
    const found = read(column(80, work.slice(0, 4)), column(310, work.slice(4)));
    expect(shown(found.read)).toEqual(work);
    expect(found.others).toBe(1);
  });

  it('are lines where their numbers run on across', () => {
    const odd = work.filter((_, i) => i % 2 === 0);
    const even = work.filter((_, i) => i % 2 === 1);
    const { read: document } = read(column(80, odd), column(310, even));
    expect(shown(document).join('')).toMatch(/^一.*二.*三.*四.*五.*六.*七.*八/);
  });
});

describe('pieces side by side below names of which one is known', () => {
  const cells = (texts: readonly string[], i: number) =>
    texts.flatMap((text, at) => line([80, 160, 330][at] ?? 0, 140 + 24 * i, text, { size: 12 }));
  const rows = [
    ['时间', '常委会会议', '视察调研'],
    ['一季度', '听取就业工作报告', '走访规模企业'],
    ['二季度', '审议预算执行情况', '查看防汛工程'],
    ['三季度', '审议年度决算', '调研民营经济'],
  ];

  it('are a table, which leaves no line with gaps', () => {
    expect(shown(read(rows.flatMap(cells)).read)).toEqual([rows]);
  });

  it('are none where they are a roster', () => {
    const roster = [['江一帆', '柳长青', '何其多'], ...rows.slice(1).map(() => ['江二帆', '柳常青', '何不多'])];
    expect(shown(read(roster.flatMap(cells)).read)).toHaveLength(roster.length);
  });
});
