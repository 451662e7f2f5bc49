import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { NOTE } from './note.js';

/** What it reads, and what it leaves. */
export const NOTE_EXAMPLES: Examples<FrameRule> = {
  ...NOTE,
  reads: [
    ['青禾县教育局2031年2月3日（此件公开发布）', ['note: note （此件公开发布）']],
    ['（此件公开发布）', ['note: note （此件公开发布）']],
    ['(此件发至县团级)', ['note: note (此件发至县团级)']],
    ['（联系人：张三，电话：0000-1234567）', ['note: note （联系人：张三，电话：0000-1234567）']],
    ['（信息公开形式：主动公开）', ['note: note （信息公开形式：主动公开）']],
    ['（此件依申请公开）', ['note: note （此件依申请公开）']],
    ['（此件不公开）', ['note: note （此件不公开）']],
    ['（本文有删减）', ['note: note （本文有删减）']],
  ],
  leaves: [
    '抓好政务公开（主动公开目录见附件）。',
    '（征求意见稿）',
    '（2031年1月5日通过）',
    '此件公开发布',
    '（一）公开发布信息',
    '（此件）公开',
    '（责任单位：县教育局）',
    '（责任单位：县教育局；联系人：高山）',
  ],
};
