import { describe, expect, it } from 'vitest';
import { beginsCopiedTo, copiedTo, isOtherImprint, printed } from '../../src/lexicon/imprint.js';

describe('抄送', () => {
  it.each([
    ['抄送：市委办公室，市人大常委会办公室，市政协办公室。', ['市委办公室', '市人大常委会办公室', '市政协办公室']],
    ['抄 送：市委各部门、市人大（含各工委、室），驻市部队。', ['市委各部门', '市人大（含各工委、室）', '驻市部队']],
    ['抄报：省教育厅；分送：各科室', ['省教育厅', '分送：各科室']],
    ['抄送机关：县委办', ['县委办']],
    ['分送：各科室', ['各科室']],
  ])('%s', (line, names) => {
    expect(beginsCopiedTo(line)).toBe(true);
    expect(copiedTo(line)).toEqual(names);
  });

  it.each(['抄送市委办公室', '主送：市财政局', '责任单位：市财政局', '发送报告：略'])('not %s', (line) =>
    expect(beginsCopiedTo(line)).toBe(false),
  );
});

describe('印发', () => {
  it.each([
    ['某某市人民政府办公室 2031年2月26日印发', '某某市人民政府办公室', '2031年2月26日', '2031-02-26'],
    ['某某市人民政府办公室2031年2月26日印发', '某某市人民政府办公室', '2031年2月26日', '2031-02-26'],
    ['2031年2月26日某某办公室印发', '某某办公室', '2031年2月26日', '2031-02-26'],
    ['2031年2月26日印发', null, '2031年2月26日', '2031-02-26'],
    ['某某县教育局办公室 二〇三一年二月二十六日印发', '某某县教育局办公室', '二〇三一年二月二十六日', '2031-02-26'],
    ['某某县教育局 2031年2月26日 印 发', '某某县教育局', '2031年2月26日', '2031-02-26'],
  ])('%s', (line, by, raw, iso) => expect(printed(line)).toEqual({ by, raw, iso }));

  it.each([
    '2031年2月26日，省政府印发了《某某规划》',
    '某某局 2031年2月26日',
    '2031年2月26日',
    '现予印发',
    '某某办公室印发',
    '某某办公室 2031年2月26日印发某某办公室 2031年2月26日印发',
  ])('not %s', (line) => expect(printed(line)).toBeNull());
});

it.each(['主题词：教育 计划 通知', '共印50份', '（共印50份）', '校对：张三'])('another line of the 版记: %s', (line) =>
  expect(isOtherImprint(line)).toBe(true),
);
it.each(['共印发文件50份', '主题教育', '承办活动'])('none: %s', (line) => expect(isOtherImprint(line)).toBe(false));
