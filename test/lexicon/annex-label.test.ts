import { describe, expect, it } from 'vitest';
import { annexLabel } from '../../src/lexicon/annex-label.js';

describe('the label of an annex', () => {
  it.each([
    ['附件 2031年重点任务分工表', { title: '2031年重点任务分工表', titleStart: 3 }],
    ['附件1', { ordinal: 1, titleStart: 3 }],
    ['附件', { titleStart: 2 }],
    ['附件：', { titleStart: 3 }],
    ['附 件 2', { ordinal: 2, titleStart: 5 }],
    ['附件２：', { ordinal: 2, titleStart: 4 }],
    ['（附件一）', { ordinal: 1, titleStart: 5 }],
    ['附表1', { ordinal: 1, titleStart: 3 }],
    ['附录3', { ordinal: 3, titleStart: 3 }],
    ['附件2-1', { ordinal: 2, titleStart: 5 }],
    ['附件十二', { ordinal: 12, titleStart: 4 }],
    ['附：', { titleStart: 2 }],
    ['附件2：某某安排表', { ordinal: 2, title: '某某安排表', titleStart: 4 }],
    ['附件1某某计划', { ordinal: 1, title: '某某计划', titleStart: 3 }],
    ['附件1 某某计划', { ordinal: 1, title: '某某计划', titleStart: 4 }],
    ['附1：某某安排', { ordinal: 1, title: '某某安排', titleStart: 3 }],
    ['附件：某某县重点工作任务分解表', { title: '某某县重点工作任务分解表', titleStart: 3 }],
    ['附表3.任务一览', { ordinal: 3, title: '任务一览', titleStart: 4 }],
    ['附件1《某某方案》', { ordinal: 1, title: '《某某方案》', titleStart: 3 }],
  ])('%s', (text, read) => {
    expect(annexLabel(text)).toMatchObject(read);
  });

  it.each([
    '附件2031年5月1日前报送',
    '附件材料见后。',
    '附近居民',
    '附件1已印发，请遵照执行。',
    '附属医院',
    '附则',
    '附件材料请于5月底前报送',
  ])('is none: %s', (text) => {
    expect(annexLabel(text)).toBeNull();
  });
});
