import { expect, it } from 'vitest';
import { bareTitle, isOpen, isTitleLine, isWholeTitle, sameTitle } from '../../../src/segment/frame/title.js';

it.each(['青河县2031年工作要点', '关于印发《青河县', '2031年度责任清单', '责任分解表', '来源地管理办法', '1.5级响应预案'])(
  'may be a title’s: %s',
  (line) => expect(isTitleLine(line)).toBe(true),
);
it.each([
  '抓好落实。',
  '各单位：',
  '一、总体要求',
  '（一）抓学习',
  '1.抓学习',
  '附件1',
  '附件：甲',
  '抄送：市委',
  '责任单位：甲局',
  '来源：县府办',
  '联系人：李四',
  '单位：万元',
  '● 水稻',
  '— 1 —',
  '甲',
  '抓学习；抓宣传；',
  '工'.repeat(101),
])('is none: %s', (line) => expect(isTitleLine(line)).toBe(false));

it.each([
  ['关于印发《青河县', true],
  ['关于印发《青河县》的通知', false],
  ['关于（试行', true],
  ['要点', false],
])('%s is open: %s', (text, open) => expect(isOpen(text)).toBe(open));

it.each([
  ['青河县2031年工作要点', true],
  ['青河县民生实事项目进展情况表', true],
  ['青河县优秀人大代表', false],
  ['关于印发《青河县2031年工作要点》的通知', true],
  ['关于印发青河县2031年工作要点', false],
  ['关于印发《青河县', false],
  ['青河县人民政府', false],
])('%s says all: %s', (text, whole) => expect(isWholeTitle(text)).toBe(whole));

it.each([
  ['《青河县2031年工作要点》', '青河县２０３１年工作要点', true],
  ['青河县2031年工作要点', '2031年工作要点', true],
  ['青河县2031年工作要点任务分解', '青河县2031年工作要点', false],
  ['青河县教育局2031年工作要点（试行）', '青河县教育局2031年工作要点', true],
  ['要点', '工作要点', false],
  ['关于2033年10月份民生实事项目进展情况的通报', '关于203310月份民生实事项目进展情况的通报', true],
  ['青河县2031年工作要点', '青河县2032年工作要点', false],
  ['关于印发《青河县教育局2031年工作要点》的通知', '工作要点', false],
])('%s and %s name one text: %s', (a, b, same) => {
  expect(sameTitle(a, b)).toBe(same);
  expect(sameTitle(b, a)).toBe(same);
});

it('compares titles without marks, width and a closing sign', () => expect(bareTitle(' 《青河县》“２０３１”年；')).toBe('青河县2031年'));
