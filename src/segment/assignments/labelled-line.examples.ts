import type { Examples, LineRule } from '../rule.js';
import { labelledLine } from './labelled-line.js';

/** What it reads, and what it leaves. */
export const LABELLED_LINE: Examples<LineRule> = {
  name: 'a label and its value on a line',
  kind: 'line',
  read: labelledLine,
  reads: [
    ['调研时间：3月', { fields: [{ label: '调研时间', value: '3月' }] }],
    ['联系人：张三', { fields: [{ label: '联系人', value: '张三' }] }],
    ['备  注：按实际情况调整。', { fields: [{ label: '备注', value: '按实际情况调整' }] }],
    ['  参加人员: 全体  委员；', { fields: [{ label: '参加人员', value: '全体 委员' }] }],
  ],
  leaves: ['各单位要做到', '要：抓', '联系人：', '联系人：；', '3月：开会', '这是一个超过十二个字的很长的标签：值', 'Tel: 1'],
};
