import type { Examples, LineRule } from '../rule.js';
import { security } from './security.js';

/** What it reads, and what it leaves. */
export const SECURITY_LINE: Examples<LineRule> = {
  name: '份号, 密级, 紧急程度 on a line',
  kind: 'line',
  read: security,
  reads: [
    ['000123', { copyNumber: '000123' }],
    ['份号：000123', { copyNumber: '000123' }],
    ['机密★1年', { classification: '机密★1年' }],
    ['密级：秘密', { classification: '秘密' }],
    ['特急', { urgency: '特急' }],
    ['机密★1年 特急', { classification: '机密★1年', urgency: '特急' }],
    ['000123 秘密★6个月 加急', { copyNumber: '000123', classification: '秘密★6个月', urgency: '加急' }],
  ],
  leaves: ['特急件处理办法', '2031422', '秘密工作要点', '机密 文件', '1 2 3 4', ''],
};
