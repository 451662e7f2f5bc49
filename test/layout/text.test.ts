import { expect, it } from 'vitest';
import { type Entry, written } from '../../src/layout/text.js';

const entry = (text: string, divider = '', aside: Entry['aside'] = null): Entry => ({ line: { text }, divider, aside });

it('pages are written one below another, with what divides their lines, but for the first of a page', () => {
  const [first, second, third] = [entry('一、总体要求', '。'), entry('二、主要任务', '\n'), entry('三、保障措施', '。')];
  const { text, ranges, pageStarts } = written([[first, second], [third]]);
  expect(text).toBe('一、总体要求\n二、主要任务\n三、保障措施');
  expect(pageStarts).toEqual([0, 14]);
  expect([first, second, third].map(({ line }) => ranges.get(line))).toEqual([
    { start: 0, end: 6 },
    { start: 7, end: 13 },
    { start: 14, end: 20 },
  ]);
});

it('a page without lines begins where the next does', () => {
  expect(written([[], [entry('正文')]])).toMatchObject({ text: '\n正文', pageStarts: [0, 1] });
});

it('says what is set aside, and why', () => {
  expect(written([[entry('正文'), entry('- 1 -', '\n', 'page-number')]]).asides).toEqual([
    { range: { start: 3, end: 8 }, reason: 'page-number' },
  ]);
});
