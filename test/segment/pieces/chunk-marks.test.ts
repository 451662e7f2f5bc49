import { expect, it } from 'vitest';
import { withoutChunkMarks } from '../../../src/segment/pieces/chunk-marks.js';
import { documentOf } from '../unit.js';

const LONG = '深入学习贯彻上级会议精神扎实推进各项重点工作'.repeat(5);
const marked = (lines: readonly string[]) => lines.map((line, i) => `${i + 1}、${line}`);

it('joins the chunks of a preview site and sets their marks aside', () => {
  const before = documentOf([
    '标题',
    ...marked([`${LONG}即将开展`, `的主题教育${LONG}`, `改革开放4`, `0年。${LONG}。`]).map((line) => line.padEnd(110, '，继续做好工作')),
    '尾',
  ]);
  const after = withoutChunkMarks(before);
  expect(after.blocks).toHaveLength(3);
  expect(after.asides.map(({ range, reason }) => `${reason} ${before.text.slice(range.start, range.end)}`)).toEqual([
    'chunk-mark 1、',
    'chunk-mark 2、',
    'chunk-mark 3、',
    'chunk-mark 4、',
  ]);
  const [, chunks] = after.blocks;
  expect(chunks?.kind === 'text' && chunks.ranges.map(({ start, end }) => before.text.slice(start, end)).join('')).not.toMatch(/[0-9]、/);
});

it.each([
  ['a numbered list of sentences', marked([`${LONG}。`, `${LONG}；`, `${LONG}。`])],
  ['sentences with assignments', marked([`${LONG}。（甲局牵头）`, `${LONG}。【责任单位：乙局】`, `${LONG}。[丙局负责]`, LONG])],
  ['short lines', marked(['抓好学习', '抓好宣传', '抓好督查'])],
  ['two lines', marked([`${LONG}即将`, `开展${LONG}`])],
  ['numbers that do not begin at 1', marked([LONG, LONG, LONG]).map((line) => `1${line}`)],
  ['no numbers', [LONG, LONG, LONG]],
])('leaves %s alone', (_, lines) => {
  const document = documentOf(lines);
  expect(withoutChunkMarks(document)).toBe(document);
});
