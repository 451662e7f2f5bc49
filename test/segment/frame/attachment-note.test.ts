import { describe, expect, it } from 'vitest';
import { attachmentLine, attachmentNote } from '../../../src/segment/frame/attachment-note.js';

const entries = (list: ReturnType<typeof attachmentNote>) => list?.map(({ ordinal, title }) => `${ordinal ?? '-'} ${title}`);

describe('the first line', () => {
  it.each([
    ['附件：1.《某某方案》', ['1 《某某方案》']],
    ['附件：某某清单（略）', ['- 某某清单']],
    ['附件：某某清单.xlsx', ['- 某某清单']],
    ['附件：某某清单（试行）', ['- 某某清单（试行）']],
    ['附件1：某某表', ['1 某某表']],
    ['附：1.甲表2.乙表', ['1 甲表', '2 乙表']],
    ['附件：1．甲表2．乙表3．丙表', ['1 甲表', '2 乙表', '3 丙表']],
    ['附件：１．甲表；２．乙表。', ['1 甲表', '2 乙表']],
    ['附件：1、甲方案；2、乙方案（另发）', ['1 甲方案', '2 乙方案']],
    ['附件：一、甲表', ['1 甲表']],
    ['附 件：（1）甲表', ['1 甲表']],
    ['附件：1.2031年工作要点', ['1 2031年工作要点']],
    ['附件：2031年工作要点', ['- 2031年工作要点']],
    ['附件说明：甲表', ['- 甲表']],
    ['附件：', []],
  ])('%s', (line, found) => expect(entries(attachmentNote(line))).toEqual(found));

  it.each(['附件1', '附件', '附件材料请报送市教育局。', '附近各村：', '详见附件：甲表'])('not %s', (line) =>
    expect(attachmentNote(line)).toBeNull(),
  );

  it('keeps a figure inside a title', () => {
    expect(entries(attachmentNote('附件：1.网络2.0建设方案'))).toEqual(['1 网络2.0建设方案']);
    expect(entries(attachmentNote('附件：1.第2.轮检查表'))).toEqual(['1 第2.轮检查表']);
  });
});

describe('a further line', () => {
  it.each([
    ['2.《某某名单》', ['2 《某某名单》']],
    ['附件3：报送表', ['3 报送表']],
    ['（2）乙表', ['2 乙表']],
    ['2.乙表3.丙表', ['2 乙表', '3 丙表']],
  ])('%s', (line, found) => expect(entries(attachmentLine(line))).toEqual(found));

  it.each(['某某市教育局', '2031年5月1日', '二是抓落实', '1.抓好学习。各单位要组织学习。'])('not %s', (line) =>
    expect(attachmentLine(line)).toBeNull(),
  );
});
