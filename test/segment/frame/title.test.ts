import { expect, it } from 'vitest';
import { bareTitle, sameTitle } from '../../../src/segment/frame/title.js';

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
