import { describe, expect, it } from 'vitest';
import { creditLine, factTarget, isCatalogueLabel, publicationLine } from '../../../src/segment/rules/catalogue.js';

it.each([
  ['索 引 号', 'indexNumber'],
  ['发文字号：', 'documentNumber'],
  ['PubDate', 'publishedAt'],
  ['信息来源', 'source'],
  ['成文日期', 'issuedOn'],
  ['主题词', null],
])('%s speaks of %s', (label, target) => {
  expect(factTarget(label)).toBe(target);
  expect(isCatalogueLabel(label)).toBe(true);
});

it.each(['责任单位', '牵头领导', '月份', '工作内容', '完成时限'])('%s is no label of a catalogue', (label) =>
  expect(isCatalogueLabel(label)).toBe(false),
);

describe('a line of credits', () => {
  it.each([
    ['来源：作者：编辑：徐某', ['来源=', '作者=', '编辑=徐某']],
    ['（供稿：县统计局机关工会 欧阳某）', ['供稿=县统计局机关工会 欧阳某']],
    ['一审：张某 二审：李某 三审：王某', ['一审=张某', '二审=李某', '三审=王某']],
    ['责任编辑：王某', ['责任编辑=王某']],
  ])('%s', (line, found) => expect(creditLine(line)?.map(({ label, value }) => `${label}=${value}`)).toEqual(found));

  it.each([
    '责任单位：县教育局',
    '资金来源：县财政',
    '审核：各单位要把好审核关，确保数据真实准确，按时上报县统计局备案，不得漏报',
    '编辑部工作计划',
  ])('not %s', (line) => expect(creditLine(line)).toBeNull());
});

describe('a line of publishing', () => {
  it.each([
    ['发布时间:2031-11-29 11:19:01 发布人:张三 信息来源:县府办', ['发布时间=2031-11-29 11:19:01', '发布人=张三', '信息来源=县府办']],
    ['来源：市教育局 发布日期：2031-01-02 浏览次数：35', ['来源=市教育局', '发布日期=2031-01-02', '浏览次数=35']],
    ['来源：市教育局 | 发布日期：2031-01-02', ['来源=市教育局', '发布日期=2031-01-02']],
    ['[ 来源：县府办 ]', ['来源=县府办 ]']],
    ['发布时间：', ['发布时间=']],
    ['时间:2031年06月17日 点击次数:28', ['时间=2031年06月17日', '点击次数=28']],
    ['来源：县府办2031-03-23 10:56', ['来源=县府办', '发布时间=2031-03-23 10:56']],
    ['青河县总工会2031-02-05浏览：12', ['发布单位=青河县总工会', '发布时间=2031-02-05', '浏览=12']],
    ['2031-02-05 10:20:31', ['发布时间=2031-02-05 10:20:31']],
    ['2031-02-05 10:20来源：县府办', ['发布时间=2031-02-05 10:20', '来源=县府办']],
    ['索引号qh/2031-00428公开方式 主动公开', ['索引号=qh/2031-00428', '公开方式=主动公开']],
    ['成文日期2031-02-10废止日期', ['成文日期=2031-02-10', '废止日期=']],
    ['有效性 失效', ['有效性=失效']],
  ])('%s', (line, found) => {
    const facts = publicationLine(line);
    expect(facts?.map(({ label, value }) => `${label}=${value}`)).toEqual(found);
    expect(facts?.map(({ start, end }) => line.slice(start, end)).join('')).toBe(line);
  });

  it.each([
    '责任部门：经科委',
    '本文来源：市教育局提供的材料。',
    '青河县2031年工作要点',
    '资金来源：县财政。',
    '2031-02-05',
    '时间：2031年1月-12月',
    '时间：2031年3月5日至8日',
    '任务来源：省委一号文件',
    '有效性检验',
    '公开方式改革 ',
  ])('not %s', (line) => expect(publicationLine(line)).toBeNull());
});
