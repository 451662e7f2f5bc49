import { describe, expect, it } from 'vitest';
import { factTarget, isCatalogueLabel, publicationLine } from '../../../src/segment/rules/catalogue.js';

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

describe('a line of publishing', () => {
  it.each([
    ['发布时间:2031-11-29 11:19:01 发布人:张三 信息来源:县府办', ['发布时间=2031-11-29 11:19:01', '发布人=张三', '信息来源=县府办']],
    ['来源：市教育局 发布日期：2031-01-02 浏览次数：35', ['来源=市教育局', '发布日期=2031-01-02', '浏览次数=35']],
    ['来源：市教育局 | 发布日期：2031-01-02', ['来源=市教育局', '发布日期=2031-01-02']],
    ['[ 来源：县府办 ]', ['来源=县府办 ]']],
    ['发布时间：', ['发布时间=']],
  ])('%s', (line, found) => {
    const facts = publicationLine(line);
    expect(facts?.map(({ label, value }) => `${label}=${value}`)).toEqual(found);
    expect(facts?.map(({ start, end }) => line.slice(start, end)).join('')).toBe(line);
  });

  it.each(['责任部门：经科委', '本文来源：市教育局提供的材料。', '青河县2031年工作要点', '资金来源：县财政。', '任务来源：省委一号文件'])(
    'not %s',
    (line) => expect(publicationLine(line)).toBeNull(),
  );
});
