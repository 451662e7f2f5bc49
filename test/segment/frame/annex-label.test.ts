import { describe, expect, it } from 'vitest';
import { annexLabel } from '../../../src/segment/frame/annex-label.js';

describe('a label alone', () => {
  it.each([
    ['附件1', 1],
    ['附件', null],
    ['附件：', null],
    ['附 件 2', 2],
    ['附件２：', 2],
    ['（附件一）', 1],
    ['附表1', 1],
    ['附录3', 3],
    ['附件2-1', 2],
    ['附件十二', 12],
    ['附：', null],
  ])('%s', (text, ordinal) => expect(annexLabel(text)).toEqual({ ordinal, title: null, titleStart: text.length }));
});

describe('a label with its title', () => {
  it.each([
    ['附件2：某某安排表', 2, '某某安排表'],
    ['附件1某某计划', 1, '某某计划'],
    ['附件1 某某计划', 1, '某某计划'],
    ['附1：某某安排', 1, '某某安排'],
    ['附件：某某县重点工作任务分解表', null, '某某县重点工作任务分解表'],
    ['附表3.任务一览', 3, '任务一览'],
    ['附件1《某某方案》', 1, '《某某方案》'],
  ])('%s', (text, ordinal, title) => {
    const label = annexLabel(text);
    expect(label).toMatchObject({ ordinal, title });
    expect(text.slice(label?.titleStart)).toBe(title);
  });
});

it.each(['附件材料见后。', '附近居民', '附件1已印发，请遵照执行。', '附属医院', '附则', '附件材料请于5月底前报送'])('not %s', (text) =>
  expect(annexLabel(text)).toBeNull(),
);
