import type { Examples, LineRule } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { SECURITY, security } from './security-claims.js';

/** What it reads, and what it leaves. */
export const SECURITY_EXAMPLES: Examples<FrameRule> = {
  ...SECURITY,
  reads: [
    ['000123\n机密★1年 特急', ['security: copyNumber 000123', 'security: classification 机密★1年; urgency 特急']],
    ['密级：秘密', ['security: classification 秘密']],
    ['紧急程度：加急', ['security: urgency 加急']],
    ['特提 青府办明电〔2031〕3号', ['security: urgency 特提']],
    ['等级 特急·明电 青汛电〔2031〕5号', ['security: urgency 特急']],
    ['秘密★1年特急青禾县财政局文件', ['security: classification 秘密★1年; urgency 特急']],
    ['秘密★ 1 年', ['security: classification 秘密★1年']],
    ['加急关于印发青禾县2033年工作要点的通知', ['security: urgency 加急']],
    ['000123青政发〔2031〕2号', ['security: copyNumber 000123']],
  ],
  leaves: ['特急件处理办法', '2031422', '秘密工作要点', '特急会议通知', '秘密关系', '关于加急办理的函'],
};

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
