import { describe, expect, it } from 'vitest';
import { isPager } from '../../../src/lexicon/site-words.js';
import { onlyLeads } from '../../../src/segment/frame/way-page.js';
import { unitOf } from '../unit.js';

describe('a page that only leads to others', () => {
  it.each([
    [['政策文件', '人事信息']],
    [['政务公开 | 办事服务', '通知公告', '版权所有：青禾县']],
    [['关于印发2031年工作要点的通知 2031-03-05', '[03-01] 关于召开春耕会议的通知', '上一页 1 2 3 下一页']],
  ])('is %j', (lines) => expect(onlyLeads(lines.map((line) => unitOf(line)))).toBe(true));

  it.each([
    [['青禾县2031年植树工作计划 2031-02-03', '版权所有：青禾县']],
    [['青禾县农业农村局春耕工作计划', '备足农资']],
    [['人事信息', '各单位要抓好落实。']],
    [['人事信息', '责任单位：县教育局']],
    [['春季植树', '一、备足苗木']],
  ])('is not %j', (lines) => expect(onlyLeads(lines.map((line) => unitOf(line)))).toBe(false));

  it.each(['上一页 1 2 3 下一页', '首页 上一页 下一页 尾页 共 3 页 45 条', '1'])('has the pager %s', (line) =>
    expect(isPager(line)).toBe(true),
  );
  it.each(['第一页', '上一页：关于召开会议的通知', '首页图片'])('has no pager %s', (line) => expect(isPager(line)).toBe(false));
});
