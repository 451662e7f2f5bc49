import { expect, it } from 'vitest';
import { labelledLine } from '../../../src/segment/assignments/labelled-line.js';

it.each([
  ['调研时间：3月', '调研时间', '3月'],
  ['联系人：张三', '联系人', '张三'],
  ['备  注：按实际情况调整。', '备注', '按实际情况调整'],
  ['  参加人员: 全体  委员；', '参加人员', '全体 委员'],
])('%s', (line, label, value) => {
  const found = labelledLine(line)?.fields[0];
  expect(found?.label).toBe(label);
  expect(found?.value.text).toBe(value);
  expect(line.slice(found?.value.start, found?.value.end).replace(/\s+/g, ' ')).toBe(value);
});

it.each(['各单位要做到', '要：抓', '联系人：', '联系人：；', '3月：开会', '这是一个超过十二个字的很长的标签：值', 'Tel: 1'])(
  'not %s',
  (line) => expect(labelledLine(line)).toBeNull(),
);
