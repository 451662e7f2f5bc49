import { describe, expect, it } from 'vitest';
import { isCaption, isUnitLine } from '../../../src/segment/frame/caption.js';
import { unitOf } from '../unit.js';

it.each(['单位：万元', '（单位：亩、个）', '计量单位：人'])('a unit line: %s', (text) => expect(isUnitLine(text)).toBe(true));
it.each(['责任单位：市教育局', '单位：', '各单位：'])('no unit line: %s', (text) => expect(isUnitLine(text)).toBe(false));

describe('a caption', () => {
  it.each(['2031年重点工作分解表', '青河县2031年协商计划', '任务分工（征求意见稿）', '青河县2031年工作要点', '责任清单'])('%s', (text) =>
    expect(isCaption(unitOf(text))).toBe(true),
  );
  it.each([{ alignment: 'center' as const }, { bold: true }, { style: 'caption' as const }])('any line set as one: %o', (hints) =>
    expect(isCaption(unitOf('春耕备耕', hints))).toBe(true),
  );
  it.each(['具体安排如下：', '（一）主要任务', '一、任务分工', '春耕备耕', '各单位要抓好落实。', '附件1'])('not %s', (text) =>
    expect(isCaption(unitOf(text))).toBe(false),
  );
});
