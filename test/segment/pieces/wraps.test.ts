import { describe, expect, it } from 'vitest';
import { joinWraps } from '../../../src/segment/pieces/wraps.js';
import { documentOf } from '../unit.js';

function joined(lines: readonly string[], ends: 'hard' | 'soft' = 'soft'): string[] {
  const { text, blocks } = documentOf(lines, {}, ends);
  return joinWraps(text, blocks).map((block) =>
    block.kind === 'text' ? block.ranges.map(({ start, end }) => text.slice(start, end).trim()).join('') : '',
  );
}

const FULL = '深入学习贯彻上级有关会议精神扎实推进各项'; // 20 ideographs, 40 columns

describe('a text whose lines were full', () => {
  const wrapped = [`　　${FULL.slice(2)}`, FULL, '工作。', `　　${FULL.slice(2)}`, FULL, FULL, '落实。'];

  it('is joined, a paragraph at each indent', () => {
    expect(joined(wrapped)).toEqual([`${FULL.slice(2)}${FULL}工作。`, `${FULL.slice(2)}${FULL}${FULL}落实。`]);
  });

  it('is joined below a title that was not broken and is wider', () => {
    const title = '青河县人民政府办公室关于印发2031年度重点工作任务分解方案的通知';
    const text = [...wrapped, ...wrapped.slice(3)];
    expect(joined([title, ...text])).toEqual([title, ...joined(text)]);
  });

  it('keeps the lines that the carrier ended itself', () => expect(joined(wrapped, 'hard')).toHaveLength(wrapped.length));

  it('begins anew at a number and after a line that is not full', () => {
    expect(joined([FULL, FULL, `一、${FULL.slice(2)}`, `（一）${FULL.slice(3)}`, FULL, '工作。', '落实。'])).toEqual([
      `${FULL}${FULL}`,
      `一、${FULL.slice(2)}`,
      `（一）${FULL.slice(3)}${FULL}工作。`,
      '落实。',
    ]);
  });

  it('begins anew at a decimal and at a number with a blank for its mark, not at a figure', () => {
    const lines = [FULL, FULL, FULL, FULL, `1.2 ${FULL.slice(2)}`, '2 落实工作。', FULL];
    expect(joined(lines)).toEqual([`${FULL}${FULL}${FULL}${FULL}`, `1.2 ${FULL.slice(2)}`, '2 落实工作。', FULL]);
    expect(joined([FULL, FULL, FULL, FULL, '12 亿元。'])).toHaveLength(1);
  });

  it('lets a closing mark stand over, and a line end early before one that may not begin a line', () => {
    expect(joined([FULL, FULL, FULL, FULL.slice(2), '（落实）。'])).toEqual([`${FULL}${FULL}${FULL}${FULL.slice(2)}（落实）。`]);
  });
});

describe('a short text', () => {
  const lines = ['2032年，全县坚持稳中求进，依法履', '行各项职权，推动经济社会高质量发', '展。'];

  it('is joined where two full lines break off inside sentences', () => {
    expect(joined(['某县2032年工作要点', `　　${lines[0]}`, `${lines[1]}展大`, '局。', '　　一、监督'])).toEqual([
      '某县2032年工作要点',
      `${lines[0]}${lines[1]}展大局。`,
      '一、监督',
    ]);
    expect(joined(lines)).toEqual([lines.join('')]);
  });

  it('keeps a number whose bracket closes none that is open above', () => {
    const lines = ['一、主要任务（详见清单', '1）清扫街道', '2）检查教师备课'];
    expect(joined(lines)).toEqual(lines);
  });

  it('keeps lines that end sentences, or are lists', () => {
    const ended = ['坚持稳中求进，依法履职抓好落实。', '强化督促检查，推动各项工作落实。'];
    expect(joined(ended)).toEqual(ended);
    const list = ['组织开展春季学校食堂安全检查工作', '组织开展夏季农村供水安全检查工作'];
    expect(joined(list)).toEqual(list);
  });
});

it.each([
  ['lines of many widths', ['抓好学习工作', '抓好宣传', FULL, '抓好督查工作，落实各项任务', '抓好']],
  ['short lines', ['抓好学习', '抓好宣传', '抓好督查', '抓好落实', '抓好会风']],
  ['whole paragraphs', [FULL.repeat(9), FULL.repeat(9), FULL.repeat(9), FULL.repeat(9)]],
  ['nothing', []],
])('leaves %s as they are', (_, lines) => expect(joined(lines)).toEqual(lines));

it.each(['壹、', '㈠', '〔一〕', '课题一：', '第一编 ', '1﹒', '❶', '㊀', '⒈', '县级责任单位：', '督办领导：'])(
  'begins a paragraph at %s',
  (begin) => {
    const line = `${begin}${FULL}`.slice(0, 20);
    expect(joined([FULL, FULL, FULL, FULL, line])).toEqual([FULL.repeat(4), line.trim()]);
  },
);

it.each(['1、2月份开展', '二、三年级学生', '12亿元投资', '一年来的工作', '活动内容：学习', '第三产业增加'])('goes on at %s', (begin) => {
  expect(joined([FULL, FULL, FULL, FULL, begin])).toEqual([`${FULL.repeat(4)}${begin}`]);
});
