import { expect, it } from 'vitest';
import { isNote } from '../../../src/segment/frame/note.js';

it.each([
  '（此件公开发布）',
  '(此件发至县团级)',
  '（联系人：张三，电话：0000-1234567）',
  '（信息公开形式：主动公开）',
  '（此件依申请公开）',
  '（此件不公开）',
])('%s', (line) => expect(isNote(line)).toBe(true));
it.each([
  '（征求意见稿）',
  '（2031年1月5日通过）',
  '此件公开发布',
  '（一）公开发布信息',
  '（此件）公开',
  '（责任单位：县教育局）',
  '（责任单位：县教育局；联系人：高山）',
])('not %s', (line) => expect(isNote(line)).toBe(false));
