import { expect, it } from 'vitest';
import { isBrowserMark, isMasthead, isPageMark, isPlacedPageMark, isSurePageMark } from '../../src/lexicon/page-marks.js';

it.each(['— 1 —', '- 3 -', '－12－', '—１２—', '第 3 页 共 8 页', '第3页', '3/12', '-- 4 --', '· 5 ·'])('%s', (text) =>
  expect(isPageMark(text)).toBe(true),
);
it.each(['1', '2031', '-5℃', '3-5', '— 1', '1/2月', '第3页表'])('not %s', (text) => expect(isPageMark(text)).toBe(false));

it.each(['青河日报 2031年3月5日 星期五 第3版 要闻', '2031年3月5日 星期五 A2版 青河晚报', '青河报2031年3月5日 版次：03 星期五'])(
  'the head of a page: %s',
  (text) => expect(isMasthead(text)).toBe(true),
);
it.each(['2031年3月5日 星期五', '青河日报2031年3月5日第3版刊登了文章，反响较好。', '第3版', '会议于2031年3月5日（星期五）召开'])(
  'no head of a page: %s',
  (text) => expect(isMasthead(text)).toBe(false),
);

it('knows which marks need their place', () => {
  for (const mark of ['— 1 —', '第三页', '第 3 页（共 8 页）', 'Page 3 of 8']) expect(isSurePageMark(mark)).toBe(true);
  for (const mark of ['3/12', '《4》', '( iv )', 'p. 5', '3／12页', '3 / 共12页']) {
    expect(isSurePageMark(mark)).toBe(false);
    expect(isPlacedPageMark(mark)).toBe(true);
  }
  for (const text of ['2031', '-5℃', '3-5', '第3页表', 'page']) expect(isPlacedPageMark(text)).toBe(false);
});

it.each([
  '2031/3/5 17:08 青河县2031年工作要点',
  '3/5/31, 5:08 PM',
  '青河县2031年工作要点    2031/3/5 下午5:08',
  'http://www.example.gov.cn/art/2031/3/5/art_1_233.html 1/3',
  '青河县政府    https://www.example.gov.cn/art/233.html?id=5…',
])('what a browser prints in the margin: %s', (text) => expect(isBrowserMark(text)).toBe(true));
it.each(['2031年3月5日', '会议于2031年3月5日 9:00召开', '一、3月5日上午9:00召开会议', '1/3'])('not what a browser prints: %s', (text) =>
  expect(isBrowserMark(text)).toBe(false),
);
