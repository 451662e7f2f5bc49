import { expect, it } from 'vitest';
import { contentsList } from '../../../src/segment/frame/contents-list.js';
import { unitsOf } from '../../../src/segment/pieces/unit.js';
import { documentOf } from '../unit.js';

function found(...lines: string[]): string[] {
  const document = documentOf(lines, {}, 'hard');
  return [
    ...contentsList(
      document,
      unitsOf(document, () => false),
    ),
  ].map((i) => lines[i] ?? '');
}

it.each([
  [['目  录', '一、总体要求……1', '二、重点任务…………12']],
  [['目录', '一、总体要求\t1', '（一）任务\t3', '二、保障\t10']],
  [['目次', '一、总体要求      1', '二、重点任务      - 3 -']],
  [['一、总体要求………1', '二、重点任务............3']],
])('%j', (lines) => {
  expect(found('青河县2031年工作要点', ...lines, '一、总体要求', '稳中求进。')).toEqual(lines);
});

it.each([
  [['目录', '一、总体要求', '二、重点任务']],
  [['目录', '一、总体要求……1']],
  [['完成投资……3亿元', '完成税收……2亿元']],
  [['张三      12', '李四      13', '王五      14']],
  [['一、总体要求……1', '二、重点任务']],
])('none: %j', (lines) => expect(found(...lines)).toEqual([]));
