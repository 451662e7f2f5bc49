import { expect, it } from 'vitest';
import { security } from '../../../src/segment/frame/security.js';

const none = { copyNumber: null, classification: null, urgency: null };

it.each([
  ['000123', { ...none, copyNumber: '000123' }],
  ['份号：000123', { ...none, copyNumber: '000123' }],
  ['机密★1年', { ...none, classification: '机密★1年' }],
  ['密级：秘密', { ...none, classification: '秘密' }],
  ['特急', { ...none, urgency: '特急' }],
  ['机密★1年 特急', { ...none, classification: '机密★1年', urgency: '特急' }],
  ['000123 秘密★6个月 加急', { copyNumber: '000123', classification: '秘密★6个月', urgency: '加急' }],
])('%s', (line, found) => expect(security(line)).toEqual(found));

it.each(['特急件处理办法', '2031422', '秘密工作要点', '机密 文件', '1 2 3 4', ''])('not %s', (line) => expect(security(line)).toBeNull());
