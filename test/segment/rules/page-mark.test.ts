import { expect, it } from 'vitest';
import { isPageMark } from '../../../src/segment/rules/page-mark.js';

it.each(['— 1 —', '- 3 -', '－12－', '—１２—', '第 3 页 共 8 页', '第3页', '3/12', '-- 4 --', '· 5 ·'])('%s', (text) =>
  expect(isPageMark(text)).toBe(true),
);
it.each(['1', '2031', '-5℃', '3-5', '第三页', '— 1', '1/2月', '第3页表'])('not %s', (text) => expect(isPageMark(text)).toBe(false));
